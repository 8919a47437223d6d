"""Names and descriptions of commands: English in code's place, French registered beside it at sync."""

import discord
from discord import app_commands

from content.sentences import Sentences


def named(name: str) -> app_commands.locale_str:
    """A command's fixed name, with its French localisation under `command-<name>`."""
    return app_commands.locale_str(name, key="command-" + name.lower().replace(" ", "-"))


def described(key: str) -> app_commands.locale_str:
    """A description by the key of its sentence."""
    return app_commands.locale_str(Sentences.load().say("en-CA", key), key=key)


class FrenchTranslator(app_commands.Translator):
    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """The fr-CA wording, which Discord registers under `fr`; nothing for any other locale."""
        key = string.extras.get("key")
        if locale is not discord.Locale.french or key is None:
            return None
        return Sentences.load().say("fr-CA", key)

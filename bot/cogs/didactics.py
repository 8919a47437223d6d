"""/didactic: read the newest, preview and sign."""

from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Press, who_acts
from bot.cogs.actions import Actions
from bot.cogs.errors import reply, turn_page
from bot.cogs.handouts import send_handout
from bot.cogs.quiz import shelf_of
from bot.cogs.wording import described, named
from bot.rules.authority import Action, may
from bot.rules.errors import DomainError
from bot.services.desk import Desk
from bot.services.open_didactic import open_newest
from bot.services.read_post import read_didactic
from bot.services.sign_didactic import sign_didactic
from bot.views.card import Tone, card
from bot.views.didactic_card import didactic_card, review_page, sign_form
from bot.views.form import one, submitted
from content.sentences import LANGUAGES


class DidacticsCog(commands.Cog):
    didactic = app_commands.Group(
        name=named("didactic"), description=described("command-didactic-what"), guild_only=True
    )

    def __init__(self, desk: Desk, actions: Actions) -> None:
        """Work at this desk and bring the verbs of the didactics."""
        self.desk = desk
        actions.bring({"sign": self.open_sign, "form-sign": self.signed})

    @didactic.command(name=named("next"), description=described("command-next-what"))
    async def next(self, interaction: Press) -> None:
        """The newest didactic posted here, in the reader's language."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.READ_DIDACTICS)
        shelf = shelf_of(self.desk, actor)
        view = await self.desk.database.write(
            lambda session: open_newest(
                session, guild_id=actor.guild_id, person_id=actor.person.id, shelf=shelf
            )
        )
        if view is None:
            await reply(interaction, card(actor.speaker.say("didactic-none-yet")))
            return
        await reply(interaction, didactic_card(actor.speaker, view))

    @didactic.command(name=named("preview"), description=described("command-preview-what"))
    @app_commands.describe(
        didactic=described("option-didactic"), language=described("option-didactic-language")
    )
    async def preview(self, interaction: Press, didactic: str, language: str | None = None) -> None:
        """A didactic exactly as it would be posted, and its hand-out."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.RUN_DIDACTICS)
        chosen = language if language in LANGUAGES else actor.server.language
        async with self.desk.database.read() as session:
            view = await read_didactic(
                session,
                guild_id=actor.guild_id,
                didactic_id=didactic,
                language=chosen,
                library=self.desk.library,
            )
        speaker = type(actor.speaker)(chosen, self.desk.sentences, self.desk.topics, self.desk.vocabulary)
        await reply(interaction, didactic_card(speaker, view, is_preview=True))
        sentence = actor.speaker.say("handout-given", title=view.didactic.title)
        await send_handout(interaction, self.desk, view, sentence)

    @didactic.command(name=named("review"), description=described("command-review-what"))
    @app_commands.describe(
        didactic=described("option-didactic"), language=described("option-didactic-language")
    )
    async def review(self, interaction: Press, didactic: str, language: str | None = None) -> None:
        """Show a didactic and let a clinician sign exactly this text."""
        await self.preview.callback(self, interaction, didactic, language)  # type: ignore[arg-type,call-arg]
        actor = await who_acts(interaction, self.desk)
        chosen = language if language in LANGUAGES else actor.server.language
        async with self.desk.database.read() as session:
            view = await read_didactic(
                session,
                guild_id=actor.guild_id,
                didactic_id=didactic,
                language=chosen,
                library=self.desk.library,
            )
        await reply(interaction, review_page(actor.speaker, view))

    @preview.autocomplete("didactic")
    @review.autocomplete("didactic")
    async def didactic_choices(self, interaction: Press, typed: str) -> list[app_commands.Choice[str]]:
        """Didactics by title, in the server's language, for those who may show them."""
        actor = await who_acts(interaction, self.desk)
        if not may(actor.roles, Action.RUN_DIDACTICS):
            return []
        titles = {
            didactic_id: self.desk.library.get(didactic_id, actor.server.language).title
            for didactic_id in self.desk.library.ids()
        }
        return [
            app_commands.Choice(name=title[:100], value=didactic_id)
            for didactic_id, title in titles.items()
            if typed.lower() in title.lower()
        ][:25]

    @preview.autocomplete("language")
    @review.autocomplete("language")
    async def language_choices(self, interaction: Press, typed: str) -> list[app_commands.Choice[str]]:
        """The languages there are."""
        return [app_commands.Choice(name=language, value=language) for language in LANGUAGES]

    async def open_sign(self, interaction: Press, argument: str) -> None:
        """Ask who signs."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.RUN_DIDACTICS)
        await interaction.response.send_modal(sign_form(actor.speaker, argument))

    async def signed(self, interaction: Press, argument: str) -> None:
        """Keep the signature under the text that was shown."""
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.RUN_DIDACTICS)
        didactic_id, _, rest = argument.partition(":")
        language, _, shown_hash = rest.partition(":")
        if didactic_id not in self.desk.library.ids() or language not in LANGUAGES:
            raise DomainError("problem-didactic-gone")
        present = self.desk.library.get(didactic_id, language).content_hash
        if not shown_hash or not present.startswith(shown_hash):
            raise DomainError("problem-didactic-changed")
        values, now = submitted(interaction), self.desk.clock.now()
        await self.desk.database.write(
            lambda session: sign_didactic(
                session,
                guild_id=actor.guild_id,
                didactic_id=didactic_id,
                language=language,
                content_hash=present,
                name=one(values, "name"),
                licence=one(values, "licence"),
                conflict_of_interest=one(values, "conflict"),
                library=self.desk.library,
                by=actor.person.id,
                now=now,
            )
        )
        await turn_page(interaction, card(actor.speaker.say("signed"), tone=Tone.GOOD))

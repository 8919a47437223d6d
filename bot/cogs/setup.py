"""/setup: space, settings, check. For administrators (Manage Server)."""

from typing import Literal

import discord
from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acts
from bot.cogs.errors import reply
from bot.cogs.space import allow_typing, make_space, missing_in_channels, missing_in_server
from bot.cogs.wording import described, named
from bot.rules.authority import Action
from bot.rules.deadlines import Limits
from bot.rules.errors import DomainError
from bot.rules.space import Part, Review
from bot.services.change_settings import change_settings, set_weekly_slot
from bot.services.claim_deliveries import unblock
from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.look_at_server import ServerHealth, look_at_server
from bot.services.read_log import parse_day
from bot.services.record_space import record_space
from bot.views.card import Tone, card
from bot.views.join_pages import panel_card, start_card
from bot.views.speaker import Speaker

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
SHOWN_LINES = 25

Days = app_commands.Range[int, 1, 20]
Percent = app_commands.Range[int, 1, 100]


class SetupCog(commands.Cog):
    setup = app_commands.Group(
        name=named("setup"),
        description=described("command-setup-what"),
        guild_only=True,
        default_permissions=discord.Permissions(manage_guild=True),
    )

    def __init__(self, desk: Desk, outbox: Delivers) -> None:
        """Work at this desk."""
        self.desk, self.outbox = desk, outbox

    @setup.command(name=named("space"), description=described("command-space-what"))
    async def space(self, interaction: Press) -> None:
        """Make what is missing, map what is there, say what cannot be done."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        actor, guild = await self._administrator(interaction)
        spoken_here = self._server_speaker(actor)
        space = await make_space(
            guild, spoken_here, actor.server.space, typed_questions=actor.server.typed_questions
        )
        space.parts |= await self._standing_cards(guild, actor, space.parts, spoken_here)
        now = self.desk.clock.now()
        await self.desk.database.write(
            lambda session: record_space(
                session, guild_id=guild.id, parts=space.parts, by=actor.person.id, now=now
            )
        )
        await self._say_what_was_blocked(guild.id)
        say = actor.speaker.say
        await reply(
            interaction,
            card(
                say("setup-done" if not space.missing else "setup-done-partly"),
                _lines(say("setup-made"), space.made),
                _lines(say("setup-mapped"), space.mapped),
                _lines(say("setup-missing"), space.missing),
                say("setup-next"),
                tone=Tone.ALERT if space.missing else Tone.GOOD,
            ),
        )

    @setup.command(name=named("settings"), description=described("command-settings-what"))
    @app_commands.describe(
        language=described("option-language"),
        timezone=described("option-timezone"),
        didactic_day=described("option-didactic-day"),
        didactic_time=described("option-didactic-time"),
        typed_questions=described("option-typed-questions"),
        review=described("option-review"),
        screening_audited=described("option-screening-audited"),
        opens=described("option-opens"),
        closes=described("option-closes"),
        accept_days=described("option-accept-days"),
        first_answer_days=described("option-first-answer-days"),
        all_answers_days=described("option-all-answers-days"),
        attendance_percent=described("option-attendance-percent"),
    )
    async def settings(
        self,
        interaction: Press,
        language: Literal["en-CA", "fr-CA"] | None = None,
        timezone: str | None = None,
        didactic_day: Weekday | None = None,
        didactic_time: str | None = None,
        typed_questions: bool | None = None,
        review: Literal["hub", "coordinator", "none"] | None = None,
        screening_audited: str | None = None,
        opens: str | None = None,
        closes: str | None = None,
        accept_days: Days | None = None,
        first_answer_days: Days | None = None,
        all_answers_days: Days | None = None,
        attendance_percent: Percent | None = None,
    ) -> None:
        """Change what is given and show how the server is set."""
        actor, guild = await self._administrator(interaction)
        if (didactic_day is None) != (didactic_time is None):
            raise DomainError("problem-slot-halves")
        now, present = self.desk.clock.now(), actor.server.limits
        limits = Limits(
            accept_days or present.accept_days,
            first_answer_days or present.first_answer_days,
            all_answers_days or present.all_answers_days,
            present.review,
        )

        async def change(session: object) -> None:
            await change_settings(
                session,  # type: ignore[arg-type]
                guild_id=guild.id,
                by=actor.person.id,
                now=now,
                language=language,
                timezone=timezone,
                review=Review(review) if review else None,
                screening_audited_on=parse_day(screening_audited),
                opens=opens,
                closes=closes,
                limits=limits if limits != present else None,
                attendance_percent=attendance_percent,
            )
            if didactic_day is not None and didactic_time is not None:
                await set_weekly_slot(
                    session,  # type: ignore[arg-type]
                    guild_id=guild.id,
                    weekday=WEEKDAYS.index(didactic_day),
                    time_of_day=didactic_time,
                    by=actor.person.id,
                    now=now,
                )

        await self.desk.database.write(change)
        if typed_questions is not None:
            await allow_typing(guild, actor.server.space, allowed=typed_questions)
            await self.desk.database.write(
                lambda session: change_settings(
                    session, guild_id=guild.id, by=actor.person.id, now=now, typed_questions=typed_questions
                )
            )
        health = await self._health(guild.id)
        notes = []
        if typed_questions:
            notes.append(actor.speaker.say("settings-typed-warning"))
            if not self.desk.settings.message_content:
                notes.append(actor.speaker.say("check-no-message-content"))
        await reply(
            interaction, card(actor.speaker.say("settings-heading"), _settings(actor.speaker, health), *notes)
        )

    @setup.command(name=named("check"), description=described("command-check-what"))
    async def check(self, interaction: Press) -> None:
        """List what is wrong, by name and place, and how the server is set; say what a lack held back."""
        actor, guild = await self._administrator(interaction)
        await interaction.response.defer(ephemeral=True, thinking=True)
        await self._say_what_was_blocked(guild.id)
        health = await self._health(guild.id)
        say = actor.speaker.say
        wrong = missing_in_server(guild, actor.speaker)
        wrong += missing_in_channels(guild, actor.speaker, actor.server.space)
        if not health.specialists:
            wrong.append(say("check-no-specialist"))
        elif len(health.professions) < 2:
            wrong.append(say("check-one-profession"))
        if health.weekday is None:
            wrong.append(say("check-no-slot"))
        if not self.desk.settings.message_content:
            wrong.append(say("check-no-message-content" if health.typed_questions else "check-unscreened"))
        if health.unsigned and not self.desk.settings.demo:
            wrong.append(say("check-unsigned", count=len(health.unsigned)))
        if health.failed_deliveries:
            wrong.append(say("check-failed-deliveries", count=health.failed_deliveries))
        await reply(
            interaction,
            card(
                say("check-all-well") if not wrong else _lines(say("check-wrong"), wrong),
                _settings(actor.speaker, health),
                tone=Tone.ALERT if wrong else Tone.GOOD,
            ),
        )

    async def _say_what_was_blocked(self, guild_id: int) -> None:
        now = self.desk.clock.now()
        await self.desk.database.write(lambda session: unblock(session, guild_id=guild_id, now=now))
        await self.outbox.deliver_due()

    async def _administrator(self, interaction: Press) -> tuple[Actor, discord.Guild]:
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.SET_UP)
        if interaction.guild is None:
            raise DomainError("problem-server-only")
        return actor, interaction.guild

    async def _health(self, guild_id: int) -> ServerHealth:
        async with self.desk.database.read() as session:
            return await look_at_server(session, guild_id=guild_id, library=self.desk.library)

    def _server_speaker(self, actor: Actor) -> Speaker:
        return Speaker(actor.server.language, self.desk.sentences, self.desk.topics, self.desk.vocabulary)

    async def _standing_cards(
        self, guild: discord.Guild, actor: Actor, parts: dict[Part, int], speaker: Speaker
    ) -> dict[Part, int]:
        """Post the start card and the panel where they are missing; draw them again where they stand."""
        placed = {}
        for part, place, view in (
            (Part.START_CARD, Part.START_HERE, start_card(speaker)),
            (Part.PANEL, Part.CASE_QUESTIONS, panel_card(speaker)),
        ):
            channel = guild.get_channel(parts.get(place, 0))
            if not isinstance(channel, discord.TextChannel):
                continue
            if not channel.permissions_for(guild.me).send_messages:
                continue
            known = actor.server.space.get(part)
            try:
                if known is not None:
                    await channel.get_partial_message(known).edit(view=view)
                    placed[part] = known
                    continue
            except discord.NotFound:
                known = None
            placed[part] = (await channel.send(view=view)).id
        return placed


def _lines(heading: str, lines: list[str]) -> str:
    if not lines:
        return ""
    shown = [f"- {line}" for line in lines[:SHOWN_LINES]]
    return "\n".join([heading, *shown, *(["- …"] if len(lines) > SHOWN_LINES else [])])


def _settings(speaker: Speaker, health: ServerHealth) -> str:
    slot = (
        speaker.say(
            "settings-slot",
            day=speaker.say(f"day-{WEEKDAYS[health.weekday]}"),
            time=speaker.time_of_day(health.minute_of_day),
        )
        if health.weekday is not None and health.minute_of_day is not None
        else speaker.say("settings-no-slot")
    )
    return speaker.say(
        "settings-lines",
        language=health.language,
        timezone=health.timezone,
        slot=slot,
        typed=speaker.say("on" if health.typed_questions else "off"),
        review=speaker.say(f"review-{health.review}"),
        audited=_audited(speaker, health),
        opens=speaker.time_of_day(health.hours.opens_minute),
        closes=speaker.time_of_day(health.hours.closes_minute),
        accept=health.limits.accept_days,
        first=health.limits.first_answer_days,
        all=health.limits.all_answers_days,
        specialists=health.specialists,
        percent=health.attendance_percent,
    )


def _audited(speaker: Speaker, health: ServerHealth) -> str:
    if health.screening_audited_on is None:
        return speaker.say("settings-never-audited")
    return speaker.say("settings-audited", day=health.screening_audited_on)

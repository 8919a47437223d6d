"""One week of the didactic calendar: /didactic skip, move; the week's page with all that can be done."""

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

from discord import app_commands
from discord.ext import commands

from bot.cogs.acting import Actor, Press, spoken, who_acts
from bot.cogs.actions import Actions
from bot.cogs.errors import reply, turn_page
from bot.cogs.wording import described, named
from bot.rules.authority import Action, may
from bot.rules.errors import DomainError
from bot.rules.schedule import monday_of
from bot.services.change_settings import parse_time_of_day
from bot.services.change_week import approve_week, choose_topic, move_back, move_week, skip_week
from bot.services.delivers import Delivers
from bot.services.desk import Desk
from bot.services.read_calendar import list_weeks_to_come, read_calendar, read_week
from bot.services.read_log import parse_day
from bot.services.read_post import read_didactic
from bot.views.calendar_pages import calendar_line, move_form, week_page
from bot.views.didactic_card import didactic_card, review_page
from bot.views.form import chosen, one, submitted

SUGGESTED_WEEKS = 16


class CalendarWeeksCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions, outbox: Delivers) -> None:
        """Work at this desk and bring the verbs of a week."""
        self.desk, self.outbox = desk, outbox
        actions.bring(
            {
                "calendar-week": self.open_week,
                "week-skip": self.press_skip,
                "week-keep": self.press_keep,
                "week-move": self.open_move,
                "form-week-move": self.moved,
                "week-move-back": self.press_move_back,
                "week-topic": self.another_topic,
                "week-approve": self.approve,
                "week-preview": self.preview,
                "week-review": self.review,
            }
        )

    @app_commands.command(name=named("skip"), description=described("command-skip-what"))
    @app_commands.describe(week=described("option-week"))
    async def skip(self, interaction: Press, week: str) -> None:
        """Post nothing in a week; the topics move on by one."""
        await self._change(interaction, _typed_week(week), "calendar-skipped-now", skip_week, is_skipped=True)

    @app_commands.command(name=named("move"), description=described("command-move-what"))
    @app_commands.describe(
        week=described("option-week"), day=described("option-move-day"), time=described("option-move-time")
    )
    async def move(self, interaction: Press, week: str, day: str, time: str) -> None:
        """Post a week's didactic on another day or at another time."""
        await self._move(interaction, _typed_week(week), day, time)

    @skip.autocomplete("week")
    @move.autocomplete("week")
    async def week_choices(self, interaction: Press, typed: str) -> list[app_commands.Choice[str]]:
        """The weeks to come, with their topics, for those who may change them."""
        actor = await who_acts(interaction, self.desk)
        if not may(actor.roles, Action.RUN_DIDACTICS):
            return []
        async with self.desk.database.read() as session:
            try:
                lines = await list_weeks_to_come(
                    session,
                    guild_id=actor.guild_id,
                    library=self.desk.library,
                    allow_unsigned=True,
                    now=self.desk.clock.now(),
                    most=SUGGESTED_WEEKS,
                )
            except DomainError:
                return []
        labels = {
            str(line.week_of): calendar_line(actor.speaker, line, self._titles(actor)).replace("**", "")
            for line in lines
        }
        return [
            app_commands.Choice(name=label[:100], value=value)
            for value, label in labels.items()
            if typed.lower() in label.lower()
        ]

    async def open_week(self, interaction: Press, argument: str) -> None:
        """The page of the chosen week."""
        actor = await self._coordinator(interaction)
        await self._show(interaction, actor, _pressed_week(argument or "".join(chosen(interaction)[:1])))

    async def press_skip(self, interaction: Press, argument: str) -> None:
        """Post nothing in this week."""
        week_of = _pressed_week(argument)
        await self._change(interaction, week_of, "calendar-skipped-now", skip_week, is_skipped=True)

    async def press_keep(self, interaction: Press, argument: str) -> None:
        """Post in this week after all."""
        week_of = _pressed_week(argument)
        await self._change(interaction, week_of, "calendar-kept-now", skip_week, is_skipped=False)

    async def open_move(self, interaction: Press, argument: str) -> None:
        """Ask where to."""
        actor = await self._coordinator(interaction)
        week_of, now = _pressed_week(argument), self.desk.clock.now()
        async with self.desk.database.read() as session:
            line = await read_week(
                session,
                guild_id=actor.guild_id,
                week_of=week_of,
                library=self.desk.library,
                allow_unsigned=True,
                now=now,
            )
        await interaction.response.send_modal(move_form(actor.speaker, week_of, line))

    async def moved(self, interaction: Press, argument: str) -> None:
        """Move it there."""
        values = submitted(interaction)
        await self._move(interaction, _pressed_week(argument), one(values, "day"), one(values, "time"))

    async def press_move_back(self, interaction: Press, argument: str) -> None:
        """Back to the weekly slot."""
        await self._change(interaction, _pressed_week(argument), "calendar-moved-back-now", move_back)

    async def another_topic(self, interaction: Press, argument: str) -> None:
        """The chosen topic in this week."""
        wanted = "".join(chosen(interaction)[:1])
        week_of = _pressed_week(argument)
        await self._change(interaction, week_of, "calendar-topic-now", choose_topic, didactic_id=wanted)

    async def approve(self, interaction: Press, argument: str) -> None:
        """Approve this text for this week."""
        week, _, didactic_id = argument.partition(";")
        week_of = _pressed_week(week)
        await self._change(
            interaction, week_of, "calendar-approved-now", approve_week, didactic_id=didactic_id
        )

    async def preview(self, interaction: Press, argument: str) -> None:
        """The didactic exactly as it will be posted."""
        actor = await self._coordinator(interaction)
        language = actor.server.language
        view = await self._didactic(actor, argument)
        await reply(interaction, didactic_card(spoken(self.desk, language), view, is_preview=True))

    async def review(self, interaction: Press, argument: str) -> None:
        """Show the didactic and the button that signs it."""
        await self.preview(interaction, argument)
        actor = await self._coordinator(interaction)
        await reply(interaction, review_page(actor.speaker, await self._didactic(actor, argument)))

    async def _move(self, interaction: Press, week_of: date, day: str, time: str) -> None:
        actor = await self._coordinator(interaction)
        to = parse_day(day)
        if to is None:
            raise DomainError("problem-date")
        minute = parse_time_of_day(time)
        await self._change(
            interaction, week_of, "calendar-moved-now", move_week, actor=actor, to=to, minute_of_day=minute
        )

    async def _change(
        self,
        interaction: Press,
        week_of: date,
        said: str,
        service: Callable[..., Awaitable[Any]],
        *,
        actor: Actor | None = None,
        **details: Any,
    ) -> None:
        actor = actor or await self._coordinator(interaction)
        now, guild_id, by = self.desk.clock.now(), actor.guild_id, actor.person.id
        await self.desk.database.write(
            lambda session: service(
                session,
                guild_id=guild_id,
                week_of=week_of,
                library=self.desk.library,
                by=by,
                now=now,
                **details,
            )
        )
        await self._show(interaction, actor, week_of, note=actor.speaker.say(said))

    async def _show(self, interaction: Press, actor: Actor, week_of: date, *, note: str = "") -> None:
        how = {
            "guild_id": actor.guild_id,
            "library": self.desk.library,
            "allow_unsigned": self.desk.settings.demo,
            "now": self.desk.clock.now(),
        }
        async with self.desk.database.read() as session:
            line = await read_week(session, week_of=week_of, **how)  # type: ignore[arg-type]
            view = await read_calendar(session, month=None, **how)  # type: ignore[arg-type]
        await turn_page(interaction, week_page(actor.speaker, line, view, self._titles(actor), note=note))

    async def _didactic(self, actor: Actor, didactic_id: str) -> Any:
        async with self.desk.database.read() as session:
            return await read_didactic(
                session,
                guild_id=actor.guild_id,
                didactic_id=didactic_id,
                language=actor.server.language,
                library=self.desk.library,
            )

    def _titles(self, actor: Actor) -> Callable[[str], str]:
        return lambda didactic_id: self.desk.library.get(didactic_id, actor.speaker.language).title

    async def _coordinator(self, interaction: Press) -> Actor:
        actor = await who_acts(interaction, self.desk)
        actor.must_be_allowed(Action.RUN_DIDACTICS)
        return actor


def _typed_week(typed: str) -> date:
    """The Monday of the week of a day that was typed or chosen. Raises DomainError for what is no day."""
    day = parse_day(typed)
    if day is None:
        raise DomainError("problem-date")
    return monday_of(day)


def _pressed_week(argument: str) -> date:
    """A week that came back from Discord. Raises DomainError for what was not offered."""
    try:
        day = date.fromisoformat(argument)
    except ValueError as error:
        raise DomainError("problem-press-old") from error
    if day.weekday() != 0 or not 2000 <= day.year <= 2200:
        raise DomainError("problem-press-old")
    return day

"""Asked again: a notice that has changed is shown to whoever answered its earlier text, after an act that is logged.

Only they see it, it comes after what they did, and nothing depends on their answering.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from discord.ext import commands

from bot.cogs.acting import Actor, Press, who_acted, who_acts
from bot.cogs.actions import Actions
from bot.cogs.errors import reply, turn_page
from bot.rules.membership import ConsentKind
from bot.services.consent_notices import HASH_SHOWN, Notices, answer_notices, outdated_answers, read_answers
from bot.services.desk import Desk
from bot.services.invite_members import normal_code
from bot.views.card import Tone, card
from bot.views.credit_pages import hours_kept_page
from bot.views.join_pages import consent_page, hours_again_page

ASKED_AFTER = ("send", "mark-read", "form-recommend", "form-summary")
"""Presses in a server that lead to a line in the log."""
VERBS = ("consent-again", "consent-keep")


@dataclass(frozen=True)
class ChosenConsents:
    """The two choices as they travel in a button: `er1a2b3c4dCODE`. All of it can be forged, and only chooses."""

    evaluation: bool = False
    research: bool = False
    mark: str = ""
    code: str = ""

    @property
    def answers(self) -> Mapping[ConsentKind, bool]:
        """As they are kept."""
        return {ConsentKind.EVALUATION: self.evaluation, ConsentKind.RESEARCH: self.research}


def chosen_consents(argument: str) -> ChosenConsents:
    """Read a button's argument."""
    return ChosenConsents(
        evaluation=argument[:1] == "e",
        research=argument[1:2] == "r",
        mark=argument[2 : 2 + HASH_SHOWN],
        code=normal_code(argument[2 + HASH_SHOWN :]),
    )


class ConsentsCog(commands.Cog):
    def __init__(self, desk: Desk, actions: Actions) -> None:
        """Work at this desk and bring the verbs of the changed notices."""
        self.desk = desk
        self._asked: dict[int, date] = {}
        actions.bring(
            {
                "consent-again": self.show,
                "consent-keep": self.keep,
                "hours-again": self.keep_hours,
                "hours-stop": self.stop_hours,
            }
        )
        actions.bring_afterwards(ASKED_AFTER, self.ask_again)

    async def ask_again(self, interaction: Press) -> None:
        """Show the changed notice, at most once a day; nothing where nothing changed."""
        actor = await who_acted(interaction, self.desk)
        today = self.desk.clock.now().date()
        if self._asked.get(actor.person.id) == today:
            return
        notices = Notices.at(self.desk)
        async with self.desk.database.glance() as session:
            outdated = await outdated_answers(session, person_id=actor.person.id, notices=notices)
        self._asked[actor.person.id] = today
        if not outdated:
            return
        changed = actor.speaker.say("consent-changed")
        if outdated - {ConsentKind.CPD}:
            notice = notices.joining(actor.speaker.language)
            page = consent_page(
                actor.speaker, notice, evaluation=False, research=False, verbs=VERBS, before=changed
            )
        else:
            page = hours_again_page(actor.speaker, notices.hours(actor.speaker.language), before=changed)
        await reply(interaction, page)

    async def show(self, interaction: Press, argument: str) -> None:
        """The page with the choices as they stand now, or, without any, as they were answered last."""
        actor = await who_acts(interaction, self.desk)
        if argument:
            chosen = chosen_consents(argument)
        else:
            async with self.desk.database.read() as session:
                given = await read_answers(session, person_id=actor.person.id)
            chosen = ChosenConsents(given[ConsentKind.EVALUATION], given[ConsentKind.RESEARCH])
        await self._show(interaction, actor, chosen)

    async def keep(self, interaction: Press, argument: str) -> None:
        """Keep the answers, if they are to the text that holds now."""
        actor = await who_acts(interaction, self.desk)
        notices, chosen = Notices.at(self.desk), chosen_consents(argument)
        if chosen.mark != notices.joining(actor.speaker.language).mark:
            await self._show(interaction, actor, ChosenConsents())
            return
        await self._answer(actor, chosen.answers)
        await turn_page(interaction, card(actor.speaker.say("consents-kept"), tone=Tone.GOOD))

    async def keep_hours(self, interaction: Press, mark: str) -> None:
        """Hours for credit are kept, under the text that holds now."""
        actor = await who_acts(interaction, self.desk)
        notice = Notices.at(self.desk).hours(actor.speaker.language)
        if mark != notice.mark:
            await turn_page(interaction, hours_again_page(actor.speaker, notice))
            return
        await self._answer(actor, {ConsentKind.CPD: True})
        await turn_page(interaction, hours_kept_page(actor.speaker))

    async def stop_hours(self, interaction: Press, _: str) -> None:
        """No hours for credit from now on."""
        actor = await who_acts(interaction, self.desk)
        await self._answer(actor, {ConsentKind.CPD: False})
        await turn_page(interaction, card(actor.speaker.say("hours-stopped"), tone=Tone.GOOD))

    async def _show(self, interaction: Press, actor: Actor, chosen: ChosenConsents) -> None:
        notice = Notices.at(self.desk).joining(actor.speaker.language)
        page = consent_page(
            actor.speaker, notice, evaluation=chosen.evaluation, research=chosen.research, verbs=VERBS
        )
        await turn_page(interaction, page)

    async def _answer(self, actor: Actor, answers: Mapping[ConsentKind, bool]) -> None:
        now = self.desk.clock.now()
        await self.desk.database.write(
            lambda session: answer_notices(
                session,
                person_id=actor.person.id,
                answers=answers,
                notices=Notices.at(self.desk),
                language=actor.speaker.language,
                now=now,
            )
        )

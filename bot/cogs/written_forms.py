"""Forms that people write in: every text passes one screening, and what was typed is given back until it does.

A cog takes a kind of form with three functions: who may fill it in, how it is drawn, and what keeps it. The rest is
here: screening, quoting what was found, the wordings to use instead, the question about what is only possible.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace

import discord

from bot.cogs.acting import Actor, Press
from bot.cogs.actions import Actions, number
from bot.cogs.errors import giving_back, turn_page
from bot.rules.case_form import FieldFinding
from bot.rules.errors import DomainError
from bot.rules.identifiers import Tier
from bot.rules.mended_text import mend
from bot.services.desk import Desk
from bot.services.note_confirmed import note_confirmed
from bot.services.screen_text import screened
from bot.services.unsent_texts import UnsentForm
from bot.views.findings_pages import doubtful_words, findings_page, wording_of
from bot.views.form import chosen, submitted

Values = Mapping[str, str | list[str]]


class StoppedByScreening(Exception):
    """Something was found in a text and is not confirmed; the words stay out of the message."""

    def __init__(self, findings: list[FieldFinding], texts: Mapping[str, str]) -> None:
        """Carry what was found to the page for its author."""
        super().__init__("stopped")
        self.findings, self.texts = findings, texts


@dataclass
class TypedForm:
    """A form as somebody submitted it. `confirmed`: words they said identify nobody, in lower case."""

    desk: Desk
    actor: Actor
    argument: str
    values: Values
    confirmed: frozenset[str] = frozenset()
    used: list[FieldFinding] = field(default_factory=list)

    async def screen(self, **texts: str) -> tuple[str, ...]:
        """Screen texts by field name; the doubtful words that passed because they were confirmed.

        Raises StoppedByScreening for a clear identifier, and for a possible one that was not asked about yet.
        """
        findings = await screened(self.desk, texts, self.actor.speaker.language)
        open_ones = [
            found
            for found in findings
            if found.finding.tier is Tier.BLOCK or found.words.lower() not in self.confirmed
        ]
        if open_ones:
            raise StoppedByScreening(open_ones, texts)
        self.used += findings
        return tuple(dict.fromkeys(found.words for found in findings))


@dataclass(frozen=True)
class WrittenForm:
    """One kind of form. `who` raises for whoever may not fill it in; `keep` screens, keeps and answers."""

    who: Callable[[Press, str, int | None], Awaitable[Actor]]
    draw: Callable[[Actor, str, Values], discord.ui.Modal]
    keep: Callable[[Press, TypedForm], Awaitable[None]]


class WrittenForms:
    def __init__(self, desk: Desk, actions: Actions) -> None:
        """Work at this desk and bring the ways back into a form."""
        self.desk, self._actions = desk, actions
        self._kinds: dict[str, WrittenForm] = {}
        actions.bring(
            {
                "mend": self.mend,
                "mend-suggested": self.mend_as_suggested,
                "doubt": self.doubts_answered,
                "not-identifying": self.nothing_identifies,
            }
        )

    def take(self, kind: str, form: WrittenForm) -> None:
        """Take a kind of form: its submission has the verb `form-<kind>`."""
        self._kinds[kind] = form

        async def given(interaction: Press, argument: str) -> None:
            actor = await form.who(interaction, argument, None)
            await self._submit(interaction, actor, UnsentForm(kind, argument, submitted(interaction)))

        self._actions.bring({f"form-{kind}": given})

    async def mend(self, interaction: Press, token: str) -> None:
        """Open the form again with what was typed."""
        actor, kept = await self._kept(interaction, token)
        await self._open(interaction, actor, kept)

    async def mend_as_suggested(self, interaction: Press, token: str) -> None:
        """Open the form with every suggested wording in its place."""
        actor, kept = await self._kept(interaction, token)
        findings = await screened(self.desk, kept.texts, actor.speaker.language)
        await self._open(interaction, actor, _mended(actor, kept, findings, kept.confirmed))

    async def doubts_answered(self, interaction: Press, token: str) -> None:
        """These are persons, places or employers: the form opens with other words for them; the rest is confirmed."""
        actor, kept = await self._kept(interaction, token)
        findings = await screened(self.desk, kept.texts, actor.speaker.language)
        words = doubtful_words(findings)
        places = {number(one) for one in chosen(interaction)}
        if not places or max(places) >= len(words):
            raise DomainError("problem-choice-unknown")
        identifying = {words[place].lower() for place in places}
        confirmed = kept.confirmed | {one.lower() for one in words} - identifying
        kept = replace(kept, confirmed=confirmed)
        self._remember(actor, kept)
        await self._open(interaction, actor, _mended(actor, kept, findings, confirmed))

    async def nothing_identifies(self, interaction: Press, token: str) -> None:
        """None of the possible ones is one; clear identifiers still stop."""
        actor, kept = await self._kept(interaction, token)
        findings = await screened(self.desk, kept.texts, actor.speaker.language)
        confirmed = kept.confirmed | {one.lower() for one in doubtful_words(findings)}
        await self._submit(interaction, actor, replace(kept, confirmed=confirmed))

    async def _submit(self, interaction: Press, actor: Actor, form: UnsentForm) -> None:
        now = self.desk.clock.now()
        confirmed = form.confirmed | self.desk.unsent.confirmed(
            actor.guild_id, actor.discord_id, form.kind, form.argument, now=now
        )
        form = replace(form, confirmed=confirmed)
        token = self._remember(actor, form)
        typed = TypedForm(self.desk, actor, form.argument, form.values, confirmed)
        try:
            with giving_back(token, passes=StoppedByScreening):
                await self._kinds[form.kind].keep(interaction, typed)
        except StoppedByScreening as stopped:
            token = self._remember(actor, replace(form, texts=stopped.texts))
            await turn_page(interaction, findings_page(actor.speaker, stopped.findings, token=token))
            return
        self.desk.unsent.forget(token)
        if typed.used:
            kinds = [found.finding.kind for found in typed.used]
            await self.desk.database.write(
                lambda session: note_confirmed(
                    session,
                    guild_id=actor.guild_id,
                    person_id=actor.person.id,
                    form=form.kind,
                    kinds=kinds,
                    now=now,
                )
            )

    async def _open(self, interaction: Press, actor: Actor, form: UnsentForm) -> None:
        modal = self._kinds[form.kind].draw(actor, form.argument, form.values)
        await interaction.response.send_modal(modal)

    async def _kept(self, interaction: Press, token: str) -> tuple[Actor, UnsentForm]:
        """Raises DomainError once it is forgotten, and for anybody but its author, here or elsewhere."""
        now, guild_id = self.desk.clock.now(), self.desk.unsent.guild_of(token)
        kept = (
            self.desk.unsent.find(token, guild_id, interaction.user.id, now=now)
            if guild_id is not None and interaction.guild_id in (None, guild_id)
            else None
        )
        if kept is None:
            raise DomainError("problem-text-forgotten")
        return await self._kinds[kept.kind].who(interaction, kept.argument, guild_id), kept

    def _remember(self, actor: Actor, form: UnsentForm) -> str:
        return self.desk.unsent.keep(actor.guild_id, actor.discord_id, form, now=self.desk.clock.now())


def _mended(
    actor: Actor, form: UnsentForm, findings: list[FieldFinding], confirmed: frozenset[str]
) -> UnsentForm:
    """The form with wordings in the place of what was found, except for what its author confirmed."""
    open_ones = [
        found
        for found in findings
        if found.finding.tier is Tier.BLOCK or found.words.lower() not in confirmed
    ]
    texts = {
        name: mend(
            text,
            [found.finding for found in open_ones if found.field == name],
            lambda finding: wording_of(actor.speaker, finding),
        )
        for name, text in form.texts.items()
    }
    return replace(form, values={**form.values, **texts})

"""One result of an evaluation: flow line, T1 to T10, nothing small in them. Every format is made from it."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlmodel.ext.asyncio.session import AsyncSession

from bot.rules.cases import Category
from bot.rules.errors import DomainError
from bot.rules.evaluation.case_tables import table_4, table_5, table_6
from bot.rules.evaluation.cells import Sum, Table
from bot.rules.evaluation.change_tables import flow_family, flow_links, table_9, table_10
from bot.rules.evaluation.facts import Facts
from bot.rules.evaluation.family import Family
from bot.rules.evaluation.learning_tables import table_3
from bot.rules.evaluation.people_tables import Lists, table_1, table_2
from bot.rules.evaluation.suppression import Safe, without_small
from bot.rules.evaluation.survey_tables import SATISFIED, table_7, table_8
from bot.rules.membership import ConsentKind
from bot.rules.schedule import resolve_wall_time
from bot.services.evaluation.distributions import greatest, paired, welch
from bot.services.evaluation.read_facts import read_facts
from db.repositories import evaluated_acts, servers
from db.repositories.evaluation import Scope

PROFILE_LISTS = ("profession", "region", "rurality", "setting", "years_in_practice")


@dataclass(frozen=True)
class Wanted:
    """What to report on: a cycle by its name, or local days, first and last included; neither: everything so far."""

    first_day: date | None = None
    last_day: date | None = None
    cycle: str | None = None


@dataclass(frozen=True)
class Report:
    """The result. Days are local to `zone`; `tables` are T1 to T10 in their order."""

    guild_id: int
    first_day: date
    last_day: date
    cycle: str | None
    zone: str
    made_at: datetime
    tables: tuple[Table, ...]
    hidden_cells: int
    learners: int


async def evaluate(
    session: AsyncSession,
    *,
    guild_id: int,
    wanted: Wanted,
    lists: Lists,
    topics: Sequence[str],
    now: datetime,
) -> Report:
    """Read, count and protect. Raises DomainError for a cycle that nobody acted in and a period that is none."""
    server = await servers.find_server(session, guild_id)
    if server is None:
        raise DomainError("problem-server-unknown")
    scope = await scope_of(session, guild_id, wanted, zone=server.timezone, now=now)
    facts = await read_facts(session, scope, zone=server.timezone)
    safe = await asyncio.to_thread(tables_of, facts, lists, tuple(topics))
    zone = ZoneInfo(server.timezone)
    return Report(
        guild_id=guild_id,
        first_day=scope.since.astimezone(zone).date(),
        last_day=(scope.until - timedelta(seconds=1)).astimezone(zone).date(),
        cycle=wanted.cycle,
        zone=server.timezone,
        made_at=now,
        tables=safe.tables,
        hidden_cells=safe.hidden_cells,
        learners=len(facts.learners),
    )


async def list_cycles(session: AsyncSession, *, guild_id: int) -> list[str]:
    """The names of the cycles in which anything was done here, newest first."""
    return await evaluated_acts.cycles_of(session, guild_id)


def tables_of(facts: Facts, lists: Lists, topics: Sequence[str]) -> Safe:
    """All tables of these facts, without anything small. Takes a while on many: not for the event loop."""
    people = {learner.person_id: learner for learner in facts.learners}
    flow = flow_family(facts.flow)
    first, profile = table_1(facts.learners, lists)
    built = [
        (first, profile),
        table_2(facts.learners),
        table_3(facts.didactics, learners=len(facts.learners)),
        table_4(facts.cases, topics),
        table_5(facts.cases, [str(one) for one in Category]),
        table_6(facts.cases),
        table_7(facts.satisfaction, people),
        table_8(facts.pairs, people, paired, welch),
        table_9(facts.change),
    ]
    families = [flow, *(family for _, found in built for family in found)]
    tables = [table for table, _ in built]
    by_name = {family.name: family for family in profile}
    links = links_between(families)
    hidden = 0
    while True:
        last, more = table_10(flow, by_name, facts.quality, hidden=hidden)
        safe = without_small([*tables, last], [*families, *more[1:]], links, greatest)
        if safe.hidden_cells == hidden:
            return safe
        hidden = safe.hidden_cells


def links_between(families: Sequence[Family]) -> list[tuple[Sum, Sum]]:
    """What a reader knows to be equal: wholes of one population, parts of the flow, agreement of one question."""
    links = []
    first: dict[str, Sum] = {}
    by_name = {family.name: family for family in families}
    for family in families:
        if family.population:
            known = first.setdefault(family.population, family.sum())
            if known != family.sum():
                links.append((known, family.sum()))
    for population, atoms in flow_links():
        if population in first:
            links.append((first[population], by_name["flow"].sum(atoms)))
    if SATISFIED in first:
        agreed = [
            Sum(name, frozenset(atom for atom in by_name[name].atoms if atom.rpartition(":")[2] == "yes"))
            for name in ("satisfied:cycle", "satisfied:presenter", "satisfied:dose")
        ]
        links += [(agreed[0], other) for other in agreed[1:] if other.atoms and agreed[0].atoms]
    return links


async def scope_of(
    session: AsyncSession,
    guild_id: int,
    wanted: Wanted,
    *,
    zone: str,
    now: datetime,
    consent: ConsentKind = ConsentKind.EVALUATION,
) -> Scope:
    """The instants of what is wanted. Raises DomainError for an unknown cycle and a period that is none."""
    if wanted.cycle is not None:
        bounds = await evaluated_acts.bounds_of_cycle(session, guild_id, wanted.cycle)
        if bounds is None:
            raise DomainError("problem-cycle-unknown")
        return Scope(guild_id, bounds[0], bounds[1] + timedelta(seconds=1), wanted.cycle, consent)
    today = now.astimezone(ZoneInfo(zone)).date()
    first = wanted.first_day or await _first_day(session, guild_id, zone=zone) or today
    last = wanted.last_day or today
    if last < first:
        raise DomainError("problem-period")
    since = resolve_wall_time(first, 0, zone)
    return Scope(guild_id, since, resolve_wall_time(last + timedelta(days=1), 0, zone), None, consent)


async def _first_day(session: AsyncSession, guild_id: int, *, zone: str) -> date | None:
    at = await evaluated_acts.first_act(session, guild_id)
    return at.astimezone(ZoneInfo(zone)).date() if at else None

"""A month of forty cases with silent specialists and a restart a day: every case ends, or somebody owes it."""

import pytest
from sqlmodel import select

from bot.rules.cases import LIVE, Status, state_of
from bot.rules.deadlines import Limits, steps_due
from bot.rules.deliveries import DeliveryKind, DeliveryState
from bot.rules.working_hours import Hours, is_staffed
from bot.sandbox.history import live_two_weeks
from bot.sandbox.month import play_a_month
from bot.sandbox.world import World, open_world
from bot.services.holidays_here import holidays_around
from bot.services.read_board import read_board
from db.repositories import cases
from db.tables import Case, Delivery

HUB_HOURS = Hours("America/Toronto")


@pytest.fixture(scope="module")
async def after_a_month():
    async with open_world() as world:
        await live_two_weeks(world)
        assert await play_a_month(world) == 40
        yield world


async def rows(world: World, table) -> list:
    async with world.app.desk.database.read() as session:
        return list((await session.exec(select(table))).all())


async def test_every_case_is_closed_or_owed_by_a_named_person(after_a_month: World):
    found = await rows(after_a_month, Case)
    async with after_a_month.app.desk.database.read() as session:
        board = await read_board(session, guild_id=after_a_month.guild.id, now=after_a_month.clock.now())

    open_still = [case for case in found if case.status in LIVE]
    assert len(found) == 45
    assert {case.status for case in found if case.status not in LIVE} <= {Status.CLOSED, Status.RETURNED}
    assert len(open_still) == len(board) < 15
    assert [line.case.number for line in board if not any(debt.holder for debt in line.debts)] == []


async def test_nobody_was_reminded_outside_working_hours(after_a_month: World):
    reminders = [
        row
        for row in await rows(after_a_month, Delivery)
        if row.kind is DeliveryKind.SPECIALIST_NOTICE and (row.code or "").startswith("notice-remind-")
    ]

    assert len(reminders) > 20
    for row in reminders:
        holidays = holidays_around(row.sent_at, HUB_HOURS.zone)
        assert is_staffed(row.sent_at, hours=HUB_HOURS, holidays=holidays)


async def test_no_deadline_was_lost(after_a_month: World):
    now, zone = after_a_month.clock.now(), HUB_HOURS.zone
    live = [case.id for case in await rows(after_a_month, Case) if case.status in LIVE]
    async with after_a_month.app.desk.database.read() as session:
        events = await cases.events_of(session, live)

    left = [
        case_id
        for case_id, happened in events.items()
        if steps_due(
            state_of(happened), now, limits=Limits(), hours=HUB_HOURS, holidays=holidays_around(now, zone)
        )
    ]
    assert left == []


async def test_everything_due_was_said_and_nothing_given_up(after_a_month: World):
    now = after_a_month.clock.now()
    deliveries = await rows(after_a_month, Delivery)

    assert [row.id for row in deliveries if row.state is DeliveryState.PENDING and row.due_at <= now] == []
    assert {row.state for row in deliveries} <= {DeliveryState.SENT, DeliveryState.PENDING}

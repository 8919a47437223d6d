"""What Discord does wrong, and what becomes of what was to be said: for each fault one outcome, said once."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.rules.deliveries import LEASE, MOST_ATTEMPTS, NONCE_WINDOW, RETRY_AFTER, DeliveryKind, DeliveryState
from bot.rules.space import Part
from bot.services.claim_deliveries import unblock
from tests.crash.outbox_seen import notices, open_a_case, opened_posts, put_notice, row, state_of
from tests.crash.stand_in.faults import Fault, When
from tests.crash.stand_in.people import text_of

LIBRARY_ATTEMPTS = 5
A_MOMENT, HALF_A_MINUTE = timedelta(seconds=1), timedelta(seconds=30)
LEASE_OVER = LEASE + A_MOMENT
FORGOTTEN = timedelta(minutes=10)
"""Long after Discord has forgotten every nonce."""
MESSAGES = "/channels/*/messages"


def fault(
    when: When, status: int | None = None, *, times: int = 1, path: str = MESSAGES, code: int = 0
) -> Fault:
    return Fault("POST", path, when, status=status, code=code, cut=status is None, times=times)


async def test_a_route_at_its_limit_is_waited_for(discord, clinic, served):
    discord.limits.per_route = {("POST", "messages"): (2, 0.4)}
    for number in range(5):
        await put_notice(clinic, f"n{number}")

    assert await served.app.outbox.deliver_due() == 5

    assert notices(discord, clinic) == 5
    assert discord.limits.refused == 0  # the library waits by the headers, before it is refused


async def test_a_route_that_others_have_used_up_is_waited_for_and_said_once(discord, clinic, served):
    discord.limits.per_route = {("POST", "messages"): (1, 2.0)}
    discord.limits.take("POST", f"/channels/{clinic.place(Part.COORDINATORS)}/messages")
    await put_notice(clinic)

    assert await served.app.outbox.deliver_due() == 1

    assert (notices(discord, clinic), discord.limits.refused) == (1, 1)


async def test_the_global_limit_is_waited_for_and_said_once(discord, clinic, served):
    discord.limits.stop_everything(0.4)
    await put_notice(clinic)

    assert await served.app.outbox.deliver_due() == 1

    assert (notices(discord, clinic), discord.limits.refused) == (1, 1)


@pytest.mark.parametrize("status", [500, 502])
async def test_an_error_before_the_effect_is_tried_again_at_once(discord, clinic, served, hurried, status):
    discord.faults.want(fault(When.BEFORE, status))
    await put_notice(clinic)

    assert await served.app.outbox.deliver_due() == 1

    assert notices(discord, clinic) == 1


@pytest.mark.parametrize("status", [500, 502])
async def test_an_error_after_the_effect_is_tried_again_and_dropped_by_discord(
    discord, clinic, served, hurried, status
):
    discord.faults.want(fault(When.AFTER, status))
    await put_notice(clinic)

    assert await served.app.outbox.deliver_due() == 1

    assert (notices(discord, clinic), discord.nonces.repeats) == (1, 1)


@pytest.mark.parametrize("when", When)
@pytest.mark.parametrize(("status", "attempts"), [(500, LIBRARY_ATTEMPTS), (502, LIBRARY_ATTEMPTS), (503, 1)])
async def test_an_error_that_stays_is_uncertain_and_said_when_the_lease_is_over(
    discord, clinic, served, hurried, status, attempts, when
):
    discord.faults.want(fault(when, status, times=attempts))
    await put_notice(clinic)

    assert await served.app.outbox.deliver_due() == 0
    uncertain = await state_of(clinic)
    assert await served.later(LEASE - HALF_A_MINUTE) == 0
    assert await served.later(HALF_A_MINUTE + A_MOMENT) == 1

    assert (uncertain, await state_of(clinic)) == (DeliveryState.CLAIMED, DeliveryState.SENT)
    assert notices(discord, clinic) == 1


async def test_an_error_after_the_effect_is_found_when_the_nonce_is_forgotten(
    discord, clinic, served, hurried
):
    discord.faults.want(fault(When.AFTER, 503))
    await put_notice(clinic)
    await served.app.outbox.deliver_due()

    assert await served.later(FORGOTTEN) == 0

    assert await state_of(clinic) is DeliveryState.SENT
    assert (notices(discord, clinic), discord.nonces.repeats) == (1, 0)


async def test_a_lost_answer_after_the_effect_is_repeated_by_its_nonce_and_stands_there_once(
    discord, clinic, served
):
    discord.faults.want(fault(When.AFTER))
    await put_notice(clinic)

    assert await served.app.outbox.deliver_due() == 0
    assert await served.later(LEASE_OVER) == 1

    assert (notices(discord, clinic), discord.nonces.repeats) == (1, 1)


async def test_a_lost_answer_is_looked_for_when_the_nonce_is_forgotten(discord, clinic, served):
    discord.faults.want(fault(When.AFTER))
    await put_notice(clinic)
    await served.app.outbox.deliver_due()

    assert await served.later(FORGOTTEN) == 0

    assert await state_of(clinic) is DeliveryState.SENT
    assert (notices(discord, clinic), discord.nonces.repeats) == (1, 0)


async def test_a_connection_cut_before_the_effect_is_looked_for_not_found_and_said(discord, clinic, served):
    discord.faults.want(fault(When.BEFORE))
    await put_notice(clinic)
    await served.app.outbox.deliver_due()

    assert await served.later(FORGOTTEN) == 1

    assert notices(discord, clinic) == 1


@pytest.mark.parametrize("status", [None, 500, 502, 503])
@pytest.mark.parametrize("when", When)
async def test_a_forum_post_without_an_answer_is_looked_for_and_opened_once(
    discord, clinic, served, hurried, when, status
):
    discord.faults.want(fault(when, status, path="/channels/*/threads"))
    await open_a_case(clinic)

    await served.app.outbox.deliver_due()
    await served.later(LEASE_OVER)

    assert opened_posts(discord, clinic) == 1
    assert (await row(clinic, kind=DeliveryKind.CASE_POST)).state is DeliveryState.SENT


async def test_a_permission_that_was_withdrawn_is_waited_for_and_the_coordinators_are_told(
    discord, clinic, served
):
    discord.faults.want(fault(When.BEFORE, 403, path="/channels/*/threads", code=50013))
    await open_a_case(clinic)

    await served.app.outbox.deliver_due()
    blocked = await row(clinic, kind=DeliveryKind.CASE_POST)
    told = await row(clinic, kind=DeliveryKind.COORDINATOR_NOTICE)
    await clinic.programme.database.write(
        lambda session: unblock(session, guild_id=clinic.guild.id, now=served.watch.now())
    )
    await served.app.outbox.deliver_due()

    assert (blocked.state, blocked.problem) == (
        DeliveryState.PENDING,
        "blocked-case_discussions:forbidden-50013",
    )
    assert (told.state, told.code) == (DeliveryState.SENT, "notice-blocked:case_discussions")
    assert opened_posts(discord, clinic) == 1


async def test_a_permission_that_stays_away_is_asked_for_hourly_not_all_the_time(discord, clinic, served):
    discord.faults.want(fault(When.BEFORE, 403, path="/channels/*/threads", code=50013, times=100))
    await open_a_case(clinic)

    await served.app.outbox.deliver_due()
    for _ in range(12):
        await served.later(timedelta(minutes=15))

    assert len(discord.faults.happened) == 4


async def test_a_deleted_channel_is_waited_for_and_the_coordinators_are_told(discord, clinic, served):
    discord.world.delete_channel(clinic.place(Part.HUB_QUEUE))
    await clinic.programme.ask(clinic.person_ids["Amina"], now=datetime.now(UTC))

    await served.app.outbox.deliver_due()

    card = await row(clinic, kind=DeliveryKind.QUEUE_CARD)
    told = await row(clinic, kind=DeliveryKind.COORDINATOR_NOTICE)
    assert (card.state, card.problem) == (DeliveryState.PENDING, "blocked-hub_queue:no-channel")
    assert (told.state, told.code) == (DeliveryState.SENT, "notice-blocked:hub_queue")


async def test_closed_direct_messages_lead_to_a_call_without_the_case(discord, clinic, served):
    letters = int(discord.world.direct_channel(clinic.people["Amina"])["id"])
    discord.faults.want(fault(When.BEFORE, 403, path=f"/channels/{letters}/messages", code=50007))
    await open_a_case(clinic)

    await served.app.outbox.deliver_due()

    called = discord.world.messages[clinic.place(Part.CASE_QUESTIONS)].values()
    assert [f"<@{clinic.people['Amina']}>" in text_of(message) for message in called] == [True]
    assert not any("C-" in text_of(message) for message in called)
    assert discord.world.messages[letters] == {}
    assert (await row(clinic, kind=DeliveryKind.ASKER_NOTICE)).state is DeliveryState.SENT


async def test_what_is_refused_for_good_is_given_up_at_once(discord, clinic, served):
    discord.faults.want(fault(When.BEFORE, 400, code=50035))
    await put_notice(clinic)

    await served.app.outbox.deliver_due()
    await served.later(FORGOTTEN)

    assert await state_of(clinic) is DeliveryState.FAILED
    assert notices(discord, clinic) == 0


async def test_what_is_refused_in_passing_is_tried_five_times(discord, clinic, served):
    discord.faults.want(fault(When.BEFORE, 409, times=100))
    await put_notice(clinic)

    await served.app.outbox.deliver_due()
    for _ in range(MOST_ATTEMPTS + 3):
        await served.later(RETRY_AFTER)

    assert await state_of(clinic) is DeliveryState.FAILED
    assert len(discord.faults.happened) == MOST_ATTEMPTS


async def test_the_nonce_outlives_the_lease():
    assert LEASE < NONCE_WINDOW

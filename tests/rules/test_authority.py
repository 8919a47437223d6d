"""Who may do what: the table against what product.md says, written down once more, by person and not by action."""

import pytest

from bot.rules.authority import RIGHTS, Action, NotAllowed, Role, may, require

OWN = {
    Role.PRESENT: "join manage_own_record withdraw_case answer_back answer_close_out reopen_case",
    Role.MEMBER: "ask_case read_case raise_concern read_didactics answer_survey compute_mme",
    Role.SPECIALIST: (
        "note_minutes sum_up_case read_case raise_concern see_queue set_hub_profile set_away read_didactics compute_mme"
    ),
    Role.COORDINATOR: (
        "settle_delivery invite approve sum_up_case steer_case purge_case read_case raise_concern see_queue "
        "read_didactics run_didactics run_sessions read_log export_log run_credit run_evaluation compute_mme"
    ),
    Role.ADMINISTRATOR: "set_up read_audit",
}
OTHERS = {
    Role.PRESENT: "",
    Role.MEMBER: "read_case raise_concern read_didactics compute_mme",
    Role.SPECIALIST: (
        "review_case take_case recommend note_case read_case raise_concern see_queue read_didactics compute_mme"
    ),
    Role.COORDINATOR: (
        "settle_delivery invite approve review_case note_case sum_up_case reopen_case steer_case purge_case "
        "read_case raise_concern "
        "see_queue set_away read_didactics run_didactics run_sessions read_log export_log run_credit run_evaluation "
        "compute_mme"
    ),
    Role.ADMINISTRATOR: "set_up read_audit",
}


@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize(("is_own", "expected"), [(True, OWN), (False, OTHERS)], ids=["own", "others"])
def test_each_role_may_do_what_is_written_here_and_nothing_else(action, role, is_own, expected):
    assert may({role}, action, is_own=is_own) == (action.value in expected[role].split())


@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("role", Role)
def test_where_whose_it_is_is_not_known_yet_either_counts(action, role):
    either = action.value in f"{OWN[role]} {OTHERS[role]}".split()

    if either:
        require({role}, action)
    else:
        with pytest.raises(NotAllowed):
            require({role}, action)


def test_every_action_has_somebody_who_may_do_it():
    assert set(RIGHTS) == set(Action)
    assert all(right.own | right.others for right in RIGHTS.values())


def test_nobody_who_is_not_in_the_server_may_do_anything():
    for action in Action:
        with pytest.raises(NotAllowed):
            require(frozenset(), action)


def test_whose_absence_it_is_decides_the_sentence():
    with pytest.raises(NotAllowed) as own:
        require({Role.MEMBER}, Action.SET_AWAY, is_own=True)
    with pytest.raises(NotAllowed) as others:
        require({Role.SPECIALIST}, Action.SET_AWAY, is_own=False)
    assert (own.value.message_key, others.value.message_key) == (
        "problem-specialists-only",
        "problem-coordinators-only",
    )

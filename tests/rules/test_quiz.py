"""The quiz: its order, its result, its buttons, and the language in which a didactic is shown."""

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.quiz import (
    LETTERS,
    OptionPress,
    count_right,
    first_unanswered,
    logged_answer,
    mark_of,
    read_press,
)
from bot.rules.reading import language_to_show

IDS = st.from_regex(r"[a-z][a-z0-9-]{2,39}", fullmatch=True)
PRESSES = st.builds(
    OptionPress,
    didactic_id=IDS,
    question=st.integers(0, 99),
    option=st.integers(0, len(LETTERS) - 1),
    mark=st.from_regex(r"[0-9a-f]{8}", fullmatch=True),
)
LANGUAGES = st.sampled_from(["en-CA", "fr-CA"])


@given(PRESSES)
def test_a_press_comes_back_as_it_went_and_fits_a_button(press):
    argument = press.to_argument()

    assert read_press(argument) == press
    assert len(argument) <= 70


@given(st.text(max_size=70))
def test_an_invented_press_is_none_or_one_that_a_button_could_carry(argument):
    press = read_press(argument)

    assert press is None or press.question <= 99
    assert press is None or press.option < len(LETTERS)


def test_presses_of_no_button_are_none():
    for argument in (
        "",
        "a;0;0;00000000",
        "opioid-trial;0;5;00000000",
        "opioid-trial;0;0;0000",
        "opioid-trial;²;0;00000000",
    ):
        assert read_press(argument) is None


@given(st.integers(0, 6), st.dictionaries(st.integers(0, 9), st.booleans()))
def test_answering_what_comes_next_ends_with_every_question_answered_once(questions, answers):
    asked = []
    answered = dict(answers)
    while (index := first_unanswered(questions, answered.keys())) is not None:
        assert index not in answered
        answered[index] = True
        asked.append(index)

    assert asked == sorted(set(range(questions)) - answers.keys())
    assert count_right(questions, answered) <= questions
    assert count_right(questions, dict.fromkeys(range(questions), True)) == questions


@given(st.dictionaries(st.integers(0, 9), st.booleans()), st.integers(0, 6))
def test_what_was_answered_to_a_question_that_is_gone_does_not_count(answers, questions):
    kept = {index: is_right for index, is_right in answers.items() if index < questions}

    assert count_right(questions, answers) == sum(kept.values())


OPTIONS = st.lists(
    st.tuples(st.text(alphabet="abc", min_size=1, max_size=4), st.booleans()), min_size=2, max_size=5
)


@given(st.text(alphabet="xyz", max_size=5), OPTIONS, st.permutations(range(5)))
def test_another_wording_order_or_key_has_another_mark(question, options, order):
    moved = [options[place] for place in order if place < len(options)]
    turned = [(text, not is_right) for text, is_right in options]

    assert mark_of(question, options) == mark_of(question, list(options))
    assert (mark_of(question, moved) == mark_of(question, options)) == (moved == options)
    assert mark_of(question, turned) != mark_of(question, options)
    assert mark_of(question + "x", options) != mark_of(question, options)


def test_the_log_counts_questions_from_one():
    assert logged_answer("opioid-trial", 0, is_right=True) == "opioid-trial:q1:right"
    assert logged_answer("opioid-trial", 2, is_right=False) == "opioid-trial:q3:wrong"


@given(LANGUAGES, LANGUAGES, st.sets(LANGUAGES), st.booleans())
def test_an_unsigned_text_never_stands_where_a_signed_one_could(reader, server, signed, shows_unsigned):
    shown = language_to_show(reader, (server, "en-CA", "fr-CA"), signed=signed, shows_unsigned=shows_unsigned)

    if signed:
        assert shown in signed
    else:
        assert shown == (reader if shows_unsigned else None)
    if reader in signed:
        assert shown == reader
    elif server in signed:
        assert shown == server

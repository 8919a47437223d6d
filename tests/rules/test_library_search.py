"""Finding didactics: whatever the accents and case, all words, the title first."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.library_search import MOST_QUERY_CHARACTERS, Entry, Query, folded_words, search

PAIN = Entry(
    "what-pain-is", "pain_science", (["What pain is", "Qu’est-ce que la douleur"], ["Say it"], ["Sleep."])
)
SLEEP = Entry("sleep", "pain_science", (["Sleep", "Le sommeil"], ["Ask about pain"], ["The age of opioids."]))
TRIAL = Entry(
    "opioid-trial", "opioid_stewardship", (["Opioid trial", "L’essai"], ["Agree"], ["Manage pain; évaluer."])
)
ALL = (PAIN, SLEEP, TRIAL)

WORDS = st.text(alphabet="abcéèçÀ", min_size=1, max_size=3)
TEXTS = st.lists(st.lists(WORDS, max_size=3).map(" ".join), max_size=2)
ENTRIES = st.lists(
    st.builds(Entry, st.uuids().map(str), st.sampled_from(["a", "b"]), st.tuples(TEXTS, TEXTS, TEXTS)),
    max_size=6,
)


def found(words: str, track: str = "") -> list[str]:
    return search(Query.typed(words, track), ALL)


def test_the_title_comes_before_objectives_and_these_before_the_text():
    assert found("pain") == ["what-pain-is", "sleep", "opioid-trial"]


def test_every_word_must_be_there_in_either_language():
    assert found("sommeil opioid") == ["sleep"]
    assert found("sommeil essai") == []


def test_a_word_finds_what_begins_with_it_and_not_what_holds_it():
    assert found("opioid") == ["opioid-trial", "sleep"]
    assert found("age") == ["sleep"]


def test_accents_and_case_do_not_matter():
    assert found("EVALUER") == found("évaluer") == found("e\u0301valuer") == ["opioid-trial"]


def test_a_track_alone_and_nothing_at_all():
    assert found("", "pain_science") == ["what-pain-is", "sleep"]
    assert found("pain", "opioid_stewardship") == ["opioid-trial"]
    assert found("") == [entry.id for entry in ALL]
    assert found("…") == []
    assert found("pain", "no-such-track") == []


def test_an_id_finds_that_didactic_alone():
    assert found("sleep") == ["sleep"]
    assert found("sleep", "opioid_stewardship") == []


@given(ENTRIES, st.lists(WORDS, max_size=3).map(" ".join), st.sampled_from(["", "a", "b"]))
def test_all_that_match_are_found_once_and_only_they(entries, words, track):
    hits = search(Query(words, track), entries)

    expected = {
        entry.id
        for entry in entries
        if track in ("", entry.track)
        and all(
            any(
                there.startswith(word)
                for texts in entry.fields
                for text in texts
                for there in folded_words(text)
            )
            for word in folded_words(words)
        )
    }
    assert len(hits) == len(set(hits))
    assert set(hits) == expected


@given(ENTRIES, st.lists(WORDS, min_size=1, max_size=3))
def test_what_has_every_word_in_its_title_comes_before_what_has_not(entries, words):
    hits = search(Query(" ".join(words)), entries)

    in_title = [
        all(
            any(there.startswith(folded) for text in entry.fields[0] for there in folded_words(text))
            for word in words
            for folded in folded_words(word)
        )
        for hit in hits
        for entry in entries
        if entry.id == hit
    ]
    assert in_title == sorted(in_title, reverse=True)


@given(ENTRIES, st.lists(WORDS, min_size=1, max_size=3).map(" ".join))
def test_spelling_it_without_accents_or_in_capitals_finds_the_same(entries, words):
    plain = "".join(one for one in unicodedata.normalize("NFKD", words) if not unicodedata.combining(one))

    assert (
        search(Query(plain), entries)
        == search(Query(words.upper()), entries)
        == search(Query(words), entries)
    )


@given(st.text(max_size=80), st.sampled_from(["", "pain_science", "opioid_stewardship"]))
def test_a_query_comes_back_from_its_button(words, track):
    query = Query.typed(words, track)
    argument = f"99;{query.to_code()}"

    assert Query.from_code(argument.partition(";")[2]) == query
    assert len(argument) <= 70
    assert len(query.words) <= MOST_QUERY_CHARACTERS
    assert "\n" not in argument

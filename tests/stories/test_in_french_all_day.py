"""A French server over several days: steering, reminders, summary, close-out, queue; no word of English."""

from datetime import timedelta

from bot.sandbox import acts
from bot.sandbox.cast import BRUNO, FARID, IRIS, JO, ORTIZ
from bot.sandbox.person import buttons_of
from bot.sandbox.world import World
from tests.stories.test_in_french import WORDS, clinique, only_french
from tests.stories.turns import answer_by_letter, steer, sum_up

__all__ = ["clinique"]


async def test_what_time_alone_brings_is_in_french(clinique: World):
    iris, bruno = clinique.person(IRIS), clinique.person(BRUNO)
    await acts.ask(clinique, BRUNO, **WORDS)
    for _ in range(8):
        await clinique.pass_time(by=timedelta(hours=20))
    await iris.slash("coordinators", "case board")
    await clinique.person(FARID).slash("hub-queue", "hub queue")
    await bruno.slash("case-questions", "case status", case="1")

    assert only_french(clinique)


async def test_steering_is_in_french(clinique: World):
    iris, ortiz, bruno = clinique.person(IRIS), clinique.person(ORTIZ), clinique.person(BRUNO)
    await acts.ask(clinique, BRUNO, **WORDS)
    await acts.accept(clinique, ORTIZ)
    post = clinique.posts()[-1]
    card = post.history(viewer=ortiz.member)[0]
    await ortiz.fill(await ortiz.press(card, "ask-back"), {"text": "Quelles doses ont été essayées?"})
    await bruno.fill_in_direct_messages(
        await bruno.press(bruno.letters()[-1], "answer-back"), {"text": "Jusqu’à 60 mg."}
    )
    more = await ortiz.press(card, "more")
    await ortiz.fill(await ortiz.press(more.response, "note"), {"text": "À voir ensemble."})
    await steer(clinique, IRIS, "pause", post)
    await steer(clinique, IRIS, "resume", post)
    await steer(clinique, IRIS, "reassign", post)
    sure = await steer(clinique, BRUNO, "concern", post)
    await bruno.press(sure.response, "concern-sure")
    await iris.fill(await steer(clinique, IRIS, "close", post), {"reason": "duplicate"})
    await steer(clinique, IRIS, "reopen", post)

    assert only_french(clinique)


async def test_summary_and_what_follows_a_close_are_in_french(clinique: World):
    bruno, ortiz = clinique.person(BRUNO), clinique.person(ORTIZ)
    await acts.ask(clinique, BRUNO, **WORDS)
    await acts.accept(clinique, ORTIZ)
    post = clinique.posts()[-1]
    form = await ortiz.press(post.history(viewer=ortiz.member)[0], "recommend")
    both = acts.advice("Offrir la naloxone.") | {
        "kind-2": "formal_referral",
        "text-2": "Faiblesse progressive.",
    }
    await ortiz.fill(form, both)
    await sum_up(clinique, ORTIZ, post)
    await bruno.press(post.history(viewer=bruno.member)[-1], "summary-file")
    await answer_by_letter(bruno)
    await clinique.pass_time(by=timedelta(days=31))
    asked = bruno.letters()[-1]
    for code in ("no", "cost"):
        button = next(found for found in buttons_of(asked) if found.endswith(f";{code}"))
        await bruno.member.user.click(asked, custom_id=button)
        asked = next(letter for letter in bruno.letters() if letter.id == asked.id)
    clinique.close_direct_messages(bruno)
    await clinique.person(JO).slash("general", "setup check")

    assert only_french(clinique)

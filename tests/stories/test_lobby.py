"""The demo's page: who may open what, moving time, the log, and a tour that ticks itself."""

import re
from collections import Counter
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from aiohttp import ClientSession, CookieJar
from simcord import SetupError

from bot.rules.errors import DomainError
from bot.rules.participation import Act
from bot.sandbox import acts
from bot.sandbox.cast import AMINA, BRUNO, CHLOE, DEVON, FARID, IRIS, ORTIZ
from bot.sandbox.demo import serve
from bot.sandbox.lobby import LONG
from bot.sandbox.person import button_of, text_of
from bot.sandbox.places import case_place_id, letters_place_id
from bot.sandbox.stage import Stage, StageBusy
from bot.sandbox.world import World
from db.repositories import participation
from tests.stories.conftest import new_code


@pytest.fixture
async def clinic_lobby(clinic: World) -> AsyncIterator[str]:
    async with serve(clinic, port=0, language="en-CA") as address:
        yield address


@pytest.fixture
async def browser() -> AsyncIterator[ClientSession]:
    keeps_cookies_of_addresses = CookieJar(unsafe=True)
    headers = {"Accept-Language": "en-CA,en;q=0.8"}
    async with ClientSession(headers=headers, cookie_jar=keeps_cookies_of_addresses) as session:
        yield session


async def page(browser: ClientSession, address: str, path: str = "") -> str:
    return await (await browser.get(address + path)).text()


async def press(browser: ClientSession, address: str, path: str, **form: str):
    return await browser.post(address + path, data=form, allow_redirects=False)


async def move(browser: ClientSession, address: str, to: str) -> str:
    return await (await browser.post(f"{address}move", data={"to": to})).text()


def ticked(html: str) -> list[str]:
    return re.findall(r'<li class="done" data-step="(\w+)"', html)


async def test_the_page_lists_channels_cases_and_direct_messages(clinic, clinic_lobby, browser):
    await acts.ask(clinic, AMINA)
    await acts.accept(clinic, ORTIZ)

    html = await page(browser, clinic_lobby)

    assert "#hub-queue" in html
    assert "C-2026-0001" in html
    assert "Farid Haddad (pharmacist)" in html


async def test_who_reads_the_page_in_french_is_told_that_the_server_posts_in_english(clinic_lobby, browser):
    in_english = await page(browser, clinic_lobby)

    in_french = await (await browser.post(f"{clinic_lobby}language", data={"language": "fr-CA"})).text()

    assert "ECHO_LANGUAGE" not in in_english
    assert "ECHO_LANGUAGE=fr-CA make demo" in in_french


async def test_a_place_opens_in_the_second_window_as_somebody_who_may_see_it(clinic, clinic_lobby, browser):
    amina = clinic.person(AMINA)

    opened = await press(browser, clinic_lobby, "open/case-questions", viewer=amina.handle)

    assert opened.status == 303
    assert opened.headers["Location"].startswith("http://127.0.0.1:")
    assert "Open now" in await page(browser, clinic_lobby)


async def test_nobody_is_let_in_where_they_may_not_look(clinic, clinic_lobby, browser):
    amina, iris = clinic.person(AMINA), clinic.person(IRIS)

    hub = await press(browser, clinic_lobby, "open/hub-queue", viewer=amina.handle)
    letters = await press(browser, clinic_lobby, f"open/{letters_place_id(amina)}", viewer=iris.handle)

    assert (hub.status, letters.status) == (403, 403)
    assert "This person cannot see that place" in await hub.text()


async def test_a_place_that_does_not_exist_is_said_to_be_unknown(clinic_lobby, browser):
    answer = await press(browser, clinic_lobby, "open/cellar", viewer="amina.diallo")

    assert answer.status == 404
    assert "There is no such place here" in await answer.text()


async def test_another_site_in_the_same_browser_is_refused(clinic_lobby, browser):
    pointed_here = await browser.get(clinic_lobby, headers={"Host": "elsewhere.example"})
    sent_here = await browser.post(
        f"{clinic_lobby}move", data={"to": "next-didactic"}, headers={"Sec-Fetch-Site": "cross-site"}
    )

    assert (pointed_here.status, sent_here.status) == (403, 403)


async def test_next_didactic_moves_to_the_weekly_slot_and_posts_it(clinic, clinic_lobby, browser):
    html = await move(browser, clinic_lobby, "next-didactic")

    assert "It is Thursday, January 8, 2026, 12:30" in html.replace("\N{NARROW NO-BREAK SPACE}", " ")
    assert len(clinic.person(AMINA).reads("didactics")) == 1


async def test_two_working_days_after_thursday_is_monday(clinic, clinic_lobby, browser):
    await move(browser, clinic_lobby, "next-didactic")

    html = await move(browser, clinic_lobby, "two-working-days")

    assert "It is Monday, January 12, 2026" in html


async def test_play_a_month_closes_the_window_and_plays_once(clinic, clinic_lobby, browser, monkeypatch):
    played = []

    async def month(world: World) -> int:
        played.append(world)
        return 40

    monkeypatch.setitem(LONG, "month", (month, "month-played"))
    await press(browser, clinic_lobby, "open/case-questions", viewer=clinic.person(AMINA).handle)

    html = await move(browser, clinic_lobby, "month")

    assert played == [clinic]
    assert "A month has gone by" in html
    assert "Open now" not in html


async def test_the_report_opens_in_the_browser_in_its_language(clinic, clinic_lobby, browser):
    for _ in range(2):
        assert "An invented programme of 296 people" in await move(browser, clinic_lobby, "cohort")

    english = await page(browser, clinic_lobby, "report")
    await browser.post(f"{clinic_lobby}language", data={"language": "fr-CA"})
    french = await page(browser, clinic_lobby, "report")

    assert "T8. Self-efficacy before and after" in english
    assert "T8. Sentiment d’efficacité avant et après" in french
    assert re.search(r"29\d joined →", english)


async def test_a_coordinator_finds_a_session_its_survey_and_a_statement(clinic, clinic_lobby, browser):
    await clinic.pass_time(by=timedelta(days=1))
    iris = clinic.person(IRIS)

    async with browser.get(f"{clinic_lobby}statement") as answer:
        paper, kind = await answer.read(), answer.content_type
    html = await move(browser, clinic_lobby, "session")
    rates = text_of(await iris.slash("coordinators", "evaluation survey"))
    held = await iris.member.autocomplete(clinic.channel("coordinators"), "session attendance", "session", "")
    listed = text_of(await iris.slash("coordinators", "session attendance", session=str(held[0]["value"])))

    assert (paper[:5], kind) == (b"%PDF-", "application/pdf")
    assert "A live session was held" in html
    assert len(held) == 2
    assert f"<@{clinic.person(AMINA).id}> · 60 min · attended" in listed
    assert "Asked after each session" in rates
    assert re.search(r"How it was for you: [12] of [12] completed", rates)


async def test_play_a_cycle_brings_its_twelve_didactics_and_people_learn_from_them(
    clinic, clinic_lobby, browser
):
    for character in (BRUNO, CHLOE, DEVON):
        await acts.join_with_code(clinic, character, await new_code(clinic))

    html = await move(browser, clinic_lobby, "cycle")

    async with clinic.app.desk.database.read() as session:
        acted = Counter(row.type for row in await participation.everything(session, clinic.guild.id))
    posts = clinic.channel("didactics").history()
    assert "The cycle has come to its end" in html
    assert len({text_of(post).splitlines()[0] for post in posts}) == len(posts) == 12
    assert all(button_of(post, verb) for post in posts for verb in ("quiz", "handout", "discuss"))
    assert acted[Act.DIDACTIC_COMPLETED] >= 24
    assert acted[Act.QUIZ_ANSWERED] >= 48
    assert acted[Act.SURVEY_COMPLETED] >= 20


async def test_time_moves_by_the_buttons_only(clinic, clinic_lobby, browser):
    before = clinic.clock.now()

    html = await move(browser, clinic_lobby, "2031-01-01")

    assert "Time can only be moved with the buttons" in html
    assert clinic.clock.now() == before


async def test_the_log_comes_as_csv_and_the_look_ticks_the_tour(clinic_lobby, browser):
    answer = await browser.get(f"{clinic_lobby}participation.csv")

    assert answer.content_type == "text/csv"
    assert (await answer.text(encoding="utf-8-sig")).startswith("event_id,pseudonym,")
    assert ticked(await page(browser, clinic_lobby)) == ["log"]


async def test_the_tour_ticks_itself_from_what_was_done(clinic, clinic_lobby, browser):
    amina = clinic.person(AMINA)
    seen = [ticked(await page(browser, clinic_lobby))]
    await acts.ask(clinic, AMINA)
    seen.append(ticked(await page(browser, clinic_lobby)))
    await acts.accept(clinic, ORTIZ)
    await acts.recommend(clinic, ORTIZ, "Consider topical capsaicin.")
    seen.append(ticked(await page(browser, clinic_lobby)))
    await acts.recommend(clinic, FARID, "Check kidney function first.")
    case = case_place_id(clinic.posts()[0].id)
    await press(browser, clinic_lobby, f"open/{case}", viewer=amina.handle)
    seen.append(ticked(await page(browser, clinic_lobby)))

    assert seen == [[], ["ask"], ["ask", "accept"], ["ask", "accept", "recommend", "see"]]


async def test_the_page_speaks_french_to_who_wishes_it(clinic_lobby, browser):
    accepted = await (await browser.get(clinic_lobby, headers={"Accept-Language": "fr-CA"})).text()
    await browser.post(f"{clinic_lobby}language", data={"language": "fr-CA"})
    chosen = await page(browser, clinic_lobby)

    assert "Cinq choses à essayer" in accepted
    assert "Cinq choses à essayer" in chosen
    assert "Five things" not in chosen


async def test_a_server_without_a_weekly_slot_says_so(empty_world: World, browser):
    async with serve(empty_world, port=0, language="en-CA") as address:
        html = await move(browser, address, "next-didactic")

    assert "This server has no weekly didactic" in html


async def test_what_overlaps_a_press_in_the_window_is_tried_again(clinic: World, monkeypatch):
    monkeypatch.setattr("bot.sandbox.stage.SECONDS_BETWEEN_TRIES", 0)
    stage, tries = Stage(clinic, timezone="America/Toronto"), []

    async def refused_twice() -> str:
        tries.append(len(tries))
        if len(tries) < 3:
            raise SetupError("this operation overlaps another")
        return "done"

    assert await stage.move(refused_twice) == "done"
    assert tries == [0, 1, 2]


async def test_a_window_that_stays_busy_is_given_up(clinic: World, monkeypatch):
    monkeypatch.setattr("bot.sandbox.stage.SECONDS_BETWEEN_TRIES", 0)

    async def refused() -> None:
        raise SetupError("this operation overlaps another")

    with pytest.raises(StageBusy):
        await Stage(clinic, timezone="America/Toronto").move(refused)


async def test_a_port_in_use_is_said_plainly(clinic: World, clinic_lobby):
    port = int(clinic_lobby.rstrip("/").rpartition(":")[2])

    with pytest.raises(DomainError) as refused:
        async with serve(clinic, port=port, language="en-CA"):
            pass

    assert refused.value.message_key == "demo-page-port-taken"

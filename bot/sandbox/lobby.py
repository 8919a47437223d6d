"""The lobby: a page on this machine alone that opens the sandbox's places, moves its time and hands out its log."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from importlib.resources import files
from zoneinfo import ZoneInfo

from aiohttp import web
from jinja2 import Environment, PackageLoader, StrictUndefined

from bot.sandbox.credit import statement_of
from bot.sandbox.cycle import play_a_cycle
from bot.sandbox.invented_programme import bring_in_programme
from bot.sandbox.live_session import hold_a_session
from bot.sandbox.lobby_page import Say, local_time, read_lobby, speaker
from bot.sandbox.month import play_a_month
from bot.sandbox.participation_file import exported_log
from bot.sandbox.places import find_place
from bot.sandbox.report_page import report_page
from bot.sandbox.server_settings import language_of, time_zone_of
from bot.sandbox.stage import Stage, StageBusy
from bot.sandbox.tour import Tour
from bot.sandbox.travel import NoWeeklySlot, next_didactic, travel, two_working_days_later
from bot.sandbox.world import World
from content.sentences import LANGUAGES, language_for

LOOPBACK_NAMES = {"127.0.0.1", "localhost"}
LANGUAGE_NAMES = {"en-CA": "English", "fr-CA": "Français"}
PARTS = {"lobby.css": "text/css", "lobby.js": "text/javascript"}
LONG: dict[str, tuple[Callable[[World], Awaitable[object]], str]] = {
    "month": (play_a_month, "month-played"),
    "cycle": (play_a_cycle, "cycle-played"),
    "session": (hold_a_session, "session-held"),
    "cohort": (bring_in_programme, "cohort-came"),
}
"""What takes long, and the notice that says it is done."""
OWN_WINDOW = {None, "same-origin", "none"}
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Lobby:
    """Answers the browser. What it does to the sandbox it does through people's hands and the stage."""

    def __init__(self, stage: Stage, tour: Tour, *, language: str) -> None:
        """Show this stage; `language` is for a browser that asks for none of ours."""
        self.stage, self.tour, self._language = stage, tour, language
        self._templates = Environment(
            loader=PackageLoader("bot.sandbox", "page"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def application(self) -> web.Application:
        """The routes."""
        application = web.Application(middlewares=[self._only_own_window])
        application.add_routes(
            [
                web.get("/", self.show),
                web.get("/page/{name}", self.part),
                web.post("/language", self.choose_language),
                web.post("/open/{place_id}", self.open_place),
                web.post("/move", self.move),
                web.get("/participation.csv", self.download),
                web.get("/report", self.report),
                web.get("/statement", self.statement),
            ]
        )
        return application

    async def show(self, request: web.Request) -> web.Response:
        """The page, with what the last press led to."""
        language, zone = self._language_of(request), await time_zone_of(self.stage.world)
        say = speaker(language)
        page = await read_lobby(
            self.stage,
            self.tour,
            language=language,
            zone=zone,
            posts_in=await language_of(self.stage.world),
            notice=_notice(say, request.query.get("said"), self._local_now(zone), language),
        )
        return self._page("lobby.html", language, page=page, languages=LANGUAGE_NAMES.items())

    async def part(self, request: web.Request) -> web.Response:
        """The page's style and script."""
        name = request.match_info["name"]
        if name not in PARTS:
            raise web.HTTPNotFound
        text = (files("bot.sandbox") / "page" / name).read_text(encoding="utf-8")
        return web.Response(text=text, content_type=PARTS[name], headers={"Cache-Control": "no-cache"})

    async def choose_language(self, request: web.Request) -> web.Response:
        """Remember the language in this browser."""
        wanted = language_for(str((await request.post()).get("language")))
        response = _back()
        response.set_cookie("language", wanted, samesite="Strict", httponly=True)
        return response

    async def open_place(self, request: web.Request) -> web.StreamResponse:
        """Lead the second window to a place, as somebody who may see it."""
        language = self._language_of(request)
        say = speaker(language)
        place = find_place(self.stage.world, request.match_info["place_id"])
        if place is None:
            return self._problem(language, say("demo-page-place-unknown"), 404)
        viewer = place.viewer(str((await request.post()).get("viewer")))
        if viewer is None:
            return self._problem(language, say("demo-page-viewer-unknown"), 403)
        try:
            address = await self.stage.open(place, viewer)
        except StageBusy:
            return self._problem(language, say("demo-page-busy"), 503)
        await self.tour.note_opened(place.id, viewer)
        return web.Response(status=303, headers={"Location": address})

    async def move(self, request: web.Request) -> web.Response:
        """Move the server's time, or let the open window catch up."""
        to, world = str((await request.post()).get("to")), self.stage.world
        try:
            if to == "refresh":
                await self.stage.refresh()
                return _back("refreshed")
            if to in LONG:
                work, notice = LONG[to]
                await self.stage.alone(lambda: work(world))
                return _back(notice)
            if to == "next-didactic":
                until = await next_didactic(world)
            elif to == "two-working-days":
                until = await two_working_days_later(world)
            else:
                return _back("move-unknown")
            await self.stage.move(lambda: travel(world, until))
        except NoWeeklySlot:
            return _back("no-slot")
        except StageBusy:
            return _back("busy")
        return _back("moved")

    async def download(self, request: web.Request) -> web.StreamResponse:
        """The participation log as the coordinator's /participation export gives it."""
        try:
            content = await self.stage.move(lambda: exported_log(self.stage.world))
        except StageBusy:
            language = self._language_of(request)
            return self._problem(language, speaker(language)("demo-page-busy"), 503)
        return web.Response(
            body=content,
            content_type="text/csv",
            charset="utf-8",
            headers={"Content-Disposition": 'attachment; filename="participation.csv"'},
        )

    async def report(self, request: web.Request) -> web.StreamResponse:
        """The evaluation report, in the browser's language."""
        language = self._language_of(request)
        try:
            content = await self.stage.move(lambda: report_page(self.stage.world, language))
        except StageBusy:
            return self._problem(language, speaker(language)("demo-page-busy"), 503)
        return web.Response(body=content, content_type="text/html", charset="utf-8")

    async def statement(self, request: web.Request) -> web.StreamResponse:
        """Amina's statement of hours, as Iris makes it; a session is held first where she has no hours yet."""
        world = self.stage.world
        try:
            content = await self.stage.move(lambda: statement_of(world))
        except LookupError:
            await self.stage.alone(lambda: hold_a_session(world))
            content = await self.stage.move(lambda: statement_of(world))
        except StageBusy:
            language = self._language_of(request)
            return self._problem(language, speaker(language)("demo-page-busy"), 503)
        return web.Response(body=content, content_type="application/pdf")

    @web.middleware
    async def _only_own_window(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Refuse other sites that the same browser has open, also under a name they point at this machine."""
        host = request.host.rpartition(":")[0] or request.host
        if host not in LOOPBACK_NAMES or request.headers.get("Sec-Fetch-Site") not in OWN_WINDOW:
            language = self._language_of(request)
            return self._problem(language, speaker(language)("demo-page-elsewhere"), 403)
        return await handler(request)

    def _language_of(self, request: web.Request) -> str:
        accepted = request.headers.get("Accept-Language", "")
        wishes = (wish.partition(";")[0].strip() for wish in accepted.split(","))
        known = (wish for wish in wishes if wish[:2] in {language[:2] for language in LANGUAGES})
        return language_for(request.cookies.get("language"), *known, self._language)

    def _local_now(self, zone: str) -> datetime:
        return self.stage.world.clock.now().astimezone(ZoneInfo(zone))

    def _problem(self, language: str, problem: str, status: int) -> web.Response:
        return self._page("problem.html", language, status=status, problem=problem)

    def _page(self, template: str, language: str, *, status: int = 200, **shown: object) -> web.Response:
        text = self._templates.get_template(template).render(
            language=language, say=speaker(language), **shown
        )
        return web.Response(
            text=text, status=status, content_type="text/html", headers={"Cache-Control": "no-store"}
        )


def _back(said: str | None = None) -> web.Response:
    return web.Response(status=303, headers={"Location": f"/?said={said}" if said else "/"})


def _notice(say: Say, said: str | None, now: datetime, language: str) -> str:
    match said:
        case "moved":
            return say("demo-page-moved", time=local_time(now, language))
        case "month-played":
            return say("demo-page-month-played", time=local_time(now, language))
        case "cycle-played":
            return say("demo-page-cycle-played", time=local_time(now, language))
        case "session-held":
            return say("demo-page-session-held", time=local_time(now, language))
        case "cohort-came":
            return say("demo-page-cohort-came")
        case "refreshed":
            return say("demo-page-refreshed")
        case "no-slot":
            return say("demo-page-no-slot")
        case "busy":
            return say("demo-page-busy")
        case "move-unknown":
            return say("demo-page-move-unknown")
        case _:
            return ""

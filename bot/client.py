"""The Discord client: lean, sharded, without state of its own that a restart would lose."""

import asyncio
import hashlib
import json
import logging
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.cogs.actions import Actions
from bot.cogs.audit import AuditCog
from bot.cogs.board import BoardCog
from bot.cogs.calendar import CalendarCog
from bot.cogs.calendar_weeks import CalendarWeeksCog
from bot.cogs.case_details import CaseDetailsCog
from bot.cogs.cases import CasesCog
from bot.cogs.catching_up import CatchingUpCog
from bot.cogs.certificates import CertificatesCog
from bot.cogs.close_outs import CloseOutsCog
from bot.cogs.comments import CommentsCog
from bot.cogs.consents import ConsentsCog
from bot.cogs.credits import CreditsCog
from bot.cogs.didactics import DidacticsCog
from bot.cogs.discussions import DiscussionsCog
from bot.cogs.errors import answer_problem
from bot.cogs.evaluation import EvaluationCog
from bot.cogs.handouts import HandoutsCog
from bot.cogs.hub import HubCog
from bot.cogs.hub_profile import HubProfileCog
from bot.cogs.incidents import IncidentsCog
from bot.cogs.join import JoinCog
from bot.cogs.leavers import LeaversCog
from bot.cogs.library import LibraryCog
from bot.cogs.live_cases import LiveCasesCog
from bot.cogs.log_review import LogReviewCog
from bot.cogs.me import MeCog
from bot.cogs.mme import MmeCog
from bot.cogs.newcomers import NewcomersCog
from bot.cogs.own_cases import OwnCasesCog
from bot.cogs.parked import ParkedCog
from bot.cogs.participation import ParticipationCog
from bot.cogs.quiz import QuizCog
from bot.cogs.recommending import RecommendingCog
from bot.cogs.session_cancelling import SessionCancellingCog
from bot.cogs.session_exports import SessionExportsCog
from bot.cogs.session_imports import SessionImportsCog
from bot.cogs.sessions import SessionsCog
from bot.cogs.setup import SetupCog
from bot.cogs.steering import SteeringCog
from bot.cogs.surveys import SurveysCog
from bot.cogs.turns import TurnsCog
from bot.cogs.typed_questions import TypedQuestionsCog
from bot.cogs.voice_states import VoiceStatesCog
from bot.cogs.wording import FrenchTranslator, named
from bot.cogs.written_forms import WrittenForms
from bot.command_tree import CommandTree
from bot.discord_api import connection_options
from bot.discord_messenger import DiscordMessenger
from bot.finder import DiscordFinder
from bot.gateway_watch import GatewayWatch
from bot.http_trace import count_requests
from bot.outbox import Outbox
from bot.reconcile import Reconciliation
from bot.services.desk import Desk
from bot.services.sync_commands import commands_are_synced, note_commands_synced
from bot.services.true_up import look_at_once
from bot.sight import DiscordSight
from bot.under_way import UnderWay
from bot.views.actions import TEMPLATE, ActionButton, ActionSelect
from bot.views.form import pressed_id
from bot.voice import DiscordVoice, VoiceWatch

log = logging.getLogger(__name__)

GUILD_READY_SECONDS = 0.1
COMMANDS_LOCK = 0x636D6473
""""cmds": of several processes, one sends the commands."""
discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # it never speaks in a voice channel


def intents_of(desk: Desk) -> discord.Intents:
    """What the bot asks Discord to be told: servers, messages, audit entries, voice; contents only where set."""
    intents = discord.Intents(
        guilds=True, guild_messages=True, dm_messages=True, moderation=True, voice_states=True
    )
    intents.message_content = desk.settings.message_content
    return intents


class EchoBot(commands.AutoShardedBot):
    """Understands Discord for the desk. Long-lived work belongs to the app, not to this."""

    def __init__(
        self, desk: Desk, outbox: Outbox, reconciliation: Reconciliation, voice_watch: VoiceWatch
    ) -> None:
        """A client that is not started yet."""
        settings = desk.settings
        options = connection_options(settings)
        if settings.shard_ids is not None:
            options["shard_ids"] = list(settings.shard_ids)
        self.under_way = UnderWay(desk.timings)
        if settings.http_port is not None:
            count_requests(options["http_trace"], desk.timings, self.under_way)
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            tree_cls=CommandTree,
            intents=intents_of(desk),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
            guild_ready_timeout=GUILD_READY_SECONDS,
            shard_count=settings.shard_count,
            allowed_contexts=app_commands.AppCommandContext(guild=True),
            allowed_installs=app_commands.AppInstallationType(guild=True),
            **options,
        )
        self.desk, self.outbox, self.reconciliation = desk, outbox, reconciliation
        self.voice_watch = voice_watch
        self.actions = Actions(desk)
        self.gateway = GatewayWatch(settings.shard_ids or range(settings.shard_count), now=desk.clock.now())

    async def setup_hook(self) -> None:
        """Register everything before the first interaction can come."""
        forms = WrittenForms(self.desk, self.actions)
        hub = HubCog(self.desk, self.actions, forms, self.outbox)
        for command in HubProfileCog(self.desk, self.actions, forms, self.outbox).get_app_commands():
            hub.hub.add_command(command)
        didactics = DidacticsCog(self.desk, self.actions)
        calendar = CalendarCog(self.desk, self.actions, self.outbox)
        weeks = CalendarWeeksCog(self.desk, self.actions, self.outbox)
        for planned in (*calendar.get_app_commands(), *weeks.get_app_commands()):
            didactics.didactic.add_command(planned)
        recommending = RecommendingCog(self.desk, self.actions, forms, self.outbox)
        steering = SteeringCog(self.desk, self.actions, self.outbox)
        for found in LibraryCog(self.desk, self.actions).get_app_commands():
            didactics.didactic.add_command(found)
        for missed in CatchingUpCog(self.desk, self.actions).get_app_commands():
            didactics.didactic.add_command(missed)
        sessions = SessionsCog(self.desk, self.actions)
        for listed in SessionImportsCog(self.desk, self.actions).get_app_commands():
            sessions.session.add_command(listed)
        for cancelling in SessionCancellingCog(self.desk, self.actions).get_app_commands():
            sessions.session.add_command(cancelling)
        for exported in SessionExportsCog(self.desk).get_app_commands():
            sessions.session.add_command(exported)
        credits, participation = (
            CreditsCog(self.desk, self.actions),
            ParticipationCog(self.desk, self.actions),
        )
        for reviewed in LogReviewCog(self.desk, self.actions, participation).get_app_commands():
            participation.participation.add_command(reviewed)
        for stated in CertificatesCog(self.desk, self.actions, credits).get_app_commands():
            participation.participation.add_command(stated)
        for cog in (
            SetupCog(self.desk, self.outbox),
            JoinCog(self.desk, self.actions, self.outbox),
            hub,
            recommending,
            didactics,
            sessions,
            HandoutsCog(self.desk, self.actions),
            QuizCog(self.desk, self.actions),
            DiscussionsCog(self.desk, self.actions, self.outbox),
            participation,
            EvaluationCog(self.desk, self.actions, self.outbox),
            SurveysCog(self.desk, self.actions),
            TypedQuestionsCog(self.desk, self.outbox),
            TurnsCog(self.desk, self.actions, forms, self.outbox),
            steering,
            LiveCasesCog(self.desk, self.actions, forms, self.outbox),
            CloseOutsCog(self.desk, self.actions),
            CommentsCog(self.desk, self.outbox),
            NewcomersCog(self.desk),
            LeaversCog(self.desk, self.outbox),
            VoiceStatesCog(self.desk, self.voice_watch),
            MmeCog(self.desk, self.actions, forms),
            ConsentsCog(self.desk, self.actions),
            MeCog(self.desk, self.actions, self.outbox),
            credits,
            IncidentsCog(self.desk, self.actions, self.outbox),
            AuditCog(self.desk, self.actions),
            ParkedCog(self.desk, self.actions, self.outbox),
        ):
            await self.add_cog(cog)
        cases = CasesCog(self.desk, self.actions, forms, self.outbox)
        board = BoardCog(self.desk, self.actions, steering)
        for own in OwnCasesCog(self.desk, self.outbox).get_app_commands():
            cases.case.add_command(own)
        for shown in board.get_app_commands():
            cases.case.add_command(shown)
        await self.add_cog(cases)
        await self.add_cog(CaseDetailsCog(self.desk, self.actions, cases))
        self.tree.add_command(app_commands.ContextMenu(name=named("Ask the hub"), callback=cases.ask_about))
        self.tree.add_command(
            app_commands.ContextMenu(name=named("Record as recommendation"), callback=recommending.record)
        )
        self.tree.error(self._on_command_error)
        self.add_dynamic_items(ActionButton, ActionSelect)
        await self.tree.set_translator(FrenchTranslator())
        await self._sync_commands()
        self.outbox.attach(DiscordMessenger(self), DiscordFinder(self))
        self.reconciliation.attach(DiscordSight(self))
        self.voice_watch.attach(DiscordVoice(self))

    async def on_ready(self) -> None:
        """A new connection: whatever happened before it is looked for at the next tick. Comes more than once."""
        if self.is_closed():
            return  # discord.py says it late, and the database may be closed by now
        known = [guild.id for guild in self.guilds]
        await self.desk.database.write(lambda session: look_at_once(session, guild_ids=known))

    async def on_shard_connect(self, shard_id: int) -> None:
        """A new session."""
        self.gateway.came(shard_id, self.desk.clock.now())

    async def on_shard_resumed(self, shard_id: int) -> None:
        """The same session again."""
        self.gateway.came(shard_id, self.desk.clock.now())

    async def on_shard_disconnect(self, shard_id: int) -> None:
        """It is tried again by itself."""
        self.gateway.lost(shard_id, self.desk.clock.now())

    def fall_silent(self) -> None:
        """Say nothing more unasked and look at nothing more; what is under way goes on."""
        self.outbox.detach()
        self.reconciliation.attach(None)
        self.voice_watch.attach(None)

    async def hang_up(self) -> None:
        """Leave Discord's gateway: nothing more comes in, and what came in can still be answered."""
        await asyncio.gather(*(shard.disconnect() for shard in self.shards.values()))

    async def close(self) -> None:
        """Stop speaking, then leave."""
        self.fall_silent()
        await super().close()

    async def on_app_command_completion(
        self, interaction: discord.Interaction["EchoBot"], _command: object
    ) -> None:
        """A command is done."""
        self.under_way.ended(interaction.id)

    async def on_interaction(self, interaction: discord.Interaction["EchoBot"]) -> None:
        """Hand forms to their verb; answer a press that nothing here would answer."""
        match = TEMPLATE.match(pressed_id(interaction))
        if interaction.type is discord.InteractionType.modal_submit:
            verb, argument = (match["verb"], match["argument"] or "") if match else ("", "")
            await self.actions.run(interaction, verb, argument)
        elif interaction.type is discord.InteractionType.component and match is None:
            await self.actions.run(interaction, "", "")

    async def _on_command_error(
        self, interaction: discord.Interaction["EchoBot"], error: app_commands.AppCommandError
    ) -> None:
        try:
            await answer_problem(interaction, self.desk, error)
        finally:
            self.under_way.ended(interaction.id)

    async def _sync_commands(self) -> None:
        """Send the commands to Discord only when they differ from what was sent last, one process alone."""
        translator = self.tree.translator
        assert translator is not None
        assert self.application_id is not None
        payload: list[dict[str, Any]] = [
            await command.get_translated_payload(self.tree, translator)
            for command in self.tree.get_commands()
        ]
        wanted = hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
        application_id = self.application_id
        async with self.desk.database.read() as session:
            if await commands_are_synced(session, application_id=application_id, commands_hash=wanted):
                return
        async with self.desk.database.alone(COMMANDS_LOCK):
            async with self.desk.database.read() as session:
                if await commands_are_synced(session, application_id=application_id, commands_hash=wanted):
                    return  # another process did it meanwhile
            await self.tree.sync()
            now = self.desk.clock.now()
            await self.desk.database.write(
                lambda session: note_commands_synced(
                    session, application_id=application_id, commands_hash=wanted, now=now
                )
            )
        log.info("commands synced", extra={"commands": len(payload)})

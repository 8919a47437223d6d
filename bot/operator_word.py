"""A word to the operator that leaves this machine: a heartbeat while all is well, an alert when it is not.

An alert says what happened in one sentence, which process it is, and when: nothing of people, cases or servers. It is
sent once; where it cannot be sent the log says so, and the missing heartbeat tells.
"""

import asyncio
import logging
import smtplib
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

import aiohttp

from bot.clock import Clock
from bot.discord_api import outgoing_session, trusted_certificates
from bot.settings import Settings
from content.sentences import Sentences

log = logging.getLogger(__name__)

SECONDS = 20
SMTP_PORT, SMTPS_PORT = 587, 465
PROBLEMS = (aiohttp.ClientError, smtplib.SMTPException, OSError, TimeoutError)
"""What can go wrong on the way."""


class OperatorWord:
    """Speaks to the addresses of the settings; to none where none is set."""

    def __init__(self, settings: Settings, *, clock: Clock) -> None:
        """Speak as the process of these settings."""
        self._settings, self._clock = settings, clock

    async def heartbeat(self) -> bool:
        """Tell the check-in service that all is well; whether it took it. Never raises."""
        if self._settings.heartbeat_url is None:
            return False
        try:
            async with (
                outgoing_session(self._settings, seconds=SECONDS) as session,
                session.get(self._settings.heartbeat_url.get_secret_value()) as answer,
            ):
                answer.raise_for_status()
        except PROBLEMS as error:
            log.warning("the heartbeat did not arrive", extra={"problem": kind_of(error)})
            return False
        return True

    async def alert(self, event: str, sentence: str, **details: object) -> bool:
        """Say a sentence about an event by every way that is set; whether any of them took it. Never raises."""
        text = Sentences.load().say(self._settings.language, sentence, **details)
        taken = [await self._post(event, text), await self._mail(text)]
        return any(taken)

    def _where(self) -> str:
        ids = self._settings.shard_ids
        shards = "" if ids is None else f", shards {','.join(map(str, ids))}"
        return f"echo-pain@{socket.gethostname()}{shards}"

    async def _post(self, event: str, text: str) -> bool:
        if self._settings.alert_url is None:
            return False
        at = self._clock.now().isoformat(timespec="seconds")
        body = {"text": f"{text} ({self._where()}, {at})", "event": event, "process": self._where(), "at": at}
        try:
            async with (
                outgoing_session(self._settings, seconds=SECONDS) as session,
                session.post(self._settings.alert_url.get_secret_value(), json=body) as answer,
            ):
                answer.raise_for_status()
        except PROBLEMS as error:
            log.error("an alert did not arrive", extra={"way": "url", "problem": kind_of(error)})
            return False
        return True

    async def _mail(self, text: str) -> bool:
        if self._settings.alert_mail is None or self._settings.smtp_url is None:
            return False
        letter = EmailMessage()
        letter["From"] = letter["To"] = self._settings.alert_mail
        letter["Subject"] = Sentences.load().say(
            self._settings.language, "alert-subject", process=self._where()
        )
        letter.set_content(f"{text}\n\n{self._where()}, {self._clock.now().isoformat(timespec='seconds')}\n")
        try:
            await asyncio.to_thread(self._send, letter)
        except PROBLEMS as error:
            log.error("an alert did not arrive", extra={"way": "mail", "problem": kind_of(error)})
            return False
        return True

    def try_mail_server(self) -> None:
        """Go as far as one can without a letter. Blocks. Raises SMTPException or OSError."""
        with self._mail_server():
            return

    def _send(self, letter: EmailMessage) -> None:
        with self._mail_server() as connection:
            connection.send_message(letter)

    @contextmanager
    def _mail_server(self) -> Iterator[smtplib.SMTP]:
        """Blocks. A password is given to a server only once the connection is encrypted."""
        assert self._settings.smtp_url is not None
        server = urlsplit(self._settings.smtp_url.get_secret_value())
        assert server.hostname is not None
        context = trusted_certificates(self._settings)
        connection: smtplib.SMTP
        if server.scheme == "smtps":
            connection = smtplib.SMTP_SSL(
                server.hostname, server.port or SMTPS_PORT, timeout=SECONDS, context=context
            )
        else:
            connection = smtplib.SMTP(server.hostname, server.port or SMTP_PORT, timeout=SECONDS)
        with connection:
            connection.ehlo()
            if server.scheme == "smtp" and (server.password or connection.has_extn("starttls")):
                connection.starttls(context=context)
            if server.username is not None:
                connection.login(unquote(server.username), unquote(server.password or ""))
            yield connection


def kind_of(error: BaseException) -> str:
    """What went wrong, without the address, which may be a secret."""
    status = getattr(error, "status", None) or getattr(error, "smtp_code", None)
    return f"{type(error).__name__}-{status}" if status else type(error).__name__

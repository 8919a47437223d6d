"""`echo-pain check --network` goes the way the bot goes, says what does not answer, and sends nothing."""

import pytest

from bot.reachability import look_outside, try_alert
from bot.settings import Settings
from content.sentences import LANGUAGES, Sentences
from tests.bot.operated import Operated, operated
from tests.bot.test_discord_api import own_certificate
from tests.bot.test_operator_word import post

__all__ = ["operated", "post"]


def said(findings) -> dict[str, bool]:
    for finding in findings:
        for language in LANGUAGES:
            assert Sentences.load().say(language, finding.part)
            assert Sentences.load().say(language, finding.sentence, **finding.details)
    return {finding.part.removeprefix("check-"): finding.is_good for finding in findings}


def settings_of(**given) -> Settings:
    return Settings.model_validate(given)


async def test_what_answers_is_good_and_neither_heartbeat_nor_alert_nor_letter_is_sent(operated, post):
    settings = settings_of(
        discord_api_url=operated.base,
        heartbeat_url=operated.address("/check-in"),
        alert_url=operated.address("/alert"),
        alert_mail="it@hospital.example",
        smtp_url=f"smtp://127.0.0.1:{post.mail_port}",
    )

    findings = await look_outside(settings)

    assert said(findings) == dict.fromkeys(("discord", "gateway", "heartbeat", "alert", "mail"), True)
    assert (operated.heartbeat.is_set(), operated.alerts, post.letters) == (False, [], [])
    assert not any("check-in" in str(finding.details) for finding in findings)


async def test_a_way_that_lets_http_through_and_not_the_gateway_is_found(operated):
    operated.is_away = True

    findings = await look_outside(settings_of(discord_api_url=operated.base))

    assert said(findings) == {"discord": True, "gateway": False}


async def test_an_authority_that_is_not_trusted_is_found_and_its_file_mends_it(tmp_path):
    file, context = own_certificate(tmp_path)
    private = Operated()
    await private.server.start_server(ssl=context)
    try:
        unknown = await look_outside(settings_of(discord_api_url=private.base))
        known = await look_outside(settings_of(discord_api_url=private.base, ca_file=file))
    finally:
        await private.server.close()

    assert [said(unknown)["discord"], said(known)["discord"]] == [False, True]
    assert "Certificate" in unknown[0].details["problem"]


@pytest.mark.parametrize("is_there", [True, False])
async def test_an_alert_can_be_tried(operated, is_there):
    url = operated.address("/alert") if is_there else "http://127.0.0.1:1/alert"

    assert said(await try_alert(settings_of(alert_url=url))) == {"alert-sent": is_there}
    assert len(operated.alerts) == is_there

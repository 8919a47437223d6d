"""Settings: from environment, file and secret files; a mistake is named with its remedy, its value never."""

import pytest
from pydantic import ValidationError

from bot.settings import SECRETS, Settings, environment_name, settings_by_name
from bot.settings_loader import SettingProblem, load_settings, required_keyring, required_token
from content.sentences import LANGUAGES, Sentences
from db.keys import new_key
from db.problems import KeyProblem

SECRET_VALUES = {
    "database_url": "postgresql://u:p@h/d",
    "http_proxy": "http://echo:pw@proxy.example.org:3128",
    "heartbeat_url": "https://checks.example.org/ping/secret",
    "alert_url": "https://alerts.example.org/hooks/secret",
    "smtp_url": "smtps://echo:pw@mail.example.org:465",
}


def problem_of(env_file=None, **environ: str) -> SettingProblem:
    with pytest.raises(SettingProblem) as caught:
        load_settings(environ, env_file=env_file)
    for language in LANGUAGES:
        sentence = Sentences.load().say(language, caught.value.message_key, **caught.value.details)
        assert str(caught.value.details["setting"]) in sentence
    return caught.value


def test_without_anything_the_documented_defaults_hold(tmp_path):
    settings = load_settings({}, env_file=tmp_path / "absent")

    assert settings == Settings()
    assert settings.discord_api_url == "https://discord.com/api/v10"
    assert settings.effective_database_url == "sqlite+aiosqlite:///var/echo.sqlite3"
    assert (settings.timezone, settings.language, settings.shard_count) == ("America/Toronto", "en-CA", 1)
    assert not settings.demo


def test_building_settings_reads_nothing_from_the_environment(monkeypatch, tmp_path):
    monkeypatch.setenv("ECHO_LANGUAGE", "fr-CA")

    assert Settings(data_dir=tmp_path).language == "en-CA"


def test_settings_cannot_be_changed_after_the_start():
    with pytest.raises(ValidationError):
        Settings().language = "fr-CA"  # type: ignore[misc]


def test_the_environment_wins_over_the_file(tmp_path):
    env_file = tmp_path / ".env"
    env_file.write_text("ECHO_LANGUAGE=fr-CA\nECHO_TIMEZONE=America/Halifax\nUNRELATED=1\nECHO_HTTP_PROXY=\n")

    settings = load_settings({"ECHO_TIMEZONE": "America/Winnipeg", "PATH": "/bin"}, env_file=env_file)

    assert (settings.language, settings.timezone) == ("fr-CA", "America/Winnipeg")
    assert settings.http_proxy is None


def test_all_kinds_of_value_are_understood():
    settings = load_settings(
        {
            "ECHO_SHARD_COUNT": "4",
            "ECHO_SHARD_IDS": "0, 3",
            "ECHO_MESSAGE_CONTENT": "1",
            "ECHO_DATABASE_URL": "postgresql://echo:pw@host/db",
            "ECHO_HTTP_PROXY": "http://proxy.example.org:3128/",
        },
        env_file=None,
    )

    assert settings.shard_ids == (0, 3)
    assert settings.message_content is True
    assert settings.effective_database_url == "postgresql+psycopg://echo:pw@host/db"
    assert settings.http_proxy.get_secret_value() == "http://proxy.example.org:3128"
    assert settings.database_file is None


@pytest.mark.parametrize("field", SECRETS)
def test_every_secret_can_come_from_a_file(field, tmp_path):
    value = SECRET_VALUES.get(field) or new_key()
    file = tmp_path / "secrets" / field
    file.parent.mkdir()
    file.write_text(f"{value}\n")

    settings = load_settings(
        {f"{environment_name(field)}_FILE": str(file), "ECHO_DATA_DIR": str(tmp_path / "data")}, env_file=None
    )

    assert getattr(settings, field).get_secret_value() == value


def test_a_mistyped_name_is_not_ignored_and_the_nearest_is_suggested():
    problem = problem_of(ECHO_DATABSE_URL="sqlite:///x.sqlite3")

    assert problem.details == {"setting": "ECHO_DATABSE_URL", "nearest": "ECHO_DATABASE_URL"}


def test_a_mistyped_name_in_the_file_is_not_ignored(tmp_path):
    env_file = tmp_path / ".env"
    env_file.write_text("DISCORD_TOKN=abc\n")

    assert problem_of(env_file).details["nearest"] == "DISCORD_TOKEN"


def test_a_name_like_none_of_ours_is_refused_too():
    assert problem_of(ECHO_XYZZY="1").message_key == "setting-unknown-far"


def test_the_demo_cannot_be_switched_on_from_outside():
    assert problem_of(ECHO_DEMO="1").details["setting"] == "ECHO_DEMO"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ECHO_TIMEZONE", "Toronto"),
        ("ECHO_TIMEZONE", "../etc/passwd"),
        ("ECHO_LANGUAGE", "fr-FR"),
        ("ECHO_LOG_FORMAT", "xml"),
        ("ECHO_SHARD_COUNT", "0"),
        ("ECHO_SHARD_COUNT", "many"),
        ("ECHO_SHARD_IDS", "1"),
        ("ECHO_SHARD_IDS", "a,b"),
        ("ECHO_SHARD_IDS", "-1"),
        ("ECHO_MESSAGE_CONTENT", "perhaps"),
        ("ECHO_ALLOW_TOKEN_TO_API_URL", "2"),
        ("ECHO_HTTP_PROXY", "proxy:3128"),
        ("ECHO_CA_FILE", "no-such-file.pem"),
        ("DISCORD_API_URL", "discord.com/api/v10"),
        ("ECHO_HTTP_PORT", "http"),
        ("ECHO_HTTP_PORT", "65536"),
        ("ECHO_HTTP_HOST", "not a host"),
        ("ECHO_HEARTBEAT_URL", "checks.example.org"),
        ("ECHO_ALERT_URL", "mailto:it@hospital.example"),
        ("ECHO_ALERT_MAIL", "it@hospital.example, me@hospital.example"),
        ("ECHO_SMTP_URL", "mail.example.org:25"),
        ("ECHO_SMTP_URL", "smtp://mail.example.org:mail"),
    ],
)
def test_a_wrong_value_is_named_with_a_remedy_and_not_shown(name, value):
    problem = problem_of(**{name: value})

    assert problem.details == {"setting": name}
    assert problem.message_key == f"setting-wrong-{settings_by_name()[name].replace('_', '-')}"


@pytest.mark.parametrize(
    ("value", "key"), [("mysql://hunter2@host/x", "database-kind"), ("hunter2", "database-address")]
)
def test_a_wrong_database_address_is_told_apart_and_not_shown(value, key):
    problem = problem_of(ECHO_DATABASE_URL=value)

    assert problem.message_key == key
    assert "hunter2" not in str(problem.details)


@pytest.mark.parametrize(
    ("environ", "key"),
    [
        ({"ECHO_SHARD_COUNT": "2", "ECHO_SHARD_IDS": "0"}, "setting-shards-need-postgresql"),
        ({"ECHO_ALERT_MAIL": "it@hospital.example"}, "setting-alert-mail-without-server"),
    ],
)
def test_settings_that_are_wrong_together_are_refused(environ, key):
    assert problem_of(**environ).message_key == key


def test_all_shards_in_one_process_may_use_the_file_and_some_of_them_postgresql():
    some = {"ECHO_SHARD_COUNT": "2", "ECHO_SHARD_IDS": "1"}
    postgresql = {"ECHO_DATABASE_URL": "postgresql://echo:pw@host/db"}

    assert load_settings(some | {"ECHO_SHARD_IDS": "1,0"}, env_file=None).has_first_shard
    assert not load_settings(some | postgresql, env_file=None).has_first_shard


def test_a_wrong_value_has_a_sentence_for_every_setting():
    for field in settings_by_name().values():
        assert Sentences.load().has(f"setting-wrong-{field.replace('_', '-')}")


def test_a_secret_given_twice_is_refused(tmp_path):
    file = tmp_path / "token"
    file.write_text("token")

    problem = problem_of(DISCORD_TOKEN="hunter2", DISCORD_TOKEN_FILE=str(file))

    assert problem.message_key == "setting-twice"


def test_a_secret_file_that_is_missing_or_empty_is_named(tmp_path):
    empty = tmp_path / "empty"
    empty.touch()

    assert problem_of(DISCORD_TOKEN_FILE=str(tmp_path / "x")).message_key == "setting-file-unreadable"
    assert problem_of(DISCORD_TOKEN_FILE=str(empty)).message_key == "setting-file-empty"


@pytest.mark.parametrize("place", ["data", "database"])
def test_the_key_may_not_lie_beside_the_data(tmp_path, place):
    folder = tmp_path / place
    folder.mkdir()
    (folder / "key").write_text(new_key())

    problem = problem_of(
        ECHO_SECRET_KEYS_FILE=str(folder / "key"),
        ECHO_DATA_DIR=str(tmp_path / "data"),
        ECHO_DATABASE_URL=f"sqlite:///{tmp_path}/database/echo.sqlite3",
    )

    assert problem.message_key == "setting-key-beside-database"


@pytest.mark.parametrize("place", ["data", "database"])
def test_a_file_of_settings_with_the_key_may_not_lie_beside_the_data(tmp_path, place):
    folder = tmp_path / place
    folder.mkdir()
    env_file = folder / ".env"
    env_file.write_text(f"ECHO_SECRET_KEYS={new_key()}\n")
    elsewhere = {
        "ECHO_DATA_DIR": str(tmp_path / "data"),
        "ECHO_DATABASE_URL": f"sqlite:///{tmp_path}/database/echo.sqlite3",
    }

    assert problem_of(env_file, **elsewhere).message_key == "setting-env-beside-database"
    assert problem_of(env_file, ECHO_SECRET_KEYS=new_key(), **elsewhere).details["place"] == str(env_file)

    (tmp_path / "key").write_text(new_key())
    env_file.write_text(f"ECHO_SECRET_KEYS_FILE={tmp_path}/key\n")
    assert load_settings(elsewhere, env_file=env_file).secret_keys is not None


def test_secrets_are_not_shown_by_the_settings():
    settings = Settings(
        discord_token="hunter2", secret_keys="hunter2", database_url="postgresql://u:hunter2@h/d"
    )

    assert "hunter2" not in repr(settings)
    assert "hunter2" not in settings.model_dump_json()


def test_what_run_needs_is_asked_for_by_name():
    with pytest.raises(SettingProblem) as token:
        required_token(Settings())
    with pytest.raises(KeyProblem) as keys:
        required_keyring(Settings())

    assert (token.value.message_key, keys.value.message_key) == ("setting-token-missing", "keys-missing")

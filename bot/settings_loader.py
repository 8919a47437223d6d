"""Reading the settings from the environment and `.env`, and saying exactly what is wrong with them.

A name that looks like ours but is not is an error, not a silence: a mistyped setting that is ignored is the
hardest kind to find. No value is ever shown.
"""

import difflib
import os
from collections.abc import Mapping
from pathlib import Path

from dotenv import dotenv_values
from pydantic import ValidationError

from bot.rules.errors import DomainError
from bot.settings import SECRETS, Settings, environment_name, settings_by_name
from db.keys import Keyring
from db.problems import DatabaseProblem

PREFIXES = ("ECHO_", "DISCORD_")


class SettingProblem(DomainError):
    """One setting that is wrong: its name, what is wrong, and the remedy are in the sentence."""


def load_settings(environ: Mapping[str, str] | None = None, env_file: str | Path | None = ".env") -> Settings:
    """The settings of this process; the environment wins over the file.

    Raises SettingProblem for a value that cannot be used and for an unknown ECHO_… or DISCORD_… name.
    """
    surroundings = dict(os.environ if environ is None else environ)
    written, given = _from_file(env_file), _given(surroundings)
    is_key_in_env_file = "secret_keys" in written and "secret_keys_file" not in written
    if "secret_keys" in given:
        written.pop("secret_keys_file", None)
    fields = written | given
    key_file = fields.pop("secret_keys_file", None)
    try:
        settings = Settings.model_validate(fields)
    except ValidationError as error:
        raise _problem(error) from None
    except DatabaseProblem as problem:
        raise SettingProblem(problem.message_key, **problem.details) from None
    _require_agreement(settings)
    if key_file is not None:
        _keep_apart(Path(key_file), settings, "setting-key-beside-database", "ECHO_SECRET_KEYS_FILE")
    if env_file is not None and is_key_in_env_file:
        _keep_apart(Path(env_file), settings, "setting-env-beside-database", "ECHO_SECRET_KEYS")
    return settings


def required_token(settings: Settings) -> str:
    """The token. Raises SettingProblem when there is none."""
    if settings.discord_token is None:
        raise SettingProblem("setting-token-missing", setting="DISCORD_TOKEN")
    return settings.discord_token.get_secret_value()


def required_keyring(settings: Settings) -> Keyring:
    """The keys. Raises KeyProblem when there are none or one cannot be used."""
    return Keyring.from_setting(settings.secret_keys.get_secret_value() if settings.secret_keys else "")


def wished_language(environ: Mapping[str, str] | None = None) -> str | None:
    """The language asked for, for saying why the settings themselves could not be read."""
    return (os.environ if environ is None else environ).get("ECHO_LANGUAGE")


def _from_file(env_file: str | Path | None) -> dict[str, str]:
    if env_file is None or not Path(env_file).is_file():
        return {}
    written = dotenv_values(env_file, interpolate=False)
    return _given({name: value for name, value in written.items() if value is not None})


def _given(values: Mapping[str, str]) -> dict[str, str]:
    """Fields and values that one source gives. An empty value is as good as none."""
    known = settings_by_name()
    files = {f"{environment_name(field)}_FILE": field for field in SECRETS}
    fields: dict[str, str] = {}
    for name, value in values.items():
        if not name.startswith(PREFIXES):
            continue
        if name not in known and name not in files:
            raise _unknown(name, [*known, *files])
        if value.strip() and name in known:
            fields[known[name]] = value.strip()
    for name, field in files.items():
        path = values.get(name, "").strip()
        if not path:
            continue
        if field in fields:
            raise SettingProblem("setting-twice", setting=environment_name(field), file_setting=name)
        fields[field] = _content(name, Path(path))
        if field == "secret_keys":
            fields["secret_keys_file"] = path
    return fields


def _content(name: str, path: Path) -> str:
    try:
        content = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingProblem("setting-file-unreadable", setting=name, place=str(path)) from error
    if not content:
        raise SettingProblem("setting-file-empty", setting=name, place=str(path))
    return content


def _unknown(name: str, known: list[str]) -> SettingProblem:
    nearest = difflib.get_close_matches(name, known, n=1)
    if nearest:
        return SettingProblem("setting-unknown", setting=name, nearest=nearest[0])
    return SettingProblem("setting-unknown-far", setting=name)


def _problem(error: ValidationError) -> SettingProblem:
    places = error.errors(include_input=False, include_context=False, include_url=False)[0]["loc"]
    field = str(places[0]) if places else "shard_ids"
    return SettingProblem(f"setting-wrong-{field.replace('_', '-')}", setting=environment_name(field))


def _require_agreement(settings: Settings) -> None:
    """Settings that are right one by one and wrong together."""
    if not settings.has_all_shards and settings.database_file is not None:
        raise SettingProblem("setting-shards-need-postgresql", setting="ECHO_SHARD_IDS")
    if settings.alert_mail is not None and settings.smtp_url is None:
        raise SettingProblem("setting-alert-mail-without-server", setting="ECHO_SMTP_URL")


def _keep_apart(key_file: Path, settings: Settings, problem: str, setting: str) -> None:
    """Whoever copies the data must not get the key with it."""
    place = key_file.resolve()
    folders = [settings.data_dir.resolve()]
    if settings.database_file is not None:
        folders.append(settings.database_file.resolve().parent)
    for folder in folders:
        if place.is_relative_to(folder):
            raise SettingProblem(
                problem,
                setting=setting,
                place=str(key_file),
                folder=str(folder),
            )

"""Every setting of the bot, in one frozen class. Read once by `bot/settings_loader.py`, then passed down.

Building `Settings(...)` reads nothing from the environment: a test says what it wants.
"""

from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, model_validator

from bot.rules.retention import Keep
from db.erasure_record import FILE_NAME as ERASURES_FILE
from db.urls import parsed_url, shown_url

DISCORD_API = "https://discord.com/api/v10"


def _web_address(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("not a web address")
    return value.rstrip("/")


def _readable_file(value: Path) -> Path:
    try:
        with value.open("rb"):
            return value
    except OSError as error:
        raise ValueError("not a readable file") from error


def _folder(value: Path) -> Path:
    if not value.is_dir():
        raise ValueError("not a folder")
    return value


def _time_zone(value: str) -> str:
    try:
        return ZoneInfo(value).key
    except (KeyError, OSError) as error:
        raise ValueError("not a time zone") from error


def _database_address(value: SecretStr) -> SecretStr:
    parsed_url(value.get_secret_value())
    return value


def _secret_web_address(value: SecretStr) -> SecretStr:
    return SecretStr(_web_address(value.get_secret_value()))


def _mail_server(value: SecretStr) -> SecretStr:
    parts = urlsplit(value.get_secret_value())
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname or parts.path not in ("", "/"):
        raise ValueError("not a mail server")
    _ = parts.port
    return value


def _numbers(value: object) -> object:
    return [part.strip() for part in value.split(",")] if isinstance(value, str) else value


WebAddress = Annotated[str, AfterValidator(_web_address)]
ShardIds = Annotated[tuple[Annotated[int, Field(ge=0)], ...], BeforeValidator(_numbers), Field(min_length=1)]


Days = Annotated[int, Field(ge=1, le=36_500)]
SecretAddress = Annotated[SecretStr, AfterValidator(_secret_web_address)]
MailServer = Annotated[SecretStr, AfterValidator(_mail_server)]
MailAddress = Annotated[str, Field(max_length=254, pattern=r"^[^\s@<>,;]+@[^\s@<>,;]+$")]
HostName = Annotated[str, Field(max_length=253, pattern=r"^[0-9A-Za-z.:_-]+$")]
OneLine = Annotated[str, Field(max_length=200, pattern=r"^[^\r\n]+$")]


class Settings(BaseModel):
    """How one process of the bot runs. The environment's name of a field is `environment_name(field)`."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    discord_token: SecretStr | None = None
    discord_api_url: WebAddress = DISCORD_API
    allow_token_to_api_url: bool = False
    http_proxy: SecretAddress | None = None
    ca_file: Annotated[Path, AfterValidator(_readable_file)] | None = None
    message_content: bool = False
    shard_count: int = Field(default=1, ge=1)
    shard_ids: ShardIds | None = None
    data_dir: Path = Path("var")
    database_url: Annotated[SecretStr, AfterValidator(_database_address)] | None = None
    secret_keys: SecretStr | None = None
    timezone: Annotated[str, AfterValidator(_time_zone)] = "America/Toronto"
    language: Literal["en-CA", "fr-CA"] = "en-CA"
    content_dir: Annotated[Path, AfterValidator(_folder)] | None = None
    second_detector_model: Annotated[Path, AfterValidator(_folder)] | None = None
    log_format: Literal["text", "json"] = "text"
    http_host: HostName = "127.0.0.1"
    http_port: Annotated[int, Field(ge=0, le=65_535)] | None = None
    heartbeat_url: SecretAddress | None = None
    alert_url: SecretAddress | None = None
    alert_mail: MailAddress | None = None
    smtp_url: MailServer | None = None
    reb_number: OneLine | None = None
    privacy_contact: OneLine | None = None
    keep_case_text_days: Days = 90
    keep_draft_days: Days = 14
    keep_link_days: Days = 183
    keep_log_days: Days = 2557
    keep_audit_days: Days = 2557
    demo: bool = False
    """Set by the demo alone, never from the environment: content nobody has signed may be posted."""

    @model_validator(mode="after")
    def _shards_exist(self) -> "Settings":
        if self.shard_ids is not None and max(self.shard_ids) >= self.shard_count:
            raise ValueError("shard_ids")
        return self

    @property
    def effective_database_url(self) -> str:
        """The database's address with its driver; an SQLite file in the data folder unless one is set.

        Holds the password: never show it.
        """
        if self.database_url is None:
            given = f"sqlite:///{(self.data_dir / 'echo.sqlite3').as_posix()}"
        else:
            given = self.database_url.get_secret_value()
        return parsed_url(given).render_as_string(hide_password=False)

    @property
    def has_all_shards(self) -> bool:
        """Whether this process alone serves every server."""
        return self.shard_ids is None or set(self.shard_ids) == set(range(self.shard_count))

    @property
    def has_first_shard(self) -> bool:
        """Whether this is the process with shard 0: of several, the one that does what one alone must do."""
        return self.shard_ids is None or 0 in self.shard_ids

    @property
    def database_shown(self) -> str:
        """Where the database is, without its password."""
        return str(self.database_file or shown_url(parsed_url(self.effective_database_url)))

    @property
    def erasures_file(self) -> Path:
        """Where it is written down what was erased: beside the SQLite file, else in the data folder."""
        file = self.database_file
        return (file.parent if file is not None else self.data_dir) / ERASURES_FILE

    @property
    def keep(self) -> Keep:
        """How long each kind of data is kept."""
        return Keep(
            case_text=timedelta(days=self.keep_case_text_days),
            drafts=timedelta(days=self.keep_draft_days),
            link=timedelta(days=self.keep_link_days),
            log=timedelta(days=self.keep_log_days),
            audit=timedelta(days=self.keep_audit_days),
        )

    @property
    def database_file(self) -> Path | None:
        """The SQLite file; None for a database server."""
        url = parsed_url(self.effective_database_url)
        return Path(str(url.database)) if url.get_backend_name() == "sqlite" else None


SECRETS = (
    *("discord_token", "secret_keys", "database_url"),
    *("http_proxy", "heartbeat_url", "alert_url", "smtp_url"),
)
"""Fields that may also be given as the path of a file, in NAME_FILE."""

ONLY_IN_CODE = ("demo",)


def environment_name(field: str) -> str:
    """What a field is called in the environment: DISCORD_TOKEN, ECHO_DATA_DIR, …"""
    return field.upper() if field.startswith("discord_") else f"ECHO_{field.upper()}"


def settings_by_name() -> dict[str, str]:
    """Fields by their name in the environment, those excepted that only code may set."""
    return {environment_name(field): field for field in Settings.model_fields if field not in ONLY_IN_CODE}

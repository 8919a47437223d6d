"""How people's words are kept unreadable: AES-GCM, and blind indexes to find a row without reading it.

Several keys may be in use at once. The first one encrypts; all of them decrypt. What an encrypted text is
for (its context) is authenticated with it, so that a text cannot be moved from one column to another.
"""

import base64
import binascii
import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from db.problems import KeyProblem

VERSION = "v1"
KEY_BYTES = 32
NONCE_BYTES = 12


def token_start(identity: str) -> str:
    """What every token of one key begins with."""
    return f"{VERSION}.{identity}."


def new_key() -> str:
    """A new random key, printable: the value of ECHO_SECRET_KEYS."""
    return base64.urlsafe_b64encode(secrets.token_bytes(KEY_BYTES)).decode().rstrip("=")


@dataclass(frozen=True)
class _Key:
    identity: str
    cipher: AESGCM = field(repr=False)
    lookup: bytes = field(repr=False)


class Keyring:
    """The keys of one installation, the active one first. Prints and logs nothing of them."""

    def __init__(self, keys: list[_Key]) -> None:
        """Use `from_setting`; this only keeps the keys."""
        self._active = keys[0]
        self._keys = {key.identity: key for key in keys}

    @classmethod
    def from_setting(cls, value: str) -> "Keyring":
        """The keys written in ECHO_SECRET_KEYS, one or more, separated by commas or spaces.

        Raises KeyProblem when there is none or one is not a key made by `echo-pain keys new`.
        """
        words = re.split(r"[,\s]+", value.strip())
        if words == [""]:
            raise KeyProblem("keys-missing", setting="ECHO_SECRET_KEYS")
        return cls([_read_key(word, position) for position, word in enumerate(words, start=1)])

    def encrypt(self, text: str, context: str) -> str:
        """The text, readable only with the active key and for the same context. Never twice the same."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        sealed = self._active.cipher.encrypt(nonce, text.encode(), _bound(self._active.identity, context))
        return token_start(self._active.identity) + _printable(nonce + sealed)

    def decrypt(self, token: str, context: str) -> str:
        """What `encrypt` was given. Raises KeyProblem if no key of ours fits or it was altered or moved."""
        version, _, rest = token.partition(".")
        identity, _, body = rest.partition(".")
        if version != VERSION or not body:
            raise KeyProblem("keys-unreadable", context=context)
        key = self._keys.get(identity)
        if key is None:
            raise KeyProblem("keys-unknown", setting="ECHO_SECRET_KEYS", key=identity, context=context)
        try:
            raw = _from_printable(body)
            return key.cipher.decrypt(
                raw[:NONCE_BYTES], raw[NONCE_BYTES:], _bound(identity, context)
            ).decode()
        except (InvalidTag, binascii.Error, ValueError) as error:
            raise KeyProblem("keys-unreadable", context=context) from error

    @property
    def active_identity(self) -> str:
        """The id of the key that encrypts; it stands in every token it makes, and tells nothing of the key."""
        return self._active.identity

    @property
    def identities(self) -> frozenset[str]:
        """The ids of all keys of this ring."""
        return frozenset(self._keys)

    def lookups(self, value: str, context: str) -> list[str]:
        """Blind indexes of the value, one per key, the active key's first: store that, search for all."""
        message = f"{context}\0{value}".encode()
        return [
            _printable(hmac.new(key.lookup, message, hashlib.sha256).digest()) for key in self._keys.values()
        ]

    def __len__(self) -> int:
        return len(self._keys)

    def __repr__(self) -> str:
        return f"Keyring({len(self)} keys)"


def _read_key(word: str, position: int) -> _Key:
    problem = KeyProblem("keys-malformed", setting="ECHO_SECRET_KEYS", position=position)
    if not re.fullmatch(r"[A-Za-z0-9_\-]+=*", word):
        raise problem
    try:
        secret = _from_printable(word.rstrip("="))
    except (binascii.Error, ValueError) as error:
        raise problem from error
    if len(secret) != KEY_BYTES:
        raise problem
    return _Key(
        identity=_derived(secret, "key identity")[:4].hex(),
        cipher=AESGCM(_derived(secret, "encryption")),
        lookup=_derived(secret, "lookup"),
    )


def _derived(secret: bytes, purpose: str) -> bytes:
    return HKDF(SHA256(), length=KEY_BYTES, salt=None, info=f"echo-pain {purpose}".encode()).derive(secret)


def _bound(identity: str, context: str) -> bytes:
    return f"{VERSION}.{identity}.{context}".encode()


def _printable(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def _from_printable(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))

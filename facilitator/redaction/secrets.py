"""Finds and masks what should not travel with a text: tokens, keys, passwords, e-mail and IP addresses."""

import re
from collections.abc import Collection
from enum import StrEnum
from typing import NamedTuple


class SecretKind(StrEnum):
    """What was found."""

    KEY = "private key"
    TOKEN = "token"  # noqa: S105
    PASSWORD = "password"  # noqa: S105
    EMAIL = "e-mail"
    ADDRESS = "IP address"


class Found(NamedTuple):
    """One place in the text, as offsets of the original."""

    kind: SecretKind
    start: int
    end: int


_BYTE = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
_HEX = r"[0-9a-fA-F]{1,4}"
_PATTERNS = (
    (
        SecretKind.KEY,
        re.compile(
            r"-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]{0,20000}(?:-----END [A-Z ]{0,30}PRIVATE KEY-----)?"
        ),
    ),
    (
        SecretKind.TOKEN,
        re.compile(
            r"(?<![\w-])(?:AKIA[0-9A-Z]{16}|ASIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_\w{20,255}"
            r"|glpat-[\w-]{16,64}|xox[abeprs]-[\w-]{10,255}|sk_(?:live|test)_\w{16,255}|sk-[\w-]{20,255}"
            r"|AIza[\w-]{35}|eyJ[\w-]{8,2000}\.[\w-]{8,4000}(?:\.[\w-]{4,2000})?|npm_\w{30,64}|pypi-[\w-]{30,255})"
        ),
    ),
    (SecretKind.TOKEN, re.compile(r"(?i)(?<=\bbearer )[\w.~+/=-]{12,4000}")),
    (SecretKind.TOKEN, re.compile(r"(?i)https://hooks\.slack\.com/services/(?P<secret>[\w/]{10,200})")),
    (
        SecretKind.PASSWORD,
        re.compile(r"\b[a-zA-Z][\w+.-]{1,20}://[^\s:@/]{0,80}:(?P<secret>[^\s@/]{1,200})@"),
    ),
    (
        SecretKind.PASSWORD,
        re.compile(
            r"(?i)(?:passw(?:or)?d|pwd|secret|api[_-]?key|access[_-]?key|token|contraseña)[\"']?\s{0,3}[:=]\s{0,3}[\"']?(?P<secret>[^\s\"',;&]{6,500})"
        ),
    ),
    (
        SecretKind.EMAIL,
        re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![\w-])"),
    ),
    (SecretKind.ADDRESS, re.compile(rf"(?<![\w.]){_BYTE}(?:\.{_BYTE}){{3}}(?![\w]|\.\d)")),
    (
        SecretKind.ADDRESS,
        re.compile(
            rf"(?<![\w:])(?:(?:{_HEX}:){{7}}{_HEX}|(?:{_HEX}:){{1,6}}(?::{_HEX}){{1,6}}|(?:{_HEX}:){{2,7}}:)(?![\w:])"
        ),
    ),
)
_MASKS = {
    SecretKind.KEY: "[key]",
    SecretKind.TOKEN: "[token]",
    SecretKind.PASSWORD: "[password]",
    SecretKind.EMAIL: "[e-mail]",
    SecretKind.ADDRESS: "[address]",
}


_SIGNS: dict[SecretKind, tuple[str, ...]] = {
    SecretKind.KEY: ("-----begin",),
    SecretKind.TOKEN: (
        "akia", "asia", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "xox", "sk_", "sk-",
        "aiza", "eyj", "npm_", "pypi-", "bearer", "hooks.slack.com",
    ),
    SecretKind.PASSWORD: ("://", "passw", "pwd", "secret", "key", "token", "contraseña"),
    SecretKind.EMAIL: ("@",),
}  # fmt: skip
"""A text without all of these, in small letters, cannot hold the kind; looking for them is much faster."""


def find(text: str, kinds: Collection[SecretKind] = frozenset(SecretKind)) -> tuple[Found, ...]:
    """Return what should be masked, in order and without overlaps; the longer find of two wins."""
    places: list[Found] = []
    small = " ".join(set(text.lower().split()))  # no sign has a space in it, and words come again and again
    for kind, pattern in _PATTERNS:
        if kind not in kinds or not any(sign in small for sign in _SIGNS.get(kind, ("",))):
            continue
        for match in pattern.finditer(text):
            name = "secret" if "secret" in pattern.groupindex else 0
            if match[name] not in _MASKS.values():
                places.append(Found(kind, match.start(name), match.end(name)))
    places.sort(key=lambda found: (found.start, -found.end))
    kept: list[Found] = []
    for found in places:
        if not kept or found.start >= kept[-1].end:
            kept.append(found)
        elif found.end > kept[-1].end:
            kept[-1] = kept[-1]._replace(end=found.end)
    return tuple(kept)


def mask_word(kind: SecretKind) -> str:
    """Return the word that stands where something was masked."""
    return _MASKS[kind]


def mask(text: str) -> tuple[str, tuple[Found, ...]]:
    """Return the text with every find replaced by a word for its kind, and the finds."""
    places = find(text)
    parts: list[str] = []
    last = 0
    for found in places:
        parts += (text[last : found.start], _MASKS[found.kind])
        last = found.end
    return "".join((*parts, text[last:])), places

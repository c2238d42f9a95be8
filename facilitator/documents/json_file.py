"""A whole review as versioned JSON that can be read back; field names are those of the records."""

import json
import re
import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from facilitator.domain.review import Review
from facilitator.language.translate import _

FORMAT = "facilitator-review"
VERSION = 1
LARGEST = 1_000_000
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


class UnreadableReview(ValueError):  # noqa: N818 - it tells what it is
    """The text is not a review this program can read; the message says why in words for people."""


def write(review: Review) -> str:
    """Return the review as text: the same review gives the same text; empty fields are left out."""
    whole = {"format": FORMAT, "version": VERSION, "review": _plain(review)}
    text = json.dumps(whole, ensure_ascii=False, indent=1)
    return _HALF_CHARACTER.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def read(text: str) -> Review:
    """Return the review.

    Raises:
        UnreadableReview: broken, foreign or written by a newer program.
    """
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableReview(_("This is not a review file: {reason}").format(reason=error)) from error
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise UnreadableReview(_("This is not a review file of Facilitator."))
    version = whole.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise UnreadableReview(_("This review file does not say its version."))
    if version > VERSION:
        raise UnreadableReview(
            _("A newer Facilitator wrote this review (file version {version}, known here: {known}).").format(
                version=version, known=VERSION
            )
        )
    review: Review = _read(Review, whole.get("review"), "review")
    _check_ids(review)
    return review


def _check_ids(review: Review) -> None:
    """Refuse records that share an id, for one would write over the other, and 5 Whys that go in a ring."""
    for field in fields(review):
        records = getattr(review, field.name)
        if isinstance(records, tuple) and len({one.id for one in records}) != len(records):
            raise UnreadableReview(_("{place}: two records share an id.").format(place=field.name))
    above = {why.id: why.parent_id for why in review.whys}
    for start in above:
        seen, present = set[str](), start
        while present in above:
            if present in seen:
                raise UnreadableReview(_("{place}: a statement leads back to itself.").format(place="whys"))
            seen.add(present)
            present = above[present]


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        kept = ((f, getattr(value, f.name)) for f in fields(value))
        return {f.name: _plain(v) for f, v in kept if v != f.default}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return value.isoformat() if isinstance(value, date) else value


def _read(kind: Any, value: Any, where: str) -> Any:
    """Make a value of this type from plain JSON, telling where it does not fit."""
    if get_origin(kind) in (Union, types.UnionType):
        if value is None:
            return None
        return _read(next(k for k in get_args(kind) if k is not type(None)), value, where)
    if get_origin(kind) is tuple:
        if not isinstance(value, list):
            raise _wrong(where)
        return tuple(_read(get_args(kind)[0], part, f"{where} {i}") for i, part in enumerate(value, 1))
    if is_dataclass(kind):
        return _record(kind, value, where)
    if kind in _PARSERS:
        return _parsed(_PARSERS[kind], value, where)
    if issubclass(kind, Enum):
        return _parsed(kind, value, where)
    if type(value) is not kind or (kind is int and abs(value) > LARGEST):
        raise _wrong(where)
    return _HALF_CHARACTER.sub("\ufffd", value) if kind is str else value


def _record(kind: Any, value: Any, where: str) -> Any:
    if not isinstance(value, Mapping):
        raise _wrong(where)
    hints = _hints(kind)
    unknown = [name for name in value if name not in hints]
    if unknown:
        raise UnreadableReview(
            _("{place}: “{field}” is not known here.").format(place=where, field=unknown[0])
        )
    given = {name: _read(hints[name], part, f"{where} › {name}") for name, part in value.items()}
    try:
        return kind(**given)
    except TypeError as error:
        raise UnreadableReview(_("{place}: something is missing.").format(place=where)) from error


def _parsed(parse: Callable[[str], Any], value: Any, where: str) -> Any:
    if not isinstance(value, str):
        raise _wrong(where)
    try:
        return parse(value)
    except (ValueError, OverflowError) as error:
        raise _wrong(where) from error


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None or not date.min.year < moment.year < date.max.year:
        raise ValueError(text)
    return moment.astimezone(UTC)


_PARSERS: dict[Any, Callable[[str], Any]] = {datetime: _moment, date: date.fromisoformat}


def _wrong(where: str) -> UnreadableReview:
    return UnreadableReview(_("{place}: this cannot be read.").format(place=where))


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)

"""Times as logs write them: ISO with a point or a comma, with or without an offset."""

import re
from functools import lru_cache

from facilitator.dates.zone import zone_name

_ISO = re.compile(
    r"(\d{4})[-/](\d\d)[-/](\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,]\d+)?\s?(Z|[+-]\d\d:?\d\d|[A-Z]{3,4}(?![\w]))?"
)
ISO = r"\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?\s?(?:Z|[+-]\d\d:?\d\d|[A-Z]{3,4}(?=\s))?"


def split_iso(written: str) -> tuple[str, str | None]:
    """Return the local ISO time and the name of its zone; "" where it is none."""
    found = _ISO.match(written)
    if found is None:
        return "", None
    return f"{found[1]}-{found[2]}-{found[3]}T{found[4]}", _zone(found[5]) if found[5] else None


@lru_cache(maxsize=64)
def _zone(written: str) -> str | None:
    return zone_name(written)

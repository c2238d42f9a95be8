"""Says on which line of a TOML text the parts of an array of tables stand."""

import re
import tomllib
from typing import Any


def read(text: str) -> tuple[dict[str, Any], int, str]:
    """Return the table, or an empty one with the line (from 1) and the message of the first error."""
    try:
        return tomllib.loads(text), 0, ""
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        return {}, int(place[1]) if place else text.count("\n") + 1, str(error)


def lines_of(text: str, header: str) -> tuple[int, ...]:
    """Return the lines (from 1) of every ``[[header]]``."""
    return tuple(at for at, line in enumerate(text.splitlines(), 1) if line.strip() == f"[[{header}]]")


def line_of_key(text: str, start: int, key: str) -> int:
    """Return the line of ``key = `` in the part whose header stands on line ``start``; else ``start``."""
    for at, line in enumerate(text.splitlines()[start:], start + 1):
        if line.lstrip().startswith("[["):
            break
        if re.match(rf"\s*{re.escape(key)}\s*=", line):
            return at
    return start

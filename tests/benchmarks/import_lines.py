"""Ten thousand pasted lines of mixed shapes, beside one compiled regex with datetime for the same lines."""

import random
import re
import time
from datetime import datetime, timedelta

from facilitator.importers.choose import read
from tests.benchmarks.figures import Figure, milliseconds, paired

MOST = 3.0
LINES = 10_000
ROUNDS = 9
_WORDS = [
    "queue",
    "grew",
    "alert",
    "fired",
    "on-call",
    "engineer",
    "opened",
    "dashboard",
    "rolled",
    "back",
    "deploy",
    "cache",
    "cold",
    "latency",
    "rose",
    "traffic",
    "shifted",
    "region",
    "database",
    "failover",
    "paused",
]
_MONTHS = {
    name: n
    for n, name in enumerate(
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"], 1
    )
}
_LINE = re.compile(
    r"\s*\[?(?:(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)[T ]|"
    r"(?P<d2>\d{1,2}) (?P<mon>[A-Z][a-z]{2}) (?P<y2>\d{4}) )?"
    r"(?P<H>\d\d?):(?P<M>\d\d)(?::(?P<S>\d\d))?Z?\]?\s*(?:- )?(?P<t>.*)"
)


def measure(rounds: int = ROUNDS) -> list[Figure]:
    """Read the same text in turn; the figure is the median of the ratios of each round."""
    text = "\n".join(_pasted())
    ours: list[float] = []
    least: list[float] = []
    for number in range(rounds + 1):
        begun = time.perf_counter()
        simple = _by_regex(text.split("\n"))
        between = time.perf_counter()
        found = read(text)
        ended = time.perf_counter()
        if len(simple) != LINES or len(found.entries) != LINES:
            raise SystemExit(f"{len(found.entries)} of {LINES} lines became entries")
        if number:
            least.append((between - begun) * 1000)
            ours.append((ended - between) * 1000)
    name = f"import: {LINES:,} pasted lines"
    return [Figure(name, paired(ours, least), MOST, milliseconds(ours, least))]


def _pasted() -> list[str]:
    dice = random.Random(3)
    base = datetime(2026, 3, 4, 9, 0)
    lines = []
    for number in range(LINES):
        at = base + timedelta(seconds=number * 3)
        said = " ".join(dice.choice(_WORDS) for _ in range(10))
        shapes = (
            f"{at:%Y-%m-%d %H:%M:%S} {said}", f"{at:%Y-%m-%dT%H:%M:%SZ} {said}",
            f"[{at:%H:%M:%S}] ana: {said}",
            f"{at:%H:%M} - {said}", f"{at:%d %b %Y %H:%M} {said}",
        )  # fmt: skip
        lines.append(shapes[number % len(shapes)])
    return lines


def _by_regex(lines: list[str]) -> list[tuple[datetime, str]]:
    entries = []
    year, month, day = 2026, 3, 4
    for line in lines:
        found = _LINE.match(line)
        if found is None:
            continue
        if found["y"]:
            year, month, day = int(found["y"]), int(found["m"]), int(found["d"])
        elif found["y2"]:
            year, month, day = int(found["y2"]), _MONTHS[found["mon"]], int(found["d2"])
        at = datetime(year, month, day, int(found["H"]), int(found["M"]), int(found["S"] or 0))
        entries.append((at, found["t"]))
    return entries

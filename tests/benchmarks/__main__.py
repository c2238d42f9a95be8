"""``python -m tests.benchmarks``: every figure beside its limit, taken in the same rounds."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from tests.benchmarks import durable, freeze, idle, import_lines, keys, palette, stage, startup
from tests.benchmarks.big_library import make_library, remember_as_last
from tests.benchmarks.figures import table

ITEMS = ("start", "freeze", "keys", "durable", "stage", "palette", "import", "idle")


def main() -> int:
    """Measure what was asked for and print the table; 1 when a figure is not within its limit."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--only", choices=ITEMS, action="append", help="measure this item (may repeat)")
    parser.add_argument("--rounds", type=int, default=7, help="rounds of the start (7)")
    parser.add_argument("--key-rounds", type=int, default=3, help="rounds of the keys (3)")
    parser.add_argument("--presses", type=int, default=120, help="keys in each round (120)")
    chosen = parser.parse_args()
    items = chosen.only or ITEMS
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    figures = []
    with tempfile.TemporaryDirectory(prefix="facilitator-benchmarks-") as name:
        folder = Path(name)
        home, meeting_home = folder / "home", folder / "meeting"
        for place in (home, meeting_home):
            place.mkdir()
        prepared = make_library(folder / "prepared" / "library.sqlite3", is_running=False)
        running = make_library(folder / "running" / "library.sqlite3", is_running=True)
        remember_as_last(meeting_home)
        if "start" in items:
            figures += startup.measure(chosen.rounds, home, prepared)
        if "freeze" in items:
            figures += freeze.measure(3, home, prepared)
        if "keys" in items:
            figures += keys.measure(chosen.key_rounds, chosen.presses, meeting_home, running)
        if "stage" in items:
            figures += stage.measure(chosen.rounds, folder)
        if "durable" in items:
            figures += durable.measure(200, folder)
        if "palette" in items:
            many = palette.make_thousand(folder / "many" / "library.sqlite3")
            figures += palette.measure(chosen.key_rounds, home, many)
        if "import" in items:
            figures += import_lines.measure()
        if "idle" in items:
            figures += idle.measure(1, meeting_home, running)
    print(table(figures))
    return int(any(figure.mark == "MISSED" for figure in figures))


if __name__ == "__main__":
    sys.exit(main())

"""From a key press to its letter, and to the list it finds, in the palette with 1,000 reviews."""

import subprocess
import time
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from facilitator.domain.review import Incident, Review
from facilitator.domain.review_file import ReviewFile, State
from facilitator.store.library import Library
from tests.benchmarks import anchors
from tests.benchmarks.figures import Figure, milliseconds, paired, percentile
from tests.benchmarks.keys import BARE_BOX, Keyboard, press
from tests.benchmarks.screen import Run, progress, running

MOST = 1.5
REVIEWS = 1_000
SAID = (
    "Checkout errors after rollout",
    "Queue of mails stands still",
    "Search index is stale",
    "Login is slow",
)
WORDS = ("checkout", "rollout", "queue", "stale", "login", "errors")
FIELD = (440, 97, 940, 144)
FOUND = (420, 170, 900, 620)
PAUSE = 0.12


def make_thousand(path: Path) -> Path:
    """Write a library with many reviews that hold nothing but a title."""
    path.parent.mkdir(parents=True, exist_ok=True)
    library = Library.open(path, clock=lambda: datetime.now(UTC))
    for number in range(REVIEWS):
        title = f"{SAID[number % len(SAID)]}, region {number}"
        library.save(None, State(ReviewFile(Review(f"r{number}", Incident(title=title)))))
    library.close()
    return path


def measure(rounds: int, home: Path, library: Path) -> list[Figure]:
    """Type the same words in both in turn; figures are medians of the ratios of each round."""
    times: dict[str, list[float]] = {name: [] for name in ("bare", "bare95", "letter", "letter95", "list")}
    for number in range(rounds):
        progress(f"palette, round {number + 1}")
        with running(anchors.bare("editor"), home) as run:
            time.sleep(1.5)
            run.hands("mousemove", "500", "300", "click", "1")
            time.sleep(0.5)
            bare = _type(run, BARE_BOX)
        with running(anchors.program(library), home) as run:
            time.sleep(4)
            run.hands("mousemove", "1280", "24", "click", "1")
            time.sleep(1.5)
            letters = _type(run, FIELD)
            found = _type(run, FOUND)
        for name, taken in (("bare", bare), ("letter", letters)):
            times[name].append(median(taken))
            times[name + "95"].append(percentile(taken, 95))
        times["list"].append(median(found))
    return [
        _figure("palette, 1,000 reviews: key to letter, p50", times["letter"], times["bare"]),
        _figure("palette, 1,000 reviews: key to letter, p95", times["letter95"], times["bare95"]),
        Figure("palette: key to list, p50", 0, None, milliseconds(times["list"], times["bare"], 2)),
    ]


def _figure(name: str, ours: list[float], bare: list[float]) -> Figure:
    return Figure(name, paired(ours, bare), MOST, milliseconds(ours, bare, 2))


def _type(run: Run, box: tuple[int, int, int, int]) -> list[float]:
    """Milliseconds until each letter changed something in the box; the first of each word replaces the last.

    Raises:
        SystemExit: hardly a key arrived.
    """
    keyboard = Keyboard(run.screen.display)
    times: list[float] = []
    for word in WORDS * 3:
        subprocess.run(["xdotool", "key", "ctrl+a"], env=run.env, check=True, timeout=10)
        time.sleep(0.3)
        for place, letter in enumerate(word):
            time.sleep(PAUSE)
            took = press(run.screen, keyboard, letter, box)
            if took is not None and place:
                times.append(took)
    keyboard.close()
    if len(times) < 20:
        run.screen.shot("lost-keys.png")
        raise SystemExit("the keys never showed in the palette; see lost-keys.png")
    return times

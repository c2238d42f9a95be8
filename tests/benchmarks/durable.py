"""From an edit to its place on the disk: the open review and its library, against one bare statement."""

import sqlite3
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from statistics import median

from PySide6.QtCore import QCoreApplication

from facilitator.domain import records
from facilitator.domain.review_file import ReviewFile
from facilitator.open_review import OpenReview
from facilitator.store.library import Library
from tests.benchmarks.big_library import BIG, ENTRIES, make_library
from tests.benchmarks.figures import Figure, milliseconds

MOST = 1.8
WORDS = "x" * 200
WARM_UP = 60


def measure(rounds: int, folder: Path) -> list[Figure]:
    """Change one entry of 200 letters in each, in turn; both in WAL, both with every commit on the disk."""
    app = QCoreApplication.instance() or QCoreApplication([])  # the clocks of the open review need one
    path = make_library(folder / "durable" / "library.sqlite3", is_running=True)
    library = Library.open(path, clock=lambda: datetime.now(UTC))
    opened = OpenReview(library.load(BIG), library, is_saved=True)
    bare = sqlite3.connect(folder / "durable" / "bare.sqlite3", isolation_level=None)
    try:
        steps = {"bare": _bare_step(bare), "program": _our_step(opened)}
        times: dict[str, list[float]] = {"bare": [], "program": []}
        for number in range(rounds + WARM_UP):
            for name, step in steps.items():
                began = time.perf_counter()
                step()
                if number >= WARM_UP:
                    times[name].append((time.perf_counter() - began) * 1000)
    finally:
        opened.close()
        library.close()
        bare.close()
        app.processEvents()
    ratio = median(times["program"]) / median(times["bare"])
    words = milliseconds(times["program"], times["bare"], 3)
    return [Figure("edit to durable commit (WAL, FULL)", ratio, MOST, words)]


def _bare_step(connection: sqlite3.Connection) -> Callable[[], object]:
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE entry (id INTEGER PRIMARY KEY, at TEXT, text TEXT)")
    connection.execute("BEGIN")
    rows = ((number, "10:00", WORDS) for number in range(ENTRIES))
    connection.executemany("INSERT INTO entry VALUES (?, ?, ?)", rows)
    connection.execute("COMMIT")
    upsert = "INSERT INTO entry VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET text = excluded.text"
    numbers = count()

    def step() -> None:
        number = next(numbers)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(upsert, (number % ENTRIES, "10:01", f"{WORDS}{number}"))
        connection.execute("COMMIT")

    return step


def _our_step(opened: OpenReview) -> Callable[[], object]:
    numbers = count()
    ids = [entry.id for entry in opened.state.file.review.entries]

    def reword(file: ReviewFile) -> ReviewFile:
        number = next(numbers)
        entries = records.change(file.review.entries, ids[number % ENTRIES], text=f"{WORDS}{number}")
        return replace(file, review=replace(file.review, entries=entries))

    def step() -> None:
        opened.edit("Reword entry", reword)
        if not opened.save_now():
            raise SystemExit("the library could not be written")

    return step

"""From the start of the process to the first and to the whole picture, watched from outside."""

import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.benchmarks import anchors
from tests.benchmarks.figures import Figure, milliseconds, paired
from tests.benchmarks.screen import Run, progress, running

FIRST, WHOLE = 1.3, 1.8
SHARE = 0.97
REST, LONGEST, PATIENCE = 1.2, 6.0, 20.0
BLOCK = 64


@dataclass
class Rounds:
    """What was measured in each round."""

    first: list[float] = field(default_factory=list)
    whole: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)


def measure(rounds: int, home: Path, library: Path) -> list[Figure]:
    """Start both programs in turn; the first turn warms up and does not count."""
    commands = {"bare": anchors.bare("bare"), "program": anchors.program(library)}
    measured = {name: Rounds() for name in commands}
    for number in range(-1, rounds):
        for name, command in commands.items():
            progress(f"start, round {number + 1}: {name}")
            first, whole, memory = _start(command, home)
            if number >= 0:
                measured[name].first.append(first)
                measured[name].whole.append(whole)
                measured[name].memory.append(memory)
    ours, bare = measured["program"], measured["bare"]
    megabytes = f"{ours.memory[-1]:.0f} MB against {bare.memory[-1]:.0f} MB"
    return [
        Figure(
            "start to first picture",
            paired(ours.first, bare.first),
            FIRST,
            milliseconds(ours.first, bare.first),
        ),
        Figure(
            "start to whole picture",
            paired(ours.whole, bare.whole),
            WHOLE,
            milliseconds(ours.whole, bare.whole),
        ),
        Figure("memory (PSS) with the library open", paired(ours.memory, bare.memory), None, megabytes),
    ]


def _start(command: list[str], home: Path) -> tuple[float, float, float]:
    with running(command, home) as run:
        pictures = _watch(run)
        memory = run.memory()
    last = pictures[-1][1]
    whole = next(when for when, picture in pictures if _alike(picture, last) >= SHARE)
    return pictures[0][0] * 1000, whole * 1000, memory


def _watch(run: Run) -> list[tuple[float, bytes]]:
    """Every changed picture with its time, until nothing has changed for a while or only a caret blinks."""
    pictures: list[tuple[float, bytes]] = []
    last = run.screen.sample()
    while True:
        picture, now = run.screen.sample(), time.perf_counter() - run.began
        if picture != last:
            last = picture
            pictures.append((now, picture))
        if pictures and (now - pictures[-1][0] > REST or now - pictures[0][0] > LONGEST):
            return pictures
        if now > PATIENCE or run.process.poll() is not None:
            raise SystemExit(f"nothing to see of {run.process.args!r}")
        time.sleep(0.002)


def _alike(picture: bytes, last: bytes) -> float:
    """The share of small pieces that are already as they will be."""
    places = range(0, len(last), BLOCK)
    return sum(picture[at : at + BLOCK] == last[at : at + BLOCK] for at in places) / len(places)

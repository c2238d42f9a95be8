"""What the open console does while nobody touches it; as a program it starts the windows, without a blink."""

import os
import sys
import time
from pathlib import Path
from statistics import median

from tests.benchmarks.figures import Figure
from tests.benchmarks.screen import Run, progress, running

WATCHED = 20.0
OPENING, SETTLING = 4.0, 8.0
MOST_CPU, MOST_WAKES = 0.5, 1.0
TICKS = os.sysconf("SC_CLK_TCK")


def measure(rounds: int, home: Path, library: Path) -> list[Figure]:
    """Go on with the meeting, take the hands away, and count time and wakes of the window's thread."""
    cpu: list[float] = []
    wakes: list[float] = []
    for number in range(rounds):
        progress(f"idle, round {number + 1}")
        command = [sys.executable, "-m", "tests.benchmarks.idle", str(library)]
        with running(command, home) as run:
            time.sleep(OPENING)
            run.hands("mousemove", "400", "345", "click", "--repeat", "2", "--delay", "50", "1")
            run.hands("search", "--sync", "--name", "stage")
            time.sleep(SETTLING)
            used, woke = _watch(run)
        cpu.append(used)
        wakes.append(woke)
    return [
        Figure("idle: share of one core, in percent", median(cpu), MOST_CPU, f"{max(cpu):.2f} % at most"),
        Figure("idle: wakes a second", median(wakes), MOST_WAKES, f"{max(wakes):.2f} at most"),
    ]


def _watch(run: Run) -> tuple[float, float]:
    process = Path("/proc") / str(run.process.pid)
    before = _used(process), _woken(process), time.monotonic()
    time.sleep(WATCHED)
    after = _used(process), _woken(process), time.monotonic()
    passed = after[2] - before[2]
    return (after[0] - before[0]) / TICKS / passed * 100, (after[1] - before[1]) / passed


def _used(process: Path) -> int:
    """Clock ticks of the whole process, in the program and in the system for it."""
    parts = (process / "stat").read_text(encoding="utf-8").rpartition(") ")[2].split()
    return int(parts[11]) + int(parts[12])


def _woken(process: Path) -> int:
    """How often the first thread went to sleep of its own accord, so how often it was woken."""
    lines = (process / "status").read_text(encoding="utf-8").splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith("voluntary_ctxt_switches")))


def main(library: Path) -> int:
    """Start as ``facilitator`` starts, with a caret that stands still."""
    from facilitator.app.quick_start import hurry

    hurry()
    from PySide6.QtWidgets import QApplication, QWidget

    from facilitator.app import start

    paint_now = start.paint_now

    def paint_without_blink(window: QWidget) -> None:
        QApplication.setCursorFlashTime(0)
        paint_now(window)

    start.paint_now = paint_without_blink
    return start.main(library)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

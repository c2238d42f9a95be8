"""The longest time without an answer in the first two seconds; run as a program, it starts the windows."""

import sys
import time
from itertools import pairwise
from pathlib import Path
from statistics import median

from tests.benchmarks.figures import Figure
from tests.benchmarks.screen import progress, running

WATCHED = 2.0
BEAT_MS = 2
PATIENCE = 30.0


def measure(rounds: int, home: Path, library: Path) -> list[Figure]:
    """Let the program's own clock beat from its first picture on, and find the longest gap."""
    gaps: list[float] = []
    for number in range(-1, rounds):
        progress(f"freeze, round {number + 1}")
        result = home / "freeze.txt"
        result.unlink(missing_ok=True)
        command = [sys.executable, "-m", "tests.benchmarks.freeze", str(library), str(result)]
        with running(command, home) as run:
            run.process.wait(timeout=PATIENCE)
        if number >= 0:
            gaps.append(float(result.read_text(encoding="utf-8")))
    words = f"{median(gaps):.0f} ms, at most {max(gaps):.0f} ms"
    return [Figure("longest freeze in the first two seconds", 0, None, words)]


def main(library: Path, result: Path) -> int:
    """Start as ``facilitator`` starts, and write down the longest gap in milliseconds."""
    from facilitator.app.quick_start import hurry

    hurry()
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    from facilitator.app import start

    beats: list[float] = []
    timer = QTimer()
    paint_now = start.paint_now

    def beat() -> None:
        beats.append(time.perf_counter())
        if beats[-1] - beats[0] > WATCHED:
            longest = max(after - before for before, after in pairwise(beats))
            result.write_text(f"{longest * 1000:.1f}", encoding="utf-8")
            timer.stop()
            QApplication.quit()

    def paint_and_watch(window: QWidget) -> None:
        paint_now(window)
        beats.append(time.perf_counter())
        timer.start(BEAT_MS)

    timer.timeout.connect(beat)
    start.paint_now = paint_and_watch
    return start.main(library)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))

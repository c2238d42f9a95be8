"""Folds records into runs: the same words again and again become one, with a count and an end.

What it keeps does not grow with the log: the number of runs is limited, the least bad go first.
"""

import re
from dataclasses import dataclass, field
from datetime import datetime

from facilitator.importers.logs.record import Record, Severity

_VARIES = re.compile(r"0x[0-9a-fA-F]+|[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|\b(?=\w*\d)\w+\b|\"[^\"]*\"|'[^']*'")
_MOST_RUNS = 4_000
_PAUSE = 300
_MOST_MORE = 20


_BURST, _QUIET_MINUTES, _MOST_MINUTES = 5, 10, 3_000


@dataclass(slots=True)
class Run:
    """Records with the same words that follow each other without a long pause."""

    first: Record
    line: int
    last_line: int
    last_at: str
    count: int = 1
    is_first_of_pattern: bool = True
    more: list[str] = field(default_factory=list)
    minutes: dict[str, int] = field(default_factory=dict)

    def add(self, at: str) -> None:
        """Count one more record."""
        self.count += 1
        self.last_at = at
        minute = at[:16]
        if minute in self.minutes or len(self.minutes) < _MOST_MINUTES:
            self.minutes[minute] = self.minutes.get(minute, 0) + 1

    def burst(self) -> tuple[str, str, int] | None:
        """Return first and last minute and count of the time when it came far more often than usual."""
        if len(self.minutes) < _QUIET_MINUTES:
            return None
        usual = sorted(self.minutes.values())[len(self.minutes) // 2]
        loud = [minute for minute, count in self.minutes.items() if count >= max(10, _BURST * usual)]
        if not loud or len(loud) * 3 > len(self.minutes):
            return None
        return loud[0], loud[-1], sum(self.minutes[minute] for minute in loud)


class Fold:
    """Takes records one by one."""

    def __init__(self) -> None:
        self._open: dict[str, Run] = {}
        self._done: list[Run] = []
        self._latest: Run | None = None
        self.count = self.left_out = 0

    def take(self, record: Record, line: int) -> None:
        """Add one record to its run, or start a new one."""
        self.count += 1
        pattern = f"{record.severity}{_VARIES.sub('#', record.text[:160])}"
        run = self._open.get(pattern)
        if run is not None and _seconds(run.last_at, record.at) <= _PAUSE:
            run.add(record.at)
            self._latest = None
            return
        fresh = Run(record, line, line, record.at, is_first_of_pattern=run is None)
        if run is not None:
            self._done.append(run)
        self._open[pattern] = self._latest = fresh
        if len(self._open) + len(self._done) > _MOST_RUNS:
            self._shed()

    def go_on(self, text: str, line: int) -> None:
        """Add a line that belongs to the record above (a stack trace); only the first of a run keeps it."""
        run = self._latest
        if run is not None and len(run.more) < _MOST_MORE:
            run.more.append(text.rstrip()[:500])
            run.last_line = line

    def runs(self) -> list[Run]:
        """Return all runs in the order of the log."""
        return sorted((*self._done, *self._open.values()), key=lambda run: run.line)

    def _shed(self) -> None:
        """Let the half of the runs go that say least; they stay in the count."""
        kept = sorted(self._open.items(), key=lambda item: (item[1].first.severity, item[1].count))
        gone = kept[: len(kept) // 2]
        for pattern, run in gone:
            self.left_out += run.count
            del self._open[pattern]
        self._done.sort(key=lambda run: (run.first.severity, run.count))
        half = len(self._done) // 2
        self.left_out += sum(run.count for run in self._done[:half])
        del self._done[:half]


def choose_runs(runs: list[Run], most: int) -> set[int]:
    """Return the lines of the runs that matter: the worst first, then the first of their kind, then turns."""
    if len(runs) <= most:
        return {run.line for run in runs}
    worth = sorted(runs, key=lambda run: (-_weight(run), run.line))
    return {run.line for run in worth[:most] if _weight(run) >= Severity.NOTABLE}


def _weight(run: Run) -> float:
    burst = 0.4 if run.count >= 10 else 0.0
    return (
        run.first.severity + (0.5 if run.is_first_of_pattern else 0) + burst if run.first.severity >= 2 else 0
    )


def _seconds(before: str, after: str) -> float:
    try:
        if before[:16] == after[:16]:  # within the same minute nothing has to be computed
            return 0
        return (
            datetime.fromisoformat(_dated(after)) - datetime.fromisoformat(_dated(before))
        ).total_seconds()
    except ValueError:
        return 0


def _dated(at: str) -> str:
    return f"2000{at}" if at[:1] == "-" else at if "T" in at else f"2000-01-01T{at}"

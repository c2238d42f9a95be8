"""Figures and their limits, and the table that is printed."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: how many times the least that does the same job; no ``most``: only reported."""

    name: str
    ratio: float
    most: float | None
    measured: str = ""

    @property
    def mark(self) -> str:
        """What the last column says."""
        if self.most is None:
            return "reported"
        return "within" if round(self.ratio, 2) <= self.most else "MISSED"


def paired(ours: Sequence[float], least: Sequence[float]) -> float:
    """The median over the rounds of ours divided by the least of the same round."""
    return statistics.median(a / b for a, b in zip(ours, least, strict=True))


def percentile(values: Iterable[float], percent: float) -> float:
    """The value below which this share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(percent / 100 * (len(ordered) - 1)))]


def milliseconds(ours: Sequence[float], least: Sequence[float], digits: int = 0) -> str:
    """Both medians in words, for the reader who wants to know what was divided."""
    return f"{statistics.median(ours):.{digits}f} ms against {statistics.median(least):.{digits}f} ms"


def table(figures: Iterable[Figure]) -> str:
    """The figures as lines under a head."""
    rows = [("figure", "ratio", "at most", "", "medians")]
    for figure in figures:
        most = "" if figure.most is None else f"{figure.most:.2f}"
        ratio = "" if figure.most is None and not figure.ratio else f"{figure.ratio:.2f}"
        rows.append((figure.name, ratio, most, figure.mark, figure.measured))
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    first, second, third, fourth = widths
    return "\n".join(
        f"{name:<{first}}  {ratio:>{second}}  {most:>{third}}  {mark:<{fourth}}  {said}".rstrip()
        for name, ratio, most, mark, said in rows
    )

"""Reads a log: the lines that matter become drafts, the others are folded away, with a count."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice

from facilitator.domain.kinds import EntryKind, Evidence, Precision
from facilitator.importers.draft_entry import Assumed, Assumption, DraftEntry, Reading, Unread
from facilitator.importers.logs.family import LineReader, find_family
from facilitator.importers.logs.fold import Fold, Run, choose_runs
from facilitator.importers.logs.record import Severity
from facilitator.language.translate import _, plural

NAME = "log"
MOST = 24
_SAMPLE = 240
_STEP = 2_000
_MOST_UNREAD = 1_000
_LONGEST = 2_000
Watch = Callable[[int], bool]


def read_log(raw_lines: Sequence[str], source: str, year: int | None = None) -> Reading | None:
    """Return the reading of a text that is a log; None when it is none."""
    family = find_family(raw_lines)
    if family is None:
        return None
    reading = _read(family, raw_lines, source, year, None)
    taken = {line.line for line in reading.unread}
    for entry in reading.entries:
        taken.update(range(entry.line, entry.last_line + 1))
    structure = (number for number, raw in enumerate(raw_lines, 1) if raw.strip() and number not in taken)
    return reading._replace(structure=tuple(structure))


def stream_log(
    lines: Iterable[str], source: str, watch: Watch | None = None, year: int | None = None
) -> Reading | None:
    """Read a log of any size line by line, for instance from an open file; None when it is none.

    ``watch`` gets the number of lines that were read, and ends the reading by returning False; what was read
    until then is returned.
    """
    walk = iter(lines)
    head = list(islice(walk, _SAMPLE))
    family = find_family(head)
    return None if family is None else _read(family, chain(head, walk), source, year, watch)


def _read(
    family: LineReader, lines: Iterable[str], source: str, year: int | None, watch: Watch | None
) -> Reading:
    fold = Fold()
    unread: list[Unread] = []
    for number, raw in _watched(lines, watch):
        line = raw.rstrip("\r\n")
        record = family(line[:20_000]) if line and not line[0].isspace() else None
        if record:
            fold.take(record._replace(text=record.text[:_LONGEST]), number)
        elif line.strip() and not line.startswith("#"):
            if fold.count:
                fold.go_on(line, number)
            elif len(unread) < _MOST_UNREAD:
                unread.append(Unread(number, line[:_LONGEST]))
    return _reading(fold, unread, source, year)


def _watched(lines: Iterable[str], watch: Watch | None) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(lines, 1):
        if watch and number % _STEP == 0 and not watch(number):
            return
        yield number, line


def _reading(fold: Fold, unread: list[Unread], source: str, year: int | None) -> Reading:
    runs = fold.runs()
    chosen = choose_runs(runs, MOST)
    drafts = [draft for run in runs if run.line in chosen for draft in _drafts(run, source, year)]
    folded = tuple(_draft(run, source, year) for run in runs if run.line not in chosen)
    zone = next((run.first.zone for run in runs if run.first.zone), None)
    day = next((draft.time[:10] for draft in drafts if draft.time and "T" in draft.time), None)
    assumed = [] if zone else [Assumption(Assumed.NO_ZONE)]
    if day is None:
        assumed.append(Assumption(Assumed.NO_DATE))
    return Reading(
        tuple(drafts), tuple(unread), (), tuple(assumed), NAME, day, 0, zone, folded,
        fold.left_out + sum(run.count for run in runs if run.line not in chosen),
    )  # fmt: skip


def _drafts(run: Run, source: str, year: int | None) -> Iterator[DraftEntry]:
    """Return the draft of a run, and one for the time when it came far more often than usual."""
    whole = _draft(run, source, year)
    yield whole
    burst = run.burst() if run.first.severity >= Severity.WARNING else None
    if burst:
        first, last, count = burst
        start, end = _placed(f"{first}:00", year), _placed(f"{last}:59", year)
        times = plural("{count} time", "{count} times", count)
        text = _("far more often than usual: {text}").format(text=f"{run.first.text} ({times})")
        yield whole._replace(time=start, end=end, found=first, text=text, precision=Precision.MINUTE)


def _draft(run: Run, source: str, year: int | None) -> DraftEntry:
    record = run.first
    text = record.text or "?"
    if run.count > 1:
        times = plural("{count} time", "{count} times", run.count)
        text = f"{text} ({times})"
    at, end = _placed(record.at, year), _placed(run.last_at, year)
    return DraftEntry(
        time=at,
        text="\n".join((text, *run.more)),
        line=run.line,
        last_line=run.last_line,
        end=end if run.count > 1 and len(end) == len(at) and end > at else None,
        precision=Precision.SECOND,
        zone=record.zone,
        found=record.at,
        source=source,
        evidence=Evidence.MEASURED,
        stated_kind=EntryKind.DETECT if record.severity >= Severity.ERROR else EntryKind.NONE,
    )


def _placed(at: str, year: int | None) -> str:
    """Return the time with a year where one is known, otherwise the clock alone."""
    if at[:1] != "-":
        return at
    return f"{year}{at}" if year else at.partition("T")[2]

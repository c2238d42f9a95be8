"""What a reader found in a text: drafts of entries, what it could not read, and what it assumed."""

from enum import StrEnum
from typing import NamedTuple

from facilitator.domain.kinds import EntryKind, Evidence, Precision
from facilitator.importers.guess import guess_kind, sounds_like_decision


class Assumed(StrEnum):
    """What a reader had to assume; the person can change it and read again."""

    NO_ZONE = "no zone"
    ZONE_CARRIED = "zone carried"
    ZONES_DIFFER = "zones differ"
    WINTER_NAME = "winter name in summer"
    NO_DATE = "no date"
    DATE_CARRIED = "date carried"
    DATE_ORDER = "date order"
    YEAR_CARRIED = "year carried"
    MONTH_FIRST = "month first"
    MIDNIGHT = "midnight crossed"
    ENCODING = "encoding"
    MASKED = "masked"


class Assumption(NamedTuple):
    """One assumption, with the written words it rests on and their line (0: none)."""

    kind: Assumed
    words: str = ""
    line: int = 0


class Unread(NamedTuple):
    """A line that no reader could place, 1-based."""

    line: int
    text: str


class DraftEntry(NamedTuple):
    """One entry as read. ``time`` and ``end`` are local ISO times, a day alone, a clock alone, or None.

    ``text`` may have several lines: the first is the statement, the others belong to it. ``found`` is the
    time as written. A named tuple, because ten thousand of them are made while somebody waits.
    """

    time: str | None
    text: str
    line: int
    last_line: int
    end: str | None = None
    precision: Precision = Precision.MINUTE
    approx: bool = False
    zone: str | None = None
    found: str = ""
    is_date_carried: bool = False
    role: str = ""
    source: str = ""
    evidence: Evidence = Evidence.NONE
    links: tuple[str, ...] = ()
    is_twelve_hour: bool = False
    stated_kind: EntryKind = EntryKind.NONE

    @property
    def headline(self) -> str:
        """The first line of the text."""
        return self.text.partition("\n")[0]

    @property
    def is_decision_guess(self) -> bool:
        """Tell whether the words sound like a choice."""
        return sounds_like_decision(self.headline)

    @property
    def kind(self) -> EntryKind:
        """The kind that is stated, otherwise the one that the words suggest."""
        return self.stated_kind or guess_kind(self.headline)


class Reading(NamedTuple):
    """Everything that one reader made of one text.

    Every line that is not blank is inside the range of an entry, in ``structure`` (headings, dates,
    front matter, table rulers, lines of a log that were folded away) or in ``unread``. ``folded`` are the
    drafts of a log that matter less, ``folded_lines`` how many lines they and others like them stand for.
    """

    entries: tuple[DraftEntry, ...] = ()
    unread: tuple[Unread, ...] = ()
    structure: tuple[int, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    reader: str = ""
    day: str | None = None
    day_line: int = 0
    zone: str | None = None
    folded: tuple[DraftEntry, ...] = ()
    folded_lines: int = 0

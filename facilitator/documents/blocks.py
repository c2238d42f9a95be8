"""What a document is made of, free of any format: sections of blocks, plain text everywhere.

No text is markup; every writer escapes it for its own format.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from facilitator.drawing.shapes import Picture

Manner = Literal["plain", "lead", "empty", "label"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words as typed; ``empty`` says that nothing is recorded, ``label`` leads into what follows."""

    text: str
    manner: Manner = "plain"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words kept word for word, with their lines."""

    text: str


@dataclass(frozen=True, slots=True)
class Subheading:
    """A heading inside a section; ``is_decision`` sets the diamond before it."""

    text: str
    is_decision: bool = False


@dataclass(frozen=True, slots=True)
class Bullet:
    """One line of a list with a quiet note behind it."""

    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[Bullet, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A label and what belongs to it, one line each."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """Labelled facts below each other."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """One column of the impact: what is large, what it is, and how we know."""

    value: str
    caption: str
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """The impact between two hairlines."""

    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of the timeline; ``accounts`` stand side by side and ``details`` below it."""

    time: str
    text: str
    evidence: str = ""
    details: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()
    is_decision: bool = False
    is_doubtful: bool = False
    is_gap: bool = False


@dataclass(frozen=True, slots=True)
class Timeline:
    """The timeline as a picture and in words."""

    moments: tuple[Moment, ...]
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of the 5 Whys; ``depth`` says how far below the start it stands."""

    depth: int
    text: str
    note: str = ""
    is_root: bool = False


@dataclass(frozen=True, slots=True)
class Tree:
    """The 5 Whys as a picture and in words."""

    statements: tuple[Statement, ...]
    picture: Picture


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; the shares of all columns are 100 together."""

    title: str
    share: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table; a cell has one or more lines, and the first line of a row's first cell names the row."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[tuple[str, ...], ...], ...]


Block = Paragraph | Quote | Subheading | Bullets | Rows | Figures | Timeline | Tree | Table


@dataclass(frozen=True, slots=True)
class Section:
    """A section; ``id`` is a stable anchor and ``count`` what the outline shows beside the title."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    count: int = 0


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole document."""

    title: str
    kicker: str
    meta: str
    sections: tuple[Section, ...]
    dated: date
    language: str = "en"

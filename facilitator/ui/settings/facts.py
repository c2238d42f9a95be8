"""What the settings say about the library: where it is, how large, and which copies there are."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class CopyFact:
    """One copy of the library and when it was made."""

    path: Path
    made_at: datetime


@dataclass(frozen=True, slots=True)
class LibraryFacts:
    """The library file; ``copies`` are newest first."""

    path: Path
    reviews: int = 0
    size: int = 0
    is_read_only: bool = False
    copies: tuple[CopyFact, ...] = ()

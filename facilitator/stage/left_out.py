"""How many entries do not stand on the page, in words: "…and 3 more"."""

from dataclasses import dataclass

from facilitator.language.translate import _


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Entries that a page leaves out; no words when there are none."""

    words: str = ""
    count: int = 0


NOTHING_LEFT_OUT = LeftOut()


def left_out(count: int) -> LeftOut:
    """Return "…and 3 more", or nothing."""
    return LeftOut(_("…and {count} more").format(count=count), count) if count > 0 else NOTHING_LEFT_OUT

"""The reading of one text in the background: its first lines at once, how far it is, and its early end."""

import gc
import sys
from time import sleep

from facilitator.importers.watching import UnwantedError
from facilitator.ui.add_to_timeline.layout import Layout, lay_out
from facilitator.ui.add_to_timeline.reading import Choices, ReadText, Surroundings, head_of, read_text

LONG = 200_000
_PASSES = 3  # each line is looked at for its shape, for its entry and for its moment
Found = tuple[ReadText, Layout]


class LongReading:
    """What the window and the thread know of one reading; numbers and flags alone pass between them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._is_unwanted = False
        self._done = 0
        self._all = (text.count("\n") + 1) * _PASSES
        self.is_long = len(text) > LONG

    @property
    def percent(self) -> int:
        """How much was read."""
        return min(99, self._done * 100 // self._all)

    def end(self) -> None:
        """Say that nobody waits for it any more."""
        self._is_unwanted = True

    def watch(self, lines: int) -> None:
        """Count lines, and leave the window a moment.

        Raises:
            UnwantedError: nobody waits for it any more.
        """
        self._done += lines
        if self._is_unwanted:
            raise UnwantedError
        sleep(0.001)

    def read_head(self, name: str, choices: Choices, around: Surroundings) -> Found | None:
        """Read the first lines alone."""
        if self._is_unwanted:
            return None
        found = read_text(head_of(self._text), name, choices, around)
        found = found._replace(is_head=True, lines=self._all // _PASSES)
        return found, lay_out(found, Choices())


def read_and_lay_out(
    text: str, name: str, choices: Choices, around: Surroundings, running: LongReading
) -> Found | None:
    """Read a whole text; None when it was not wanted any more."""
    interval = sys.getswitchinterval()
    if running.is_long:
        sys.setswitchinterval(0.0005)  # the window asks for its turn hundreds of times while it paints
        gc.disable()  # nothing of a reading is rubbish, and looking for some holds the window up
    try:
        found = read_text(text, name, choices, around, running.watch)
        return found, lay_out(found, Choices())
    except UnwantedError:
        return None
    finally:
        sys.setswitchinterval(interval)
        if running.is_long:
            gc.freeze()
            gc.enable()

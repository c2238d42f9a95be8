"""Turns offsets of a text into the places of editors: lines from 0, columns in 16-bit units, and back."""

from bisect import bisect_right

from facilitator.wording.edit import Edit

Place = dict[str, int]
Range = dict[str, Place]
_WIDE = "\uffff"


class EditorPlaces:
    """The places of one text; a sign outside the basic plane counts as two columns."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0]
        at = 0
        while at < len(text):
            if text[at] == "\n" or (text[at] == "\r" and text[at + 1 : at + 2] != "\n"):
                self._starts.append(at + 1)
            at += 1

    def place(self, offset: int) -> Place:
        """Return line and column of an offset."""
        line = bisect_right(self._starts, offset) - 1
        before = self._text[self._starts[line] : offset]
        return {"line": line, "character": len(before) + sum(sign > _WIDE for sign in before)}

    def range(self, start: int, end: int) -> Range:
        """Return the range of two offsets."""
        return {"start": self.place(start), "end": self.place(end)}

    def change(self, edit: Edit) -> dict[str, object]:
        """Return a change as editors read it."""
        return {"range": self.range(edit.start, edit.end), "newText": edit.new}


def touch(one: Range, other: Range) -> bool:
    """Tell whether two ranges have a place in common."""
    return _pair(one["start"]) <= _pair(other["end"]) and _pair(other["start"]) <= _pair(one["end"])


def _pair(place: Place) -> tuple[int, int]:
    return place["line"], place["character"]

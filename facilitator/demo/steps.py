"""What a person at the keyboard can do, as small values: the language of the script of the demo."""

from dataclasses import dataclass, fields
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happens; ``does`` names it in the report."""

    does: ClassVar[str] = ""

    def words(self) -> str:
        """Return what the report says about this step."""
        said = (str(getattr(self, field.name)) for field in fields(self))
        return " ".join([self.does, *(one for one in said if one not in ("", "None"))])


@dataclass(frozen=True, slots=True)
class Press(Step):
    """Press keys, like ``Ctrl+Shift+Return``, as often as told."""

    does = "press"
    keys: str
    times: int = 1


@dataclass(frozen=True, slots=True)
class Type(Step):
    """Type a text where the focus is."""

    does = "type"
    text: str


@dataclass(frozen=True, slots=True)
class Replace(Step):
    """Type a text in place of all that stands in the field."""

    does = "replace by"
    text: str


@dataclass(frozen=True, slots=True)
class Paste(Step):
    """Paste a text of the samples from the clipboard."""

    does = "paste"
    sample: str


@dataclass(frozen=True, slots=True)
class Reach(Step):
    """Press Tab (or Shift Tab) until the control with this spoken name has the focus."""

    does = "tab to"
    name: str
    keys: str = "Tab"


@dataclass(frozen=True, slots=True)
class Click(Step):
    """Click on the control with this spoken name: only where a person has to."""

    does = "click"
    name: str


@dataclass(frozen=True, slots=True)
class Pick(Step):
    """Go down an open menu to the offer with these words and take it."""

    does = "pick"
    offer: str


@dataclass(frozen=True, slots=True)
class See(Step):
    """Wait until something with this spoken name is there."""

    does = "see"
    name: str


@dataclass(frozen=True, slots=True)
class Rest(Step):
    """Wait, as a person does who reads."""

    does = "rest"
    milliseconds: int


@dataclass(frozen=True, slots=True)
class At(Step):
    """Move the clock to a time at the place of the review: ``10:21``, or ``2026-11-05 10:21``."""

    does = "clock at"
    time: str


@dataclass(frozen=True, slots=True)
class OtherProgram(Step):
    """Let another program take the file of the library, so that nothing can be saved, or give it back."""

    does = "another program holds the library:"
    holds: bool


@dataclass(frozen=True, slots=True)
class Picture(Step):
    """Take a picture of the console or of the stage, in every size and theme that was asked for."""

    does = "picture"
    name: str
    of: str = "console"
    size: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the play with a name; a later one may build on what an earlier one wrote."""

    title: str
    steps: tuple[Step, ...]

"""A field bound to one place of the review; the words are a draft until the field is left."""

from facilitator.domain.drafts import Target
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.bound_text import BoundText
from facilitator.ui.widgets.flag_marks import show_flags
from facilitator.ui.writing import Writing


class PlaceField(BoundText):
    """Shows and writes the words of ``target``; words that may blame are marked while typed."""

    def __init__(
        self,
        name: str,
        target: Target,
        writing: Writing,
        icons: Icons,
        *,
        placeholder: str = "",
        lines: int = 1,
        most: int = 6,
    ) -> None:
        super().__init__(name, placeholder, lines=lines, most=most, least_height=32)
        self.target = target
        self._writing, self._icons, self._step = writing, icons, name
        self.edited.connect(self._write)
        self.finished.connect(self._finish)

    def show_place(self, target: Target | None = None, unwritten: str = "") -> None:
        """Show a place, another one if named; ``unwritten`` stands there while nothing was written."""
        if target is not None and target != self.target:
            self.flush()
            self.target = target
        self.show_text(self._writing.text_of(self.target) or unwritten)

    def _write(self, text: str) -> None:
        self._writing.write(self.target, text, self._step)
        flags = self._writing.flags(text, self.target.kind)
        show_flags(self, ((flag.start, flag.end) for flag in flags), self._icons.theme)

    def _finish(self) -> None:
        self._writing.finish(self.target, self._step)

"""Fields that are bound to a place in the review: typed as a draft, written down on Enter or when left."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.dates.due import read_due
from facilitator.dates.words import day_words
from facilitator.domain import drafts, uncommitted
from facilitator.domain.drafts import Put, Target
from facilitator.domain.review import Review
from facilitator.domain.review_file import ReviewFile
from facilitator.language.translate import _
from facilitator.ui.run.key_press import is_key
from facilitator.ui.widgets.bound_text import BoundLine
from facilitator.ui.writing import Writing

PutDay = Callable[[Review, date | None], Review]


def refuses_nothing(_text: str) -> str:
    """Take any words."""
    return ""


class TargetLine(BoundLine):
    """One line of one place. ``placed`` when it was written down, ``left`` whenever it was finished.

    ``refuses`` returns why words cannot be written down; they then stay a draft, marked.
    ``committed`` when Ctrl Enter was pressed, ``given_up`` on Escape.
    """

    placed = Signal()
    left = Signal()
    committed = Signal()
    given_up = Signal()

    def __init__(
        self,
        name: str,
        target: Target,
        writing: Writing,
        label: str,
        *,
        placeholder: str = "",
        kind: str = "field",
        least_height: int = 30,
        put: Put | None = None,
        refuses: Callable[[str], str] = refuses_nothing,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, placeholder, least_height=least_height, kind=kind, parent=parent)
        self.target = target
        self._writing = writing
        self._label = label
        self._put = put
        self._refuses = refuses
        self.edited.connect(self._write)
        self.entered.connect(self.finish)
        self.finished.connect(self._finish)

    def show_file(self, file: ReviewFile) -> None:
        """Show the draft of the place, else its finished words."""
        draft = drafts.find(file, self.target)
        self.show_text(self.finished_words(file) if draft is None else draft.text)

    def finished_words(self, file: ReviewFile) -> str:
        """Return what stands in the review at this place."""
        return drafts.finished_text(uncommitted.on_desk(file), self.target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Ctrl Enter and of Escape, after the words are kept."""
        if is_key(event, "write-down"):
            self.finish()
            self.committed.emit()
        elif is_key(event, "close"):
            self.flush()
            self.given_up.emit()
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _write(self, text: str) -> None:
        self._writing.write(self.target, text, self._label)

    def _finish(self) -> None:
        why_not = self._refuses(self.text().strip()) if self._is_draft() else ""
        self._mark(why_not)
        if not why_not and self._writing.finish(self.target, self._label, self._put):
            self.placed.emit()
        self.left.emit()

    def _is_draft(self) -> bool:
        return drafts.find(self._writing.file, self.target) is not None

    def _mark(self, why_not: str) -> None:
        if why_not == self.toolTip():
            return
        self.setToolTip(why_not)
        self.setProperty("is_doubtful", bool(why_not))
        self.style().unpolish(self)
        self.style().polish(self)


class DueLine(TargetLine):
    """A day, typed as people say it ("Friday", "2 weeks"); words that name no day stay in the field."""

    def __init__(
        self,
        name: str,
        target: Target,
        writing: Writing,
        label: str,
        *,
        today: Callable[[], date],
        put_day: PutDay,
        placeholder: str = "",
        kind: str = "field",
        least_height: int = 30,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            name,
            target,
            writing,
            label,
            placeholder=placeholder,
            kind=kind,
            least_height=least_height,
            put=self._place,
            refuses=self._why_not,
            parent=parent,
        )
        self._today = today
        self._put_day = put_day
        self._day: date | None = None

    def show_day(self, file: ReviewFile, day: date | None) -> None:
        """Show the day, or what is being typed."""
        self._day = day
        self.show_file(file)

    def finished_words(self, file: ReviewFile) -> str:
        """Return the day in words."""
        return day_words(self._day) if self._day else ""

    def _place(self, review: Review, text: str) -> Review:
        return self._put_day(review, read_due(text, self._today()) if text else None)

    def _why_not(self, text: str) -> str:
        is_unread = bool(text) and read_due(text, self._today()) is None
        return (
            _("Nobody can tell which day this is. Try “Friday”, “2 weeks” or “13 Nov”.") if is_unread else ""
        )

"""The writing box of the desk: what the room says, on its way to the slot that the question fills."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from facilitator.domain.drafts import Target
from facilitator.language.translate import _
from facilitator.ui.appearance import scaled, set_kind
from facilitator.ui.bench import Bench
from facilitator.ui.keys import make_action
from facilitator.ui.run.desk_section import DeskSection
from facilitator.ui.run.flag_card import FlagCard
from facilitator.ui.run.just_written import JustWritten
from facilitator.ui.run.writing_place import WritingPlace, read_prefix
from facilitator.ui.widgets.bound_text import BoundText
from facilitator.ui.widgets.flag_marks import show_flags
from facilitator.ui.widgets.key_button import KeyCap
from facilitator.ui.widgets.labels import ElidedLabel, label
from facilitator.ui.writing import Writing

PAUSE_MS = 400
RESERVED = 196


class DeskWriting(DeskSection):
    """One box with reserved space below it. Typed words are drafts at once; Ctrl Enter writes them down.

    ``slot_wanted(str)`` asks for another slot after a prefix such as "p:". A place that the room leaves takes
    its unfinished words with it: ``unfinished(Target, str)`` asks to hold them, off the stage.
    """

    slot_wanted = Signal(str)
    written = Signal()
    left = Signal()
    unfinished = Signal(object, str)

    def __init__(self, bench: Bench, writing: Writing, parent: QWidget | None = None) -> None:
        super().__init__(_("Write down"), parent=parent)
        self._bench, self._writing = bench, writing
        self._place: WritingPlace | None = None
        self._left: list[tuple[Target, str]] = []
        self._is_small = False
        self._is_reserved = True
        self._is_quiet = False
        self.box = BoundText(_("What the room says"), _("What the room says"), most=6)
        self.box.edited.connect(self._typed)
        self.box.finished.connect(self._finish)
        self._hint = ElidedLabel("", "tiny")
        self._pause = self._timer(PAUSE_MS, self._show_flags)
        self._leaving = self._timer(0, self._hold_left)
        self.card = FlagCard(bench.icons)
        self.just_written = JustWritten(bench.icons)
        self._below = QWidget()
        self._stack = QStackedLayout(self._below)
        self._stack.addWidget(self.just_written)
        self._stack.addWidget(_at_top(self.card))
        self._below.setMinimumHeight(RESERVED)
        self._show_page(0)
        self._escape = make_action(self, "close", _("Leave it held"), self.left.emit)
        self._escape.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape.setEnabled(False)
        self._below_box = QWidget()
        row = QHBoxLayout(self._below_box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._hint, 1)
        row.addWidget(label(_("keep my words"), "tiny"))
        row.addWidget(KeyCap("write-down"))
        self.body.addWidget(self.box)
        self.body.addWidget(self._below_box)
        self.body.addWidget(self._below, 1)

    def _timer(self, milliseconds: int, slot: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def show_small(self, is_small: bool) -> None:
        """Give up the reserved space in a low window."""
        super().show_small(is_small)
        self._is_small = is_small
        self._reserve()

    def show_quiet(self, is_quiet: bool) -> None:
        """Be the box alone; a held line waits without its card."""
        self._is_quiet = is_quiet
        self.show_bare(is_quiet)
        self._below_box.setVisible(not is_quiet)
        self.box.setMaximumWidth(760 if is_quiet else 16777215)
        set_kind(self.box, "large" if is_quiet else "field")
        self.box.show_height(2 if is_quiet else 1, scaled(84) if is_quiet else 36)
        if not is_quiet:
            super().show_small(self._is_small)
        self._reserve()

    def type_text(self, text: str) -> str:
        """Take words that were typed in the line above the stage; return what is left of them here."""
        self.box.show_text(text)
        self._typed(text)
        return self.box.text()

    def finish_text(self) -> None:
        """Write down what was typed in the line above the stage."""
        self._finish()

    def show_reserved(self, is_reserved: bool) -> None:
        """Keep room below the box free for the flag card, or give it to what stands below."""
        self._is_reserved = is_reserved
        self._reserve()

    def _show_page(self, number: int) -> None:
        preferred, ignored = QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored
        for at in range(self._stack.count()):
            page = self._stack.widget(at)
            if page is not None:
                page.setSizePolicy(preferred, preferred if at == number else ignored)
        self._stack.setCurrentIndex(number)

    def _reserve(self) -> None:
        is_kept = self._is_reserved and not self._is_small
        self._below.setMinimumHeight(RESERVED if is_kept else 0)
        self._below.setVisible((is_kept or self.is_card_open) and not self._is_quiet)

    def show_place(self, place: WritingPlace) -> None:
        """Show where the next line goes; unfinished words of another place are held there."""
        if place == self._place:
            return
        if self._place is not None and self._place.target != place.target:
            told = self._writing.text_of(self._place.target)  # empty once the line was written down
            self._left.append((self._place.target, self.box.text() if self.box.has_news else told))
            self.box.clear_text()
            self._leaving.start()
        self._show_place(place)
        self.show_text()

    def switch_place(self, place: WritingPlace) -> None:
        """Take the words of the box along to another slot of the same moment."""
        if self._place is None or place.target == self._place.target:
            self._show_place(place)
            return
        text, old = self.box.text(), self._place.target
        self.box.flush()
        self._show_place(place)
        if text:
            waiting = self._writing.text_of(place.target)
            if waiting.strip():
                self.unfinished.emit(place.target, waiting)
            self._writing.write(old, "", self._label())
            self._writing.write(place.target, text, self._label())
        self.show_text()

    def show_text(self) -> None:
        """Show the words that belong to this place."""
        if self._place is not None:
            self.box.show_text(self._writing.text_of(self._place.target))

    def take_text(self, target: Target | None) -> str:
        """Empty the box; its words go to ``target`` and are written down there. Returns them."""
        self.box.flush()
        text = self.box.text().strip()
        if not text or self._place is None:
            return ""
        self._writing.write(self._place.target, "", self._label())
        self.box.clear_text()
        if target is not None:
            self._writing.write_down(target, text, self._label())
        return text

    def put_back(self, text: str) -> None:
        """Bring words back into the box, behind what stands there."""
        self.box.flush()
        present = self.box.text().rstrip()
        if self._place is not None:
            words = f"{present} {text}" if present else text
            self._writing.write(self._place.target, words, self._label())
            self.show_text()
            self.box.setFocus()

    def open_card(self) -> None:
        """Show the flag card in the reserved space."""
        self._show_page(1)
        self._escape.setEnabled(True)
        self._reserve()

    def close_card(self) -> None:
        """Show what was just written again."""
        self._show_page(0)
        self._escape.setEnabled(False)
        self.card.held = None
        self._reserve()

    @property
    def is_card_open(self) -> bool:
        """Tell whether the flag card covers the reserved space."""
        return self._stack.currentIndex() == 1

    def _show_place(self, place: WritingPlace) -> None:
        self._place = place
        self.head.show_words(note=place.words)
        self._hint.setText(place.hint)
        self.box.setAccessibleDescription(place.words)

    def _label(self) -> str:
        return _("Write down")

    def _typed(self, text: str) -> None:
        if self._place is None:
            return
        text = text.lstrip()
        found = read_prefix(text, self._place.letters)
        if found is not None:
            slot, rest = found
            self._writing.write(self._place.target, "", self._label())
            self.box.show_text(rest)
            self.slot_wanted.emit(slot)
            text = rest
        self._writing.write(self._place.target, text, self._label())
        self._pause.start()

    def _finish(self) -> None:
        if self._place is None:
            return
        self._pause.stop()
        show_flags(self.box, (), self._bench.icons.theme)
        if self._writing.finish(self._place.target, self._label()):
            self.written.emit()

    def _hold_left(self) -> None:
        left, self._left = self._left, []
        for target, text in left:
            if text.strip():
                self.unfinished.emit(target, text)

    def _show_flags(self) -> None:
        if self._place is not None:
            flags = self._writing.flags(self.box.text(), self._place.target.kind)
            show_flags(self.box, [(flag.start, flag.end) for flag in flags], self._bench.icons.theme)


def _at_top(card: QWidget) -> QWidget:
    place = QWidget()
    column = QVBoxLayout(place)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(card)
    column.addStretch(1)
    return place

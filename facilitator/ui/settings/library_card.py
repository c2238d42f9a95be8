"""The library file in the settings: where it is, its copies, and the way back to one of them."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.dates.words import clock_words, day_words, to_local
from facilitator.language.translate import _, plural
from facilitator.ui import accessible
from facilitator.ui.appearance import set_kind
from facilitator.ui.settings.facts import CopyFact, LibraryFacts
from facilitator.ui.settings.rows import Choice, add_row, button
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import ElidedLabel, label

_MEGA = 1_000_000


class LibraryCard(Card):
    """Shows the file; ``folder_wanted`` asks to see it in the system's file window."""

    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Library"), parent=parent)
        self._path = ElidedLabel("", "small")
        self._what = label("", "small")
        show = button(_("Show the folder"))
        show.clicked.connect(self.folder_wanted)
        row = add_row(self, _("On this computer"), "", show)
        row.lines.addWidget(self._what)
        row.lines.addWidget(self._path)
        add_row(
            self,
            _("Private notes and held lines"),
            _("Kept in this file only; never on the stage, never in a document"),
        )

    def show_facts(self, facts: LibraryFacts) -> None:
        """Show where the file is and what is in it."""
        self._path.setText(str(facts.path))
        reviews = plural("{count} review", "{count} reviews", facts.reviews)
        size = _("{size} MB").format(size=f"{facts.size / _MEGA:.1f}")
        words = _("One library file, {reviews}, {size}").format(reviews=reviews, size=size)
        self._what.setText(
            _("{words}, can only be read now").format(words=words) if facts.is_read_only else words
        )


class CopiesCard(Card):
    """Copies of the library; restoring asks once, in place."""

    copy_wanted = Signal()
    restore_wanted = Signal(object)

    def __init__(self, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(_("Copies"), parent=parent)
        self._zone = zone
        self._copies: tuple[CopyFact, ...] = ()
        self._last = label("", wraps=True)
        self.copy_now = button(_("Copy now"))
        self.copy_now.clicked.connect(self.copy_wanted)
        self.choice = Choice(_("Copy to go back to"))
        self.restore = button(_("Restore…"))
        self.restore.clicked.connect(self._ask)
        add_row(self, _("A copy every day"), _("Made when the library is opened; the newest ten are kept"))
        last = add_row(self, _("Last copy"), "", self.copy_now)
        last.lines.addWidget(self._last)
        set_kind(self._last, "small")
        self._back = add_row(
            self, _("Go back to a copy"), _("The present file is kept beside it"), self.choice, self.restore
        )
        self._question = self._make_question()
        self.body.addWidget(self._question)

    def show_facts(self, facts: LibraryFacts) -> None:
        """Show the copies there are."""
        self._copies = facts.copies
        words = [(str(copy.path), self._words(copy)) for copy in facts.copies]
        current = self.choice.current()
        paths = [path for path, _words in words]
        self.choice.show_choices(words, current if current in paths else (paths[0] if paths else ""))
        self._last.setText(words[0][1] if words else _("None yet"))
        self._back.setVisible(bool(words))
        self._question.hide()

    def say(self, words: str) -> None:
        """Say how a copy went."""
        self._last.setText(words)
        accessible.announce(self, words)

    def _make_question(self) -> QFrame:
        box = QFrame()
        set_kind(box, "empty")
        self._asks = label("", "strong", wraps=True)
        keep, go = button(_("Leave it as it is")), button(_("Restore this copy"))
        keep.clicked.connect(box.hide)
        go.clicked.connect(self._want)
        self._keep = keep
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(keep)
        row.addWidget(go)
        row.addStretch(1)
        column = QVBoxLayout(box)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._asks)
        column.addWidget(
            label(
                _("What was written since then stays in the present file. It is set aside, not deleted."),
                "soft",
                wraps=True,
            )
        )
        column.addLayout(row)
        box.hide()
        return box

    def _ask(self) -> None:
        chosen = next((c for c in self._copies if str(c.path) == self.choice.current()), None)
        if chosen is not None:
            self._asks.setText(_("Put the copy of {when} in place?").format(when=self._words(chosen)))
            self._question.show()
            self._keep.setFocus()

    def _want(self) -> None:
        self._question.hide()
        self.restore_wanted.emit(Path(self.choice.current()))

    def _words(self, copy: CopyFact) -> str:
        day = day_words(to_local(copy.made_at, self._zone).date())
        return _("{day}, {time}").format(day=day, time=clock_words(copy.made_at, self._zone))

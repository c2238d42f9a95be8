"""One promise of an earlier review: its words and its state."""

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout

from facilitator.domain.drafts import Target
from facilitator.domain.kinds import PromiseState
from facilitator.domain.review import EarlierPromise
from facilitator.language.translate import _
from facilitator.ui.bench import Bench
from facilitator.ui.prepare.editing import WrittenField
from facilitator.ui.prepare.words import promise_words
from facilitator.ui.widgets.bound_text import BoundLine, BoundText
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.writing import Writing

_ICONS = {
    PromiseState.VERIFIED: "circle-check",
    PromiseState.PASSED_THIS_CASE: "circle-dashed-check",
    PromiseState.OPEN: "circle-half",
}


class PromiseRow(Card):
    """``state_wanted(id, PromiseState)`` and ``removed(id)`` ask for edits."""

    state_wanted = Signal(str, object)
    removed = Signal(str)

    def __init__(self, bench: Bench, writing: Writing, promise: EarlierPromise) -> None:
        super().__init__(kind="card-desk")
        self._id = promise.id
        self._review_title = BoundLine(_("Earlier review"), _("Which review?"), least_height=26, kind="bare")
        self._text = BoundText(_("Promise"), _("What was promised?"), least_height=26, kind="bare")
        icons = bench.icons
        self._written = tuple(
            WrittenField(field, writing, Target("promises", promise.id, name), words, icons)
            for field, name, words in (
                (self._review_title, "review_title", _("Name an earlier review")),
                (self._text, "text", _("Change an earlier promise")),
            )
        )
        self._state = KeyButton("", icons, kind="quiet")
        self._state.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._state.clicked.connect(self._ask)
        remove = IconButton("x", _("Remove this promise"), icons)
        remove.clicked.connect(partial(self.removed.emit, promise.id))
        foot = QHBoxLayout()
        foot.addWidget(self._state)
        foot.addStretch(1)
        foot.addWidget(remove)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.setContentsMargins(4, 4, 4, 4)
            column.setSpacing(0)
        self.body.setSpacing(0)
        self.body.addWidget(self._review_title)
        self.body.addWidget(self._text)
        self.body.addLayout(foot)

    def show_promise(self, promise: EarlierPromise) -> None:
        """Show the promise as it is now."""
        for written in self._written:
            written.show()
        self._state.show_icon(_ICONS[promise.state])
        words = promise_words(promise.state)
        self._state.show_words(words, f"{promise.text}, {words}")

    def _ask(self) -> None:
        menu = QMenu(self)
        for state in PromiseState:
            menu.addAction(promise_words(state), partial(self.state_wanted.emit, self._id, state))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._state.mapToGlobal(QPoint(0, self._state.height())))

"""Own shapes: the agenda as it stands is kept under a name, and forgotten again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.domain.review import Review
from facilitator.domain.session_shapes import own_name, own_shape
from facilitator.language.translate import _
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.bound_text import BoundLine
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label

MOST_LETTERS = 40


class OwnShapes(QWidget):
    """``kept(SessionShape)`` when a name was given, ``forgotten(id)``, ``room_wanted`` for the timeline."""

    kept = Signal(object)
    forgotten = Signal(str)
    room_wanted = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._review: Review | None = None
        self._keep = KeyButton(
            _("Keep this agenda as a shape"), icons, icon="plus", kind="quiet", is_tight=True
        )
        self._name = BoundLine(_("Name of your shape"), _("Name of your shape, then Enter"))
        self._name.setMaximumWidth(280)
        self._name.hide()
        self._forget = KeyButton(_("Forget this shape"), icons, kind="quiet", is_tight=True)
        self._lacks = label("", "small")
        self._room = KeyButton("", icons, is_tight=True)
        self._keep.clicked.connect(self._ask_name)
        self._name.entered.connect(self._take_name)
        self._forget.clicked.connect(self._forget_it)
        self._room.clicked.connect(self.room_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._keep, self._name, self._forget):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._lacks)
        row.addWidget(self._room)

    def show_review(self, review: Review, lacks: int) -> None:
        """Show what can be done with the agenda of a review; ``lacks`` minutes for its decision points."""
        self._review = review
        self._keep.setEnabled(any(part.minutes for part in review.agenda))
        self._forget.setVisible(bool(own_name(review.plan.shape)))
        self._room.setVisible(lacks > 0)
        self._lacks.setVisible(lacks > 0)
        if lacks > 0:
            self._lacks.setText(_("The decision points want more room."))
            self._room.show_words(_("Give the timeline {minutes} min more").format(minutes=lacks))

    def _ask_name(self) -> None:
        self._keep.hide()
        self._name.show()
        self._name.setFocus()

    def _take_name(self) -> None:
        name = " ".join(self._name.text().split())[:MOST_LETTERS]
        self._name.clear_text()
        self._name.hide()
        self._keep.show()
        self._keep.setFocus()
        if name and self._review is not None:
            self.kept.emit(own_shape(name, self._review.agenda))

    def _forget_it(self) -> None:
        if self._review is not None:
            self.forgotten.emit(self._review.plan.shape)

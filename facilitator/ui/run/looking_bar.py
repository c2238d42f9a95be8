"""The paper bar that says that you look elsewhere than the room, with the two ways on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from facilitator.language.translate import _
from facilitator.ui import accessible
from facilitator.ui.appearance import scaled, set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label


class LookingBar(QFrame):
    """Exists only while looking and showing differ; ``show_pressed`` and ``back_pressed``."""

    show_pressed = Signal()
    back_pressed = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._shown = ("", "")
        set_kind(self, "look-bar")
        self.setFixedHeight(scaled(40))
        self._eye = label()
        self._words = tuple(label("", kind) for kind in ("", "strong", "", "strong"))
        self._show = KeyButton("", icons, key_id="put-on-stage", kind="primary")
        self._back = KeyButton("", icons, key_id="back-to-room")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 0, 24, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._eye)
        self._row.addSpacing(6)
        for word in self._words:
            self._row.addWidget(word)
        self._row.addStretch(1)
        self._row.addWidget(self._show)
        self._row.addSpacing(10)
        self._row.addWidget(self._back)
        self._show.clicked.connect(self.show_pressed)
        self._back.clicked.connect(self.back_pressed)
        icons.changed.connect(self._color)
        self._color()
        self.hide()

    def show_places(self, looked: str, room: str) -> None:
        """Show the names of both places; two equal ones put the bar away."""
        if (looked, room) == self._shown:
            return
        self._shown = (looked, room)
        self.setVisible(looked != room)
        if looked == room:
            return
        you, _sep, rest = _("You look at {looked}, the room is at {room}").partition("{looked}")
        between, _sep, _end = rest.partition("{room}")
        for word, text in zip(self._words, (you.strip(), looked, between.strip(" "), room), strict=True):
            word.setText(text)
            word.setContentsMargins(0 if text.startswith((",", "，", "、")) else 4, 0, 0, 0)
        self._show.show_words(_("Show {time}").format(time=looked))
        self._back.show_words(_("Back to {time}").format(time=room))
        said = _("You look at {looked}, the room is at {room}").format(looked=looked, room=room)
        self.setAccessibleName(said)
        accessible.announce(self, said)

    def set_small(self, is_small: bool) -> None:
        """Less room at the sides."""
        side = 16 if is_small else 24
        self._row.setContentsMargins(side, 0, side, 0)

    def _color(self) -> None:
        self._eye.setPixmap(self._icons.pixmap("eye", "desk-ink", 14))

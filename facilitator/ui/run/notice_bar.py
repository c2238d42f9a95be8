"""The quiet line below the work: one offer in words, or what was not asked here yet. Private."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from facilitator.language.translate import _
from facilitator.ui import accessible
from facilitator.ui.appearance import set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.run.desk_section import keep_caret
from facilitator.ui.run.notices import Deed, Notice
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import ElidedLabel, label


def deed_words(deed: Deed) -> str:
    """Return what a button says."""
    return {
        Deed.FINISH: _("Finish this moment"),
        Deed.REST: _("Keep the rest for writing"),
        Deed.PURPOSE: _("Show the purpose"),
        Deed.SO_FAR: _("Show “so far”"),
        Deed.PAUSE: _("Pause"),
        Deed.SILENT: _("A silent minute"),
        Deed.SITUATION: _("What to say"),
        Deed.BACK: _("Go back to it"),
        Deed.ASK: _("Take this question"),
    }[deed]


class NoticeBar(QFrame):
    """``done(Notice, Deed)`` when a button was pressed, ``dismissed(id)`` when it is put away."""

    done = Signal(object, object)
    dismissed = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._notice: Notice | None = None
        self._shown: tuple[Notice | None, str] = (None, "")
        set_kind(self, "found")
        self._mark, self._words = label(), ElidedLabel("", "desk-muted")
        self._buttons = [KeyButton("", icons, is_tight=True) for _place in range(2)]
        self._away = IconButton("x", _("Put this away"), icons, role="desk-ink", size=14)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 4, 16, 4)
        row.setSpacing(8)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        for place, button in enumerate(self._buttons):
            row.addWidget(keep_caret(button))
            button.clicked.connect(partial(self._do, place))
        row.addWidget(keep_caret(self._away))
        self._away.clicked.connect(self._put_away)
        self.setMinimumHeight(38)
        icons.changed.connect(self._color)
        self._color()
        self.hide()

    def show_notice(self, notice: Notice | None, otherwise: str = "") -> None:
        """Show an offer; without one the quiet words, and without those nothing at all."""
        if (notice, otherwise) == self._shown:
            return
        is_news = notice is not None and (self._notice is None or self._notice.id != notice.id)
        self._shown, self._notice = (notice, otherwise), notice
        words = notice.text if notice is not None else otherwise
        if notice is not None and notice.question:
            words = _("{heard}: {question}").format(heard=notice.text, question=notice.question)
        self._words.setText(words)
        self.setAccessibleName(words)
        deeds = notice.deeds if notice is not None else ()
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(deeds))
            if place < len(deeds):
                button.show_words(deed_words(deeds[place]))
        self._away.setVisible(notice is not None)
        self.setVisible(bool(words))
        if is_news:
            accessible.announce(self, words)

    def _do(self, place: int) -> None:
        if self._notice is not None and place < len(self._notice.deeds):
            self.done.emit(self._notice, self._notice.deeds[place])

    def _put_away(self) -> None:
        if self._notice is not None:
            self.dismissed.emit(self._notice.id)

    def _color(self) -> None:
        self._mark.setPixmap(self._icons.pixmap("info", "desk-ink", 14))

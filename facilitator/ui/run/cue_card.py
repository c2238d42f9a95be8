"""The right half of the sheet for the room: what happened, what to say, what helps then."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.language.translate import _
from facilitator.prompts.cues import Cue
from facilitator.ui import accessible
from facilitator.ui.appearance import set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.run.cue_effects import MOST, Effect, effects_of, words_for
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import ElidedLabel, SectionLabel, label
from facilitator.ui.widgets.rule import Rule


class CueCard(QWidget):
    """One situation; ``effect_wanted(Effect)`` is a pressed row, ``closed`` "Said it, go on"."""

    effect_wanted = Signal(object)
    closed = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._effects: tuple[Effect, ...] = ()
        self._title = label("", "heading", wraps=True)
        self._statement = label("", "say", wraps=True)
        self._question = label("", "question", wraps=True)
        self._rows = [self._row(number) for number in range(MOST)]
        self._mark = label()
        self.go_on = KeyButton(_("Said it, go on"), icons, kind="primary")
        self.go_on.clicked.connect(self.closed)
        self._lay_out()
        self._color()
        icons.changed.connect(self._color)

    def _row(self, number: int) -> tuple[QWidget, KeyButton, ElidedLabel]:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        button = KeyButton("", self._icons, kind="quiet", is_tight=True)
        button.clicked.connect(partial(self._press, number))
        about = ElidedLabel("", "small")
        below = QHBoxLayout()
        below.setContentsMargins(7, 0, 0, 0)
        below.addWidget(about)
        column.addWidget(Rule("desk"))
        column.addWidget(button)
        column.addLayout(below)
        return row, button, about

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 0)
        column.setSpacing(10)
        top = QHBoxLayout()
        top.setSpacing(8)
        self._private = label()
        top.addWidget(self._private)
        top.addWidget(label(_("Your desk – never on the stage"), "desk-label"), 1)
        close = KeyButton(_("Close"), self._icons, key_id="close", kind="quiet", is_tight=True)
        close.clicked.connect(self.closed)
        top.addWidget(close)
        column.addLayout(top)
        column.addWidget(self._title)
        column.addWidget(SectionLabel(_("Say, slowly"), is_desk=True))
        box = QFrame()
        set_kind(box, "card-desk")
        words = QVBoxLayout(box)
        words.setContentsMargins(16, 12, 16, 14)
        words.addWidget(self._statement)
        words.addWidget(self._question)
        column.addWidget(box)
        column.addSpacing(6)
        column.addWidget(SectionLabel(_("Then, if it helps"), _("↓ and ↵"), is_desk=True))
        rows = QVBoxLayout()
        rows.setSpacing(0)
        for row, _button, _about in self._rows:
            rows.addWidget(row)
        column.addLayout(rows)
        column.addStretch(1)
        column.addWidget(Rule("desk"))
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 12)
        foot.setSpacing(8)
        foot.addWidget(self._mark)
        self._held = label(_("The stage is held until you close this."), "small")
        foot.addWidget(self._held, 1)
        foot.addWidget(self.go_on)
        column.addLayout(foot)

    def show_cue(self, cue: Cue) -> None:
        """Show a situation."""
        self._title.setText(cue.title)
        self._statement.setText(cue.statement)
        self._statement.setVisible(bool(cue.statement))
        self._question.setText(cue.question)
        self._question.setVisible(bool(cue.question))
        self._effects = effects_of(cue)
        for number, (row, button, about) in enumerate(self._rows):
            row.setVisible(number < len(self._effects))
            if number < len(self._effects):
                words = words_for(self._effects[number], cue)
                button.show_words(words.name)
                about.setText(words.about)

    def say_done(self, effect: Effect) -> None:
        """Say that an effect waits behind the held stage or is done."""
        number = self._effects.index(effect) if effect in self._effects else -1
        if number >= 0:
            self._rows[number][2].setText(_("Done."))
        accessible.announce(self, _("Done."))

    def walk(self, step: int) -> None:
        """Move the focus along the rows and to "Said it, go on"."""
        buttons = [self._rows[number][1] for number in range(len(self._effects))] + [self.go_on]
        at = next((n for n, button in enumerate(buttons) if button.hasFocus()), -1 if step > 0 else 0)
        buttons[(at + step) % len(buttons)].setFocus()

    def _press(self, number: int) -> None:
        self.effect_wanted.emit(self._effects[number])

    def _color(self) -> None:
        self._mark.setPixmap(self._icons.pixmap("snowflake", "desk-ink", 14))
        self._private.setPixmap(self._icons.pixmap("eye-off", "desk-ink", 14))

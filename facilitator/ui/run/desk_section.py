"""A section of the desk: a rule above, a name at the left, a word about it at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from facilitator.ui.widgets.labels import SectionLabel
from facilitator.ui.widgets.rule import Rule


class DeskSection(QFrame):
    """Frame of one section; content goes into ``body``, ``head`` names it."""

    def __init__(self, title: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.head = SectionLabel(title, note, is_desk=True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._rule = Rule("desk")
        outer.addWidget(self._rule)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(16, 8, 14, 9)
        self.body.setSpacing(7)
        self.body.addWidget(self.head)
        outer.addLayout(self.body)

    def show_bare(self, is_bare: bool) -> None:
        """Leave rule, name and room at the sides away: on the quiet desk."""
        self._rule.setVisible(not is_bare)
        self.head.setVisible(not is_bare)
        if is_bare:
            self.body.setContentsMargins(0, 0, 0, 0)

    def show_small(self, is_small: bool) -> None:
        """Take less room in a low window."""
        across = 12 if is_small else 16
        self.body.setContentsMargins(across, 6 if is_small else 8, across - 2, 7 if is_small else 9)
        self.body.setSpacing(5 if is_small else 7)


def keep_caret(button: QPushButton) -> QPushButton:
    """Let a click leave the caret in the writing box; the Tab key still reaches the button."""
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button

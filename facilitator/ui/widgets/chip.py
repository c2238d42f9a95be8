"""A small rounded word, and the round filter that can be pressed."""

from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from facilitator.ui.appearance import set_kind


class Chip(QLabel):
    """A word on a rounded ground; ``look`` is "", line, system, accent, doubt, flag, decision, on or pill."""

    def __init__(self, text: str, look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_look(look)

    def show_look(self, look: str) -> None:
        """Change the look."""
        set_kind(self, "pill" if look == "pill" else f"chip-{look}" if look else "chip")


class FilterChip(QPushButton):
    """A chip that is on or off; ``toggled(bool)`` says so."""

    def __init__(self, text: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCheckable(True)
        self.setAccessibleName(name or text)
        set_kind(self, "filter")

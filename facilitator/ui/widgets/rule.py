"""A line of one pixel between sections."""

from PySide6.QtWidgets import QFrame, QWidget

from facilitator.ui.appearance import set_kind


class Rule(QFrame):
    """A hairline; ``look`` is "", strong or desk."""

    def __init__(self, look: str = "", *, is_upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, f"rule-{look}" if look else "rule")
        if is_upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

"""A framed card with a title, a word about it, and room for rows."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facilitator.ui.appearance import set_kind
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.wrapping_row import WrappingRow


class Card(QFrame):
    """A card; add content to ``body``, buttons of its head to ``head``. ``kind`` is a frame kind."""

    def __init__(
        self, title: str = "", count: str = "", *, kind: str = "card", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_kind(self, kind)
        self._title = label(title, "section")
        self._count = label(count, "count")
        self.head = WrappingRow()
        self.head.add(self._title)
        self.head.add(self._count)
        self.head.add_stretch()
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        around = QVBoxLayout(self)
        around.setContentsMargins(18, 14, 18, 16)
        around.setSpacing(10)
        around.addLayout(self.head)
        around.addLayout(self.body)
        self.show_title(title, count)

    def show_title(self, title: str, count: str = "") -> None:
        """Show other words in the head."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._count.setText(count)
        self._count.setVisible(bool(count))
        self.setAccessibleName(title)

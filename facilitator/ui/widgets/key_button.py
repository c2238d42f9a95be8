"""A button with its key cap: words at the left, keys at the right."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from facilitator.ui import keys
from facilitator.ui.appearance import set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.labels import ElidedLabel, label

_ICON_ROLE = {"primary": "accent-ink", "quiet": "soft", "link": "accent"}


class KeyCap(QLabel):
    """A key cap alone, for a line of help; ``key_id`` is a row of keys.toml."""

    def __init__(self, key_id: str, parent: QWidget | None = None) -> None:
        super().__init__(keys.cap(key_id), parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        set_kind(self, "keycap")


class KeyButton(QPushButton):
    """A push button of a kind with an optional icon and key cap; its spoken name is its words.

    ``is_tight`` is for the narrow desk: less room between the parts and a smaller cap.
    """

    def __init__(
        self,
        text: str,
        icons: Icons,
        *,
        key_id: str = "",
        icon: str = "",
        kind: str = "plain",
        name: str = "",
        is_tight: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons, self._icon_name, self._name = icons, icon, name
        self._picture = label()
        self._words = ElidedLabel()
        self._words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._cap = label(keys.cap(key_id), "keycap-small" if is_tight or kind == "small" else "keycap")
        self._row = QHBoxLayout(self)
        is_narrow = is_tight or kind == "small"
        self._row.setContentsMargins(7 if is_narrow else 11, 0, 5 if is_narrow else 9, 0)
        self._row.setSpacing(4 if is_narrow else 8)
        for part in (self._picture, self._words, self._cap):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._row.addWidget(part)
        self._picture.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._cap.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        self._cap.setVisible(bool(key_id))
        self._picture.setVisible(bool(icon))
        set_kind(self, kind)
        self.show_words(text)
        self._color()
        icons.changed.connect(self._color)

    def words(self) -> str:
        """Return the words on the button."""
        return self._words.text()

    def show_words(self, text: str, name: str = "") -> None:
        """Show other words; the spoken name follows unless ``name`` is given."""
        self._words.setText(text)
        self._words.setVisible(bool(text))
        self.setAccessibleName(name or self._name or text)
        self.updateGeometry()

    def show_cap(self, *, is_shown: bool) -> None:
        """Show the key cap, or leave it out where there is no room."""
        self._cap.setVisible(is_shown and bool(self._cap.text()))

    def show_icon(self, icon: str) -> None:
        """Show another icon; empty for none."""
        self._icon_name = icon
        self._picture.setVisible(bool(icon))
        self._color()

    def show_kind(self, kind: str) -> None:
        """Change the look."""
        set_kind(self, kind)
        for part in (self._words, self._cap):
            part.style().unpolish(part)
            part.style().polish(part)
        self._color()

    def sizeHint(self) -> QSize:
        """Room for all parts, at the height of the style."""
        return QSize(self._row.sizeHint().width(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words."""
        return self.sizeHint()

    def _color(self) -> None:
        if self._icon_name:
            role = _ICON_ROLE.get(str(self.property("kind")), "ink")
            self._picture.setPixmap(self._icons.pixmap(self._icon_name, role, 16))


class CatchButton(QPushButton):
    """A cell of two lines: icon and digit above, the word below."""

    def __init__(
        self, text: str, icons: Icons, *, icon: str, key_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icons, self._icon_name = icons, icon
        self._picture = label()
        self._digit = label(keys.cap(key_id).split()[-1], "tiny")
        words = label(text)
        above = QHBoxLayout()
        above.setSpacing(5)
        above.addStretch(1)
        above.addWidget(self._picture)
        above.addWidget(self._digit)
        above.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 5, 2, 5)
        self._column.setSpacing(2)
        self._column.addLayout(above)
        self._column.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        for part in (self._picture, self._digit, words):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        set_kind(self, "catch")
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._color()
        icons.changed.connect(self._color)

    def sizeHint(self) -> QSize:
        """Room for both lines."""
        wanted = self._column.sizeHint()
        return QSize(wanted.width(), max(42, wanted.height()))

    def minimumSizeHint(self) -> QSize:
        """Never smaller than its words."""
        return self.sizeHint()

    def _color(self) -> None:
        self._picture.setPixmap(self._icons.pixmap(self._icon_name, "ink", 14))

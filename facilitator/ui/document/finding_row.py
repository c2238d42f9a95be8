"""One finding on the paper: what it is, where it stands, and a button that goes there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from facilitator.language.translate import _
from facilitator.ui.document.findings import Finding, Sort
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.rule import Rule

_ICONS = {
    Sort.SECRET: ("lock", "trouble"),
    Sort.ADDRESS: ("mail", "flag"),
    Sort.NAME: ("user", "flag"),
    Sort.GAP: ("info", "doubt"),
}


class FindingRow(QWidget):
    """``look_wanted(finding)``; a secret that was looked at may be let go: ``let_leave(id)``."""

    look_wanted = Signal(object)
    let_leave = Signal(str)

    def __init__(self, icons: Icons, *, can_leave: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons, self._can_leave = icons, can_leave
        self._finding = Finding("", Sort.GAP, "", "")
        self._is_passed = False
        self._mark = QLabel()
        self._title = label("", "strong")
        self._detail = label("", "desk-muted", wraps=True)
        self._detail.setMinimumWidth(1)
        self._look = KeyButton(_("Look"), icons, kind="small")
        self._leave = KeyButton(_("It may leave"), icons, kind="small")
        self._leave.hide()
        self._look.clicked.connect(self._on_look)
        self._leave.clicked.connect(self._on_leave)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.addWidget(Rule("desk"), 0, 0, 1, 3)
        grid.setRowMinimumHeight(0, 8)
        grid.addWidget(self._mark, 1, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._title, 1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self._look)
        buttons.addWidget(self._leave)
        grid.addLayout(buttons, 1, 2)
        grid.addWidget(self._detail, 2, 1, 1, 2)
        grid.setColumnStretch(1, 1)
        icons.changed.connect(self._color)

    def show_finding(self, finding: Finding, *, is_passed: bool) -> None:
        """Show a finding; one that was let go keeps its place, quietly."""
        self._finding, self._is_passed = finding, is_passed
        self._title.setText(
            _("{finding}, may leave").format(finding=finding.title) if is_passed else finding.title
        )
        self._detail.setText(finding.detail)
        self._look.setVisible(bool(finding.words))
        self._look.show_words(
            _("Look"), _("Look: {title}, {detail}").format(title=finding.title, detail=finding.detail)
        )
        self._leave.show_words(_("It may leave"), _("It may leave: {detail}").format(detail=finding.detail))
        if is_passed or (self._can_leave and not finding.place):
            self._leave.setVisible(not is_passed)
        self._color()

    def _on_look(self) -> None:
        self._leave.setVisible(self._can_leave and not self._is_passed)
        self.look_wanted.emit(self._finding)

    def _on_leave(self) -> None:
        self.let_leave.emit(self._finding.id)

    def _color(self) -> None:
        name, role = ("check", "system") if self._is_passed else _ICONS[self._finding.sort]
        self._mark.setPixmap(self._icons.pixmap(name, role, 16))

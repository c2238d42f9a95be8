"""The review that is looked at: its facts, the way in, and the question before it is deleted."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from facilitator.domain.kinds import ReviewStatus
from facilitator.domain.summary import ReviewSummary
from facilitator.language.translate import _
from facilitator.ui.appearance import set_kind
from facilitator.ui.icons import Icons
from facilitator.ui.library.row_words import fact_rows, standing, title_of, when_line
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.rule import Rule

WIDE = 440


class DeleteQuestion(QFrame):
    """Asks once, in place, and says what stays."""

    wanted = Signal()
    kept = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "empty")
        self._words = label("", "strong", wraps=True)
        stays = label(
            _("Its private notes go too. Only a copy of the library made earlier can bring it back."),
            "soft",
            wraps=True,
        )
        self.keep = _button(_("Keep it"))
        self._delete = _button(_("Delete this review"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.keep)
        row.addWidget(self._delete)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addWidget(stays)
        column.addLayout(row)
        self.keep.clicked.connect(self._keep)
        self._delete.clicked.connect(self._want)
        self.hide()

    def ask(self, title: str) -> None:
        """Ask about a review; the focus starts on keeping it."""
        self._words.setText(_("Delete “{title}”?").format(title=title))
        self.show()
        self.keep.setFocus()

    def _keep(self) -> None:
        self.hide()
        self.kept.emit()

    def _want(self) -> None:
        self.hide()
        self.wanted.emit()


class Preview(QFrame):
    """Facts of one summary; ``open_wanted`` and ``delete_wanted`` name its id."""

    open_wanted = Signal(str)
    delete_wanted = Signal(str)
    question_ended = Signal()

    def __init__(self, icons: Icons, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons, self._zone = icons, zone
        self._review: ReviewSummary | None = None
        set_kind(self, "card")
        self.setProperty("column", "preview")
        self.setAccessibleName(_("The review you look at"))
        self._severity = label("", "pill")
        self._mark = QLabel()
        self._standing = label("", "soft")
        self._menu = IconButton("ellipsis", _("More about this review"), icons)
        self._title = label("", "title", wraps=True)
        self._when = label("", "muted", wraps=True)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(8)
        self._facts.setVerticalSpacing(8)
        self._facts.setColumnMinimumWidth(0, 104)
        self._facts.setColumnStretch(1, 1)
        self.question = DeleteQuestion()
        self._open = _button(_("Open review"))
        set_kind(self._open, "primary")
        self._lay_out()
        self._menu.clicked.connect(self._open_menu)
        self._open.clicked.connect(self._want_open)
        self.question.wanted.connect(self._want_delete)
        self.question.kept.connect(self.question_ended)
        icons.changed.connect(self._color)
        self.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        for part in (self._severity, self._mark, self._standing):
            head.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        head.addWidget(self._menu)
        inside = QFrame()
        set_kind(inside, "surface")
        above = QVBoxLayout(inside)
        above.setContentsMargins(24, 18, 10, 16)
        above.setSpacing(8)
        for part in (self._title, self._when):
            above.addWidget(part)
        above.insertLayout(0, head)
        above.addSpacing(8)
        above.addWidget(Rule())
        above.addSpacing(8)
        above.addLayout(self._facts)
        above.addSpacing(8)
        above.addWidget(self.question)
        above.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 13, 24, 14)
        foot.addWidget(self._open)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(_scrolled(inside), 1)
        column.addWidget(Rule())
        column.addLayout(foot)

    def show_review(self, review: ReviewSummary | None) -> None:
        """Show another review, or nothing."""
        if review == self._review:
            return
        self._review = review
        self.question.hide()
        self.setVisible(review is not None)
        if review is None:
            return
        self._severity.setText(review.severity)
        self._severity.setVisible(bool(review.severity))
        self._standing.setText(standing(review).words)
        self._title.setText(title_of(review))
        self._when.setText(when_line(review, self._zone))
        is_running = review.status is ReviewStatus.RUNNING
        words = _("Go on at the same moment") if is_running else _("Open review")
        self._open.setText(words)
        self._open.setAccessibleName(words)
        self._show_facts(fact_rows(review, self._zone))
        self._color()

    def ask_delete(self) -> None:
        """Ask, in place, whether the review shall go."""
        if self._review is not None:
            self.question.ask(title_of(self._review))

    def _show_facts(self, rows: tuple[tuple[str, str], ...]) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for place, (name, words) in enumerate(rows):
            self._facts.addWidget(label(name, "muted"), place, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(label(words, wraps=True), place, 1)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.addAction(_("Delete…"), self.ask_delete)
        menu.exec(self._menu.mapToGlobal(QPoint(0, self._menu.height())))
        menu.deleteLater()

    def _want_open(self) -> None:
        if self._review is not None:
            self.open_wanted.emit(self._review.id)

    def _want_delete(self) -> None:
        if self._review is not None:
            self.delete_wanted.emit(self._review.id)

    def _color(self) -> None:
        if self._review is not None:
            shown = standing(self._review)
            self._mark.setPixmap(self._icons.pixmap(shown.icon, shown.role, 16))


def _scrolled(inside: QFrame) -> QScrollArea:
    """Large words may need more than the height of the window."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area


def _button(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setAccessibleName(words)
    return button

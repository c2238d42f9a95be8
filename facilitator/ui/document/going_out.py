"""Five things a reader checks before the document goes out: three are seen, two only a person can tick."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitator.domain.actions import is_same_person
from facilitator.domain.kinds import ActionStatus, EntryKind
from facilitator.domain.review import Review
from facilitator.language.translate import _
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.labels import label


def has_impact(review: Review) -> bool:
    """Tell whether some impact is said with a value."""
    return any(fact.value.strip() for fact in review.impact)


def starts_before_alert(review: Review) -> bool:
    """Tell whether the timeline begins before anybody was told."""
    shown = [entry for entry in review.entries if not entry.is_hidden and entry.at is not None]
    alerts = [entry.at for entry in shown if entry.kind is EntryKind.DETECT]
    alert = alerts[0] if alerts else review.incident.detected_at
    return alert is not None and any(entry.at is not None and entry.at < alert for entry in shown)


def has_verifiers(review: Review) -> bool:
    """Tell whether somebody other than the owner verifies every action."""
    wanted = [action for action in review.actions if action.status is not ActionStatus.WONT_DO]
    return all(
        bool(action.verifier.strip()) and not is_same_person(action.verifier, action.owner)
        for action in wanted
    )


class GoingOut(QWidget):
    """The list; what a person ticks holds while the review is open."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        checks: tuple[tuple[str, Callable[[Review], bool]], ...] = (
            (_("Impact in customer terms"), has_impact),
            (_("Starts before the first alert"), starts_before_alert),
            (_("Every action has a verifier"), has_verifiers),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 0, 10, 0)
        column.setSpacing(7)
        column.addWidget(label(_("Before it goes out"), "label"))
        self._seen = [(_SeenCheck(words, icons), holds) for words, holds in checks]
        for row, _holds in self._seen:
            column.addWidget(row)
        for words in (_("An absent reader\nunderstands it"), _("Someone outside\nhas read it")):
            box = QCheckBox(words)
            box.setAccessibleName(words.replace("\n", " "))
            column.addWidget(box)

    def show_review(self, review: Review) -> None:
        """Look at the review."""
        for row, holds in self._seen:
            row.show_check(holds(review))


class _SeenCheck(QWidget):
    """A check that the program can see for itself."""

    def __init__(self, words: str, icons: Icons) -> None:
        super().__init__()
        self._icons, self._words, self._is_met = icons, words, False
        self._mark = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 0, 0, 0)
        row.setSpacing(9)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(words, "small", wraps=True), 1)
        icons.changed.connect(self._color)
        self._color()

    def show_check(self, is_met: bool) -> None:
        """Show whether it holds."""
        if is_met != self._is_met:
            self._is_met = is_met
            self._color()

    def _color(self) -> None:
        name, role = ("check", "system") if self._is_met else ("circle", "muted")
        self._mark.setPixmap(self._icons.pixmap(name, role, 14))
        told = _("{check}: yes") if self._is_met else _("{check}: not yet")
        self.setAccessibleName(told.format(check=self._words))

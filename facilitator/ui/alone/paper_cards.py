"""The internal document and the customer message, as far as they are."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.drafts import Target
from facilitator.domain.review import Review
from facilitator.domain.whys import open_branches
from facilitator.language.translate import _, plural
from facilitator.ui.alone.place_field import PlaceField
from facilitator.ui.bench import Bench
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.chip import Chip
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.rule import Rule
from facilitator.ui.writing import Writing

MESSAGE = Target("incident", field="customer_message")


class DocumentCard(Card):
    """Four things the document needs; ``document_wanted`` opens it."""

    document_wanted = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__(_("Internal document"))
        self.head.add(Chip(_("today")))
        self._rows = [_Check(icons) for _number in range(4)]
        for row in self._rows:
            self.body.addWidget(row)
        button = KeyButton(_("Open the document"), icons)
        button.clicked.connect(self.document_wanted)
        self.body.addStretch(1)
        self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_review(self, review: Review) -> None:
        """Show what is there."""
        waiting = len(open_branches(review)) if review.whys else 0
        asked = plural("{count} question waits", "{count} questions wait", waiting) if waiting else ""
        count = len(review.entries)
        told = plural("{count} entry", "{count} entries", count) if count else ""
        has_effect = bool(review.incident.summary or review.impact)
        values = (
            (_("Impact, in customer terms"), has_effect, ""),
            (_("Timeline"), count > 0, told),
            (_("What made it possible"), bool(review.whys) and not waiting, asked),
            (_("One system to change"), bool(review.actions), ""),
        )
        for row, (words, is_there, aside) in zip(self._rows, values, strict=True):
            row.show_check(words, aside, is_there=is_there)


class MessageCard(Card):
    """The customer message, written here."""

    def __init__(self, bench: Bench, writing: Writing) -> None:
        super().__init__(_("Customer message"))
        self.head.add(Chip(_("today")))
        self.field = PlaceField(
            _("Customer message"),
            MESSAGE,
            writing,
            bench.icons,
            placeholder=_("What customers noticed, from when to when, and what holds now"),
            lines=4,
            most=8,
        )
        self.body.addWidget(self.field)
        words = _("Plain words, no names, no blame. You read it before it goes.")
        self.body.addWidget(label(words, "small", wraps=True))
        self.body.addStretch(1)

    def show_review(self) -> None:
        """Show the message, or what is being typed."""
        self.field.show_place()


class _Check(QWidget):
    """Check or ring, words, a word about it."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._mark, self._words, self._aside = label(), label(), label("", "small")
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(8)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        row.addWidget(self._aside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule())
        column.addLayout(row)

    def show_check(self, words: str, aside: str, *, is_there: bool) -> None:
        icon, role = ("check", "system") if is_there else ("circle", "muted")
        self._mark.setPixmap(self._icons.pixmap(icon, role, 14))
        self._words.setText(words)
        self._aside.setText(aside)
        self.setAccessibleName(f"{words}, {_('there') if is_there else _('not there yet')}")

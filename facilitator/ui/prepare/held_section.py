"""Lines written on this page that are held because of their wording, with what to do about them."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from facilitator.language.translate import _
from facilitator.ui.appearance import set_kind
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.labels import label
from facilitator.ui.writing import HeldLine, Writing

KINDS = ("incident", "plan", "roles", "promises")


class HeldSection(QWidget):
    """One small card for each held line; nothing at all while none is held."""

    def __init__(self, writing: Writing) -> None:
        super().__init__()
        self._writing = writing
        self._shown: tuple[HeldLine, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(_("Held back"), "section"))
        self._list = QVBoxLayout()
        column.addLayout(self._list)
        self.hide()

    def show_held(self) -> None:
        """Show what is held now."""
        if not any(draft.is_held for draft in self._writing.file.private.drafts) and not self._shown:
            return
        held = tuple(line for line in self._writing.held_lines() if line.draft.kind in KINDS)
        if held == self._shown:
            return
        self._shown = held
        while self._list.count():
            item = self._list.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for line in held:
            self._list.addWidget(self._card(line))
        self.setVisible(bool(held))

    def _card(self, line: HeldLine) -> Card:
        card = Card(kind="flag-card")
        card.setAccessibleName(_("Held: {words}").format(words=line.draft.text))
        card.body.addWidget(label(f"“{line.draft.text}”", wraps=True))
        flag = line.flags[0] if line.flags else None
        if flag is not None:
            card.body.addWidget(label(flag.message, "flag", wraps=True))
            if flag.question:
                card.body.addWidget(label(flag.question, "follow-up", wraps=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        offers = [
            (_("Let it through"), partial(self._writing.let_through, line.draft.id, _("Let a line through"))),
            (_("Drop it"), partial(self._writing.drop, line.draft.id, _("Drop a held line"))),
        ]
        if flag is not None and flag.rewrite:
            rewrite = partial(self._writing.reword, line.draft.id, flag.rewrite, _("Use the rewrite"))
            card.body.addWidget(label(flag.rewrite, "strong", wraps=True))
            offers.insert(0, (_("Use the rewrite"), rewrite))
        for words, act in offers:
            button = QPushButton(words)
            button.setAccessibleName(_("{offer}: {words}").format(offer=words, words=line.draft.text))
            set_kind(button, "small")
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

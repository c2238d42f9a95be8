"""How we know a statement: icon and word, or a dashed amber outline where it is doubtful."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from facilitator.domain.kinds import Evidence
from facilitator.language.translate import _
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.chip import Chip
from facilitator.ui.widgets.labels import label

_ICON = {Evidence.MEASURED: "activity", Evidence.WRITTEN_THEN: "file-text"}


def evidence_words(evidence: Evidence, *, is_disputed: bool = False) -> str:
    """Return the word for the kind of evidence; empty where a source is missing."""
    words = {
        Evidence.NONE: "",
        Evidence.MEASURED: _("measured"),
        Evidence.WRITTEN_THEN: _("written then"),
        Evidence.RECALLED: _("recalled"),
        Evidence.INFERRED: _("inferred"),
    }
    known = words[evidence]
    if not is_disputed:
        return known
    return _("{evidence}, disputed").format(evidence=known) if known else _("disputed")


def evidence_icon(evidence: Evidence) -> str:
    """Return the icon beside the word; empty where the outline says it."""
    return _ICON.get(evidence, "")


def is_doubtful(evidence: Evidence, *, is_disputed: bool = False) -> bool:
    """Tell whether the mark has the dashed outline."""
    return is_disputed or evidence in (Evidence.RECALLED, Evidence.INFERRED)


class EvidenceMark(QWidget):
    """Shows evidence; nothing at all where there is none."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._shown = (Evidence.NONE, False)
        self._picture = QLabel()
        self._words = label("", "small")
        self._doubt = Chip("", "doubt")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._picture)
        row.addWidget(self._words)
        row.addWidget(self._doubt)
        icons.changed.connect(self._color)
        self._color()

    def show_evidence(self, evidence: Evidence, *, is_disputed: bool = False) -> None:
        """Show how we know it."""
        if (evidence, is_disputed) != self._shown:
            self._shown = (evidence, is_disputed)
            self._color()

    def _color(self) -> None:
        evidence, is_disputed = self._shown
        doubtful = is_doubtful(evidence, is_disputed=is_disputed)
        name = "" if doubtful else evidence_icon(evidence)
        self._picture.setVisible(bool(name))
        if name:
            self._picture.setPixmap(self._icons.pixmap(name, "muted", 14))
        words = evidence_words(evidence, is_disputed=is_disputed)
        for part, is_shown in ((self._words, not doubtful), (self._doubt, doubtful)):
            part.setText(words)
            part.setVisible(is_shown)

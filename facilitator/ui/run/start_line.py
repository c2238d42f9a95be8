"""Where the start sentence of the 5 Whys is written, with private hints at what it still lacks."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facilitator.domain.drafts import Target
from facilitator.domain.review_file import ReviewFile
from facilitator.language.translate import _
from facilitator.ui.appearance import set_kind
from facilitator.ui.run.target_fields import TargetLine
from facilitator.ui.run.why_words import start_hints
from facilitator.ui.widgets.labels import label
from facilitator.ui.writing import Writing


class StartLine(QWidget):
    """The line, and the hints on paper below it while something is typed."""

    def __init__(self, writing: Writing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writing = writing
        self.line = TargetLine(
            _("Start sentence"),
            Target("whys"),
            writing,
            _("Write the start sentence"),
            placeholder=_("Write what was seen: what, how long, since when."),
            least_height=40,
        )
        self.line.edited.connect(self._show_hints)
        self.hints = label("", "desk-muted", wraps=True)
        self._paper = QFrame()
        set_kind(self._paper, "desk")
        inside = QVBoxLayout(self._paper)
        inside.setContentsMargins(10, 6, 10, 6)
        inside.addWidget(self.hints)
        self._paper.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        column.addWidget(self._paper)

    def show_file(self, file: ReviewFile) -> None:
        """Show what is being typed."""
        self.line.show_file(file)

    def _show_hints(self, text: str) -> None:
        roles = tuple(role.name for role in self._writing.file.review.roles)
        words = "\n".join(start_hints(text, roles)) if text.strip() else ""
        self.hints.setText(words)
        self._paper.setVisible(bool(words))

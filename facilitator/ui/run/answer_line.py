"""The empty line below a statement of the 5 Whys, where the next answer is written."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.drafts import Target
from facilitator.language.translate import _
from facilitator.ui.run.target_fields import TargetLine
from facilitator.ui.run.why_row import INDENT
from facilitator.ui.writing import Writing


class AnswerLine(QWidget):
    """The empty line of the next answer, indented like the answer it becomes."""

    def __init__(self, why_id: str, writing: Writing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = TargetLine(
            _("Answer"),
            Target("whys", owner_id=why_id),
            writing,
            _("Add an answer"),
            placeholder=_("What made it possible?"),
            least_height=36,
        )
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.line)

    def set_depth(self, depth: int) -> None:
        """Indent the line."""
        self._column.setContentsMargins(depth * INDENT, 8, 0, 0)

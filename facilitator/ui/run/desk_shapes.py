"""The desk in other shapes: beside a call, and quiet. The same sections, so every key goes on working."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.appearance import scaled
from facilitator.ui.icons import Icons
from facilitator.ui.run.desk_moment import DeskMoment
from facilitator.ui.run.desk_question import DeskQuestionPanel
from facilitator.ui.run.desk_stage import DeskStage
from facilitator.ui.run.desk_writing import DeskWriting
from facilitator.ui.run.shape import Shape
from facilitator.ui.run.shape_lines import CompactLine, UnseenLine, WayBack


class DeskShapes:
    """Shows the sections that a shape has; which of them a part of the meeting has is decided before.

    ``line`` and ``unseen`` stand above the narrow console, ``way_back`` below the quiet desk.
    """

    def __init__(
        self,
        frame: tuple[QWidget, QWidget, QVBoxLayout],
        sections: tuple[DeskStage, DeskMoment, DeskQuestionPanel, DeskWriting],
        others: tuple[QWidget, ...],
        icons: Icons,
    ) -> None:
        self._head, self._catch, self._middle = frame
        self._stage, self._moment, self._ask, self._write = sections
        self._others = others
        self.line, self.unseen, self.way_back = CompactLine(icons), UnseenLine(icons), WayBack()
        self.shape = Shape.FULL
        for part in (self._moment, self.line, self.unseen, self.way_back):
            part.hide()

    def show(self, shape: Shape) -> None:
        """Take a shape."""
        self.shape = shape
        is_quiet = shape is Shape.QUIET
        self._moment.show_quiet(is_quiet)
        self._ask.show_quiet(is_quiet)
        self._write.show_quiet(is_quiet)
        self._stage.show_compact(shape is Shape.COMPACT)
        self._middle.setSpacing(scaled(30) if is_quiet else 0)
        if shape is not Shape.COMPACT:
            self.unseen.hide()
        self.trim()

    def trim(self) -> None:
        """Hide what this shape leaves out."""
        is_quiet, is_compact = self.shape is Shape.QUIET, self.shape is Shape.COMPACT
        self._head.setVisible(not is_quiet and not is_compact)
        self._stage.setVisible(not is_quiet)
        self._catch.setVisible(not is_quiet)
        self._moment.setVisible(is_quiet or is_compact)
        self.line.setVisible(is_compact)
        self.way_back.setVisible(is_quiet)
        if is_quiet or is_compact:
            self._others[0].hide()
        if is_quiet:
            for section in self._others:
                section.hide()

    def show_blank(self, is_blank: bool) -> None:
        """Say on the quiet desk that the room sees nothing: the card that leads back is not there."""
        self.way_back.show_blank(is_blank)

    def fit(self, width: int, height: int) -> None:
        """Stand in the upper middle of a large quiet window."""
        if self.shape is Shape.QUIET:
            left = max(24, (width - scaled(960)) // 2)
            right = max(24, width - left - scaled(820))
            self._middle.setContentsMargins(left, max(24, round(height * 0.36)), right, 0)
            self.way_back.show_left(left)
        else:
            self._middle.setContentsMargins(0, 0, 0, 0)

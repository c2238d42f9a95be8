"""The typography of the page: sizes, line heights and colours as formats of a text document."""

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextOption

from facilitator.ui.appearance import font
from facilitator.ui.theme import Theme


class PageFormats:
    """Makes formats in the colours of a theme; ``scale`` is the chosen text size."""

    def __init__(self, theme: Theme, scale: float) -> None:
        self.theme = theme
        self.scale = scale

    def words(
        self, size: float = 15, weight: int = 400, role: str = "ink", *, is_tabular: bool = False
    ) -> QTextCharFormat:
        """Return how letters look."""
        made = QTextCharFormat()
        made.setFont(font(size, weight, is_tabular=is_tabular, text_size=self.scale))
        made.setForeground(self.theme.color(role))
        return made

    def link(self, href: str, size: float = 15) -> QTextCharFormat:
        """Return how words look that can be pressed."""
        made = self.words(size, 500, "accent")
        made.setAnchor(True)
        made.setAnchorHref(href)
        return made

    def line(
        self, height: float = 25, *, before: float = 0, after: float = 0, left: float = 0, hang: float = 0
    ) -> QTextBlockFormat:
        """Return how a paragraph stands; ``hang`` is how far its first line begins left of the rest."""
        made = QTextBlockFormat()
        kind = QTextBlockFormat.LineHeightTypes.FixedHeight
        made.setLineHeight(self.px(height), int(kind.value))
        made.setTopMargin(self.px(before))
        made.setBottomMargin(self.px(after))
        made.setLeftMargin(self.px(left + hang))
        if hang:
            made.setTextIndent(-self.px(hang))
            made.setTabPositions([QTextOption.Tab(self.px(hang), QTextOption.TabType.LeftTab)])
        return made

    def heading(self, level: int, height: float, *, before: float = 0, after: float = 0) -> QTextBlockFormat:
        """Return how a real heading stands; a screen reader finds it by its level."""
        made = self.line(height, before=before, after=after)
        made.setHeadingLevel(level)
        return made

    def px(self, length: float) -> float:
        """Return a length at the chosen text size."""
        return length * self.scale

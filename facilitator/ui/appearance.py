"""Dresses the application: Fusion, our fonts, the palette and the style sheet of a theme."""

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from facilitator import resources
from facilitator.ui.style import style_sheet
from facilitator.ui.theme import STYLE, WEARS, Theme

SANS = "Inter"
SERIF = "Source Serif 4"
MONO = "JetBrains Mono"
BODY = 13
"""Body text in px at text size 1.0."""


def apply(app: QApplication, theme: Theme, text_size: float = 1.0) -> None:
    """Give every window this theme and text size, now and later."""
    register_fonts()
    if app.property(WEARS) != STYLE:
        app.setStyle(STYLE)
    app.setFont(font(text_size=text_size))
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme, text_size))


@cache
def register_fonts() -> tuple[str, ...]:
    """Make the program's own fonts known; returns their families."""
    files = sorted(resources.path("fonts").glob("*.ttf"))
    known = (QFontDatabase.addApplicationFont(str(file)) for file in files)
    return tuple(family for number in known for family in QFontDatabase.applicationFontFamilies(number))


def font(
    size: float = BODY,
    weight: int = 400,
    family: str = SANS,
    *,
    is_tabular: bool = False,
    text_size: float = 1.0,
) -> QFont:
    """Return a font of ``size`` px for painting; ``is_tabular`` sets figures in columns."""
    chosen = QFont(family)
    chosen.setPixelSize(max(1, round(size * text_size)))
    chosen.setWeight(QFont.Weight(weight))
    chosen.setKerning(True)
    if is_tabular:
        chosen.setFeature(QFont.Tag("tnum"), 1)
    return chosen


def worn_font(size: float, weight: int = 400, family: str = SANS, *, is_tabular: bool = False) -> QFont:
    """Return a font of the design at the text size that is worn now."""
    return font(size, weight, family, is_tabular=is_tabular, text_size=text_scale())


def text_scale() -> float:
    """Return the text size that is worn now: 1.0 is the size of the design."""
    size = QApplication.font().pixelSize()
    return size / BODY if size > 0 else 1.0


def scaled(length: float) -> int:
    """Return a length of the design at the text size that is worn now."""
    return round(length * text_scale())


def set_kind(widget: QWidget, kind: str) -> None:
    """Give a widget the look named ``kind`` in the style sheet; nothing happens if it has it already."""
    if widget.property("kind") == kind:
        return
    widget.setProperty("kind", kind)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # a widget that was never shown gets its look when it is
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def plain_tip(text: str) -> str:
    """Return a tool tip that shows typed words as they are; Qt would read markup in them."""
    if not text:
        return ""
    for letter, written in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(letter, written)
    return f"<qt>{text}</qt>"


def palette(theme: Theme) -> QPalette:
    """Return the palette of a theme, for all that the style sheet does not name."""
    role = QPalette.ColorRole
    pairs = {
        role.Window: "canvas",
        role.WindowText: "ink",
        role.Base: "surface",
        role.AlternateBase: "canvas",
        role.Text: "ink",
        role.Button: "surface",
        role.ButtonText: "ink",
        role.BrightText: "accent-ink",
        role.Highlight: "accent",
        role.HighlightedText: "accent-ink",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.ToolTipBase: "raised",
        role.ToolTipText: "ink",
        role.PlaceholderText: "muted",
        role.Light: "raised",
        role.Midlight: "line",
        role.Mid: "line-strong",
        role.Dark: "muted",
        role.Shadow: "ink",
        role.Accent: "accent",
    }
    made = QPalette()
    for where, name in pairs.items():
        made.setColor(where, theme.color(name))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, theme.color("faint"))
    return made

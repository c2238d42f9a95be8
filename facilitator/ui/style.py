"""One style sheet for all windows, made from the theme's roles and the text size.

The rules stand in ``resources/themes/window.qss``; ``@role`` is a colour of the theme, ``@file:check`` a
drawing in its colours, and every ``font-size`` and ``min-height`` grows with the text. A widget gets its
look from its dynamic property ``kind`` (see ``appearance.set_kind``); the kinds are listed in that file.
"""

import re

from facilitator import resources
from facilitator.ui.theme import Theme

_ROLE = re.compile(r"@([a-z][a-z-]*)(?::([a-z]+))?")
_LENGTH = re.compile(r"\b(font-size|min-height|min-width): (\d+(?:\.\d+)?)px")


def style_sheet(theme: Theme, text_size: float = 1.0) -> str:
    """Return the style sheet for a theme; ``text_size`` 1.0 is body text of 13 px."""
    rules = resources.path("themes/window.qss").read_text(encoding="utf-8")

    def coloured(found: re.Match[str]) -> str:
        if found[1] == "file":
            return resources.path(f"themes/{theme.name}-{found[2]}.svg").as_posix()
        return theme.value(found[1])

    def sized(found: re.Match[str]) -> str:
        return f"{found[1]}: {float(found[2]) * text_size:g}px"

    return _LENGTH.sub(sized, _ROLE.sub(coloured, rules))

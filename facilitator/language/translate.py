"""gettext behind two short names, looked up at call time so that the language can change."""

import gettext
from pathlib import Path

_catalogue: list[gettext.NullTranslations] = [gettext.NullTranslations()]


def use_language(language: str, folder: Path) -> None:
    """Take words from ``folder/<language>/LC_MESSAGES/facilitator.mo``; fall back to English."""
    _catalogue[0] = gettext.translation("facilitator", folder, languages=[language], fallback=True)


def _(text: str) -> str:
    """Return the text in the chosen language. Never call it while a module is being imported."""
    return _catalogue[0].gettext(text)


def plural(one: str, many: str, count: int) -> str:
    """Return the right form for ``count`` with ``{count}`` filled in."""
    return _catalogue[0].ngettext(one, many, count).format(count=count)

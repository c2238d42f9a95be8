"""Hides what was not written by the author: code, quotations, addresses, log lines. Offsets stay."""

import re

MASK = "\ue000"

_HIDDEN = re.compile(
    r"```.*?(?:```|\Z)"  # fenced code
    r"|`[^`\n]*`"  # code span
    r"|\"[^\"\n]*\"|“[^“”\n]*”|«[^«»\n]*»|„[^„“\n]*“"  # quotations
    r"|(?<![\w'’])['‘][^'‘’\n]{2,}?['’](?!\w)"
    r"|^[ \t]*>[^\n]*"  # block quotation
    r"|\b[a-z][a-z+.-]{0,20}://[^\s)>\]]+"  # address
    r"|^[ \t]*\[?\d{4}-\d\d-\d\dT\d\d:\d\d[^\n]*\b(?:ERROR|WARN|WARNING|INFO|DEBUG|FATAL|TRACE)\b[^\n]*"
    r"|^[ \t]*(?:ERROR|WARN|WARNING|INFO|DEBUG|FATAL|TRACE)[ \t:\]][^\n]*"
    r"|^[ \t]*at [\w.$]+\([^\n)]*\)[ \t]*$",  # stack trace
    re.MULTILINE | re.DOTALL,
)


_SIGNS = ("`", '"', "“", "«", "„", "‘", ">", "://", "ERROR", "WARN", "INFO", "DEBUG", "FATAL", "TRACE")
_APOSTROPHE = re.compile(r"(?<![\w'’])'")


def mask(text: str) -> str:
    """Return a text of the same length where hidden stretches are filled with ``MASK``."""
    return _HIDDEN.sub(lambda found: MASK * len(found[0]), text) if _may_hide(text) else text


def _may_hide(text: str) -> bool:
    """Tell whether anything in the text could be hidden: a few quick looks before the long one."""
    for sign in _SIGNS:
        if sign in text:
            return True
    is_stack = "at " in text and "(" in text
    return is_stack or ("'" in text and _APOSTROPHE.search(text) is not None)

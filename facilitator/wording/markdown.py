"""Leaves only the author's own sentences of a Markdown text, at their places: offsets stay."""

import re

_FRONT = re.compile(r"\A---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_TILDES = re.compile(r"^[ \t]*~~~.*?(?:^[ \t]*~~~[ \t]*$|\Z)", re.DOTALL | re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,300}>")
_TARGET = re.compile(r"(?<=\])\([^()\n]{0,2000}\)|(?<=\])\[[^\[\]\n]{0,300}\]")
_REFERENCE = re.compile(r"^[ ]{0,3}\[[^\]\n]{1,300}\]:[^\n]*$", re.MULTILINE)
_RULE = re.compile(r"^(?=[^\n]*---)[ \t:|-]+$", re.MULTILINE)
_ROW = re.compile(r"^[ \t]*\|[^\n]*\|[ \t]*$", re.MULTILINE)
_MARKS = re.compile(
    r"\*+|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)|~~|!?\[(?![ xX]\])|\](?!\()|^[ \t]{0,3}#{1,6}(?=[ \t])",
    re.MULTILINE,
)
_BULLET = re.compile(r"^([ \t]*)\*(?=[ \t])", re.MULTILINE)


def own_words(text: str) -> str:
    """Return a text of the same length: what only shapes it, or was not written by hand, is blank."""
    for pattern in (_FRONT, _TILDES, _COMMENT, _TAG, _TARGET, _REFERENCE, _RULE):
        text = pattern.sub(_blank, text)
    text = _ROW.sub(lambda found: found[0].replace("|", "."), text)
    return _MARKS.sub(_blank, _BULLET.sub(r"\1-", text))


def _blank(found: "re.Match[str]") -> str:
    return re.sub(r"[^\n]", " ", found[0])

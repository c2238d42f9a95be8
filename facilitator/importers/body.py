"""The words of an entry: marks taken out, wrapped lines joined, links kept beside the text."""

import re

from facilitator.importers.lines import Line, Shape

_LINK = re.compile(
    r"(!?)\[((?:[^\[\]\n]|\[[^\[\]\n]{0,40}\]){0,300})\](?:\(\s*<?([^()\s<>]{0,2000})>?(?:\s+\"[^\"]*\")?\s*\)|\[([^\[\]]{0,80})\])"
)
_BREAK = re.compile(r"<br\s*/?>", re.I)
_LONE_UNDERSCORE = re.compile(r"(?<!\w)_(?=\S)|(?<=[^\s_])_(?!\w)")


def plain_words(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text without emphasis and link targets, and the targets."""
    if not ("*" in text or "[" in text or "<" in text or "_" in text):
        return text, ()
    links: list[str] = []

    def keep(found: re.Match[str]) -> str:
        if found[3] and not found[3].startswith("#"):
            links.append(found[3])
        return found[2] if found[2] or found[1] else found[3] or ""

    if "[" in text:
        text = _LINK.sub(keep, text)
        text = _LINK.sub(keep, text)
    if "<br" in text or "<BR" in text:
        text = _BREAK.sub("\n", text)
    text = text.replace("**", "").replace("__", "")
    text = _LONE_UNDERSCORE.sub("", text) if text.count("_") in {1, 2} and "`" not in text else text
    if text.startswith("*") or text.endswith("*"):
        text = text.strip("*")
    return text.strip(), tuple(links)


def entry_text(title: str, lines: list[Line]) -> tuple[str, tuple[str, ...]]:
    """Join the statement and the lines under it; the first line of the result is the statement."""
    first, links = plain_words(title)
    if not lines:
        return first, links
    parts = [first] if first else []
    found = list(links)
    is_wrapped = bool(first)
    for line in lines:
        if line.shape is Shape.BLANK:
            is_wrapped = False
            continue
        if line.shape is Shape.FENCED:
            parts.append(line.raw.rstrip())
            is_wrapped = False
            continue
        words, more = plain_words(
            line.raw.strip() if line.shape is not Shape.PLAIN else line.body or line.raw.strip()
        )
        found.extend(more)
        if is_wrapped and line.shape is Shape.PLAIN and parts:
            parts[-1] = f"{parts[-1]} {words}".strip()
        else:
            parts.append(words)
        is_wrapped = line.shape in {Shape.PLAIN, Shape.ITEM} and not line.raw.rstrip().endswith("<br>")
    return "\n".join(part for part in parts if part), tuple(found)

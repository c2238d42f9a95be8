"""The words of HTML as it stands inside exports and mails, with a line for each block."""

import re
from html.parser import HTMLParser

_BLOCKS = {
    "p",
    "br",
    "div",
    "li",
    "tr",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "table",
    "ul",
    "ol",
    "blockquote",
}
_HIDDEN = {"script", "style", "head", "title"}
_SPACES = re.compile(r"[ \t\u00a0]+")
_LOOKS_LIKE = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>|&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-zA-Z]{2,10});")


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.links: list[str] = []
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HIDDEN:
            self._hidden.append(tag)
        elif tag in _BLOCKS:
            self.parts.append("\n")
        self.links += [value for name, value in attrs if name == "href" and value and "://" in value]

    def handle_endtag(self, tag: str) -> None:
        if self._hidden and tag == self._hidden[-1]:
            self._hidden.pop()
        elif tag in _BLOCKS and tag != "br":
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)


def html_words(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the words and the addresses of links; a text without marks comes back as it is."""
    if not _LOOKS_LIKE.search(text):
        return text.strip(), ()
    parser = _Words()
    try:
        parser.feed(text)
        parser.close()
    except AssertionError:  # what html.parser says of some broken declarations
        return text.strip(), ()
    lines = (_SPACES.sub(" ", line).strip() for line in "".join(parser.parts).split("\n"))
    return "\n".join(line for line in lines if line), tuple(dict.fromkeys(parser.links))

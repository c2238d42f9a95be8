"""Whatever is typed stays text: in Markdown, HTML, SVG, Word and the JSON file."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from facilitator.documents import json_file
from facilitator.documents.markdown import escape
from facilitator.documents.outline import outline
from facilitator.documents.plain import plain
from facilitator.documents.svg import svg
from facilitator.documents.write import Format, render
from facilitator.domain.review import Review
from facilitator.drawing.shapes import Picture, Words
from facilitator.drawing.tree import Branch, tree
from tests.builders import sample_review

HOSTILE = [
    "<script>alert(1)</script>",
    "</title></style><script>x</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7*7 }} {% raw %}",
    "[x](javascript:alert(1))",
    "| a | b |\n|---|---|",
    "# big\n===\n- list\n1. one\n> quote",
    "a & b &lt; &#60;",
    "]]> <!-- -->",
    "\u202eright\x00left\ud83d",
]
texts = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=60))


def everywhere(text: str) -> Review:
    """The sample with this text in every place a person types into."""
    review = sample_review()
    incident = replace(review.incident, title=text, room_title=text, summary=text, customer_message=text)
    return replace(
        review,
        incident=incident,
        impact=tuple(replace(fact, label=text, value=text) for fact in review.impact),
        entries=tuple(replace(entry, text=text) for entry in review.entries),
        accounts=tuple(replace(account, text=text) for account in review.accounts),
        lines=tuple(replace(line, text=text) for line in review.lines),
        whys=tuple(replace(why, text=text) for why in review.whys),
        actions=tuple(replace(action, text=text, owner=text, done_when=text) for action in review.actions),
        lessons=tuple(replace(lesson, text=text) for lesson in review.lessons),
        open_questions=tuple(replace(question, text=text, role=text) for question in review.open_questions),
    )


class Tags(HTMLParser):
    """Collects the tags of a page and whether each one is closed."""

    empty = ("meta", "br", "col")

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.attributes: set[str] = set()
        self.open: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.seen.append(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in self.empty:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.seen.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def tags(page: str) -> Tags:
    found = Tags()
    found.feed(page)
    found.close()
    return found


@settings(max_examples=40, deadline=None)
@given(texts)
def test_the_page_has_no_tag_of_the_text(text):
    found = tags(render(everywhere(text), Format.HTML).decode())
    assert found.open == []
    assert not {"script", "img", "iframe", "a", "object"} & set(found.seen)
    assert not any(name.startswith("on") for name in found.attributes)


@settings(max_examples=60, deadline=None)
@given(texts)
def test_markdown_shown_as_a_page_has_no_tag_of_the_text(text):
    import markdown as reader

    shown = reader.markdown(render(everywhere(text), Format.MARKDOWN).decode(), extensions=["tables"])
    seen = tags(shown).seen
    assert not {"script", "img", "a", "iframe"} & set(seen)
    assert seen.count("h1") == 1
    assert seen.count("h2") == len(outline(everywhere(text)).sections)
    assert seen.count("table") == (2 if text.strip() else 0)  # no words, no timeline and no actions


@given(st.text(alphabet="#|<>*_`[]()!\\-+=~&;$ ab1.\n", max_size=40))
def test_an_escaped_line_reads_as_it_was_typed(text):
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    shown = reader.render(escape(text)).strip().removeprefix("<p>").removesuffix("</p>")
    assert unescape(shown) == " ".join(text.split())


@settings(deadline=None)
@given(texts, st.floats(40, 900))
def test_a_picture_is_well_formed_and_says_the_words(text, width):
    colours = dict.fromkeys(("ink", "muted", "surface", "line-strong", "system", "system-soft"), "#000")
    words = ET.fromstring(svg(Picture(width, 9, (Words(0, 0, text, 9),), text), colours, text))
    told = plain(text).replace("\r", "\n")
    assert "".join(words[2].itertext()) == told
    branches = [Branch("a", "", text), Branch("b", "a", text, text, text, is_root=True)]
    ET.fromstring(svg(tree(branches, width, text), colours, text))


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("form", [Format.DOCX, Format.PDF])
def test_word_and_pdf_can_be_made_of_it(text, form):
    assert render(everywhere(text), form)


@settings(max_examples=60, deadline=None)
@given(texts)
def test_the_json_file_keeps_every_whole_character(text):
    kept = json_file.write(everywhere(text)).encode("utf-8").decode("utf-8")
    assert json_file.read(kept) == everywhere(text.replace("\ud83d", "\ufffd"))

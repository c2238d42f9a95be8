"""Every writer: golden texts, real headings and tables, tagged pages, equal bytes for equal reviews."""

import io
import os
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.documents.outline import outline
from facilitator.documents.write import Format, render
from facilitator.domain.review import Review
from tests.builders import earlier_review, sample_review

GOLDEN = Path(__file__).parent.parent / "golden"
UPDATE = "FACILITATOR_UPDATE_GOLDEN"


@pytest.mark.parametrize("form", [Format.MARKDOWN, Format.HTML, Format.ACTION_CSV])
@pytest.mark.parametrize(("name", "review"), [("checkout", sample_review()), ("frankfurt", earlier_review())])
def test_the_text_is_the_golden_one(form, name, review):
    golden = GOLDEN / f"{name}.{form}"
    made = render(review, form).decode("utf-8")
    if os.environ.get(UPDATE):
        golden.write_text(made, encoding="utf-8", newline="")
    expected = golden.read_bytes().decode("utf-8")
    assert made == expected, f"set {UPDATE}=1 to take the new text"


@pytest.mark.parametrize("form", list(Format))
def test_the_same_review_gives_the_same_bytes(form):
    assert render(sample_review(), form) == render(sample_review(), form)


@pytest.mark.parametrize("form", list(Format))
def test_an_empty_review_can_be_written(form):
    assert render(Review("r"), form)


def test_word_has_real_headings_tables_with_titles_and_words_for_pictures():
    import docx

    word = docx.Document(io.BytesIO(render(sample_review(), Format.DOCX)))
    headings = [p.text for p in word.paragraphs if p.style.name == "Heading 1"]
    assert headings == [section.title for section in outline(sample_review()).sections]
    assert word.core_properties.title == "Checkout errors after config rollout"
    actions = next(t for t in word.tables if t.rows[0].cells[0].text == "Action")
    assert [cell.text for cell in actions.rows[0].cells] == [
        "Action",
        "Owner",
        "Due",
        "Priority",
        "Verification",
    ]
    assert actions.rows[0]._tr.trPr.xpath("w:tblHeader")
    assert [row.cells[1].text for row in actions.rows[1:]] == ["@dana", "@mika", "@eli"]
    widths = [cell.width.mm for cell in actions.rows[1].cells]
    assert widths[0] > widths[4] > widths[1]
    described = [shape._inline.docPr.get("descr") for shape in word.inline_shapes]
    assert described[0].startswith("Timeline")
    assert "Rollout has no canary stage" in described[1]


def test_pdf_is_tagged_speaks_its_language_and_counts_its_pages():
    from pypdf import PdfReader

    pages = PdfReader(io.BytesIO(render(sample_review(), Format.PDF)))
    root = pages.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] is True or bool(root["/MarkInfo"]["/Marked"])
    assert root["/Lang"] == "en"
    assert "/StructTreeRoot" in root
    assert pages.metadata.title == "Checkout errors after config rollout"
    text = "\n".join(page.extract_text() for page in pages.pages)
    assert "3 h 11 min with nothing recorded" in text
    assert f"1 / {len(pages.pages)}" in text


def test_pdf_prints_what_looks_like_its_own_markup():
    from pypdf import PdfReader

    review = sample_review()
    evil = '#import "x" #panic() $y$ *b* \\ "q" @ref <label>'
    review = replace(review, incident=replace(review.incident, summary=evil))
    text = PdfReader(io.BytesIO(render(review, Format.PDF))).pages[0].extract_text()
    assert "#panic()" in text
    assert "$y$ *b*" in text


def test_a_cell_that_could_be_run_as_a_formula_is_kept_as_text():
    review = sample_review()
    evil = replace(review.actions[0], text="=cmd|' /C calc'!A0", owner="@+dana", done_when=" -1+1")
    lines = render(replace(review, actions=(evil,)), Format.ACTION_CSV).decode("utf-8-sig").splitlines()
    assert lines[1].startswith("'=cmd|' /C calc'!A0,' -1+1,'+dana,")


def test_the_page_asks_for_nothing_from_anywhere():
    page = render(sample_review(), Format.HTML).decode()
    assert "default-src 'none'" in page
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "").replace("http://www.w3.org/2000/svg", "")

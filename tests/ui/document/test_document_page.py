"""The document page as a person uses it: read, mend, copy, send out."""

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLabel

from facilitator.app.packs import checker
from facilitator.domain import drafts
from facilitator.domain.drafts import Target
from facilitator.domain.private import PrivateNote, PrivateNotes, RosterName
from facilitator.domain.review import Lesson
from facilitator.domain.review_file import ReviewFile, State
from facilitator.open_review import OpenReview
from facilitator.prompts.pack import Pack
from facilitator.settings import Settings
from facilitator.store.library import Library
from facilitator.ui import accessible, appearance, theme
from facilitator.ui.background import Background
from facilitator.ui.bench import Bench
from facilitator.ui.document.page import DocumentPage
from facilitator.ui.icons import Icons
from facilitator.ui.writing import Writing
from tests.builders import sample_review

BLAMING = "On-call should have checked the error panel first"
TOKEN = "ghp_" + "a1B2" * 9


def clock():
    return datetime(2026, 11, 16, 13, 10, tzinfo=UTC)


@pytest.fixture
def open_page(qtbot, qapp, tmp_path):
    """Return a function that opens the page on a review; everything is closed afterwards."""
    opened = []

    def make(review, private=None):
        icons = Icons(theme.load("light"))
        appearance.apply(qapp, icons.theme)
        ids = count()
        new_id = lambda: f"new-{next(ids)}"  # noqa: E731
        library = Library.open(tmp_path / "library.sqlite3", clock=clock)
        open_review = OpenReview(
            State(ReviewFile(review, private or PrivateNotes())), library, is_saved=False
        )
        writing = Writing(open_review, checker(), clock, new_id)
        bench = Bench(icons, Pack("all", "en", ()), Settings(), clock, new_id, "Europe/Berlin")
        background = Background()
        page = DocumentPage(bench, open_review, writing, background)
        qtbot.addWidget(page)
        page.resize(1440, 852)
        with qtbot.waitExposed(page):
            page.show()
        qtbot.wait(10)
        page._desk.export.folder = tmp_path
        opened.append((page, open_review, background, library))
        return page, open_review, writing

    yield make
    for page, open_review, background, library in opened:
        page.hide()
        open_review.close()
        background.close()
        library.close()


def the(page, name):
    return accessible.find(page, name)


def press(qtbot, page, name):
    qtbot.mouseClick(the(page, name), Qt.MouseButton.LeftButton)


def text_on_page(page):
    return the(page, "Document").toPlainText()


def words_on_desk(page):
    return " ".join(w.text() for w in page.findChildren(QLabel) if w.isVisibleTo(page))


def with_lesson(review, text):
    return replace(review, lessons=(*review.lessons, Lesson("secret", text)))


def choose_only(page, *wanted):
    for name in ("Markdown", "HTML page", "Word", "PDF", "Jira CSV, actions", "JSON, everything"):
        box = the(page, name)
        assert isinstance(box, QCheckBox)
        box.setChecked(name in wanted)


def test_the_page_reads_like_the_review(open_page):
    page, _open_review, _writing = open_page(sample_review())
    text = text_on_page(page)
    assert "Checkout errors after config rollout" in text
    assert "up to 31 %" in text
    assert "Decides to restart the checkout pods" in text
    assert accessible.nameless(page) == []


def test_markup_in_a_text_stays_text(open_page):
    hostile = "<b>bold</b> <img src=x> & co"
    page, _open_review, _writing = open_page(with_lesson(sample_review(), hostile))
    assert hostile in text_on_page(page)


def test_private_words_are_never_on_the_page_nor_on_the_clipboard(open_page, qtbot):
    private = PrivateNotes(notes=(PrivateNote("n", "canary of the desk"),))
    page, _open_review, writing = open_page(sample_review(), private)
    writing.write(Target("lessons"), "canary being typed", "lesson")
    page.refresh()
    press(qtbot, page, "Copy as Markdown")
    copied = QGuiApplication.clipboard().text()
    assert "CI does not check config values" in copied
    for text in (copied, text_on_page(page)):
        assert "canary of the desk" not in text
        assert "canary being typed" not in text


def test_a_held_line_is_counted_and_can_be_put_in_other_words(open_page, qtbot):
    page, open_review, writing = open_page(sample_review())
    writing.write(Target("lessons"), BLAMING, "lesson")
    writing.finish(Target("lessons"), "lesson")
    page.refresh()
    assert "1 line is held, it is not in the document." in words_on_desk(page)
    assert BLAMING not in text_on_page(page)
    press(qtbot, page, f"Look: {BLAMING}")
    field = the(page, "The held line")
    field.selectAll()
    qtbot.keyClicks(field, "The error panel is one screen down")
    qtbot.wait(10)
    press(qtbot, page, "Put in these words")
    page.refresh()
    assert "The error panel is one screen down" in text_on_page(page)
    assert drafts.held(open_review.state.file) == ()


def test_words_typed_into_a_held_line_are_kept_at_once_and_stay_off_the_page(open_page, qtbot):
    page, open_review, writing = open_page(sample_review())
    writing.write(Target("lessons"), BLAMING, "lesson")
    writing.finish(Target("lessons"), "lesson")
    page.refresh()
    press(qtbot, page, f"Look: {BLAMING}")
    qtbot.keyClicks(the(page, "The held line"), "X")
    qtbot.wait(10)
    (held,) = drafts.held(open_review.state.file)
    assert held.text == BLAMING + "X"


def test_the_summary_is_written_where_it_stands(open_page, qtbot):
    review = sample_review()
    review = replace(review, incident=replace(review.incident, summary=""))
    page, open_review, _writing = open_page(review)
    assert "Write one paragraph: what happened" in text_on_page(page)
    press(qtbot, page, "Write the summary")
    field = next(w for w in page.findChildren(type(page._summary._words)) if w.accessibleName() == "Summary")
    qtbot.keyClicks(field, "One value stopped checkout.")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert open_review.state.file.review.incident.summary == "One value stopped checkout."
    qtbot.waitUntil(lambda: "One value stopped checkout." in text_on_page(page))
    open_review.undo()
    qtbot.waitUntil(lambda: "One value stopped checkout." not in text_on_page(page))


def test_an_edit_elsewhere_arrives_after_a_pause_and_only_while_the_page_is_seen(open_page, qtbot):
    page, open_review, _writing = open_page(sample_review())
    edit = partial(open_review.edit, "lesson")
    edit(lambda file: replace(file, review=with_lesson(file.review, "Seen lesson")))
    qtbot.waitUntil(lambda: "Seen lesson" in text_on_page(page))
    page.hide()
    edit(lambda file: replace(file, review=replace(file.review, lessons=(Lesson("l", "Later lesson"),))))
    qtbot.wait(300)
    assert "Later lesson" not in text_on_page(page)
    page.show()
    assert "Later lesson" in text_on_page(page)


def test_chosen_files_are_written_and_nothing_is_overwritten(open_page, qtbot, tmp_path):
    page, _open_review, _writing = open_page(sample_review())
    choose_only(page, "Markdown", "Jira CSV, actions")
    first = tmp_path / "checkout-errors-3-nov-2026-11-16.md"
    first.write_text("mine")
    press(qtbot, page, "Export 2 files")
    qtbot.waitUntil(
        lambda: "checkout-errors-3-nov-2026-11-16-2.csv: written" in words_on_desk(page), timeout=60_000
    )
    assert first.read_text() == "mine"
    assert "Decides to roll back" in (tmp_path / "checkout-errors-3-nov-2026-11-16-2.md").read_text("utf-8")


def test_a_folder_that_is_gone_is_told_in_words(open_page, qtbot, tmp_path):
    page, _open_review, _writing = open_page(sample_review())
    choose_only(page, "Markdown")
    page._desk.export.folder = tmp_path / "gone"
    press(qtbot, page, "Export 1 file")
    told = "Markdown file not written: the folder is not there."
    qtbot.waitUntil(lambda: told in words_on_desk(page), timeout=60_000)
    assert "The review is safe." in words_on_desk(page)
    assert the(page, "Export 1 file").isEnabled()


def test_a_secret_holds_export_and_copy_until_somebody_looked(open_page, qtbot, tmp_path):
    page, _open_review, _writing = open_page(with_lesson(sample_review(), f"The job used {TOKEN}"))
    QGuiApplication.clipboard().setText("before")
    choose_only(page, "Markdown")
    assert not the(page, "Export 1 file").isEnabled()
    page.export()
    press(qtbot, page, "Copy as Markdown")
    assert QGuiApplication.clipboard().text() == "before"
    assert not list(tmp_path.glob("*.md"))
    where = f"What we learned: “{TOKEN[:23]}…”"
    press(qtbot, page, f"Look: A token, {where}")
    assert the(page, "Document").textCursor().selectedText() == TOKEN
    press(qtbot, page, f"It may leave: {where}")
    assert the(page, "Export 1 file").isEnabled()


def test_a_secret_that_only_the_json_file_would_tell_holds_it_too(open_page, qtbot):
    review = sample_review()
    hidden = replace(review.entries[0], text=f"Used {TOKEN}", is_hidden=True)
    page, _open_review, _writing = open_page(replace(review, entries=(hidden, *review.entries[1:])))
    choose_only(page, "Markdown")
    assert the(page, "Export 1 file").isEnabled()
    choose_only(page, "JSON, everything")
    press(qtbot, page, "Copy as Markdown")
    assert "Decides to roll back" in QGuiApplication.clipboard().text()
    assert not the(page, "Export 1 file").isEnabled()


def test_a_name_of_the_private_list_is_pointed_out_but_owners_may_stay(open_page):
    roster = (RosterName("d", "dana", "Config owner"), RosterName("m", "Mika", "Platform on-call"))
    review = with_lesson(sample_review(), "Mika saw the value first")
    page, _open_review, _writing = open_page(review, PrivateNotes(roster=roster))
    desk = words_on_desk(page)
    assert "What we learned: “Mika” → “Platform on-call”" in desk
    assert "“dana”" not in desk


def test_a_gap_is_a_finding_and_a_check_sees_it(open_page):
    review = sample_review()
    review = replace(review, actions=(replace(review.actions[0], verifier="@dana"), *review.actions[1:]))
    page, _open_review, _writing = open_page(review)
    assert "done when" in words_on_desk(page)
    the(page, "Every action has a verifier: not yet")
    the(page, "Impact in customer terms: yes")
    the(page, "Starts before the first alert: yes")


def test_words_are_found_on_the_page(open_page, qtbot):
    page, _open_review, _writing = open_page(sample_review())
    page._find_bar.open()
    field = the(page, "Find on this page")
    qtbot.keyClicks(field, "canary stage")
    qtbot.waitUntil(lambda: the(page, "Document").textCursor().selectedText() == "canary stage")
    first = the(page, "Document").textCursor().position()
    press(qtbot, page, "Next place")
    assert the(page, "Document").textCursor().position() > first


def test_day_of_the_files_is_the_day_here(open_page):
    page, _open_review, _writing = open_page(sample_review())
    assert page._bench.today() == date(2026, 11, 16)


def test_a_narrow_window_folds_the_outer_columns_and_they_open_over_the_page(qtbot, open_page):
    page, _open_review, _writing = open_page(sample_review())
    export = page._desk.export
    assert export.isVisible()
    page.resize(1100, 652)
    qtbot.waitUntil(lambda: not export.isVisible())
    qtbot.wait(10)
    sheet = page._sheet.width()
    qtbot.mouseClick(the(page, "Open: Your desk"), Qt.MouseButton.LeftButton)
    assert export.isVisible()
    assert page._sheet.width() == sheet
    qtbot.mouseClick(the(page, "Fold: Your desk"), Qt.MouseButton.LeftButton)
    assert not export.isVisible()
    qtbot.mouseClick(the(page, "Open: Outline and checks"), Qt.MouseButton.LeftButton)
    assert page._outline.isVisible()
    page.export()
    assert export.isVisible()
    assert not page._outline.isVisible()
    qtbot.waitUntil(lambda: any(page._desk.export.folder.glob("*.md")), timeout=30_000)

"""The two pages over a real review in a real library, with a real background."""

from datetime import date
from itertools import count

import pytest

from facilitator.app.packs import checker, questions
from facilitator.domain.review_file import ReviewFile, State
from facilitator.open_review import OpenReview
from facilitator.settings import Settings
from facilitator.store.library import Library
from facilitator.ui import appearance, theme
from facilitator.ui.add_to_timeline.choose_page import ChoosePage
from facilitator.ui.add_to_timeline.page import AddPage
from facilitator.ui.background import Background
from facilitator.ui.bench import Bench
from facilitator.ui.icons import Icons
from facilitator.ui.writing import Writing
from tests.builders import berlin, sample_review


@pytest.fixture
def bench(qapp):
    light = theme.load("light")
    appearance.apply(qapp, light)
    numbers = count()
    return Bench(
        Icons(light),
        questions(),
        Settings(),
        lambda: berlin("09:35", date(2026, 11, 4)),
        lambda: f"new-{next(numbers)}",
        "Europe/Berlin",
    )


@pytest.fixture
def review_of(qtbot, tmp_path, bench):
    """Return a function that opens a review in a library; it gives back the open review and its writing."""
    opened = []

    def open_one(review=None):
        library = Library.open(tmp_path / "library.sqlite3", clock=bench.clock)
        open_review = OpenReview(State(ReviewFile(review or sample_review())), library, is_saved=False)
        opened.append((open_review, library))
        return open_review, Writing(open_review, checker(), bench.clock, bench.new_id)

    yield open_one
    for open_review, library in opened:
        open_review.close()
        library.close()


@pytest.fixture
def add(qtbot, bench, review_of):
    """Return a function that shows Add to timeline."""
    background = Background()
    shown = []

    def show(review=None):
        open_review, writing = review_of(review)
        page = AddPage(bench, open_review, writing, background)
        _show(qtbot, page)
        shown.append(page)
        return page, open_review

    yield show
    for page in shown:
        page.hide()
    background.close()


@pytest.fixture
def choose(qtbot, bench, review_of):
    """Return a function that shows Choose moments."""

    def show(review=None):
        open_review, writing = review_of(review)
        page = ChoosePage(bench, open_review, writing)
        _show(qtbot, page)
        return page, open_review

    return show


def _show(qtbot, page):
    qtbot.addWidget(page)
    page.resize(1440, 852)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()

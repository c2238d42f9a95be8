"""The page Prepare over a real review in a real library."""

from datetime import date
from itertools import count

import pytest

from facilitator.app.packs import checker, questions
from facilitator.domain.review_file import ReviewFile, State
from facilitator.open_review import OpenReview
from facilitator.settings import Settings
from facilitator.store.library import Library
from facilitator.ui import appearance, theme
from facilitator.ui.bench import Bench
from facilitator.ui.icons import Icons
from facilitator.ui.prepare.page import PreparePage
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
def prepare(qtbot, tmp_path, bench):
    """Return a function that shows Prepare for a review; it gives back the page and the open review."""
    opened = []

    def show(review=None):
        library = Library.open(tmp_path / "library.sqlite3", clock=bench.clock)
        file = ReviewFile(review or sample_review())
        open_review = OpenReview(State(file), library, is_saved=False)
        writing = Writing(open_review, checker(), bench.clock, bench.new_id)
        page = PreparePage(bench, open_review, writing)
        qtbot.addWidget(page)
        page.resize(1440, 852)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        opened.append((page, open_review, library))
        return page, open_review

    yield show
    for page, open_review, library in opened:
        page.hide()
        open_review.close()
        library.close()

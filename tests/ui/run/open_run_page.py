"""Opens the Run page at the pictured moment: 14:39, at 10:21, in the decision."""

from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import count

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from facilitator.app.packs import checker, questions
from facilitator.domain.kinds import SceneKind, Slot
from facilitator.domain.meeting import Meeting, PartTime
from facilitator.domain.private import PrivateNotes
from facilitator.domain.records import get
from facilitator.domain.review import Review
from facilitator.domain.review_file import ReviewFile, State
from facilitator.open_review import OpenReview
from facilitator.settings import Settings
from facilitator.store.library import Library
from facilitator.ui.appearance import apply
from facilitator.ui.bench import Bench
from facilitator.ui.icons import Icons
from facilitator.ui.run.page import RunPage
from facilitator.ui.stage_actions import StageActions
from facilitator.ui.theme import load
from facilitator.ui.writing import Writing
from tests.builders import berlin, sample_review

THAT_DAY = date(2026, 11, 5)
AT_THE_DECISION = Meeting(
    part_id="p-timeline",
    scene=SceneKind.DECISION,
    entry_id="e1439",
    slot=Slot.OPTIONS,
    step=1,
    is_stage_open=True,
    is_blank=False,
    started_at=berlin("10:00", THAT_DAY),
    ends_at=berlin("11:00", THAT_DAY),
    ticking_since=berlin("10:09", THAT_DAY),
    part_times=(PartTime("p-open", 360), PartTime("p-impact", 180)),
    walked=("e1420", "e1426", "e1431", "e1439"),
)


class Watch:
    """The clock on the wall."""

    def __init__(self):
        self.now: datetime = berlin("10:21", THAT_DAY)


@dataclass
class RunRoom:
    """The page with all it stands on."""

    page: RunPage
    window: QWidget
    opened: OpenReview
    writing: Writing
    watch: Watch

    @property
    def review(self) -> Review:
        return self.opened.state.file.review

    @property
    def meeting(self) -> Meeting:
        return self.opened.state.meeting

    def entry(self, entry_id):
        return get(self.review.entries, entry_id)

    def go_on(self, minutes):
        self.watch.now += timedelta(minutes=minutes)
        self.page.show_minute()


def opener(qtbot, qapp, tmp_path, stack: ExitStack):
    """Return a function that opens the page with a review and a meeting."""

    def open_page(review=None, meeting=AT_THE_DECISION, size=(1440, 852), private=None):
        ids, watch = count(), Watch()
        theme = load("light")
        if not qapp.styleSheet():
            apply(qapp, theme)

        def new_id():
            return f"new{next(ids)}"

        def clock():
            return watch.now

        file = ReviewFile(review if review is not None else sample_review(), private or PrivateNotes())
        library = stack.enter_context(closing(Library.open(tmp_path / "library.sqlite3", clock=clock)))
        opened = OpenReview(State(file, meeting), library, is_saved=False)
        stack.callback(opened.stop)
        bench = Bench(Icons(theme), questions(), Settings(), clock, new_id, "Europe/Berlin")
        writing = Writing(opened, checker(), clock, new_id)
        window = QWidget()
        qtbot.addWidget(window)
        actions = StageActions(window, opened, clock)
        page = RunPage(bench, opened, writing, actions, QLabel())
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        room = RunRoom(page, window, opened, writing, watch)
        window.resize(*size)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return room

    return open_page


def not_started():
    return Meeting()


def looking_at(entry_id):
    return replace(AT_THE_DECISION, look_id=entry_id)

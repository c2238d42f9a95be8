"""The windows of one open review: pages are made when they are first visited."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from facilitator import debrief
from facilitator.app.console_shape import ConsoleShape
from facilitator.app.paper_sheet import PaperSheet
from facilitator.app.room import Room
from facilitator.app.save_watch import SaveWatch
from facilitator.app.stage_link import StageLink
from facilitator.domain.review_file import State
from facilitator.domain.session_shapes import shape_of
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.ui.background import Background
from facilitator.ui.bench import Bench
from facilitator.ui.keys import make_action
from facilitator.ui.shell import Shell
from facilitator.ui.stage_actions import StageActions
from facilitator.ui.writing import Writing

PLACES = ("prepare", "add", "choose", "run", "debrief", "alone", "document", "follow-through")
UNDER = {"add": "prepare", "choose": "prepare", "debrief": "run", "alone": "run"}
"""The part of the bar that a place belongs to."""


class ReviewWindows(QObject):
    """Everything that is on screen for one review, in the shell and on the stage.

    ``rehearsal_wanted`` and ``rehearsal_ended`` ask the program; a rehearsal has the part Run alone.
    """

    rehearsal_wanted = Signal()
    rehearsal_ended = Signal()
    shape_kept = Signal(object)
    shape_forgotten = Signal(str)

    def __init__(
        self,
        shell: Shell,
        open_review: OpenReview,
        writing: Writing,
        bench: Bench,
        *,
        background: Background,
        saving: SaveWatch,
        earlier_counts: Callable[[], tuple[int, ...]] = tuple,
        is_rehearsal: bool = False,
    ) -> None:
        super().__init__(shell)
        self._shell = shell
        self.open_review = open_review
        self.writing = writing
        self._bench = bench
        self._background = background
        self.saving = saving
        self._earlier_counts = earlier_counts
        self.is_rehearsal = is_rehearsal
        self.actions = StageActions(shell, open_review, bench.clock)
        self.stage = StageLink(
            open_review,
            bench.icons,
            bench.clock,
            shell.screen,
            wanted_screen=bench.settings.stage_screen,
            has_motion=not bench.settings.is_motion_reduced,
            parent=self,
        )
        self.actions.copy_wanted.connect(self.copy_stage)
        self.room = Room(shell, open_review, bench, self.stage, self.actions)
        self.paper = PaperSheet(shell, open_review, bench, background)
        self.room.sheet.paper_wanted.connect(self.paper.write)
        self.shape = ConsoleShape(shell, open_review, bench.icons, self.room, actions=self.actions)
        open_review.changed.connect(self._show_state)
        self._part_keys = [
            make_action(shell, "next-part", _("Next part"), partial(self.go_to_part, 1)),
            make_action(shell, "previous-part", _("Previous part"), partial(self.go_to_part, -1)),
        ]
        self._makers: dict[str, Callable[[], QWidget]] = {
            "prepare": self._make_prepare,
            "add": self._make_add,
            "choose": self._make_choose,
            "run": self._make_run,
            "debrief": self._make_debrief,
            "alone": self._make_alone,
            "document": self._make_document,
            "follow-through": self._make_follow_through,
        }
        self._show_state(open_review.state)

    def parts(self) -> tuple[tuple[str, str], ...]:
        """Return the four parts of the bar."""
        if self.is_rehearsal:
            return (("run", _("Rehearsal")),)
        return (
            ("prepare", _("Prepare")),
            ("run", _("Run")),
            ("document", _("Document")),
            ("follow-through", _("Follow-through")),
        )

    def go_to(self, place: str) -> None:
        """Open a page of this review, making it if this is the first visit."""
        self._open(self._run_place() if place == "run" else place)

    def _run_place(self) -> str:
        """Run is one person's page without a meeting, and the debrief once the meeting is over."""
        state = self.open_review.state
        if shape_of(state.file.review.plan.shape).is_alone and state.meeting.started_at is None:
            return "alone"
        return "debrief" if debrief.is_open(state) and not self.is_rehearsal else "run"

    def _open(self, place: str) -> None:
        if self._shell.page(place) is None:
            self._shell.add_page(place, self._makers[place]())
        self._shell.go_to(place)
        if place in UNDER:
            self._shell.bar.tabs.show_current(UNDER[place])
        if place == "run":
            self.open_stage()

    def go_to_part(self, step: int) -> None:
        """Go to the next or previous part of the bar."""
        places = [place for place, _words in self.parts()]
        here = UNDER.get(self._shell.place, self._shell.place)
        present = places.index(here) if here in places else 0
        self.go_to(places[(present + step) % len(places)])

    def start_new(self) -> None:
        """New by place: a moment, an answer, an idea, where the page that is open knows one."""
        start = getattr(self._shell.page(self._shell.place), "start_new", None)
        if start is not None:
            start()

    def open_stage(self) -> None:
        """Open the stage with the run, blank until something is shown."""
        if not self.stage.window.isVisible():
            self.stage.place.open()

    def copy_stage(self) -> None:
        """Put the words on stage on the clipboard, for the chat."""
        QGuiApplication.clipboard().setText(self.stage.words())

    def _show_state(self, state: State) -> None:
        incident = state.file.review.incident
        title = incident.title or _("Untitled review")
        self._shell.show_inside(title, incident.severity, self.parts())
        self._shell.bar.save_mark.setVisible(not self.is_rehearsal)
        self._shell.show_steps(self.open_review.undo_label, self.open_review.redo_label)

    def _make_prepare(self) -> QWidget:
        from facilitator.ui.prepare.page import PreparePage

        page = PreparePage(self._bench, self.open_review, self.writing)
        page.add_wanted.connect(partial(self.go_to, "add"))
        page.choose_wanted.connect(partial(self.go_to, "choose"))
        page.run_wanted.connect(partial(self.go_to, "run"))
        page.rehearsal_wanted.connect(self.rehearsal_wanted)
        page.paper_wanted.connect(self.paper.write)
        page.shape_kept.connect(self.shape_kept)
        page.shape_forgotten.connect(self.shape_forgotten)
        return page

    def _make_add(self) -> QWidget:
        from facilitator.ui.add_to_timeline.page import AddPage

        page = AddPage(self._bench, self.open_review, self.writing, self._background)
        page.done.connect(partial(self.go_to, "choose"))
        page.cancelled.connect(partial(self.go_to, "prepare"))
        return page

    def _make_choose(self) -> QWidget:
        from facilitator.ui.add_to_timeline.choose_page import ChoosePage

        page = ChoosePage(self._bench, self.open_review, self.writing)
        page.done.connect(partial(self.go_to, "prepare"))
        return page

    def _make_run(self) -> QWidget:
        from facilitator.ui.run.page import RunPage

        handed = (self._bench, self.open_review, self.writing, self.actions, self.stage.thumbnail)
        page = RunPage(*handed, ready=self.room.sheet, parent=self._shell.stack)
        page.finished.connect(self._leave_run)
        self.stage.news.connect(page.desk.stage.show_news)
        self.stage.tell_news()
        return page

    def show_ready(self) -> None:
        """Show the sheet before the start again, in the middle of a meeting."""
        from facilitator.ui.run.page import RunPage

        self._open("run")
        page = self._shell.page("run")
        if isinstance(page, RunPage):
            page.show_ready()

    def _leave_run(self) -> None:
        """After the meeting comes the document; a rehearsal just ends."""
        if self.is_rehearsal:
            self.rehearsal_ended.emit()
        else:
            self.go_to("document")

    def _make_debrief(self) -> QWidget:
        from facilitator.ui.debrief.page import DebriefPage

        page = DebriefPage(self._bench, self.open_review, earlier=self._earlier_counts)
        page.document_wanted.connect(partial(self.go_to, "document"))
        page.run_wanted.connect(partial(self._open, "run"))
        return page

    def _make_alone(self) -> QWidget:
        from facilitator.ui.alone.page import AlonePage

        page = AlonePage(self._bench, self.open_review, self.writing)
        page.document_wanted.connect(partial(self.go_to, "document"))
        page.choose_wanted.connect(partial(self.go_to, "choose"))
        page.run_wanted.connect(partial(self.go_to, "run"))
        return page

    def _make_document(self) -> QWidget:
        from facilitator.ui.document.page import DocumentPage

        return DocumentPage(self._bench, self.open_review, self.writing, self._background)

    def _make_follow_through(self) -> QWidget:
        from facilitator.ui.follow_through.page import FollowThroughPage

        return FollowThroughPage(self._bench, self.open_review, self.writing)

    def close(self) -> bool:
        """Save and take the windows away; False when something could not be saved."""
        focused = self._shell.focusWidget()
        if focused is not None:
            focused.clearFocus()
        self._shell.flush_fields()
        if not self.open_review.close():
            return False
        self.let_go()
        return True

    def let_go(self) -> None:
        """Take the windows away, saved or not."""
        self.open_review.stop()
        self.saving.stop()
        self.shape.stop()
        self.paper.stop()
        self.room.stop()
        self.stage.close()
        for place in PLACES:
            self._shell.remove_page(place)
        for action in (*self.actions.actions.values(), *self._part_keys):
            self._shell.removeAction(action)
            action.deleteLater()
            action.deleteLater()
        self.actions.deleteLater()
        self.open_review.deleteLater()
        self.deleteLater()

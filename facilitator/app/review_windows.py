"""The windows of one open review: pages are made when they are first visited."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from facilitator.app.save_watch import SaveWatch
from facilitator.app.stage_link import StageLink
from facilitator.domain.review_file import State
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.ui.background import Background
from facilitator.ui.bench import Bench
from facilitator.ui.keys import make_action
from facilitator.ui.shell import Shell
from facilitator.ui.stage_actions import StageActions
from facilitator.ui.writing import Writing

PLACES = ("prepare", "add", "choose", "run", "document", "follow-through")


class ReviewWindows(QObject):
    """Everything that is on screen for one review, in the shell and on the stage."""

    def __init__(
        self,
        shell: Shell,
        open_review: OpenReview,
        writing: Writing,
        bench: Bench,
        *,
        background: Background,
        saving: SaveWatch,
    ) -> None:
        super().__init__(shell)
        self._shell = shell
        self.open_review = open_review
        self.writing = writing
        self._bench = bench
        self._background = background
        self.saving = saving
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
        self.actions.swap_wanted.connect(self.stage.swap)
        self.actions.full_screen_wanted.connect(self.stage.toggle_full_screen)
        self.stage.screen_offered.connect(self._offer_screen)
        self.stage.stood.connect(self._come_to_front)
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
            "document": self._make_document,
            "follow-through": self._make_follow_through,
        }
        self._show_state(open_review.state)

    def parts(self) -> tuple[tuple[str, str], ...]:
        """Return the four parts of the bar."""
        return (
            ("prepare", _("Prepare")),
            ("run", _("Run")),
            ("document", _("Document")),
            ("follow-through", _("Follow-through")),
        )

    def go_to(self, place: str) -> None:
        """Open a page of this review, making it if this is the first visit."""
        if self._shell.page(place) is None:
            self._shell.add_page(place, self._makers[place]())
        self._shell.go_to(place)
        if place in ("add", "choose"):
            self._shell.bar.tabs.show_current("prepare")
        if place == "run":
            self.open_stage()

    def go_to_part(self, step: int) -> None:
        """Go to the next or previous part of the bar."""
        places = [place for place, _words in self.parts()]
        here = self._shell.place if self._shell.place in places else "prepare"
        self.go_to(places[(places.index(here) + step) % len(places)])

    def start_new(self) -> None:
        """New by place: a moment, an answer, an idea, where the page that is open knows one."""
        start = getattr(self._shell.page(self._shell.place), "start_new", None)
        if start is not None:
            start()

    def open_stage(self) -> None:
        """Open the stage with the run, blank until something is shown."""
        if not self.stage.window.isVisible():
            self.stage.open()

    def _come_to_front(self) -> None:
        self._shell.raise_()
        self._shell.activateWindow()

    def _offer_screen(self, name: str) -> None:
        self._shell.banner.tell(
            _("The screen “{name}” is back.").format(name=name),
            _("The stage stays blank in its window until you move it."),
            [(_("Put the stage there"), self._use_screen_again), (_("Not now"), self._shell.banner.calm)],
        )

    def _use_screen_again(self) -> None:
        self._shell.banner.calm()
        self.stage.open()

    def copy_stage(self) -> None:
        """Put the words on stage on the clipboard, for the chat."""
        QGuiApplication.clipboard().setText(self.stage.words())

    def _show_state(self, state: State) -> None:
        incident = state.file.review.incident
        title = incident.title or _("Untitled review")
        self._shell.show_inside(title, incident.severity, self.parts())
        self._shell.show_steps(self.open_review.undo_label, self.open_review.redo_label)

    def _make_prepare(self) -> QWidget:
        from facilitator.ui.prepare.page import PreparePage

        page = PreparePage(self._bench, self.open_review, self.writing)
        page.add_wanted.connect(partial(self.go_to, "add"))
        page.choose_wanted.connect(partial(self.go_to, "choose"))
        page.run_wanted.connect(partial(self.go_to, "run"))
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

        page = RunPage(self._bench, self.open_review, self.writing, self.actions, self.stage.thumbnail)
        page.finished.connect(partial(self.go_to, "document"))
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

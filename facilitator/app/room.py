"""The two windows as one room: they keep apart, and a sheet before the start looks at the screens."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from facilitator.app import capture
from facilitator.app.awake import Awake
from facilitator.app.console_guard import ConsoleGuard, move_to
from facilitator.app.stage_link import StageLink
from facilitator.app.stage_place import app
from facilitator.app.stage_seen import StageSeen
from facilitator.app.stage_watch import TakenBack
from facilitator.domain import clockwork
from facilitator.domain.kinds import SceneKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.review_file import State
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.ui.bench import Bench
from facilitator.ui.desk_cover import DeskCover
from facilitator.ui.ready.facts import ReadyFacts, ScreenFact
from facilitator.ui.ready.sheet import ReadySheet
from facilitator.ui.shell import Shell
from facilitator.ui.stage_actions import StageActions


class Room(QObject):
    """Asks in words whenever a screen came or went; ``screen_chosen`` names the one to remember.

    ``unseen_changed`` says why the room cannot see a stage that is shared; empty once it can.
    """

    screen_chosen = Signal(str)
    unseen_changed = Signal(str)

    def __init__(
        self, shell: Shell, open_review: OpenReview, bench: Bench, stage: StageLink, actions: StageActions
    ) -> None:
        super().__init__(shell)
        self._shell, self._open_review, self.stage = shell, open_review, stage
        self._awake = Awake()
        self._can_keep_awake: bool | None = None
        self.seen = StageSeen(stage.window, shell)
        self.seen.changed.connect(self.unseen_changed)
        self.guard = ConsoleGuard(shell, stage.place, stage.window, DeskCover(bench.icons, shell))
        self.sheet = ReadySheet(bench, stage.another_thumbnail())
        place, sheet = stage.place, self.sheet
        place.screen_offered.connect(self._offer_screen)
        place.screen_lost.connect(self._tell_lost)
        place.screen_chosen.connect(self.screen_chosen)
        place.console_moves.connect(self._move_console)
        place.stood.connect(self._stood)
        place.focus_returned.connect(shell.activateWindow)
        place.is_seen_changed.connect(self._tell_seen)
        stage.taken_back.connect(self._tell_taken_back)
        actions.swap_wanted.connect(place.swap)
        actions.full_screen_wanted.connect(place.toggle_full_screen)
        sheet.shown.connect(self._begin_looking)
        sheet.swap_wanted.connect(actions.actions["swap-screens"].trigger)
        sheet.card_wanted.connect(partial(open_review.move, _show_card))
        sheet.awake_wanted.connect(self._keep_awake)
        open_review.changed.connect(self._show_state)
        for changed in (app().screenAdded, app().screenRemoved):
            changed.connect(self._look)
        if clockwork.is_running(open_review.state.meeting):
            self._keep_awake(is_wanted=True)

    def _begin_looking(self) -> None:
        """Look at the machine; before the meeting the test card comes on a stage that shows nothing yet."""
        if not self.stage.window.isVisible():
            self.stage.place.open()
        meeting = self._open_review.state.meeting
        if meeting.started_at is None and meeting.scene is SceneKind.BLANK:
            self._open_review.move(_show_card)
        self._keep_awake(is_wanted=True)
        self._look()

    def _look(self, _screen: object = None) -> None:
        if self.sheet.isVisible():
            self.sheet.show_facts(self.facts())

    def facts(self) -> ReadyFacts:
        """Return what there is on this machine now."""
        window, console = self.stage.window, self._shell.screen()
        on_stage = window.screen() if window.isVisible() else None
        screens = tuple(
            ScreenFact(
                screen.name() or _("Screen"),
                screen.size().width(),
                screen.size().height(),
                is_console=screen is console,
                is_stage=screen is on_stage,
            )
            for screen in QGuiApplication.screens()
        )
        return ReadyFacts(
            screens,
            is_stage_full=window.isFullScreen(),
            is_stage_open=window.isVisible(),
            chooses_places=not QGuiApplication.platformName().startswith("wayland"),
            can_keep_awake=self._can_keep_awake,
            is_awake=self._awake.is_on,
            is_out_of_capture=capture.keep_out(self._shell),
        )

    def _keep_awake(self, is_wanted: bool) -> None:
        if is_wanted:
            self._can_keep_awake = self._awake.start(_("A review meeting is going on"))
        else:
            self._awake.stop()
        self._look()

    def _show_state(self, state: State) -> None:
        """The screens may sleep again once the meeting is over."""
        is_over = state.meeting.ended_at is not None and not clockwork.is_running(state.meeting)
        if self._awake.is_on and is_over:
            self._awake.stop()

    def _stood(self) -> None:
        self._shell.raise_()
        self._shell.activateWindow()
        capture.keep_out(self._shell)
        self.guard.look()
        self._look()

    def _move_console(self, screen: QScreen) -> None:
        move_to(self._shell, screen)

    def _tell_lost(self, name: str) -> None:
        self._shell.banner.tell(
            _("The screen “{name}” is gone.").format(name=name),
            _("The stage is a blank window here. Nothing of the meeting is lost."),
            [(_("Bring the stage up"), self._bring_up), (_("Not now"), self._shell.banner.calm)],
        )

    def _offer_screen(self, name: str) -> None:
        self._shell.banner.tell(
            _("The screen “{name}” is there.").format(name=name),
            _("The stage stays where it is until you move it."),
            [
                (_("Put the stage there"), partial(self._use_screen, name)),
                (_("Not now"), self._shell.banner.calm),
            ],
        )

    def _use_screen(self, name: str) -> None:
        self._shell.banner.calm()
        self.stage.place.use_screen(name)

    def _tell_seen(self, is_seen: bool) -> None:
        is_whole = not self._shell.bar.isHidden()  # beside a call the line of that shape says it
        if not is_seen and is_whole and self.stage.window.isVisible():
            self._shell.banner.tell(
                _("The stage is minimised."),
                _("A call that shares it may show nothing, or another window."),
                [(_("Bring the stage up"), self._bring_up), (_("Not now"), self._shell.banner.calm)],
            )

    def _bring_up(self) -> None:
        self._shell.banner.calm()
        self.stage.place.bring_up()

    def _tell_taken_back(self, taken: TakenBack) -> None:
        self._shell.banner.tell(
            _("“{text}” was on stage for {seconds} s.").format(text=taken.text, seconds=taken.seconds),
            _("The room may have read it. It is off the stage now."),
            [(_("Understood"), self._shell.banner.calm)],
        )

    def stop(self) -> None:
        """Let the screens sleep and the windows go."""
        self._awake.stop()
        self.seen.stop()
        self.guard.stop()
        self._open_review.changed.disconnect(self._show_state)
        for changed in (app().screenAdded, app().screenRemoved):
            changed.disconnect(self._look)
        if self.sheet.parent() is None:  # no page has taken it yet
            self.sheet.deleteLater()
        self.guard.deleteLater()
        self.deleteLater()


def _show_card(meeting: Meeting) -> Meeting:
    """Put the test card on stage; what comes after it is the opening, never a moment of the incident."""
    return replace(meeting, scene=SceneKind.TEST_CARD, back_to=SceneKind.OPENING, is_blank=False, question="")

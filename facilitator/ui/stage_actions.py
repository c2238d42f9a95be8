"""Everything the facilitator does to the stage by key, in one place; buttons trigger the same actions."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from facilitator.domain import clockwork, part_jumps, records, stage_moves
from facilitator.domain.kinds import SceneKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.review_file import State
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.stage import walk
from facilitator.ui.keys import make_action

_SCENES = {
    "scene-decision": SceneKind.DECISION,
    "scene-views": SceneKind.VIEWS,
    "scene-keep": SceneKind.KEEP,
    "scene-ideas": SceneKind.IDEAS,
    "scene-purpose": SceneKind.PURPOSE,
}


class StageActions(QObject):
    """The actions of the stage, found by their key id in ``actions``.

    ``put_wanted`` asks the desk to put its question on stage, ``copy_wanted``, ``swap_wanted`` and
    ``full_screen_wanted`` ask the windows; all else is a pure step of the meeting.
    """

    put_wanted = Signal()
    copy_wanted = Signal()
    swap_wanted = Signal()
    full_screen_wanted = Signal()

    def __init__(self, window: QWidget, open_review: OpenReview, clock: Callable[[], datetime]) -> None:
        super().__init__(window)
        self._open_review = open_review
        self._clock = clock
        names: dict[str, tuple[str, Callable[[], object]]] = {
            "next-on-stage": (_("Next on stage"), self.next),
            "previous-on-stage": (_("Previous on stage"), self.previous),
            "put-on-stage": (_("Put on stage"), self.put_wanted.emit),
            "blank": (_("Blank the stage"), self.blank),
            "freeze": (_("Freeze or thaw the stage"), partial(self._move, stage_moves.toggle_freeze)),
            "curtain": (_("Curtain down or up"), partial(self._move, stage_moves.toggle_curtain)),
            "pause": (_("Pause"), self.pause),
            "scene-walk": (_("Show the walk, or the part’s own scene"), self.own_scene),
            "scene-decision": (_("Show the decision"), partial(self.show_scene, "scene-decision")),
            "scene-views": (_("Show the views"), partial(self.show_scene, "scene-views")),
            "scene-keep": (_("Show what to keep"), partial(self.show_scene, "scene-keep")),
            "scene-ideas": (_("Show the ideas"), partial(self.show_scene, "scene-ideas")),
            "scene-purpose": (_("Show the purpose"), partial(self.show_scene, "scene-purpose")),
            "next-part-of-agenda": (_("Next part of the agenda"), partial(self.go_to_part, 1)),
            "previous-part-of-agenda": (_("Previous part of the agenda"), partial(self.go_to_part, -1)),
            "come-back": (_("Back to the part before the jump"), self.come_back),
            "five-more-minutes": (_("Five more minutes for this part"), self.five_more_minutes),
            "copy-stage": (_("Copy what is on stage"), self.copy_wanted.emit),
            "swap-screens": (_("Swap screens"), self.swap),
            "stage-full-screen": (_("Stage full screen or window"), self.full_screen_wanted.emit),
        }
        self.actions: dict[str, QAction] = {
            key_id: make_action(window, key_id, text, slot) for key_id, (text, slot) in names.items()
        }

    @property
    def _state(self) -> State:
        return self._open_review.state

    def _move(self, change: Callable[[Meeting], Meeting]) -> None:
        """Move the room; whatever ends a pause lets the clock go on."""
        now = self._clock()

        def step(meeting: Meeting) -> Meeting:
            moved = change(meeting)
            ends_pause = meeting.scene is SceneKind.PAUSE and moved.scene is not SceneKind.PAUSE
            return clockwork.resume(replace(moved, pause_until=None), now) if ends_pause else moved

        self._open_review.move(step)

    def next(self) -> None:
        """Go on: the next moment, branch or heading; an interlude ends first."""
        self._step(walk.next_step)

    def previous(self) -> None:
        """Go back one step."""
        self._step(walk.previous_step)

    def _step(self, step: Callable[..., Meeting]) -> None:
        review, meeting = self._state.file.review, self._state.meeting
        self._move(lambda _meeting: step(review, meeting))

    def blank(self) -> None:
        """Blank at once; again does nothing."""
        self._move(stage_moves.blank)

    def show_again(self, without: str = "") -> None:
        """Return from blank, on the facilitator's word only."""
        self._move(partial(stage_moves.show_again, without=without))

    def pause(self) -> None:
        """Calm screen, the clock stops; the same key ends it."""
        if self._state.meeting.scene is SceneKind.PAUSE:
            self.end_pause()
            return
        now = self._clock()
        self._move(lambda meeting: clockwork.pause(stage_moves.pause(meeting, None), now))

    def pause_until(self, until: datetime | None) -> None:
        """Tell the room when it goes on; None says soon."""
        self._move(partial(stage_moves.pause, until=until))

    def end_pause(self) -> None:
        """Leave the calm screen; the clock goes on."""
        self._move(stage_moves.end_pause)

    def show(self, scene: SceneKind) -> None:
        """Put any scene on stage."""
        self._move(partial(stage_moves.show_scene, scene=scene))

    def show_scene(self, key_id: str) -> None:
        """Put one of the scenes of the scene row on stage."""
        self._move(partial(stage_moves.show_scene, scene=_SCENES[key_id]))

    def own_scene(self) -> None:
        """Put the scene of the current part on stage."""
        part = records.find(self._state.file.review.agenda, self._state.meeting.part_id)
        scene = stage_moves.FIRST_SCENE[part.phase] if part is not None else SceneKind.WALK
        self._move(lambda meeting: replace(stage_moves.show_scene(meeting, scene), question=""))

    def enter_part(self, part_id: str) -> None:
        """Go to a part of the agenda; its own scene comes on stage."""
        part = records.get(self._state.file.review.agenda, part_id)
        self._move(partial(part_jumps.jump, part=part, now=self._clock()))

    def come_back(self) -> None:
        """Go back to where the room was before it jumped to another part."""
        review, now = self._state.file.review, self._clock()
        self._move(lambda meeting: part_jumps.come_back(review, meeting, now))

    def go_to_part(self, step: int) -> None:
        """Go to the next or previous part; nothing happens at the ends."""
        agenda = self._state.file.review.agenda
        places = [part.id for part in agenda]
        if not places:
            return
        present = self._state.meeting.part_id
        here = places.index(present) if present in places else -1 if step > 0 else len(places)
        if 0 <= here + step < len(places):
            self.enter_part(places[here + step])

    def five_more_minutes(self) -> None:
        """Give the current part five minutes more."""
        part_id = self._state.meeting.part_id
        self._move(partial(clockwork.add_minutes, part_id=part_id, minutes=5, moves_end=True))

    def swap(self) -> None:
        """Swap the screens; the stage is blanked first."""
        self.blank()
        self.swap_wanted.emit()

"""What the palette can find in this window, and what happens then; and the sheet of keys."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QScrollArea, QWidget

from facilitator import debrief
from facilitator.dates.words import clock_words, to_local
from facilitator.domain import records, stage_moves
from facilitator.domain.drafts import Target
from facilitator.domain.kinds import SceneKind
from facilitator.domain.review import Entry, Review
from facilitator.language.translate import _
from facilitator.ui import accessible, keys
from facilitator.ui.palette.keys_sheet import KeysSheet
from facilitator.ui.palette.offers import Offer
from facilitator.ui.palette.palette import Palette
from facilitator.ui.widgets.bound_text import BoundLine

if TYPE_CHECKING:
    from facilitator.app.program import Program
    from facilitator.app.review_windows import ReviewWindows

_HERE_ALREADY = {"find"}


class Finder(QObject):
    """Gathers offers each time the palette is opened, so that they are those of this moment."""

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program
        self.palette = Palette(program.icons, program.shell)
        self._sheet: KeysSheet | None = None
        self._acts: dict[str, Callable[[], object]] = {}
        self.palette.chosen.connect(self._do)
        self.palette.caught.connect(self._catch)

    def open(self) -> None:
        """Open the palette with what can be done here and now."""
        self._acts = {}
        inside = (*self._places(), *self._deeds(), *self._scenes(), *self._agenda(), *self._people())
        offers = (*inside, *self._pages(), *self._reviews())
        self.palette.offer(offers, can_catch=self._program.windows is not None)

    def show_keys(self) -> None:
        """Open the sheet of all keys."""
        if self._sheet is None:
            self._sheet = KeysSheet(self._program.icons, self._program.shell)
        self._sheet.open()

    def _do(self, offer_id: str) -> None:
        self._acts[offer_id]()

    def _places(self) -> Iterator[Offer]:
        windows = self._program.windows
        if windows is None:
            return
        review = windows.open_review.state.file.review
        zone = review.incident.zone or self._program.around.zone
        room = records.find(review.entries, windows.open_review.state.meeting.entry_id)
        if room is not None and room.at is not None:
            heading = _("Look at – the room stays at {time}").format(time=clock_words(room.at, zone))
        else:
            heading = _("Look at – the room stays where it is")
        for entry in review.entries:
            offer_id = f"look {entry.id}"
            self._acts[offer_id] = partial(self._look, windows, entry.id)
            yield _offer_of(entry, review, offer_id, heading, zone)

    def _look(self, windows: "ReviewWindows", entry_id: str) -> None:
        """Only look: the meeting and the stage stay where the room is."""
        windows.open_review.move(partial(stage_moves.look_at, record_id=entry_id))
        windows.go_to("run")

    def _deeds(self) -> Iterator[Offer]:
        for action in self._program.shell.actions_here():
            offer_id = f"do {action.objectName()}"
            if action.objectName() in _HERE_ALREADY or not action.isEnabled():
                continue
            self._acts[offer_id] = action.trigger
            cap = keys.cap(action.objectName())
            yield Offer(offer_id, _("Do"), action.text(), icon="corner-down-right", cap=cap)

    def _scenes(self) -> Iterator[Offer]:
        windows = self._program.windows
        if windows is None:
            return
        for kind, words in _scene_words().items():
            offer_id = f"show {kind}"
            self._acts[offer_id] = partial(windows.actions.show, kind)
            yield Offer(offer_id, _("Put on stage"), words, icon="monitor")

    def _agenda(self) -> Iterator[Offer]:
        windows = self._program.windows
        if windows is None:
            return
        meeting = windows.open_review.state.meeting
        for part in windows.open_review.state.file.review.agenda:
            if meeting.started_at is None or part.id == meeting.part_id:
                continue
            offer_id = f"part {part.id}"
            self._acts[offer_id] = partial(self._enter, windows, part.id)
            minutes = _("{count} min").format(count=part.minutes)
            yield Offer(offer_id, _("Go to a part of the agenda"), part.title, minutes, icon="list")

    def _enter(self, windows: "ReviewWindows", part_id: str) -> None:
        windows.go_to("run")
        windows.actions.enter_part(part_id)

    def _people(self) -> Iterator[Offer]:
        windows = self._program.windows
        if windows is None:
            return
        for role in windows.open_review.state.file.review.roles:
            offer_id = f"person {role.id}"
            self._acts[offer_id] = partial(self._show_person, windows, role.name)
            yield Offer(offer_id, _("People, by role"), role.name, icon="user")

    def _show_person(self, windows: "ReviewWindows", name: str) -> None:
        """Go to the line of a role in Prepare."""
        windows.go_to("prepare")
        page = self._program.shell.page("prepare")
        fields = page.findChildren(BoundLine) if page is not None else ()
        field = next((field for field in fields if field.text() == name and field.isEnabled()), None)
        if field is None:
            return
        field.setFocus()
        around: QWidget | None = field
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(field)

    def _pages(self) -> Iterator[Offer]:
        program = self._program
        inside = program.windows.parts() if program.windows is not None else ()
        outside = () if program.windows is not None else program.outside_parts()
        for place, words in (*inside, *outside):
            if place != program.shell.place:
                offer_id = f"go {place}"
                self._acts[offer_id] = partial(program.go_to, place)
                yield Offer(offer_id, _("Go to"), words, icon="arrow-right")
        yield from self._beside_the_run()
        if inside:
            self._acts["go library"] = program.close_review
            yield Offer("go library", _("Go to"), _("Library"), icon="arrow-right")

    def _beside_the_run(self) -> Iterator[Offer]:
        """A rehearsal before the meeting, the facilitator's own page after it."""
        windows = self._program.windows
        if windows is None or windows.is_rehearsal:
            return
        state = windows.open_review.state
        if state.meeting.started_at is not None and state.meeting.ended_at is None:
            self._acts["ready"] = windows.show_ready
            words = _("Before you start: screens, sharing, clicker")
            yield Offer("ready", _("Go to"), words, icon="monitor")
        if state.meeting.started_at is None:
            self._acts["rehearse"] = windows.rehearsal_wanted.emit
            words = _("Rehearse it; nothing you do is kept")
            yield Offer("rehearse", _("Do"), words, icon="refresh-cw")
        if debrief.is_open(state):
            self._acts["go debrief"] = partial(windows.go_to, "debrief")
            yield Offer("go debrief", _("Go to"), _("Your debrief"), icon="arrow-right")

    def _reviews(self) -> Iterator[Offer]:
        program = self._program
        if program.library is None:
            return
        here = program.windows.open_review.state.file.review.id if program.windows is not None else ""
        for row in program.library.reviews():
            if row.id == here:
                continue
            offer_id = f"open {row.id}"
            self._acts[offer_id] = partial(program.open_review, row.id)
            words = row.title or _("Untitled review")
            yield Offer(offer_id, _("Open a review"), words, row.severity, icon="file-text")

    def _catch(self, text: str) -> None:
        """Park what was typed as an idea; a flagged line is held like any other."""
        windows = self._program.windows
        if windows is None:
            return
        target = Target("ideas", field="caught", owner_id=windows.open_review.state.meeting.entry_id)
        label = _("Catch an idea")
        windows.writing.write(target, text, label)
        if windows.writing.finish(target, label):
            accessible.announce(self._program.shell, _("Kept as an idea"))


def _scene_words() -> dict[SceneKind, str]:
    """The scenes that have no key of their own."""
    return {
        SceneKind.KEPT: _("What is kept"),
        SceneKind.CHECK_IN: _("Check-in"),
        SceneKind.SILENT_MINUTE: _("Silent minute"),
        SceneKind.SIGN_OFF: _("Sign-off: what is missing?"),
        SceneKind.LAST_TIME: _("Last time"),
        SceneKind.SO_FAR: _("So far, for somebody who joins late"),
        SceneKind.FOLLOW_THROUGH: _("Follow-through"),
        SceneKind.TEST_CARD: _("Test card"),
    }


def _offer_of(entry: Entry, review: Review, offer_id: str, heading: str, zone: str) -> Offer:
    is_decision = any(decision.entry_id == entry.id for decision in review.decisions)
    return Offer(
        offer_id,
        heading,
        entry.text,
        _("hidden") if entry.is_hidden else "",
        icon="diamond" if is_decision else "clock",
        clock=to_local(entry.at, zone).strftime("%H:%M") if entry.at is not None else "",
    )

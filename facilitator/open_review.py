"""The review that is open: edit, undo, redo, save, tell the views."""

from collections.abc import Callable, Hashable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.domain.history import History
from facilitator.domain.meeting import Meeting
from facilitator.domain.review_file import ReviewFile, State
from facilitator.store.errors import LibraryError
from facilitator.store.saving import SaveMark, SaveState

SAVED, SAVING = SaveMark(), SaveMark(SaveState.SAVING)
MERGE_PAUSE_MS = 1_500
RETRY_MS = 5_000


class Saver(Protocol):
    """Writes the difference between two states in one transaction."""

    def save(self, last_saved: State | None, present: State) -> None:
        """Make ``present`` durable.

        Raises:
            LibraryError: nothing was written; the same call may be tried again.
        """


class OpenReview(QObject):
    """One door for every change: a function from value to value, then history, views, disk.

    The field that was typed in has painted before it calls ``edit``; the save follows one turn of the event
    loop later, so that a slow disk never delays a letter.
    """

    changed = Signal(object)
    save_marked = Signal(object)

    def __init__(self, state: State, saver: Saver, *, is_saved: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = History(state.file)
        self._meeting = state.meeting
        self._saver = saver
        self._last_saved = state if is_saved else None
        self._is_stopped = False
        self.save_mark = SAVED if is_saved else SAVING
        self._pause = self._timer(MERGE_PAUSE_MS, self.end_step)
        self._later = self._timer(0, self.save_now)
        self._retry = self._timer(RETRY_MS, self.save_now)

    def _timer(self, milliseconds: int, slot: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    @property
    def state(self) -> State:
        """What the windows show now."""
        return State(self._history.present, self._meeting)

    @property
    def undo_label(self) -> str:
        """Name of the edit that undo takes back; empty when there is none."""
        return self._history.undo_label

    @property
    def redo_label(self) -> str:
        """Name of the edit that redo makes again; empty when there is none."""
        return self._history.redo_label

    def edit(
        self, label: str, change: Callable[[ReviewFile], ReviewFile], merge_key: Hashable = None
    ) -> ReviewFile:
        """Apply a pure edit. Edits with the same ``merge_key`` within a pause become one undo step."""
        return self.edit_and_move(label, change, None, merge_key)

    def move(self, change: Callable[[Meeting], Meeting]) -> Meeting:
        """Change where the meeting is; saved, never undone."""
        self.edit_and_move("", None, change)
        return self._meeting

    def edit_and_move(
        self,
        label: str,
        change: Callable[[ReviewFile], ReviewFile] | None,
        move: Callable[[Meeting], Meeting] | None,
        merge_key: Hashable = None,
    ) -> ReviewFile:
        """Change the review and the position together, telling the views once."""
        file, meeting = self._history.present, self._meeting
        if change is not None:
            new = change(file)
            if new is not file:
                self._history.do(label, new, merge_key)
                if not self._is_stopped:
                    self._pause.start()
        if move is not None:
            self._meeting = move(meeting)
        if self._history.present is not file or self._meeting is not meeting:
            self._tell()
        return self._history.present

    def end_step(self) -> None:
        """End the present undo step: a pause, or leaving a field."""
        self._history.end_step()

    def undo(self) -> None:
        """Take back the last edit; the room does not move."""
        if self._history.undo():
            self._tell()

    def redo(self) -> None:
        """Make the last undone edit again."""
        if self._history.redo():
            self._tell()

    def _tell(self) -> None:
        self.changed.emit(self.state)
        self._mark(replace(self.save_mark, state=SaveState.SAVING))
        if not self._is_stopped:
            self._later.start()

    def save_now(self) -> bool:
        """Write what is not yet on disk; True when all of it is durable.

        Raises:
            Exception: a fault that is no trouble of the library; the mark says that nothing was saved.
        """
        self._later.stop()
        self._retry.stop()
        present, saved = self.state, self._last_saved
        if saved is not None and present.file is saved.file and present.meeting is saved.meeting:
            self._mark(SAVED)
            return True
        try:
            self._saver.save(saved, present)
        except LibraryError as error:
            self._not_saved(error)
            return False
        except Exception:
            self._not_saved(None)
            raise
        self._last_saved = present
        self._mark(SAVED)
        return True

    def _not_saved(self, error: LibraryError | None) -> None:
        self._mark(SaveMark(SaveState.NOT_SAVED, error))
        if not self._is_stopped:
            self._retry.start()

    def close(self) -> bool:
        """Save what is left and stop the clocks; False, still trying, when something could not be written."""
        if not self.save_now():
            return False
        self.stop()
        return True

    def stop(self) -> None:
        """Stop the clocks; nothing more is saved by itself."""
        self._is_stopped = True
        for timer in (self._pause, self._later, self._retry):
            timer.stop()

    def _mark(self, mark: SaveMark) -> None:
        if mark != self.save_mark:
            self.save_mark = mark
            self.save_marked.emit(mark)

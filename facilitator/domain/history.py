"""Undo and redo as a row of states: the previous value is the undo."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

S = TypeVar("S")

MAX_STEPS = 1_000


@dataclass(slots=True)
class Step(Generic[S]):
    """One state we can go back or forward to, and the name of the step that leads there."""

    label: str
    state: S


@dataclass(slots=True)
class History(Generic[S]):
    """Past, present and future of one value; steps with the same merge key become one."""

    present: S
    past: list[Step[S]] = field(default_factory=list)
    future: list[Step[S]] = field(default_factory=list)
    _merge_key: Hashable = None

    def do(self, label: str, state: S, merge_key: Hashable = None) -> None:
        """Make ``state`` the present. Equal consecutive ``merge_key`` values share one undo step."""
        if state == self.present:
            return
        merges = merge_key is not None and merge_key == self._merge_key and self.past
        if not merges:
            self.past.append(Step(label, self.present))
            del self.past[:-MAX_STEPS]
        self.present = state
        self.future.clear()
        self._merge_key = merge_key

    def end_step(self) -> None:
        """Let the next edit start an undo step of its own (a pause, or leaving a field)."""
        self._merge_key = None

    def undo(self) -> bool:
        """Go one step back; False when there is none."""
        return self._swap(self.past, self.future)

    def redo(self) -> bool:
        """Go one step forward; False when there is none."""
        return self._swap(self.future, self.past)

    def _swap(self, source: list[Step[S]], target: list[Step[S]]) -> bool:
        self.end_step()
        if not source:
            return False
        step = source.pop()
        target.append(Step(step.label, self.present))
        self.present = step.state
        return True

    @property
    def undo_label(self) -> str:
        """Name of the step that undo takes back; empty when there is none."""
        return self.past[-1].label if self.past else ""

    @property
    def redo_label(self) -> str:
        """Name of the step that redo makes again; empty when there is none."""
        return self.future[-1].label if self.future else ""

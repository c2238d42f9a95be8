"""The one way of words into the review: typed as a draft, checked in private, then placed or held."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from facilitator.domain import drafts, flag_counts, records
from facilitator.domain.drafts import Put, Target
from facilitator.domain.placing import put_for
from facilitator.domain.private import AllowedWording, Draft
from facilitator.domain.review_file import ReviewFile
from facilitator.open_review import OpenReview
from facilitator.wording.any_language import AnyLanguageChecker
from facilitator.wording.checker import Checker
from facilitator.wording.flag import Flag
from facilitator.wording.holding import context_of, holds
from facilitator.wording.subjects import Named


@dataclass(frozen=True, slots=True)
class HeldLine:
    """A line that was written down and is held off the stage, with what was found in it."""

    draft: Draft
    flags: tuple[Flag, ...]


class Writing(QObject):
    """Carries words from any text field of a page into the review.

    ``held`` is emitted with a ``HeldLine`` when a written line is held back; the desk opens its flag card.
    """

    held = Signal(object)

    def __init__(
        self,
        open_review: OpenReview,
        checker: AnyLanguageChecker | Checker,
        clock: Callable[[], datetime],
        new_id: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_review = open_review
        self._checker = checker
        self._clock = clock
        self._new_id = new_id

    @property
    def file(self) -> ReviewFile:
        """The review file as it is now."""
        return self._open_review.state.file

    def flags(self, text: str, kind: str = "") -> tuple[Flag, ...]:
        """Return what may blame in a text of this kind, without what was let through in this review."""
        roster = tuple(Named(person.name, person.role) for person in self.file.private.roster)
        allowed = {(item.category, item.words.casefold()) for item in self.file.private.allowed}
        found = self._checker.check(text, roster, context_of(kind))
        return tuple(flag for flag in found if (flag.category, flag.span.casefold()) not in allowed)

    def may_blame(self, text: str, kind: str = "") -> bool:
        """Tell whether a text of this kind is held when it is written down."""
        return holds(self.flags(text, kind))

    def text_of(self, target: Target) -> str:
        """Return what the field of this place shows."""
        return drafts.text_of(self.file, target)

    def write(self, target: Target, text: str, label: str) -> None:
        """Keep what is being typed; the room does not see it."""
        self._open_review.edit(label, partial(drafts.write, target=target, text=text), merge_key=target.id)

    def finish(self, target: Target, label: str, put: Put | None = None) -> bool:
        """Write a line down. True when it went into the review, False when it is held or was empty."""
        draft = drafts.find(self.file, target)
        if draft is None:
            self._open_review.end_step()
            return False
        flags = self.flags(draft.text, target.kind)
        held_id = self._new_id()
        finish = partial(
            drafts.finish,
            target=target,
            put=put or put_for(target, self._new_id()),
            is_flagged=holds(flags),
            at=self._clock(),
            held_id=held_id,
        )
        is_new = holds(flags) and not draft.is_held
        counted = next((flag.category for flag in flags if is_new and not flag.is_own), "")
        state = self._open_review.state

        def change(file: ReviewFile) -> ReviewFile:
            return flag_counts.note(state, finish(file), counted, held_id)

        after = self._open_review.edit(label, change, merge_key=target.id)
        self._open_review.end_step()
        if holds(flags):
            drafts_now = after.private.drafts
            held = records.find(drafts_now, held_id) or records.get(drafts_now, target.id)
            self.held.emit(HeldLine(held, flags))
        return drafts.find(after, target) is None and not holds(flags) and bool(draft.text.strip())

    def write_down(self, target: Target, text: str, label: str) -> bool:
        """Write finished words down at once; what is being typed in the same place stays there."""
        waiting = drafts.find(self.file, target)
        self.write(target, text, label)
        is_placed = self.finish(target, label)
        if waiting is not None and waiting.text.strip():
            self.write(target, waiting.text, label)
        return is_placed

    def held_lines(self) -> tuple[HeldLine, ...]:
        """Return every line that is held now, oldest first."""
        return tuple(HeldLine(draft, self.flags(draft.text, draft.kind)) for draft in drafts.held(self.file))

    def reword(self, draft_id: str, text: str, label: str) -> None:
        """Replace the words of a held line; without a flag they go into the review at once."""
        draft = records.get(self.file.private.drafts, draft_id)
        put = put_for(drafts.target_of(draft), self._new_id())
        flags = self.flags(text, draft.kind)

        def change(file: ReviewFile) -> ReviewFile:
            file = drafts.reword_held(file, draft_id, text)
            return file if holds(flags) else drafts.place(file, draft_id, put)

        self._open_review.edit(label, change)

    def let_through(self, draft_id: str, label: str, reason: str = "") -> None:
        """Put a held line into the review on purpose; with a reason the wording is fine from now on."""
        draft = records.get(self.file.private.drafts, draft_id)
        put = put_for(drafts.target_of(draft), self._new_id())
        flags = self.flags(draft.text, draft.kind) if reason else ()

        def change(file: ReviewFile) -> ReviewFile:
            for flag in flags:
                file = drafts.allow(file, AllowedWording(self._new_id(), flag.category, flag.span, reason))
            return drafts.place(file, draft_id, put)

        self._open_review.edit(label, change)

    def drop(self, draft_id: str, label: str) -> None:
        """Forget a held line; undo brings it back."""
        self._open_review.edit(label, partial(drafts.drop_draft, draft_id=draft_id))

"""Words that arrive many at once: what may blame waits in private, its time and source do not."""

from dataclasses import replace

from facilitator.documents.markdown import markdown
from facilitator.documents.outline import outline
from facilitator.domain import drafts
from facilitator.domain.holding import hold_new
from facilitator.domain.meeting import Meeting
from facilitator.domain.review import Entry, Review
from facilitator.domain.review_file import ReviewFile
from facilitator.stage import walk
from tests.builders import berlin, sample_review

BEFORE = ReviewFile(Review("r", entries=(Entry("old", "Dana slept", at=berlin("14:00")),)))
NEW = (
    Entry("calm", "Errors fall", at=berlin("14:10"), source="chat.md:1"),
    Entry("blaming", "Dana forgot the flag", at=berlin("14:20"), source="chat.md:2"),
)
AFTER = replace(BEFORE, review=replace(BEFORE.review, entries=(*BEFORE.review.entries, *NEW)))


def names_dana(text, _kind):
    return "Dana" in text


def test_new_words_that_may_blame_are_held_at_their_place_and_the_old_ones_stand():
    file = hold_new(BEFORE, AFTER, names_dana, berlin("15:00"))
    assert [entry.text for entry in file.review.entries] == ["Dana slept", "Errors fall", ""]
    assert file.review.entries[2].source == "chat.md:2"
    (held,) = drafts.held(file)
    placed = drafts.place(file, held.id, drafts.put_field(drafts.target_of(held)))
    assert placed.review == AFTER.review
    assert placed.private == AFTER.private


def test_without_a_flag_nothing_changes():
    assert hold_new(BEFORE, AFTER, lambda _text, _kind: False, berlin("15:00")) is AFTER


def test_an_entry_without_words_is_neither_walked_nor_told():
    review = hold_new(BEFORE, AFTER, names_dana, berlin("15:00")).review
    assert [step.entry_id for step in walk.steps_shown(review, Meeting())] == ["old", "calm"]
    assert "14:20" not in markdown(outline(review))


def test_flagged_words_of_every_kind_wait_at_their_place_and_come_back_with_one_word():
    review = sample_review()
    before = ReviewFile(Review(review.id))
    file = hold_new(before, ReviewFile(review), lambda _text, _kind: True, berlin("15:00"))
    assert {draft.held_at for draft in file.private.drafts} == {berlin("15:00")}
    told = {draft.text for draft in file.private.drafts}
    assert {review.incident.summary, review.whys[0].text, review.plan.purpose} <= told
    assert len(file.review.whys) == len(review.whys)
    assert file.review.actions == ()
    assert [action.owner for action in file.private.uncommitted] == [one.owner for one in review.actions]
    for draft in file.private.drafts:
        file = drafts.place(file, draft.id, drafts.put_field(drafts.target_of(draft)))
    assert replace(file.review, actions=file.private.uncommitted) == review


def test_what_was_there_before_is_not_asked_again():
    file = ReviewFile(sample_review())
    assert hold_new(file, file, lambda _text, _kind: True, berlin("15:00")) is file
    retitled = replace(file.review, incident=replace(file.review.incident, title="Dana did it"))
    after = hold_new(file, ReviewFile(retitled), lambda _text, _kind: True, berlin("15:00"))
    assert [draft.text for draft in after.private.drafts] == ["Dana did it"]

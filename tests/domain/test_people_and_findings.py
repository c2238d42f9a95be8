from datetime import UTC, datetime

import pytest

from facilitator.domain import findings, people
from facilitator.domain.kinds import Attendance, KeptBy
from facilitator.domain.review import (
    Account,
    Entry,
    Factor,
    Lesson,
    OpenQuestion,
    Review,
    Role,
    Uncovered,
    WentWell,
)

LATE = datetime(2026, 11, 5, 9, 50, tzinfo=UTC)


def crew():
    review = people.add(Review("r"), Role("1", "Payments on-call", is_one_person=True))
    return people.add(review, Role("2", "Head of Payments"))


def test_a_new_name_of_a_role_is_used_everywhere():
    review = Review(
        "r",
        roles=(Role("1", "On-call"),),
        entries=(Entry("e", "Opens the dashboard", role="On-call"), Entry("f", "Alert", role="Alerting")),
        accounts=(Account("a", "e", "It looked slow", role="On-call"),),
        open_questions=(OpenQuestion("q", "Since when?", role="On-call"),),
        uncovered=(Uncovered("u", "The pause", confirm_with="On-call"),),
    )
    renamed = people.rename(review, "1", "Payments on-call")
    assert [e.role for e in renamed.entries] == ["Payments on-call", "Alerting"]
    assert renamed.accounts[0].role == renamed.open_questions[0].role == "Payments on-call"
    assert renamed.uncovered[0].confirm_with == "Payments on-call"
    assert people.rename(renamed, "1", "Payments on-call") is renamed


def test_only_somebody_who_joins_has_a_time():
    review = people.set_attendance(crew(), "2", Attendance.JOINS, LATE)
    assert people.joining(review) == (review.roles[1],)
    review = people.set_attendance(review, "2", Attendance.ATTENDING, LATE)
    assert review.roles[1].joins_at is None
    assert people.joining(review) == ()


def test_a_role_knows_whether_one_person_held_it():
    assert people.is_one_person(crew(), "Payments on-call")
    assert not people.is_one_person(crew(), "Head of Payments")
    assert not people.is_one_person(crew(), "nobody")


def test_roles_are_moved_and_removed():
    review = people.move(crew(), "2", -1)
    assert [role.id for role in review.roles] == ["2", "1"]
    assert people.move(review, "2", -1) is review
    assert [role.id for role in people.remove(review, "2").roles] == ["1"]
    assert people.remove(review, "3") is review


FOUND = [Factor("1", "x"), WentWell("1", "x"), Lesson("1", "x"), OpenQuestion("1", "x"), Uncovered("1", "x")]


@pytest.mark.parametrize("record", FOUND, ids=lambda record: type(record).__name__)
def test_what_the_room_found_is_added_reworded_and_removed(record):
    review = findings.add(Review("r"), record)
    reworded = findings.reword(review, "1", "y")
    assert findings.reword(reworded, "1", "y") is reworded
    assert getattr(reworded, findings.FIELDS[type(record)])[0].text == "y"
    assert findings.remove(reworded, "1") == Review("r")
    assert findings.remove(review, "2") is review
    with pytest.raises(KeyError):
        findings.reword(review, "2", "y")


def test_what_went_well_says_what_kept_it():
    review = findings.add(
        findings.add(Review("r"), WentWell("1", "Rollback was free to all")), WentWell("2", "b")
    )
    review = findings.set_fields(review, "1", kept_by=KeptBy.DESIGN)
    assert review.went_well[0].kept_by is KeptBy.DESIGN
    assert [found.id for found in findings.move(review, "1", 1).went_well] == ["2", "1"]

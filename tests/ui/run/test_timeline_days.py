"""Where another day begins, the list of the timeline says which."""

from dataclasses import replace
from datetime import date

from facilitator.domain.review_file import ReviewFile, State
from facilitator.ui.run.timeline_places import places
from facilitator.ui.run.timeline_rows import RowKind, rows, spoken
from tests.builders import an_entry, berlin, sample_review


def test_another_day_is_said_at_its_first_moment_alone():
    night = tuple(
        replace(an_entry("00:10", text), id=text, at=berlin(clock, date(2026, 11, 4)))
        for clock, text in (("00:10", "Queue runs"), ("00:20", "Queue is empty"))
    )
    late = replace(an_entry("23:50", "Queue stops"), id="late")
    state = State(ReviewFile(replace(sample_review(), entries=(late, *night), decisions=(), accounts=())))
    made = [row for row in rows(state, places(state)) if row.kind is RowKind.ENTRY]
    assert [row.note for row in made] == ["", "– Wed 4 Nov", ""]
    assert "Wed 4 Nov" in spoken(made[1])

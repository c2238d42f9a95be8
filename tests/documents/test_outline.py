"""What a document says, before it is written in any format."""

from dataclasses import fields, is_dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from facilitator.documents.blocks import Bullets, Outline, Paragraph, Rows, Section, Table, Timeline, Tree
from facilitator.documents.outline import outline
from facilitator.domain.kinds import ActionStatus, Evidence
from facilitator.domain.review import Entry, Incident, Review
from tests.builders import earlier_review, sample_review

SEVEN = (
    "summary",
    "impact",
    "timeline",
    "factors-and-5-whys",
    "actions",
    "what-we-learned",
    "what-went-well",
)


def section(document: Outline, section_id: str) -> Section:
    return next(each for each in document.sections if each.id == section_id)


def texts(value: object) -> list[str]:
    """Every text in a document."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for part in value for text in texts(part)]
    if is_dataclass(value):
        return [text for field in fields(value) for text in texts(getattr(value, field.name))]
    return []


def moments(review: Review):
    block = section(outline(review), "timeline").blocks[0]
    assert isinstance(block, Timeline)
    return block.moments


def test_the_sample_has_the_sections_of_the_design_in_order():
    titles = [each.title for each in outline(sample_review()).sections]
    assert titles == [
        "Summary",
        "Impact",
        "Timeline",
        "What we knew then",
        "Factors and 5 Whys",
        "What went well",
        "What we learned",
        "Actions",
        "Open questions",
        "Not covered",
        "Customer message",
        "Method note",
    ]


def test_an_empty_review_has_the_seven_sections_and_says_they_are_empty():
    document = outline(Review("r"))
    for section_id in SEVEN:
        assert section(document, section_id).blocks == (Paragraph("Nothing recorded here.", "empty"),)


def test_the_line_under_the_title_tells_day_times_severity_and_meeting():
    assert outline(sample_review()).meta == (
        "Tue 3 Nov 2026, 14:20–15:31 CET · Sev 2 · Reviewed Thu 5 Nov · Closed when every action is verified"
    )


def test_a_review_whose_actions_are_all_verified_says_so():
    review = sample_review()
    done = tuple(replace(action, status=ActionStatus.VERIFIED) for action in review.actions)
    assert outline(replace(review, actions=done)).meta.endswith("Every action is verified")


def test_times_are_those_of_the_incident_not_of_this_machine():
    review = sample_review()
    tokyo = replace(review, incident=replace(review.incident, zone="Asia/Tokyo"))
    assert moments(tokyo)[0].time == "22:02"
    assert "JST" in outline(tokyo).meta


def test_an_entry_on_the_next_day_says_its_day():
    review = sample_review()
    late = Entry("late", "Refunds are sent", at=review.entries[-1].at + timedelta(hours=10))
    times = [moment.time for moment in moments(replace(review, entries=(*review.entries, late)))]
    assert times[0] == "14:02"
    assert times[-1] == "Wed 4 Nov 04:42"


def test_the_long_silence_stands_between_its_entries():
    told = moments(sample_review())
    assert [moment.text for moment in told[-3:]] == [
        "Error rate normal",
        "3 h 11 min with nothing recorded",
        "Customers get a message",
    ]


def test_two_accounts_stand_side_by_side_and_nobody_is_named():
    rollback = next(moment for moment in moments(sample_review()) if moment.text == "Rollback starts")
    assert rollback.time == "about 15:00"
    assert rollback.evidence == "recalled, disputed"
    assert rollback.accounts == ("One account: It started at 15:00.", "Another account: It started at 15:05.")
    assert rollback.is_doubtful


def test_a_decision_tells_what_was_known_then_and_no_role():
    review = sample_review()
    blocks = section(outline(review), "what-we-knew-then").blocks
    decision = next(moment for moment in moments(review) if moment.is_decision)
    assert decision.details == (
        "Known then: Latency high on the first panel; Alert named payments only; No checkout deploy that day",
    )
    told = texts(blocks) + texts(moments(review))
    assert not any(role.name in text for role in review.roles if role.is_one_person for text in told)


def test_options_say_what_became_of_them_and_empty_slots_say_so():
    rows = section(outline(sample_review()), "what-we-knew-then").blocks[1]
    assert isinstance(rows, Rows)
    told = {row.label: row.lines for row in rows.rows}
    assert told["Options"] == ("Restart the pods – taken", "Roll back – set aside")
    assert told["Pressures"] == ("Nothing recorded",)


def test_what_was_hidden_is_not_in_the_document():
    review = sample_review()
    hidden = tuple(replace(e, is_hidden=e.id == "e1439") for e in review.entries)
    document = outline(replace(review, entries=hidden))
    assert not any("Decides to restart" in text for text in texts(document))
    assert not any("Latency high" in text for text in texts(document))


def test_the_tree_marks_the_systems_that_can_be_changed():
    tree = next(
        b for b in section(outline(sample_review()), "factors-and-5-whys").blocks if isinstance(b, Tree)
    )
    assert [s.text for s in tree.statements if s.is_root] == [
        "CI does not check config values",
        "Rollout has no canary stage",
    ]
    assert [s.depth for s in tree.statements] == [0, 1, 2, 3, 2, 1, 2]
    assert tree.statements[-1].note == "recalled · someone finds out: Payments lead, Tue 10 Nov"


def test_statements_that_refer_in_a_circle_are_told_once():
    review = sample_review()
    first = replace(review.whys[0], parent_id="w-latency")
    document = outline(replace(review, whys=(first, *review.whys[1:])))
    tree = next(b for b in section(document, "factors-and-5-whys").blocks if isinstance(b, Tree))
    assert sorted(s.text for s in tree.statements) == sorted(why.text for why in review.whys)


def test_a_missing_field_of_an_action_reads_not_agreed_yet():
    table = section(outline(sample_review()), "actions").blocks[0]
    assert isinstance(table, Table)
    assert "Done when: not agreed yet" in table.rows[1][0]
    bare = section(outline(earlier_review()), "actions").blocks[0]
    assert isinstance(bare, Table)
    assert bare.rows[0][1:] == (
        ("not agreed yet",),
        ("not agreed yet",),
        ("not agreed yet",),
        ("not agreed yet", "day not agreed yet"),
    )


def test_a_blocked_action_says_since_when_and_by_whom():
    table = section(outline(earlier_review()), "actions").blocks[0]
    assert isinstance(table, Table)
    assert "Status: blocked, Fri 2 Oct; Waits for the platform lead; Platform lead" in table.rows[2][0]


def test_the_impact_says_what_is_not_known_yet():
    assert "Some customers · not known yet" in texts(section(outline(sample_review()), "impact"))


def test_went_well_tells_when():
    block = section(outline(sample_review()), "what-went-well").blocks[0]
    assert isinstance(block, Bullets)
    assert [item.note for item in block.items] == ["14:52", "14:55"]


def test_characters_no_document_can_hold_are_left_out_and_the_rest_stays():
    odd = Incident(title="A\x00B\ud800C\x1b", summary="one\r\ntwo")
    document = outline(Review("r", incident=odd))
    assert document.title == "ABC"
    assert section(document, "summary").blocks == (Paragraph("one\ntwo", "lead"),)


def test_a_zone_nobody_knows_is_told_as_utc():
    at = datetime(2026, 11, 3, 13, 20, tzinfo=ZoneInfo("UTC"))
    review = Review(
        "r",
        incident=Incident(title="t", zone="Atlantis/Deep", started_at=at, started_evidence=Evidence.MEASURED),
    )
    assert "13:20 UTC" in outline(review).meta

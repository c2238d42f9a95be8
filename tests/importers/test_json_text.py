"""JSON of exports: what stands where, lines of JSON, and a text that breaks off."""

import json

from hypothesis import given
from hypothesis import strategies as st

from facilitator.importers import choose
from facilitator.importers.event import moment
from facilitator.importers.json_text import read_json

ENTRY = {"type": "trigger_log_entry", "summary": "Queue is full", "created_at": "2026-03-02T14:05:00Z"}
KEPT = st.lists(st.integers(0, 9), min_size=1, max_size=6)


def pretty(*entries):
    return json.dumps({"log_entries": list(entries)}, indent=1)


def test_an_event_knows_the_lines_it_stands_on():
    reading = choose.read(pretty(ENTRY, ENTRY | {"created_at": "2026-03-02T15:05:00+01:00"}))
    assert [(entry.time, entry.zone) for entry in reading.entries] == [("2026-03-02T14:05:00", "UTC")] * 2
    lines = pretty(ENTRY, ENTRY).split("\n")
    for entry in reading.entries:
        assert lines[entry.line - 1].strip().startswith("{")
        assert lines[entry.last_line - 1].strip().startswith("}")


@given(KEPT, st.floats(0, 1))
def test_a_text_that_breaks_off_keeps_every_whole_record(numbers, share):
    text = pretty(*(ENTRY | {"summary": f"Step {n}"} for n in numbers))
    cut = text[: int(len(text) * share)]
    whole = cut.count('Z"\n  }')
    reading = choose.read(cut)
    assert sum(entry.time == "2026-03-02T14:05:00" for entry in reading.entries) == whole


def test_lines_of_json_say_which_line_is_none():
    found = read_json('{"a": 1}\nnot json\n{"a": 2}\n')
    assert [record["a"] for record in found.records()] == [1, 2]
    assert [(line.line, line.text) for line in found.unread] == [(2, "not json")]


def test_pages_that_stand_behind_each_other_are_all_read():
    pages = (pretty(ENTRY), pretty(ENTRY | {"created_at": "2026-03-02T15:00:00Z"}), json.dumps([1]))
    reading = choose.read("\n".join(pages))
    assert [entry.time for entry in reading.entries] == ["2026-03-02T14:05:00", "2026-03-02T15:00:00"]
    lines = [json.dumps({"log_entries": [ENTRY]})] * 3
    assert [entry.line for entry in choose.read("\n".join(lines)).entries] == [1, 2, 3]


def test_what_follows_a_document_is_told():
    reading = choose.read(pretty(ENTRY) + "\nand more\n\nwords")
    assert [line.text for line in reading.unread] == ["and more", "words"]


def test_a_document_without_a_timeline_is_not_read_as_prose():
    reading = choose.read(json.dumps([{"id": "U1", "updated": 1452837352, "tz": "14:00 at noon"}], indent=1))
    assert (reading.entries, len(reading.unread)) == ((), 7)


def test_deep_and_empty_documents_stop_nothing():
    for text in ("[" * 200_000, "{}", "[]", '{"log_entries": null}', '[1, "a", null]', "{\n"):
        choose.read(text)


def test_times_are_read_in_every_unit_and_not_yet_is_no_time():
    wanted = moment("2017-04-12T12:27:52Z")
    second = 1492000072
    for written in (second, str(second), f"{second}.0", second * 1000, second * 10**6, second * 10**9):
        assert moment(written) == wanted
    assert moment("0001-01-01T00:00:00Z") is moment(0) is moment("soon") is moment(None) is None
    assert moment("2021-06-04T13:35:29.123456789Z").microsecond == 123456

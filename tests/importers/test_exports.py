"""What other tools export becomes entries: who reads it, what a person sees, and that no name gets in."""

import base64
import json

import pytest

from facilitator.domain.kinds import EntryKind, Evidence, Precision
from facilitator.importers.choose import read
from tests.importers.exports_samples import SAMPLES
from tests.importers.test_every_line import check

DISPATCH = {"started_at": "2026-03-02 14:05:00", "source": "x"}


def sample(name):
    return read(SAMPLES[name][1], name=f"{name}.json")


@pytest.mark.parametrize("name", SAMPLES)
def test_each_export_is_known_by_its_content(name):
    reader, text, headlines = SAMPLES[name]
    reading = read(text)
    assert reading.reader == reader
    assert sorted(entry.headline for entry in reading.entries) == sorted(headlines)
    assert reading.unread == ()
    check(text, reading)


@pytest.mark.parametrize("name", sorted(set(SAMPLES) - {"atom", "calendar"}))
def test_the_first_moment_of_each_export_is_five_past_two(name):
    first = sample(name).entries[0]
    assert (first.time, first.zone) in {("2026-03-02T14:05:00", "UTC"), ("2026-03-02T14:20:00", "UTC")}
    assert first.source == f"{name}.json"


@pytest.mark.parametrize("name", SAMPLES)
def test_no_name_and_no_address_of_a_person_gets_into_an_entry(name):
    for entry in sample(name).entries:
        for word in ("ann", "ben", "Ann", "Ben", "U0AAAAAA1", "U0BBBBBB2", "example.com"):
            assert word not in entry.text.split()
            assert f"@{word}" not in entry.text
        assert "Example" not in entry.text


def test_a_message_says_what_it_answers_and_when_it_was_edited():
    first, second, alert, _blocks = sample("slack").entries
    assert first.text.endswith("\nedited 2026-03-02 14:06 UTC")
    assert first.links == ("https://x.example/d",)
    assert "in reply to “Queue is full, @person can you look?" in second.text
    assert (second.role, second.evidence) == ("U0BBBBBB2", Evidence.WRITTEN_THEN)
    assert (alert.text, alert.evidence) == ("Disk 90 %\nHost: a1", Evidence.MEASURED)


def test_the_time_as_written_can_be_read_even_where_it_was_a_number():
    assert sample("jenkins").entries[0].found == "2026-03-02T14:05:00+00:00"
    assert sample("statuspage").entries[0].found == "2026-03-02T15:05:00+01:00"


def test_an_alert_begins_once_and_ends_once_however_often_it_is_sent():
    began, ended = sample("alertmanager").entries
    assert (began.kind, ended.kind, ended.time) == (
        EntryKind.DETECT,
        EntryKind.RECOVER,
        "2026-03-02T14:20:00",
    )
    assert began.text == "Queue: is full\npage, host=a1"


def test_an_event_that_repeats_has_a_length_and_says_how_often():
    for entry, times in zip(sample("kubernetes").entries, ("19 times", "4 times"), strict=True):
        assert (entry.end, entry.text.endswith(times)) == ("2026-03-02T14:20:00", True)


def test_updates_of_a_status_page_cross_the_year():
    first, last = sample("atom").entries
    assert (first.time, last.time) == ("2026-01-01T01:30:00", "2026-01-01T02:40:00")
    assert first.kind is EntryKind.COMMUNICATE
    old = SAMPLES["atom"][1].replace("18:40 PST", "14:40 PST")
    assert read(old).entries[0].time == "2025-12-31T22:40:00"


def test_a_calendar_keeps_its_zone_and_whole_days():
    call, freeze = sample("calendar").entries
    assert (call.time, call.end, call.zone) == ("2026-03-02T15:05:00", "2026-03-02T15:20:00", "Europe/Madrid")
    assert (freeze.time, freeze.precision) == ("2026-03-03", Precision.DAY)


def test_mail_in_html_is_read_as_words():
    text = SAMPLES["mail"][1].replace("text/plain", "text/html")
    html = text.replace("Customers wait.", "<style>p{}</style><p>Customers <b>wait</b>.</p><br>&amp; wait")
    assert "Customers wait.\n& wait" in read(html).entries[0].text


def test_secrets_are_masked_for_every_reader_and_it_is_told():
    text = "14:05 token ghp_abcdefghijklmnopqrst of ann@x.example at 10.0.0.1\nsk_live_0123456789abcdef"
    reading = read(text)
    assert reading.entries[0].text.startswith("token [token] of [e-mail] at 10.0.0.1")
    assert "sk_live" not in repr(reading)
    assert [note.words for note in reading.assumptions if note.kind == "masked"] == ["3"]


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (
            {"log_entries": [{"type": "assign_log_entry", "summary": "Assigned to Ann Example by policy",
                              "assignees": [{"type": "user_reference", "summary": "Ann Example"}]}]},
            "Assigned to @person by policy",
        ),
        ([DISPATCH | {"description": "Ann Example joined the incident"}], "@person joined the incident"),
        ([DISPATCH | {"description": "Status page created"}], "Status page created"),
        ([DISPATCH | {"description": '"Odd," said Ann Example'}], '"Odd," said @person'),
    ],
)  # fmt: skip
def test_sentences_that_machines_write_about_people_name_nobody(record, words):
    assert read(json.dumps(record)).entries[0].text == words


@pytest.mark.parametrize("packed", ["8bit", "base64"])
def test_letters_of_a_mail_arrive_as_they_were_sent(packed):
    body = "Grüße an Ann Example"
    sent = base64.b64encode(body.encode()).decode() if packed == "base64" else body
    head = SAMPLES["mail"][1].partition("\n\n")[0]
    text = f"{head}\nContent-Transfer-Encoding: {packed}\n\n{sent}\n"
    assert read(text).entries[0].text == "Checkout is slow\nGrüße an @person"


def test_the_same_reader_can_be_chosen_by_hand():
    reading = read(SAMPLES["statuspage"][1], read_as="JSON")
    assert (reading.reader, len(reading.entries)) == ("JSON", 2)

"""Broken exports: cut, garbled, other types in their fields. Nothing stops, every line is accounted for."""

import json
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.importers.choose import read
from facilitator.importers.exports import registry
from facilitator.importers.to_entries import as_entries
from tests.importers.exports_samples import SAMPLES
from tests.importers.test_every_line import check

TEXTS = st.sampled_from([text for _reader, text, _headlines in SAMPLES.values()])
JSON = st.sampled_from([text for _reader, text, _headlines in SAMPLES.values() if text[0] in "{["])
ODD = st.sampled_from(
    [None, True, 0, -1, 1e308, 10**40, "", "x", "\ud800", "\0", [], {}, [[]], [{}], {"a": {"b": []}},
     "9999-12-31T23:59:59Z", "0001-01-01", "2026-03-02T14:05:00", 1772460300, "&#x110000;<a href='",
     "<@U1|", "@", "Jan 99, 99:99 UTC"]
)  # fmt: skip


def account(text):
    reading = read(text)
    check(text, reading)
    as_entries(reading.entries, "Europe/Madrid", date(2026, 3, 2), lambda: "id")
    repr(reading).encode()


@given(TEXTS, st.floats(0, 1), st.floats(0, 1), st.text(max_size=6))
@settings(max_examples=150, deadline=None)
def test_a_text_with_a_piece_cut_out_or_written_over(text, start, end, piece):
    low, high = sorted((int(start * len(text)), int(end * len(text))))
    account(text[:low] + piece + text[high:])


@given(TEXTS, st.lists(st.tuples(st.floats(0, 1), st.characters()), max_size=8))
@settings(max_examples=100, deadline=None)
def test_a_text_with_letters_flipped(text, flips):
    letters = list(text)
    for share, letter in flips:
        letters[min(int(share * len(letters)), len(letters) - 1)] = letter
    account("".join(letters))


@given(JSON, st.data())
@settings(max_examples=150, deadline=None)
def test_fields_of_another_type(text, data):
    try:
        value = json.loads(text)
    except ValueError:
        value = [json.loads(line) for line in text.split("\n")]
    holders = [value] if value else []
    for holder in holders:
        parts = holder.values() if isinstance(holder, dict) else holder
        holders += [part for part in parts if isinstance(part, dict | list) and part]
    for holder in data.draw(st.lists(st.sampled_from(holders), max_size=4)):
        keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        if keys:
            holder[data.draw(st.sampled_from(keys))] = data.draw(ODD)
    account(json.dumps(value, indent=1))
    account("\n".join(json.dumps(part) for part in value) if isinstance(value, list) else json.dumps(value))


@given(TEXTS, st.sampled_from(registry.NAMES))
@settings(max_examples=80, deadline=None)
def test_whatever_reader_is_chosen_by_hand(text, name):
    check(text, read(text, read_as=name))


@pytest.mark.parametrize("name", SAMPLES)
def test_long_exports_take_time_in_proportion(name):
    text = SAMPLES[name][1]

    def seconds(times):
        started = time.perf_counter()
        read("\n".join([text] * times))
        return time.perf_counter() - started

    assert min(seconds(200) for _ in range(2)) < 30 * max(0.02, min(seconds(20) for _ in range(2)))


@pytest.mark.parametrize(
    "piece", ["{", "[", '{"a":', "<a ", "&#", "<!--", "<@U", "commit abcdef1\n", "A: b\n", " x\n"]
)
def test_a_long_run_of_one_mark_does_not_hang(piece):
    heads = (
        '[{"text": "',
        "<feed><entry><content>",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:",
        "Date: x\nFrom: y\nTo: z\n\n",
        "",
    )
    for head in heads:
        started = time.perf_counter()
        read(head + piece * (30_000 // len(piece)))
        assert time.perf_counter() - started < 5

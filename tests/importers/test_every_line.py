"""Nothing disappears: every line is in an entry, part of the structure, or shown as not read."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.importers.choose import NAMES, read
from facilitator.importers.lines import split_lines
from facilitator.importers.to_entries import as_entries

PIECES = st.sampled_from(
    [
        "14:00 a", "- 14:05 b", "  - 14:06 sub", "### 15:00", "### 15:10 - t", "## 3 Nov 2026",
        "Tuesday", "", "  ", "---", "+++", "title: x", "```", "14:07 log", "> quote", "| a | b |",
        "|---|---|", "| 14:00 | c |", "| Time | Event |", "time,text", "14:00,x", '15:00,"y',
        "~3pm?? maybe", "((pic))", "plain words", "3.11. 15:31 z", "2026-11-03T14:00:00Z d",
        "2:39 PM e", "99:99 f", "All times in CET", "1420: g", "On 3 Nov 2026 x", "x (14:00)", "*",
        "**14:00**", "2021/22-??-?? y", "24:XX h", "0000-00-00 00:00", "9999-12-31 23:59 - 00:10 end",
        "00:01 k", "T+5m l", "T0 = 14:00", "10 minutes later m", "Ann  10:42 AM", ":eyes: 3",
        "[10:43] ann: n", "<li>14:00 o</li>", "<tr><td>14:05</td><td>p</td></tr>", "<p>",
        "Detection: 14:10", "0612 q", "noon: r", "Apr 3, 2026 - 18:22 UTC", "### 1. 14:20 s",
        "The next morning, 08:30: t", "1700000000 u", '{"time": 1700000000, "level": "error", "msg": "v"}',
        "2026-11-03T14:00:00Z ERROR w", "\tat x.y(Z.java:1)", "time=2026-11-03T14:00:00Z level=info msg=x",
        "web-1  | 2026-11-03T14:00:00Z INFO y",
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=30)), max_size=25).map("\n".join)


def check(text, reading):
    lines = split_lines(text)
    placed = set(reading.structure) | {line.line for line in reading.unread}
    for entry in reading.entries:
        assert 1 <= entry.line <= entry.last_line <= len(lines)
        placed |= set(range(entry.line, entry.last_line + 1))
    missing = [n for n, line in enumerate(lines, 1) if line.strip() and n not in placed]
    assert missing == []


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_every_line_is_accounted_for(text):
    reading = read(text)
    check(text, reading)
    as_entries(reading.entries, "Europe/Madrid", None, lambda: "id")


@given(TEXTS, st.sampled_from(NAMES))
@settings(max_examples=200, deadline=None)
def test_every_line_is_accounted_for_whatever_reader_is_chosen(text, name):
    check(text, read(text, read_as=name))


@pytest.mark.parametrize(
    "piece",
    [
        "x",
        "14:00 ",
        "1 ",
        "| ",
        "[",
        "*",
        "- 14:00 - ",
        "3 Nov 2026 ",
        "~",
        "(",
        "#",
        "a,",
        '"',
        "[[",
        "](",
        "(14:0",
        "<li>",
        "<",
        "T+1",
        "a: ",
        "1:",
        "at 1h ",
        "a=b ",
        "_a",
    ],
)
def test_a_huge_line_takes_no_more_than_its_share(piece):
    def seconds(size):
        started = time.perf_counter()
        read(f"14:00 first\n{piece * (size // len(piece))}\n- {piece * (size // len(piece))}")
        return time.perf_counter() - started

    seconds(1000)
    assert min(seconds(200_000) for _ in range(2)) < 20 * max(0.02, min(seconds(20_000) for _ in range(3)))


@pytest.mark.parametrize(
    "piece",
    [
        "- **{h:02}:{m:02} UTC** something [x](http://y) {n}\n  more",
        "<li>{h:02}:{m:02} something {n}</li>",
        "Ann Lee  {h:02}:{m:02}\nsomething {n}",
        "Label {n}: {h:02}:{m:02}",
        "something {n}\n{h:02}:{m:02}\n",
        "T+{n}m something",
        "<27>1 2026-11-03T{h:02}:{m:02}:00Z web7 sshd 312 - - something {n}",
        "words without any time {n}",
    ],
)
def test_many_lines_take_time_in_proportion(piece):
    def seconds(lines):
        text = "\n".join(piece.format(n=n, h=n % 24, m=n % 60) for n in range(lines))
        started = time.perf_counter()
        read(text)
        return time.perf_counter() - started

    assert min(seconds(4000) for _ in range(2)) < 20 * min(seconds(1000) for _ in range(3))

"""Logs: thousands of lines become the few that matter, in little memory, and nobody is kept waiting."""

import json
import tracemalloc

import pytest

from facilitator.domain.kinds import EntryKind, Evidence
from facilitator.importers.choose import read
from facilitator.importers.logs.reader import MOST, NAME, read_log, stream_log

LINES = {
    "RFC 3164": "Nov  3 09:23:38 web7 sshd[312]: connection refused",
    "RFC 5424": "<27>1 2026-11-03T09:23:38.003Z web7 sshd 312 - - connection refused",
    "journald": '{"__REALTIME_TIMESTAMP":"1793697818000000","PRIORITY":"3","MESSAGE":"connection refused"}',
    "ECS": '{"@timestamp":"2026-11-03T09:23:38.1Z","log.level":"error","message":"connection refused"}',
    "zap": '{"level":"error","ts":1793697818.31,"msg":"connection refused"}',
    "bunyan": '{"name":"a","level":50,"time":"2026-11-03T09:23:38Z","msg":"connection refused","v":0}',
    "Docker": '{"log":"ERROR connection refused\\n","stream":"stderr","time":"2026-11-03T09:23:38.7Z"}',
    "logfmt": 'time="2026-11-03T09:23:38Z" level=error msg="connection refused"',
    "requests": '10.0.0.1 - - [03/Nov/2026:09:23:38 +0000] "GET /pay?id=7 HTTP/1.1" 503 12 "-" "curl"',
    "PostgreSQL": "2026-11-03 09:23:38.123 UTC [123] ERROR:  connection refused",
    "MySQL": "2026-11-03T09:23:38.835618Z 0 [Error] [MY-012487] [InnoDB] connection refused",
    "Java": "2026-11-03T09:23:38,139 ERROR [main] Shop : connection refused",
    "compose": "web-1  | 2026-11-03T09:23:38.58Z ERROR connection refused",
}


@pytest.mark.parametrize("name", LINES)
def test_every_family_is_known_by_its_lines(name):
    reading = read("\n".join([LINES[name]] * 3), day=None)
    assert reading.reader == NAME
    (entry,) = reading.entries
    assert entry.time.endswith("09:23:38")
    assert "refused" in entry.text or "/pay 503" in entry.text
    assert "(3 times)" in entry.text
    assert entry.evidence is Evidence.MEASURED


def test_fields_of_a_w3c_log_are_told_in_its_head():
    text = (
        "#Date: 2026-11-03 09:00:00\n#Fields: time c-ip cs-method cs-uri-stem sc-status\n"
        "09:00:01 1.1.1.1 GET /a 200\n09:00:02 1.1.1.1 GET /b 503"
    )
    entries = read(text).entries
    assert [(e.time, e.text) for e in entries] == [
        ("2026-11-03T09:00:01", "GET /a 200"),
        ("2026-11-03T09:00:02", "GET /b 503"),
    ]
    assert entries[1].kind is EntryKind.DETECT


def at(second):
    return f"2026-11-03T{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}Z"


def many(count):
    for n in range(count):
        level, words = "info", f"request {n} of user {n * 7} served by {chr(97 + n % 20) * 4}"
        if n % 500 == 77:
            level, words = "warn", f"slow query took {n} ms"
        if 4000 <= n < 4200:
            level, words = "error", f"upstream {n} timed out"
        yield json.dumps({"time": at(n * 2), "level": level, "msg": words})


def test_ten_thousand_lines_become_the_few_that_matter_and_the_rest_is_counted():
    lines = list(many(10_000))
    reading = read_log(lines, "app.log")
    assert 1 <= len(reading.entries) <= MOST
    burst = next(entry for entry in reading.entries if "upstream" in entry.text)
    assert (burst.time, burst.end) == ("2026-11-03T02:13:20", "2026-11-03T02:19:58")
    assert "(200 times)" in burst.text
    assert reading.folded
    assert reading.folded_lines > 9_000


def test_a_time_when_a_line_comes_far_more_often_is_an_entry_of_its_own():
    seconds = [60 * n for n in range(60)] + [1800 + n for n in range(50)]
    lines = [f"{at(second)} ERROR queue is full" for second in sorted(seconds)]
    whole, burst = read_log(lines, "").entries
    assert (whole.time, whole.end) == ("2026-11-03T00:00:00", "2026-11-03T00:59:00")
    assert (burst.time, burst.end) == ("2026-11-03T00:30:00", "2026-11-03T00:30:59")
    assert "(51 times)" in burst.text


def test_a_stack_trace_belongs_to_its_line():
    lines = [
        "2026-11-03 09:00:00,1 INFO [main] Shop : ready to serve",
        "2026-11-03 09:00:05,1 ERROR [main] Shop : broken",
        "java.lang.IllegalStateException: no stock",
        "\tat shop.Cart.add(Cart.java:7)",
        "2026-11-03 09:00:09,1 INFO [main] Shop : served",
    ]
    entry = read_log(lines, "").entries[1]
    assert (entry.line, entry.last_line) == (2, 4)
    assert "no stock" in entry.text


def test_a_timeline_of_people_is_no_log():
    assert read_log(["14:00 deploy", "14:05 alert", "14:10 rollback"], "") is None


def test_a_long_log_streams_in_little_memory_and_can_be_ended():
    tracemalloc.start()
    try:
        reading = stream_log(many(20_000), "app.log")
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert reading is not None
    assert most < 8_000_000
    seen = []

    def watch(number):
        seen.append(number)
        return number < 6_000

    ended = stream_log(many(20_000), "app.log", watch)
    assert seen[-1] == 6_000
    assert any("(200 times)" in entry.text for entry in ended.entries)

"""One small export of each tool in our own words, with what a person reads in it: (name, text, headlines)."""

import json

# ruff: noqa: E501
# fmt: off


def pretty(value):
    return json.dumps(value, indent=1, ensure_ascii=False)


def lines(*values):
    return "\n".join(json.dumps(value) for value in values)


AT = "2026-03-02T14:05:00Z"
LATER = "2026-03-02T14:20:00Z"
MS = 1772460300000

SLACK = pretty(
    [
        {"type": "message", "user": "U0AAAAAA1", "ts": "1772460300.000100", "thread_ts": "1772460300.000100",
         "text": "Queue is full, <@U0BBBBBB2> can you look? <https://x.example/d|board> &amp; logs",
         "edited": {"user": "U0AAAAAA1", "ts": "1772460360.000000"}},
        {"type": "message", "user": "U0BBBBBB2", "ts": "1772460400.000100", "thread_ts": "1772460300.000100",
         "text": "Looking, <!here> <#C012|ops>"},
        {"type": "message", "subtype": "bot_message", "username": "Alerts", "bot_id": "B1", "text": "",
         "ts": "1772460500.000100", "attachments": [{"title": "Disk 90 %", "fields": [{"title": "Host", "value": "a1"}]}]},
        {"type": "message", "user": "U0AAAAAA1", "ts": "1772460600.000100", "blocks": [
            {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [
                {"type": "user", "user_id": "U0BBBBBB2"}, {"type": "text", "text": " drains it"}]}]}]},
    ]
)
MATTERMOST = lines(
    {"type": "version", "version": 1},
    {"type": "user", "user": {"username": "ben.k"}},
    {"type": "post", "post": {"user": "ann", "message": "@ben.k restart it, @here", "create_at": MS, "edit_at": MS + 60000,
                              "replies": [{"user": "ben.k", "message": "done", "create_at": MS + 1000}]}},
)
DISCORD = pretty(
    {"guild": {}, "channel": {}, "messages": [
        {"id": "1", "timestamp": AT, "timestampEdited": None, "content": "@Ann B pods restart <@123>", "embeds": [],
         "author": {"name": "ben", "nickname": "Ben", "isBot": False}, "mentions": [{"name": "Ann B"}]},
        {"id": "2", "timestamp": LATER, "content": "yes", "reference": {"messageId": "1"}, "attachments": [],
         "author": {"name": "ann", "isBot": True}}]}
)
TEAMS = pretty({"value": [{"id": "1", "messageType": "message", "createdDateTime": AT, "from": {"user": {"displayName": "Ann Example"}},
                           "body": {"contentType": "html", "content": "<p><at id='0'>Ben Example</at> the queue is full</p>"},
                           "replies": [{"id": "2", "replyToId": "1", "createdDateTime": LATER, "from": {"application": {"displayName": "Alerts"}},
                                        "body": {"contentType": "text", "content": "Drained"}}]}]})
PAGERDUTY = pretty(
    {"log_entries": [{"type": "trigger_log_entry", "summary": "Queue is full", "created_at": AT}]}
)
OPSGENIE = pretty(
    {"data": [{"log": "Alert closed via web", "type": "system", "owner": "ann", "createdAt": LATER}]}
)
OPSGENIE_HOOK = pretty(
    {"action": "Acknowledge", "alert": {"alertId": "1", "message": "Queue", "updatedAt": MS * 10**6}}
)
ALERT = {"status": "resolved", "labels": {"alertname": "Queue", "severity": "page", "host": "a1"}, "fingerprint": "f",
         "annotations": {"summary": "is full"}, "startsAt": AT, "endsAt": LATER, "generatorURL": "http://p/g"}
FIRING = ALERT | {"status": "firing", "endsAt": "0001-01-01T00:00:00Z"}
ALERTMANAGER = lines({"version": "4", "alerts": [FIRING]}, {"version": "4", "alerts": [ALERT]})
GRAFANA = pretty({"orgId": 1, "alerts": [FIRING], "title": "x", "state": "alerting"})
ANNOTATIONS = pretty([{"id": 1, "dashboardId": 2, "panelId": 3, "time": MS, "timeEnd": MS + 60000, "tags": ["deploy"],
                       "text": "v12 <a href='https://x.example/1'>notes</a>", "login": "ann"}])
GITHUB = pretty({"workflow_runs": [{"name": "deploy", "head_sha": "abcdef0123456", "run_number": 7, "status": "completed",
                                    "conclusion": "failure", "run_started_at": AT, "updated_at": LATER, "head_branch": "main",
                                    "display_title": "Fix by @ann", "html_url": "https://g.example/7"}]})
GITHUB_HOOK = pretty({"action": "created", "deployment": {"sha": "abcdef0123", "ref": "main", "environment": "live", "task": "deploy"},
                      "deployment_status": {"state": "success", "created_at": AT, "creator": {"login": "ann"}}})
GITLAB = pretty([{"id": 1, "iid": 1, "ref": "main", "status": "success", "created_at": AT, "environment": {"name": "live"},
                  "deployable": {"finished_at": LATER, "commit": {"title": "Widen"}}, "sha": "abcdef0123"}])
GITLAB_HOOK = pretty({"object_kind": "pipeline", "object_attributes": {
    "ref": "main", "status": "failed", "created_at": "2026-03-02 14:00:00 UTC",
    "finished_at": "2026-03-02 15:05:00 +0100"}})
JENKINS = pretty({"builds": [{"number": 31, "result": "SUCCESS", "timestamp": MS, "duration": 60000,
                              "fullDisplayName": "checkout #31", "actions": [{"causes": [{"userId": "ann"}]}]}]})
KUBERNETES = pretty({"kind": "EventList", "items": [
    {"involvedObject": {"kind": "Pod", "namespace": "shop", "name": "a1"}, "reason": "BackOff", "type": "Warning",
     "message": "restarting", "count": 19, "firstTimestamp": AT, "lastTimestamp": LATER},
    {"regarding": {"kind": "Pod", "name": "a2"}, "reason": "Unhealthy", "note": "probe", "eventTime": AT,
     "series": {"count": 4, "lastObservedTime": LATER}, "firstTimestamp": None}]})
STATUSPAGE = pretty({"incidents": [{"name": "Checkout slow", "shortlink": "https://s.example/1", "incident_updates": [
    {"status": "resolved", "body": "All is well &amp; fast.", "display_at": LATER},
    {"status": "investigating", "body": "We look into it.", "created_at": "2026-03-02T15:05:00+01:00"}]}]})
DISPATCH = pretty([{"started_at": "2026-03-02 14:05:00.123456", "ended_at": "2026-03-02 14:05:00.123456",
                    "source": "Core", "description": "Incident created", "details": {"needs": "people"}}])
OWN = pretty({"format": "facilitator-review", "version": 1, "review": {"entries": [
    {"text": "Alert fires", "at": AT, "role": "On call", "kind": "detect", "evidence": "measured", "is_approximate": True}]}})
UNKNOWN = pretty(
    {"meta": {"id": 3}, "timeline": [{"occurredAt": AT, "title": "Queue is full", "author": {"name": "ann"}}]}
)
ATOM = """<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
 <title>Status</title>
 <entry>
  <updated>2026-01-01T02:00:00Z</updated>
  <title>Checkout slow</title>
  <link href="https://s.example/1"/>
  <content type="html">&lt;p&gt;&lt;small&gt;Jan &lt;var&gt; 1&lt;/var&gt;, 01:30 UTC&lt;/small&gt;&lt;br&gt;&lt;strong&gt;Resolved&lt;/strong&gt; - Well again&lt;/p&gt;&lt;p&gt;Dec 31, 18:40 PST&lt;br&gt;Investigating - Slow&lt;/p&gt;</content>
 </entry>
</feed>
"""
RSS = """<rss version="2.0"><channel><title>Status</title>
<item><title>Checkout slow</title><pubDate>Mon, 02 Mar 2026 15:05:00 +0100</pubDate>
<description>We look into it.</description></item>
</channel></rss>
"""
CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
DTSTART;TZID=Europe/Madrid:20260302T150500
DTEND;TZID=Europe/Madrid:20260302T152000
SUMMARY:Call about
  the queue\\, second
DESCRIPTION:Bridge open\\nhttps://call.example
ATTENDEE;CN=Ann Example:mailto:ann@example.com
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20260303
SUMMARY:Freeze
END:VEVENT
END:VCALENDAR
"""
MAIL = """From: Ann Example <ann@example.com>
To: team@example.com
Subject: =?utf-8?q?Checkout_is_slow?=
Date: Mon, 02 Mar 2026 15:05:00 +0100
Content-Type: text/plain; charset="utf-8"

Customers wait.

Ask ben@example.com
"""
GIT = """commit abcdef0123456789abcdef0123456789abcdef01 (HEAD -> main)
Author: Ann Example <ann@example.com>
Date:   Mon Mar 2 15:05:00 2026 +0100

    Widen the queue

    Co-authored-by: Ben Example <ben@example.com>

commit 1234567890abcdef1234567890abcdef12345678
Merge: 1234567 89abcde
Author:     Ann Example <ann@example.com>
AuthorDate: 2026-03-01 10:00:00 +0000
Commit:     Ann Example <ann@example.com>
CommitDate: 2026-03-02 14:05:00 +0000

    Raise the limit
"""

SAMPLES = {
    "slack": ("Slack", SLACK, ["Queue is full, @person can you look? board & logs", "Looking, @here #ops", "Disk 90 %",
                               "@person drains it"]),
    "mattermost": ("Mattermost", MATTERMOST, ["@person restart it, @here", "done"]),
    "teams": ("Microsoft Teams", TEAMS, ["@person the queue is full", "Drained"]),
    "discord": ("Discord", DISCORD, ["@person pods restart @person", "yes"]),
    "pagerduty": ("PagerDuty", PAGERDUTY, ["Queue is full"]),
    "opsgenie": ("Opsgenie", OPSGENIE, ["Alert closed via web"]),
    "opsgenie webhook": ("Opsgenie", OPSGENIE_HOOK, ["Acknowledge: Queue"]),
    "alertmanager": ("Alertmanager", ALERTMANAGER, ["Queue: is full", "Queue: is full: resolved"]),
    "grafana": ("Grafana", GRAFANA, ["Queue: is full"]),
    "grafana annotations": ("Grafana", ANNOTATIONS, ["v12 notes"]),
    "github": ("GitHub", GITHUB, ["deploy: failure"]),
    "github webhook": ("GitHub", GITHUB_HOOK, ["deploy main → live: success"]),
    "gitlab": ("GitLab", GITLAB, ["deploy main → live: success"]),
    "gitlab webhook": ("GitLab", GITLAB_HOOK, ["pipeline main: failed"]),
    "jenkins": ("Jenkins", JENKINS, ["checkout #31: SUCCESS"]),
    "kubernetes": ("Kubernetes events", KUBERNETES, ["BackOff: restarting", "Unhealthy: probe"]),
    "statuspage": ("Statuspage", STATUSPAGE, ["We look into it.", "All is well & fast."]),
    "dispatch": ("Dispatch", DISPATCH, ["Incident created"]),
    "own": ("Facilitator", OWN, ["Alert fires"]),
    "unknown": ("JSON", UNKNOWN, ["Queue is full"]),
    "atom": ("Status feed (Atom, RSS)", ATOM, ["Resolved - Well again", "Investigating - Slow"]),
    "rss": ("Status feed (Atom, RSS)", RSS, ["Checkout slow"]),
    "calendar": ("Calendar (iCalendar)", CALENDAR, ["Call about the queue, second", "Freeze"]),
    "mail": ("Mail", MAIL, ["Checkout is slow"]),
    "git log": ("git log", GIT, ["Widen the queue", "Raise the limit"]),
}

"""Real exports from the shared corpus: how many happenings a person counts in each file, and none unread."""

import json
from pathlib import Path

import pytest

from facilitator.importers.bundle import read_bundle
from facilitator.importers.choose import read
from facilitator.importers.decode import decode
from tests.importers.test_every_line import check

FORMATS = Path(__file__).parents[3] / "shared" / "samples" / "formats"
COUNTED = {
    "alertmanager/webhook_v4_zulip_alert.json": ("Alertmanager", 2),
    "argocd/event_fixture.json": ("Kubernetes events", 1),
    "atom/githubstatus_history_2025-10-21_cut.atom": ("Status feed (Atom, RSS)", 1),
    "discord/discordchatexporter_doc_example.json": ("Discord", 1),
    "dispatch/incident_1_events.json": ("Dispatch", 21),
    "github/api_workflow_runs.json": ("GitHub", 5),
    "github/webhook_deployment__payload.json": ("GitHub", 1),
    "github/webhook_deployment_status__payload.json": ("GitHub", 1),
    "github/webhook_release__published.payload.json": ("GitHub", 1),
    "github/webhook_workflow_run__completed.payload.json": ("GitHub", 1),
    "gitlab/api_deployments.json": ("GitLab", 4),
    "gitlab/api_pipelines.json": ("GitLab", 14),
    "grafana/annotations_api.json": ("Grafana", 2),
    "grafana/webhook_zulip_alert_new.json": ("Grafana", 2),
    "jenkins/api_builds.json": ("Jenkins", 7),
    "k8s-events/message-container-creating-failed-mount.json": ("Kubernetes events", 76),
    "k8s-events/message-image-pull-fail.json": ("Kubernetes events", 17),
    "mattermost/bulk_export.jsonl": ("Mattermost", 8),
    "opsgenie/alert_logs.json": ("Opsgenie", 2),
    "opsgenie/api_incidents.json": ("Opsgenie", 1),
    "opsgenie/webhook_addnote.json": ("Opsgenie", 1),
    "pagerduty/api_incident_log_entries.json": ("PagerDuty", 1),
    "pagerduty/api_incident_notes.json": ("PagerDuty", 2),
    "pagerduty/api_incidents.json": ("PagerDuty", 2),
    "pagerduty/webhook_v3_triggered.json": ("PagerDuty", 1),
    "slack-export/integration_logs.json": ("Slack", 30),
    "slack-export/enrique/2016-03-17.json": ("Slack", 12),
    "slack-export/enrique/2016-03-28.json": ("Slack", 19),
    "slack-threads/normal_thread.json": ("Slack", 4),
    "statuspage/quay_incidents.json": ("Statuspage", 8),
}


def text_of(name):
    path = FORMATS / name
    if not path.exists():
        pytest.skip("the shared corpus is not beside the checkout")
    return decode(path.read_bytes()).text


@pytest.mark.corpus
@pytest.mark.parametrize("name", COUNTED)
def test_every_happening_of_an_export_is_an_entry(name):
    text = text_of(name)
    reading = read(text)
    assert (reading.reader, len(reading.entries), reading.unread) == (*COUNTED[name], ())
    assert all(entry.time and entry.text for entry in reading.entries)
    check(text, reading)


@pytest.mark.corpus
def test_a_workspace_export_is_one_channel_whose_people_have_names():
    people = json.loads(text_of("slack-export/users.json"))
    (channel,) = read_bundle(FORMATS / "slack-export").texts
    reading = read(channel.text, name=channel.name)
    assert (channel.name, len(reading.entries), reading.unread) == ("enrique", 102, ())
    known = {person["profile"]["display_name"] or person["name"] for person in people}
    spoken = {entry.role for entry in reading.entries if entry.evidence == "written then"}
    assert spoken
    assert spoken <= known
    names = {person["real_name"] for person in people if " " in person.get("real_name", "")}
    assert not [name for name in names for entry in reading.entries if name in entry.text]

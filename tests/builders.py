"""The sample story as values: ``sample_review()`` tells it whole, ``earlier_review()`` is the one before.

Times are written as they were on the wall clock in Berlin and kept as UTC. Ids are short and speak:
``e1439`` is the entry at 14:39, ``d1439`` its decision point, ``w-canary`` a why, ``a1`` an action.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from facilitator.domain.kinds import (
    ActionStatus,
    Attendance,
    BranchEnd,
    EntryKind,
    Evidence,
    Holds,
    OptionOutcome,
    Phase,
    PromiseState,
    Slot,
    Strength,
    WhyKind,
)
from facilitator.domain.review import (
    Account,
    ActionItem,
    AgendaPart,
    DecisionPoint,
    EarlierPromise,
    Entry,
    Factor,
    ImpactFact,
    Incident,
    Lesson,
    Line,
    OpenQuestion,
    ParkedIdea,
    Plan,
    Review,
    Role,
    Uncovered,
    WentWell,
    Why,
)

BERLIN = ZoneInfo("Europe/Berlin")
UTC = ZoneInfo("UTC")


def berlin(clock: str, day: date = date(2026, 11, 3)) -> datetime:
    """A wall clock time in Berlin ("14:39"), as the review keeps it: in UTC."""
    hour, minute = clock.split(":")
    local = datetime(day.year, day.month, day.day, int(hour), int(minute), tzinfo=BERLIN)
    return local.astimezone(UTC)


def an_entry(clock: str, text: str, **fields: object) -> Entry:
    """An entry of 3 Nov; its id is ``e`` and the clock without the colon."""
    entry_id = "e" + clock.replace(":", "")
    return Entry(id=entry_id, text=text, at=berlin(clock), written_time=clock, **fields)  # type: ignore[arg-type]


def sample_review() -> Review:
    """ "Checkout errors after config rollout", 3 Nov 2026, as it stands after the meeting."""
    return Review(
        id="checkout",
        incident=_incident(),
        plan=_plan(),
        roles=_roles(),
        agenda=_agenda(),
        impact=_impact(),
        entries=_entries(),
        accounts=(
            Account("ac1500", "e1500", "It started at 15:00.", at=berlin("15:00")),
            Account("ac1505", "e1500", "It started at 15:05.", at=berlin("15:05")),
        ),
        decisions=(DecisionPoint("d1439", "e1439", "Restart"), DecisionPoint("d1455", "e1455", "Roll back")),
        lines=_lines(),
        factors=(
            Factor("f1", "CI does not check config values", entry_id="e1402", why_id="w-ci-values"),
            Factor("f2", "Rollout has no canary stage", entry_id="e1418", why_id="w-canary"),
            Factor("f3", "Dashboards show latency first", entry_id="e1431", why_id="w-latency"),
        ),
        whys=_whys(),
        ideas=_ideas(),
        actions=_actions(),
        went_well=(
            WentWell("ww1", "A written report from support set off the rollback", "e1452"),
            WentWell("ww2", "Rolling back needed nobody’s permission", "e1455"),
        ),
        lessons=(
            Lesson("l1", "A valid file can carry a harmful value", why_id="w-ci-values"),
            Lesson("l2", "A config change reaches every host at once", why_id="w-canary"),
            Lesson("l3", "Support saw double charges first, with no way to page", entry_id="e1452"),
        ),
        open_questions=(
            OpenQuestion(
                "q1",
                "When did the rollback start, 15:00 or 15:05?",
                role="Incident lead",
                due_on=date(2026, 11, 9),
                entry_id="e1500",
            ),
            OpenQuestion(
                "q2",
                "What made dashboards show latency first?",
                role="Payments lead",
                due_on=date(2026, 11, 10),
                why_id="w-latency",
            ),
            OpenQuestion(
                "q3",
                "How many customers were charged twice?",
                role="Support lead",
                due_on=date(2026, 11, 6),
                entry_id="e1452",
            ),
        ),
        uncovered=(
            Uncovered("u1", "15:31 to 18:42"),
            Uncovered("u2", "Pressures at 14:55"),
            Uncovered("u3", "How the customer message was written", confirm_with="Customer communication"),
        ),
        promises=_promises(),
    )


def _incident() -> Incident:
    return Incident(
        title="Checkout errors after config rollout",
        room_title="Checkout errors, 3 Nov",
        severity="Sev 2",
        service="checkout",
        zone="Europe/Berlin",
        started_at=berlin("14:20"),
        started_evidence=Evidence.MEASURED,
        detected_at=berlin("14:26"),
        detected_evidence=Evidence.MEASURED,
        told_customers_at=berlin("18:42"),
        ended_at=berlin("15:31"),
        ended_evidence=Evidence.MEASURED,
        summary=(
            "For 71 minutes, up to 31 % of checkouts failed, and some customers were charged twice. "
            "One bad config value reached every host: CI does not check config values, and the rollout "
            "has no canary stage."
        ),
        customer_message=(
            "On Tuesday afternoon, between 14:20 and 15:31 CET, some payments at checkout did not go "
            "through. A few of you may have been charged twice. We are looking at every payment from "
            "that time and will write to you when we know yours. You do not need to do anything."
        ),
        customer_channel="Status page and e-mail",
    )


def _plan() -> Plan:
    return Plan(
        starts_at=berlin("10:00", date(2026, 11, 5)),
        minutes=60,
        shape="standard-60",
        purpose="To learn how this looked from the inside, and what in our systems we can change.",
        purpose_rule="People did what made sense with what they could see.",
        ground_rules=(
            "People did what made sense with what they could see.\n"
            "Say what you saw then, not what we know now.\n"
            "Our notes name roles, not people.\n"
            "“I don’t know” is a full answer."
        ),
        who_reads="You first, then everybody who works on these systems",
        check_in="How do you arrive here today?",
        thanks="Thank you for saying how it looked.",
    )


def _roles() -> tuple[Role, ...]:
    yes = Attendance.ATTENDING
    return (
        Role(
            "r-on-call",
            "Payments on-call",
            "Dashboard, latency panel on top, from 14:31",
            True,
            False,
            True,
            yes,
        ),
        Role("r-lead", "Incident lead", "Roll back, 14:55", True, False, True, yes),
        Role("r-config", "Config owner", "Config change merged, CI green, 14:02", False, False, True, yes),
        Role("r-support", "Support lead", "Customers charged twice, 14:52", False, False, True, yes),
        Role("r-platform", "Platform on-call", "Rollout to all hosts, 14:18", False, False, True, yes),
        Role("r-payments", "Payments lead", "Not in the response", False, False, True, yes),
        Role(
            "r-head",
            "Head of Payments",
            "Not in the response",
            is_manager=True,
            is_invited=True,
            attendance=Attendance.JOINS,
            joins_at=berlin("10:50", date(2026, 11, 5)),
        ),
        Role(
            "r-customer",
            "Customer communication",
            "Message to customers, 18:42",
            is_invited=True,
            attendance=Attendance.TO_BE_CONFIRMED,
        ),
    )


def _agenda() -> tuple[AgendaPart, ...]:
    return (
        AgendaPart("p-open", Phase.OPEN, "Open", 6),
        AgendaPart("p-impact", Phase.IMPACT, "Impact", 3),
        AgendaPart("p-timeline", Phase.TIMELINE, "Timeline", 30),
        AgendaPart("p-whys", Phase.WHYS, "5 Whys", 10),
        AgendaPart("p-actions", Phase.ACTIONS, "Actions", 7),
        AgendaPart("p-close", Phase.CLOSE, "Close", 4),
    )


def _impact() -> tuple[ImpactFact, ...]:
    return (
        ImpactFact("i1", "How long", "71 min", "checkout errors", Evidence.MEASURED),
        ImpactFact("i2", "How bad", "up to 31 %", "of checkouts failed", Evidence.MEASURED),
        ImpactFact("i3", "Charged twice", "", "Some customers"),
        ImpactFact("i4", "Customers told", "18:42", "", Evidence.WRITTEN_THEN),
    )


def _entries() -> tuple[Entry, ...]:
    then, measured = Evidence.WRITTEN_THEN, Evidence.MEASURED
    known = berlin("14:50")
    return (
        an_entry(
            "14:02", "Config change merged, CI green", role="Config owner", evidence=then, known_from=known
        ),
        an_entry(
            "14:18", "Rollout to all hosts starts", role="Rollout pipeline", evidence=then, known_from=known
        ),
        an_entry("14:20", "Checkout errors rise to 31 %", role="Checkout", evidence=measured),
        an_entry(
            "14:26", "Alert pages payments on-call", role="Alerting", kind=EntryKind.DETECT, evidence=measured
        ),
        an_entry(
            "14:31",
            "On-call opens the dashboard, latency panel on top",
            role="Payments on-call",
            kind=EntryKind.DIAGNOSE,
            evidence=Evidence.RECALLED,
        ),
        an_entry(
            "14:39", "Decides to restart the checkout pods", role="Payments on-call", kind=EntryKind.DECIDE
        ),
        an_entry("14:44", "Errors fall for three minutes, then return", role="Checkout", evidence=measured),
        an_entry(
            "14:52",
            "Support reports customers charged twice",
            role="Support lead",
            kind=EntryKind.COMMUNICATE,
            evidence=then,
        ),
        an_entry("14:55", "Decides to roll back", role="Incident lead", kind=EntryKind.DECIDE),
        an_entry(
            "15:00",
            "Rollback starts",
            role="Rollout pipeline",
            kind=EntryKind.ACT,
            evidence=Evidence.RECALLED,
            is_approximate=True,
            is_disputed=True,
            settled_by="The pipeline log",
        ),
        an_entry("15:31", "Error rate normal", role="Checkout", kind=EntryKind.RECOVER, evidence=measured),
        an_entry(
            "18:42",
            "Customers get a message",
            role="Customer communication",
            kind=EntryKind.COMMUNICATE,
            evidence=then,
        ),
    )


def _lines() -> tuple[Line, ...]:
    return (
        Line("n1", "d1439", Slot.KNOWN, "Latency high on the first panel"),
        Line("n2", "d1439", Slot.KNOWN, "Alert named payments only"),
        Line("n3", "d1439", Slot.KNOWN, "No checkout deploy that day"),
        Line("n4", "d1439", Slot.UNSEEN, "31 % errors, one screen down"),
        Line("n5", "d1439", Slot.UNSEEN, "Config rollout, in another tool"),
        Line("n6", "d1439", Slot.OPTIONS, "Restart the pods", OptionOutcome.TAKEN),
        Line("n7", "d1439", Slot.OPTIONS, "Roll back", OptionOutcome.SET_ASIDE),
        Line("n8", "d1439", Slot.LATER, "One bad config value had reached every host"),
        Line("n9", "d1439", Slot.LATER, "A restart reads the same value again"),
    )


def _whys() -> tuple[Why, ...]:
    changeable, yes = BranchEnd.CHANGEABLE, Holds.YES
    return (
        Why(
            "w-errors",
            "Checkout returned errors for 71 minutes from 14:20",
            kind=WhyKind.EVENT,
            evidence=Evidence.MEASURED,
            entry_id="e1420",
        ),
        Why(
            "w-value",
            "One bad value reached every host",
            "w-errors",
            evidence=Evidence.MEASURED,
            entry_id="e1418",
            holds=yes,
        ),
        Why(
            "w-ci",
            "Config passed CI",
            "w-value",
            evidence=Evidence.WRITTEN_THEN,
            entry_id="e1402",
            holds=yes,
        ),
        Why("w-ci-values", "CI does not check config values", "w-ci", end=changeable, holds=yes),
        Why("w-canary", "Rollout has no canary stage", "w-value", end=changeable, holds=yes),
        Why(
            "w-rollback",
            "Rollback came 35 minutes after the first errors",
            "w-errors",
            kind=WhyKind.EVENT,
            evidence=Evidence.MEASURED,
            entry_id="e1455",
            holds=yes,
        ),
        Why(
            "w-latency",
            "Dashboards show latency first",
            "w-rollback",
            evidence=Evidence.RECALLED,
            entry_id="e1431",
            end=BranchEnd.SOMEONE_FINDS_OUT,
            finder="Payments lead",
            find_by=date(2026, 11, 10),
            holds=yes,
        ),
    )


def _ideas() -> tuple[ParkedIdea, ...]:
    soaks = date(2026, 11, 9)
    return (
        ParkedIdea("k1", "One page that shows config rollouts next to deploys", entry_id="e1439"),
        ParkedIdea("k2", "Tell customers within 30 minutes", entry_id="e1842"),
        ParkedIdea("k3", "Rollback that any responder can start", entry_id="e1455"),
        ParkedIdea(
            "k4",
            "Change the restart-first line in the runbook",
            role="Payments lead",
            is_soaking=True,
            soaks_until=soaks,
        ),
        ParkedIdea(
            "k5", "Refund check for double charges", role="Support lead", is_soaking=True, soaks_until=soaks
        ),
    )


def _actions() -> tuple[ActionItem, ...]:
    return (
        ActionItem(
            "a1",
            "Add config schema check to CI, rejects unknown keys",
            owner="@dana",
            due_on=date(2026, 11, 13),
            priority="P1",
            done_when="the bad config of 3 Nov fails CI",
            verifier="@eli",
            verify_how="re-runs the bad config",
            verify_on=date(2026, 11, 16),
            why_id="w-ci-values",
            strength=Strength.STRONG,
        ),
        ActionItem(
            "a2",
            "Roll config out to 5 % of hosts first, halt at 1 % errors",
            owner="@mika",
            due_on=date(2026, 11, 27),
            priority="P1",
            verifier="@dana",
            verify_how="runs a staged rollout",
            verify_on=date(2026, 11, 30),
            why_id="w-canary",
            strength=Strength.STRONG,
        ),
        ActionItem(
            "a3",
            "Put error rate above latency on the checkout dashboard",
            owner="@eli",
            due_on=date(2026, 11, 10),
            priority="P1",
            done_when="error rate is the first panel on a 1280 px screen",
            verifier="@mika",
            verify_how="opens it from a page",
            verify_on=date(2026, 11, 12),
            why_id="w-latency",
            strength=Strength.INTERMEDIATE,
        ),
    )


def _promises() -> tuple[EarlierPromise, ...]:
    title, day = "Region flag ignored in Frankfurt", date(2026, 9, 10)
    return (
        EarlierPromise(
            "p1",
            title,
            "Page on-call when a config rollout fails",
            "Verified 22 Sep",
            PromiseState.VERIFIED,
            day,
            "Sev 2",
            "f-a1",
        ),
        EarlierPromise(
            "p2",
            title,
            "Check config files in CI",
            "The check reads the form of a file, not its values",
            PromiseState.PASSED_THIS_CASE,
            day,
            "Sev 2",
            "f-a2",
        ),
        EarlierPromise(
            "p3",
            title,
            "Reject unknown keys when config values are merged",
            "Blocked since 2 Oct",
            PromiseState.OPEN,
            day,
            "Sev 2",
            "f-a3",
        ),
    )


def earlier_review() -> Review:
    """ "Region flag ignored in Frankfurt", 10 Sep 2026: what was promised then, and where it stands."""
    day = date(2026, 9, 10)
    return Review(
        id="frankfurt",
        incident=Incident(
            title="Region flag ignored in Frankfurt",
            room_title="Region flag, 10 Sep",
            severity="Sev 2",
            service="checkout",
            zone="Europe/Berlin",
            started_at=berlin("16:05", date(2026, 9, 8)),
            ended_at=berlin("16:48", date(2026, 9, 8)),
        ),
        plan=Plan(starts_at=berlin("10:00", day), minutes=60, shape="standard-60"),
        actions=(
            ActionItem(
                "f-a1",
                "Page on-call when a config rollout fails",
                status=ActionStatus.VERIFIED,
                status_on=date(2026, 9, 22),
                verified_on=date(2026, 9, 22),
            ),
            ActionItem(
                "f-a2",
                "Check config files in CI",
                status=ActionStatus.DONE,
                status_note="The check reads the form of a file, not its values",
            ),
            ActionItem(
                "f-a3",
                "Reject unknown keys when config values are merged",
                status=ActionStatus.BLOCKED,
                status_on=date(2026, 10, 2),
                status_note="Waits for the platform lead",
                unblocked_by="Platform lead",
            ),
        ),
    )

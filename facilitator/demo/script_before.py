"""The play before the meeting: the first start, a pasted timeline, facts, people and agenda."""

from facilitator.demo.steps import (
    At,
    Part,
    Picture,
    Press,
    Reach,
    Replace,
    See,
    Step,
    Type,
)

PEOPLE = (
    ("Payments on-call", "Dashboard, latency panel on top, from 14:31"),
    ("Incident lead", "Roll back, 14:55"),
    ("Config owner", "Config change merged, CI green, 14:02"),
    ("Support lead", "Customers charged twice, 14:52"),
    ("Platform on-call", "Rollout to all hosts, 14:18"),
    ("Payments lead", "Not in the response"),
    ("Head of Payments", "Not in the response"),
    ("Customer communication", "Message to customers, 18:42"),
)


def people() -> tuple[Step, ...]:
    """Write every role and what it could see."""
    steps: list[Step] = []
    for role, _saw in PEOPLE:
        steps += [Reach("New role"), Type(role), Press("Return")]
    for role, saw in PEOPLE:
        steps += [Reach(f"What {role} could see", "Shift+Tab"), Type(saw)]
    return tuple(steps)


BEFORE: tuple[Part, ...] = (
    Part(
        "First start",
        (
            At("2026-11-04 09:30"),
            See("Paste a timeline"),
            Picture("desk-first-run"),
            Reach("Start an empty review"),
            Press("Space"),
        ),
    ),
    Part(
        "Prepare",
        (
            At("09:35"),
            Reach("Title"),
            Type("Checkout errors after config rollout"),
            Reach("Severity"),
            Type("Sev 2"),
            Reach("Service"),
            Type("checkout"),
            Reach("Title for the room"),
            Replace("Checkout errors, 3 Nov"),
            *people(),
            Picture("desk-prepare"),
        ),
    ),
)

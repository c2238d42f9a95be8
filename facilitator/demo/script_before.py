"""The play before the meeting: the first start, a pasted timeline, facts, people and agenda."""

from facilitator.demo.steps import At, Part, Paste, Pick, Picture, Press, Reach, Replace, See, Step, Type

PEOPLE = (
    ("Payments on-call", "Dashboard, latency panel on top, from 14:31", "attending"),
    ("Incident lead", "Roll back, 14:55", "attending"),
    ("Config owner", "Config change merged, CI green, 14:02", "attending"),
    ("Support lead", "Customers charged twice, 14:52", "attending"),
    ("Platform on-call", "Rollout to all hosts, 14:18", "attending"),
    ("Payments lead", "Not in the response", ""),
    ("Head of Payments", "Not in the response", "joins"),
    ("Customer communication", "Message to customers, 18:42", "to be confirmed"),
)
MANAGER = "Head of Payments"
ONE_PERSON = ("Payments on-call", "Incident lead")
PURPOSE = "To learn how this looked from the inside, and what in our systems we can change."
SENTENCE = "People did what made sense with what they could see."
RULES = (
    "People did what made sense with what they could see.\n"
    "Say what you saw then, not what we know now.\n"
    "Our notes name roles, not people.\n"
    "“I don’t know” is a full answer."
)
SUMMARY = (
    "For 71 minutes, up to 31 % of checkouts failed, and some customers were charged twice. One bad config "
    "value reached every host: CI does not check config values, and the rollout has no canary stage."
)


def fact(name: str, clock: str, evidence: str = "") -> tuple[Step, ...]:
    """Write a time of the incident, and how it is known."""
    written: tuple[Step, ...] = (Reach(name), Replace(clock), Press("Tab"))
    if not evidence:
        return written
    return (*written, Reach(f"{name}, how known?"), Press("Space"), Pick(evidence))


def known_from(clock: str) -> tuple[Step, ...]:
    """Say from when responders knew of the entry that is chosen."""
    return (Press("F2"), Reach("Known to responders from"), Type(clock), Reach("Done"), Press("Space"))


def people() -> tuple[Step, ...]:
    """Write every role, what it could see, and whether it comes."""
    steps: list[Step] = [Reach("New role")]
    for role, _saw, _comes in PEOPLE:
        steps += [Type(role), Press("Return")]
    for role, saw, comes in reversed(PEOPLE):
        steps += [Reach(f"What {role} could see", "Shift+Tab"), Type(saw), Press("Return")]
        steps += [Reach(f"{role}, not invited"), Press("Space")]
        if comes:
            steps += [Reach(f"{role}, no answer yet"), Press("Space"), Pick(comes)]
        if comes == "joins":
            steps += [Reach(f"{MANAGER} joins at"), Type("10:50"), Press("Return")]
        if role in ONE_PERSON:
            steps += [Reach(f"More about {role}"), Press("Space"), Pick("One person had this role")]
        if role == MANAGER:
            steps += [Reach(f"More about {role}"), Press("Space"), Pick("Leads people in the room")]
    return tuple(steps)


def promise(words: str, state: str = "") -> tuple[Step, ...]:
    """Write down what an earlier review promised, and where that stands."""
    written: tuple[Step, ...] = (Reach("New earlier promise"), Type(words), Press("Return"))
    if not state:
        return written
    return (*written, Reach(f"{words}, still open", "Shift+Tab"), Press("Space"), Pick(state))


BEFORE: tuple[Part, ...] = (
    Part(
        "First start",
        (
            At("2026-11-04 09:30"),
            See("Paste a timeline"),
            Picture("desk-first-run"),
            Reach("Paste a timeline"),
            Press("Space"),
        ),
    ),
    Part(
        "Add to timeline",
        (
            See("Text as it came"),
            Paste("timeline.md"),
            See("Add 12 entries"),
            Picture("desk-import"),
            Press("Ctrl+Return"),
        ),
    ),
    Part(
        "Choose moments",
        (
            See("Moments to choose from"),
            Reach("Mark them as decision points"),
            Press("Space"),
            Reach("Moments to choose from"),
            Press("Home"),
            *known_from("14:50"),
            Press("Down"),
            *known_from("14:50"),
            Press("Down", 4),
            Picture("console-choose"),
            Reach("Walk these 12"),
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
            *fact("Started", "14:20", "measured"),
            *fact("Detected", "14:26", "measured"),
            *fact("Ended", "15:31", "measured"),
            *fact("Customers told", "18:42"),
            *people(),
            Reach("Day of the meeting"),
            Replace("Thu 5 Nov"),
            Reach("Start of the meeting"),
            Replace("10:00"),
            Reach("Purpose"),
            Replace(PURPOSE),
            Reach("The sentence to come back to"),
            Replace(SENTENCE),
            Reach("How we talk, one rule a line"),
            Replace(RULES),
            Reach("Who reads the notes"),
            Replace("You first, then everybody who works on these systems"),
            Reach("Check-in question"),
            Replace("How do you arrive here today?"),
            Reach("Thanks at the end"),
            Replace("Thank you for saying how it looked."),
            Reach("Summary, for the document"),
            Type(SUMMARY),
            *promise("Page on-call when a config rollout fails", "done and verified"),
            Reach("Earlier review", "Shift+Tab"),
            Replace("Region flag ignored in Frankfurt"),
            *promise("Check config files in CI", "done; this case passed it"),
            *promise("Reject unknown keys when config values are merged"),
            Reach("Show after the timeline"),
            Press("Space"),
            Press("Shift+F6"),
            Press("F6"),
            Reach("Were you in the response? No"),
            Press("Space"),
            Reach("Do you lead someone who was? No"),
            Press("Space"),
            Reach("Did you build or approve it? Yes"),
            Press("Space"),
            Reach("Incident facts, complete", "Shift+Tab"),
            Press("Space"),
            Picture("desk-prepare"),
        ),
    ),
)

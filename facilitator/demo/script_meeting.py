"""The play of the meeting's first half: opening, impact and the walk to the sign-off."""

from facilitator.demo.steps import At, Part, Pick, Picture, Press, Reach, Rest, See, Step, Type

BOX = "What the room says"
LIST = "Timeline"
ROWS = (
    ("Config owner", "written then"),
    ("Rollout pipeline", "written then"),
    ("Checkout", "measured"),
    ("Alerting", "measured"),
    ("Payments on-call", "recalled"),
    ("Payments on-call", ""),
    ("Checkout", "measured"),
    ("Support lead", "written then"),
    ("Incident lead", ""),
    ("Rollout pipeline", "recalled"),
    ("Checkout", "measured"),
    ("Customer communication", "written then"),
)
IMPACT = (
    ("How long", "71 min", "checkout errors", "measured"),
    ("How bad", "up to 31 %", "of checkouts failed", "measured"),
    ("Charged twice", "", "Some customers", ""),
    ("Customers told", "18:42", "", "written then"),
)


def says(*lines: str) -> tuple[Step, ...]:
    """Write down what the room says, line by line."""
    steps: list[Step] = []
    for line in lines:
        steps += [Type(line), Press("Ctrl+Return")]
    return tuple(steps)


def impact() -> tuple[Step, ...]:
    """Write the facts of the impact."""
    steps: list[Step] = []
    for name, value, detail, evidence in IMPACT:
        steps += [Reach("New fact", "Shift+Tab"), Press("Space"), Type(name), Press("Tab"), Type(value)]
        steps += [Press("Tab"), Type(detail), Press("Tab")]
        if evidence:
            steps += [Reach(f"{name}: Add a source"), Press("Space"), Pick(evidence)]
    return tuple(steps)


def sources() -> tuple[Step, ...]:
    """Say of every entry who it is about and how it is known, with the keys of the list."""
    steps: list[Step] = [Reach(LIST), Press("Home")]
    for number, (role, evidence) in enumerate(ROWS):
        if number:
            steps.append(Press("Down", 2 if role == "Customer communication" else 1))
        steps += [Press("Menu"), Pick("Change the role"), Type(role), Press("Return")]
        if evidence:
            steps += [Press("Menu"), Pick("How we know it"), Pick(evidence)]
    return tuple(steps)


MEETING: tuple[Part, ...] = (
    Part(
        "Open",
        (
            At("2026-11-05 09:58"),
            Reach("Run the review"),
            Press("Space"),
            See("Start the meeting"),
            Picture("console-ready"),
            At("10:00"),
            Reach("Start the meeting"),
            Press("Space"),
            Picture("stage-blank", "stage"),
            Reach("Show the opening"),
            Press("Space"),
            Picture("stage-opening", "stage"),
            Press("Ctrl+Shift+O"),
            Picture("stage-purpose", "stage"),
            Reach("Show What is kept"),
            Press("Space"),
            Picture("stage-kept", "stage"),
            Reach("Show Check-in"),
            Press("Space"),
            Picture("stage-check-in", "stage"),
        ),
    ),
    Part(
        "Impact",
        (
            At("10:06"),
            Press("Ctrl+L"),
            *impact(),
            Picture("stage-impact", "stage"),
            Picture("console-impact"),
        ),
    ),
    Part(
        "Timeline",
        (
            At("10:09"),
            Press("Ctrl+L"),
            *sources(),
            Press("Escape"),
        ),
    ),
    Part(
        "The decision of 14:39",
        (
            At("10:12"),
            Press("F6"),
            Reach(BOX),
            Picture("stage-timeline-first", "stage"),
            Press("Ctrl+J", 3),
            At("10:14"),
            Press("Ctrl+1"),
            At("10:16"),
            Press("Ctrl+J"),
            *says(
                "k: Latency high on the first panel",
                "k: Alert named payments only",
                "k: No checkout deploy that day",
                "u: 31 % errors, one screen down",
                "u: Config rollout, in another tool",
                "o: Restart the pods",
                "o: Roll back",
                "l: One bad config value had reached every host",
                "l: A restart reads the same value again",
            ),
            At("10:18"),
            Press("Ctrl+4"),
            At("10:19"),
            *says("p: On-call should have checked the error panel first."),
            Rest(500),
            At("10:21"),
            Picture("console-timeline"),
        ),
    ),
)

"""The play of the meeting's first half: opening, impact and the walk to the sign-off."""

from facilitator.demo.steps import At, OtherProgram, Part, Pick, Picture, Press, Reach, Rest, See, Step, Type

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


def put_on_stage(words: str) -> tuple[Step, ...]:
    """Put a scene without a key of its own on stage, by its name."""
    return Press("Ctrl+K"), Type(words), Press("Return")


def heard(*roles: str) -> tuple[Step, ...]:
    """Mark the roles that have spoken about this moment."""
    return tuple(step for role in roles for step in (Reach(f"{role}, not heard yet"), Press("Space")))


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
        if (role, evidence) == ("Rollout pipeline", "recalled"):
            steps += [Press("Menu"), Pick("How we know it"), Pick("disputed")]
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
            Picture("stage-test-card", "stage"),
            Press("Ctrl+Shift+B"),
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
            Reach("Show Silent minute"),
            Press("Space"),
            Picture("stage-silent-minute", "stage"),
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
            Press("Ctrl+J", 2),
            At("10:14"),
            Press("Ctrl+1"),
            At("10:16"),
            Press("Ctrl+J"),
            Picture("stage-timeline", "stage"),
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
            Reach("Restart the pods, Options considered, on stage"),
            Press("Ctrl+Shift+K"),
            Reach("Roll back, Options considered, on stage"),
            Press("Menu"),
            Pick("Set aside"),
            *heard("Payments on-call", "Incident lead", "Config owner", "Payments lead"),
            Press("Ctrl+J"),
            Press("Ctrl+Shift+J"),
            Press("F6", 3),
            Reach(BOX),
            At("10:17"),
            Press("Ctrl+7"),
            Picture("stage-decision", "stage"),
            At("10:18"),
            Press("Ctrl+4"),
            At("10:19"),
            Press("Ctrl+J"),
            Picture("stage-decision-options", "stage"),
            *says("p: On-call should have checked the error panel first."),
            Rest(500),
            At("10:21"),
            Picture("console-timeline"),
            Press("Ctrl+Shift+D"),
            Picture("console-quiet"),
            Press("Ctrl+Shift+D"),
            Press("Ctrl+Shift+W"),
            Picture("console-compact", size=(380, 860)),
            Press("Ctrl+Shift+W"),
            OtherProgram(holds=True),
            Press("Ctrl+5"),
            See("Not saved – file in use"),
            Picture("console-save-failed"),
            OtherProgram(holds=False),
            Press("Ctrl+Z"),
            See("Saved"),
            Press("Ctrl+K"),
            Type("roll"),
            Picture("console-palette"),
            Press("Escape"),
            Press("F4"),
            Picture("console-intervention"),
            Press("Escape"),
        ),
    ),
    Part(
        "Looking ahead, and blank",
        (
            Press("Escape"),
            Reach(LIST),
            Press("Down", 3),
            Picture("console-looking"),
            Press("Escape"),
            At("10:22"),
            Press("Ctrl+Shift+B"),
            Picture("console-return"),
            Reach("Show"),
            Press("Space"),
            Press("F6"),
            Reach(BOX),
            At("10:23"),
            Press("Ctrl+Shift+P"),
            Reach("soon", "Shift+Tab"),
            Press("Left", 2),
            Picture("stage-pause", "stage"),
            Picture("console-pause"),
            Press("Ctrl+Shift+P"),
            Press("Ctrl+Shift+Y"),
            Picture("console-strip", size=(1440, 44)),
            Press("Ctrl+Shift+Y"),
            Reach("Show the desk here"),
            Press("Space"),
            Reach("Show"),
            Press("Space"),
            Press("F6"),
            Reach(BOX),
        ),
    ),
    Part(
        "The walk goes on",
        (
            At("10:25"),
            Press("Ctrl+J"),
            Press("Ctrl+J"),
            Picture("stage-known-later", "stage"),
            Press("Ctrl+J", 2),
            At("10:28"),
            *says("o: How many customers were charged twice?"),
            Type("A written report from support set off the rollback"),
            Press("Ctrl+3"),
            Press("Ctrl+J"),
            *says(
                "k: Double charges reported by support",
                "k: Config rollout seen in another tool",
                "o: Roll back",
            ),
            Type("Rolling back needed nobody’s permission"),
            Press("Ctrl+3"),
            At("10:33"),
            Press("Ctrl+J"),
            Press("Ctrl+8"),
            *says("a: It started at 15:00.", "a: It started at 15:05."),
            Press("F6", 3),
            Reach(LIST),
            Press("Menu"),
            Pick("What would settle it"),
            Type("The pipeline log"),
            Press("Return"),
            Picture("stage-perspectives", "stage"),
            Picture("console-two-accounts"),
            Press("Escape"),
            Press("F6"),
            Reach(BOX),
            Press("Ctrl+6"),
            Press("Ctrl+J", 2),
            Picture("stage-timeline-gap", "stage"),
            At("10:36"),
            Press("Ctrl+J"),
            Picture("console-gap"),
            Press("Ctrl+Shift+Return"),
            Picture("stage-question", "stage"),
        ),
    ),
    Part(
        "What to keep",
        (
            At("10:37"),
            *put_on_stage("Sign-off"),
            Picture("stage-sign-off", "stage"),
            Press("F6"),
            Reach(BOX),
            Press("Ctrl+9"),
            Picture("stage-went-well", "stage"),
            Type("One page that shows config rollouts next to deploys"),
            Press("Ctrl+1"),
            Type("Tell customers within 30 minutes"),
            Press("Ctrl+1"),
            Type("Rollback that any responder can start"),
            Press("Ctrl+1"),
            Press("Ctrl+0"),
            Picture("stage-parking", "stage"),
            Picture("console-keep"),
        ),
    ),
    Part(
        "Last time",
        (
            At("10:38"),
            Press("Ctrl+L"),
            Picture("stage-last-time", "stage"),
            Picture("console-last-time"),
        ),
    ),
)

"""The play of the meeting's second half: 5 Whys, actions, close, and what is finished afterwards."""

from facilitator.demo.script_meeting import put_on_stage
from facilitator.demo.steps import At, Part, Pick, Picture, Press, Reach, Replace, Step, Type

BOX = "What the room says"


def known(evidence: str) -> tuple[Step, ...]:
    """Say how the statement that is looked at is known."""
    return (Reach("More about this statement"), Press("Space"), Pick("How we know"), Pick(evidence))


def answer(text: str, evidence: str = "") -> tuple[Step, ...]:
    """Write an answer below the statement that is looked at."""
    written = (Press("F6"), Reach(BOX), Type(text), Press("Ctrl+Return"))
    return (*written, *known(evidence)) if evidence else written


def branch(below: str, text: str, evidence: str = "") -> tuple[Step, ...]:
    """Look at an earlier statement and write another answer below it."""
    written = (Reach(below), Press("Return"), Press("Ctrl+N"), Type(text), Press("Return"))
    looked_at = (*written, Reach(f"{text}, the room is here"), Press("Return"))
    return (*looked_at, *known(evidence)) if evidence else looked_at


def action(line: str, done_when: str, verified_how: str, fixes: str) -> tuple[Step, ...]:
    """Write an action in one line, then what the line did not say."""
    steps: tuple[Step, ...] = (Reach("New action"), Type(line), Press("Return"), Reach("Done when"))
    if done_when:
        steps = (*steps, Type(done_when))
    return (
        *steps,
        Reach("How it is verified"),
        Type(verified_how),
        Reach("Fixes: "),
        Press("Space"),
        Pick(fixes),
    )


def gathers(field: str, *lines: str) -> tuple[Step, ...]:
    """Add lines to one of the lists of the close."""
    return tuple(step for line in lines for step in (Reach(field), Type(line), Press("Return")))


ANSWERS: tuple[Part, ...] = (
    Part(
        "5 Whys",
        (
            At("10:39"),
            Press("Ctrl+L"),
            Reach("Start sentence"),
            Type("Checkout returned errors for 71 minutes from 14:20"),
            Press("Return"),
            *known("measured"),
            *answer("One bad value reached every host", "measured"),
            Picture("stage-whys", "stage"),
            *answer("Config passed CI", "written then"),
            *answer("CI does not check config values"),
            At("10:42"),
            Reach("More about this statement"),
            Press("1"),
            Press("Escape"),
            *branch(
                "One bad value reached every host, measured, 1 branch below", "Rollout has no canary stage"
            ),
            Reach("More about this statement"),
            Press("1"),
            Press("Escape"),
            Picture("stage-whys-ended", "stage"),
            At("10:44"),
            *branch(
                "Checkout returned errors for 71 minutes from 14:20, measured, 1 branch below",
                "Rollback came 35 minutes after the first errors",
                "measured",
            ),
            Press("Ctrl+G"),
            *answer("Dashboards show latency first", "recalled"),
            At("10:46"),
            Press("F6"),
            Reach(BOX),
            Picture("console-whys"),
            Reach("More about this statement"),
            Press("2"),
            Reach("Who finds out"),
            Press("Space"),
            Press("Down", 6),
            Press("Return"),
            Press("Tab"),
            Type("Tue 10 Nov"),
            Press("Return"),
        ),
    ),
    Part(
        "Reading back",
        (
            At("10:48"),
            Reach("Read it back"),
            Press("Space"),
            Picture("console-readback"),
        ),
    ),
    Part(
        "Actions",
        (
            At("10:50"),
            Press("Ctrl+L"),
            *put_on_stage("So far"),
            Picture("stage-so-far", "stage"),
            Press("Ctrl+6"),
            *action(
                "Add config schema check to CI, rejects unknown keys. Owner: @dana. Due: Fri 13 Nov. P1. "
                "Verify: Mon 16 Nov by @eli",
                "the bad config of 3 Nov fails CI",
                "re-runs the bad config",
                "CI does not check config values",
            ),
            Press("Ctrl+Return"),
            *action(
                "Roll config out to 5 % of hosts first, halt at 1 % errors. Owner: @mika. Due: Fri 27 Nov. "
                "P1. Verify: Mon 30 Nov by @dana",
                "",
                "runs a staged rollout",
                "Rollout has no canary stage",
            ),
            Press("Ctrl+Return"),
            At("10:53"),
            Reach("New action"),
            Type("Put error rate above latency on the checkout dashboard. Owner: @eli. Due: Tue 10 Nov. P1"),
            Press("Return"),
            Reach("Fixes: "),
            Press("Space"),
            Pick("Dashboards show latency first"),
            Reach("Done when", "Shift+Tab"),
            Type("error rate is the first panel on a 1280 px "),
            Picture("console-actions"),
            Type("screen"),
            Reach("Verified by"),
            Type("@mika"),
            Reach("How it is verified"),
            Type("opens it from a page"),
            Reach("Verified on"),
            Type("Thu 12 Nov"),
            Press("Ctrl+Return"),
            Press("Ctrl+6"),
            Picture("stage-actions", "stage"),
            Picture("stage-actions-4x3", "stage", (960, 720)),
            Press("Ctrl+0"),
            Picture("stage-parking-actions", "stage"),
        ),
    ),
    Part(
        "Close",
        (
            At("10:57"),
            Press("Ctrl+L"),
            *gathers(
                "Add what we learned",
                "A valid file can carry a harmful value",
                "A config change reaches every host at once",
                "Support saw double charges first, with no way to page",
            ),
            *gathers(
                "Add an open question",
                "When did the rollback start, 15:00 or 15:05?",
                "What made dashboards show latency first?",
            ),
            *gathers(
                "Add what was not covered",
                "15:31 to 18:42",
                "Pressures at 14:55",
                "How the customer message was written",
            ),
            Reach("Hands: heard something new"),
            Replace("7"),
            Reach("Hands: see the same picture"),
            Replace("6"),
            Reach("A to-do for yourself"),
            Type("Ask payments on-call how it was"),
            Press("Return"),
            Type("Ask customer communication"),
            Press("Return"),
            At("10:58"),
            Reach("Slips: could say what they saw"),
            Press("Ctrl+J"),
            Picture("stage-closing", "stage"),
            Picture("console-closing"),
            Press("Ctrl+Shift+Return"),
            Picture("stage-closing-question", "stage"),
        ),
    ),
    Part(
        "After the meeting",
        (
            At("11:00"),
            Reach("End the meeting…"),
            Press("Space"),
            Reach("End the meeting"),
            Press("Space"),
            At("11:02"),
            Picture("console-finish"),
            Type("An alert when two services fail in the same minute"),
            Press("Ctrl+Return"),
            Type("Latency is shown first on the dashboard"),
            Press("Ctrl+Return"),
        ),
    ),
)

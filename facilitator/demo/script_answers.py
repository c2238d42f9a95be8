"""The play of the meeting's second half: 5 Whys, actions, close, and what is finished afterwards."""

from facilitator.demo.steps import At, Part, Pick, Picture, Press, Reach, Step, Type

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
            *answer("Config passed CI", "written then"),
            *answer("CI does not check config values"),
            Picture("stage-whys", "stage"),
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
            Picture("console-actions-empty"),
        ),
    ),
)

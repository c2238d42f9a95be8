"""The play after the meeting: the document in every format, and the promises until somebody checked them."""

from facilitator.demo.steps import At, Part, Picture, Press, Reach, Replace, See, Type

FORMATS = ("Word", "PDF", "JSON, everything")

AFTER: tuple[Part, ...] = (
    Part(
        "Document",
        (
            At("11:10"),
            Press("Ctrl+Tab"),
            Picture("desk-document"),
            *(step for name in FORMATS for step in (Reach(name), Press("Space"))),
            Press("Ctrl+Shift+E"),
            See("Open the folder"),
            Picture("desk-exported"),
            Press("Ctrl+K"),
            Type("Your debrief"),
            Press("Return"),
            Picture("desk-debrief"),
            Press("Ctrl+Tab"),
        ),
    ),
    Part(
        "Follow-through",
        (
            At("2026-11-12 15:00"),
            Press("Ctrl+Tab"),
            Reach("Actions"),
            Press("Home"),
            Press("D"),
            Press("V"),
            Reach("Who verified"),
            Replace("@mika"),
            Reach("How, and what was seen"),
            Type("Opened it from a page on a 1280 px screen: error rate is on top."),
            Press("Ctrl+Return"),
            Reach("Actions"),
            Press("Home"),
            Press("D"),
            At("2026-11-16 14:10"),
            Press("J"),
            Press("W"),
            Reach("Reason"),
            Type("Needs two days of the rollout team."),
            Reach("Who asks for it"),
            Type("Payments lead"),
            Reach("By when"),
            Type("Thu 19 Nov"),
            Press("Ctrl+Return"),
            Reach("Actions"),
            Press("Home"),
            Press("V"),
            Reach("When"),
            Replace("Mon 16 Nov"),
            Reach("Who verified", "Shift+Tab"),
            Replace("@eli"),
            Reach("How, and what was seen"),
            Type(
                "Re-ran the config of 3 Nov in a test branch. "
                "CI stopped at the unknown key and named it, job 48213."
            ),
            Picture("desk-follow-through"),
            Press("Ctrl+Return"),
        ),
    ),
    Part(
        "Library",
        (
            Reach("Back to the library"),
            Press("Space"),
            See("Reviews"),
            Reach("Reviews"),
            Picture("desk-library"),
            Press("Ctrl+,"),
            Picture("desk-settings"),
        ),
    ),
)

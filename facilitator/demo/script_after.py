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
        ),
    ),
)

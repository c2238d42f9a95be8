"""Somebody who has never seen the program holds a first review, without sample and without mouse."""

import pytest

from facilitator.demo.steps import Pick, Press, Reach, See, Type

BOX = "What the room says"


@pytest.mark.slow
def test_an_empty_review_becomes_a_document_by_keys_alone(tmp_path, sit_down, do):
    player = sit_down(tmp_path)
    do(player, Reach("Start an empty review"), Press("Space"))
    do(player, Reach("Title"), Type("Mail late"), Reach("Title for the room"), Type("Late mail, Monday"))
    do(player, Reach("Day of the incident"), Type("2 Nov"), Reach("Started"), Type("9:05"), Press("Tab"))
    do(player, Reach("New role"), Type("Mail on-call"), Press("Return"))
    do(player, Reach("Run the review"), Press("Space"), Press("Space"), Press("Ctrl+L", 2))
    do(
        player,
        Press("Ctrl+N"),
        Type("9:05"),
        Press("Return"),
        Type("Mail waits in the queue"),
        Press("Return"),
    )
    do(player, Press("Escape"), Reach("Timeline"), Press("Ctrl+D"))
    do(player, Press("F6"), Reach(BOX), Type("k: The queue page was green"), Press("Ctrl+Return"))
    do(player, Press("Ctrl+L"), Reach("Start sentence"), Type("Mail was late by two hours from 9:05"))
    do(player, Press("Return"), Press("F6"), Reach(BOX), Type("The queue page shows no age"))
    do(player, Press("Ctrl+Return"), Reach("We can change it"), Press("1"), Press("Escape"))
    do(player, Press("Ctrl+L"), Reach("New action"))
    do(player, Type("Show the age of the oldest mail. Owner: @noa. Due: Fri 13 Nov"), Press("Return"))
    do(player, Reach("Fixes: "), Press("Space"), Pick("The queue page shows no age"), Press("Ctrl+Return"))
    do(player, Press("Ctrl+L"), Reach("Add what we learned"), Type("Green is not fresh"), Press("Return"))
    do(player, Reach("End the meeting…"), Press("Space"), Reach("End the meeting"), Press("Space"))
    do(player, See("Markdown"), Reach("Markdown"), Press("Ctrl+Shift+E"), See("Open the folder"))

    (written,) = (tmp_path / "documents").glob("*.md")
    text = written.read_text(encoding="utf-8")
    for said in (
        "# Mail late",
        "**Mail waits in the queue**",
        "The queue page was green",
        "**The queue page shows no age** (a system we can change)",
        "Show the age of the oldest mail",
        "@noa",
        "Green is not fresh",
    ):
        assert said in text

"""The facilitator's page on paper: one page whatever was typed, nothing private, nothing overwritten."""

import re
from dataclasses import replace
from datetime import date

from facilitator.documents.desk_sheet import Said, desk_sheet, sheet_pdf, write_sheet
from tests.builders import sample_review

DAY = date(2026, 11, 5)
SAID = Said(
    ("What was visible then?",), (("Somebody is named", "Let us take the role."),), (("Ctrl J", "next"),)
)


def sheet(review=None, said=SAID):
    review = review or sample_review()
    return desk_sheet(review, [entry.id for entry in review.entries], said, DAY)


def pages(content):
    return len(re.findall(rb"/Type\s*/Page\b", content))


def test_the_sheet_has_the_way_the_moments_the_questions_and_the_keys():
    made = sheet()
    assert [row.text for row in made.parts][:3] == ["Open", "Impact", "Timeline"]
    marked = [(row.before, row.text) for row in made.moments if row.is_marked]
    assert ("14:39", "Decides to restart the checkout pods") in marked
    assert made.questions[0].text == "What was visible then?"
    assert made.keys[0].before == "Ctrl J"
    assert made.title == sample_review().incident.room_title


def test_it_stays_on_one_page_whatever_was_typed():
    review = sample_review()
    long = "an endless sentence about everything " * 30
    entries = tuple(
        replace(entry, id=f"{entry.id}-{number}", text=f"#{{x}} {long} {'W' * 200}")
        for number in range(20)
        for entry in review.entries
    )
    agenda = tuple(replace(part, title=long) for part in review.agenda * 4)
    crowded = replace(review, entries=entries, agenda=agenda)
    said = Said((long,) * 30, ((long, long),) * 30, (("Ctrl ⇧ ↵", long),) * 30)
    content = sheet_pdf(sheet(crowded, said))
    assert pages(content) == 1
    assert content.startswith(b"%PDF")


def test_an_empty_review_makes_a_sheet_too():
    review = replace(sample_review(), entries=(), agenda=(), decisions=(), roles=())
    assert pages(sheet_pdf(desk_sheet(review, (), Said(), DAY))) == 1


def test_a_second_sheet_of_the_day_does_not_touch_the_first(tmp_path):
    first = write_sheet(sheet(), sample_review(), tmp_path)
    first.write_bytes(b"scribbled on")
    second = write_sheet(sheet(), sample_review(), tmp_path)
    assert first.read_bytes() == b"scribbled on"
    assert second != first
    assert second.name.endswith("-2.pdf")

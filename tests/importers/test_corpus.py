"""A real timeline from the shared corpus: eight headings, a day in the front matter, prose around them."""

from pathlib import Path

import pytest

from facilitator.importers.choose import read

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


@pytest.mark.corpus
def test_the_eight_entries_of_the_seed():
    found = sorted(SEEDS.glob("002_*.txt"))
    if not found:
        pytest.skip("the shared corpus is not beside the checkout")
    reading = read(found[0].read_text(encoding="utf-8"))
    clocks = ["14:39", "14:43", "14:48", "14:55", "15:03", "18:14", "18:39", "18:45"]
    assert [entry.time for entry in reading.entries] == [f"2018-01-13T{clock}" for clock in clocks]
    assert all(entry.last_line == entry.line + 1 for entry in reading.entries)
    assert min(reading.unread).line > 5

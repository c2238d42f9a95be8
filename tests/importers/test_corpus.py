"""A real timeline from the shared corpus: eight headings, a day in the front matter, prose around them."""

import importlib.util
import json
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


@pytest.mark.corpus
def test_real_timelines_are_read_with_their_full_time_and_words():
    samples = SEEDS.parent / "samples"
    if not (samples / "score_timeline.py").exists():
        pytest.skip("the shared corpus is not beside the checkout")
    spec = importlib.util.spec_from_file_location("score_timeline", samples / "score_timeline.py")
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    right = predicted = wanted = 0
    for file in sorted((samples / "timelines").glob("tl-*.truth.json")):
        truth = json.loads(file.read_text(encoding="utf-8"))
        text = file.with_name(file.name.replace(".truth.json", ".md")).read_text(encoding="utf-8")
        found = [{"time": entry.time, "text": entry.text} for entry in read(text).entries]
        full = score.score_one(found, truth)["full"]
        right, predicted, wanted = right + full["tp"], predicted + full["pred"], wanted + full["truth"]
    assert 2 * right / (predicted + wanted) > 0.97

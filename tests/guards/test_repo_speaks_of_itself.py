"""The repository speaks of the project alone: no machine of ours, no package host, no unfinished note."""

import os
import re
import stat
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SKIPPED = {".git", ".venv", "__pycache__", "build", "dist", "out", "screens", "node_modules"}
TEXT = {
    ".py",
    ".md",
    ".toml",
    ".txt",
    ".yaml",
    ".yml",
    ".html",
    ".svg",
    ".json",
    ".j2",
    ".typ",
    ".sh",
    ".tsv",
    ".csv",
}
SPOKEN = {
    "a folder of one machine": re.compile(r"(?<![\w.])/(?:work|root|home/[a-z]\w*|Users/\w+)/"),
    "a package host": re.compile(
        r"py" r"pi\.org|python" r"hosted|registry\.npm" r"js|artif" r"actory[.:/]|\.inter" r"nal/simple"
    ),
    "an unfinished note": re.compile(r"\b(?:TO" r"DO|FIX" r"ME|X" r"XX)\b"),
}


def written_by_us():
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [
            f for f in folders if f not in SKIPPED and not f.endswith((".egg-info", "_cache", ".hypothesis"))
        ]
        for name in names:
            path = Path(folder, name)
            if (path.suffix in TEXT or not path.suffix) and path.stat().st_size < 500_000:
                yield path


@pytest.mark.parametrize("what", SPOKEN)
def test_no_file_speaks_of(what):
    found = []
    for path in written_by_us():
        text = path.read_text(encoding="utf-8", errors="replace")
        lines = [n for n, line in enumerate(text.splitlines(), 1) if SPOKEN[what].search(line)]
        if lines:
            found.append((path.relative_to(ROOT).as_posix(), lines[:3]))
    assert found == []


def test_the_versions_name_no_source():
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert len(pins) > 20
    assert [p for p in pins if not re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9][\w.+!]*", p)] == []


@pytest.mark.skipif(os.name == "nt", reason="files have no executable mark on Windows")
@pytest.mark.parametrize("script", ["run", ".ci/run"])
def test_the_scripts_can_be_run(script):
    assert (ROOT / script).stat().st_mode & stat.S_IXUSR

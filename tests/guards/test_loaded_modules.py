"""A command that opens no window loads no window: it starts at once and runs where Qt cannot."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ["PySide6", "sqlalchemy", "alembic", "docx", "typst", "jinja2"]
RUN = """
import json, sys
from facilitator.commands.main import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
sys.stderr.write(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["check", "{notes}"],
        ["import", "{notes}", "--dry-run", "--json"],
        ["--library", "{nowhere}", "list", "--json"],
    ],
    ids=" ".join,
)
def test_a_command_without_windows_loads_neither_qt_nor_sql(tmp_path, arguments):
    notes = tmp_path / "notes.md"
    notes.write_text("2026-03-02 14:05 The queue is full\n")
    words = [a.format(notes=notes, nowhere=tmp_path / "none.sqlite3") for a in arguments]
    done = subprocess.run(
        [sys.executable, "-c", RUN, *words], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = json.loads(done.stderr.splitlines()[-1])
    assert "facilitator" in loaded
    assert [name for name in HEAVY if name in loaded] == []

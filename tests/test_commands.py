"""The command line, tried as a person would: by starting the program and reading what it says."""

import json
import os
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitator.store.library import Library

ROOT = Path(__file__).resolve().parents[1]
BLAMING = "The queue filled up.\nDana should have checked the dashboard.\n"


@pytest.fixture
def facilitator(tmp_path):
    """Return a function that starts the program in an empty folder, with a library of its own."""

    def run(*arguments, typed="", **environ):
        return subprocess.run(
            [
                sys.executable,
                "-W",
                "error",
                "-m",
                "facilitator",
                "--library",
                tmp_path / "own.sqlite3",
                *arguments,
            ],
            cwd=tmp_path,
            input=typed,
            env=os.environ | {"PYTHONPATH": str(ROOT)} | environ,
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def is_calm(done):
    return "Traceback" not in done.stderr


def test_help_names_every_command_and_shows_examples(facilitator):
    done = facilitator("--help")
    assert done.returncode == 0
    for command in ("check", "import", "export", "list", "demo", "doctor"):
        assert f"facilitator {command}" in done.stdout
    assert "Exit codes: 0 well" in done.stdout


def test_the_version_is_said(facilitator):
    assert facilitator("--version").stdout.startswith("Facilitator 0.")


def test_check_points_at_file_line_and_column(facilitator, tmp_path):
    (tmp_path / "notes.md").write_text(BLAMING)
    done = facilitator("check", "notes.md")
    assert done.returncode == 1
    assert any(
        line.startswith("notes.md:2:") and ": hindsight: " in line for line in done.stdout.splitlines()
    )


def test_check_reads_what_is_typed_and_says_nothing_about_calm_words(facilitator):
    done = facilitator("check", "-", typed="At 14:05 the on-call engineer restarted the queue.\n")
    assert (done.returncode, done.stdout) == (0, "")


def test_check_tells_the_same_as_json(facilitator):
    done = facilitator("check", "--json", typed=BLAMING)
    first = json.loads(done.stdout)[0]
    assert BLAMING[first["start"] : first["end"]] == first["span"]
    assert first["line"] == 2


def test_check_answers_each_json_line_with_its_findings(facilitator, tmp_path):
    lines = [
        {"id": "a", "text": "Dana broke the build.", "roster": ["Dana"]},
        {"id": 2, "text": "The disk filled."},
    ]
    (tmp_path / "in.jsonl").write_text("\n".join(json.dumps(line) for line in lines) + "\n")
    done = facilitator("check", "--jsonl-in", "in.jsonl")
    first, second = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert first["id"] == "a"
    assert {f["category"] for f in first["findings"]} >= {"blame_person", "name_in_blame"}
    assert set(first["findings"][0]) == {
        "category",
        "start",
        "end",
        "span",
        "message",
        "rewrite",
        "question",
        "severity",
        "rule",
    }
    assert second == {"id": 2, "findings": []}


def test_check_chooses_the_language_and_leaves_a_third_one_alone(facilitator):
    spanish = facilitator("check", typed="Nadie revisó el panel durante media hora.\n")
    assert (spanish.returncode, spanish.stdout.split(": ")[1]) == (1, "blame_person")
    french = facilitator("check", typed="Qui a oublié de renouveler le certificat ?\n")
    assert (french.returncode, french.stdout) == (0, "")
    assert facilitator("check", "--lang", "en", typed="Nadie revisó el panel.\n").stdout == ""


def test_check_passes_over_what_is_code_in_a_markdown_file(facilitator, tmp_path):
    (tmp_path / "notes.md").write_text(
        "---\ntitle: who broke it\n---\n```\nDana broke it\n```\n\n**Dana** broke [it](who-broke-it).\n"
    )
    done = facilitator("check", "notes.md", "--format", "jsonl")
    assert {json.loads(line)["line"] for line in done.stdout.splitlines()} == {8}


def test_check_gives_a_role_for_a_name_of_the_roster(facilitator, tmp_path):
    (tmp_path / "people.txt").write_text("# who was there\nDana Reyes, Payments on-call\n")
    done = facilitator("check", "--roster", "people.txt", typed="It was Dana who merged it.\n")
    assert "It was the payments on-call who merged it." in done.stdout
    (tmp_path / "people.json").write_text('[{"name": 7}]')
    refused = facilitator("check", "--roster", "people.json", typed="Fine.\n")
    assert refused.returncode == 2
    assert is_calm(refused)


def test_check_explains_why_it_stays_silent(facilitator):
    done = facilitator("check", "--explain", typed="The alert should have fired.\n")
    assert done.returncode == 0
    assert "silent: hindsight/should-have" in done.stdout
    assert "subject: system" in done.stdout


def test_check_fails_only_on_what_is_as_loud_as_was_asked(facilitator):
    hedge = "It was probably the switch.\n"
    assert facilitator("check", typed=hedge).returncode == 1
    assert facilitator("check", "--fail-on", "blame", typed=hedge).returncode == 0
    assert facilitator("check", "--fail-on", "never", typed=BLAMING).returncode == 0


def test_check_speaks_to_code_hosts(facilitator, tmp_path):
    (tmp_path / "a, b.md").write_text(BLAMING)
    marks = facilitator("check", "--format", "github", "a, b.md").stdout
    assert marks.startswith("::warning file=a%2C b.md,line=2,col=6,endLine=2,endColumn=17,title=hindsight::")
    sarif = json.loads(facilitator("check", "--format", "sarif", "a, b.md").stdout)
    (run,) = sarif["runs"]
    (result,) = run["results"]
    assert result["ruleId"] in {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == 2


def test_a_json_line_that_is_none_is_named(facilitator, tmp_path):
    (tmp_path / "in.jsonl").write_text('{"id": 1, "text": "Fine."}\nnot json\n')
    done = facilitator("check", "--jsonl-in", "in.jsonl")
    assert done.returncode == 2
    assert "line 2" in done.stderr
    assert is_calm(done)


def test_a_timeline_is_understood_without_changing_anything(facilitator, tmp_path):
    (tmp_path / "timeline.md").write_text("2026-03-02 14:05 UTC The queue is full\nnothing here is a time\n")
    done = facilitator("import", "timeline.md", "--dry-run", "--json")
    told = json.loads(done.stdout)
    assert done.returncode == 0, done.stderr
    assert told["entries"][0]["time"] == "2026-03-02T14:05"
    assert told["entries"][0]["text"].startswith("The queue is full")
    assert set(told["entries"][0]) >= {
        "time",
        "end",
        "precision",
        "approx",
        "zone",
        "text",
        "evidence",
        "line",
    }
    assert not (tmp_path / "own.sqlite3").exists()


def test_a_timeline_becomes_a_review_that_can_be_listed_and_exported(facilitator, tmp_path):
    (tmp_path / "timeline.md").write_text(
        "2026-03-02 14:05 UTC The queue is full\n2026-03-02 14:20 UTC It is empty\n"
    )
    done = facilitator("import", "timeline.md", "--title", "Full queue")
    assert done.returncode == 0, done.stderr
    (review,) = json.loads(facilitator("list", "--json").stdout)
    assert (review["title"], review["moments"]) == ("Full queue", 2)
    exported = facilitator("export", "--review", review["id"], "--format", "markdown", "--out", "documents")
    assert exported.returncode == 0, exported.stderr
    (written,) = (tmp_path / "documents").iterdir()
    assert "The queue is full" in written.read_text()
    again = facilitator("export", "--review", review["id"], "--format", "markdown", "--out", "documents")
    assert again.returncode == 0
    assert len(list((tmp_path / "documents").iterdir())) == 2


def test_a_second_source_goes_into_the_review_that_is_there(facilitator, tmp_path):
    (tmp_path / "timeline.md").write_text(
        "2026-03-02 14:05 UTC The queue is full\n2026-03-02 14:20 UTC It is empty\n"
    )
    (tmp_path / "notes.md").write_text(
        "2026-03-02 14:05 UTC the queue is full\n2026-03-02 14:11 UTC A node is added\n"
    )
    facilitator("import", "timeline.md")
    (review,) = json.loads(facilitator("list", "--json").stdout)
    done = facilitator("import", "notes.md", "--review", review["id"])
    assert (done.returncode, done.stderr) == (0, "1 entry added, 1 was there already.\n")
    with closing(Library.open(tmp_path / "own.sqlite3", clock=lambda: datetime.now(UTC))) as library:
        entries = library.load(review["id"]).file.review.entries
    assert [entry.source for entry in entries] == ["timeline.md:1; notes.md:1", "notes.md:2", "timeline.md:2"]
    unknown = facilitator("import", "notes.md", "--review", "nobody")
    assert unknown.returncode == 2
    assert is_calm(unknown)


def test_a_library_that_the_windows_hold_is_left_to_them(facilitator, tmp_path):
    (tmp_path / "timeline.md").write_text("2026-03-02 14:05 UTC The queue is full\n")
    library = Library.open(tmp_path / "own.sqlite3", clock=lambda: datetime.now(UTC))
    with closing(library):
        done = facilitator("import", "timeline.md")
        assert done.returncode == 2
        assert "another copy of Facilitator is running" in done.stderr
        assert "try again" in done.stderr
        assert library.reviews() == ()


def test_a_library_that_is_not_there_holds_no_reviews(facilitator, tmp_path):
    assert json.loads(facilitator("list", "--json").stdout) == []
    assert not (tmp_path / "own.sqlite3").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "missing.md"],
        ["check", "--language", "../../etc", "-"],
        ["import", "missing.md", "--dry-run"],
        ["export", "--review", "none", "--out", "documents"],
        ["list"],
        ["demo", "--out", "pictures", "--theme", "plaid"],
        ["demo", "--out", "pictures", "--size", "huge"],
        ["demo", "--out", "pictures", "--scale", "nan"],
        ["conquer"],
    ],
    ids=" ".join,
)
def test_what_cannot_be_done_is_said_calmly(facilitator, tmp_path, arguments):
    (tmp_path / "own.sqlite3").write_text(
        "This is a letter, not a library, and long enough to be read as one." * 40
    )
    before = (tmp_path / "own.sqlite3").read_bytes()
    done = facilitator(*arguments)
    assert done.returncode == 2
    assert done.stderr.strip()
    assert is_calm(done)
    assert (tmp_path / "own.sqlite3").read_bytes() == before


def test_doctor_looks_at_everything_and_changes_nothing(facilitator, tmp_path):
    done = facilitator("doctor", QT_QPA_PLATFORM="offscreen")
    for word in (
        "Python",
        "Libraries to paint with",
        "Display",
        "Fonts",
        "SQLite",
        "Library",
        "Another copy",
    ):
        assert word in done.stdout
    assert done.returncode == 0, done.stdout
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux runs without a display")
def test_doctor_says_what_is_missing_and_how_to_get_it(facilitator):
    done = facilitator("doctor", QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert done.returncode == 1
    assert "✗ Display: none" in done.stdout
    assert "facilitator demo --out" in done.stdout


def test_doctor_names_a_library_that_is_none(facilitator, tmp_path):
    (tmp_path / "own.sqlite3").write_text("A letter." * 400)
    done = facilitator("doctor", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert "no library" in done.stdout
    assert "not touched" in done.stdout


def test_a_reader_that_stops_early_is_no_trouble(facilitator, tmp_path):
    (tmp_path / "long.md").write_text(BLAMING * 3_000)
    command = f"{sys.executable} -m facilitator check long.md | head -n 1"
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


def test_a_line_that_may_blame_is_held_and_reaches_no_document(facilitator, tmp_path):
    (tmp_path / "timeline.md").write_text(
        "2026-03-02 14:05 UTC The queue is full\n2026-03-02 14:20 UTC Ops should have checked the dashboard\n"
    )
    done = facilitator("import", "timeline.md", "--title", "Full queue")
    assert "1 line is held" in done.stderr
    (review,) = json.loads(facilitator("list", "--json").stdout)
    formats = [word for name in ("markdown", "html", "json", "csv") for word in ("--format", name)]
    facilitator("export", "--review", review["id"], *formats, "--out", "documents")
    written = list((tmp_path / "documents").iterdir())
    assert len(written) == 4
    assert not any("should have" in document.read_text() for document in written)


@pytest.mark.skipif(sys.platform != "linux", reason="only here a name may be any bytes")
def test_a_file_whose_name_is_no_text_becomes_a_review_too(facilitator, tmp_path):
    name = os.fsdecode(b"Nacht\xfcber.md")
    (tmp_path / name).write_text("2026-03-02 14:05 UTC The queue is full\n")
    done = facilitator("import", name)
    assert done.returncode == 0, done.stderr
    missing = facilitator("import", "missing-" + name)
    assert missing.returncode == 2
    assert is_calm(missing)

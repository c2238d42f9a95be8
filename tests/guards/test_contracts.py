"""The import contracts hold, and each one bites: it is broken on purpose once in a copy of the program.

A contract can name the wrong door and stay "kept" whatever happens, so every module that a contract
guards gets a forbidden import here, and the report must name every one of them.
"""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS = {c["id"]: c for c in PROJECT["tool"]["importlinter"]["contracts"]}
FORBIDDEN = [name for name, contract in CONTRACTS.items() if contract["type"] == "forbidden"]
LAYERS = [  # a name in brackets may be absent
    [name for name in (part.strip() for part in layer.split("|")) if not name.startswith("(")]
    for layer in CONTRACTS["layers"]["layers"]
]
PACKAGES = {
    p.stem for p in (ROOT / "facilitator").iterdir() if p.suffix == ".py" or (p / "__init__.py").exists()
}
FREE = {
    "qt": {"__init__", "__main__", "commands", "command_line", "doctor", "demo", "app", "ui", "open_review"},
    "sql": {"__init__", "__main__", "commands", "command_line", "doctor", "demo", "app", "store"},
    "pages": {"widgets"},
}


def lint(place, contract=None):
    """Run the linter over the program in ``place`` and return (kept?, what it says on one line)."""
    code = "import sys; from importlinter.cli import lint_imports_command; lint_imports_command()"
    command = [sys.executable, "-c", code, "--no-cache", *(["--contract", contract] if contract else [])]
    done = subprocess.run(
        command,
        cwd=place,
        env=os.environ | {"PYTHONPATH": str(place), "COLUMNS": "400"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode == 0, " ".join((done.stdout + done.stderr).split())


@pytest.fixture
def copy(tmp_path):
    shutil.copytree(
        ROOT / "facilitator", tmp_path / "facilitator", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def file_of(place, module):
    path = place / Path(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def add_import(place, module, imported):
    with file_of(place, module).open("a", encoding="utf-8") as file:
        file.write(f"\n\ndef _on_purpose() -> None:\n    import {imported}\n")


def test_the_program_keeps_every_contract():
    kept, said = lint(ROOT)
    assert kept, said


@pytest.mark.parametrize("name", ["qt", "sql"])
def test_no_package_is_forgotten_by_a_contract(name):
    guarded = {module.removeprefix("facilitator.") for module in CONTRACTS[name]["source_modules"]}
    assert PACKAGES - FREE[name] - guarded == set()


def test_no_page_is_forgotten():
    pages = {module.removeprefix("facilitator.ui.") for module in CONTRACTS["pages"]["modules"]}
    folders = {path.parent.name for path in (ROOT / "facilitator" / "ui").glob("*/__init__.py")}
    assert folders - FREE["pages"] - pages == set()


@pytest.mark.parametrize("name", FORBIDDEN)
def test_a_forbidden_import_is_found_in_each_module_that_a_contract_guards(copy, name):
    contract = CONTRACTS[name]
    for module in contract["source_modules"]:
        add_import(copy, module, contract["forbidden_modules"][0])
    kept, said = lint(copy, name)
    assert not kept
    missed = [
        m for m in contract["source_modules"] if not re.search(rf"{re.escape(m)} is not allowed to", said)
    ]
    assert missed == [], said


@pytest.mark.parametrize("name", FORBIDDEN)
def test_each_forbidden_module_is_a_real_one(copy, name):
    contract = CONTRACTS[name]
    source = contract["source_modules"][0]
    for module in contract["forbidden_modules"]:
        add_import(copy, source, module)
    kept, said = lint(copy, name)
    assert not kept
    missed = [m for m in contract["forbidden_modules"] if f"is not allowed to import {m}" not in said]
    assert missed == [], said


def test_the_stage_window_is_guarded_against_a_way_round(copy):
    add_import(copy, "facilitator.ui.stage", "facilitator.stage.roundabout")
    (copy / "facilitator" / "stage" / "roundabout.py").write_text("import facilitator.domain.review\n")
    kept, said = lint(copy, "stage-window")
    assert not kept, said


@pytest.mark.parametrize("place", range(len(LAYERS) - 1))
def test_a_layer_that_imports_upwards_is_found(copy, place):
    upper, lower = LAYERS[place][0], LAYERS[place + 1][0]
    add_import(copy, f"facilitator.{lower}", f"facilitator.{upper}")
    kept, said = lint(copy, "layers")
    assert not kept
    assert f"facilitator.{lower} is not allowed to import facilitator.{upper}" in said


def test_siblings_of_one_layer_that_import_each_other_are_found(copy):
    rows = [row for row in LAYERS if len(row) > 1]
    for row in rows:
        add_import(copy, f"facilitator.{row[0]}", f"facilitator.{row[-1]}")
    kept, said = lint(copy, "layers")
    assert not kept
    for row in rows:
        assert f"facilitator.{row[0]} is not allowed to import facilitator.{row[-1]}" in said


def test_a_new_package_without_a_place_in_the_layers_is_found(copy):
    (copy / "facilitator" / "misc.py").write_text('"""Anything."""\n')
    kept, said = lint(copy, "layers")
    assert not kept
    assert "facilitator.misc" in said


def test_pages_that_import_each_other_are_found(copy):
    pages = CONTRACTS["pages"]["modules"]
    for page, other in zip(pages, pages[1:] + pages[:1], strict=True):
        add_import(copy, page, other)
    kept, said = lint(copy, "pages")
    assert not kept
    assert [p for p in pages if not re.search(rf"{re.escape(p)} is not allowed to import", said)] == []

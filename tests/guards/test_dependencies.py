"""What is installed is what is used: no package without an import, none without a pin, none unnamed."""

import re
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from facilitator import doctor

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
IMPORT = re.compile(r"^\s*(?:from|import) (\w+)", re.MULTILINE)
READ_BY_PYTHON = {"tzdata"}
COMMANDS = {"ruff", "mypy", "import-linter", "pytest-qt", "pytest-xdist", "types-markdown"}


def names(wanted):
    return {re.match(r"[\w.-]+", one)[0].lower().replace("_", "-") for one in wanted}


def modules_of(package):
    found = packages_distributions().items()
    return {module for module, owners in found if package in {o.lower().replace("_", "-") for o in owners}}


def imported(folder):
    texts = (file.read_text(encoding="utf-8") for file in (ROOT / folder).rglob("*.py"))
    return {name for text in texts for name in IMPORT.findall(text)}


RUNTIME, TEST = names(PROJECT["dependencies"]), names(PROJECT["optional-dependencies"]["test"])


@pytest.mark.parametrize("package", sorted(RUNTIME - READ_BY_PYTHON))
def test_the_program_imports_what_it_asks_for(package):
    assert modules_of(package) & imported("facilitator")


@pytest.mark.parametrize("package", sorted(TEST - COMMANDS))
def test_the_tests_import_what_they_ask_for(package):
    assert modules_of(package) & imported("tests")


def test_everything_asked_for_has_a_version_it_was_tested_with():
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = names(line for line in lines if line and not line.startswith("#"))
    assert pinned >= RUNTIME | TEST


def test_the_doctor_looks_for_packages_that_are_asked_for():
    asked = {module for package in RUNTIME for module in modules_of(package)}
    assert set(doctor.PACKAGES) <= asked


def test_every_package_of_the_program_has_its_licence_named():
    told = (
        (ROOT / "docs/licences.md")
        .read_text(encoding="utf-8")
        .lower()
        .replace("pyside6", "pyside6-essentials")
    )
    assert [package for package in sorted(RUNTIME) if package not in told] == []

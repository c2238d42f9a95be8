"""Names tell a job: words that fit everything name nothing, and every module says what it is for."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "facilitator").rglob("*.py"))
EMPTY = ("manager", "helper", "handler", "controller", "service", "util", "data", "info")


def says_nothing(name):
    """Tell whether a class or module name is one of the empty words or ends in one."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().strip("_").split("_")
    return words[-1].removesuffix("s") in EMPTY


@pytest.mark.parametrize(
    "name", ["ReviewManager", "helpers", "UserData", "EventHandler", "date_utils", "_Info"]
)
def test_an_empty_word_is_found(name):
    assert says_nothing(name)


@pytest.mark.parametrize("name", ["Review", "Dated", "candidates", "Metadata", "cover"])
def test_a_word_that_tells_something_is_left_alone(name):
    assert not says_nothing(name)


def test_no_class_or_module_has_an_empty_name():
    found = [
        p.relative_to(ROOT).as_posix() for p in FILES if says_nothing(p.stem) or says_nothing(p.parent.name)
    ]
    for path in FILES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found += [
            f"{path.relative_to(ROOT).as_posix()}: {node.name}"
            for node in ast.walk(tree)
            if isinstance(node, ast.ClassDef) and says_nothing(node.name)
        ]
    assert found == []


def test_every_module_says_what_it_is_for():
    silent = [
        p.relative_to(ROOT).as_posix()
        for p in FILES
        if not ast.get_docstring(ast.parse(p.read_text("utf-8")))
    ]
    assert silent == []


def test_an_init_file_holds_one_sentence_and_pulls_nothing_in():
    loud = []
    for path in FILES:
        if path.name == "__init__.py" and path.parent.name != "facilitator":
            body = ast.parse(path.read_text(encoding="utf-8")).body
            if len(body) != 1:
                loud.append(path.relative_to(ROOT).as_posix())
    assert loud == []

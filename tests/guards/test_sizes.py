"""Files and classes stay small enough to be read in one go; the figures are printed with ``-s``."""

import ast
import statistics
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(
    p
    for p in (ROOT / "facilitator").rglob("*.py")
    if p.name != "__init__.py" and "migrations/versions" not in p.as_posix()
)
LENGTHS = {p.relative_to(ROOT).as_posix(): len(p.read_text(encoding="utf-8").splitlines()) for p in FILES}


def test_no_file_is_longer_than_400_lines_and_half_of_them_are_below_100():
    ordered = sorted(LENGTHS.values())
    median, p90 = statistics.median(ordered), ordered[int(len(ordered) * 0.9)]
    print(f"\n{len(ordered)} files, {sum(ordered)} lines of code and words about it")
    print(f"median {median:g}, 90th percentile {p90}, longest {ordered[-1]}")
    assert {name: n for name, n in LENGTHS.items() if n > 400} == {}
    assert median < 100


def test_no_class_is_longer_than_250_lines():
    classes = {}
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                classes[f"{path.relative_to(ROOT).as_posix()}:{node.name}"] = (
                    node.end_lineno - node.lineno + 1
                )
    print(
        f"\n{len(classes)} classes: longest {max(classes.values())} lines ({max(classes, key=classes.get)})"
    )
    assert {name: n for name, n in classes.items() if n > 250} == {}

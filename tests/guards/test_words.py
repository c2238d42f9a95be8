"""Every word that a window shows goes through ``_()``, so that another language can follow."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

WIDGETS = {
    "QLabel",
    "QPushButton",
    "QToolButton",
    "QCheckBox",
    "QRadioButton",
    "QAction",
    "QGroupBox",
    "QMenu",
}
SETTERS = {
    "setText", "setTitle", "setPlaceholderText", "setPlainText", "setWindowTitle", "setToolTip",
    "setStatusTip", "setLabelText", "setAccessibleName", "setAccessibleDescription",
    "addAction", "addMenu", "addTab", "addItem",
}  # fmt: skip
WORD = re.compile(r"[^\W\d_]{2,}")


def untranslated(source):
    """Return (line, words) of each text that reaches a widget as it stands in the source."""
    return [
        (node.lineno, words)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and _name(node.func) in WIDGETS | SETTERS
        for argument in [*node.args, *(k.value for k in node.keywords if k.arg in {"text", "title"})]
        for words in _literals(argument)
        if WORD.search(words)
    ]


def formatted_inside(source):
    """Return the lines where an f-string or a sum is handed to ``_()``, which no catalogue can hold."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and _name(node.func) in {"_", "plural"}
        for argument in node.args[:2]
        if isinstance(argument, ast.JoinedStr | ast.BinOp)
    ]


def said_too_early(source):
    """Return the lines where ``_()`` is called while the module is being imported."""
    found, waiting = [], [ast.parse(source)]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(node, ast.Call) and _name(node.func) in {"_", "plural"}:
            found.append(node.lineno)
        waiting += ast.iter_child_nodes(node)
    return found


def _name(function):
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _literals(node):
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(v.value for v in node.values if isinstance(v, ast.Constant))
    elif isinstance(node, ast.IfExp):
        yield from (*_literals(node.body), *_literals(node.orelse))
    elif isinstance(node, ast.BinOp):
        yield from (*_literals(node.left), *_literals(node.right))


@pytest.mark.parametrize(
    "line",
    [
        'QLabel("Save")',
        'button.setText("Go on" if late else "")',
        'QAction(text="Undo")',
        'x.setToolTip(f"Step {n}")',
    ],
)
def test_words_on_a_widget_are_found(line):
    assert untranslated(line)


@pytest.mark.parametrize(
    "line", ['QLabel(_("Save"))', 'QLabel("–")', "label.setText(title)", 'QLabel("%1 : %2")']
)
def test_translated_words_and_signs_are_left_alone(line):
    assert untranslated(line) == []


def _windows():
    return sorted((ROOT / "facilitator" / "ui").rglob("*.py"))


def test_no_window_shows_untranslated_words():
    found = {p.relative_to(ROOT).as_posix(): untranslated(p.read_text(encoding="utf-8")) for p in _windows()}
    assert {path: words for path, words in found.items() if words} == {}


@pytest.mark.parametrize("check", [formatted_inside, said_too_early])
def test_every_text_can_be_looked_up_when_it_is_shown(check):
    found = {
        p.relative_to(ROOT).as_posix(): check(p.read_text(encoding="utf-8"))
        for p in sorted((ROOT / "facilitator").rglob("*.py"))
    }
    assert {path: lines for path, lines in found.items() if lines} == {}


def test_a_formatted_or_early_text_is_found():
    assert formatted_inside('_(f"{count} left")') == [1]
    assert said_too_early('TITLE = _("Title")\ndef later():\n    return _("Title")\n') == [1]

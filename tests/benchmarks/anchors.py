"""Where the tools of measuring lie: the folder of limits beside the checkout, used as it is."""

import importlib.util
import os
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parents[2]
FOLDER = Path(os.environ.get("FACILITATOR_ANCHORS", ROOT.parent / "shared" / "perf"))
BARE_WINDOW = FOLDER / "bare_window.py"
PROGRAM = Path(sys.executable).with_name("facilitator")


@cache
def tools() -> ModuleType:
    """The screen that is watched from outside, memory of a process tree, and the like.

    Raises:
        SystemExit: the folder is not there.
    """
    file = FOLDER / "common.py"
    if not file.exists():
        raise SystemExit(
            f"The tools for measuring are not in {FOLDER}; name their folder in FACILITATOR_ANCHORS."
        )
    spec = importlib.util.spec_from_file_location("anchor_tools", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def bare(kind: str) -> list[str]:
    """The command of a bare window of this kind, with the same Python and Qt as the program."""
    return [sys.executable, str(BARE_WINDOW), kind]


def program(library: Path) -> list[str]:
    """The command of the program with this library."""
    return [str(PROGRAM), "--library", str(library)]

"""``python -m tests.accessibility.walk``: console and stage through the platform's accessibility interface.

Starts a display, a bus and the program on them, visits every page and every part of the meeting, and walks
the tree from outside as a screen reader would. Prints each control without a name; ends with 1 if any.
"""

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

PLACES = (
    *("prepare", "add", "choose", "p-open", "p-impact", "p-timeline", "p-whys", "p-actions", "p-close"),
    *("document", "follow-through", "find", "keys"),
)
NEEDED = ("xvfb-run", "dbus-run-session")
BUS = Path("/usr/libexec/at-spi-bus-launcher")
INSIDE = "--inside"
PATIENCE = 240


def missing() -> str:
    """Say what this machine lacks; empty where everything is there."""
    lacking = [name for name in NEEDED if shutil.which(name) is None]
    if not BUS.exists():
        lacking.append("at-spi2-core")
    from tests.accessibility.tree import library

    try:
        library()
    except OSError:
        lacking.append("libatspi2.0-0")
    return ", ".join(lacking)


def run() -> "subprocess.CompletedProcess[str]":
    """Walk on a display and a bus of its own."""
    command = [*("xvfb-run", "-a", "-s", "-screen 0 2880x900x24"), *("dbus-run-session", "--")]
    return subprocess.run(
        [*command, sys.executable, "-m", "tests.accessibility.walk", INSIDE],
        env=_environment(),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


def _environment() -> dict[str, str]:
    env = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return env | {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "NO_AT_BRIDGE": "0"}


def controls(node: dict, path: str = "") -> Iterator[tuple[str, dict]]:
    """Yield everything that shows and can have the focus, with the way to it."""
    here = f"{path} > {node['role']} “{node['name']}”" if path else node["name"]
    if node["is_focusable"] and node["is_showing"]:
        yield here, node
    for child in node["children"]:
        yield from controls(child, here)


def walk() -> int:
    """Visit everything, print what was seen, and return how many controls have no name."""
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.accessibility.shown_program"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdin is not None
    assert program.stdout is not None
    nameless = 0
    _await(program.stdout, "ready")
    for place in PLACES:
        program.stdin.write(f"{place}\n")
        program.stdin.flush()
        _await(program.stdout, "shown")
        tree = _tree(program.pid)
        found = list(controls(tree))
        without = [way for way, node in found if not node["name"]]
        windows = ", ".join(f"“{child['name']}”" for child in tree["children"] if child["is_showing"])
        print(f"{place}: {len(found)} controls, {len(without)} without a name; windows {windows}", flush=True)
        roles = Counter(node["role"] for _way, node in found)
        print("  roles:", ", ".join(f"{count} {role}" for role, count in roles.most_common()))
        print("  checked:", ", ".join(node["name"] for _way, node in found if node["is_checked"]))
        for way in without:
            print(f"  without a name: {way}")
        for child in tree["children"]:
            if "stage" in child["name"] and child["is_showing"]:
                print(f"  stage says: {child['description'][:120]!r}")
        nameless += len(without)
    program.stdin.close()
    program.wait(timeout=20)
    return nameless


def _tree(pid: int) -> dict:
    """Read in a process of its own: the library keeps what it has seen once."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.accessibility.tree", str(pid)],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return json.loads(done.stdout)


def _await(lines, word: str) -> None:
    for line in lines:
        if line.strip() == word:
            return
    raise SystemExit(f"the program ended before it was {word}")


if __name__ == "__main__":
    if INSIDE in sys.argv:
        sys.exit(min(walk(), 1))
    if lacking := missing():
        sys.exit(f"This walk needs {lacking}.")
    result = run()
    print(result.stdout, result.stderr, sep="\n")
    sys.exit(result.returncode)

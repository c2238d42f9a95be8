"""A signal may be emitted as often as a long meeting needs; one release of Qt for Python cannot on 3.11."""

import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]

# In a process of its own: when a reference to True is dropped at every emit, the interpreter aborts.
EMITS = """
from PySide6.QtCore import QObject, Signal

class Bell(QObject):
    rung = Signal(bool, int, object)

heard = []
bell = Bell()
bell.rung.connect(lambda on, count, what: heard.append((on, count, what)))
for count in range(5_000):
    bell.rung.emit(True, count, None)
assert heard == [(True, count, None) for count in range(5_000)]
print("heard", len(heard))
"""


def test_five_thousand_signals_arrive():
    done = subprocess.run([sys.executable, "-c", EMITS], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "heard 5000\n"), done.stderr


def test_the_release_that_aborts_is_shut_out_on_python_3_11():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [Requirement(text) for text in project["dependencies"] if text.startswith("PySide6")]

    def allowed(release, python):
        return all(release in r.specifier for r in asked if r.marker.evaluate({"python_version": python}))

    assert not allowed("6.12.0", "3.11")
    assert allowed("6.11.3", "3.11")
    assert allowed("6.12.0", "3.12")
    assert allowed(version("PySide6-Essentials"), f"{sys.version_info[0]}.{sys.version_info[1]}")

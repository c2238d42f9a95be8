"""The room every test runs in: offscreen, own fonts, own home, and silence.

All of this is set before Qt starts: without a display a bare ``pytest`` would abort the interpreter,
and with the fonts of the machine no two machines would paint the same pixels.
"""

import atexit
import gc
import logging
import os
import shutil
import sys
import tempfile
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOME = Path(tempfile.mkdtemp(prefix="facilitator-tests-"))
atexit.register(shutil.rmtree, HOME, ignore_errors=True)

FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>{fonts}</dir>
<cachedir>{cache}</cachedir>
<match target="font">
<edit name="antialias"><bool>true</bool></edit>
<edit name="hinting"><bool>false</bool></edit>
<edit name="rgba"><const>none</const></edit>
</match>
</fontconfig>
"""


def _own_room() -> None:
    (HOME / "fonts.conf").write_text(
        FONTS.format(fonts=ROOT / "resources" / "fonts", cache=HOME / "font-cache"), encoding="utf-8"
    )
    (HOME / "runtime").mkdir(mode=0o700)
    os.environ.update(
        HOME=str(HOME),
        USERPROFILE=str(HOME),
        APPDATA=str(HOME / "config"),
        LOCALAPPDATA=str(HOME / "data"),
        XDG_CONFIG_HOME=str(HOME / "config"),
        XDG_DATA_HOME=str(HOME / "data"),
        XDG_STATE_HOME=str(HOME / "state"),
        XDG_CACHE_HOME=str(HOME / "cache"),
        XDG_RUNTIME_DIR=str(HOME / "runtime"),
        FONTCONFIG_FILE=str(HOME / "fonts.conf"),
    )
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


_own_room()

import pytest  # noqa: E402
from hypothesis import settings as hypothesis_settings  # noqa: E402

hypothesis_settings.register_profile("ci", derandomize=True, deadline=None)
hypothesis_settings.register_profile("search", deadline=None, max_examples=1_000)
hypothesis_settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


class _Kept(logging.Handler):
    """Keeps every log record from warning upwards."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.records = []

    def emit(self, record):
        self.records.append(record)


@pytest.fixture(autouse=True)
def warnings_logged():
    """Fail the test when anything is logged from warning upwards.

    A test that expects such a line asks for this fixture, looks at the list and clears it.
    """
    kept = _Kept()
    logging.getLogger().addHandler(kept)
    yield kept.records
    logging.getLogger().removeHandler(kept)
    if kept.records:
        pytest.fail("logged: " + "; ".join(r.getMessage() for r in kept.records))


@pytest.fixture(autouse=True)
def nothing_left_over():
    """Fail the test that leaves a window, a running timer or a thread behind."""
    threads = set(threading.enumerate())
    before = _alive()
    yield
    left = _alive() - before
    if left:
        gc.collect()
        _let_qt_clean_up()
        left = _alive() - before
    names = [name for _id, name in sorted(left)]
    names += [f"thread {t.name}" for t in threading.enumerate() if t not in threads and _still_runs(t)]
    if names:
        _close_windows()
        pytest.fail("left over: " + ", ".join(names))


def _still_runs(thread):
    if thread.name.startswith("pytest_timeout"):
        return False
    thread.join(timeout=2)
    return thread.is_alive()


def _application():
    widgets = sys.modules.get("PySide6.QtWidgets")
    return widgets.QApplication.instance() if widgets else None


def _let_qt_clean_up():
    application = _application()
    if application is not None:
        from PySide6.QtCore import QEvent

        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        application.processEvents()


def _alive():
    """Return (identity, name) of each top-level widget, running timer and running Qt thread."""
    application = _application()
    if application is None:
        return set()
    from PySide6.QtCore import QThread, QTimer
    from shiboken6 import isValid

    _let_qt_clean_up()
    found = {(id(w), f"window {type(w).__name__} {w.objectName()!r}") for w in application.topLevelWidgets()}
    objects = [o for o in gc.get_objects() if issubclass(type(o), QTimer | QThread) and isValid(o)]
    found |= {(id(o), "running timer") for o in objects if isinstance(o, QTimer) and o.isActive()}
    found |= {(id(o), "running Qt thread") for o in objects if isinstance(o, QThread) and o.isRunning()}
    return found


def _close_windows():
    application = _application()
    for window in application.topLevelWidgets() if application else ():
        window.close()
        window.deleteLater()
    _let_qt_clean_up()


@pytest.fixture(autouse=True, scope="session")
def no_dialog_waits_for_an_answer():
    """Turn every dialog that would wait for a person into a failure; a test that wants one replaces it."""
    from PySide6.QtWidgets import QColorDialog, QDialog, QFileDialog, QInputDialog, QMessageBox

    def refuse(*args, **_kwargs):
        words = next((a for a in reversed(args) if isinstance(a, str)), "")
        raise AssertionError(f"a dialog opened that no test expected: {words}")

    names = {
        QDialog: ["exec"],
        QMessageBox: ["exec", "question", "warning", "critical", "information", "about"],
        QFileDialog: [
            "exec",
            "getOpenFileName",
            "getOpenFileNames",
            "getSaveFileName",
            "getExistingDirectory",
        ],
        QInputDialog: ["getText", "getItem", "getInt", "getMultiLineText"],
        QColorDialog: ["getColor"],
    }
    with pytest.MonkeyPatch.context() as patch:
        for owner, methods in names.items():
            for method in methods:
                patch.setattr(owner, method, refuse)
        yield


@pytest.fixture(scope="session")
def corpus():
    """Return the folder with the shared corpus beside the checkout, or skip."""
    place = ROOT.parent / "shared"
    if not place.is_dir():
        pytest.skip("the shared corpus is not beside the checkout")
    return place

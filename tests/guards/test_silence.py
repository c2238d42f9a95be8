"""The silence of the tests is real: each kind of noise, made on purpose, fails the test that makes it."""

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]

NOISY = """
import logging, threading, time, warnings

import pytest


def test_quiet(qtbot):
    from PySide6.QtWidgets import QLabel
    label = QLabel("words")
    qtbot.addWidget(label)
    label.show()


def test_expected_log_line(warnings_logged):
    logging.getLogger("x").warning("said on purpose")
    assert warnings_logged.pop().getMessage() == "said on purpose"


def test_python_warning():
    warnings.warn("old", DeprecationWarning)


def test_log_line():
    logging.getLogger("facilitator").warning("not quiet")


def test_qt_warning(qtbot):
    from PySide6.QtCore import qWarning
    qWarning("not quiet")


def test_window_left(qapp):
    from PySide6.QtWidgets import QLabel
    test_window_left.kept = QLabel("left over")
    test_window_left.kept.show()


def test_timer_left(qapp):
    from PySide6.QtCore import QTimer
    test_timer_left.kept = QTimer()
    test_timer_left.kept.start(60_000)


def test_thread_left():
    threading.Thread(target=time.sleep, args=(6,), daemon=True).start()


def test_qt_thread_left(qapp):
    from PySide6.QtCore import QThread
    test_qt_thread_left.kept = QThread()
    test_qt_thread_left.kept.start()


def test_message_box(qapp):
    from PySide6.QtWidgets import QMessageBox
    QMessageBox.warning(None, "title", "are you sure?")


def test_dialog(qapp):
    from PySide6.QtWidgets import QDialog
    QDialog().exec()


def test_exception_in_a_slot(qtbot):
    from PySide6.QtCore import QTimer
    QTimer.singleShot(0, lambda: 1 / 0)
    qtbot.wait(20)


@pytest.fixture(scope="session", autouse=True)
def end_qt_thread():
    yield
    test_qt_thread_left.kept.quit()
    test_qt_thread_left.kept.wait()
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory):
    place = tmp_path_factory.mktemp("noisy")
    (place / "test_noise.py").write_text(NOISY)
    report = place / "report.xml"
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "tests.conftest",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:xdist",
    ]
    command += ["-c", str(ROOT / "pyproject.toml"), f"--rootdir={place}", f"--junitxml={report}", str(place)]
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST_")}
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert report.exists(), done.stdout + done.stderr
    cases = {}
    for case in ElementTree.parse(report).iter("testcase"):
        noise = [child.get("message") or "" for child in case if child.tag in {"failure", "error"}]
        cases.setdefault(case.get("name"), []).extend(noise)
    return cases


@pytest.mark.parametrize("name", ["test_quiet", "test_expected_log_line"])
def test_a_quiet_test_passes(outcomes, name):
    assert outcomes[name] == []


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("test_python_warning", "DeprecationWarning"),
        ("test_log_line", "logged: not quiet"),
        ("test_qt_warning", "Qt messages"),
        ("test_window_left", "left over: window QLabel"),
        ("test_timer_left", "left over: running timer"),
        ("test_thread_left", "left over: thread"),
        ("test_qt_thread_left", "left over: running Qt thread"),
        ("test_message_box", "are you sure?"),
        ("test_dialog", "a dialog opened that no test expected"),
        ("test_exception_in_a_slot", "Exceptions caught in Qt event loop"),
    ],
)
def test_noise_fails_the_test_that_makes_it(outcomes, name, says):
    assert says in " ".join(outcomes[name])

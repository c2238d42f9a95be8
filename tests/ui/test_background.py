"""Slow work: where it runs and where its result arrives."""

import threading

import pytest

from facilitator.ui.background import Background


@pytest.fixture
def background(qapp):
    made = Background()
    yield made
    made.close()


def test_work_runs_elsewhere_and_its_result_arrives_in_the_window(background, qtbot):
    got = []
    background.run(
        lambda first, second: (first + second, threading.current_thread()),
        1,
        2,
        then=lambda result: got.append((result, threading.current_thread())),
    )
    qtbot.waitUntil(lambda: bool(got))
    (total, worker), arrived = got[0]
    assert total == 3
    assert worker is not threading.main_thread()
    assert arrived is threading.main_thread()


def test_a_failure_arrives_as_a_failure(background, qtbot):
    failed = []
    background.run(int, "no number", then=pytest.fail, failed=failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], ValueError)


def test_an_export_runs_in_a_process_of_its_own(background, qtbot):
    got = []
    background.run_in_process(pow, 2, 10, then=got.append)
    qtbot.waitUntil(lambda: bool(got), timeout=30_000)
    assert got == [1024]


def test_results_after_closing_are_dropped(qapp, qtbot):
    background = Background()
    gate = threading.Event()
    got = []
    background.run(gate.wait, 5, then=got.append)
    gate.set()
    background.close()
    qtbot.wait(20)
    assert got == []

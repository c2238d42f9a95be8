"""Runs slow work away from the window and brings the result back to it."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:  # what makes threads and processes is much to load, and a meeting may need neither
    from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor

T = TypeVar("T")
Failed = Callable[[BaseException], None]


class Background(QObject):
    """Owns one thread and one process, each made when it is first needed; make one per application."""

    _done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: ThreadPoolExecutor | None = None
        self._process: ProcessPoolExecutor | None = None
        self._done.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        function: Callable[..., T],
        *values: Any,
        then: Callable[[T], None],
        failed: Failed | None = None,
    ) -> None:
        """Call ``function`` in a thread; ``then`` or ``failed`` get its outcome in the window's thread.

        For work that waits (files, search). Work that computes belongs in ``run_in_process``.
        """
        if self._thread is None:
            self._thread = _new_thread()
        self._send(self._thread, function, values, then, failed)

    def run_in_process(
        self,
        function: Callable[..., T],
        *values: Any,
        then: Callable[[T], None],
        failed: Failed | None = None,
    ) -> None:
        """Call a module's function in a fresh process: values in, values out, nothing shared."""
        from concurrent.futures import BrokenExecutor

        if self._process is None:
            self._process = _new_process()
        try:
            self._send(self._process, function, values, then, failed)
        except BrokenExecutor:  # the process died under earlier work: that work was told, this gets a new one
            self._process.shutdown(wait=False)
            self._process = _new_process()
            self._send(self._process, function, values, then, failed)

    def close(self) -> None:
        """Drop what waits and let running work end; results that come later are not delivered."""
        self._done.disconnect()
        for executor in (self._thread, self._process):
            if executor is not None:
                executor.shutdown(wait=True, cancel_futures=True)

    def _send(
        self,
        executor: "Executor",
        function: Callable[..., T],
        values: tuple[Any, ...],
        then: Callable[[T], None],
        failed: Failed | None,
    ) -> None:
        def arrived(future: "Future[T]") -> None:
            if not future.cancelled():
                self._done.emit(lambda: _deliver(future, then, failed))

        executor.submit(function, *values).add_done_callback(arrived)

    @Slot(object)
    def _call(self, deliver: Callable[[], None]) -> None:
        deliver()


def _new_thread() -> "ThreadPoolExecutor":
    from concurrent.futures import ThreadPoolExecutor

    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="background")


def _new_process() -> "ProcessPoolExecutor":
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    return ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"))


def _deliver(future: "Future[T]", then: Callable[[T], None], failed: Failed | None) -> None:
    trouble = future.exception()
    if trouble is None:
        then(future.result())
    elif failed is not None:
        failed(trouble)
    else:
        sys.excepthook(type(trouble), trouble, trouble.__traceback__)

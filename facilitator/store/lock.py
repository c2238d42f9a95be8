"""One writer for each library: a lock file beside it, held as long as the library is open."""

from pathlib import Path

from filelock import FileLock, Timeout


class WriterLock:
    """The right to write one library; given back by ``release`` or by the end of the process."""

    def __init__(self, library: Path) -> None:
        self._lock = FileLock(library.with_name(library.name + ".lock"), timeout=0)

    def take(self) -> bool:
        """Try to become the writer, without waiting.

        Raises:
            OSError: the folder does not let us write.
        """
        try:
            self._lock.acquire()
        except Timeout:
            return False
        return True

    def release(self) -> None:
        """Let another copy of the program write."""
        self._lock.release()

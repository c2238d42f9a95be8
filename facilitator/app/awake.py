"""Keeps the screens awake while a meeting goes on, and lets them sleep again afterwards."""

import ctypes
import os
import subprocess
import sys
from typing import Any

_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x00000001, 0x00000002
_BUS = "facilitator-awake"
_WAIT_MS = 500


class Awake:
    """One request to the system; ``start`` tells whether the system took it."""

    def __init__(self) -> None:
        self.is_on = False
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, reason: str) -> bool:
        """Ask that no screen sleeps; asking again changes nothing."""
        if not self.is_on:
            self.is_on = self._ask(reason)
        return self.is_on

    def stop(self) -> None:
        """Let the screens sleep again."""
        if not self.is_on:
            return
        self.is_on = False
        if sys.platform == "win32":
            _windows(_CONTINUOUS)
        elif self._process is not None:
            self._process.terminate()
            self._process.wait()
            self._process = None
        else:
            _leave_bus()

    def _ask(self, reason: str) -> bool:
        if sys.platform == "win32":
            return _windows(_CONTINUOUS | _SYSTEM | _DISPLAY)
        if sys.platform == "darwin":
            command = ["/usr/bin/caffeinate", "-d", "-i", "-w", str(os.getpid())]
            try:
                self._process = subprocess.Popen(command)  # noqa: S603 -- a fixed command
            except OSError:
                return False
            return True
        return _ask_bus(reason)


def _windows(state: int) -> bool:
    library: Any = ctypes
    return bool(library.windll.kernel32.SetThreadExecutionState(state))


def _ask_bus(reason: str) -> bool:
    """Ask the desktop over a connection of its own: leaving it takes the request back."""
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return False
    try:
        from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage
    except ImportError:
        return False
    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _BUS)
    name = "org.freedesktop.ScreenSaver"
    call = QDBusMessage.createMethodCall(name, "/org/freedesktop/ScreenSaver", name, "Inhibit")
    call.setArguments(["Facilitator", reason])
    answer = bus.call(call, QDBus.CallMode.Block, _WAIT_MS) if bus.isConnected() else None
    if answer is not None and answer.type() == QDBusMessage.MessageType.ReplyMessage:
        return True
    _leave_bus()
    return False


def _leave_bus() -> None:
    from PySide6.QtDBus import QDBusConnection

    QDBusConnection.disconnectFromBus(_BUS)

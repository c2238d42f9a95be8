"""Keeps the private window out of screenshots and shared screens, where the system can."""

import ctypes
import sys
from typing import Any

from PySide6.QtWidgets import QWidget

_EVERYBODY, _NOBODY = 0x00, 0x11
_SHARING_NONE, _SHARING_READ_ONLY = 0, 1


def keep_out(window: QWidget, *, is_out: bool = True) -> bool:
    """Ask the system to leave a shown window out of every capture; True when it will.

    Windows since version 2004 and macOS can do it. X11 and Wayland cannot: there only its title tells the
    private window apart.
    """
    if not window.isVisible():
        return False
    try:
        if sys.platform == "win32":
            return _windows(int(window.winId()), is_out=is_out)
        if sys.platform == "darwin":
            return _mac(int(window.winId()), is_out=is_out)
    except (OSError, AttributeError):  # an older system without the call
        return False
    return False


def _windows(window_id: int, *, is_out: bool) -> bool:
    library: Any = ctypes
    user: Any = library.windll.user32
    user.SetWindowDisplayAffinity.argtypes = [ctypes.c_void_p, ctypes.c_uint32]
    return bool(user.SetWindowDisplayAffinity(window_id, _NOBODY if is_out else _EVERYBODY)) and is_out


def _mac(view_id: int, *, is_out: bool) -> bool:
    runtime = ctypes.CDLL("/usr/lib/libobjc.A.dylib")
    runtime.sel_registerName.restype = ctypes.c_void_p
    runtime.sel_registerName.argtypes = [ctypes.c_char_p]
    ask = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
    tell = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong)
    send = ("objc_msgSend", runtime)
    window = ask(send)(view_id, runtime.sel_registerName(b"window"))
    if not window:
        return False
    kind = _SHARING_NONE if is_out else _SHARING_READ_ONLY
    tell(send)(window, runtime.sel_registerName(b"setSharingType:"), kind)
    return is_out

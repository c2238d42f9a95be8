"""A quick start: Qt is loaded without its slower import, and the collector of garbage waits for a picture."""

import builtins
import gc


def hurry() -> None:
    """Load Qt, then give Python its own import back: Qt puts one in its place that takes twice as long.

    Nothing is collected until ``settle``: a start makes many things and throws few of them away.
    """
    gc.disable()
    own_import = builtins.__import__
    import PySide6.QtWidgets  # noqa: F401

    builtins.__import__ = own_import


def settle() -> None:
    """Collect again, but leave alone what the start has made: it stays as long as the program."""
    gc.collect()
    gc.freeze()
    gc.enable()

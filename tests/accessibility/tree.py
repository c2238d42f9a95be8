"""The accessible tree of a process as a screen reader gets it: read with libatspi over the bus."""

import ctypes
import json
import sys
import time

CHECKED, FOCUSABLE, SHOWING = 4, 11, 25
MOST_CHILDREN = 400
PATIENCE = 10.0


def library() -> ctypes.CDLL:
    """Load libatspi and say what its functions return.

    Raises:
        OSError: it is not installed.
    """
    found = ctypes.CDLL("libatspi.so.0")
    texts = (
        "atspi_accessible_get_name",
        "atspi_accessible_get_role_name",
        "atspi_accessible_get_description",
    )
    for name in texts:
        getattr(found, name).restype = ctypes.c_char_p
        getattr(found, name).argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    for name in ("atspi_accessible_get_child_count", "atspi_accessible_get_process_id"):
        getattr(found, name).argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    found.atspi_get_desktop.restype = ctypes.c_void_p
    found.atspi_accessible_get_child_at_index.restype = ctypes.c_void_p
    found.atspi_accessible_get_child_at_index.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p]
    found.atspi_accessible_get_state_set.restype = ctypes.c_void_p
    found.atspi_accessible_get_state_set.argtypes = [ctypes.c_void_p]
    found.atspi_state_set_contains.argtypes = [ctypes.c_void_p, ctypes.c_int]
    return found


class Reader:
    """Asks the bus; every call goes to the program that is looked at."""

    def __init__(self) -> None:
        self._bus = library()
        self._bus.atspi_init()

    def program(self, pid: int) -> int:
        """Wait for the application of a process on the bus.

        Raises:
            LookupError: it never came.
        """
        late = time.monotonic() + PATIENCE
        while time.monotonic() < late:
            desktop = self._bus.atspi_get_desktop(0)
            for child in self._children(desktop):
                if self._bus.atspi_accessible_get_process_id(child, None) == pid:
                    return child
            time.sleep(0.2)
        raise LookupError(pid)

    def tree(self, node: int, depth: int = 0) -> dict:
        """Return a node and all that shows below it as plain values."""
        states = self._bus.atspi_accessible_get_state_set(node)
        is_showing = bool(self._bus.atspi_state_set_contains(states, SHOWING))
        return {
            "role": self._text("role_name", node),
            "name": self._text("name", node),
            "description": self._text("description", node) if depth == 1 else "",
            "is_focusable": bool(self._bus.atspi_state_set_contains(states, FOCUSABLE)),
            "is_checked": bool(self._bus.atspi_state_set_contains(states, CHECKED)),
            "is_showing": is_showing,
            "children": [self.tree(child, depth + 1) for child in self._children(node)] if is_showing else [],
        }

    def _children(self, node: int) -> list[int]:
        count = min(self._bus.atspi_accessible_get_child_count(node, None), MOST_CHILDREN)
        found = (self._bus.atspi_accessible_get_child_at_index(node, place, None) for place in range(count))
        return [child for child in found if child]

    def _text(self, what: str, node: int) -> str:
        said = getattr(self._bus, f"atspi_accessible_get_{what}")(node, None)
        return said.decode("utf-8", "replace") if said else ""


def main(pid: int) -> None:
    """Print the tree of a process as JSON."""
    reader = Reader()
    print(json.dumps(reader.tree(reader.program(pid))))


if __name__ == "__main__":
    main(int(sys.argv[1]))

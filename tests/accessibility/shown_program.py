"""The program with the sample's meeting going on; goes where a line on its standard input says."""

import sys
import tempfile
from pathlib import Path

from tests.guards.whole_program import clock


def main() -> None:
    """Say ``ready``, then ``shown`` after each line: a page, or a part of the agenda."""
    from PySide6.QtCore import QSocketNotifier
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QApplication

    from facilitator.app.program import Program, Surroundings
    from facilitator.ui import accessible

    app = QApplication([])
    folder = Path(tempfile.mkdtemp(prefix="facilitator-accessibility-"))
    around = Surroundings(folder / "library.sqlite3", folder / "settings.toml", clock, "Europe/Berlin")
    program = Program(app, around)
    program.start()
    program.try_sample()

    def go() -> None:
        place = sys.stdin.readline().strip()
        if not place:
            listening.setEnabled(False)
            program.shell.may_close = lambda: True
            program.close()
            app.quit()
            return
        if place.startswith("p-"):
            program.go_to("run")
            if program.windows.open_review.state.meeting.started_at is None:
                accessible.find(program.shell, "Start the meeting", QAccessible.Role.Button).click()
            program.windows.actions.enter_part(place)
            program.windows.actions.show_again()
        elif place == "find":
            program.doors.find()
        elif place == "keys":
            program.doors.show_keys()
        else:
            program.go_to(place)
        for _turn in range(5):
            app.processEvents()
        print("shown", flush=True)

    listening = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    listening.activated.connect(go)
    print("ready", flush=True)
    app.exec()


if __name__ == "__main__":
    main()

"""The bar on top gives way where text is large or the window narrow, and nothing in it is cut."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QPushButton

from facilitator.store.errors import LibraryLocked
from facilitator.store.saving import SaveMark, SaveState
from facilitator.ui import appearance, theme
from facilitator.ui.icons import Icons
from facilitator.ui.part_tabs import PartTab
from facilitator.ui.save_mark import SaveMarkLabel
from facilitator.ui.top_bar import TopBar

PARTS = [("prepare", "Prepare"), ("run", "Run"), ("document", "Document"), ("follow", "Follow-through")]
LIGHT = theme.load("light")


@pytest.fixture
def shown(qtbot, qapp, tmp_path):
    """Return a function that shows a bar of a width, with text of a size."""

    def show(width, text_size, title="Checkout errors after config rollout"):
        appearance.apply(qapp, LIGHT, text_size)
        bar = TopBar(Icons(LIGHT))
        qtbot.addWidget(bar)
        bar.tabs.show_parts(PARTS)
        bar.show_inside(title, "Sev 2")
        bar.resize(width, 48)
        with qtbot.waitExposed(bar):
            bar.show()
        return bar

    yield show
    appearance.apply(qapp, LIGHT)


def places(bar):
    """Return the place of everything that can be pressed, and of the save mark, from left to right."""
    parts = [w for w in bar.findChildren(QPushButton) if w.isVisible()]
    parts.append(bar.findChild(SaveMarkLabel))
    return sorted((QRect(w.mapTo(bar, QPoint()), w.size()) for w in parts), key=QRect.left)


def is_whole(bar):
    row = places(bar)
    inside = bar.rect().adjusted(0, 0, 1, 1)
    return all(inside.contains(place) for place in row) and not any(a.intersects(b) for a, b in pairwise(row))


@pytest.mark.parametrize(("width", "text_size"), [(1440, 1.0), (1100, 1.0), (1100, 1.4), (1440, 2.0)])
@pytest.mark.parametrize("mark", [SaveMark(), SaveMark(SaveState.NOT_SAVED)], ids=["saved", "not saved"])
def test_no_part_of_the_bar_is_cut_or_covered(qtbot, shown, tmp_path, width, text_size, mark):
    bar = shown(width, text_size)
    if mark.state is SaveState.NOT_SAVED:
        mark = SaveMark(mark.state, LibraryLocked(tmp_path / "library.sqlite3"))
    bar.save_mark.show_mark(mark)
    qtbot.waitUntil(lambda: is_whole(bar))
    tabs = [tab for tab in bar.findChildren(PartTab) if tab.isVisible()]
    assert [tab.text() for tab in tabs] == ["Prepare", "Run", "Document", "Follow-through"]
    assert all(tab.width() >= tab.sizeHint().width() for tab in tabs)


def test_find_keeps_its_name_when_it_has_no_room_for_words(shown):
    wide, narrow = shown(1440, 1.0), shown(1100, 1.4)
    for bar in (wide, narrow):
        assert "Find or do anything" in {w.accessibleName() for w in bar.findChildren(QPushButton)}
    assert "Find or do anything" in {label.text() for label in wide.findChildren(type(wide._severity))}


def test_the_parts_of_another_place_never_stand_over_the_old_ones(qtbot, shown):
    bar = shown(1440, 1.0)
    bar.tabs.show_parts([("library", "Library")])

    def seen():
        return [tab.text() for tab in bar.findChildren(PartTab) if tab.isVisible()]

    assert seen() == []
    qtbot.waitUntil(lambda: seen() == ["Library"])

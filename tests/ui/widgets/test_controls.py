"""Buttons, segments, switches and marks: what they say, and to whom."""

from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from facilitator.domain.kinds import Evidence
from facilitator.ui import accessible
from facilitator.ui.appearance import apply, plain_tip
from facilitator.ui.icons import Icons
from facilitator.ui.theme import load
from facilitator.ui.widgets.banner import Banner
from facilitator.ui.widgets.bound_text import BoundLine, BoundText
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.chip import FilterChip
from facilitator.ui.widgets.empty_state import EmptyState
from facilitator.ui.widgets.evidence_mark import EvidenceMark, evidence_words
from facilitator.ui.widgets.icon_button import EyeButton, IconButton
from facilitator.ui.widgets.key_button import CatchButton, KeyButton
from facilitator.ui.widgets.labels import ElidedLabel, SectionLabel, label
from facilitator.ui.widgets.segment import Segment
from facilitator.ui.widgets.switch import Switch
from facilitator.ui.widgets.time_field import TimeField
from facilitator.ui.widgets.whole_row_table import WholeRowTable


@pytest.fixture
def icons(qapp):
    return Icons(load("light"))


@pytest.fixture
def shown(qtbot):
    kept = []

    def show(*widgets):
        window = QWidget()
        kept.append(window)
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        qtbot.addWidget(window)
        window.show()
        return window

    return show


def test_everything_that_can_have_the_focus_has_a_name(icons, shown):
    window = shown(
        KeyButton("Put on stage", icons, key_id="put-on-stage", kind="primary"),
        CatchButton("Idea", icons, icon="lightbulb", key_id="catch-idea"),
        EyeButton("Latency high on the first panel", icons),
        IconButton("settings", "Settings", icons),
        Switch("Curtain", icons),
        Segment("Theme", [("light", "Light"), ("dark", "Dark")]),
        FilterChip("Open"),
        EmptyState("Nothing recorded here.", "Write one sentence"),
        BoundText("Write down"),
        BoundLine("Title"),
        TimeField("Start"),
        WholeRowTable("Timeline"),
        Card("Incident facts", "3 of 4"),
    )
    assert accessible.nameless(window) == []
    assert accessible.find(window, "Put on stage", QAccessible.Role.Button).property("kind") == "primary"


def test_a_nameless_field_is_found(shown):
    window = shown(BoundLine(""))
    assert len(accessible.nameless(window)) == 1


def test_the_eye_says_whether_its_line_is_on_stage_and_a_click_only_asks(icons, shown, qtbot):
    eye = EyeButton("No checkout deploy", icons)
    shown(eye)
    asked = []
    eye.clicked.connect(lambda: asked.append(1))
    qtbot.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert asked == [1]
    assert eye.accessibleName() == "No checkout deploy, not on stage"
    eye.show_eye("No checkout deploy", is_open=True)
    assert eye.accessibleName() == "No checkout deploy, on stage"


def test_arrows_choose_in_a_segment_and_only_move_in_the_scene_row(shown, qtbot):
    choices = [("walk", "Walk"), ("decision", "Decision"), ("keep", "Keep")]
    for kind, after_arrow in (("segment", ["decision"]), ("scene", [])):
        row = Segment("Scenes", choices, "walk", kind=kind)
        shown(row)
        chosen = []
        row.chosen.connect(chosen.append)
        row.button("walk").setFocus()
        qtbot.keyClick(row.button("walk"), Qt.Key.Key_Right)
        assert chosen == after_arrow
        qtbot.keyClick(row.button("decision"), Qt.Key.Key_Return)
        assert chosen[-1] == "decision"
        assert row.current() == "decision"


def test_showing_a_choice_is_not_choosing(shown):
    row = Segment("Theme", [("light", "Light"), ("dark", "Dark")])
    chosen = []
    row.chosen.connect(chosen.append)
    row.show_current("dark")
    row.show_choices([("dark", "Dark"), ("same", "Same as system")])
    assert (row.current(), chosen) == ("dark", [])
    shown(row)


def test_a_switch_is_pressed_on_its_words_too(icons, shown, qtbot):
    switch = Switch("Curtain", icons)
    shown(switch)
    pressed = []
    switch.clicked.connect(lambda is_on: pressed.append(is_on))  # noqa: PLW0108 - a bare append gets no value
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton, pos=switch.rect().center())
    assert pressed == [True]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1420", time(14, 20)),
        ("920", time(9, 20)),
        ("2:20 pm", time(14, 20)),
        ("14:20", time(14, 20)),
        ("+6", time(14, 8)),
    ],
)
def test_a_time_field_takes_times_as_people_type_them(shown, qtbot, typed, meant):
    field = TimeField("Start", base=time(14, 2))
    shown(field)
    told = []
    field.timed.connect(told.append)
    qtbot.keyClicks(field.field, typed)
    qtbot.keyClick(field.field, Qt.Key.Key_Return)
    assert told == [meant]
    assert field.field.text() == meant.strftime("%H:%M")
    QApplication.processEvents()


def test_words_that_are_no_time_stay_to_be_mended(shown, qtbot):
    field = TimeField("Start")
    shown(field)
    told = []
    field.timed.connect(told.append)
    qtbot.keyClicks(field.field, "noonish")
    qtbot.keyClick(field.field, Qt.Key.Key_Return)
    assert (told, field.field.text()) == ([], "noonish")
    field.show_time(time(12, 0))
    field.field.clear_text()
    QApplication.processEvents()


def test_evidence_is_a_word_and_doubt_has_an_outline(icons, shown):
    mark = EvidenceMark(icons)
    shown(mark)
    mark.show_evidence(Evidence.RECALLED, is_disputed=True)
    assert evidence_words(Evidence.RECALLED, is_disputed=True) == "recalled, disputed"
    names = [accessible.name_of(node) for node in accessible.walk(accessible.root(mark))]
    assert "recalled, disputed" in names


def test_a_banner_says_its_news_once(icons, shown, monkeypatch):
    heard = []
    monkeypatch.setattr(accessible, "listeners", [heard.append])
    banner = Banner(icons)
    window = shown(banner)
    pressed = []
    for _ in range(2):
        banner.tell(
            "Not saved.", "Your words are here.", [("Try now", lambda: pressed.append(1))], is_trouble=True
        )
    accessible.find(window, "Try now").click()
    assert (len(heard), pressed) == (1, [1])
    banner.calm()
    assert banner.isHidden()


def test_a_long_line_ends_in_dots_and_tells_all_in_its_tool_tip(shown, qtbot):
    line = ElidedLabel("Errors fall for three minutes and return to what they were before")
    window = shown(line, SectionLabel("Next question", "fills pressures", is_desk=True))
    window.resize(120, 80)
    qtbot.waitUntil(lambda: line.toolTip() == plain_tip(line.text()))


def test_figures_of_times_stand_in_columns_also_after_a_change_of_theme(qapp, shown):
    narrow, wide = label("11:11 11:11", "time"), label("00:00 00:00", "time")
    shown(narrow, wide)
    for theme in ("light", "dark", "light"):
        apply(qapp, load(theme))
        assert narrow.sizeHint().width() == wide.sizeHint().width()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_widgets_draw_themselves_again_in_every_theme_and_at_twice_the_size(qapp, icons, shown, theme):
    button = KeyButton("Freeze", icons, key_id="freeze", kind="small", icon="snowflake")
    window = shown(button, Switch("Curtain", icons), EyeButton("line", icons))
    apply(qapp, load(theme), 2.0)
    icons.use(load(theme))
    assert not window.grab().isNull()
    assert button.sizeHint().height() > 40
    apply(qapp, load("light"))

"""Prepare: facts, people, time and the private desk, as a facilitator meets them."""

from dataclasses import replace
from datetime import UTC, date, datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.domain.kinds import Attendance, Phase
from facilitator.domain.review import Incident, Review
from facilitator.ui import accessible
from facilitator.ui.incident_day import incident_day
from facilitator.ui.prepare.page import PreparePage
from facilitator.ui.prepare.shape_tile import ShapeTile
from tests.builders import berlin, sample_review


def text_field(page, name):
    return accessible.find(page, name, QAccessible.Role.EditableText)


def type_into(qtbot, page, name, text):
    field = text_field(page, name)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    return field


def press(qtbot, page, name):
    qtbot.mouseClick(accessible.find(page, name), Qt.MouseButton.LeftButton)


def choose_in_menu(page, words):
    menu = next(menu for menu in page.findChildren(QMenu) if menu.isVisible())
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()


def test_everything_that_takes_the_focus_has_a_name(prepare):
    page, _ = prepare()
    assert accessible.nameless(page) == []


def test_a_time_is_typed_as_people_type_it_and_kept_as_utc(prepare, qtbot):
    page, open_review = prepare()
    type_into(qtbot, page, "Detected", "+9")
    assert open_review.state.file.review.incident.detected_at == berlin("14:29")
    type_into(qtbot, page, "Customers told", "1:10 am")
    told = open_review.state.file.review.incident.told_customers_at
    assert told == datetime(2026, 11, 4, 0, 10, tzinfo=UTC)


def test_the_day_is_kept_before_any_time_is_known(prepare, qtbot):
    page, open_review = prepare(Review("new", Incident(zone="Europe/Berlin", is_zone_assumed=True)))
    type_into(qtbot, page, "Day of the incident", "3 Nov")
    assert incident_day(open_review.state.file) == date(2026, 11, 3)
    type_into(qtbot, page, "Started", "1420")
    assert open_review.state.file.review.incident.started_at == berlin("14:20")


def test_another_zone_keeps_the_clocks_that_were_typed(prepare, qtbot):
    page, open_review = prepare()
    type_into(qtbot, page, "Time zone of the incident", "Europe/Lisbon")
    incident = open_review.state.file.review.incident
    assert incident.zone == "Europe/Lisbon"
    assert incident.started_at == datetime(2026, 11, 3, 14, 20, tzinfo=UTC)


def test_letters_wait_in_private_until_the_field_is_left(prepare, qtbot):
    page, open_review = prepare()
    field = text_field(page, "Title for the room")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Checkout")
    qtbot.waitUntil(lambda: bool(open_review.state.file.private.drafts))
    assert open_review.state.file.review.incident.room_title == "Checkout errors, 3 Nov"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert open_review.state.file.review.incident.room_title == "Checkout"


def test_words_that_blame_are_held_and_shown_on_the_desk(prepare, qtbot):
    page, open_review = prepare()
    type_into(qtbot, page, "Purpose", "On-call should have checked the error panel first.")
    qtbot.keyClick(text_field(page, "Purpose"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "should have" not in open_review.state.file.review.plan.purpose
    held = next(d for d in open_review.state.file.private.drafts if d.is_held)
    press(qtbot, page, f"Drop it: {held.text}")
    assert open_review.state.file.private.drafts == ()


def test_a_shape_makes_the_agenda_in_one_step_and_keeps_parts_that_stay(prepare, qtbot):
    page, open_review = prepare()
    before = open_review.state.file.review
    press(qtbot, page, "Learning only, 60 min")
    agenda = open_review.state.file.review.agenda
    assert Phase.ACTIONS not in {part.phase for part in agenda}
    assert next(p.id for p in agenda if p.phase is Phase.TIMELINE) == "p-timeline"
    open_review.undo()
    assert open_review.state.file.review == before


def test_the_agenda_is_kept_as_a_shape_of_ones_own_and_forgotten_again(prepare, qtbot):
    page, open_review = prepare()
    press(qtbot, page, "Keep this agenda as a shape")
    with qtbot.waitSignal(page.shape_kept) as kept:
        type_into(qtbot, page, "Name of your shape", "Ours")
    assert (kept.args[0].name, kept.args[0].minutes) == ("Ours", 60)
    assert open_review.state.file.review.plan.shape == "own:Ours"
    assert accessible.find(page, "Ours, 60 min").isChecked()
    press(qtbot, page, "Quick, 30 min")
    accessible.find(page, "Ours, 60 min").click()
    assert open_review.state.file.review.plan.minutes == 60
    with qtbot.waitSignal(page.shape_forgotten):
        press(qtbot, page, "Forget this shape")
    assert all(tile.isHidden() for tile in page.findChildren(ShapeTile) if tile.shape.name == "Ours")
    assert len(open_review.state.file.review.agenda) == 6


def test_minutes_of_a_part_follow_the_keys(prepare, qtbot):
    page, open_review = prepare()
    minutes = accessible.find(page, "Minutes for Timeline")
    minutes.setFocus()
    qtbot.keyClick(minutes, Qt.Key.Key_Up)
    assert next(p for p in open_review.state.file.review.agenda if p.id == "p-timeline").minutes == 31
    assert open_review.state.file.review.plan.minutes == 61


def test_a_role_is_added_renamed_everywhere_and_asked_to_join_late(prepare, qtbot):
    page, open_review = prepare()
    type_into(qtbot, page, "New role", "Database on-call")
    assert open_review.state.file.review.roles[-1].name == "Database on-call"
    press(qtbot, page, "Database on-call, no answer yet")
    choose_in_menu(page, "joins")
    assert open_review.state.file.review.roles[-1].attendance is Attendance.JOINS
    type_into(qtbot, page, "Database on-call joins at", "1030")
    assert open_review.state.file.review.roles[-1].joins_at == berlin("10:30", date(2026, 11, 5))


def test_the_invitation_names_roles_and_nothing_private(prepare, qtbot):
    page, open_review = prepare()
    type_into(qtbot, page, "Names behind Payments on-call", "Robin Example, @robin")
    assert [p.name for p in open_review.state.file.private.roster] == ["Robin Example", "@robin"]
    press(qtbot, page, "Copy invitation")
    text = QGuiApplication.clipboard().text()
    assert "Checkout errors, 3 Nov" in text
    assert "Thu 5 Nov, 10:00 to 11:00" in text
    assert "Payments on-call" in text
    assert "obin" not in text


def test_answers_about_oneself_stay_on_the_desk(prepare, qtbot):
    page, open_review = prepare()
    review = open_review.state.file.review
    press(qtbot, page, "Were you in the response? No")
    assert open_review.state.file.private.desk.was_in_response is False
    assert open_review.state.file.review is review


def test_without_a_manager_there_is_no_advice_about_one(prepare):
    roles = tuple(role for role in sample_review().roles if not role.is_manager)
    page, _ = prepare(replace(sample_review(), roles=roles))
    words = [accessible.name_of(n) for n in accessible.walk(accessible.root(page)) if not n.state().invisible]
    assert "A manager wants to attend" not in words


def test_an_earlier_promise_is_typed_and_planned_after_the_timeline(prepare, qtbot):
    page, open_review = prepare(replace(sample_review(), promises=()))
    type_into(qtbot, page, "New earlier promise", "Check config files in CI")
    assert [p.text for p in open_review.state.file.review.promises] == ["Check config files in CI"]
    press(qtbot, page, "Show after the timeline")
    phases = [part.phase for part in open_review.state.file.review.agenda]
    assert phases.index(Phase.LAST_TIME) == phases.index(Phase.TIMELINE) + 1


def test_the_desk_folds_where_there_is_little_room(prepare, qtbot):
    page, _ = prepare()
    page.resize(1100, 652)
    assert not accessible.find(page, "Your desk, never on the stage").isVisible()
    press(qtbot, page, "Open your desk")
    assert accessible.find(page, "Your desk, never on the stage").isVisible()


def test_another_day_of_the_meeting_moves_those_who_join_late(prepare, qtbot):
    page, open_review = prepare()
    type_into(qtbot, page, "Day of the meeting", "6 Nov")
    review = open_review.state.file.review
    assert review.plan.starts_at == berlin("10:00", date(2026, 11, 6))
    assert [r.joins_at for r in review.roles if r.joins_at] == [berlin("10:50", date(2026, 11, 6))]


def test_the_columns_are_gone_to_by_key_and_begin_at_their_head(qtbot, prepare):
    page, _open_review = prepare()
    columns = [child for child in page.findChildren(QWidget) if child.property("column")]
    assert [column.accessibleName() for column in columns] == [
        "Sections and agenda",
        "Facts, people and agenda",
        "Your desk, never on the stage",
    ]


def test_the_first_picture_is_the_last_one(qtbot, prepare, monkeypatch):
    painted = []
    monkeypatch.setattr(PreparePage, "paintEvent", lambda page, _event: painted.append(_places(page)))
    page, _open_review = prepare()
    qtbot.waitUntil(lambda: bool(painted))
    qtbot.wait(50)
    assert painted[0] == _places(page)
    assert painted[0]


def _places(page):
    seen = page.visibleRegion().boundingRect()
    places = {
        child: child.rect().translated(child.mapTo(page, child.rect().topLeft()))
        for child in page.findChildren(ShapeTile)
    }
    return {child.accessibleName(): place for child, place in places.items() if seen.contains(place)}

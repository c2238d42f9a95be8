"""The desk as the facilitator uses it: what it shows, what reaches the review, what stays private."""

import itertools
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow

from facilitator import resources
from facilitator.domain.drafts import Target
from facilitator.domain.kinds import SceneKind, Slot, StubKind
from facilitator.domain.meeting import Meeting
from facilitator.domain.private import PrivateNotes
from facilitator.domain.review_file import ReviewFile, State
from facilitator.open_review import OpenReview
from facilitator.prompts.pack import read_pack
from facilitator.settings import Settings
from facilitator.stage.compose import compose
from facilitator.stage.scene import words
from facilitator.store.library import Library
from facilitator.ui import theme
from facilitator.ui.accessible import find, nameless
from facilitator.ui.bench import Bench
from facilitator.ui.icons import Icons
from facilitator.ui.run.desk_column import DeskColumn
from facilitator.ui.run.flag_card import FlagCard
from facilitator.ui.stage_actions import StageActions
from facilitator.ui.writing import Writing
from facilitator.wording.checker import Checker
from facilitator.wording.rules import read_rules
from tests.builders import berlin, sample_review

DAY = date(2026, 11, 5)
AT_1439 = Meeting(
    part_id="p-timeline",
    scene=SceneKind.DECISION,
    entry_id="e1439",
    slot=Slot.OPTIONS,
    step=1,
    is_blank=False,
    started_at=berlin("10:00", DAY),
    walked=("e1420", "e1426", "e1431", "e1439"),
)
BLAMING = "On-call should have checked the error panel first."


class Desk:
    """One open review with its desk, and the hands of a person on it."""

    def __init__(self, qtbot, library, meeting, private):
        now, numbers = lambda: berlin("10:21", DAY), itertools.count()
        new_id = lambda: f"new-{next(numbers)}"  # noqa: E731
        state = State(ReviewFile(sample_review(), private), meeting)
        rules = read_rules(resources.path("wording/en.toml").read_text(encoding="utf-8"))
        pack = read_pack(resources.path("prompts/standard.en.toml").read_text(encoding="utf-8"))
        self.qtbot = qtbot
        self.open_review = OpenReview(state, library, is_saved=False)
        self.writing = Writing(self.open_review, Checker(rules), now, new_id)
        self.window = QMainWindow()
        bench = Bench(Icons(theme.load("light")), pack, Settings(), now, new_id, "Europe/Berlin")
        self.actions = StageActions(self.window, self.open_review, now)
        self.column = DeskColumn(bench, self.open_review, self.writing, self.actions, QLabel())
        self.open_review.changed.connect(self.column.show_state)
        self.window.setCentralWidget(self.column)
        qtbot.addWidget(self.window)
        self.window.resize(320, 900)
        self.window.show()
        qtbot.waitExposed(self.window)

    @property
    def review(self):
        return self.open_review.state.file.review

    @property
    def private(self):
        return self.open_review.state.file.private

    @property
    def meeting(self):
        return self.open_review.state.meeting

    def part(self, name):
        return find(self.window, name)

    def press(self, name):
        self.qtbot.mouseClick(self.part(name), Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def key(self, key_id):
        next(
            a
            for a in self.column.findChildren(type(self.actions.actions["blank"]))
            if a.objectName() == key_id
        ).trigger()
        QApplication.processEvents()

    def say(self, text, *, writes_down=True):
        box = self.part("What the room says")
        box.setFocus()
        self.qtbot.keyClicks(box, text)
        self.qtbot.waitUntil(lambda: not box.has_news)
        if writes_down:
            self.qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            QApplication.processEvents()

    @property
    def question(self):
        names = [one.accessibleName() for one in self.window.findChildren(QLabel)]
        start = "Next question: "
        return next(name.removeprefix(start) for name in names if name.startswith(start))

    def texts(self):
        QApplication.processEvents()
        return [one.text() for one in self.window.findChildren(QLabel) if one.isVisible()]


@pytest.fixture
def desks(qtbot, tmp_path):
    library = Library.open(tmp_path / "library.sqlite3", clock=lambda: berlin("10:21", DAY))
    made = []

    def make(meeting=AT_1439, private=None):
        made.append(Desk(qtbot, library, meeting, private or PrivateNotes()))
        return made[-1]

    yield make
    for one in made:
        one.window.close()
        one.open_review.close()
    library.close()


@pytest.fixture
def desk(desks):
    return desks()


def test_the_question_asks_for_the_empty_slot_and_the_line_goes_there(desk):
    assert desk.question == "How much time did you feel you had?"
    assert "14:39, pressures" in desk.texts()
    desk.say("Ten minutes, the alert said so")
    line = desk.review.lines[-1]
    assert (line.decision_id, line.slot, line.text) == (
        "d1439",
        Slot.PRESSURES,
        "Ten minutes, the alert said so",
    )
    assert desk.part("What the room says").text() == ""


def test_typed_letters_are_kept_and_the_review_does_not_know_them(desk):
    before = desk.review
    desk.say("Ten min", writes_down=False)
    assert desk.review is before
    assert [draft.text for draft in desk.private.drafts] == ["Ten min"]


def test_a_letter_and_a_colon_switch_the_slot(desk):
    desk.say("u: Support chat, three reports")
    line = desk.review.lines[-1]
    assert (line.slot, line.text) == (Slot.UNSEEN, "Support chat, three reports")
    assert desk.private.drafts == ()


def test_the_question_changes_only_when_asked_or_when_the_room_goes_on(desk):
    desk.say("Ten minutes")
    assert desk.question == "How much time did you feel you had?"
    desk.key("another-question")
    assert desk.question == "What were you trying to protect first?"
    desk.key("question-before")
    assert desk.question != "What were you trying to protect first?"
    desk.actions.next()
    assert desk.meeting.entry_id == "e1444"
    assert "14:44, factor" in desk.texts()


def test_put_on_stage_asks_the_room_and_is_remembered(desk):
    desk.press("Put on stage")
    assert desk.meeting.question == "How much time did you feel you had?"
    assert (desk.meeting.scene, desk.meeting.slot) == (SceneKind.DECISION, Slot.PRESSURES)
    assert [(one.place_id, one.question_id) for one in desk.private.asked] == [("e1439", "decide-3")]
    assert desk.question != "How much time did you feel you had?"
    desk.say("An hour at most")
    assert desk.review.lines[-1].slot is Slot.PRESSURES


@pytest.mark.parametrize(
    ("part_id", "scene"),
    [("p-impact", SceneKind.IMPACT), ("p-actions", SceneKind.ACTIONS), ("p-close", SceneKind.CLOSING)],
)
def test_a_question_in_a_part_without_a_place_for_it_is_a_page_of_its_own(desks, part_id, scene):
    desk = desks(replace(AT_1439, part_id=part_id, scene=scene))
    desk.column.offer_question("Which of these can wait?")
    desk.actions.put_wanted.emit()
    page = compose(desk.review, desk.meeting, berlin("10:00", DAY))
    assert words(page)[-1] == "Which of these can wait?"
    assert len(words(page)) == 2
    desk.actions.next()
    assert (desk.meeting.scene, desk.meeting.question) == (scene, "")


def test_an_own_question_can_be_typed(desk):
    desk.press("Type your own question")
    desk.qtbot.keyClicks(desk.part("Your own question"), "What did the graph look like?")
    desk.qtbot.keyClick(desk.part("Your own question"), Qt.Key.Key_Return)
    assert desk.question == "What did the graph look like?"
    desk.press("Put on stage")
    assert desk.meeting.question == "What did the graph look like?"


def test_an_own_question_that_may_blame_is_asked_only_on_a_second_word(desk):
    desk.press("Type your own question")
    own, asked = desk.part("Your own question"), desk.question
    desk.qtbot.keyClicks(own, BLAMING)
    desk.qtbot.keyClick(own, Qt.Key.Key_Return)
    assert desk.question == asked
    assert own.toPlainText() == BLAMING
    desk.qtbot.keyClick(own, Qt.Key.Key_Return)
    assert desk.question == BLAMING
    desk.press("Put on stage")
    assert desk.meeting.question == BLAMING


def test_a_question_at_an_ordinary_moment_reaches_the_room(desks):
    desk = desks(replace(AT_1439, entry_id="e1431", scene=SceneKind.WALK, slot=Slot.KNOWN, step=0))
    asked = desk.question
    desk.press("Put on stage")
    page = compose(desk.review, desk.meeting, berlin("10:21", DAY))
    assert (page.now.time, page.now.question) == ("14:31", asked)


def test_with_the_list_focused_put_on_stage_shows_the_looked_at_moment(desks):
    desk = desks(replace(AT_1439, look_id="e1455"))
    moments = QLineEdit("the list", desk.window)
    moments.setProperty("list_of_moments", True)
    moments.show()
    desk.window.activateWindow()
    moments.setFocus()
    desk.qtbot.waitUntil(lambda: QApplication.focusWidget() is moments)
    desk.actions.actions["put-on-stage"].trigger()
    assert (desk.meeting.entry_id, desk.meeting.look_id, desk.meeting.question) == ("e1455", "", "")


def test_before_the_first_picture_the_desk_offers_the_opening(desks):
    desk = desks(Meeting(part_id="p-open", scene=SceneKind.OPENING, started_at=berlin("10:00", DAY)))
    desk.press("Show the opening")
    assert not desk.meeting.is_blank
    assert "This comes on stage" not in desk.texts()


def test_a_catch_with_an_empty_box_is_a_stub(desk):
    desk.key("catch-factor")
    stub = desk.private.stubs[-1]
    assert (stub.kind, stub.entry_id, stub.caught_at) == (StubKind.FACTOR, "e1439", berlin("10:21", DAY))
    assert "1 stub to finish" in desk.texts()
    assert "Factor, 14:39  10:21" in desk.texts()


def test_a_catch_takes_the_words_of_the_box_along(desk):
    desk.say("Show rollouts next to deploys", writes_down=False)
    desk.key("catch-idea")
    assert desk.review.ideas[-1].text == "Show rollouts next to deploys"
    assert desk.part("What the room says").text() == ""
    desk.say("Ask them tomorrow", writes_down=False)
    desk.key("catch-note")
    assert desk.private.notes[-1].text == "Ask them tomorrow"
    assert (desk.private.drafts, desk.private.stubs) == ((), ())


def test_words_that_were_not_finished_are_held_when_the_room_goes_on(desk):
    before = desk.review
    desk.say("Ten minutes by the clo", writes_down=False)
    desk.actions.next()
    desk.qtbot.waitUntil(lambda: bool(desk.writing.held_lines()))
    assert desk.review is before
    assert desk.part("What the room says").text() == ""
    assert "1 held line" in desk.texts()
    desk.key("next-flag")
    assert "Leave it held" in desk.texts()
    desk.say("On the next moment")
    assert desk.review.factors[-1].entry_id == "e1444"
    held = desk.writing.held_lines()[0].draft
    desk.writing.let_through(held.id, "Let it through")
    assert (desk.review.lines[-1].decision_id, desk.review.lines[-1].slot) == ("d1439", Slot.PRESSURES)


def test_blank_leaves_one_way_back_and_can_hide_the_last_line(desk):
    desk.say("o: Failover to the other region")
    desk.actions.blank()
    assert {"Blank since 10:21", "Failover to the other region – options", "10:21"} <= set(desk.texts())
    assert not desk.part("Scenes").isVisible()
    desk.press("Show without the last line")
    assert not desk.meeting.is_blank
    assert desk.review.lines[-1].id in desk.meeting.hidden
    assert desk.part("Scenes").isVisible()


def test_next_is_described_and_the_scene_row_shows_scenes(desk):
    assert "14:44 Errors fall for three minutes, then return" in desk.texts()
    desk.press("Views")
    assert desk.meeting.scene is SceneKind.VIEWS


def test_who_was_heard_is_yes_or_no(desk):
    assert "yes 0, not yet 6" in desk.texts()
    desk.press("Support lead, not heard yet")
    assert [(one.place_id, one.role_id) for one in desk.private.heard] == [("e1439", "r-support")]
    assert "yes 1, not yet 5" in desk.texts()
    desk.press("Support lead, heard")
    assert desk.private.heard == ()


def test_in_the_whys_an_answer_goes_below_the_leaf(desks):
    desk = desks(replace(AT_1439, part_id="p-whys", scene=SceneKind.WHYS, why_id="w-latency"))
    assert "dashboards show latency first" in desk.question
    desk.say("The template puts latency on top")
    assert (desk.review.whys[-1].parent_id, desk.review.whys[-1].text) == (
        "w-latency",
        "The template puts latency on top",
    )


def test_in_the_actions_the_desk_says_what_is_open(desks):
    desk = desks(replace(AT_1439, part_id="p-actions", scene=SceneKind.ACTIONS, look_id="a2"))
    assert {"Done when is open", "6 of 7 answered", "Strength: strong"} <= set(desk.texts())


def test_at_the_close_hands_and_todos_stay_private(desks):
    desk = desks(replace(AT_1439, part_id="p-close", scene=SceneKind.CLOSING))
    before = desk.review
    field = desk.part("Hands: heard something new")
    desk.qtbot.keyClicks(field, "7")
    desk.qtbot.keyClick(field, Qt.Key.Key_Return)
    todo = desk.part("A to-do for yourself")
    desk.qtbot.keyClicks(todo, "Ask payments on-call how it was")
    desk.qtbot.keyClick(todo, Qt.Key.Key_Return)
    assert desk.private.desk.hands_new == 7
    assert desk.private.notes[-1].is_todo
    todo.setFocus()
    desk.qtbot.keyClicks(todo, "Write to support")
    desk.qtbot.keyClick(todo, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [note.text for note in desk.private.notes[-2:]] == [
        "Ask payments on-call how it was",
        "Write to support",
    ]
    assert desk.review is before


def test_everything_on_the_desk_has_a_name(desk):
    assert nameless(desk.window) == []


def test_a_typed_letter_rebuilds_nothing(desk):
    desk.say("Ten", writes_down=False)
    before = [id(one) for one in desk.window.findChildren(QLabel)]
    desk.say(" minutes", writes_down=False)
    assert [id(one) for one in desk.window.findChildren(QLabel)] == before


def test_the_sheet_for_the_room_holds_the_stage_and_lets_it_go(desk):
    desk.key("something-happened")
    assert desk.meeting.is_frozen
    find_field = desk.part("Find a situation")
    desk.qtbot.keyClicks(find_field, "silence")
    QApplication.processEvents()
    assert "Silence" in desk.texts()
    desk.press("Said it, go on")
    assert not desk.meeting.is_frozen
    assert (desk.private.stubs, desk.private.notes) == ((), ())


def test_a_stage_frozen_by_hand_stays_frozen_after_the_sheet(desk):
    desk.actions.actions["freeze"].trigger()
    desk.key("something-happened")
    desk.press("Said it, go on")
    assert desk.meeting.is_frozen


def test_a_blaming_line_is_held_and_the_card_offers_the_question_alone(desk):
    before = desk.review
    desk.say(BLAMING)
    assert desk.review is before
    assert [one.draft.text for one in desk.writing.held_lines()] == [BLAMING]
    assert desk.part("Ask instead").isVisible()
    assert "What was visible at that minute?" in desk.texts()
    assert "Use the rewrite" not in desk.texts()
    assert desk.part("What the room says").hasFocus()
    desk.say("Ten minutes")
    assert desk.review.lines[-1].text == "Ten minutes"


def test_ask_instead_loads_the_question_and_the_line_stays_held(desk):
    desk.say(BLAMING)
    desk.key("ask-instead")
    assert desk.question == "What was visible at that minute?"
    assert len(desk.writing.held_lines()) == 1
    assert "Ask instead" not in desk.texts()


def test_escape_leaves_it_held_and_the_next_flag_opens_it_again(desk):
    desk.say(BLAMING)
    desk.qtbot.keyClick(desk.part("What the room says"), Qt.Key.Key_Escape)
    assert "Ask instead" not in desk.texts()
    desk.key("next-flag")
    assert "Ask instead" in desk.texts()


def test_a_safe_rewrite_goes_into_the_review(desk):
    desk.say("Who deployed this?")
    assert "Use the rewrite" in desk.texts()
    desk.key("use-rewrite")
    assert desk.review.lines[-1].text == "What made it possible for this to be deployed?"
    assert desk.writing.held_lines() == ()
    assert "Use the rewrite" not in desk.texts()


def test_undo_closes_the_card_of_a_line_that_is_no_longer_held(desk):
    desk.say(BLAMING)
    while desk.writing.held_lines():
        desk.open_review.undo()
    QApplication.processEvents()
    assert "Ask instead" not in desk.texts()


def test_words_taken_to_another_slot_leave_those_that_wait_there(desk):
    known = Target("lines", "", "known", "d1439")
    desk.writing.write(known, "Latency was flat", "Write")
    desk.say("k: The page was about errors", writes_down=False)
    texts = {draft.text: draft.is_held for draft in desk.private.drafts}
    assert texts == {"Latency was flat": True, "The page was about errors": False}


def test_held_words_of_a_moment_are_not_taken_to_another_place(desk):
    entry = Target("entries", "e1439")
    for target, can_move in ((entry, False), (Target("lessons"), True)):
        desk.writing.write(target, BLAMING, "Write")
        desk.writing.finish(target, "Write")
        words = [action.text() for action in desk.column.findChild(FlagCard).menu().actions()]
        assert ("Change the words" in words) is can_move

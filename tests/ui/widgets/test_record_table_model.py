"""The model against a plain list, and the table on top of it."""

from dataclasses import dataclass, replace

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

from facilitator.ui.widgets.record_table_model import RECORD, Column, RecordTableModel, longest_rise
from facilitator.ui.widgets.whole_row_table import WholeRowTable


@dataclass(frozen=True)
class Entry:
    id: str
    text: str = ""


def entries(*ids):
    return tuple(Entry(each, f"text of {each}") for each in ids)


lists = st.lists(st.sampled_from("abcdefghij"), unique=True).flatmap(
    lambda ids: st.tuples(
        *(st.builds(Entry, st.just(each), st.sampled_from(["", "said", "done"])) for each in ids)
    )
)


def made(**how):
    return RecordTableModel([Column("Text", lambda entry: entry.text)], **how)


@given(st.lists(lists, min_size=1, max_size=6))
def test_whatever_comes_the_model_shows_exactly_that_and_keeps_its_promises(qapp, steps):
    model = made()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    resets = []
    model.modelReset.connect(lambda: resets.append(1))
    for records in steps:
        kept = [model.index(row, 0) for row in range(model.rowCount())]
        assert len(kept) == len(model.records())
        model.show_records(records)
        assert model.records() == records
        assert [model.index(row, 0).data() for row in range(model.rowCount())] == [r.text for r in records]
    assert resets == []
    tester.deleteLater()


@given(st.permutations(range(12)))
def test_rows_that_stay_are_in_rising_order(places):
    kept = longest_rise(places)
    assert [place for place in places if place in kept] == sorted(kept)


def test_one_row_that_goes_to_the_end_is_one_move(qtbot):
    model = made()
    model.show_records(entries(*"abcdef"))
    moves = []
    model.rowsMoved.connect(lambda *where: moves.append(where))
    model.show_records(entries(*"bcdefa"))
    assert len(moves) == 1


def test_selection_follows_its_record(qtbot):
    model = made()
    model.show_records(entries(*"abcd"))
    table = WholeRowTable("Timeline")
    qtbot.addWidget(table)
    table.setModel(model)
    table.selectRow(2)
    model.show_records((Entry("x"), *entries("d", "c", "b")))
    assert table.currentIndex().data(RECORD).id == "c"
    assert table.selectionModel().selectedRows()[0].data(RECORD).id == "c"


def test_only_changed_rows_are_told(qtbot):
    model = made()
    shown = entries(*"abc")
    model.show_records(shown)
    told = []
    model.dataChanged.connect(lambda first, last, roles: told.append((first.row(), last.row())))
    model.show_records((shown[0], replace(shown[1], text="other"), Entry("c", "text of c")))
    assert told == [(1, 1)]


def test_a_check_box_asks_and_shows_only_its_record(qtbot):
    model = RecordTableModel([Column("", lambda _: "", check=lambda entry: entry.text == "on")])
    model.show_records((Entry("a", "off"),))
    asked = []
    model.checked.connect(lambda *what: asked.append(what))
    model.setData(model.index(0, 0), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    assert asked == [("a", True)]
    assert model.index(0, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked


def test_a_row_is_read_aloud_as_a_sentence(qtbot):
    model = made(row_name=lambda entry: f"{entry.id}, {entry.text}")
    model.show_records(entries("a"))
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "a, text of a"


def test_the_list_ends_on_a_whole_row(qtbot):
    model = made()
    model.show_records(entries(*"abcdefgh"))
    table = WholeRowTable("Timeline", row_height=lambda entry: 40 if entry.id == "b" else 33)
    qtbot.addWidget(table)
    table.setModel(model)
    table.resize(400, 150)
    table.show()
    assert table.rowHeight(1) == 40
    assert table.whole_height() == 33 + 40 + 33 + 33
    assert table.viewport().mask().boundingRect().height() == table.whole_height()
    table.verticalScrollBar().setValue(3)
    assert table.whole_height() == 4 * 33
    table.selectionModel().setCurrentIndex(
        model.index(1, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    opened = []
    table.opened.connect(opened.append)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened == [1]

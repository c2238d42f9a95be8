"""The menus of a timeline row: how we know it, and everything that can be done with it."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.domain.decisions import decision_for
from facilitator.domain.drafts import Target
from facilitator.domain.kinds import Evidence
from facilitator.domain.meeting import is_shown
from facilitator.domain.records import find
from facilitator.domain.review import Entry
from facilitator.domain.timeline import accounts_of, is_asked
from facilitator.language.translate import _
from facilitator.ui.run.row_editor import RowEditor
from facilitator.ui.run.timeline_edits import TimelineEdits
from facilitator.ui.run.timeline_geometry import Part
from facilitator.ui.widgets.evidence_mark import evidence_words


class RowMenu:
    """Opens the menus of a row; what is edited opens a field of ``editor`` over the row."""

    def __init__(self, owner: QWidget, edits: TimelineEdits, editor: RowEditor) -> None:
        self._owner, self._edits, self._editor = owner, edits, editor
        self._edit = editor.open

    def open_evidence(self, entry_id: str, spot: QPoint) -> None:
        """Ask how an entry is known."""
        entry = find(self._edits.state.file.review.entries, entry_id)
        if entry is not None:
            menu = self._menu(_("How we know it"))
            self._add_evidence(menu, entry)
            menu.popup(spot)

    def open_row(self, entry_id: str, spot: QPoint) -> None:
        """Offer everything that can be done with an entry."""
        state = self._edits.state
        entry = find(state.file.review.entries, entry_id)
        if entry is None:
            return
        menu = self._menu(_("Moment"))
        menu.addAction(_("Edit the words"), partial(self._edit, entry_id, Part.TEXT))
        menu.addAction(_("Change the time"), partial(self._edit, entry_id, Part.TIME))
        menu.addAction(_("Change the role"), partial(self._edit, entry_id, Part.ROLE))
        self._add_evidence(menu.addMenu(_("How we know it")), entry)
        if entry.is_disputed:
            self._add_accounts(menu, entry)
        is_choice = decision_for(state.file.review, entry_id) is not None
        words = _("No decision point") if is_choice else _("Decision point")
        menu.addAction(words, partial(self._edits.toggle_decision, entry_id))
        is_on = is_shown(state.meeting, entry_id, by_default=True)
        words = _("Keep it off the stage") if is_on else _("Let it on the stage")
        menu.addAction(words, partial(self._edits.toggle_eye, entry_id))
        menu.addSeparator()
        menu.addAction(_("Delete"), partial(self._edits.remove, entry_id))
        menu.popup(spot)

    def _add_accounts(self, menu: QMenu, entry: Entry) -> None:
        """Offer to write down how people tell it, side by side, and what would settle it."""
        accounts = accounts_of(self._edits.state.file.review, entry.id)
        for number, account in enumerate(accounts):
            words = _("Edit the other account") if number else _("Edit one account")
            target = Target("accounts", account.id)
            menu.addAction(words, partial(self._editor.open_words, entry.id, target, words))
        words = _("Add another account") if accounts else _("Add one account")
        target = Target("accounts", owner_id=entry.id)
        menu.addAction(words, partial(self._editor.open_words, entry.id, target, words))
        words = _("What would settle it")
        target = Target("entries", entry.id, "settled_by")
        menu.addAction(words, partial(self._editor.open_words, entry.id, target, words))
        if entry.settled_by and not is_asked(self._edits.state.file.review, entry.id):
            words = _("Keep that as an open question")
            menu.addAction(words, partial(self._edits.ask_what_settles, entry.id))

    def _menu(self, name: str) -> QMenu:
        menu = QMenu(name, self._owner)
        menu.setAccessibleName(name)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _add_evidence(self, menu: QMenu, entry: Entry) -> None:
        for evidence in (*list(Evidence)[1:], Evidence.NONE):
            words = evidence_words(evidence) or _("no source")
            action = menu.addAction(words, partial(self._edits.set_evidence, entry.id, evidence))
            action.setCheckable(True)
            action.setChecked(evidence is entry.evidence)
        menu.addSeparator()
        for words, is_on, change in (
            (_("disputed"), entry.is_disputed, self._edits.set_disputed),
            (_("only about this time"), entry.is_approximate, self._edits.set_approximate),
        ):
            action = menu.addAction(words, partial(change, entry.id, not is_on))
            action.setCheckable(True)
            action.setChecked(is_on)

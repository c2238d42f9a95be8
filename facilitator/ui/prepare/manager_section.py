"""Advice for when somebody who leads people in the room wants to attend."""

from dataclasses import replace
from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from facilitator.domain.private import PrivateNotes
from facilitator.domain.review_file import State
from facilitator.language.translate import _
from facilitator.open_review import OpenReview
from facilitator.ui.icons import Icons
from facilitator.ui.prepare.editing import edit_private
from facilitator.ui.prepare.invitation import manager_note
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import label

WAYS = ("joins late", "reads after", "observes")


class ManagerSection(QWidget):
    """Three ways that work; absent while no manager is invited."""

    def __init__(self, open_review: OpenReview, icons: Icons) -> None:
        super().__init__()
        self._open_review = open_review
        self._who = label("", "muted", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(_("A manager wants to attend"), "section"))
        column.addWidget(self._who)
        self._group = QButtonGroup(self)
        self._ways: dict[str, QRadioButton] = {}
        words = {
            "joins late": _("Joins for the last part, hears the factors and gives time for actions"),
            "reads after": _("Reads the document and meets you afterwards"),
            "observes": _("Only listens, and turns blame aside if asked to"),
        }
        for way in WAYS:
            row = QHBoxLayout()
            row.setSpacing(4)
            button = QRadioButton()
            button.setAccessibleName(words[way])
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.clicked.connect(partial(self._choose, way))
            text = label(words[way], wraps=True)
            text.setBuddy(button)
            row.addWidget(button)
            row.addWidget(text, 1)
            self._group.addButton(button)
            self._ways[way] = button
            column.addLayout(row)
        copy = KeyButton(_("Copy a friendly note"), icons, icon="copy", kind="small")
        copy.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        copy.clicked.connect(self._copy)
        column.addWidget(copy)

    def show_state(self, state: State) -> None:
        """Show who it is and what was chosen."""
        managers = [role.name for role in state.file.review.roles if role.is_manager]
        self.setVisible(bool(managers))
        self._who.setText(
            _(
                "{roles}. People say less about what they decided while somebody who rates them listens."
            ).format(roles=", ".join(managers))
        )
        chosen = state.file.private.desk.manager_advice
        self._group.setExclusive(False)
        for way, button in self._ways.items():
            button.setChecked(way == chosen)
        self._group.setExclusive(True)

    def _choose(self, way: str) -> None:
        def change(private: PrivateNotes) -> PrivateNotes:
            return replace(private, desk=replace(private.desk, manager_advice=way))

        edit_private(self._open_review, _("Choose how a manager takes part"), change)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(manager_note(self._open_review.state.file.review))

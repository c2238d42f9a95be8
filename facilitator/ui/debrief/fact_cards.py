"""What the meeting was, in four cards: pace, coverage, words about people, who was heard."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QWidget

from facilitator.debrief import Debrief
from facilitator.domain.review import Review
from facilitator.language.translate import _
from facilitator.stage.wordings import entry_time
from facilitator.ui.appearance import set_kind
from facilitator.ui.debrief import words
from facilitator.ui.debrief.charts import PaceBar, WordBlocks
from facilitator.ui.debrief.paper_card import PaperCard, column, emptied
from facilitator.ui.icons import Icons
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.labels import ElidedLabel, label
from facilitator.ui.widgets.rule import Rule

_MOST_DECISIONS = 4


class PaceCard(PaperCard):
    """Minutes of each part, planned and used."""

    def __init__(self, icons: Icons) -> None:
        super().__init__(_("Pace"), foot=_("Outline: planned. Bar: used."))
        self._icons = icons
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(8)
        self._rows.setColumnMinimumWidth(0, 84)
        self._rows.setColumnStretch(1, 1)
        self.body.addLayout(self._rows)
        self.settle()

    def show_debrief(self, told: Debrief) -> None:
        """Show the parts."""
        whole = _("{used} minutes, {planned} planned").format(used=told.used, planned=told.planned)
        self.show_title(_("Pace"), whole)
        emptied(self._rows)
        longest = max((max(part.planned, part.used) for part in told.parts), default=1)
        for row, (part, name) in enumerate(zip(told.parts, words.part_names(told), strict=True)):
            bar = PaceBar(self._icons)
            bar.show_minutes(part.planned, part.used, longest)
            title = ElidedLabel(name)
            planned = label(_("{minutes} planned").format(minutes=part.planned), "count")
            used = label(_("{minutes} min").format(minutes=part.used), "time")
            for place in (planned, used):
                place.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if not part.is_reached:
                used.setText("–")
                used.setAccessibleName(_("not reached"))
            self._rows.setRowMinimumHeight(row, 32)
            for column_number, widget in enumerate((title, bar, planned, used)):
                self._rows.addWidget(widget, row, column_number)


class CoverageCard(PaperCard):
    """Decision points against the four slots, and what was not covered; ``document_wanted`` goes there."""

    document_wanted = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__(_("Coverage"))
        self._icons = icons
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(4)
        self._rows.setVerticalSpacing(0)
        self._more = label("", "small")
        self._uncovered = label("", "soft", wraps=True)
        link = KeyButton(_("Show them in the document"), icons, kind="link")
        link.clicked.connect(self.document_wanted)
        self.body.addLayout(self._rows)
        self.body.addWidget(self._more)
        self.body.addWidget(self._uncovered)
        self.settle()
        self.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def show_debrief(self, told: Debrief, review: Review) -> None:
        """Show what each decision point got."""
        counts = _("{walked} of {moments} moments, {covered} of {decisions} decisions").format(
            walked=told.walked,
            moments=told.moments,
            covered=told.decisions_covered,
            decisions=len(told.decisions),
        )
        self.show_title(_("Coverage"), counts)
        emptied(self._rows)
        heads = (_("known then"), _("also there"), _("options"), _("pressures"))
        shown = told.decisions[:_MOST_DECISIONS]
        if shown:
            for place, head in enumerate(heads):
                self._rows.addWidget(label(head, "small"), 0, place + 1, Qt.AlignmentFlag.AlignCenter)
                self._rows.setColumnStretch(place + 1, 1)
        for number, cover in enumerate(shown):
            time = entry_time(review, cover.entry)
            self._rows.addWidget(Rule("desk"), 2 * number + 1, 0, 1, 5)
            moment = self._moment(time)
            asked = words.asked_words(time, cover.families)
            moment.setToolTip(asked)
            moment.setAccessibleName(asked)
            self._rows.addWidget(moment, 2 * number + 2, 0)
            self._rows.setRowMinimumHeight(2 * number + 2, 36)
            for place, (head, is_filled) in enumerate(zip(heads, cover.filled, strict=True)):
                state = _("covered") if is_filled else _("not covered")
                mark = _Mark(self._icons, is_filled=is_filled)
                mark.setAccessibleName(f"{time}, {head}, {state}")
                self._rows.addWidget(mark, 2 * number + 2, place + 1, Qt.AlignmentFlag.AlignCenter)
        hidden = len(told.decisions) - len(shown)
        self._more.setText(_("and {count} more").format(count=hidden))
        self._more.setVisible(hidden > 0)
        self._uncovered.setText(words.uncovered_words(told.uncovered))

    def _moment(self, time: str) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(3, 0, 0, 0)
        row.setSpacing(9)
        mark = label()
        mark.setPixmap(self._icons.pixmap("diamond-filled", "decision", 12))
        row.addWidget(mark)
        row.addWidget(label(time, "time"))
        row.addStretch(1)
        return whole


class WordsCard(PaperCard):
    """Held lines by part, and what the meetings before had; never who said them."""

    def __init__(self, icons: Icons) -> None:
        foot = _("Fewer can mean a safer room, or a quieter one. Shown here only.")
        super().__init__(_("Words about people"), _("by part, never who said them"), foot)
        self._blocks = WordBlocks(icons)
        self._told, self._trend = label("", "soft", wraps=True), label("", "soft", wraps=True)
        self.body.addWidget(self._blocks, 2)
        self.body.addWidget(self._told)
        self.body.addWidget(self._trend)
        self.settle()

    def show_debrief(self, told: Debrief, earlier: tuple[int, ...]) -> None:
        """Show counts by part; ``earlier`` are those of the meetings before, oldest first."""
        names = words.part_names(told)
        counts = (count for _phase, _title, count in told.words)
        self._blocks.show_columns(tuple(zip(names, counts, strict=True)))
        self._told.setText(words.wording_words(told))
        row = ", ".join(str(count) for count in (*earlier, told.word_count))
        self._trend.setText(_("Your last meetings: {counts}").format(counts=row))
        self._trend.setVisible(bool(earlier))


class HeardCard(PaperCard):
    """Each role: heard, yes or no."""

    def __init__(self, icons: Icons) -> None:
        super().__init__(_("Heard"), _("yes or no, not how often"))
        self._icons = icons
        inside = QWidget()
        self._rows = column()
        self._rows.setParent(None)
        inside.setLayout(self._rows)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(_("Roles and whether they were heard"))
        area.setWidget(inside)
        for part in (area, inside, area.viewport()):
            set_kind(part, "desk")
        self.body.addWidget(area, 1)

    def show_debrief(self, told: Debrief) -> None:
        """Show the roles."""
        emptied(self._rows)
        for role, is_heard in told.heard:
            self._rows.addWidget(Rule("desk"))
            self._rows.addWidget(self._row(role, is_heard))
        if not told.heard:
            self._rows.addWidget(label(_("No roles are named in this review."), "small", wraps=True))
        self._rows.addStretch(1)

    def _row(self, role: str, is_heard: bool) -> QWidget:
        whole = QWidget()
        answer = _("yes") if is_heard else _("no")
        whole.setAccessibleName(_("{role}: {answer}").format(role=role, answer=answer))
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 7, 0, 7)
        row.setSpacing(6)
        mark = label()
        icon, color = ("circle-check", "system") if is_heard else ("circle", "desk-ink")
        mark.setPixmap(self._icons.pixmap(icon, color, 15))
        word = label(answer, "strong" if is_heard else "small")
        word.setMinimumWidth(58)
        row.addWidget(ElidedLabel(role), 1)
        row.addWidget(mark)
        row.addWidget(word)
        return whole


class _Mark(QWidget):
    """A filled square, or a dashed outline."""

    def __init__(self, icons: Icons, *, is_filled: bool) -> None:
        super().__init__()
        self._icons, self._is_filled = icons, is_filled
        self.setFixedSize(16, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the square."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._icons.color("desk-ink")
        if self._is_filled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
        else:
            painter.setPen(QPen(ink, 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(1, 1, 14, 14), 3, 3)
        painter.end()

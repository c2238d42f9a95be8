"""What the page says about a reading: how it was read, and what had to be assumed."""

from facilitator.importers import chat_window, choose, csv_file, headings, markdown_table, plain_text
from facilitator.importers.draft_entry import Assumed, Assumption
from facilitator.importers.exports import any_json, calendar, feeds, mail
from facilitator.importers.logs import reader as log_reader
from facilitator.language.translate import _
from facilitator.ui.add_to_timeline.reading import ReadText
from facilitator.ui.widgets.zone_box import short_zone


def reader_words(name: str) -> str:
    """Return what a way of reading is called."""
    return {
        choose.AUTO: _("What fits best"),
        headings.NAME: _("Markdown headings with times"),
        plain_text.NAME: _("Lines with times"),
        markdown_table.NAME: _("Markdown table"),
        csv_file.NAME: _("CSV table"),
        chat_window.NAME: _("Copied from a chat window"),
        log_reader.NAME: _("Log"),
        any_json.NAME: _("JSON with times"),
        calendar.NAME: _("Calendar (iCalendar)"),
        feeds.NAME: _("Status feed (Atom, RSS)"),
        mail.NAME: _("Mail"),
    }.get(name, name)


def zone_words(read: ReadText) -> str:
    """Return the short name of the zone the times were read in."""
    first = next((entry.at for entry in read.entries if entry.at), None)
    return short_zone(read.zone, first).partition(",")[0]


def assumption_words(assumption: Assumption, read: ReadText) -> str:
    """Return what a reader assumed, in a few words; empty where it need not be said."""
    words, line = assumption.words, assumption.line
    if assumption.kind is Assumed.DATE_CARRIED and not line:
        return _("date carried")
    sentences = {
        Assumed.NO_ZONE: _("zone assumed {zone}").format(zone=zone_words(read)),
        Assumed.ZONE_CARRIED: _("zone {zone} for all").format(zone=zone_words(read)),
        Assumed.ZONES_DIFFER: _("several zones in this text"),
        Assumed.WINTER_NAME: _("{zone} read as winter time").format(zone=words or _("zone")),
        Assumed.NO_DATE: _("no date in the text"),
        Assumed.DATE_CARRIED: _("date carried from line {line}").format(line=line),
        Assumed.DATE_ORDER: _("“{words}” read day first").format(words=words),
        Assumed.MONTH_FIRST: _("dates read month first"),
        Assumed.MIDNIGHT: _("goes on past midnight"),
        Assumed.MASKED: _("secrets and e-mails masked: {count}").format(count=words),
        Assumed.ENCODING: _("letters read as {encoding}").format(encoding=words),
    }
    return sentences.get(assumption.kind, "")


def assumption_icon(assumption: Assumption) -> str:
    """Return the icon beside the words."""
    zones = (Assumed.NO_ZONE, Assumed.ZONE_CARRIED, Assumed.ZONES_DIFFER, Assumed.WINTER_NAME)
    if assumption.kind is Assumed.MASKED:
        return "lock"
    return "globe" if assumption.kind in zones else "calendar"

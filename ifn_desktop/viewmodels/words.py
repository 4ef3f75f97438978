# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Small Swedish words that several views share: counts, kinds of papers, numbers of ärenden."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from ifn_desktop.model.kinds import DocumentKind, ItemKind
from ifn_desktop.model.views import DocumentView
from ifn_desktop.viewmodels.messages import say

DOT = " · "
NO_CLASS = ""
"""The context that `lupdate` notes for `tr(…)` outside of classes."""
UNSURE_BELOW = 0.75
"""A paper placed with less confidence than this is shown as unsure (1.0 is written, 0.5 a guess)."""

_YEAR_SUFFIX = re.compile(r"\s*/\s*\d{2,4}$")


def translate(context: str, text: str) -> str:
    """Look a text up in the language the window is shown in; Swedish is the source."""
    return QCoreApplication.translate(context, text)


def table(text: str) -> str:
    """Look up a text that stands in a module without Qt."""
    return translate("messages", text)


def said(code: str, params: Mapping[str, object] | None = None) -> str:
    """What `messages.say` says for a code, in the language the window is shown in."""
    return say(code, params, table)


def tr(text: str) -> str:
    """Look up a text of a function that belongs to no class."""
    return translate(NO_CLASS, text)


def grouped(number: int) -> str:
    """A number with what the language has between thousands: `5 000` (with a no-break space), `5,000`."""
    if -1000 < number < 1000:
        return str(number)
    between = translate("Words", "1 000")[1:-3]
    return f"{number:,}".replace(",", between).replace(" ", "\N{NO-BREAK SPACE}")


def _count(number: int, one: str, many: str) -> str:
    return f"{grouped(number)}\N{NO-BREAK SPACE}{one if number == 1 else many}"


def count_items(number: int) -> str:
    """`1 ärende`, `18 ärenden`."""
    return _count(number, translate("Words", "ärende"), translate("Words", "ärenden"))


def count_papers(number: int) -> str:
    """`1 handling`, `4 handlingar`."""
    return _count(number, translate("Words", "handling"), translate("Words", "handlingar"))


def count_pages(number: int) -> str:
    """`1 sida`, `12 sidor`."""
    return _count(number, translate("Words", "sida"), translate("Words", "sidor"))


def count_files(number: int) -> str:
    """`1 fil`, `3 filer`."""
    return _count(number, translate("Words", "fil"), translate("Words", "filer"))


def count_meetings(number: int) -> str:
    """`1 sammanträde`, `3 sammanträden`."""
    return _count(number, translate("Words", "sammanträde"), translate("Words", "sammanträden"))


def count_notes(number: int) -> str:
    """`1 anteckning`, `4 anteckningar`; nothing for none."""
    return (
        _count(number, translate("Words", "anteckning"), translate("Words", "anteckningar")) if number else ""
    )


def count_marks(number: int) -> str:
    """`1 markering`, `4 markeringar`; nothing for none."""
    return (
        _count(number, translate("Words", "markering"), translate("Words", "markeringar")) if number else ""
    )


def joined(parts: Iterable[str], between: str = DOT) -> str:
    """The parts that say something, with a dot between."""
    return between.join(part for part in parts if part)


def short_number(number: str | None) -> str:
    """The number of an ärende as it is said at the table: `32` of `32/26`; empty when it has none."""
    return _YEAR_SUFFIX.sub("", number.strip()) if number else ""


def heading(number: str | None, title: str) -> str:
    """`32. Överenskommelse …`, or the title alone for an ärende without a number."""
    short = short_number(number)
    if not short or title.startswith((f"{short}.", f"{short})")):
        return title
    return f"{short}. {title}"


def document_kind(kind: DocumentKind) -> str:
    """What a paper is, in words."""
    return {
        DocumentKind.TJANSTESKRIVELSE: translate("Words", "Tjänsteskrivelse"),
        DocumentKind.BILAGA: translate("Words", "Bilaga"),
        DocumentKind.PROTOKOLLSUTDRAG: translate("Words", "Protokollsutdrag"),
        DocumentKind.YTTRANDE: translate("Words", "Yttrande"),
        DocumentKind.FOREDRAGNINGSLISTA: translate("Words", "Kallelse"),
        DocumentKind.PROTOKOLL: translate("Words", "Protokoll"),
        DocumentKind.OVRIGT: translate("Words", "Handling"),
    }[kind]


def item_kind(kind: ItemKind) -> str:
    """What the board does with an ärende, in words; empty when nobody knows."""
    return {
        ItemKind.FORMALIA: translate("Words", "formalia"),
        ItemKind.BESLUT: translate("Words", "beslut"),
        ItemKind.INFORMATION: translate("Words", "information"),
        ItemKind.ANMALAN: translate("Words", "anmälan"),
        ItemKind.OKANT: "",
    }[kind]


def is_unsure(document: DocumentView) -> bool:
    """Whether the program guessed where the paper belongs, so that the member should look."""
    return document.confidence < UNSURE_BELOW

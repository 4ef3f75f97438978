# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Filters of a query: what is chosen by clicking and what is typed are the same words of the text."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.viewmodels.words import document_kind, translate


class Filter(StrEnum):
    """A word of the query with a colon. The values are how it is written."""

    BOARD = "nämnd"
    YEAR = "år"
    KIND = "typ"
    MINE = "mina"
    RECUSED = "jäv"
    UNREAD = "oläst"
    CASE = "dnr"
    ITEM = "ärende"
    PERSON = "person"


ALONE = frozenset({Filter.MINE, Filter.RECUSED, Filter.UNREAD})
"""Filters that are on or off, without a value."""
_ONE_ONLY = frozenset({Filter.YEAR})
_PLAIN = str.maketrans("åäö", "aao")
_ALSO = {
    "utskott": Filter.BOARD,
    "diarienr": Filter.CASE,
    "diarienummer": Filter.CASE,
    "namn": Filter.PERSON,
    "olästa": Filter.UNREAD,
}
_BY_NAME = {name.translate(_PLAIN): one for name, one in ({one.value: one for one in Filter} | _ALSO).items()}
KINDS = {
    "tjänsteskrivelse": DocumentKind.TJANSTESKRIVELSE,
    "bilaga": DocumentKind.BILAGA,
    "protokollsutdrag": DocumentKind.PROTOKOLLSUTDRAG,
    "yttrande": DocumentKind.YTTRANDE,
    "kallelse": DocumentKind.FOREDRAGNINGSLISTA,
    "protokoll": DocumentKind.PROTOKOLL,
    "övrigt": DocumentKind.OVRIGT,
}
"""How kinds of papers are written after `typ:`."""
_WORD = re.compile(r'(?<!\S)([^\W\d_]+):(?:"([^"]*)"?|(\S*))')
_NEEDS_QUOTES = re.compile(r'[\s"]')


class Chip(NamedTuple):
    """A filter in a text.

    Attributes:
        filter: which.
        value: without quotation marks; empty for one that is on or off.
        start, end: its characters in the text.
    """

    filter: Filter
    value: str
    start: int
    end: int


def chips(text: str) -> tuple[Chip, ...]:
    """The filters of a query, in their order; unfinished ones (`år:`) are none yet."""
    found: list[Chip] = []
    for match in _WORD.finditer(text):
        one = _BY_NAME.get(match[1].lower().translate(_PLAIN))
        value = (match[2] or match[3] or "").strip()
        if one is not None and one in ALONE:
            found.append(Chip(one, "", match.start(), match.end(1) + 1))  # what follows is a word to find
        elif one is not None and value:
            found.append(Chip(one, value, *match.span()))
    return tuple(found)


def has(text: str, which: Filter, value: str = "") -> bool:
    """Whether a filter is in the text."""
    return _find(text, which, value) is not None


def without(text: str, start: int, end: int) -> str:
    """The text without some characters, and without the space that they would leave."""
    return " ".join(part for part in (text[:start].rstrip(), text[end:].lstrip()) if part)


def toggled(text: str, which: Filter, value: str = "") -> str:
    """The text with a filter, or without it where it has it; of years there is one only."""
    known = _find(text, which, value)
    if known is not None:
        return without(text, known.start, known.end)
    if which in _ONE_ONLY:
        for chip in reversed(chips(text)):
            if chip.filter is which:
                text = without(text, chip.start, chip.end)
    written = f'"{value}"' if _NEEDS_QUOTES.search(value) else value
    return " ".join(part for part in (text.rstrip(), f"{which.value}:{written}") if part)


def unfiltered(text: str) -> str:
    """The text without its filters."""
    for chip in reversed(chips(text)):
        text = without(text, chip.start, chip.end)
    return text


def chip_words(chip: Chip) -> str:
    """What a filter says, in words."""
    value = chip.value
    if chip.filter is Filter.KIND:
        known = {name.translate(_PLAIN): kind for name, kind in KINDS.items()}
        kind = known.get(value.lower().translate(_PLAIN))
        value = kind_words(kind) if kind is not None else value
    if chip.filter is Filter.YEAR:
        value = value.replace("..", "–")
    words = {
        Filter.BOARD: translate("Search", "Nämnd: %1"),
        Filter.YEAR: translate("Search", "År: %1"),
        Filter.KIND: translate("Search", "Slag: %1"),
        Filter.MINE: translate("Search", "Bara det jag skrivit"),
        Filter.RECUSED: translate("Search", "Bara där jag är jävig"),
        Filter.UNREAD: translate("Search", "Bara oläst"),
        Filter.CASE: translate("Search", "Diarienummer: %1"),
        Filter.ITEM: translate("Search", "Ärende: %1"),
        Filter.PERSON: translate("Search", "Person: %1"),
    }[chip.filter]
    return words.replace("%1", value)


def kind_words(kind: DocumentKind) -> str:
    """A kind of papers as a choice."""
    return translate("Search", "Övrigt") if kind is DocumentKind.OVRIGT else document_kind(kind)


def _find(text: str, which: Filter, value: str) -> Chip | None:
    wanted = value.casefold().translate(_PLAIN) if which is Filter.KIND else value.casefold()
    for chip in chips(text):
        own = chip.value.casefold()
        own = own.translate(_PLAIN) if which is Filter.KIND else own
        if chip.filter is which and (which in ALONE or own == wanted):
            return chip
    return None

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a page's first lines say it is: the start or the continuation of a known kind of paper."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from ifn_desktop.parse.numbers import find_case
from ifn_desktop.parse.pages import Page
from ifn_desktop.parse.sections import BASIS, OTHER, PROPOSAL, heading
from ifn_desktop.text.dates import find_dates, first_date
from ifn_desktop.text.organs import board_at


class Role(Enum):
    """The kinds of paper that have a structure of their own."""

    ANCHOR = "anchor"
    LETTER = "letter"
    EXTRACT = "extract"
    AGENDA = "agenda"
    OTHER = "other"


class Look(NamedTuple):
    """A page's role, and whether it begins a paper (None: cannot tell from the page alone)."""

    role: Role
    starts: bool | None = None


_LETTER = re.compile(
    r"(?:\S+ (?:kommun|stad) +)?(?:slutlig |reviderad )?tjänste(?:skrivelse|utlåtande|mannaskrivelse)\b",
    re.IGNORECASE,
)
_EXTRACT = re.compile(
    r"(?:\S+ (?:kommun|stad),? +)?(?:sammanträdes)?"
    r"(?:protokollsutdrag|protokoll,? utdrag|utdrag ur protokoll)(?! ?(?:skickas|ska|till\b))",
    re.IGNORECASE,
)
_AGENDA = re.compile(
    r"(?:\S+ (?:kommun|stad) +|(?:[\wåäö-]+ ){1,4})?(?:kallelse|föredragningslista|dagordning|ärendelista)\b",
    re.IGNORECASE,
)
PARAGRAPH = re.compile(r"§§? ?\d{1,4}\b")
_BARE_PARAGRAPH = re.compile(r"(?:[A-ZÅÄÖ]{2,5} )?\d{1,3}$")


def look(page: Page) -> Look:
    """Say what a page is by its first lines alone."""
    if page.looked is None:
        page.looked = _look(page)
    return page.looked


def _look(page: Page) -> Look:
    if page.anchor is not None:
        return Look(Role.ANCHOR, starts=True)
    tops = page.tops
    for index, text in enumerate(tops[:6]):
        if len(text) > 90:
            break
        if _EXTRACT.match(text):
            return Look(Role.EXTRACT, _extract_starts(page, index))
        if _LETTER.match(text) and (index < 2 or len(text) < 40):
            return Look(Role.LETTER, _letter_starts(page, index))
        if _AGENDA.match(text) and _agenda_head(tops):
            return Look(Role.AGENDA, starts=True)
    if _unnamed_letter(page):
        return Look(Role.LETTER, starts=True)
    return Look(Role.OTHER)


def _letter_starts(page: Page, index: int) -> bool:
    if page.label is not None:
        return page.label[0] == 1
    head = page.tops[index + 1 : index + 6]
    if any(_is_date(text) for text in head[:4]):
        return True
    opening = page.tops[:18]
    headed = any(heading(text) == PROPOSAL for text in opening)
    return headed and any(find_case(text) for text in opening[:12])


def _extract_starts(page: Page, index: int) -> bool:
    after = page.tops[index + 1 : index + 9]
    if any(PARAGRAPH.match(text) for text in after):
        return True
    if page.label is not None:
        return page.label[0] == 1
    return any(_BARE_PARAGRAPH.match(text) for text in after[:4]) and any(find_case(text) for text in after)


def _agenda_head(tops: list[str]) -> bool:
    head = tops[:16]
    return (
        any(board_at(text) for text in head)
        or any(
            first_date(text) and re.search(r"sammanträde|datum|kallas|tid", text, re.IGNORECASE)
            for text in head
        )
        or sum(bool(re.match(r"\d{1,3}(?:/\d\d)?[.)]?\s+[A-ZÅÄÖ]", text)) for text in tops) >= 3
    )


def _unnamed_letter(page: Page) -> bool:
    """A tjänsteskrivelse without the word: a case number, a proposal and a description of its own."""
    if page.label is not None and page.label[0] > 1:
        return False
    opening = page.tops[:18]
    if any(PARAGRAPH.match(text) for text in opening):
        return False
    keys = {key for text in opening if (key := heading(text))}
    if PROPOSAL not in keys and not (OTHER in keys and BASIS in keys):
        return False
    return any(find_case(text) for text in opening[:14]) and any(first_date(text) for text in opening[:14])


def _is_date(text: str) -> bool:
    """Whether a line is a date, perhaps with a word before it (`Datum 2026-02-09`) or a case after."""
    found = find_dates(text)
    return bool(found) and found[0].start <= 12 and len(text) < 60

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""How a place in a paper is named: `IFN 2026-02-18, ärende 32/26, Avtal, s. 3`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ifn_desktop.model.views import DocumentView
from ifn_desktop.viewmodels.navigation import Navigator
from ifn_desktop.viewmodels.reader.selection import SelectedText
from ifn_desktop.viewmodels.words import translate

_ORGANS = (
    ("nämnden", "N"),
    ("styrelsen", "S"),
    ("fullmäktige", "F"),
    ("utskottet", "U"),
    ("utskott", "U"),
    ("beredningen", "B"),
)
_PREFIX = re.compile(r"([A-ZÅÄÖ]{2,8})\b")
_SMALL = {"och", "för", "i", "av", "samt"}


def short_board(board: str, case_numbers: Iterable[str | None]) -> str:
    """A board's letters as its own diarienummer have them (`IFN`), else its name.

    Args:
        board: `Individ- och familjenämnden`.
        case_numbers: of its meeting's ärenden.
    """
    letters = _letters(board)
    used = {found.group(1) for number in case_numbers if number and (found := _PREFIX.match(number))}
    return letters if letters in used else board


def _letters(board: str) -> str:
    """The first letters of a board's words, the word for what it is by its own: `I`, `f`, `n`."""
    found = ""
    for word in re.split(r"[\s-]+", board):
        name = word.lower().removesuffix("s") if word.lower().endswith("ens") else word.lower()
        if not name or name in _SMALL:
            continue
        found += name[0]
        organ = next((letter for ending, letter in _ORGANS if name.endswith(ending) and name != ending), "")
        found += organ
    return found.upper()


def reference(navigator: Navigator, document: DocumentView, pages: Iterable[int]) -> str:
    """Where some pages are found again by somebody who has the same papers.

    Args:
        navigator: knows the meeting that is open.
        document: a paper of what is open.
        pages: from 1 in the paper.
    """
    found = navigator.find(document.id)
    entry = found[0] if found else None
    is_meeting = navigator.place.meeting is not None
    numbers = [one.item.case_number for one in navigator.entries if one.item is not None]
    board = short_board(navigator.board, numbers) if is_meeting else ""
    meeting = " ".join(part for part in (board, navigator.date or "") if part) if is_meeting else ""
    item = ""
    if entry is not None and entry.item is not None and entry.item.number:
        item = translate("Reference", "ärende %1").replace("%1", entry.item.number)
    where = _pages(sorted(set(pages)))
    return ", ".join(part for part in (meeting, item, document.title, where) if part)


def _pages(pages: list[int]) -> str:
    if not pages:
        return ""
    first, last = pages[0], pages[-1]
    return translate("Reference", "s. %1").replace("%1", str(first) if first == last else f"{first}–{last}")


def reference_of(navigator: Navigator, selected: SelectedText) -> str:
    """Where a selection is found again."""
    pages = [one.page for one in selected.ranges if one.document.id == selected.document.id]
    return reference(navigator, selected.document, pages)


def quoted(navigator: Navigator, selected: SelectedText) -> str:
    """The selected text with its reference, to be copied."""
    return f"”{selected.text}”\n({reference_of(navigator, selected)})"

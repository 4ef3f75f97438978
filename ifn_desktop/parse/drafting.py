# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Drafts of papers: kind, title, date, case number and receiver of a page range."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.parse.drafts import Draft
from ifn_desktop.parse.kinds import document_kind
from ifn_desktop.parse.numbers import LABEL, find_case
from ifn_desktop.parse.pages import Page
from ifn_desktop.parse.papers import Paper, finish
from ifn_desktop.parse.roles import PARAGRAPH, Role
from ifn_desktop.parse.sections import Placed, title_of
from ifn_desktop.parse.words import collapse
from ifn_desktop.text.dates import find_dates, first_date
from ifn_desktop.text.joining import heal
from ifn_desktop.text.organs import board_at

LETTER_TITLE = "Tjänsteskrivelse"
_LETTER_WORD = re.compile(
    r"(?:\S+ (?:kommun|stad) +)?(?:\w+ )?tjänste(?:skrivelse|utlåtande|mannaskrivelse)\b", re.IGNORECASE
)
_META = re.compile(
    r"(?:datum|handläggare|förvaltning(?:en)?|diarie\w*|dnr|e-post|telefon|sida|vår beteckning|er beteckning"
    r"|till)\b[:.]?|\S+@\S+",
    re.IGNORECASE,
)
_ROLES = {
    DocumentKind.TJANSTESKRIVELSE: Role.LETTER,
    DocumentKind.PROTOKOLLSUTDRAG: Role.EXTRACT,
}


def titled(file: int, pages: list[Page], title: str, role: Role) -> Draft:
    """A paper whose title is written in a stamp or bookmark.

    Args:
        file: the file's index in the delivery.
        pages: the paper's pages.
        title: as the stamp or bookmark has it.
        role: what its first page looks like, where the title does not tell the kind.
    """
    kind = document_kind(title)
    if kind is DocumentKind.BILAGA:
        kind = {Role.LETTER: DocumentKind.TJANSTESKRIVELSE, Role.EXTRACT: DocumentKind.PROTOKOLLSUTDRAG}.get(
            role, kind
        )
    paper = Paper(_ROLES.get(kind, Role.OTHER), pages)
    finish(paper)
    return _draft(file, paper, kind, title)


def found(file: int, paper: Paper) -> Draft:
    """A paper recognised by its text alone, titled by it."""
    match paper.role:
        case Role.LETTER:
            return _draft(file, paper, DocumentKind.TJANSTESKRIVELSE, LETTER_TITLE)
        case Role.EXTRACT:
            return _draft(file, paper, DocumentKind.PROTOKOLLSUTDRAG, _extract_title(paper))
        case Role.AGENDA:
            return _draft(file, paper, DocumentKind.FOREDRAGNINGSLISTA, "Kallelse/föredragningslista")
        case _:
            title = paper.listed or paper.title
            kind = document_kind(title) if title else DocumentKind.BILAGA
            return _draft(file, paper, kind, title)


def _draft(file: int, paper: Paper, kind: DocumentKind, title: str) -> Draft:
    draft = Draft(
        file, kind, title, paper.pages, paper.confidence, sections=paper.sections, named=paper.named
    )
    tops = paper.pages[0].tops
    for text in tops[:8] if paper.role in (Role.LETTER, Role.EXTRACT) else ():
        if draft.date is None and len(text) < 90:
            draft.date = first_date(text)
    for text in tops[:5] if paper.role is Role.OTHER else ():
        dates = find_dates(text)
        if draft.date is None and dates and dates[0].start <= 6 and len(text) < 60:
            draft.date = dates[0].iso
    if paper.role in (Role.LETTER, Role.EXTRACT):
        draft.case_number = next((case for text in tops[:20] if (case := find_case(text))), None)
        draft.board = receiver(tops)
    else:
        labelled = (text for text in tops[:14] if LABEL.search(text) and len(text) < 120)
        draft.case_number = next((case for text in labelled if (case := find_case(text))), None)
    return draft


def receiver(tops: Sequence[str]) -> str:
    """The board that a letter's head names, over up to three lines, or an extract's."""
    for index, text in enumerate(tops[:12]):
        if index and LABEL.match(text):
            break
        for count in (3, 2, 1):
            group = tops[index : index + count]
            if len(group) == count and (board := board_at(heal(group))):
                return board
        for prefix in ("Till ", "Till: "):
            if text.startswith(prefix) and (board := board_at(text[len(prefix) :])):
                return board
    return ""


def subject(draft: Draft) -> str:
    """What a letter or an extract is about: its own title, below the case number or above the headings."""
    sections = draft.sections
    if sections is None or not sections.head:
        return ""
    lines = [placed for placed in sections.head if placed.page == draft.first]
    start = _after_meta(lines)
    title = title_of(lines[start:], sections.headed)
    if title:
        return title
    plain = [placed for placed in lines if not _is_meta(placed)]
    return title_of(plain, sections.headed)


def _after_meta(lines: Sequence[Placed]) -> int:
    """The index past the last line of the head that is no title: kind, date, board, case number."""
    start = 0
    texts = [collapse(placed.line.text) for placed in lines]
    for index, placed in enumerate(lines):
        if _is_meta(placed) or PARAGRAPH.fullmatch(texts[index]):
            start = index + 1
            continue
        for count in (3, 2):
            group = texts[index : index + count]
            if len(group) == count and board_at(heal(group)) and not any(LABEL.match(text) for text in group):
                start = max(start, index + count)
                break
    return start


def _is_meta(placed: Placed) -> bool:
    text = collapse(placed.line.text)
    if _LETTER_WORD.match(text) and len(text) < 60:
        return True
    if LABEL.match(text) or _META.match(text) or board_at(text):
        return True
    dates = find_dates(text)
    return bool(dates) and len(text) < 45 and dates[0].start < 12


def _extract_title(paper: Paper) -> str:
    """`Protokollsutdrag § 16 individ- och familjenämndens arbetsutskott 2026-02-04`, as far as it tells."""
    tops = paper.pages[0].tops[:12]
    parts = ["Protokollsutdrag"]
    paragraph = next((match.group() for text in tops if (match := PARAGRAPH.match(text))), None)
    if paragraph:
        parts.append(re.sub(r"§ ?(?=\d)", "§ ", paragraph))
    board = receiver(tops)
    if board:
        parts.append(board[:1].lower() + board[1:])
    date = next((iso for text in tops if (iso := first_date(text))), None)
    if date:
        parts.append(date)
    return " ".join(parts)

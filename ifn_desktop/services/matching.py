# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Which of what the library knows is the same as what a delivery holds. Pure functions.

Evidence, never a file's name or address alone (design.md section 12, Identity): a meeting is
board and date, or shared ärenden where one of these is missing; an ärende is diarienummer and
title, then number and title; a paper is its text, then its kind and title within the ärende.
An ärende is never matched by its number alone: the next agenda gives the number to another one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.library import KnownDocument, KnownItem, KnownMeeting
from ifn_desktop.model.parsed import LoosePaper, ParsedDocument, ParsedItem, ParsedMeeting

SAME_WORD = 75.0
"""Least likeness (RapidFuzz ratio, 0-100) of two words that are one but for typing."""

SAME_LETTERS = 96.0
"""The same for two titles whose words are parted differently, spaces taken out."""

CUT_TITLE = 24
"""Least length in letters of a title that may be the start of a longer one: stamps are cut."""

TOLD = 0.8
"""Confidence of a meeting whose board and day only a source tells."""

SHARED = 2
"""Least number of diarienummer that two agendas of one meeting have in common."""

_SameItem = Callable[[ParsedItem, KnownItem], bool]
_NOT_WORD = re.compile(r"[\W_]+")


def normal(text: str) -> str:
    """A text as it is compared: composed, lower case, words parted by single spaces."""
    return _NOT_WORD.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


def same_title(one: str, other: str) -> bool:
    """Whether two titles name the same thing, typing aside.

    Word by word: `… 2026 - Avtal` and `… 2026 - Uppföljning` are two papers, however alike the
    rest is, and so are two years or two bilaga numbers.
    """
    first, second = normal(one), normal(other)
    if first == second:
        return True
    if _numbers(first) != _numbers(second):
        return False
    words, others = first.split(), second.split()
    if len(words) == len(others):
        return all(
            word == another or fuzz.ratio(word, another) >= SAME_WORD
            for word, another in zip(words, others, strict=True)
        )
    return fuzz.ratio(first.replace(" ", ""), second.replace(" ", "")) >= SAME_LETTERS


def starts_alike(one: str, other: str) -> bool:
    """Whether one title is the beginning of the other: stamps are cut, headings shortened."""
    short, long = sorted((normal(one), normal(other)), key=len)
    return len(short) >= CUT_TITLE and long.startswith(short)


def same_case(one: str | None, other: str | None) -> bool:
    """Whether two diarienummer are one: `IFN-2025/00356`, `IFN 2025/356` and `IFN-2025-00356`."""
    return one is not None and other is not None and case_key(one) == case_key(other)


def same_organization(one: str, other: str) -> bool:
    """Whether two names of a board are one, misspellings aside."""
    first, second = normal(one), normal(other)
    return bool(first) and (first == second or fuzz.ratio(first, second) >= 92.0)


def committee_of(committee: str, board: str) -> bool:
    """Whether a name is that of a board's own committee: `Kulturnämndens arbetsutskott`."""
    whole, part = normal(board), normal(committee)
    return bool(whole) and part.startswith(f"{whole}s ")


def same_meeting(parsed: ParsedMeeting, facts: KnownMeeting) -> bool:
    """Whether board and date say that a parsed meeting is the known one (only its facts are asked)."""
    if parsed.date is None or parsed.date != facts.date or _other_body(parsed.body, facts.body):
        return False
    return same_organization(parsed.organization, facts.organization)


def maybe_same_meeting(parsed: ParsedMeeting, facts: KnownMeeting) -> bool:
    """Whether board or date is missing, or the municipality misread, and the rest agrees.

    Then shared ärenden decide.
    """
    if _other_body(_without_dots(parsed.body), _without_dots(facts.body)):
        return False
    if parsed.date is None or facts.date is None:
        return same_organization(parsed.organization, facts.organization)
    if parsed.organization and facts.organization:
        return parsed.date == facts.date and same_organization(parsed.organization, facts.organization)
    return parsed.date == facts.date


def share_items(parsed: ParsedMeeting, known: Sequence[KnownItem]) -> bool:
    """Whether enough of the ärenden are the same, diarienummer and all."""
    found = match_items(parsed.items, known)
    cases = sum(
        1
        for item, other in zip(parsed.items, found, strict=True)
        if other is not None and same_case(item.case_number, other.case_number)
    )
    return cases >= SHARED and cases * 5 >= 3 * sum(item.case_number is not None for item in parsed.items)


def match_items(parsed: Sequence[ParsedItem], known: Sequence[KnownItem]) -> list[KnownItem | None]:
    """For each parsed ärende the known one that it is, or None. No known one is used twice."""
    found: list[KnownItem | None] = [None] * len(parsed)
    left = list(known)

    def take(same: _SameItem) -> None:
        for index, item in enumerate(parsed):
            if found[index] is None:
                hits = [other for other in left if same(item, other)]
                if len(hits) == 1:
                    found[index] = hits[0]
                    left.remove(hits[0])

    take(lambda a, b: _same_number(a, b) and same_case(a.case_number, b.case_number) and _alike(a, b))
    take(lambda a, b: same_case(a.case_number, b.case_number) and _alike(a, b))
    take(lambda a, b: _same_number(a, b) and _alike(a, b) and not _other_case(a, b))
    take(lambda a, b: _alike(a, b) and not _other_case(a, b) and (a.number is None or b.number is None))
    take(lambda a, b: same_case(a.case_number, b.case_number) and _same_number(a, b))
    return found


def match_document(
    parsed: ParsedDocument,
    text_hash: str,
    candidates: Sequence[KnownDocument],
) -> KnownDocument | None:
    """The known paper of the same ärende that a parsed one is: its text, else kind and title."""
    for known in candidates:
        if any(version.text_hash == text_hash for version in known.versions):
            return known
    kin = [known for known in candidates if _same_kind(known.kind, parsed.kind)]
    for same in (_equal_title, same_title):
        alike = [known for known in kin if same(known.title, parsed.title)]
        if len(alike) == 1:
            return alike[0]
    if parsed.kind is DocumentKind.TJANSTESKRIVELSE:
        # An ärende has one tjänsteskrivelse, whatever its file is called.
        letters = [known for known in candidates if known.kind is DocumentKind.TJANSTESKRIVELSE]
        if len(letters) == 1:
            return letters[0]
    return None


def told_meeting(paper: LoosePaper) -> ParsedMeeting:
    """The meeting that a source says a paper is of, with the paper as the meeting's own."""
    board, date = paper.meeting or ("", None)
    document = paper.document
    if document.kind in (DocumentKind.BILAGA, DocumentKind.YTTRANDE):
        document = replace(document, kind=DocumentKind.OVRIGT)
    return ParsedMeeting(
        paper.body, board, date, documents=(document,), confidence=TOLD, evidence=("source",)
    )


def _equal_title(one: str, other: str) -> bool:
    return normal(one) == normal(other)


def _alike(one: ParsedItem, other: KnownItem) -> bool:
    return same_title(one.title, other.title) or starts_alike(one.title, other.title)


def _same_number(one: ParsedItem, other: KnownItem) -> bool:
    return one.number is not None and one.number == other.number


def _other_case(one: ParsedItem, other: KnownItem) -> bool:
    return (
        one.case_number is not None
        and other.case_number is not None
        and not same_case(one.case_number, other.case_number)
    )


def _same_kind(one: DocumentKind, other: DocumentKind) -> bool:
    loose = {DocumentKind.BILAGA, DocumentKind.YTTRANDE, DocumentKind.OVRIGT}
    return one is other or (one in loose and other in loose)


def _other_body(one: str, other: str) -> bool:
    return bool(one) and bool(other) and normal(one) != normal(other)


def _without_dots(text: str) -> str:
    """A name as a text recognition that knows no å, ä and ö reads it."""
    return text.casefold().translate(str.maketrans("åäö", "aao"))


def case_key(case: str) -> tuple[str, ...]:
    """A diarienummer as it is compared."""
    return tuple(part.lstrip("0") or "0" for part in re.findall(r"[^\W\d_]+|\d+", case.casefold()))


def _numbers(text: str) -> list[str]:
    return re.findall(r"\d+", text)

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where a page number leads: the paper's own page, a printed number, a page of the mötesbok. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.views import DocumentView
from ifn_desktop.viewmodels.words import translate

MOST = 8
"""Places that are offered."""
_NUMBER = re.compile(
    r"(?P<book>(?:mötes)?bok(?:en)?\s+)?(?:sid(?:an|a|\.)?|s\.?|p\.?)?\s*(?P<n>\d{1,5})\s*"
    r"(?:(?P<of>\(\s*\d{1,5}\s*\)|(?:av|/)\s*\d{1,5}))?\s*(?P<in>i\s+(?:mötes)?bok(?:en)?)?",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"\d+")


class PaperPages(NamedTuple):
    """A paper with what its pages are called.

    Attributes:
        heading: of its ärende.
        labels: the printed number of each page, or nothing.
        in_book: it lies in a file with other papers, whose pages have numbers of their own.
    """

    document: DocumentView
    heading: str
    labels: tuple[str, ...] = ()
    in_book: bool = False


class Candidate(NamedTuple):
    """A page that may be meant.

    Attributes:
        page: from 1 in the paper.
        words: which number it is (`Sidan 143 i mötesboken`).
        where: what it leads to (`32. Överenskommelse – Avtal, sidan 3 av 12`).
    """

    document: DocumentId
    page: int
    words: str
    where: str


def look_up(text: str, papers: Sequence[PaperPages], current: DocumentId | None) -> list[Candidate]:
    """The pages that a number may mean, the likeliest first.

    Args:
        text: as typed: `3`, `sidan 143`, `8 (26)`, `143 i mötesboken`, `iv`.
        papers: of what is open, in the order of the agenda.
        current: the paper the member reads; it comes first.
    """
    wanted = " ".join(text.split())
    if not wanted:
        return []
    # The paper that is read, then the others of its file, then the rest.
    own = next((paper for paper in papers if paper.document.id == current), None)
    file = own.document.file_id if own is not None else None
    ordered = sorted(papers, key=lambda one: (one.document.id != current, one.document.file_id != file))
    match = _NUMBER.fullmatch(wanted)
    found = _numbered(match, ordered, own) if match else _labelled(wanted, ordered)
    seen: set[tuple[DocumentId, int]] = set()
    result: list[Candidate] = []
    for candidate in found:
        if (candidate.document, candidate.page) not in seen:
            seen.add((candidate.document, candidate.page))
            result.append(candidate)
        if len(result) == MOST:
            break
    return result


def _numbered(
    match: re.Match[str], papers: Sequence[PaperPages], own: PaperPages | None
) -> Iterator[Candidate]:
    number = int(match["n"])
    total = _TOTAL.search(match["of"]) if match["of"] else None
    only_book = bool(match["book"] or match["in"])
    if total is not None and not only_book:
        yield from _labelled(f"{number} ({int(total.group())})", papers)
        if own is not None and own.document.pages == int(total.group()):
            yield from _own_page(own, number)
        return
    if own is not None and not only_book:
        yield from _own_page(own, number)
        for page, label in enumerate(own.labels, 1):
            if label == str(number) or label.startswith(f"{number} ("):
                yield _candidate(own, page, _printed_words(label))
    for paper in papers:
        document = paper.document
        if paper.in_book and document.first_page <= number <= document.last_page:
            words = translate("GoToPage", "Sidan {n} i mötesboken").format(n=number)
            yield _candidate(paper, number - document.first_page + 1, words)


def _own_page(own: PaperPages, number: int) -> Iterator[Candidate]:
    if 1 <= number <= own.document.pages:
        words = translate("GoToPage", "Sidan {n} i den här handlingen").format(n=number)
        yield _candidate(own, number, words)


def _labelled(wanted: str, papers: Sequence[PaperPages]) -> Iterator[Candidate]:
    for paper in papers:
        for page, label in enumerate(paper.labels, 1):
            if label and label.casefold() == wanted.casefold():
                yield _candidate(paper, page, _printed_words(label))


def _printed_words(label: str) -> str:
    return translate("GoToPage", "Sidan med numret {label} tryckt").format(label=label)


def _candidate(paper: PaperPages, page: int, words: str) -> Candidate:
    document = paper.document
    title = document.title.strip() or document.file
    where = translate("GoToPage", "{title}, sidan {page} av {n}").format(
        title=title, page=page, n=document.pages
    )
    if paper.heading and paper.heading != title:
        where = f"{paper.heading} – {where}"
    return Candidate(document.id, page, words, where)

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where the text of a paper's pages stands, so that they can be shown without their margins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.looks import TextExtent
from ifn_desktop.model.text import PageText, TextLine
from ifn_desktop.services.agenda_view import shown_version
from ifn_desktop.services.page_texts import Recognised
from ifn_desktop.store import repo_documents as papers
from ifn_desktop.store import repo_files as files
from ifn_desktop.store.database import Database

_HEAD, _FOOT = 0.07, 0.06
"""Shares of a page's height above and below which stamps, running heads and page numbers stand."""
_OUTSIDE = 0.01
"""Share of the letters that may stand further out: a number in the margin, a crooked line."""
_LEAST_LETTERS = 40
_LEAST_WIDTH = 120.0
"""Points: a column narrower than this is no page of text."""
_SAME_WIDTH = 12.0


def text_extent(pages: Sequence[PageText]) -> TextExtent | None:
    """Where the running text of pages stands; None where there is too little to tell.

    Pages of another width than most (a table across, a map) do not count.
    """
    widths = Counter[int]()
    for page in pages:
        widths[round(page.width / _SAME_WIDTH)] += sum(len(line.text) for line in page.lines)
    if not widths:
        return None
    usual = widths.most_common(1)[0][0]
    lines = [
        line
        for page in pages
        if round(page.width / _SAME_WIDTH) == usual
        for line in page.lines
        if _HEAD * page.height <= line.y0 and line.y1 <= (1 - _FOOT) * page.height and line.text.strip()
    ]
    letters = sum(len(line.text) for line in lines)
    if letters < _LEAST_LETTERS:
        return None
    left = _reached((line.x0, len(line.text)) for line in lines)
    right = -_reached((-line.x1, len(line.text)) for line in lines)
    if right - left < _LEAST_WIDTH:
        return None
    return TextExtent(left, right, _usual_size(lines))


def _reached(places: Iterable[tuple[float, int]]) -> float:
    """The outermost place, a few letters left aside."""
    ordered = sorted(places)
    spared = _OUTSIDE * sum(count for _, count in ordered)
    for place, count in ordered:
        spared -= count
        if spared < 0:
            return place
    return ordered[-1][0]


def _usual_size(lines: Iterable[TextLine]) -> float:
    sizes = Counter[float]()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0]


class TextExtents:
    """Asks the library's stored text. For the read lane.

    Args:
        database: the library.
        recognised: the text of pages that are pictures.
    """

    def __init__(self, database: Database, recognised: Recognised) -> None:
        self._database = database
        self._recognised = recognised

    def of(self, document: DocumentId) -> TextExtent | None:
        """Where the text of a paper stands; None for papers without text, and for unknown ones."""
        with self._database.read() as view:
            found = papers.document_by_id(view, document)
            if found is None:
                return None
            version = shown_version(found[1])
            place = (version.file, version.first_page, version.last_page)
            pages = files.text_of_pages(view, *place)
        read = self._recognised(*place)
        return text_extent([read.get(page.number, page) for page in pages])

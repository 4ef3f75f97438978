# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where words that a note quotes stand now, when their paper has come in a new version since."""

from __future__ import annotations

from typing import NamedTuple

from ifn_desktop.anchoring.birth import text_target
from ifn_desktop.model.annotations import (
    Annotation,
    MarkColour,
    MarkKind,
    Placement,
    TextPosition,
)
from ifn_desktop.model.ids import AnnotationId
from ifn_desktop.model.note_links import NoteLink
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.arriving import follow_pages
from ifn_desktop.services.carrying import LOST, Move
from ifn_desktop.services.page_texts import PageTexts
from ifn_desktop.store import repo_annotations as marks
from ifn_desktop.store import repo_files as files
from ifn_desktop.store.database import Database


class QuotedPlace(NamedTuple):
    """Where a link of a note leads in the version that is shown.

    Attributes:
        page: from 1 in the paper.
        words: characters of the page's text; None for a page as a whole.
        is_lost: the words stand there no more, and `page` is as near as can be told.
    """

    page: int
    words: TextPosition | None = None
    is_lost: bool = False


class QuotedPlaces:
    """Finds them as marks are found. Run it in the io lane.

    Args:
        database: the library.
        texts: the text layers of pages.
    """

    def __init__(self, database: Database, texts: PageTexts) -> None:
        self._database = database
        self._texts = texts

    def find(self, link: NoteLink, cancel: CancelToken) -> QuotedPlace:
        """Where a link to a paper leads; one that does not say its version leads to the page it says."""
        as_said = QuotedPlace(link.page, link.position)
        if link.document is None or not link.version:
            return as_said
        with self._database.read(cancel) as view:
            spans = marks.spans_of_documents(view, [link.document])[link.document]
            shown = spans.get(marks.shown_versions(view, [link.document]).get(link.document, ""))
            old = spans.get(link.version)
            if old is None or shown is None or old.version == shown.version:
                return as_said
            before, after = (
                [text for _, text in files.page_texts(view, span.file, span.first_page, span.last_page)]
                for span in (old, shown)
            )
        _, page = follow_pages(before, after, (), link.page)
        near = page or 1
        if link.position is None:
            return QuotedPlace(near)
        placement = self._carried(link, link.position, old, shown, cancel)
        if placement is None:
            return QuotedPlace(near, is_lost=True)
        layer = self._texts.layer(shown.file, shown.first_page + placement.page - 1).result()
        words = layer.range_in(placement.rects)
        return QuotedPlace(placement.page, TextPosition(*words) if words is not None else None)

    def _carried(
        self, link: NoteLink, words: TextPosition, old: marks.Span, shown: marks.Span, cancel: CancelToken
    ) -> Placement | None:
        """Where a mark on the words would stand; None where it would be listed as unplaced."""
        if not 1 <= link.page <= old.last_page - old.first_page + 1:
            return None
        layer = self._texts.layer(old.file, old.first_page + link.page - 1).result()
        target = text_target(layer, words.start, words.end, page=link.page)._replace(version=old.version)
        mark = Annotation(
            AnnotationId(""), old.document, MarkKind.HIGHLIGHT, MarkColour.YELLOW, "", "", "", target
        )
        move = Move(self._texts, {old.version: old, shown.version: shown}, shown, cancel, looks=None)
        move.carry([marks.Stored(mark, ())])
        ((_, placement),) = move.finish()
        return None if placement.state in LOST else placement

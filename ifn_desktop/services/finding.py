# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Finds words in papers: page after page from the stored text, telling hits as they come."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId, FileId
from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.model.views import DocumentView
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.page_texts import PageTexts
from ifn_desktop.text.finding import Hit, Pattern, Wanted

KEPT_BYTES = 24 << 20
"""The texts of about a thousand pages: the next letter of a word is found without reading again."""
MOST_HITS = 5_000
TELL_SECONDS = 0.03


class PageHits(NamedTuple):
    """The hits on one page.

    Attributes:
        document: the paper.
        page: from 1 in the paper.
        hits: in reading order; never empty.
    """

    document: DocumentId
    page: int
    hits: tuple[Hit, ...]


class Found(NamedTuple):
    """How a search ended.

    Attributes:
        hits: how many there are.
        in_furniture: they are all in stamps, running heads or feet: there were none elsewhere.
        is_cut: there are more than `MOST_HITS`; the rest was not looked for.
        without_text: pages that have no text to look through (pictures).
    """

    hits: int
    in_furniture: bool = False
    is_cut: bool = False
    without_text: int = 0


Tell = Callable[[tuple[PageHits, ...]], None]


class Finder:
    """Looks through papers. Run it in the read lane.

    Args:
        texts: the text of pages.
        limit: of the texts that are kept, in bytes.
    """

    def __init__(self, texts: PageTexts, limit: int = KEPT_BYTES) -> None:
        self._texts = texts
        self._limit = limit
        self._lock = threading.Lock()
        self._kept: OrderedDict[tuple[FileId, int], TextLayer] = OrderedDict()
        self._bytes = 0

    def find(self, papers: Sequence[DocumentView], wanted: Wanted, cancel: CancelToken, tell: Tell) -> Found:
        """Find in papers, in their order.

        Stamps, running heads and feet are looked through only when there are no hits elsewhere: who
        looks for a word of an ärende's title does not want it from every page's edge.

        Args:
            papers: to look through.
            wanted: what is looked for.
            cancel: heard between pages.
            tell: hears hits as they come, some pages at a time.

        Raises:
            Cancelled.
        """
        pattern = Pattern(wanted)
        found = self._look(papers, pattern, cancel, tell, in_furniture=False)
        if found.hits or not wanted.text.strip():
            return found
        again = self._look(papers, pattern, cancel, tell, in_furniture=True)
        return again._replace(in_furniture=again.hits > 0)

    def forget(self, *, pictures_only: bool = False) -> None:
        """Forget the texts, or only that pages had none: they may have changed, or been recognised."""
        with self._lock:
            for key in [key for key, layer in self._kept.items() if not (pictures_only and layer.text)]:
                self._bytes -= self._kept.pop(key).bytes

    def _look(
        self,
        papers: Sequence[DocumentView],
        pattern: Pattern,
        cancel: CancelToken,
        tell: Tell,
        *,
        in_furniture: bool,
    ) -> Found:
        batch: list[PageHits] = []
        count = empty = 0
        told = time.monotonic()
        for paper in papers:
            for page, layer in self._pages(paper, cancel):
                cancel.raise_if_cancelled()
                empty += not layer.text
                hits = pattern.hits(layer, in_furniture=in_furniture)
                if hits:
                    batch.append(PageHits(paper.id, page, tuple(hits[: MOST_HITS - count])))
                    count += len(batch[-1].hits)
                if batch and time.monotonic() - told > TELL_SECONDS:
                    tell(tuple(batch))
                    batch.clear()
                    told = time.monotonic()
                if count >= MOST_HITS:
                    break
            if count >= MOST_HITS:
                break
        cancel.raise_if_cancelled()
        if batch:
            tell(tuple(batch))
        return Found(count, is_cut=count >= MOST_HITS, without_text=empty)

    def _pages(self, paper: DocumentView, cancel: CancelToken) -> Iterator[tuple[int, TextLayer]]:
        """The pages of a paper (from 1) with their text."""
        file, pages = paper.file_id, range(paper.first_page, paper.last_page + 1)
        known = [self._known(file, page) for page in pages]
        for layer in known if all(known) else self._read(file, pages, cancel):
            if layer is not None:
                yield layer.number - paper.first_page + 1, layer

    def _read(self, file: FileId, pages: range, cancel: CancelToken) -> Iterator[TextLayer]:
        for layer in self._texts.stored(file, pages[0], pages[-1], cancel, with_places=False):
            self._keep(file, layer)
            yield layer

    def _known(self, file: FileId, page: int) -> TextLayer | None:
        with self._lock:
            layer = self._kept.get((file, page))
            if layer is not None:
                self._kept.move_to_end((file, page))
            return layer

    def _keep(self, file: FileId, layer: TextLayer) -> None:
        key = (file, layer.number)
        with self._lock:
            if key in self._kept:
                return
            self._kept[key] = layer
            self._bytes += layer.bytes
            while self._bytes > self._limit and len(self._kept) > 1:
                self._bytes -= self._kept.popitem(last=False)[1].bytes

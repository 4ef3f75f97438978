# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The text of pages: layers with the place of each character, and whole papers from the store."""

from __future__ import annotations

import contextlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, InvalidStateError
from typing import TYPE_CHECKING, NamedTuple

from ifn_desktop.errors import BugError, Cancelled
from ifn_desktop.model.ids import FileId
from ifn_desktop.model.text import PageText
from ifn_desktop.model.work import CancelToken
from ifn_desktop.pdf.client import FileSource, PageLayer, PageWords, PdfPool
from ifn_desktop.services.file_sources import FileSources
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.store import repo_files as files
from ifn_desktop.store.database import Database, View
from ifn_desktop.store.text_codec import part_of

if TYPE_CHECKING:
    from ifn_desktop.model.text_layer import TextLayer

CACHE_BYTES = 24 << 20
"""About two hundred pages of running text."""
STEP = 50
"""Pages of stored text that are read at a time: a cancel is heard between them."""

PARTS = 3
"""Parts of stored text that are kept unpacked: those of the two versions that are compared, and the next."""

Recognised = Callable[[FileId, int, int], Mapping[int, PageText]]
"""Gives those pages of a range whose text was recognised (OCR), with their own lines; in the read lane."""

_Key = tuple[FileId, int]


class _Facts(NamedTuple):
    """What the library knows of a page before the worker is asked."""

    source: FileSource
    body: str | None
    recognised: PageText | None


class PageTexts:
    """Text layers of the library's pages.

    Args:
        database: the library.
        sources: gives the files to the workers.
        pool: the view workers.
        jobs: the lanes.
        recognised: the text of pages that are pictures; used where a page has no text of its own.
        limit: of the layers that are kept, in bytes.
    """

    def __init__(
        self,
        database: Database,
        sources: FileSources,
        pool: PdfPool,
        jobs: JobRunner,
        *,
        recognised: Recognised | None = None,
        limit: int = CACHE_BYTES,
    ) -> None:
        self._database = database
        self._sources = sources
        self._pool = pool
        self._jobs = jobs
        self._recognised = recognised
        self._limit = limit
        self._lock = threading.Lock()
        self._kept: OrderedDict[_Key, TextLayer] = OrderedDict()
        self._bytes = 0
        self._waiting: dict[_Key, list[Future[TextLayer]]] = {}
        self._generation = 0
        self._parts: OrderedDict[_Key, list[PageText]] = OrderedDict()

    def set_recognised(self, recognised: Recognised | None) -> None:
        """Take recognised text from here on, also for pages that were asked for before."""
        self._recognised = recognised
        self.forget()

    def layer(self, file: FileId, page: int) -> Future[TextLayer]:
        """The text layer of a page. Safe to call on the GUI thread.

        Args:
            file: the file.
            page: counts from 1 in the file.

        Returns:
            A future, done at once for a page that is kept. It may hold a KnownError. Cancelling it
            only means that this caller no longer listens.
        """
        future: Future[TextLayer] = Future()
        key = (file, page)
        with self._lock:
            known = self._kept.get(key)
            if known is not None:
                self._kept.move_to_end(key)
                future.set_result(known)
                return future
            listeners = self._waiting.setdefault(key, [])
            listeners.append(future)
            if len(listeners) > 1:
                return future
            generation = self._generation
        self._ask(key, generation)
        return future

    def stored(
        self,
        file: FileId,
        first: int,
        last: int,
        cancel: CancelToken | None = None,
        *,
        with_places: bool = True,
    ) -> Iterator[TextLayer]:
        """Layers of a page range from the stored text, in order; for looking through whole papers.

        Their text is that of `layer`; the places of single characters are estimated. For the read
        lane. A page whose text is not stored is left out. `with_places=False` leaves the places out,
        for who only reads.

        Raises:
            Cancelled: between pages.
        """
        from ifn_desktop.text.layers import build_layer, with_furniture

        for start in range(first, last + 1, STEP):
            if cancel is not None:
                cancel.raise_if_cancelled()
            end = min(last, start + STEP - 1)
            with self._database.read() as view:
                pages = self._text_of_pages(view, file, start, end)
                bodies = dict(files.page_texts(view, file, start, end))
            read = self._read_pictures(file, start, end)
            for page in pages:
                if cancel is not None:
                    cancel.raise_if_cancelled()
                found = read.get(page.number)
                layer = build_layer(found or page, is_recognised=found is not None, with_places=with_places)
                if page.number in bodies:
                    layer = with_furniture(layer, bodies[page.number])
                yield layer

    def words(self, file: FileId, pages: Sequence[int]) -> Future[dict[int, PageWords]]:
        """Where the words of some pages of a file stand across; the future may hold a KnownError.

        In a lane: the file is looked up at once.
        """
        return self._pool.words(self._sources.find(file), pages)

    def stored_pages(self, file: FileId, first: int, last: int) -> list[PageText]:
        """The stored lines of pages as they stand in the file, without what was recognised."""
        with self._database.read() as view:
            return self._text_of_pages(view, file, first, last)

    def _text_of_pages(self, view: View, file: FileId, first: int, last: int) -> list[PageText]:
        """Stored pages; papers of one file that are read one after the other unpack each part once."""
        found: list[PageText] = []
        for part in range(part_of(first), part_of(last) + 1):
            with self._lock:
                pages, generation = self._parts.get((file, part)), self._generation
            if pages is None:
                pages = files.text_of_part(view, file, part)
                with self._lock:
                    if pages and generation == self._generation:
                        self._parts[file, part] = pages
                        while len(self._parts) > PARTS:
                            self._parts.popitem(last=False)
            found += [page for page in pages if first <= page.number <= last]
        return found

    def forget(self) -> None:
        """Forget all layers: texts may have changed."""
        with self._lock:
            self._kept.clear()
            self._parts.clear()
            self._bytes = 0
            self._generation += 1

    # On the lanes and the pool's threads ------------------------------------------------------

    def _ask(self, key: _Key, generation: int) -> None:
        try:
            self._jobs.submit(
                "read",
                lambda _: self._facts(key),
                done=lambda facts: self._read(key, facts, generation),
                failed=lambda error: self._fail(key, error),
            )
        except Cancelled as error:
            self._fail(key, error)

    def _facts(self, key: _Key) -> _Facts:
        file, page = key
        source = self._sources.find(file)
        with self._database.read() as view:
            bodies = dict(files.page_texts(view, file, page, page))
        read = self._read_pictures(file, page, page)
        return _Facts(source, bodies.get(page), read.get(page))

    def _read_pictures(self, file: FileId, first: int, last: int) -> Mapping[int, PageText]:
        return {} if self._recognised is None else self._recognised(file, first, last)

    def _read(self, key: _Key, facts: _Facts, generation: int) -> None:
        inner = self._pool.layer(facts.source, key[1])

        def answered(done: Future[PageLayer]) -> None:
            if done.cancelled():
                self._fail(key, Cancelled())
                return
            error = done.exception()
            if error is not None:
                self._fail(key, error)
                return
            try:
                layer = _made(done.result(), facts)
            except Exception as bug:  # noqa: BLE001
                self._fail(key, bug)  # whoever waits for it decides
                return
            self._keep(key, layer, generation)

        inner.add_done_callback(answered)

    def _keep(self, key: _Key, layer: TextLayer, generation: int) -> None:
        with self._lock:
            listeners = self._waiting.pop(key, [])
            if generation == self._generation and key not in self._kept:
                self._kept[key] = layer
                self._bytes += layer.bytes
                while self._bytes > self._limit and len(self._kept) > 1:
                    self._bytes -= self._kept.popitem(last=False)[1].bytes
        for listener in listeners:
            with contextlib.suppress(InvalidStateError):  # cancelled: it no longer listens
                listener.set_result(layer)

    def _fail(self, key: _Key, error: BaseException) -> None:
        with self._lock:
            listeners = self._waiting.pop(key, [])
        for listener in listeners:
            with contextlib.suppress(InvalidStateError):
                listener.set_exception(error)


def _made(read: PageLayer, facts: _Facts) -> TextLayer:
    from ifn_desktop.text.layers import build_layer, with_furniture  # not needed before the first paper

    if read.page.number < 1:
        raise BugError("a page layer without a page")
    if facts.recognised is not None:
        found = facts.recognised._replace(width=read.page.width, height=read.page.height)
        layer = build_layer(found, rotation=read.rotation, to_pdf=read.to_pdf, is_recognised=True)
    else:
        layer = build_layer(read.page, read.boxes, rotation=read.rotation, to_pdf=read.to_pdf)
    return layer if facts.body is None else with_furniture(layer, facts.body)

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Page images for all views: asked for, cancelled when scrolled away, kept within bounds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from ifn_desktop.errors import Cancelled
from ifn_desktop.model.ids import FileId
from ifn_desktop.pdf.requests import RenderRequest
from ifn_desktop.viewmodels.reader.drawn_image import DrawnImage, DrawnPage
from ifn_desktop.viewmodels.reader.image_cache import ImageCache, ImageKey
from ifn_desktop.viewmodels.tasks import Post

__all__ = ["DrawnPage", "PageImages", "Render"]

CACHE_BYTES = 160 << 20
"""At most: what a dense screen or a map needs."""
LEAST_BYTES = 20 << 20
KEPT_PAGES = 5
"""Pages of the size on show that are kept: what is seen, and what may be seen soon. A page of text is
drawn again sooner than a hand lets go of the wheel."""

Render = Callable[[FileId, RenderRequest], "Future[Any]"]
"""Draws a page of a file. The future holds a DrawnPage."""


class PageImages(QObject):
    """Gives images that are there, and asks for those that are wanted.

    Args:
        render: asks the core; may be called on the GUI thread.
        post: runs a closure on the GUI thread.
        limit: of the cache, in bytes, however large the pages are.
        hurry: has what was asked for sent to workers that wait, at once.

    Signals:
        ready: file and page: an image of it has come, or why it cannot.
    """

    ready = Signal(str, int)

    def __init__(
        self,
        render: Render,
        post: Post,
        parent: QObject | None = None,
        limit: int = CACHE_BYTES,
        hurry: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._render = render
        self._post = post
        self._hurry = hurry
        self._most = limit
        self._cache = ImageCache(limit)
        self._asked: dict[ImageKey, Future[Any]] = {}
        self._now: dict[int, frozenset[ImageKey]] = {}
        self._ahead: dict[int, frozenset[ImageKey]] = {}
        self._left: dict[int, Sequence[ImageKey]] = {}
        self._failed: dict[tuple[FileId, int], BaseException] = {}

    def image(self, key: ImageKey) -> QImage | None:
        """The image, if it is there."""
        return self._cache.get(key)

    def nearest(self, key: ImageKey) -> QImage | None:
        """The whole page at the nearest size, to be shown until the sharp one comes."""
        return self._cache.nearest(key)

    def failure(self, file: FileId, page: int) -> BaseException | None:
        """Why a page could not be drawn, if so."""
        return self._failed.get((file, page))

    def want(self, owner: QObject, keys: Sequence[ImageKey], ahead: Sequence[ImageKey] = ()) -> None:
        """Say all that a view wants, the most wanted first; what nobody wants is cancelled.

        A view gets no more than its share of the cache, or what is drawn ahead would throw out what
        is on show.

        Args:
            owner: the view.
            keys: what it shows.
            ahead: what it may show soon: drawn when all that is on show has come.
        """
        largest = max((key.bytes for key in keys), default=0)
        self._cache.set_limit(min(self._most, max(LEAST_BYTES, KEPT_PAGES * largest)))
        wanted = self._affordable(owner, [*keys, *ahead])
        now, later = wanted[: len(keys)], wanted[len(keys) :]
        self._now[id(owner)] = frozenset(now)
        self._ahead[id(owner)] = frozenset(later)
        self._left[id(owner)] = later
        for key in reversed(wanted):
            self._cache.get(key)  # counts as just used: others make room first
        everything = frozenset[ImageKey]().union(*self._now.values(), *self._ahead.values())
        for key in [key for key in self._asked if key not in everything]:
            self._asked.pop(key).cancel()
        self._ask(now)
        self._ask_ahead()

    def _ask(self, keys: Sequence[ImageKey]) -> None:
        missing = [
            key
            for key in keys
            if key not in self._cache and key not in self._asked and (key.file, key.page) not in self._failed
        ]
        if not missing:
            return
        # The memory of those that go is drawn in next, so they go before and not when the new ones come.
        coming = sum(key.bytes for key in (*self._asked, *missing))
        faces = {key.face for wanted in (*self._now.values(), *self._ahead.values()) for key in wanted}
        self._cache.make_room(coming, faces)
        # The pool draws the newest request first: ask for the most wanted last.
        for key in reversed(missing):
            future = self._render(key.file, key.request)
            self._asked[key] = future
            future.add_done_callback(partial(self._drawn, key))
        if self._hurry is not None:
            self._hurry()

    def _ask_ahead(self) -> None:
        """Workers that draw what may be seen soon would be missing for what is seen now."""
        if any(key in self._asked for keys in self._now.values() for key in keys):
            return
        for owner in list(self._left):
            self._ask(self._left.pop(owner))

    def _affordable(self, owner: QObject, keys: Sequence[ImageKey]) -> Sequence[ImageKey]:
        views = len({*self._now, id(owner)})
        room = self._cache.limit // views
        for count, key in enumerate(keys):
            room -= key.bytes
            if room < 0 and count:
                return keys[:count]
        return keys

    def forget(self, owner: QObject) -> None:
        """A view is gone."""
        self.want(owner, ())
        del self._now[id(owner)], self._ahead[id(owner)]

    def try_again(self, file: FileId) -> None:
        """Forget which pages of a file could not be drawn: the paper is opened anew."""
        for failed in [failed for failed in self._failed if failed[0] == file]:
            del self._failed[failed]

    def _drawn(self, key: ImageKey, future: Future[Any]) -> None:
        """On a thread of the pool."""
        if future.cancelled():
            self._post(partial(self._dropped, key, future))
            return
        error = future.exception()
        image = None if error is not None else DrawnImage(future.result())
        self._post(partial(self._came, key, future, image, error))

    def _dropped(self, key: ImageKey, future: Future[Any]) -> None:
        if self._asked.get(key) is future:
            del self._asked[key]
            self._ask_ahead()

    def _came(
        self, key: ImageKey, future: Future[Any], image: QImage | None, error: BaseException | None
    ) -> None:
        if image is not None:
            self._cache.put(key, image)
        elif error is not None and not isinstance(error, Cancelled):
            self._failed[(key.file, key.page)] = error
        if self._asked.get(key) is future:
            del self._asked[key]
        if image is not None or (key.file, key.page) in self._failed:
            self.ready.emit(key.file, key.page)  # on show before anything else is seen to
        self._ask_ahead()

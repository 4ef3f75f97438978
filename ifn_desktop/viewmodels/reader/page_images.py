# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Page images for all views: asked for, cancelled when scrolled away, kept within bounds."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
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
MORE_PAGES = 3
"""Room for so many beside what all views show."""
JUMP_PAGES = 4
"""Room, beside all that, for so many pages that the member may jump to."""

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
        self._shows: dict[int, Sequence[ImageKey]] = {}
        self._now: dict[int, Sequence[ImageKey]] = {}
        self._ahead: dict[int, frozenset[ImageKey]] = {}
        self._jumps: dict[int, Sequence[ImageKey]] = {}
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

    def want(
        self,
        owner: QObject,
        keys: Sequence[ImageKey],
        ahead: Sequence[ImageKey] = (),
        jumps: Sequence[ImageKey] = (),
    ) -> None:
        """Say all that a view wants, the most wanted first; what nobody wants is cancelled.

        What is on show is drawn in any case, up to the limit of the cache; what may be on show soon has
        its share of the room that is left, or it would throw out what is.

        Args:
            owner: the view.
            keys: what it shows.
            ahead: what it may show soon: drawn when all that is on show has come.
            jumps: what it may show after a jump: drawn after that.
        """
        self._shows[id(owner)] = keys
        share = self._most // len(self._shows)
        self._now = {view: _fitting(shows, share, at_least=1) for view, shows in self._shows.items()}
        now = self._now[id(owner)]
        shown = frozenset[ImageKey]().union(*self._now.values())
        self._cache.hold(shown)
        most = JUMP_PAGES * max((key.bytes for key in now), default=0)
        self._jumps[id(owner)] = _fitting([key for key in jumps if key not in shown], most)
        room = self._set_limit(shown)
        looking_ahead = {view for view, keys_ahead in self._ahead.items() if keys_ahead} | {id(owner)}
        soon = _fitting([key for key in ahead if key not in shown], room // len(looking_ahead))
        later = (*soon, *(key for key in self._jumps[id(owner)] if key not in soon))
        self._ahead[id(owner)] = frozenset(later)
        self._left[id(owner)] = later
        wanted = [*now, *later]
        for key in reversed(wanted):
            self._cache.get(key)  # counts as just used: others make room first
        everything = frozenset[ImageKey]().union(*self._now.values(), *self._ahead.values())
        for key in [key for key in self._asked if key not in everything]:
            self._asked.pop(key).cancel()
        self._ask(now)
        for others in self._now.values():
            self._ask(others)  # where their share of the room has grown
        self._ask_ahead()

    def ask_first(self, keys: Sequence[ImageKey]) -> None:
        """Have images drawn that a view is about to want, while it still gets there."""
        self._ask(keys)

    def _ask(self, keys: Sequence[ImageKey]) -> None:
        missing = [
            key
            for key in keys
            if key not in self._cache and key not in self._asked and (key.file, key.page) not in self._failed
        ]
        if not missing:
            return
        # For one image there is white memory (`WorkerLink.tidy`): it need not wait for what goes.
        is_one = len(missing) == 1
        if not is_one:
            self._make_room(missing)
        # The pool draws the newest request first: ask for the most wanted last.
        for key in reversed(missing):
            future = self._render(key.file, key.request)
            self._asked[key] = future
            future.add_done_callback(partial(self._drawn, key))
        if self._hurry is not None:
            self._hurry()
        if is_one:
            self._make_room(())

    def _make_room(self, coming: Sequence[ImageKey]) -> None:
        """The memory of those that go is drawn in next: they go before and not when the new ones come."""
        size = sum(key.bytes for key in (*self._asked, *coming))
        faces = {key.face for wanted in (*self._now.values(), *self._ahead.values()) for key in wanted}
        self._cache.make_room(size, faces)

    def _ask_ahead(self) -> None:
        """Workers that draw what may be seen soon would be missing for what is seen now."""
        if any(key in self._asked for keys in self._now.values() for key in keys):
            return
        for owner in list(self._left):
            self._ask(self._left.pop(owner))

    def _set_limit(self, shown: Collection[ImageKey]) -> int:
        """Keep so much that all views have what they show; gives how many bytes are left for more."""
        largest = max((key.bytes for key in shown), default=0)
        jumps = sum(key.bytes for key in frozenset[ImageKey]().union(*self._jumps.values()))
        needed = sum(key.bytes for key in shown)
        wanted = max(LEAST_BYTES, KEPT_PAGES * largest, needed + MORE_PAGES * largest)
        self._cache.set_limit(min(self._most, wanted + jumps))
        return max(0, self._cache.limit - needed - jumps)

    def forget(self, owner: QObject) -> None:
        """A view is gone."""
        self.want(owner, ())
        for known in (self._shows, self._now, self._ahead, self._jumps):
            del known[id(owner)]

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


def _fitting(keys: Sequence[ImageKey], room: int, at_least: int = 0) -> Sequence[ImageKey]:
    """The first keys, as many as there is room for in bytes."""
    for count, key in enumerate(keys):
        room -= key.bytes
        if room < 0 and count >= at_least:
            return keys[:count]
    return keys

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Text layers of papers' pages on the GUI thread: there at once when they have come before."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import QObject, Signal

from ifn_desktop.errors import Cancelled
from ifn_desktop.model.ids import FileId
from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.model.views import Changes, DocumentView
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.tasks import Post

KEPT = 96
"""Pages whose layers stay on the GUI side."""

AskLayer = Callable[[FileId, int], "Future[TextLayer]"]
"""`services.page_texts.PageTexts.layer`: file and page from 1 in it; safe on the GUI thread."""

_Key = tuple[FileId, int]


class PageLayers(QObject):
    """Gives layers that are there, and asks for those that are wanted.

    Args:
        ask: the core.
        post: runs a closure on the GUI thread.
        library: tells when texts may have changed.
        report: hears errors that are not the file's fault.

    Signals:
        ready: file and page in the file: its layer has come.
    """

    ready = Signal(str, int)

    def __init__(
        self, ask: AskLayer, post: Post, library: Library, report: Callable[[BaseException], None]
    ) -> None:
        super().__init__()
        self._ask = ask
        self._post = post
        self._report = report
        self._kept: OrderedDict[_Key, TextLayer] = OrderedDict()
        self._waiting: dict[_Key, list[Callable[[TextLayer], None]]] = {}
        self._failed: set[_Key] = set()
        library.changed.connect(self._library_changed)

    def get(self, document: DocumentView, page: int) -> TextLayer | None:
        """The layer of a page (from 1 in the paper), if it is there; else it is asked for."""
        key = _key(document, page)
        known = self._kept.get(key)
        if known is not None:
            self._kept.move_to_end(key)
        else:
            self._want(key)
        return known

    def when_there(self, document: DocumentView, page: int, then: Callable[[TextLayer], None]) -> None:
        """Call `then` with the layer, at once when it is there; never for a page that cannot be read."""
        key = _key(document, page)
        known = self._kept.get(key)
        if known is not None:
            self._kept.move_to_end(key)
            then(known)
        elif key not in self._failed:
            self._want(key, then)

    def is_unreadable(self, document: DocumentView, page: int) -> bool:
        """Whether the page's text was asked for in vain."""
        return _key(document, page) in self._failed

    def forget(self) -> None:
        """Forget all: texts may have changed (OCR has come)."""
        self._kept.clear()
        self._failed.clear()

    def _want(self, key: _Key, then: Callable[[TextLayer], None] | None = None) -> None:
        if key in self._failed:
            return
        listeners = self._waiting.get(key)
        if listeners is None:
            listeners = self._waiting[key] = []
            future = self._ask(*key)
            future.add_done_callback(lambda done: self._post(partial(self._came, key, done)))
        if then is not None:
            listeners.append(then)

    def _came(self, key: _Key, future: Future[TextLayer]) -> None:
        listeners = self._waiting.pop(key, [])
        if future.cancelled():
            return
        error = future.exception()
        if error is not None:
            if not isinstance(error, Cancelled):
                # The page itself says in its place what is wrong; here nobody can select in it.
                self._failed.add(key)
                self._report(error)
            return
        layer = future.result()
        self._kept[key] = layer
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        for then in listeners:
            then(layer)
        self.ready.emit(*key)

    def _library_changed(self, changes: Changes) -> None:
        if changes.everything or changes.texts:
            self.forget()


def _key(document: DocumentView, page: int) -> _Key:
    return document.file_id, document.first_page + page - 1

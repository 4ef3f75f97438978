# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""In the worker: where the words of a page begin and end across, and no more.

Gets the pymupdf module as an argument; only `worker` imports it. A fifth of the work of reading the
place of each character: for marks whose lines were set anew.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Callable
from time import monotonic
from typing import Any

from ifn_desktop.pdf.worker_text import text_flags

_BATCH_BYTES = 1 << 20
_BATCH_SECONDS = 0.1
"""The program hears of pages at least so often: it takes silence for a page that hangs."""


class WordsInBatches:
    """Sends where the words of pages stand, those of many pages at a time.

    The program's thread that hears of each page takes the interpreter from those that work.

    Args:
        mu: the pymupdf module.
        document: an open PDF.
        send: sends a frame.
    """

    def __init__(self, mu: Any, document: Any, send: Callable[[dict[str, object], bytes], None]) -> None:
        self._mu = mu
        self._document = document
        self._send = send
        self._began = monotonic()
        self._lines: list[int] = []
        self._counts = array("I")
        self._edges = array("f")

    def read(self, number: int) -> None:
        """Read a page, from 1.

        How many words each line has, in the order of `worker_text`, lines without words left out; and the
        left and right edge of each word, in points as shown.
        """
        page = self._document.load_page(number - 1)
        textpage = self._mu.mupdf.FzStextPage(page.this, self._mu.mupdf.FzStextOptions(text_flags(self._mu)))
        counts: list[int] = []
        edges: list[float] = []
        line = None
        for x0, _, x1, _, _, block_number, line_number, _ in self._mu.TextPage(textpage).extractWORDS():
            if (block_number, line_number) != line:
                line = (block_number, line_number)
                counts.append(0)
            counts[-1] += 1
            edges += (x0, x1)
        self._lines.append(len(counts))
        self._counts.extend(counts)
        self._edges.extend(edges)
        if len(self._edges) * 4 > _BATCH_BYTES or monotonic() - self._began > _BATCH_SECONDS:
            self.send()

    def send(self) -> None:
        """Send what was read and not sent yet: see `answers.page_words`."""
        if self._lines:
            if sys.byteorder != "little":
                self._counts.byteswap()
                self._edges.byteswap()
            self._send({"lines": self._lines}, self._counts.tobytes() + self._edges.tobytes())
        self._began = monotonic()
        self._lines, self._counts, self._edges = [], array("I"), array("f")

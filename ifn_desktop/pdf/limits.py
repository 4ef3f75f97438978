# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""How much time and memory a document may take before its worker is ended."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one pool. Times are seconds, sizes bytes.

    Attributes:
        start_seconds: until a new worker says that it is ready.
        open_seconds: for opening a document, its table of contents included.
        page_seconds: silence allowed while the text of one page is read.
        read_seconds: for the text of a whole file, plus `read_seconds_per_page` for each page.
        render_seconds: for one page image.
        ocr_seconds: for recognising the text in the picture of one page.
        convert_seconds: for making a PDF of another kind of file.
        memory: address space of a worker (POSIX).
        children: a worker may start programs of its own (Tesseract), and so keeps the right to open files.
        max_pages: a file with more pages is refused.
        max_file: a file larger than this is refused.
        max_pixels: of one image.
        bad_pages: a file with more pages than this that end the worker is given up.
        open_documents, open_bytes: what a worker keeps open; the one in use always stays.
        idle_image_bytes: memory of released page images kept for the next ones, each worker.
        idle_seconds: a worker without work for so long is ended; None keeps it warm.
        help_after: all workers but the first are started only when something has waited for so long,
            and ended when they had nothing to do for `helper_seconds`; None: as soon as there is
            something to do for them.
        helper_seconds: see `help_after`.
        ahead_bytes: what pages may take that the first worker reads before they are asked for, while it has
            nothing to do (Linux).
    """

    start_seconds: float = 30.0
    open_seconds: float = 30.0
    page_seconds: float = 20.0
    read_seconds: float = 30.0
    read_seconds_per_page: float = 1.0
    render_seconds: float = 30.0
    ocr_seconds: float = 120.0
    convert_seconds: float = 120.0
    memory: int = 3 << 30
    children: bool = False
    max_pages: int = 20_000
    max_file: int = 2 << 30
    max_pixels: int = 100_000_000
    bad_pages: int = 3
    open_documents: int = 8
    open_bytes: int = 256 << 20
    idle_image_bytes: int = 16 << 20
    idle_seconds: float | None = None
    help_after: float | None = None
    helper_seconds: float = 15.0
    ahead_bytes: int = 0


VIEW_LIMITS = Limits(help_after=0.15, idle_image_bytes=8 << 20, ahead_bytes=10 << 20)
"""Of the pool that draws pages for the window. One worker keeps ahead of a hand on the wheel; another is
worth its 40 MB when a page takes long, so that the other pane does not wait for it. Pages of text take some
45 kB each when they are read ahead: these are two hundred."""

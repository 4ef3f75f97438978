# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Text recognised in the pictures of pages."""

from __future__ import annotations

import json
import zlib

from ifn_desktop.model.ids import FileId
from ifn_desktop.model.ocr import OcrLine, OcrPage, OcrWord
from ifn_desktop.store.database import Transaction, View

VERSION = 1
"""Number of the form of `data`; what has another number is recognised anew."""


def put_page(tx: Transaction, file: FileId, found: OcrPage, text: str, made: str) -> None:
    """Keep what was recognised on a page; where it has no text of its own it is read and searched.

    Args:
        tx: the transaction.
        file: whose page it is.
        found: the words.
        text: their lines, parted by line feeds; what the page's text becomes.
        made: when (ISO time, UTC).
    """
    data = zlib.compress(json.dumps(found.lines, ensure_ascii=False, separators=(",", ":")).encode(), 6)
    tx.execute(
        "INSERT OR REPLACE INTO ocr_page (file, page, version, confidence, made, text, data)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (file, found.page, VERSION, found.confidence, made, text, data),
    )
    tx.execute(
        "UPDATE page SET text = ? WHERE file = ? AND number = ? AND text = ''", (text, file, found.page)
    )


def pages(view: View, file: FileId, first: int, last: int) -> dict[int, OcrPage]:
    """What was recognised on the pages of a range, by page."""
    rows = view.query(
        "SELECT page, data FROM ocr_page WHERE file = ? AND version = ? AND page BETWEEN ? AND ?",
        (file, VERSION, first, last),
    )
    return {number: _unpacked(number, data) for number, data in rows}


def confidences(view: View, file: FileId, first: int, last: int) -> dict[int, int]:
    """For each page of a range that was recognised: how sure its words are."""
    rows = view.query(
        "SELECT page, confidence FROM ocr_page WHERE file = ? AND version = ? AND page BETWEEN ? AND ?",
        (file, VERSION, first, last),
    )
    return dict((row[0], row[1]) for row in rows)  # noqa: C402  rows are of unknown length to the checker


def silent_pages(view: View, file: FileId, first: int, last: int) -> list[int]:
    """Pages of a range without any text, not recognised either."""
    rows = view.query(
        "SELECT number FROM page WHERE file = ? AND number BETWEEN ? AND ? AND text = ''"
        " AND NOT EXISTS (SELECT 1 FROM ocr_page o WHERE o.file = page.file AND o.page = page.number"
        " AND o.version = ?) ORDER BY number",
        (file, first, last, VERSION),
    )
    return [row[0] for row in rows]


def _unpacked(number: int, data: bytes) -> OcrPage:
    lines = json.loads(zlib.decompress(data))
    return OcrPage(
        number,
        tuple(OcrLine(size, block, tuple(OcrWord(*word) for word in words)) for size, block, words in lines),
    )

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A file's text with its places, packed for the database, so that re-parsing need not re-read."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from typing import Any

from ifn_desktop.model.text import FileText, OutlineEntry, PageText, TextLine

VERSION = 1
"""Number of the form below and of what the worker reads; a text of another number is read anew."""


PART_PAGES = 50
"""Pages packed at a time: packing holds the interpreter, and the window must not notice."""


def pack(text: FileText) -> list[bytes]:
    """A file's text as compressed JSON: first what is not of a page, then its pages in parts."""
    pages = text.pages
    parts = [_dump([text.outline, text.title, text.embedded])]
    for start in range(0, len(pages), PART_PAGES):
        # Page by page: writing JSON holds the interpreter from beginning to end.
        rows = b",".join(
            _json([page.number, page.width, page.height, page.label, int(page.has_image), page.lines])
            for page in pages[start : start + PART_PAGES]
        )
        parts.append(zlib.compress(b"[%b]" % rows, 1))
    return parts


def unpack(parts: Sequence[bytes]) -> FileText:
    """The text that `pack` packed."""
    outline, title, embedded = json.loads(zlib.decompress(parts[0]))
    return FileText(
        pages=tuple(page for part in parts[1:] for page in unpack_part(part)),
        outline=tuple(OutlineEntry(*entry) for entry in outline),
        title=title,
        embedded=tuple(embedded),
    )


def part_of(page: int) -> int:
    """Which part holds a page (from 1)."""
    return 1 + (page - 1) // PART_PAGES


def unpack_part(part: bytes) -> list[PageText]:
    """The pages of one of the parts after the first."""
    return [_page(row) for row in json.loads(zlib.decompress(part))]


def _dump(value: object) -> bytes:
    return zlib.compress(_json(value), 1)


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _page(row: list[Any]) -> PageText:
    number, width, height, label, has_image, lines = row
    return PageText(number, width, height, tuple(map(TextLine._make, lines)), label, bool(has_image))

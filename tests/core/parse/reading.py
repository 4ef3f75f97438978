# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Reads real PDFs the way the worker does, for the parser's tests only."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ifn_desktop.model.parsed import SourceFile
from ifn_desktop.model.text import FileText, OutlineEntry, PageText, TextLine
from tests.support.skips import shared_folder


def data(*parts: str) -> Path:
    """A path under the shared test data, or a skip with the reason."""
    path = shared_folder().joinpath(*parts)
    if not path.exists():
        pytest.skip(f"no shared test data: {'/'.join(parts)}")
    return path


@cache
def read_text(path: Path) -> FileText:
    """Everything that PyMuPDF reads of a PDF, as `FileText`."""
    sys.modules["pymupdf.layout"] = None  # pyright: ignore[reportArgumentType]
    sys.modules["pymupdf4llm"] = None  # pyright: ignore[reportArgumentType]
    import pymupdf

    flags = pymupdf.TEXTFLAGS_DICT & ~pymupdf.TEXT_PRESERVE_IMAGES
    with pymupdf.open(path) as document:
        pages: list[PageText] = []
        for number in range(1, document.page_count + 1):
            page = document[number - 1]
            read: Any = page.get_text("dict", flags=flags)
            lines: list[TextLine] = []
            for index, block in enumerate(read["blocks"]):
                for line in block.get("lines", ()):
                    spans = line["spans"]
                    if not spans:
                        continue
                    text = "".join(span["text"] for span in spans)
                    x0, y0, x1, y1 = line["bbox"]
                    size = max(span["size"] for span in spans)
                    bold = all(span["flags"] & 16 for span in spans)
                    lines.append(TextLine(text, x0, y0, x1, y1, size, bold, index))
            pages.append(PageText(number, page.rect.width, page.rect.height, tuple(lines)))
        outline = tuple(OutlineEntry(level, title, page) for level, title, page in document.get_toc())
        return FileText(tuple(pages), outline, (document.metadata or {}).get("title") or "")


def source(path: Path, name: str | None = None) -> SourceFile:
    """A file of a delivery, under its own name or another."""
    return SourceFile(name or path.name, read_text(path))

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
from ifn_desktop.pdf.worker_text import PageReader
from tests.support.skips import shared_folder


def data(*parts: str) -> Path:
    """A path under the shared test data, or a skip with the reason."""
    path = shared_folder().joinpath(*parts)
    if not path.exists():
        pytest.skip(f"no shared test data: {'/'.join(parts)}")
    return path


def pymupdf_module() -> Any:
    """PyMuPDF without the half of it that we block (design.md section 12)."""
    sys.modules["pymupdf.layout"] = None  # pyright: ignore[reportArgumentType]
    sys.modules["pymupdf4llm"] = None  # pyright: ignore[reportArgumentType]
    import pymupdf

    return pymupdf


@cache
def read_text(path: Path) -> FileText:
    """Everything that the worker reads of a PDF, as `FileText`."""
    return read_bytes(path.read_bytes())


def read_bytes(content: bytes) -> FileText:
    """The same of a PDF in memory."""
    mu = pymupdf_module()
    with mu.open("pdf", content) as document:
        reader = PageReader(mu, document)
        pages: list[PageText] = []
        for number in range(1, document.page_count + 1):
            read: Any = reader.read(number)
            width, height = read["size"]
            lines = tuple(TextLine(*row) for row in read["rows"])
            pages.append(PageText(number, width, height, lines, read["label"], read["image"]))
        outline = tuple(OutlineEntry(level, title, page) for level, title, page in document.get_toc())
        return FileText(tuple(pages), outline, (document.metadata or {}).get("title") or "")


def source(path: Path, name: str | None = None) -> SourceFile:
    """A file of a delivery, under its own name or another."""
    return SourceFile(name or path.name, read_text(path))

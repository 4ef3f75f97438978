# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Tesseract with Swedish, where it is installed, and pages that are pictures of text."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import pytest

from ifn_desktop.model.ocr import OcrEngine
from ifn_desktop.services.ocr_engine import find_engine


def real_engine() -> OcrEngine:
    """Tesseract, or a skip with the reason."""
    engine = find_engine()
    if engine is None:
        pytest.skip("Tesseract with Swedish is not installed (packaging/debian-packages.txt, group test)")
    return engine


def scanned(path: Path, pages: list[list[str]], *, stamp: str = "", turned: int = 0) -> Path:
    """Write a PDF whose pages are pictures of lines of text, as a scanner makes them.

    Args:
        path: of the PDF.
        pages: the lines of each page; none: an empty page without a picture.
        stamp: text at the top of each page that is text.
        turned: how far the picture lies turned on its page, in degrees clockwise.
    """
    document = pymupdf.open()
    for lines in pages:
        page = document.new_page()
        if stamp:
            page.insert_text((40, 20), stamp, fontsize=7)
        if not lines:
            continue
        typed = pymupdf.open()
        sheet = typed.new_page(width=500, height=700)
        for number, line in enumerate(lines):
            sheet.insert_text((40, 60 + 20 * number), line, fontsize=12)
        picture = sheet.get_pixmap(dpi=200, colorspace=pymupdf.csGRAY)
        page.insert_image(pymupdf.Rect(40, 40, 560, 800), pixmap=picture, rotate=turned)
        typed.close()
    document.save(path)
    document.close()
    return path

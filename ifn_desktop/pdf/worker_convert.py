# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""In the worker: files of other kinds made into PDFs, to be read and shown like the rest.

Gets the pymupdf module as an argument; only `worker` imports it. MuPDF's own reading of office
formats loses pictures, table cells and where a slide ends, so Word, Excel and PowerPoint are turned
into plain HTML here and laid out by MuPDF. Old and open-document office formats are not read, nor
are e-books: the original is kept and can be saved out. Nothing is fetched, nothing is run.
"""

from __future__ import annotations

import io
from typing import Any

from ifn_desktop.pdf.worker_documents import Refusal, out_of_memory
from ifn_desktop.pdf.worker_markup import Markup, from_html, from_text
from ifn_desktop.pdf.worker_package import PackageError

_OOXML = "application/vnd.openxmlformats-officedocument."
_IMAGES = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/gif": "gif",
    "image/tiff": "tiff",
    "image/bmp": "bmp",
    "image/jp2": "jp2",
    "image/svg+xml": "svg",
}
_PAGED = {
    "application/oxps": "xps",
    "application/vnd.ms-xpsdocument": "xps",
}
_LONGEST_SIDE = 842.0  # A4 upright
_MAX_PAGES = 5_000
_MARGIN = 50.0
_STYLE = """
body { font-family: sans-serif; font-size: 11pt; line-height: 1.35 }
h1 { font-size: 18pt } h2 { font-size: 15pt } h3 { font-size: 13pt }
h4, h5, h6 { font-size: 11pt }
p { margin: 0 0 6pt 0 }
pre { white-space: pre-wrap; font-family: sans-serif; margin: 0 }
table { border-collapse: collapse; margin: 4pt 0 8pt 0 }
td, th { border: 0.5pt solid #999; padding: 2pt 4pt; vertical-align: top; text-align: left }
.small { font-size: 9pt; color: #555 }
.dense { font-size: 8pt }
"""


def convert(mu: Any, data: memoryview, media_type: str) -> bytes:
    """Make a PDF.

    Args:
        mu: the pymupdf module.
        data: the file.
        media_type: what it is.

    Raises:
        Refusal: `file.no_preview`, `file.empty`, `file.damaged`, `file.password`, `pdf.memory`.
    """
    if len(data) == 0:
        raise Refusal("file.empty")
    media_type = media_type.partition(";")[0].strip().lower()
    try:
        if media_type in _IMAGES:
            return _from_pages(mu, data, _IMAGES[media_type])
        if media_type in _PAGED:
            return _from_pages(mu, data, _PAGED[media_type])
        markup = _markup(bytes(data), media_type)
    except (PackageError, mu.FileDataError, ValueError, LookupError, RecursionError) as error:
        raise Refusal("pdf.memory" if out_of_memory(error) else "file.damaged") from None
    return _lay_out(mu, markup)


def _markup(data: bytes, media_type: str) -> list[Markup]:
    if media_type == _OOXML + "wordprocessingml.document":
        from ifn_desktop.pdf.worker_word import from_word

        return from_word(data)
    if media_type == _OOXML + "presentationml.presentation":
        from ifn_desktop.pdf.worker_slides import from_slides

        return from_slides(data)
    if media_type == _OOXML + "spreadsheetml.sheet":
        from ifn_desktop.pdf.worker_sheets import from_sheets

        return from_sheets(data)
    if media_type in {"text/html", "application/xhtml+xml"}:
        return from_html(data)
    if media_type.startswith("text/") and media_type != "text/rtf":
        return from_text(data)
    raise Refusal("file.no_preview")


def _from_pages(mu: Any, data: memoryview, kind: str) -> bytes:
    """A picture (or all of a many-page TIFF), or an XPS: as it is, at most as large as A4."""
    try:
        with mu.Document(stream=data, filetype=kind) as original:
            made = original.convert_to_pdf()
    except Exception as error:  # noqa: BLE001
        # What MuPDF cannot read of a picture is the picture's fault.
        raise Refusal("pdf.memory" if out_of_memory(error) else "file.damaged") from None
    with mu.Document(stream=made, filetype="pdf") as pages:
        if pages.page_count == 0:
            raise Refusal("file.damaged")
        if max(max(page.rect.width, page.rect.height) for page in pages) <= _LONGEST_SIDE:
            return bytes(made)
        with mu.Document() as scaled:
            for page in pages:
                shrink = min(1.0, _LONGEST_SIDE / max(page.rect.width, page.rect.height))
                target = scaled.new_page(width=page.rect.width * shrink, height=page.rect.height * shrink)
                target.show_pdf_page(target.rect, pages, page.number)
            return bytes(scaled.tobytes(garbage=3, deflate=True))


def _lay_out(mu: Any, parts: list[Markup]) -> bytes:
    """Lay out each part on pages of its own."""
    target = io.BytesIO()
    writer = mu.DocumentWriter(target, "compress")
    count = 0
    for part in parts:
        archive = mu.Archive()
        for name, picture in part.pictures.items():
            archive.add(picture, name)
        story = mu.Story(part.html, user_css=_STYLE, archive=archive)
        width, height = part.page
        sheet = mu.Rect(0, 0, width, height)
        inner = mu.Rect(_MARGIN, _MARGIN, width - _MARGIN, height - _MARGIN)
        more = 1
        while more:
            count += 1
            if count > _MAX_PAGES:
                raise Refusal("pdf.too_many_pages", limit=_MAX_PAGES)
            device = writer.begin_page(sheet)
            more, _ = story.place(inner)
            story.draw(device)
            writer.end_page()
    writer.close()
    return target.getvalue()

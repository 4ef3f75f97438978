# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""In the worker: the text of a page as compact rows.

Gets the pymupdf module as an argument; only `worker` imports it. A row is
`[text, x0, y0, x1, y1, size, bold, block]`, as `model.text.TextLine` has them.
"""

from __future__ import annotations

from typing import Any

from ifn_desktop.pdf.worker_documents import clean

MAX_LINES = 50_000
MAX_LINE_TEXT = 20_000
_BOLD = 16  # TEXT_FONT_BOLD in a span's flags


def text_flags(mu: Any) -> int:
    """How MuPDF reads text, for every request alike.

    Ligatures are spelt out (a search for "officiell" must find it); pictures are not fetched.
    """
    return int(mu.TEXTFLAGS_DICT & ~mu.TEXT_PRESERVE_IMAGES & ~mu.TEXT_PRESERVE_LIGATURES)


class PageReader:
    """Reads pages of one document.

    Args:
        mu: the pymupdf module.
        document: open and authenticated.
    """

    def __init__(self, mu: Any, document: Any) -> None:
        self._mu = mu
        self._document = document
        self._flags = text_flags(mu)
        self._labelled = self._has_labels()

    def _has_labels(self) -> bool:
        try:
            return self._document.xref_get_key(self._document.pdf_catalog(), "PageLabels")[0] != "null"
        except Exception:  # noqa: BLE001
            return False  # a catalog that cannot be read has no labels

    def read(self, number: int) -> dict[str, object]:
        """Read page `number` (from 1): its size as shown, label, whether it has a picture, rows."""
        page = self._document.load_page(number - 1)
        rect = page.rect
        # Page.get_textpage would undo the page's rotation; lines must stand as shown.
        mupdf = self._mu.mupdf
        textpage = mupdf.FzStextPage(page.this, mupdf.FzStextOptions(self._flags))
        rows = _rows(self._mu.TextPage(textpage).extractDICT())
        return {
            "size": [round(rect.width, 2), round(rect.height, 2)],
            "label": self._label(page) if self._labelled else "",
            "image": self._has_image(page, number),
            "rows": rows,
        }

    def _label(self, page: Any) -> str:
        try:
            return clean(str(page.get_label()))[:64]
        except Exception:  # noqa: BLE001
            return ""  # a damaged label is no label

    def _has_image(self, page: Any, number: int) -> bool:
        """Whether a picture is drawn; resources alone may list those of the whole file."""
        try:
            if not self._document.get_page_images(number - 1):
                return False
            return any(kind == "fill-image" for kind, *_ in page.get_bboxlog())
        except Exception:  # noqa: BLE001
            return False  # a page whose drawing fails shows no picture


def _rows(page: dict[str, Any]) -> list[list[object]]:
    rows: list[list[object]] = []
    for block_number, block in enumerate(page["blocks"]):
        for line in block.get("lines", ()):
            spans = line["spans"]
            text = spans[0]["text"] if len(spans) == 1 else "".join([span["text"] for span in spans])
            if not text.isprintable():
                text = clean(text)
            if not text or text.isspace():
                continue
            rows.append(line_row(text[:MAX_LINE_TEXT], line, block_number))
            if len(rows) >= MAX_LINES:
                return rows
    return rows


def line_row(text: str, line: dict[str, Any], block_number: int) -> list[object]:
    """The row of one line; what it says of size and weight is of what has ink."""
    spans = line["spans"]
    inked = spans if len(spans) == 1 else [s for s in spans if not s["text"].isspace()] or spans
    x0, y0, x1, y1 = line["bbox"]
    return [
        text,
        round(x0, 2),
        round(y0, 2),
        round(x1, 2),
        round(y1, 2),
        round(max([span["size"] for span in inked]), 2),
        all(span["flags"] & _BOLD for span in inked),
        block_number,
    ]

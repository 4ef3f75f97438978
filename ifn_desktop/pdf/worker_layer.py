# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""In the worker: the text of one page with the place of each character.

Gets the pymupdf module as an argument; only `worker` imports it. The lines are those of
`worker_text`, so that what was found in the stored text stands here at the same place.
"""

from __future__ import annotations

import sys
from array import array
from typing import Any

from ifn_desktop.pdf.worker_documents import Refusal, clean, out_of_memory
from ifn_desktop.pdf.worker_text import MAX_LINE_TEXT, MAX_LINES, line_row, text_flags

MAX_CHARACTERS = 1_000_000


def read_layer(mu: Any, document: Any, number: int) -> tuple[dict[str, object], list[list[object]], bytes]:
    """Read page `number` (from 1).

    Returns:
        What is said of the page (size and matrix), its rows as in `worker_text`, and the place of
        each of the rows' characters: four 32-bit floats, little-endian, in points as shown.

    Raises:
        Refusal: with the reason.
    """
    if not 1 <= number <= document.page_count:
        raise Refusal("pdf.bad_page", page=number)
    try:
        page = document.load_page(number - 1)
        rect = page.rect
        mupdf = mu.mupdf
        textpage = mupdf.FzStextPage(page.this, mupdf.FzStextOptions(text_flags(mu)))
        raw = mu.TextPage(textpage).extractRAWDICT()
        to_pdf = _to_pdf(mupdf, page)
    except Exception as error:  # noqa: BLE001
        raise Refusal("pdf.memory" if out_of_memory(error) else "pdf.bad_page", page=number) from None
    rows, boxes = _rows(raw)
    head: dict[str, object] = {
        "size": [round(rect.width, 2), round(rect.height, 2)],
        "label": "",
        "image": False,
        "rotation": int(page.rotation) % 360,
        "to_pdf": to_pdf,
    }
    if sys.byteorder != "little":
        boxes.byteswap()
    return head, rows, boxes.tobytes()


def _to_pdf(mupdf: Any, page: Any) -> list[float]:
    """The matrix from the page as shown to the PDF's user space (rotation and crop box undone)."""
    box, matrix = mupdf.FzRect(), mupdf.FzMatrix()
    mupdf.pdf_page_transform(mupdf.pdf_page_from_fz_page(page.this), box, matrix)
    back = mupdf.fz_invert_matrix(matrix)
    return [float(value) for value in (back.a, back.b, back.c, back.d, back.e, back.f)]


def _rows(page: dict[str, Any]) -> tuple[list[list[object]], array[float]]:
    rows: list[list[object]] = []
    boxes: array[float] = array("f")
    for block_number, block in enumerate(page["blocks"]):
        for line in block.get("lines", ()):
            pieces: list[str] = []
            places: list[tuple[float, float, float, float]] = []
            for span in line["spans"]:
                span["text"] = "".join([char["c"] for char in span["chars"]])
                for char in span["chars"]:
                    for letter in clean(char["c"]):
                        pieces.append(letter)
                        places.append(char["bbox"])
            text = "".join(pieces)[:MAX_LINE_TEXT]
            if not text or text.isspace():
                continue
            rows.append(line_row(text, line, block_number))
            for place in _shared(places[: len(text)]):
                boxes.extend(place)
            if len(rows) >= MAX_LINES or len(boxes) > 4 * (MAX_CHARACTERS - MAX_LINE_TEXT):
                return rows, boxes
    return rows, boxes


def _shared(
    places: list[tuple[float, float, float, float]],
) -> list[tuple[float, float, float, float]]:
    """The places, those of a ligature's letters being equal parts of its one picture.

    MuPDF gives the first letter the whole width and the others none, at its end.
    """
    shared = list(places)
    at = 0
    while at < len(places):
        end = at + 1
        x0, y0, x1, y1 = places[at]
        while end < len(places) and x1 > x0 and places[end][0] == places[end][2] == x1:
            end += 1
        if end - at > 1:
            part = (x1 - x0) / (end - at)
            shared[at:end] = [(x0 + n * part, y0, x0 + (n + 1) * part, y1) for n in range(end - at)]
        at = end
    return shared

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""In the worker: annotations read from a PDF, and papers put together with the member's marks.

Gets the pymupdf module as an argument; only `worker` imports it. Places are points in the page as
shown; PyMuPDF takes and gives those of annotations in the page not turned.
"""

from __future__ import annotations

import datetime
import hashlib
import re
from collections.abc import Iterator
from typing import Any, cast

from ifn_desktop.pdf.worker_documents import Refusal, clean, out_of_memory

# PDF's subtypes (ISO 32000-1, 12.5.6) that are a member's kind of mark.
KINDS = {
    "Highlight": "highlight",
    "Underline": "underline",
    "Squiggly": "underline",
    "StrikeOut": "strike",
    "Square": "area",
    "Text": "sticky",
    "FreeText": "free_text",
    "Ink": "ink",
}
OWN = "ifn-"
"""Begins the /NM of what this program writes; the mark's id follows."""
_OWN_NAME = re.compile(r"ifn-([0-9a-f]{32})")
_MAX_MARKS = 5_000
_MAX_RECTS = 1_000
_MAX_POINTS = 50_000
_MAX_TEXT = 50_000
_STICKY = 20.0
_TIME = re.compile(r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:([+-])(\d\d)'?(\d\d)?|Z)?")


def has_annotations(document: Any, number: int) -> bool:
    """Whether a page (from 1) has any, without loading it."""
    return document.xref_get_key(document.page_xref(number - 1), "Annots")[0] not in {"null", ""}


def marks_on(page: Any) -> Iterator[tuple[Any, str]]:
    """The annotations of a page that are marks, each with its kind."""
    for annotation in page.annots():
        kind = KINDS.get(annotation.type[1])
        if kind is not None:
            yield annotation, kind


def read_marks(mu: Any, document: Any, first: int, last: int) -> list[dict[str, object]]:
    """The marks on pages `first` to `last` (from 1, included); what cannot be read is left out."""
    found: list[dict[str, object]] = []
    for number in range(first, last + 1):
        try:
            if not has_annotations(document, number):
                continue
            page = document.load_page(number - 1)
            for annotation, kind in marks_on(page):
                mark = _read(mu, page, annotation, kind, number)
                if mark is not None and len(found) < _MAX_MARKS:
                    found.append(mark)
        except Exception as error:  # noqa: BLE001
            if out_of_memory(error):
                raise Refusal("pdf.memory", page=number) from None
    return found


def _read(mu: Any, page: Any, annotation: Any, kind: str, number: int) -> dict[str, object] | None:
    info = annotation.info
    colours = annotation.colors
    colour = _rgb(colours.get("stroke") or colours.get("fill") or ())
    matrix = page.rotation_matrix
    strokes: list[list[list[float]]] = []
    if kind == "ink":
        for stroke in annotation.vertices or ():
            points = [mu.Point(*point) * matrix for point in stroke[:_MAX_POINTS]]
            strokes.append([[round(point.x, 2), round(point.y, 2)] for point in points])
    rects = _text_rects(mu, annotation, matrix) if kind in {"highlight", "underline", "strike"} else []
    rects = rects or [_numbers(annotation.rect * matrix)]
    if rects[0][2] - rects[0][0] > 1e6 or (kind == "ink" and not strokes):
        return None
    text = "\n".join(clean(line) for line in str(info.get("content") or "").splitlines())[:_MAX_TEXT]
    return {
        "page": number,
        "kind": kind,
        "colour": colour,
        "rects": rects[:_MAX_RECTS],
        "strokes": strokes[:_MAX_RECTS],
        "text": text,
        "keys": _keys(annotation, number, kind, rects, text),
        "created": _iso(str(info.get("creationDate") or "")),
        "modified": _iso(str(info.get("modDate") or "")),
    }


def _text_rects(mu: Any, annotation: Any, matrix: Any) -> list[list[float]]:
    points = annotation.vertices or ()
    return [
        _numbers((mu.Quad(points[at : at + 4]) * matrix).rect) for at in range(0, len(points) // 4 * 4, 4)
    ]


def _keys(annotation: Any, page: int, kind: str, rects: list[list[float]], text: str) -> list[str]:
    """What names a mark, also when another program has saved the file anew."""
    name = str(annotation.info.get("id") or "")
    own = _OWN_NAME.fullmatch(name)
    place = [page, kind, [[round(value) for value in rect] for rect in rects], text]
    keys = [f"place:{hashlib.sha256(repr(place).encode()).hexdigest()}"]
    if own is not None:
        keys.insert(0, f"own:{own[1]}")
    elif name:
        keys.insert(0, f"nm:{hashlib.sha256(name.encode()).hexdigest()}")
    return keys


def _rgb(values: Any) -> list[float]:
    parts = [min(1.0, max(0.0, float(value))) for value in values]
    if len(parts) == 1:
        return parts * 3
    if len(parts) == 4:  # CMYK
        return [(1 - part) * (1 - parts[3]) for part in parts[:3]]
    return parts if len(parts) == 3 else [1.0, 0.85, 0.2]


def _numbers(rect: Any) -> list[float]:
    x0, x1 = sorted((float(rect.x0), float(rect.x1)))
    y0, y1 = sorted((float(rect.y0), float(rect.y1)))
    return [round(value, 2) for value in (x0, y0, x1, y1)]


def _iso(stamp: str) -> str:
    """A PDF date (7.9.4) as ISO time with its zone; empty when it is none."""
    parts = _TIME.match(stamp)
    if parts is None:
        return ""
    zone = f"{parts[7]}{parts[8]}:{parts[9] or '00'}" if parts[7] else "+00:00"
    text = f"{parts[1]}-{parts[2]}-{parts[3]}T{parts[4]}:{parts[5]}:{parts[6]}{zone}"
    try:
        datetime.datetime.fromisoformat(text)
    except ValueError:
        return ""
    return text


class Composer:
    """Puts pages of several files together, with marks.

    Args:
        mu: the pymupdf module.
    """

    def __init__(self, mu: Any) -> None:
        self._mu = mu
        self._made = mu.Document()

    def add(
        self, source: Any, first: int, last: int, marks: list[dict[str, Any]], taken: frozenset[str]
    ) -> int:
        """Add pages `first` to `last` (from 1) of a file.

        Args:
            source: the open file.
            first: page of the file, from 1.
            last: page of the file, included.
            marks: what to write on them (`pdf_marks.packed`), pages from 1 in this part.
            taken: keys of marks in the file that the library has taken over: they are left out.

        Returns:
            How many pages there are now.
        """
        before = self._made.page_count
        try:
            self._made.insert_pdf(source, from_page=first - 1, to_page=last - 1)
            for number in range(before, self._made.page_count):
                if taken and has_annotations(self._made, number + 1):
                    self._drop(self._made.load_page(number), taken, first + number - before)
        except Exception as error:  # noqa: BLE001
            raise Refusal("pdf.memory" if out_of_memory(error) else "pdf.damaged") from None
        by_page: dict[int, list[dict[str, Any]]] = {}
        for mark in marks:
            by_page.setdefault(int(mark["page"]), []).append(mark)
        for place, wanted in by_page.items():
            page = self._made.load_page(before + place - 1)
            for mark in wanted:
                self._write(page, mark)
        return int(self._made.page_count)

    def finish(self, outline: list[list[Any]]) -> bytes:
        """The whole, with bookmarks (level, title, page from 1)."""
        if self._made.page_count == 0:
            raise Refusal("pdf.no_pages")
        level = 0
        lines: list[list[Any]] = []
        for wanted, title, page in outline:
            level = min(int(wanted), level + 1)  # a level may not be skipped
            lines.append([level, clean(str(title)), int(page)])
        self._made.set_toc(lines)
        self._made.set_metadata({})
        return bytes(self._made.tobytes(garbage=3, deflate=True))

    def _drop(self, page: Any, taken: frozenset[str], number: int) -> None:
        """Take the marks off a page that the library has taken over; `number` is its page in the file."""
        gone: list[int] = []
        for annotation, kind in marks_on(page):
            mark = _read(self._mu, page, annotation, kind, number)
            if mark is not None and not taken.isdisjoint(cast("list[str]", mark["keys"])):
                gone.append(int(annotation.xref))
        for xref in gone:
            page.delete_annot(page.load_annot(xref))

    def _write(self, page: Any, mark: dict[str, Any]) -> None:
        mu = self._mu
        matrix = page.derotation_matrix
        kind = str(mark["kind"])
        colour = [float(value) for value in mark["colour"]]
        rects = [mu.Rect(*rect) for rect in mark["rects"]]
        quads = [rect.quad * matrix for rect in rects]
        text = str(mark["text"])
        if kind in {"highlight", "underline", "strike"}:
            add = {
                "highlight": page.add_highlight_annot,
                "underline": page.add_underline_annot,
                "strike": page.add_strikeout_annot,
            }[kind]
            annotation = add(quads=quads)
        elif kind == "ink":
            strokes = [
                [mu.Point(*point) * matrix for point in stroke] for stroke in mark["strokes"] if stroke
            ]
            annotation = page.add_ink_annot([[(point.x, point.y) for point in stroke] for stroke in strokes])
            annotation.set_border(width=2)
        elif kind == "free_text":
            annotation = page.add_freetext_annot(
                rects[0] * matrix, text, fontsize=11, text_color=(0, 0, 0), rotate=page.rotation
            )
        elif kind == "sticky":
            annotation = page.add_text_annot(mu.Point(rects[0].x0, rects[0].y0) * matrix, text, icon="Note")
        else:
            annotation = page.add_rect_annot(rects[0] * matrix)
            annotation.set_border(width=1.5)
        if kind != "free_text":
            annotation.set_colors(stroke=colour)
        # The library fills in a name and a time of its own where none is given.
        annotation.set_info(
            content=text,
            title=str(mark["author"]),
            creationDate=_pdf_date(str(mark["created"])),
            modDate=_pdf_date(str(mark["modified"])),
        )
        annotation.update()
        name = str(mark["name"])
        if name:
            page.parent.xref_set_key(annotation.xref, "NM", mu.get_pdf_str(name))


def _pdf_date(iso: str) -> str:
    if not iso:
        return ""
    moment = datetime.datetime.fromisoformat(iso).astimezone(datetime.UTC)
    return moment.strftime("D:%Y%m%d%H%M%SZ")

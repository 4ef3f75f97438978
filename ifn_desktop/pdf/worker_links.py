# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""In the worker: what a page's links would do, and the files embedded in a document.

Gets the pymupdf module as an argument; only `worker` imports it. Reads the annotations themselves,
since PyMuPDF's own list leaves out scripts and forms and takes a started program for a document.
Nothing is followed, run or opened. A row is the page that the link stands on and what
`model.page_links.PdfLink` has: `[on, kind, [[x0, y0, x1, y1], …], page, x, y, address]`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from ifn_desktop.pdf.worker_documents import Refusal, clean, out_of_memory

MAX_LINKS = 10_000
"""In one answer."""
MAX_EMBEDDED = 1_000
MAX_EMBEDDED_BYTES = 512 << 20
_MAX_QUADS = 100
_MAX_ADDRESS = 4_000
_MAX_NAME = 300
_MOST_POINTS = 1_000_000.0
_HIDDEN = 2 | 32  # flags Hidden and NoView of an annotation

_KINDS = {
    "GoTo": "page",
    "URI": "web",
    "GoToR": "file",
    "GoToE": "file",
    "Launch": "program",
    "JavaScript": "script",
    "SubmitForm": "form",
    "ResetForm": "form",
    "ImportData": "form",
}
_STEPS = {"NextPage": 1, "PrevPage": -1}


class LinkReader:
    """Reads the links of one document.

    Args:
        mu: the pymupdf module.
        document: open and authenticated.
    """

    def __init__(self, mu: Any, document: Any) -> None:
        self._m = mu.mupdf
        self._mu = mu
        self._pdf = mu.mupdf.pdf_document_from_fz_document(document.this)
        self._count: int = document.page_count

    def links(self, first: int, last: int) -> list[list[object]]:
        """The links of pages first to last (from 1), in the order of the file. Damaged ones are left out."""
        rows: list[list[object]] = []
        for number in range(first, last + 1):
            with suppress(Exception):  # a damaged page has no links
                rows += [[number, *row] for row in self._on_page(number)]
            if len(rows) >= MAX_LINKS:
                break
        return rows[:MAX_LINKS]

    def _on_page(self, number: int) -> Iterator[list[object]]:
        page = self._page(number)
        matrix = self._matrix(page)
        for annotation in self._annotations(page):
            with suppress(Exception):  # a damaged link is no link
                row = self._row(annotation, number, matrix)
                if row is not None:
                    yield row

    def embedded(self, first: int, last: int) -> list[list[object]]:
        """`[name, size, page, index]` of the document's files, and of those on pages first to last."""
        rows: list[list[object]] = []
        for index, (name, specification) in enumerate(self._named_files()):
            rows.append([self._file_name(specification) or name, self._size(specification), 0, index])
        for number in range(first, last + 1):
            with suppress(Exception):  # a damaged page has nothing that hangs on it
                for index, specification in enumerate(self._hanging(number)):
                    rows.append([self._file_name(specification), self._size(specification), number, index])
            if len(rows) >= MAX_EMBEDDED:
                break
        return rows[:MAX_EMBEDDED]

    def extract(self, page: int, index: int) -> bytes:
        """The bytes of one embedded file. Raises Refusal when it is not there or damaged."""
        found = self._hanging(page) if page else [each for _, each in self._named_files()]
        if index >= len(found) or self._size(found[index]) > MAX_EMBEDDED_BYTES:
            raise Refusal("file.damaged")
        try:
            data = bytes(
                self._m.fz_buffer_extract_copy(self._m.pdf_load_embedded_file_contents(found[index]))
            )
        except Exception as error:  # noqa: BLE001
            raise Refusal("pdf.memory" if out_of_memory(error) else "file.damaged") from None
        if len(data) > MAX_EMBEDDED_BYTES:
            raise Refusal("file.damaged")
        return data

    # Annotations ------------------------------------------------------------------------------

    def _page(self, number: int) -> Any:
        return self._m.pdf_lookup_page_obj(self._pdf, number - 1)

    def _matrix(self, page: Any) -> Any:
        """From the page's own space to points as shown: rotated, cropped, y growing downwards."""
        box, matrix = self._m.FzRect(), self._m.FzMatrix()
        self._m.pdf_page_obj_transform(page, box, matrix)
        return matrix

    def _annotations(self, page: Any) -> Iterator[Any]:
        array = self._get(page, "Annots")
        for index in range(self._m.pdf_array_len(array) if self._m.pdf_is_array(array) else 0):
            annotation = self._m.pdf_array_get(array, index)
            with suppress(Exception):
                if self._m.pdf_is_dict(annotation) and not self._flags(annotation) & _HIDDEN:
                    yield annotation

    def _row(self, annotation: Any, number: int, matrix: Any) -> list[object] | None:
        sort = self._name(annotation, "Subtype")
        if sort == "FileAttachment":
            name = self._file_name(self._get(annotation, "FS"))
            return ["attachment", self._rects(annotation, matrix), 0, None, None, name]
        if sort not in {"Link", "Widget"}:
            return None
        action = self._get(annotation, "A")
        if not self._m.pdf_is_dict(action):
            if sort == "Link":
                target = self._target(self._get(annotation, "Dest"))
                return ["page", self._rects(annotation, matrix), *target, ""] if target else None
            action = self._click(annotation)
            if action is None:
                return None
        return self._acting(action, self._rects(annotation, matrix), number)

    def _click(self, widget: Any) -> Any | None:
        """What a form's field does when it is pressed, where it does anything of its own."""
        more = self._get(widget, "AA")
        for event in ("U", "D"):
            action = self._get(more, event)
            if self._m.pdf_is_dict(action):
                return action
        return None

    def _acting(self, action: Any, rects: list[list[float]], number: int) -> list[object] | None:
        verb = self._name(action, "S")
        if verb == "Named":
            page = self._named_page(self._name(action, "N"), number)
            return ["page" if page else "other", rects, page, None, None, ""]
        kind = _KINDS.get(verb, "other")
        if kind == "page":
            target = self._target(self._get(action, "D"))
            return ["page", rects, *target, ""] if target else None
        address = ""
        if kind == "web":
            address = self._text(self._get(action, "URI"))
        elif kind in {"file", "program", "form"}:
            address = self._file_name(self._get(action, "F"), whole=True)
            if not address and kind == "program":
                address = self._file_name(self._get(self._get(action, "Win"), "F"), whole=True)
        return [kind, rects, 0, None, None, address[:_MAX_ADDRESS]]

    def _named_page(self, name: str, number: int) -> int:
        if name in _STEPS:
            return min(max(1, number + _STEPS[name]), self._count)
        return {"FirstPage": 1, "LastPage": self._count}.get(name, 0)

    # Where it leads ---------------------------------------------------------------------------

    def _target(self, destination: Any) -> list[object] | None:
        """`[page, x, y]` of a destination: named, or explicit."""
        m = self._m
        if m.pdf_is_name(destination) or m.pdf_is_string(destination):
            destination = m.pdf_lookup_dest(self._pdf, destination)
        if m.pdf_is_dict(destination):
            destination = self._get(destination, "D")
        if not m.pdf_is_array(destination) or not m.pdf_array_len(destination):
            return None
        first = m.pdf_array_get(destination, 0)
        index = m.pdf_to_int(first) if m.pdf_is_number(first) else m.pdf_lookup_page_number(self._pdf, first)
        if not 0 <= index < self._count:
            return None
        x, y = self._spot(destination)
        if x is None and y is None:
            return [index + 1, None, None]
        shown = self._mu.Point(x or 0.0, y or 0.0) * self._mu.Matrix(self._matrix(self._page(index + 1)))
        return [index + 1, _sane(shown.x), _sane(shown.y)]

    def _spot(self, destination: Any) -> tuple[float | None, float | None]:
        m = self._m
        fit = m.pdf_to_name(m.pdf_array_get(destination, 1))
        at = {"XYZ": (2, 3), "FitH": (None, 2), "FitBH": (None, 2), "FitR": (2, 5)}.get(fit)
        if at is None:
            return None, None
        x, y = (self._number(m.pdf_array_get(destination, place)) if place else None for place in at)
        return x, y

    # Files ------------------------------------------------------------------------------------

    def _named_files(self) -> list[tuple[str, Any]]:
        m = self._m
        found: list[tuple[str, Any]] = []
        with suppress(Exception):  # a damaged name tree names nothing
            tree = m.pdf_load_name_tree(self._pdf, m.pdf_new_name("EmbeddedFiles"))
            for index in range(min(m.pdf_dict_len(tree), MAX_EMBEDDED)):
                specification = m.pdf_dict_get_val(tree, index)
                if m.pdf_is_embedded_file(specification):
                    found.append(
                        (clean(m.pdf_to_name(m.pdf_dict_get_key(tree, index)))[:_MAX_NAME], specification)
                    )
        return found

    def _hanging(self, number: int) -> list[Any]:
        found: list[Any] = []
        for annotation in self._annotations(self._page(number)):
            if self._name(annotation, "Subtype") == "FileAttachment":
                specification = self._get(annotation, "FS")
                if self._m.pdf_is_embedded_file(specification):
                    found.append(specification)
        return found

    def _file_name(self, specification: Any, *, whole: bool = False) -> str:
        """What a file specification says; without folders unless `whole`."""
        name = ""
        if self._m.pdf_is_string(specification):
            name = self._text(specification)
        else:
            for key in ("UF", "F", "Unix", "DOS", "Mac"):
                value = self._get(specification, key)
                if self._m.pdf_is_string(value):
                    name = self._text(value)
                    break
        if whole:
            return name
        return name.replace("\\", "/").rpartition("/")[2][:_MAX_NAME]

    def _size(self, specification: Any) -> int:
        stream = self._get(self._get(specification, "EF"), "F")
        size = self._get(self._get(stream, "Params"), "Size")
        return max(0, self._m.pdf_to_int(size)) if self._m.pdf_is_number(size) else 0

    # Objects ----------------------------------------------------------------------------------

    def _get(self, holder: Any, key: str) -> Any:
        return self._m.pdf_dict_gets(holder, key)

    def _name(self, holder: Any, key: str) -> str:
        value = self._get(holder, key)
        return str(self._m.pdf_to_name(value)) if self._m.pdf_is_name(value) else ""

    def _flags(self, annotation: Any) -> int:
        value = self._get(annotation, "F")
        return int(self._m.pdf_to_int(value)) if self._m.pdf_is_number(value) else 0

    def _text(self, value: Any) -> str:
        return clean(str(self._m.pdf_to_text_string(value))).strip()[:_MAX_ADDRESS]

    def _number(self, value: Any) -> float | None:
        return float(self._m.pdf_to_real(value)) if self._m.pdf_is_number(value) else None

    def _numbers(self, array: Any, most: int) -> list[float]:
        count = self._m.pdf_array_len(array) if self._m.pdf_is_array(array) else 0
        return [self._m.pdf_to_real(self._m.pdf_array_get(array, index)) for index in range(min(count, most))]

    def _rects(self, annotation: Any, matrix: Any) -> list[list[float]]:
        """Boxes as shown: one a quadrilateral where the file gives such, else the annotation's own."""
        corners = self._numbers(self._get(annotation, "Rect"), 4)
        if len(corners) != 4:
            raise ValueError
        outer = self._mu.Rect(corners).normalize()
        quads = self._numbers(self._get(annotation, "QuadPoints"), 8 * _MAX_QUADS)
        boxes = [
            self._mu.Rect(min(q[0::2]), min(q[1::2]), max(q[0::2]), max(q[1::2]))
            for q in (quads[start : start + 8] for start in range(0, len(quads) - 7, 8))
        ]
        # Outside the annotation's box they are to be ignored (ISO 32000-1, table 173).
        room = self._mu.Rect(outer.x0 - 1, outer.y0 - 1, outer.x1 + 1, outer.y1 + 1)
        inside = all(box in room for box in boxes)
        turn = self._mu.Matrix(matrix)
        shown = [box * turn for box in (boxes if boxes and inside else [outer])]
        return [[_sane(edge) for edge in (box.x0, box.y0, box.x1, box.y1)] for box in shown]


def _sane(length: float) -> float:
    """A length in points that a page can have. Raises ValueError for any other."""
    if not abs(length) <= _MOST_POINTS:
        raise ValueError
    return round(length, 2)

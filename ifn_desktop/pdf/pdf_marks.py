# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Marks as a PDF has them, on their way to and from a worker; what a worker says is checked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import isfinite
from typing import NamedTuple, cast

from ifn_desktop.model.annotations import InkPoint, MarkKind, Stroke
from ifn_desktop.model.text import Rect
from ifn_desktop.pdf.protocol import ProtocolError, parse_json

MAX_MARKS = 20_000
MAX_RECTS = 2_000
MAX_POINTS = 100_000
MAX_TEXT = 100_000
_KEY = re.compile(r"(nm|place):[0-9a-f]{64}|own:[0-9a-f]{32}")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d|")
_KINDS = frozenset(MarkKind) - {MarkKind.BOOKMARK}
Colour = tuple[float, float, float]


class PdfMark(NamedTuple):
    """A mark to be written as a PDF annotation.

    Attributes:
        page: from 1 in its part.
        rects, strokes: in points as shown.
        text: what the member wrote.
        name: goes into /NM, so that it is known when it comes back.
        created, modified: ISO time.
    """

    page: int
    kind: MarkKind
    colour: Colour
    rects: tuple[Rect, ...]
    strokes: tuple[Stroke, ...] = ()
    text: str = ""
    name: str = ""
    author: str = ""
    created: str = ""
    modified: str = ""


class ReadMark(NamedTuple):
    """An annotation read from a PDF.

    Attributes:
        page: from 1 in the file.
        keys: what names it: `own:ID` for one that this program wrote, `nm:` a hash of its /NM,
            `place:` a hash of its place and content. Equal marks share at least one.
        created, modified: ISO time; empty when the PDF does not say.
    """

    page: int
    kind: MarkKind
    colour: Colour
    rects: tuple[Rect, ...]
    strokes: tuple[Stroke, ...]
    text: str
    keys: tuple[str, ...]
    created: str = ""
    modified: str = ""


class OutlineLine(NamedTuple):
    """A bookmark of a composed PDF: level from 1, title, page from 1 in the whole."""

    level: int
    title: str
    page: int


def packed(marks: Sequence[PdfMark]) -> list[dict[str, object]]:
    """Marks as JSON for the worker."""
    return [
        {
            **mark._asdict(),
            "kind": mark.kind.value,
            "strokes": [[[point.x, point.y] for point in stroke] for stroke in mark.strokes],
        }
        for mark in marks
    ]


def read_marks(body: bytes, pages: int) -> tuple[ReadMark, ...]:
    """What a worker read.

    Args:
        body: its answer.
        pages: how many pages the file has.

    Raises:
        ProtocolError: it is no list of possible marks.
    """
    return tuple(_mark(row, pages) for row in _list(parse_json(body), MAX_MARKS))


def _mark(row: object, pages: int) -> ReadMark:
    if not isinstance(row, dict):
        raise ProtocolError("mark")
    value = cast("dict[str, object]", row)
    page, kind, text = value.get("page"), value.get("kind"), value.get("text")
    keys = _list(value.get("keys"), 3)
    created, modified = value.get("created"), value.get("modified")
    if type(page) is not int or not 1 <= page <= pages or kind not in _KINDS:
        raise ProtocolError("mark")
    if not isinstance(text, str) or len(text) > MAX_TEXT or not keys:
        raise ProtocolError("mark text")
    if not all(isinstance(key, str) and _KEY.fullmatch(key) for key in keys):
        raise ProtocolError("mark key")
    if not (isinstance(created, str) and _TIME.fullmatch(created)):
        raise ProtocolError("mark time")
    if not (isinstance(modified, str) and _TIME.fullmatch(modified)):
        raise ProtocolError("mark time")
    red, green, blue = _numbers(value.get("colour"), 3)
    rects = tuple(Rect(*_numbers(rect, 4)) for rect in _list(value.get("rects"), MAX_RECTS))
    strokes = tuple(
        tuple(InkPoint(*_numbers(point, 2)) for point in _list(stroke, MAX_POINTS))
        for stroke in _list(value.get("strokes"), MAX_RECTS)
    )
    return ReadMark(
        page,
        MarkKind(str(kind)),
        (red, green, blue),
        rects,
        strokes,
        text,
        tuple(cast("list[str]", keys)),
        created,
        modified,
    )


def _list(value: object, most: int) -> list[object]:
    if not isinstance(value, list) or len(cast("list[object]", value)) > most:
        raise ProtocolError("list")
    return cast("list[object]", value)


def _numbers(value: object, count: int) -> list[float]:
    found = _list(value, count)
    if len(found) != count or not all(
        type(one) in {int, float} and isfinite(cast("float", one)) for one in found
    ):
        raise ProtocolError("numbers")
    return [float(cast("float", one)) for one in found]

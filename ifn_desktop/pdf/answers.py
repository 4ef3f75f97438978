# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a worker answers, checked before anything believes it.

Every number is finite and of a possible size, every text is text, every list has its bounds: a
worker that a hostile file has taken over can lie about its own document and nothing else.
"""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Sequence
from math import isfinite
from typing import NamedTuple, cast

from ifn_desktop.errors import BugError, KnownError
from ifn_desktop.model.ocr import OcrLine, OcrPage, OcrWord
from ifn_desktop.model.page_links import EmbeddedFile, PdfLink, PdfLinkKind
from ifn_desktop.model.text import OutlineEntry, PageText, Rect, TextLine
from ifn_desktop.pdf.protocol import Frame, Header, ProtocolError, parse_json

CODES = frozenset(
    {
        "file.empty",
        "file.no_preview",
        "file.damaged",
        "file.password",
        "ocr.failed",
        "pdf.bad_page",
        "pdf.damaged",
        "pdf.memory",
        "pdf.no_pages",
        "pdf.not_pdf",
        "pdf.password",
        "pdf.too_many_pages",
    }
)
"""Reasons that a worker may give."""

_MAX_ROWS = 50_000
_MAX_TEXT = 20_000
_MAX_PAGE_TEXT = 8 << 20
_MAX_POINTS = 10_000_000.0
_MAX_NAMES = 20_000
LinksOfPages = dict[int, tuple[PdfLink, ...]]
"""The links of each page (from 1) of a file that has any."""
_BUG = re.compile(r"[A-Za-z]{1,60} [a-z_?]{1,40}(:\d{1,6})?")
_COLUMNS = 8
_MAX_ADDRESS = 4_000
_LINK_KINDS = frozenset(PdfLinkKind)


class Description(NamedTuple):
    """What a file tells about itself."""

    outline: tuple[OutlineEntry, ...]
    title: str
    embedded: tuple[str, ...]


class PageLayer(NamedTuple):
    """The text of one page, closely.

    Attributes:
        page: its lines, in the order of the file.
        boxes: x0, y0, x1, y1 of each character of those lines, one after the other, in points.
        rotation: of the page, clockwise: 0, 90, 180 or 270 degrees; `page` is as shown.
        to_pdf: a, b, c, d, e, f of the matrix from points as shown to the PDF's own user space.
    """

    page: PageText
    boxes: array[float]
    rotation: int
    to_pdf: tuple[float, float, float, float, float, float]


class PageWords(NamedTuple):
    """Where the words of a page stand across.

    Attributes:
        counts: how many words each line has, lines without words left out, in the order of the file.
        edges: of each word its left and right edge, in points as shown.
    """

    counts: tuple[int, ...]
    edges: array[float]


def check_ok(header: Header) -> None:
    """Raise what an answer reports: KnownError or BugError; ProtocolError when it is no answer."""
    ok = header.get("ok")
    if ok is True:
        return
    code = header.get("code")
    if ok is False and isinstance(code, str) and code in CODES:
        raise KnownError(code, **_params(header.get("params")))
    bug = header.get("bug")
    if ok is False and isinstance(bug, str) and _BUG.fullmatch(bug):
        raise BugError(f"in a PDF worker: {bug}")
    raise ProtocolError("answer")


def _params(value: object) -> dict[str, int]:
    if not isinstance(value, dict) or len(cast(dict[str, object], value)) > 4:
        return {}
    return {
        name: number
        for name, number in cast(dict[str, object], value).items()
        if name in {"page", "pages", "limit"} and type(number) is int
    }


def number(header: Header, name: str, least: int, most: int) -> int:
    """A whole number within bounds."""
    value = header.get(name)
    if type(value) is not int or not least <= value <= most:
        raise ProtocolError(name)
    return value


def page_text(frame: Frame, expected: int) -> tuple[PageText, bool]:
    """A page, and whether it was lost (could not be read at all).

    Args:
        frame: a page frame of the operation `read`.
        expected: number of the page that must come now.
    """
    header = frame.header
    if header.get("page") != expected or len(frame.body) > _MAX_PAGE_TEXT:
        raise ProtocolError("page")
    size = header.get("size")
    label = header.get("label")
    if not isinstance(size, list) or len(cast(list[object], size)) != 2:
        raise ProtocolError("size")
    width, height = _floats(cast(list[object], size))
    if not isinstance(label, str) or len(label) > 64 or width < 0 or height < 0:
        raise ProtocolError("label")
    lines = _lines(frame.body)
    page = PageText(expected, width, height, lines, _text(label), header.get("image") is True)
    return page, header.get("lost") is True


def page_layer(frame: Frame, places: bytes, expected: int) -> PageLayer:
    """A page with the place of each character.

    Args:
        frame: a page frame of the operation `layer`.
        places: the body of the frame after it.
        expected: number of the page that was asked for.
    """
    page, _ = page_text(frame, expected)
    boxes = array("f")
    if len(places) != 16 * sum(len(line.text) for line in page.lines):
        raise ProtocolError("places")
    boxes.frombytes(places)
    if sys.byteorder != "little":
        boxes.byteswap()
    if boxes and not (-_MAX_POINTS <= min(boxes) <= max(boxes) <= _MAX_POINTS and isfinite(sum(boxes))):
        raise ProtocolError("places")
    matrix = _list(frame.header.get("to_pdf"), 6)
    if len(matrix) != 6:
        raise ProtocolError("matrix")
    a, b, c, d, e, f = _floats(matrix)
    rotation = number(frame.header, "rotation", 0, 270)
    if rotation % 90:
        raise ProtocolError("rotation")
    return PageLayer(page, boxes, rotation, (a, b, c, d, e, f))


def page_words(frame: Frame, expected: Sequence[int]) -> dict[int, PageWords]:
    """Where the words of some pages stand across.

    Args:
        frame: of the operation `words`. Its header has how many lines each page has; its body how many
            words each line has, as 32-bit numbers, and then of each word its edges, as 32-bit floats.
        expected: the pages that are still to come; the frame has the next of them.
    """
    lines = _list(frame.header.get("lines"), len(expected))
    if not lines or any(type(count) is not int or not 0 <= count <= _MAX_ROWS for count in lines):
        raise ProtocolError("words")
    sizes = cast(list[int], lines)
    body = memoryview(frame.body)
    split = 4 * sum(sizes)
    if len(body) < split or len(body) % 4:
        raise ProtocolError("words")
    counts, edges = array("I", body[:split].tobytes()), array("f", body[split:].tobytes())
    if sys.byteorder != "little":
        counts.byteswap()
        edges.byteswap()
    if 2 * sum(counts) != len(edges) or (counts and min(counts) < 1):
        raise ProtocolError("words")
    if edges and not (-_MAX_POINTS <= min(edges) <= max(edges) <= _MAX_POINTS and isfinite(sum(edges))):
        raise ProtocolError("words")
    found: dict[int, PageWords] = {}
    line = word = 0
    for page, size in zip(expected, sizes, strict=False):
        own = counts[line : line + size]
        line, first, word = line + size, word, word + 2 * sum(own)
        found[page] = PageWords(tuple(own), edges[first:word])
    return found


def ocr_page(body: bytes, expected: int) -> OcrPage:
    """What was recognised on a page, lines without words left out."""
    if len(body) > _MAX_PAGE_TEXT:
        raise ProtocolError("words")
    lines: list[OcrLine] = []
    count = 0
    for entry in _list(parse_json(body), _MAX_ROWS):
        row = _list(entry, 3)
        if len(row) != 3 or type(row[1]) is not int or not 0 <= row[1] <= _MAX_ROWS:
            raise ProtocolError("words")
        words = tuple(_ocr_word(word) for word in _list(row[2], _MAX_ROWS))
        count += len(words)
        if words:
            lines.append(OcrLine(_floats(row[:1])[0], row[1], words))
    if count > _MAX_ROWS:
        raise ProtocolError("words")
    return OcrPage(expected, tuple(lines))


def _ocr_word(value: object) -> OcrWord:
    word = _list(value, 6)
    if len(word) != 6 or type(word[5]) is not int or not 0 <= word[5] <= 100:
        raise ProtocolError("words")
    text = word[0]
    if not isinstance(text, str) or not text.strip() or len(text) > _MAX_TEXT:
        raise ProtocolError("words")
    x0, y0, x1, y1 = _floats(word[1:5])
    return OcrWord(_text(text), x0, y0, x1, y1, word[5])


def _lines(body: bytes) -> tuple[TextLine, ...]:
    rows = _list(parse_json(body), _MAX_ROWS)
    if not rows:
        return ()
    if set(map(type, rows)) != {list}:
        raise ProtocolError("rows")
    lists = cast(list[list[object]], rows)
    if set(map(len, lists)) != {_COLUMNS}:
        raise ProtocolError("rows")
    texts, x0, y0, x1, y1, sizes, bolds, blocks = zip(*lists, strict=True)
    if set(map(type, bolds)) - {bool} or set(map(type, blocks)) - {int} or min(blocks) < 0:
        raise ProtocolError("rows")
    _check_texts(cast(tuple[object, ...], texts), body)
    for column in (x0, y0, x1, y1, sizes):
        _check_floats(column)
    return tuple(map(TextLine, texts, x0, y0, x1, y1, sizes, bolds, blocks))


def _check_texts(texts: tuple[object, ...], body: bytes) -> None:
    if set(map(type, texts)) - {str}:
        raise ProtocolError("text")
    known = cast(tuple[str, ...], texts)
    if max(map(len, known)) > _MAX_TEXT:
        raise ProtocolError("text")
    if b"\\u" in body:  # only an escape can make half a character
        for text in known:
            _text(text)


def _text(text: str) -> str:
    """The text, which UTF-8 must be able to hold."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ProtocolError("text") from None
    return text


def _check_floats(values: tuple[object, ...]) -> None:
    if set(map(type, values)) - {float, int}:
        raise ProtocolError("number")
    numbers = cast(tuple[float, ...], values)
    if not -_MAX_POINTS <= min(numbers) <= max(numbers) <= _MAX_POINTS:
        raise ProtocolError("number")


def _floats(values: list[object]) -> tuple[float, ...]:
    _check_floats(tuple(values))
    return tuple(map(float, cast(list[float], values)))


def _list(value: object, most: int) -> list[object]:
    if not isinstance(value, list) or len(cast(list[object], value)) > most:
        raise ProtocolError("list")
    return cast(list[object], value)


def description(body: bytes, pages: int) -> Description:
    """What a file of `pages` pages tells about itself."""
    value = parse_json(body)
    if not isinstance(value, dict):
        raise ProtocolError("description")
    known = cast(dict[str, object], value)
    entries = [_outline_entry(entry, pages) for entry in _list(known.get("outline"), _MAX_NAMES)]
    names = [_short(name) for name in _list(known.get("embedded"), _MAX_NAMES)]
    return Description(tuple(entries), _short(known.get("title")), tuple(names))


def _outline_entry(value: object, pages: int) -> OutlineEntry:
    if not isinstance(value, list) or len(cast(list[object], value)) != 3:
        raise ProtocolError("outline")
    level, title, page = cast(list[object], value)
    if type(level) is not int or type(page) is not int or not 1 <= level <= 1000 or not 0 <= page <= pages:
        raise ProtocolError("outline")
    return OutlineEntry(level, _short(title), page)


def page_links(body: bytes, pages: int) -> LinksOfPages:
    """The links of some pages of a file of `pages` pages, by page."""
    found: dict[int, list[PdfLink]] = {}
    for value in _list(parse_json(body), _MAX_NAMES):
        on, *row = _row(value, 7, "link")
        if type(on) is not int or not 1 <= on <= pages:
            raise ProtocolError("link")
        found.setdefault(on, []).append(_page_link(row, pages))
    return {on: tuple(links) for on, links in found.items()}


def _page_link(row: list[object], pages: int) -> PdfLink:
    kind, boxes, page, x, y, address = row
    if kind not in _LINK_KINDS or not isinstance(address, str) or len(address) > _MAX_ADDRESS:
        raise ProtocolError("link")
    if type(page) is not int or not 0 <= page <= pages:
        raise ProtocolError("link")
    rects = tuple(Rect(*_floats(_row(box, 4, "link"))) for box in _list(boxes, 1000))
    across, down = (None, None) if x is None or y is None else _floats([x, y])
    return PdfLink(PdfLinkKind(str(kind)), rects, page, across, down, _text(address))


def embedded(body: bytes, pages: int) -> tuple[EmbeddedFile, ...]:
    """The embedded files of a file of `pages` pages."""
    return tuple(_embedded_file(row, pages) for row in _list(parse_json(body), _MAX_NAMES))


def _embedded_file(value: object, pages: int) -> EmbeddedFile:
    name, size, page, index = _row(value, 4, "embedded")
    for number in (size, page, index):
        if type(number) is not int or number < 0:
            raise ProtocolError("embedded")
    if cast(int, page) > pages:
        raise ProtocolError("embedded")
    return EmbeddedFile(_short(name), cast(int, size), cast(int, page), cast(int, index))


def _row(value: object, columns: int, name: str) -> list[object]:
    if not isinstance(value, list) or len(cast(list[object], value)) != columns:
        raise ProtocolError(name)
    return cast(list[object], value)


def _short(value: object) -> str:
    if not isinstance(value, str) or len(value) > 1000:
        raise ProtocolError("text")
    return _text(value)

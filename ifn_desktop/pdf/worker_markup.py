# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""In the worker: plain HTML for MuPDF's layout, from text, from web pages, piece by piece."""

from __future__ import annotations

import codecs
import html
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

A4 = (595.0, 842.0)
A4_LANDSCAPE = (842.0, 595.0)
A3_LANDSCAPE = (1191.0, 842.0)

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
_MAX_TEXT = 20_000_000
_KEPT_TAGS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "br", "hr", "div", "pre", "blockquote"}
    | {"table", "thead", "tbody", "tr", "td", "th", "ul", "ol", "li", "dl", "dt", "dd"}
    | {"b", "strong", "i", "em", "u", "sup", "sub"}
)
_HIDDEN_TAGS = frozenset(
    {"script", "style", "head", "title", "template", "noscript", "svg", "object", "iframe", "select"}
)
_VOID_TAGS = frozenset({"br", "hr"})
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)


@dataclass
class Markup:
    """HTML for pages of one size, with its pictures by name."""

    html: str
    page: tuple[float, float] = A4
    pictures: dict[str, bytes] = field(default_factory=dict[str, bytes])


def escape(text: str) -> str:
    """Text as HTML, without characters that no page can show."""
    return html.escape("".join(one for one in text if one >= " " or one in "\t\n"), quote=True)


def is_picture(data: bytes) -> bool:
    """Whether MuPDF can draw it (not EMF, WMF or WebP)."""
    return data.startswith(_PICTURES)


def table(rows: list[list[str]]) -> str:
    """A table of cells that are HTML already."""
    lines = ["<tr>" + "".join(f"<td>{cell or '&#160;'}</td>" for cell in row) + "</tr>" for row in rows]
    return "<table>" + "".join(lines) + "</table>" if lines else ""


def decode(data: bytes) -> str:
    """Text of unknown encoding: by its mark, as UTF-8, else as charset-normalizer guesses."""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(name, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    from charset_normalizer import from_bytes

    # Where the guess is open, Windows' Western alphabet: the usual one of old Swedish text files.
    if _reads_as_swedish(data):
        return data.decode("cp1252", "replace")
    best = from_bytes(data[:200_000]).best()
    return data.decode(best.encoding if best is not None else "cp1252", "replace")


def _reads_as_swedish(data: bytes) -> bool:
    """Whether nearly all that is not ASCII is å, ä, ö, é or a common sign in cp1252."""
    high = [one for one in data[:200_000] if one >= 0x80]
    usual = sum(chr(one) in "åäöÅÄÖéÉüÜ§°½ " for one in high if one >= 0xA0)
    usual += sum(one in b"\x80\x84\x85\x91\x92\x93\x94\x95\x96\x97" for one in high)
    return usual >= 0.9 * len(high)


def from_text(data: bytes) -> list[Markup]:
    """A page of plain text, its lines and blanks kept."""
    text = decode(data)[:_MAX_TEXT].expandtabs(4).replace("\f", "\n")
    # One element a paragraph: a single one of many pages is laid out anew for every page.
    blocks = re.split(r"\n(?=\s*\n)", text.replace("\r\n", "\n").replace("\r", "\n"))
    return [Markup("<body>" + "".join(f"<pre>{escape(block)}</pre>" for block in blocks) + "</body>")]


def from_html(data: bytes) -> list[Markup]:
    """A web page's text with its headings, lists and tables; no styles, no pictures, no scripts."""
    declared = _CHARSET.search(data[:4096])
    text: str | None = None
    if declared is not None:
        try:
            text = data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            text = None
    cleaner = _Cleaner()
    cleaner.feed((text if text is not None else decode(data))[:_MAX_TEXT])
    cleaner.close()
    return [Markup(f"<body>{cleaner.result()}</body>")]


class _Cleaner(HTMLParser):
    """Keeps tags that structure text, without attributes, and closes what was left open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._out: list[str] = []
        self._open: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs  # no styles, no addresses, no scripts
        if tag in _HIDDEN_TAGS:
            self._hidden += 1
        elif tag in _KEPT_TAGS and not self._hidden and len(self._open) < 100:
            self._out.append(f"<{tag}>")
            if tag not in _VOID_TAGS:
                self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN_TAGS:
            self._hidden = max(0, self._hidden - 1)
        elif tag in self._open:
            while self._open:
                last = self._open.pop()
                self._out.append(f"</{last}>")
                if last == tag:
                    break
        elif tag == "body":
            self._hidden = 0

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID_TAGS:
            self.handle_starttag(tag, attrs)

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._out.append(escape(data))

    def result(self) -> str:
        return "".join(self._out) + "".join(f"</{tag}>" for tag in reversed(self._open))

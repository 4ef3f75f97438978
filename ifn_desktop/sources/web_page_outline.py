# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A web page as the order of its headings, links and data: all that tells where papers are.

Read with the standard library's parser, as a stream: it is memory safe, no tree is built (so no depth
can be too great), and a page costs time in proportion to its length. The process that reads it holds
the library's key, so no parser in C has a place here. The parser has had constructs that cost the
square of the page's length; it is therefore fed in slices, never told that the page has ended, and
stopped by size, count and time.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from html.parser import HTMLParser
from typing import NamedTuple

from ifn_desktop.sources.sitevision import PortletFiles, registered_files
from ifn_desktop.text.plain import collapse

MAX_LETTERS = 4 << 20
"""Letters of a page that are read."""
MAX_NODES = 20_000
MAX_SECONDS = 5.0
_SLICE = 1 << 16
_PENDING = 1 << 20  # letters of one unfinished tag or comment; beyond that nobody wrote it on purpose
_SCRIPT = 4 << 20
_TEXT = 1_000  # letters of a heading, link or block that are kept
_SHORT = 90  # letters of a line that may stand for a heading
_LINES = {"p", "li", "dd", "dt", "summary", "caption", "button", "legend", "td", "th", "div"}
_BLOCKS = _LINES | {"tr", "ul", "ol", "dl", "table"}
_ENDED_BY = {
    "p": {"p"},
    "li": {"p", "li"},
    "dd": {"p", "dd", "dt"},
    "dt": {"p", "dd", "dt"},
    "td": {"p", "td", "th"},
    "th": {"p", "td", "th"},
    "tr": {"p", "td", "th", "tr"},
}
"""Open blocks that end when another begins, though nothing says so."""
_PORTLET_NAMES = ("id", "data-cid", "data-portlet-id", "data-portletid")
_ROWS = {"tr", "li", "p", "dd"}
_DEEP = 200
_APART = {"nav", "footer", "aside"}
_UNREAD = {"script", "style"}
_LINE = re.compile(r"\d|nämnd|utskott|styrelse|fullmäktige|beredning", re.IGNORECASE)


class Heading(NamedTuple):
    """A heading: level 1-6, or 7 for a short line of its own that may stand for one.

    Level 0 ends all headings: a menu or the page's foot begins or ends.
    """

    level: int
    text: str


class PageLink(NamedTuple):
    """A link.

    Attributes:
        href: as written.
        text: its text, else what its picture or label says.
        media_type: as the page says.
        blocks: the rows, list items and paragraphs around it, innermost first: what stands in them
            before the link, and all of it.
    """

    href: str
    text: str
    media_type: str = ""
    blocks: tuple[tuple[str, str], ...] = ()


class Portlet(NamedTuple):
    """Where a portlet of the page stands, by its id."""

    id: str


Node = Heading | PageLink | Portlet | PortletFiles


class Outline(NamedTuple):
    """A page.

    Attributes:
        title: of the page.
        base: what `<base href>` says, or empty.
        nodes: in the order of the page.
        complete: the page was read to its end.
    """

    title: str
    base: str
    nodes: tuple[Node, ...]
    complete: bool


def read_outline(html: str, clock: Callable[[], float] = time.monotonic) -> Outline:
    """Read a page; never fails, never takes long, whatever it holds."""
    reader = _Reader()
    deadline = clock() + MAX_SECONDS
    complete = len(html) <= MAX_LETTERS
    for start in range(0, min(len(html), MAX_LETTERS), _SLICE):
        reader.feed(html[start : start + _SLICE])
        if reader.is_full() or clock() > deadline:
            complete = False
            break
    return reader.finish(complete)


class _Block:
    """An open block: its text so far, and the links in it that want to know it."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.links: list[tuple[int, str]] = []  # place in nodes, what stood before it
        self.has_content = False  # a link or a heading: then it is no line of its own
        self.parts: list[str] = []
        self.length = 0

    def add(self, text: str) -> None:
        if self.length < _TEXT:
            self.parts.append(text)
            self.length += len(text)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.parts).split())[:_TEXT]


class _Reader(HTMLParser):
    """Gathers nodes while the page goes by."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._nodes: list[Node] = []
        self._blocks: list[_Block] = []
        self._heading: tuple[int, list[str]] | None = None
        self._link: tuple[dict[str, str], list[str], list[tuple[_Block, str]]] | None = None
        self._script: list[str] | None = None
        self._title: list[str] | None = None
        self._told_title = ""
        self._base = ""
        self._svg = 0

    def is_full(self) -> bool:
        """Whether nothing more shall be read."""
        pending = len(self.rawdata)
        return len(self._nodes) >= MAX_NODES or pending > (_SCRIPT if self.cdata_elem else _PENDING)

    def finish(self, complete: bool) -> Outline:
        """What was read. What was unfinished at the page's end is left out, as browsers may not."""
        self._end_link()
        self._end_heading()
        while self._blocks:
            self._end_block()
        return Outline(self._told_title, self._base, tuple(self._nodes), complete)

    # What the parser hears ----------------------------------------------------------------------

    def parse_html_declaration(self, i: int) -> int:
        """`<!…>`: a comment, or something that is skipped (the standard parser gives up on some)."""
        if self.rawdata.startswith("<!--", i):
            return self.parse_comment(i)
        end = self.rawdata.find(">", i + 2)
        return end + 1 if end >= 0 else -1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag begins."""
        given = {name: (value or "")[:4000] for name, value in attrs[:60]}
        if tag == "svg":
            self._svg += 1
        elif tag == "title" and not self._svg and not self._told_title:
            self._title = []
        elif tag == "base" and not self._base:
            self._base = given.get("href", "")
        elif tag == "script":
            self._script = []
        elif tag == "a":
            self._begin_link(given)
        elif tag in ("img", "time") and self._link is not None:
            self._link[1].append(f" {given.get('alt', '')} ")
        elif len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            self._end_link()
            self._end_heading()
            self._heading = (int(tag[1]), [])
        elif tag in _APART:
            self._begin_apart()
        elif tag == "br":
            self.handle_data("\n")
        if tag in _BLOCKS:
            self._begin_block(tag)
        for name in _PORTLET_NAMES:
            portlet = given.get(name, "").removeprefix("svid").replace("_", ".", 1)
            if portlet.startswith("12."):
                self._add(Portlet(portlet[:80]))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag that is closed at once, `<a/>`: as browsers do, only void tags are."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """A tag ends."""
        if tag == "a":
            self._end_link()
        elif tag in _APART:
            self._begin_apart()
        elif tag == "svg":
            self._svg = max(0, self._svg - 1)
        elif tag == "title" and self._title is not None:
            self._told_title, self._title = collapse(" ".join(self._title))[:_TEXT], None
        elif tag == "script" and self._script is not None:
            self._end_script()
        elif len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            self._end_heading()
        if tag in _BLOCKS and any(block.tag == tag for block in self._blocks[-8:]):
            while self._blocks and self._blocks[-1].tag != tag:
                self._end_block()
            self._end_block()

    def handle_data(self, data: str) -> None:
        """Text."""
        if self._script is not None:
            self._script.append(data)
            return
        if self.cdata_elem in _UNREAD:
            return
        if self._title is not None:
            self._title.append(data[:_TEXT])
            return
        if self._svg:
            return
        if self._link is not None and sum(map(len, self._link[1])) < _TEXT:
            self._link[1].append(data[:_TEXT])
        if self._heading is not None and sum(map(len, self._heading[1])) < _TEXT:
            self._heading[1].append(data[:_TEXT])
        for block in self._blocks[-6:]:
            block.add(data[:_TEXT])

    def _begin_apart(self) -> None:
        """A menu or a foot begins or ends: what stands there is under none of the headings above."""
        self._end_link()
        self._end_heading()
        self._add(Heading(0, ""))

    # Links ------------------------------------------------------------------------------------

    def _begin_link(self, given: dict[str, str]) -> None:
        self._end_link()
        if given.get("href"):
            around = [(block, block.text) for block in self._blocks[::-1][:12] if block.tag in _ROWS][:3]
            self._link = (given, [], around)

    def _end_link(self) -> None:
        if self._link is None:
            return
        (given, parts, around), self._link = self._link, None
        text = collapse("".join(parts)) or collapse(given.get("aria-label") or given.get("title") or "")
        if len(self._nodes) < MAX_NODES:
            for block, before in around:
                block.links.append((len(self._nodes), before))
        self._add(PageLink(given["href"], text[:_TEXT], given.get("type", "").casefold()))
        self._mark()

    def _mark(self) -> None:
        if self._blocks:
            self._blocks[-1].has_content = True

    # Headings and blocks ------------------------------------------------------------------------

    def _end_heading(self) -> None:
        if self._heading is None:
            return
        (level, parts), self._heading = self._heading, None
        text = collapse("".join(parts))[:_TEXT]
        if text:
            self._add(Heading(level, text))
            self._mark()

    def _begin_block(self, tag: str) -> None:
        while self._blocks and self._blocks[-1].tag in _ENDED_BY.get(tag, ()):
            self._end_block()
        if len(self._blocks) < _DEEP:
            self._blocks.append(_Block(tag))

    def _end_block(self) -> None:
        block = self._blocks[-1]
        if self._link is not None and any(other is block for other, _ in self._link[2]):
            self._end_link()
        self._blocks.pop()
        text = block.text
        for at, before in block.links:
            link = self._nodes[at]
            if isinstance(link, PageLink):
                self._nodes[at] = link._replace(blocks=(*link.blocks, (before, text)))
        if block.has_content or self._link is not None:
            self._mark()
        elif block.tag in _LINES and self._heading is None and 0 < len(text) <= _SHORT and _LINE.search(text):
            self._add(Heading(7, text))

    # Data ---------------------------------------------------------------------------------------

    def _end_script(self) -> None:
        text, self._script = "".join(self._script or ()), None
        for files in registered_files(text):
            self._add(files)

    def _add(self, node: Node) -> None:
        if len(self._nodes) < MAX_NODES:
            self._nodes.append(node)

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""One page at a time: furniture kept apart, and what the page's own first lines say it is.

Furniture (design.md section 5) is what is printed for the reader of paper: stamps, running heads
and feet, page numbers, `Justerares sign`. It is evidence for structure and no part of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from ifn_desktop.model.text import PageText, TextLine
from ifn_desktop.parse.stamps import Stamp, read_anchor, read_stamp

if TYPE_CHECKING:
    from ifn_desktop.parse.roles import Look

_LABEL = re.compile(
    r"(?:sid(?:a|an|nr|)\.?:? ?)?(?P<n>\d{1,4}) ?(?:\((?P<m>\d{1,4})\)|(?:av|/) ?(?P<m2>\d{1,4}))",
    re.IGNORECASE,
)
_EDGE = 8
_SLASH = re.compile(r"\d{1,4}/\d{2,4}")
_SIDE = re.compile(r"(?:sid(?:a|an)|page) (?P<n>\d{1,4})", re.IGNORECASE)
_TRAILING = re.compile(r"(?:^|\s)(?P<n>\d{1,3}) ?\((?P<m>\d{1,3})\)$")
_SIGN = re.compile(
    r"(?:justera(?:res|ndes?)?\.? ?sign\b|justerandes signatur|utdraget bestyrks|utdragsbestyrkande)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Page:
    """One page without its certain furniture.

    Attributes:
        number: from 1 in the file.
        lines: the lines that are left, in the order of the file.
        tops: the first of them, white space collapsed, empty ones left out.
        stamp: what its stamp says.
        anchor: what `Denna behandling … har inget tjänsteutlåtande` says.
        label: its printed page number and the printed total (0 where none is printed).
        has_text: whether anything at all is written on it.
        looked: what `roles.look` says of it, once asked.
        head, foot: how many of `lines` are a running head and foot; set when papers are known.
    """

    number: int
    source: PageText
    lines: list[TextLine]
    tops: list[str]
    stamp: Stamp | None = None
    anchor: Stamp | None = None
    label: tuple[int, int] | None = None
    has_text: bool = True
    head: int = 0
    foot: int = 0
    looked: Look | None = None

    @property
    def top(self) -> str:
        """The first line, or nothing."""
        return self.tops[0] if self.tops else ""

    def body(self) -> list[TextLine]:
        """The lines without any furniture."""
        return self.lines[self.head : len(self.lines) - self.foot]

    def body_text(self) -> str:
        """The text without any furniture, lines parted by a line feed."""
        return "\n".join([line.text.rstrip() for line in self.body()])


def read_page(page: PageText) -> Page:
    """Part a page's certain furniture from its text."""
    lines = page.lines
    count = len(lines)
    if not count:
        return Page(page.number, page, [], [], has_text=False)
    edge = {*range(min(5, count)), *range(max(0, count - 5), count)}
    high, low = page.height * 0.06, page.height * 0.94
    stamp: Stamp | None = None
    label: tuple[int, int] | None = None
    drop: set[int] = set()
    for index, line in enumerate(lines):
        if index not in edge and high < line.y1 and line.y0 < low:
            continue
        text = line.text.strip()
        if not text:
            drop.add(index)
            continue
        if stamp is None and len(text) > 8 and text[0].isdigit() and "/" in text[:5]:
            stamp, extent = _stamp(lines, index)
            if stamp is not None:
                drop.update(range(index, index + extent))
                continue
        if len(text) <= 16:
            number = _label(text, line, page)
            if number is not None and _outermost(lines, index, drop) and not _is_cell(lines, line, text):
                label = label or number
                drop.add(index)
                continue
        if _SIGN.match(text):
            drop.add(index)
    kept = _in_order([line for index, line in enumerate(lines) if index not in drop])
    tops = [text for line in kept[:24] if (text := " ".join(line.text.split()))]
    if label is None:
        label = _label_in_head(tops)
    anchor = next((found for text in tops[:3] if (found := read_anchor(text))), None)
    if anchor is None and tops and tops[0].startswith("Denna behandling"):
        anchor = read_anchor(" ".join(tops[:4]))
    return Page(
        page.number, page, kept, tops, stamp, anchor, label, has_text=any(line.text.strip() for line in lines)
    )


def _stamp(lines: tuple[TextLine, ...], index: int) -> tuple[Stamp | None, int]:
    """The stamp that begins at a line, and over how many lines it runs."""
    first = lines[index]
    text = first.text.strip()
    found = read_stamp(text)
    if found is not None and (found.file_title or found.no_papers or found.cut):
        return found, 1
    for extra in range(1, 4):
        if index + extra >= len(lines):
            break
        line = lines[index + extra]
        if abs(line.size - first.size) > 0.2 or abs(line.y0 - lines[index + extra - 1].y0) > 2.2 * first.size:
            break
        text = f"{text} {line.text.strip()}"
        longer = read_stamp(text)
        if longer is not None and (longer.file_title or longer.no_papers or longer.cut):
            return longer, extra + 1
    return found, 1


def _label(text: str, line: TextLine, page: PageText) -> tuple[int, int] | None:
    match = _LABEL.fullmatch(text)
    if match:
        number, total = int(match["n"]), int(match["m"] or match["m2"])
        # `22/27` is a page number only in the margin: elsewhere it is an ärende of 2027.
        margin = not _SLASH.fullmatch(text) or line.y1 < page.height * 0.12 or line.y0 > page.height * 0.88
        return (number, total) if 0 < number <= total and margin else None
    match = _SIDE.fullmatch(text)
    if match:
        return int(match["n"]), 0
    bare = text.strip("-– ")
    at_edge = line.y1 < page.height * 0.1 or line.y0 > page.height * 0.92
    if at_edge and bare.isdecimal() and len(bare) <= 3 and int(bare) > 0:
        return int(bare), 0
    return None


def _in_order(lines: list[TextLine]) -> list[TextLine]:
    """The lines with a head that is drawn last put first, and a foot that is drawn first put last."""
    count = len(lines)
    if count > 1 and lines[-1].y1 <= lines[0].y0 + 1:
        highest = list(accumulate((line.y0 for line in lines), min))
        cut, reach = count, 0.0
        for index in range(count - 1, max(0, count - _EDGE - 1), -1):
            reach = max(reach, lines[index].y1)
            if reach <= highest[index - 1] + 1:
                cut = index
        lines = [*lines[cut:], *lines[:cut]]
    begin = 0
    if count > 1 and lines[0].y0 >= lines[-1].y1 - 1:
        lowest = list(accumulate((line.y1 for line in reversed(lines)), max))[::-1]
        while begin < min(_EDGE, count - 1) and lines[begin].y0 >= lowest[begin + 1] - 1:
            begin += 1
    return [*lines[begin:], *lines[:begin]] if begin else lines


def _is_cell(lines: tuple[TextLine, ...], line: TextLine, text: str) -> bool:
    """Whether a number is an ärende's: its title stands to the right, or others of its year about it."""
    beside = any(
        other.x0 > line.x1 and abs(other.y0 - line.y0) < 3 and len(other.text.strip()) > 3 for other in lines
    )
    if not _SLASH.fullmatch(text):
        return beside and line.x0 < 150
    _, _, year = text.partition("/")
    series = re.compile(rf"\d{{1,4}}/{year}(?!\d)")
    return beside or any(other is not line and series.match(other.text.strip()) for other in lines)


def _outermost(lines: tuple[TextLine, ...], index: int, drop: set[int]) -> bool:
    """Whether a number stands at the page's upper or lower end, past it only furniture or little."""
    line = lines[index]
    above = sum(other.y0 < line.y0 - 1 for i, other in enumerate(lines) if i not in drop)
    if above <= 4:
        return True
    return sum(other.y0 > line.y0 + 1 for i, other in enumerate(lines) if i not in drop) <= 3


def _label_in_head(tops: list[str]) -> tuple[int, int] | None:
    """A page number printed on one line with the head: `TJÄNSTESKRIVELSE 1 (3)`."""
    for text in tops[:4]:
        match = _TRAILING.search(text) if len(text) < 90 else None
        if match and 0 < int(match["n"]) <= int(match["m"]):
            return int(match["n"]), int(match["m"])
    return None

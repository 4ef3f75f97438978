# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The sections of a tjänsteskrivelse or protokollsutdrag, found by their headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from ifn_desktop.model.text import TextLine
from ifn_desktop.parse.pages import Page
from ifn_desktop.parse.words import fold, width
from ifn_desktop.text.joining import heal, joint

PROPOSAL, DECISION, BASIS = "proposal", "decision", "basis"
PREPARED, SENT, ANNOUNCED, OTHER = "prepared", "sent", "announced", "other"

_HEADINGS: dict[str, str] = {
    **dict.fromkeys(
        (
            "förslag till beslut",
            "förvaltningens förslag till beslut",
            "förslag till nämndens beslut",
            "förslag till beslut i nämnden",
            "förslag på beslut",
            "beslutsförslag",
            "förvaltningens förslag",
            "tjänstemannaförslag",
            "arbetsutskottets förslag till beslut",
            "ordförandens förslag till beslut",
        ),
        PROPOSAL,
    ),
    **dict.fromkeys(("beslut", "nämndens beslut", "arbetsutskottets beslut"), DECISION),
    **dict.fromkeys(
        (
            "beslutsunderlag",
            "underlag för beslut",
            "underlag till beslut",
            "handlingar",
            "handling",
            "bilagor",
            "underlag",
        ),
        BASIS,
    ),
    **dict.fromkeys(
        (
            "beredningsansvariga",
            "beredningsansvarig",
            "ansvarig handläggare",
            "handläggare",
            "beredande tjänstepersoner",
        ),
        PREPARED,
    ),
    **dict.fromkeys(
        (
            "beslutet ska skickas till",
            "beslutet skickas till",
            "beslut skickas till",
            "beslut ska skickas till",
            "beslutet expedieras till",
            "protokollsutdrag skickas till",
            "skickas till",
            "expedieras till",
            "expediering",
            "sändlista",
            "kopia till",
        ),
        SENT,
    ),
    **dict.fromkeys(
        (
            "ärendebeskrivning",
            "beskrivning av ärendet",
            "beskrivning",
            "ärendet",
            "sammanfattning",
            "sammanfattning av ärendet",
            "bakgrund",
            "inledning",
            "bedömning",
            "motivering",
            "förvaltningens bedömning",
            "ekonomiska konsekvenser",
            "ekonomi",
            "barnperspektiv",
            "barnrättsperspektiv",
            "barnkonsekvensanalys",
            "jämställdhetsperspektiv",
            "konsekvenser",
            "lagrum",
            "yrkande",
            "yrkanden",
            "beslutsgång",
            "beslutsordning",
            "arbetsutskottets beslutsordning",
            "arbetsutskottets beslutsgång",
            "nämndens beslutsordning",
            "reservation",
            "protokollsanteckning",
            "information",
        ),
        OTHER,
    ),
    **dict.fromkeys(("anmälningsärenden", "delegationsbeslut", "meddelanden"), ANNOUNCED),
}
# What the fixed words above leave out: a board's or an office's own name in them.
_TELLING = re.compile(r"beslut|utdrag|beredande|ansvarig")
_FORMS = (
    (
        PROPOSAL,
        re.compile(
            r"(?:[\wåäö-]+(?:,? [\wåäö-]+-)*(?: och [\wåäö-]+)?s )?(?:yttrande och )?förslag (?:till|på) "
            r"(?:[\w-]+(?:-? och [\w-]+)?s )?beslut(?: (?:i|till|för) [\w-]+)?"
        ),
    ),
    (
        SENT,
        re.compile(
            r"(?:beslut\w*|(?:protokolls)?utdrag\w*) (?:ska |skall )?"
            r"(?:skickas|expedieras|sändas|sänds|delges|översändes|översänds|meddelas)(?: till)?"
        ),
    ),
    (PREPARED, re.compile(r"(?:beredande|ansvariga?) ?(?:tjänste\w+|handläggare|chef)?")),
)
_INLINE = re.compile(
    r"(förslag till beslut|beslutsunderlag|beslutet ska skickas till|handläggare): (?=\S)", re.IGNORECASE
)
_POINT = re.compile(r"(?:\d{1,2}[.)]|[a-zåäö][.)]|[•\-–▪●*o])\s+(?=\S)|-(?=[A-ZÅÄÖ])|att ")
_ALONE = re.compile(r"\d{1,2}[.)]|[a-zåäö][.)]|[•\-–▪●*o]")
_BULLET = re.compile(r"^(?:[•\-–▪●*]|\d{1,2}[.)])\s*")
_CAPITALS = re.compile(r"[A-ZÅÄÖÉ][\w.:-]*\Z")


class Placed(NamedTuple):
    """A line with the page it stands on."""

    page: int
    line: TextLine


@dataclass(slots=True)
class Sections:
    """A paper's lines, parted by its headings.

    Attributes:
        head: what stands before the first heading.
        parts: the lines under each heading (constants of this module), its first occurrence only.
        headed: whether any known heading was found.
    """

    head: list[Placed] = field(default_factory=list[Placed])
    parts: dict[str, list[Placed]] = field(default_factory=dict[str, list[Placed]])
    headed: bool = False


def heading(text: str) -> str | None:
    """Which section a line opens; None when it is no known heading."""
    if len(text) > 72 or not text[:1].isalpha() or text[-1] in ",;-":
        return None
    folded = fold(text).rstrip(":. ")
    key = _HEADINGS.get(folded)
    if key is None and text[0].isupper() and _TELLING.search(folded):
        key = next((name for name, pattern in _FORMS if pattern.fullmatch(folded)), None)
    return key


def read_sections(pages: Sequence[Page]) -> Sections:
    """Part a paper's lines by its headings; a signature at the end belongs to none."""
    lines = [
        Placed(page.number, line)
        for page in pages
        for line in _with_words([line for line in page.body() if line.text.strip()])
    ]
    del lines[_signature(lines) :]
    sections = Sections()
    bold_headings = any(placed.line.bold and heading(placed.line.text) for placed in lines)
    current = sections.head
    for each in lines:
        placed = each
        text = placed.line.text.strip()
        key = heading(text)
        if key == PREPARED and not sections.headed:
            key = None
        if key is None and bold_headings and placed.line.bold and sections.headed and len(text) < 70:
            key = None if _POINT.match(text) else OTHER
        if key is not None:
            sections.headed = True
            current = _open(sections, key)
            continue
        inline = _INLINE.match(text)
        if inline:
            sections.headed = True
            current = _open(sections, _HEADINGS[inline.group(1).casefold()])
            placed = Placed(placed.page, placed.line._replace(text=text[inline.end() :]))
        current.append(placed)
    return sections


def _with_words(lines: list[TextLine]) -> list[TextLine]:
    """The lines with a point's number and its words as one, where a tab has parted them."""
    made: list[TextLine] = []
    taken: set[int] = set()
    for index, line in enumerate(lines):
        if index in taken:
            continue
        if len(line.text) < 6 and _ALONE.fullmatch(line.text.strip()):
            for place in range(index + 1, min(index + 16, len(lines))):
                words = lines[place]
                level = abs(words.y0 - line.y0) < 0.5 * max(line.size, 6)
                if place not in taken and level and words.x0 > line.x0:
                    taken.add(place)
                    text = f"{line.text.strip()} {words.text.strip()}"
                    made.append(words._replace(text=text, x0=line.x0))
                    break
            else:
                made.append(line)
            continue
        made.append(line)
    return made


def _open(sections: Sections, key: str) -> list[Placed]:
    """The list for a section's lines; a second section of the same name goes nowhere."""
    fresh: list[Placed] = []
    if key not in sections.parts:
        sections.parts[key] = fresh
    return fresh


def _signature(lines: Sequence[Placed]) -> int:
    """Where the signatures at a paper's end begin: names in a row, then as many titles."""
    end = len(lines)
    for start in range(max(0, end - 8), end - 1):
        rest = lines[start:]
        texts = [placed.line.text.strip() for placed in rest]
        if any("," in text or heading(text) or re.search(r"\d|[.:;]$", text) for text in texts):
            continue
        if not all(text[:1].isupper() for text in texts):
            continue
        names = texts[0].split()
        if not 2 <= len(names) <= 9 or not all(_CAPITALS.match(name) for name in names):
            continue
        apart = start == 0 or rest[0].page != lines[start - 1].page or _gap(lines[start - 1], rest[0]) > 1.6
        if len(names) >= 4 or (apart and len(rest) <= 6):
            return start
    return end


def _gap(above: Placed, below: Placed) -> float:
    """The distance between two lines in line heights; a page break counts as none."""
    if above.page != below.page:
        return 1.0
    height = max(1e-3, below.line.y1 - below.line.y0, below.line.size * 1.2)
    return (below.line.y0 - above.line.y0) / height


def breaks(above: Placed, below: Placed, right: float) -> bool:
    """Whether a paragraph ends between two lines.

    By the distance between them, or because the upper one stops short: the next line's first word
    would have had room before `right`, the paragraph's right edge.
    """
    return _gap(above, below) > 1.4 or _room(above, below, right)


def _room(above: Placed, below: Placed, right: float) -> bool:
    """Whether the lower line's first word would have had room on the upper one."""
    word = below.line.text.split(maxsplit=1)[0] if below.line.text.strip() else ""
    room = right - above.line.x1
    return room > (width(f" {word}") / 1000) * below.line.size * 1.1


def paragraphs(lines: Sequence[Placed]) -> str:
    """The lines as text: paragraphs parted by blank lines, numbered points on lines of their own."""
    if not lines:
        return ""
    right = max(placed.line.x1 for placed in lines)
    made: list[str] = []
    listed: list[bool] = []
    for index, placed in enumerate(lines):
        text = " ".join(placed.line.text.split())
        point = bool(_POINT.match(text)) and not text.startswith("att ")
        ends = index > 0 and breaks(lines[index - 1], placed, right)
        gap = index > 0 and _gap(lines[index - 1], placed) > 1.4
        sentence = bool(made) and made[-1].endswith((".", ":", "?", "!")) and not text[:1].islower()
        if not made or point or gap or (ends and sentence):
            made.append(text)
            listed.append(point)
        else:
            made[-1] = joint(made[-1], text)
    out = made[0]
    for index in range(1, len(made)):
        out += ("\n" if listed[index] else "\n\n") + made[index]
    return out


def entries(lines: Sequence[Placed]) -> tuple[str, ...]:
    """Names under a heading, one entry each: a line that goes on in lower case belongs to the one above."""
    made: list[str] = []
    for placed in lines:
        text = _BULLET.sub("", " ".join(placed.line.text.split()))
        if not text:
            continue
        before = made[-1] if made else ""
        if made and (before.endswith(("-", ",", "\xad")) or text[:1].islower()):
            made[-1] = joint(before, text)
        else:
            made.append(text)
    return tuple(entry.rstrip(";") for entry in made)


def title_of(lines: Sequence[Placed], headed: bool) -> str:
    """A title of its lines: up to the heading, or where its paragraph ends when none follows."""
    if not lines:
        return ""
    taken = [lines[0]]
    for above, below in pairwise(lines):
        right = max(placed.line.x1 for placed in taken)
        far = _gap(above, below) > (2.6 if headed else 1.4)
        if len(taken) >= 6 or far or _room(above, below, right):
            break
        taken.append(below)
    return heal(placed.line.text for placed in taken)

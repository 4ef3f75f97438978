# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Flowing text as it is read aloud: sentence by sentence, in words that a voice says right. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ifn_desktop.model.flow import FlowBlock, FlowKind, FlowText

LONGEST = 380
"""A sentence of more letters is said in parts, so that it can be followed and taken again."""

# Abbreviations that a voice spells out letter by letter, as municipal papers write them.
_SHORT: dict[str, str] = {
    "adr.": "adress",
    "ang.": "angående",
    "avs.": "avseende",
    "bl.a.": "bland annat",
    "bl a": "bland annat",
    "ca": "cirka",
    "ca.": "cirka",
    "d.v.s.": "det vill säga",
    "dvs.": "det vill säga",
    "dvs": "det vill säga",
    "diarienr": "diarienummer",
    "diarienr.": "diarienummer",
    "dnr": "diarienummer",
    "dnr.": "diarienummer",
    "e.d.": "eller dylikt",
    "enl.": "enligt",
    "etc.": "etcetera",
    "ev.": "eventuellt",
    "exkl.": "exklusive",
    "f.d.": "före detta",
    "f.n.": "för närvarande",
    "forts.": "fortsättning",
    "fr.o.m.": "från och med",
    "from.": "från och med",
    "inkl.": "inklusive",
    "jfr": "jämför",
    "kl.": "klockan",
    "m.a.o.": "med andra ord",
    "m.fl.": "med flera",
    "m.m.": "med mera",
    "max.": "maximalt",
    "min.": "minst",
    "mkr": "miljoner kronor",
    "mnkr": "miljoner kronor",
    "mdkr": "miljarder kronor",
    "tkr": "tusen kronor",
    "kr": "kronor",
    "nr": "nummer",
    "nr.": "nummer",
    "o.d.": "och dylikt",
    "o.s.v.": "och så vidare",
    "osv.": "och så vidare",
    "osv": "och så vidare",
    "ordf.": "ordförande",
    "org.nr": "organisationsnummer",
    "p.g.a.": "på grund av",
    "pga": "på grund av",
    "pga.": "på grund av",
    "resp.": "respektive",
    "s.k.": "så kallad",
    "st.": "stycken",
    "t.ex.": "till exempel",
    "t ex": "till exempel",
    "t.o.m.": "till och med",
    "t.v.": "tills vidare",
    "tel.": "telefon",
    "tfn": "telefon",
    "vs.": "mot",
}
_ALSO = ("kap.", "s.", "sid.", "bil.", "prop.", "jur.", "kand.", "dr.", "st.", "mom.", "p.", "ff.")
"""More abbreviations that end no sentence."""
_MONTHS = (
    *("januari", "februari", "mars", "april", "maj", "juni"),
    *("juli", "augusti", "september", "oktober", "november", "december"),
)
_DOTTED = {name for name in (*_SHORT, *_ALSO) if name.endswith(".")}
_END = re.compile(r"[.!?…:;]+[)\"”’»\]]*\s+(?=[\"”(«\[]?[A-ZÅÄÖÉ0-9•§–-])")
_LAST_WORD = re.compile(r"[^\s(\"”«\[]+$")
_PART = re.compile(r"[,;:–]\s+|\s+(?=och |eller |men |samt |som |att )")
_ABBREVIATION = re.compile(
    r"(?<![\w.])(?:"
    + "|".join(re.escape(name) for name in sorted(_SHORT, key=len, reverse=True))
    + r")(?![\w])",
    re.IGNORECASE,
)
_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))"), ""),
    (re.compile(r"(?<![\w-])[-−–](?=\d)"), "minus "),
    (re.compile(r"(\d+)\s*(?:kap\.|kapitlet)\s*"), r"\1 kapitlet "),
    (re.compile(r"(\d+\s*[a-z]?)\s*[–-]\s*(\d+\s*[a-z]?)\s*§§"), r"\1 till \2 paragraferna"),
    (re.compile(r"(\d+\s*[a-z]?)\s*§§?(?!\s*\d)"), r"\1 paragrafen"),
    (re.compile(r"§§\s*"), "paragraferna "),
    (re.compile(r"§\s*"), "paragraf "),
    (re.compile(r"(?<=\d)\s*[–-]\s*(?=\d)(?![\d-]*/)"), " till "),
    (re.compile(r"\b(?:s|sid)\.\s*(?=\d)"), "sidan "),
    (re.compile(r"\bbil\.\s*(?=\d)", re.IGNORECASE), "bilaga "),
    (re.compile(r"(?<=\d)\s*%"), " procent"),
    (re.compile(r"(?<=\w)/(?=\d)"), " snedstreck "),
    (re.compile(r"(?<=[A-ZÅÄÖ])-(?=\d)"), " "),
    (re.compile(r"[•▪●■◦]"), ""),
    (re.compile(r"\s+"), " "),
)
_DATE = re.compile(r"\b((?:19|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\b")
_TIME = re.compile(r"\b([01]?\d|2[0-3])[.:]([0-5]\d)(?=\s*(?:[–-]|[.,;)]|$|\s))(?<!\d\.\d\.\d)")


class Utterance(NamedTuple):
    """What is said at a time.

    Attributes:
        block: index of the block in the flowing text.
        start, end: its letters in the block's text.
        spoken: what the voice is given.
    """

    block: int
    start: int
    end: int
    spoken: str


def utterances(text: FlowText) -> tuple[Utterance, ...]:
    """A paper as it is read aloud."""
    return tuple(one for number, block in enumerate(text.blocks) for one in _of_block(number, block))


def _of_block(number: int, block: FlowBlock) -> Iterator[Utterance]:
    if block.kind is FlowKind.PICTURE:
        yield Utterance(number, 0, 0, f"Bild på sidan {block.page}.")
        return
    if block.kind is FlowKind.TABLE:
        yield from _of_table(number, block)
        return
    for place, (start, end) in enumerate(sentences(block.text)):
        words = spoken(block.text[start:end])
        if place == 0 and any(letter.isalnum() for letter in block.marker):
            words = f"{block.marker.strip('()')} {words}"
        if any(letter.isalnum() for letter in words):
            yield Utterance(number, start, end, words)


def _of_table(number: int, block: FlowBlock) -> Iterator[Utterance]:
    """A table row by row; each figure with its column's name where the table has a heading."""
    start = 0
    heads = block.rows[0] if block.head == 1 else ()
    for place, row in enumerate(block.rows):
        end = start + sum(len(cell) + 1 for cell in row) - 1
        cells = [cell for cell in row if cell]
        if place and heads and len(row) > 2:
            cells = [
                cell if at == 0 or not heads[at] else f"{heads[at]}: {cell}"
                for at, cell in enumerate(row)
                if cell
            ]
        words = spoken(", ".join(cells))
        if any(letter.isalnum() for letter in words):
            yield Utterance(number, start, end, f"{words}.")
        start = end + 1


def sentences(text: str) -> list[tuple[int, int]]:
    """Where the sentences of a paragraph stand, as (start, end); together they are all of its words."""
    cuts: list[int] = []
    for match in _END.finditer(text):
        before = _LAST_WORD.search(text[: match.start() + 1])
        word = before.group().casefold() if before is not None else ""
        is_initial = len(word) == 2 and word[1] == "." and word[0].isalpha()
        is_number = before is not None and before.start() == (cuts[-1] if cuts else 0) and word[:-1].isdigit()
        if word in _DOTTED or is_initial or is_number:
            continue
        cuts.append(match.end())
    found: list[tuple[int, int]] = []
    for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        found.extend(_parts(text, start, end))
    return found


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence without white space around it, cut where a voice draws breath when it is long."""
    while end - start > LONGEST:
        ends = [match.end() for match in _PART.finditer(text, start + LONGEST // 3, start + LONGEST)]
        cut = ends[-1] if ends else text.rfind(" ", start + 1, start + LONGEST) + 1 or start + LONGEST
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    inside = text[start:end]
    first = start + len(inside) - len(inside.lstrip())
    last = start + len(inside.rstrip())
    if first < last:
        yield first, last


def spoken(text: str) -> str:
    """Words as a Swedish voice says them right: abbreviations, paragraphs, dates and sums in full."""
    said = _DATE.sub(_date, text)
    said = _TIME.sub(r"\1 och \2", said) if re.search(r"\bkl\b|klockan|tid", text, re.IGNORECASE) else said
    said = _ABBREVIATION.sub(lambda match: _SHORT[match.group().casefold()], said)
    for pattern, words in _RULES:
        said = pattern.sub(words, said)
    return said.strip()


def _date(match: re.Match[str]) -> str:
    return f"{int(match[3])} {_MONTHS[int(match[2]) - 1]} {match[1]}"

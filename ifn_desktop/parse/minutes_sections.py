# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The §§ of a protokoll, and what they say of jäv: as much as a justerare needs to go through them.

Pure functions on the text of pages without furniture. Votes, attendance and decisions are not read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ifn_desktop.text.joining import heal

MOST_SKIPPED = 12
"""How many numbers may be missing between two §§ of one file; more is a reference to another protokoll."""
_TITLE_LINES = 4

_HEAD = re.compile(
    r"§ ?(?P<number>\d{1,4})(?!\d)[.:]?(?P<rest>(?:\s+(?:Ärendenummer|Diarie(?:nr|nummer)|Dnr):?)?"
    r"(?:\s+(?P<case>[A-ZÅÄÖ]{0,8}[ -]?\d{4}[-/]\d{1,6}))?)(?P<title>\s+\S.*)?$"
)
_BODY = re.compile(
    r"(?:beslut|förslag|ärende(?:t|beskrivning)?|handling(?:ar)?|sammanfattning|yrkande\w*|bakgrund|diarienr"
    r"|dnr|propositionsordning|reservation\w*|protokoll\w*)\b.{0,30}$",
    re.IGNORECASE,
)
_CASE = re.compile(r"(?:Dnr|Diarie(?:nr|nummer)):?\s+(?P<case>\S*\d{4}[-/]\d{1,6})")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ§])")
_RECUSAL = re.compile(r"\bjäv", re.IGNORECASE)
_TOLD = re.compile(
    r"anmäl(?:er|de|t)|delt(?:ar|og|agit)|närvar|lämna|på grund av|p\. ?g\. ?a|jävig|föreligger",
    re.IGNORECASE,
)
_PARAGRAPHS = re.compile(r"(?:paragraf(?:en|erna)?|§§?)\s*(?P<list>\d{1,4}(?:\s*(?:[-–,]|och)\s*\d{1,4})*)")


class RecusalSaid(NamedTuple):
    """A sentence of a protokoll about jäv, and the §§ it is about."""

    sentence: str
    about: frozenset[str]


class MinutesSection(NamedTuple):
    """A § of a protokoll.

    Attributes:
        number: as printed, without the sign.
        page: where it begins, counted from 1 in the paper.
        recusals: what it says of jäv.
    """

    number: str
    title: str
    case_number: str | None
    page: int
    text: str
    recusals: tuple[RecusalSaid, ...]


def sections(pages: Sequence[tuple[int, str]]) -> tuple[MinutesSection, ...]:
    """The §§ of a protokoll in order.

    Args:
        pages: (page, text without furniture), in order.
    """
    found: list[tuple[re.Match[str], int, list[str]]] = []
    last = 0
    for page, text in pages:
        for line in text.splitlines():
            plain = line.strip()
            match = _HEAD.match(plain) if plain.startswith("§") else None
            number = int(match["number"]) if match else 0
            if match and (not found or last < number <= last + MOST_SKIPPED):
                found.append((match, page, []))
                last = number
            elif found:
                found[-1][2].append(plain)
    return tuple(_section(*each) for each in found)


def recusals_about(number: str, of: Sequence[MinutesSection]) -> tuple[str, ...]:
    """Every sentence of a protokoll that says something of jäv in a §, wherever it stands."""
    return tuple(said.sentence for section in of for said in section.recusals if number in said.about)


def _section(head: re.Match[str], page: int, lines: list[str]) -> MinutesSection:
    title = [(head["title"] or "").strip()] if (head["title"] or "").strip() else []
    body = 0
    for line in lines[: _TITLE_LINES + 1]:
        if not title and _CASE.match(line):
            body += 1  # the diarienummer stands between the sign and the title
            continue
        if not line or len(title) == _TITLE_LINES or _BODY.match(line):
            break
        if title and len(title[-1]) < 50 and head["title"]:
            break
        title.append(line)
        body += 1
    case = head["case"]
    if case is None:
        named = next((match for line in lines[:6] if (match := _CASE.match(line))), None)
        case = named["case"] if named else None
    text = heal(lines[body:])
    number = head["number"]
    said = tuple(
        RecusalSaid(sentence, _about(sentence) or frozenset({number}))
        for sentence in _SENTENCE.split(text)
        if _RECUSAL.search(sentence) and _TOLD.search(sentence)
    )
    return MinutesSection(number, heal(title), case, page, text, said)


def _about(sentence: str) -> frozenset[str]:
    """The §§ a sentence names: `§§ 137, 163-164`, `under paragraf 206`."""
    numbers: set[str] = set()
    for match in _PARAGRAPHS.finditer(sentence):
        for part in re.split(r",|och", match["list"]):
            ends = [int(end) for end in re.findall(r"\d+", part)]
            if len(ends) == 2 and ends[0] <= ends[1] <= ends[0] + 100:
                numbers.update(str(number) for number in range(ends[0], ends[1] + 1))
            else:
                numbers.update(str(end) for end in ends)
    return frozenset(numbers)

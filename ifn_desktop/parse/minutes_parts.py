# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What stands in one §: decision, yrkanden, propositionsordning, reservations, statements. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ifn_desktop.parse.minutes_headings import Part, part_of
from ifn_desktop.parse.minutes_lines import MinutesLine, healed

_APPENDIX = re.compile(
    r"(?:bilaga|(?:voterings|omröstnings)(?:lista|bilaga|protokoll))(?: nr\.?)?(?: \d{1,3})?(?:,? .{0,30})?",
    re.IGNORECASE,
)
_IMMEDIATE = re.compile(
    r"(?:juster\w+ omedelbart|omedelbart juster|omedelbar juster|direktjuster)", re.IGNORECASE
)
_NOT = re.compile(r"\binte\b|\bej\b", re.IGNORECASE)
_DECIDES = re.compile(r"\b(?:beslutar|beslutade|beslutat|beslut:|bifall\w+|godkänn\w+)", re.IGNORECASE)
_YRKAR = re.compile(r"\byrka|\bföreslår\b", re.IGNORECASE)
_RESERVES = re.compile(r"\breserverar? sig\b|\breservera(?:de|t) sig\b|\breservation", re.IGNORECASE)
_BEGINS = re.compile(
    r"\n+|(?<=[.!?])\s+(?=(?:[A-ZÅÄÖ]\S* ){1,4}\(|Ledam|Ledamöterna|Representanterna|Ersätt)"
)
_RUN_IN = re.compile(r"(?P<head>Beslut|Yrkanden?|Reservation(?:er)?|Jäv): (?=\S)")
_SENT = re.compile(
    r"(?:protokollsutdrag|utdrag|beslut\w*) .{0,20}(?:till|skickas)|expediera|sändlista|skickas till"
    r"|delges",
    re.IGNORECASE,
)


class Contents(NamedTuple):
    """What a § says, in its own words.

    Attributes:
        all_text: everything under the title, for what may stand anywhere (votes, jäv).
        recusal: what stands under a heading `Jäv`.
        end: how many of the lines belong to the §; a bilaga that follows does not.
    """

    decision: str
    proposals: tuple[str, ...]
    procedure: str
    reservations: tuple[str, ...]
    statements: tuple[str, ...]
    recusal: str
    all_text: str
    is_immediate: bool
    end: int


def contents_of(lines: Sequence[MinutesLine]) -> Contents:
    """Part the lines under a §'s title by their headings."""
    end = next(
        (at for at, line in enumerate(lines) if at and line.is_first and _APPENDIX.fullmatch(line.text)),
        len(lines),
    )
    current: list[MinutesLine] = []
    runs: list[tuple[Part | None, list[MinutesLine]]] = [(None, current)]
    part: Part | None = None
    bold_headings = any(line.bold and part_of(line.text) for line in lines[:end])
    for given in lines[:end]:
        line = given
        found = part_of(line.text)
        inline = _RUN_IN.match(line.text) if found is None else None
        if inline:
            found = part_of(inline["head"])
            line = line._replace(text=line.text[inline.end() :])
        if (
            found is None
            and bold_headings
            and line.bold
            and 3 < len(line.text) < 60
            and line.text[-1].isalpha()
        ):
            found = Part.OTHER
        if found is Part.DECISION and part in (Part.DECISION, Part.PROPOSED) and "beslutar" in line.text:
            found = None  # the sentence itself begins here: `Nämnden beslutar` on a line of its own
        if found is not None:
            part = found
            current = []
            runs.append((found, current))
            if inline:
                current.append(line)
            continue
        current.append(line)
    told = [(key, text) for key, run in runs if (text := healed(run))]
    texts: dict[Part | None, list[str]] = {}
    for key, text in told:
        texts.setdefault(key, []).append(text)
    whole = "\n\n".join(text for _, text in told)
    procedure = "\n\n".join([*texts.get(Part.PROCEDURE, ()), *texts.get(Part.VOTE, ())])
    return Contents(
        _decision(texts, procedure, "\n\n".join(texts.get(None, ()))),
        _each(texts.get(Part.YRKANDE, ()), _YRKAR),
        procedure,
        _each(texts.get(Part.RESERVATION, ()), _RESERVES),
        tuple(texts.get(Part.STATEMENT, ())),
        "\n\n".join(texts.get(Part.RECUSAL, ())),
        whole,
        any(
            _IMMEDIATE.search(sentence) and not _NOT.search(sentence)
            for sentence in re.split(r"(?<=[.!?])\s|\n", whole)
        ),
        end,
    )


def _decision(texts: dict[Part | None, list[str]], procedure: str, unheaded: str) -> str:
    """What was decided: under its heading, else told in the beslutsgång, else without any heading."""
    decided = "\n\n".join(texts.get(Part.DECISION, ()))
    if decided:
        return decided
    if procedure and _DECIDES.search(procedure):
        return procedure
    if Part.PROPOSED in texts:
        return ""
    return unheaded if _DECIDES.search(unheaded) else ""


def _each(texts: Sequence[str], says: re.Pattern[str]) -> tuple[str, ...]:
    """The paragraphs of a part, one entry for each that begins anew."""
    made: list[str] = []
    for text in texts:
        for piece in _BEGINS.split(text):
            if made and not says.search(piece):
                made[-1] = f"{made[-1]}\n\n{piece}"
            else:
                made.append(piece)
    return tuple(made)

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a protokoll says of jäv, and in which §§. Pure."""

from __future__ import annotations

import re
from typing import NamedTuple

from ifn_desktop.model.minutes import MinutesRecusal
from ifn_desktop.parse.minutes_names import numbers_of, paragraphs_in, people_in

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ§])|\n\n+")
_RECUSAL = re.compile(r"\bjäv", re.IGNORECASE)
_TOLD = re.compile(
    r"anmäl(?:er|de|t)|delt(?:ar|og|agit)|närvar|lämna|på grund av|p\. ?g\. ?a|jävig|föreligger|noter",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"\bing(?:en|a|et)\b.{0,60}\bjäv|\bjäv\w*.{0,30}\b(?:föreligger|anmäl[st]\w*|finns) (?:inte|ej)|"
    r"\b(?:inte|ej) (?:föreligger|anmäl\w+|är).{0,20}\bjäv",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"(?:paragraf(?:en|er|erna)?|§§?|ärende(?:n)?)\s*:\s*(?P<rest>.*)$", re.IGNORECASE | re.DOTALL
)
_POINT = re.compile(r"(?:^|\n|[•▪●*–-]\s*)\s*(?:[•▪●*–-]\s*)?§?\s*(\d{1,4})(?=\s*[:.,–-]|\s+[A-ZÅÄÖ])")
_GOES_ON = re.compile(r"[•▪●*–-]|(?:paragraf|§|ärende)? ?\d{1,4}\b", re.IGNORECASE)
_ITEMS = re.compile(r"\b(\d{1,4}/\d{2})\b(?!\d)")


class Told(NamedTuple):
    """Something said of jäv.

    Attributes:
        about: the §§ it is about; empty when it names none and so is about its own.
        items: numbers of ärenden on the agenda (`33/26`) that it names instead.
    """

    recusal: MinutesRecusal
    about: tuple[str, ...]
    items: tuple[str, ...]


def recusals_in(text: str, *, headed: str = "") -> tuple[Told, ...]:
    """Every sentence of a § that says somebody had jäv.

    Args:
        text: of the § without its heading `Jäv`.
        headed: what stands under such a heading: there the word itself need not be said.
    """
    found = [
        _told(sentence)
        for sentence in _sentences(headed)
        if not _NONE.search(sentence) and any(people_in(sentence))
    ]
    for sentence in _sentences(text):
        if _RECUSAL.search(sentence) and _TOLD.search(sentence) and not _NONE.search(sentence):
            told = _told(sentence)
            if told.recusal.names or told.about:
                found.append(told)
    return tuple(found)


def _sentences(text: str) -> list[str]:
    """The sentences of a text; points of a list stay with the sentence that leads into them."""
    made: list[str] = []
    for piece in _SENTENCE.split(text):
        plain = piece.strip()
        if made and plain and (made[-1].endswith(":") or ("följande" in made[-1] and _GOES_ON.match(plain))):
            made[-1] = f"{made[-1]}\n{plain}"
        elif plain:
            made.append(plain)
    return made


def _told(sentence: str) -> Told:
    names = tuple(dict.fromkeys(person.name for person in people_in(sentence)))
    about = paragraphs_in(sentence)
    listed = _LISTED.search(sentence)
    if listed:
        points = [number for point in _POINT.findall(listed["rest"]) for number in numbers_of(point)]
        about = tuple(dict.fromkeys((*about, *points)))
    return Told(MinutesRecusal(names, " ".join(sentence.split())), about, tuple(_ITEMS.findall(sentence)))

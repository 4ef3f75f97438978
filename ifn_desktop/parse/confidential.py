# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Finds what a paper itself says of sekretess. A hint, never a sekretessprövning.

Only what marks the paper counts: a stamp, a line of its own, or a sentence about this very paper. A paper
about sekretess (a riktlinje, an ärende on OSL) is not marked by speaking of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

READER = 1
"""Raised when it reads differently: papers are read again."""
_LONGEST = 110
_TOP_LINES = 8
_TOKENS = (
    r"(?:\d+[a-z]?|kap\.?|§§?|st\.?|p\.?|och|samt|[,;-]|OSL|\(?\d{4}:\d+\)?|offentlighets-|sekretesslagen)"
)
_LAW = rf"(?: (?:enligt|med stöd av|jml|jfr)(?: ?{_TOKENS}){{1,20}})"
"""Nothing but a place in the law: a line that goes on as a sentence is no stamp."""

_STAMP = re.compile(
    rf"(?:Omfattas av sekretess{_LAW}?|OMFATTAS AV SEKRETESS"
    rf"|Sekretess(?:belag[dt]|märkt|markera[dt])?(?: handling(?:ar)?)?{_LAW}"
    rf"|SEKRETESS(?:BELAG[DT]|MÄRKT|MARKERA[DT])?(?: HANDLING(?:AR)?)?{_LAW}"
    r"|Sekretess(?:belag[dt]|märkt|markera[dt])(?: handling(?:ar)?)?"
    r"|SEKRETESS(?:BELAG[DT]|MÄRKT|MARKERA[DT])(?: HANDLING(?:AR)?)?"
    r"|Får (?:ej|inte) (?:spridas|kopieras|lämnas ut)(?: vidare)?)[.!]?"
)
"""A whole line anywhere."""
_TOP = re.compile(r"(?:SEKRETESS|HEMLIG|KONFIDENTIELLT?)[.!]?")
"""A whole line in capitals near the top of a page."""
_SENTENCE = re.compile(
    r"(?:handlingen|handlingarna|bilagan|utredningen|uppgifterna i (?:ärendet|handlingen|bilagan))"
    r"(?: i sin helhet)? (?:omfattas av|innehåller|är) (?:uppgifter som omfattas av )?"
    r"sekretess(?:belag(?:d|t|da)(?: uppgifter)?)?\b[^.]{0,60}",
    re.IGNORECASE,
)


class ConfidentialEvidence(NamedTuple):
    """Where a paper says it: the page in the paper, from 1, and the words."""

    page: int
    words: str


def find_confidential(pages: Iterable[tuple[int, Sequence[str]]]) -> ConfidentialEvidence | None:
    """The first words by which a paper marks itself, or None.

    Args:
        pages: (page in the paper from 1, its lines with stamps and running heads).
    """
    for number, lines in pages:
        for at, line in enumerate(lines):
            words = " ".join(line.split())
            if not words or len(words) > _LONGEST:
                continue
            if _STAMP.fullmatch(words) or (at < _TOP_LINES and _TOP.fullmatch(words)):
                return ConfidentialEvidence(number, words)
        found = _SENTENCE.search(" ".join(" ".join(lines).split()))
        if found is not None:
            return ConfidentialEvidence(number, found[0].strip())
    return None

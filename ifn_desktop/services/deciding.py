# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A decision beside the proposal: the same, or with other words. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ifn_desktop.model.cases import Outcome, Wording, WordRun
from ifn_desktop.services.matching import normal
from ifn_desktop.text.comparison import compare

_LEAD = re.compile(
    r"^(?:[\wåäöÅÄÖ,-]+ ){0,8}?besluta[rt](?: för egen del)?(?: följande)?(?: att)?:?\s+"
    r"|^att\s+|^(?:\d{1,2}[.)]|[•–-])\s*",
    re.IGNORECASE,
)
_AS_PROPOSED = re.compile(
    r"\b(?:i enlighet med|enligt|bifall\w*(?: till)?|bifaller|följer)\s+"
    r"(?:(?!tillägg|yrkande|ändring)[\wåäö-]+\s+){0,5}"
    r"förslag(?:et)?(?: till (?:yttrande och )?beslut)?\b",
    re.IGNORECASE,
)
_BUT = re.compile(r"\b(?:tillägg|ändring|justering|yrkande|undantag|med följande|dock)\b", re.IGNORECASE)
_INTRODUCED = re.compile(r"^(?:Enligt|På) [^:\n]{3,120}(?:förslag|yrkande)[^:\n]{0,80}:\s*", re.IGNORECASE)
_TABLED = re.compile(r"\bbordlägg\w*|\bbordlagt\b", re.IGNORECASE)
_REFERRED = re.compile(r"\båterremi\w+", re.IGNORECASE)
_SHORT = 320
"""A decision of so few letters that refers to the proposal says nothing else."""
_WORD = re.compile(r"\S+\s*")
_MARKS = ".,;:!?\"'”’()"


def outcome_of(decision: str, proposal: str) -> Outcome:
    """What a decision is beside the proposal."""
    if _REFERRED.search(decision) and not _REFERRED.search(proposal) and len(decision) < 2 * _SHORT:
        return Outcome.REFERRED_BACK
    if _TABLED.search(decision) and not _TABLED.search(proposal) and len(decision) < _SHORT:
        return Outcome.TABLED
    if not proposal:
        return Outcome.NO_PROPOSAL
    if _bare(decision) == _bare(proposal):
        return Outcome.AS_PROPOSED
    if len(decision) < _SHORT and _AS_PROPOSED.search(decision) and not _BUT.search(decision):
        return Outcome.AS_PROPOSED
    return Outcome.CHANGED


def word_runs(proposal: str, decision: str) -> tuple[WordRun, ...]:
    """The decision with the proposal's words that are gone, each run of words once, in order."""
    before, after = _WORD.findall(proposal), _WORD.findall(_INTRODUCED.sub("", decision))
    found = compare([[_plain(word) for word in before]], [[_plain(word) for word in after]])
    runs: list[WordRun] = []
    old = new = 0
    for change in found.changes:
        # What lies between two changes is equal, and so as long in both.
        same = change.after[0].start - new if change.after else change.before[0].start - old
        _add(runs, Wording.SAME, after[new : new + same])
        old, new = old + same, new + same
        _add(
            runs, Wording.REMOVED, [word for part in change.before for word in before[part.start : part.end]]
        )
        _add(runs, Wording.ADDED, [word for part in change.after for word in after[part.start : part.end]])
        old = change.before[-1].end if change.before else old
        new = change.after[-1].end if change.after else new
    _add(runs, Wording.SAME, after[new:])
    return tuple(runs)


def _add(runs: list[WordRun], wording: Wording, words: Sequence[str]) -> None:
    if words:
        runs.append(WordRun(wording, "".join(words)))


def _plain(word: str) -> str:
    return word.strip().casefold().strip(_MARKS) or word.strip()


def _bare(text: str) -> str:
    """A text without who decides, numbers of points and marks: what is decided."""
    lines: list[str] = []
    for line in _INTRODUCED.sub("", text.strip()).split("\n"):
        rest = line.strip()
        while (cut := _LEAD.sub("", f"{rest} ", count=1).strip()) != rest:
            rest = cut
        if rest:
            lines.append(normal(rest))
    return " ".join(lines)

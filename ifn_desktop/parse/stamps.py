# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Stamps of Public 360: `NN/YY Ärendetitel - DNR-n Handlingstitel : Filtitel` on every page.

The form and the cut at about 342 characters: design.md section 5.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from ifn_desktop.parse.words import collapse

CUT = 330

_CASE = r"(?:[A-ZÅÄÖ]{1,8}[ -]?)?\d{4}[/-]\d{1,6}"
_NUMBER = re.compile(r"(?P<number>\d{1,4}/\d{2,4}) (?=\S)")
_MARK = re.compile(rf" - (?P<case>{_CASE})-(?P<n>\d+)(?: |$)")
_NONE = re.compile(r"(?P<number>\d{1,4}/\d{2,4}) (?P<title>.+?) -\s*:\s*")
_ANCHOR = re.compile(
    r"Denna behandling ['’\"](?P<number>\d{1,4}/\d{2,4}) (?P<title>.+)['’\"] har inget tjänsteutlåtande"
)


class Stamp(NamedTuple):
    """What a stamp says of its page.

    Attributes:
        nth: the handling's number in its case.
        file_title: the paper's title; empty when the stamp is cut before it or has none.
        no_papers: the ärende has no papers.
        cut: the stamp is so long that its end may be missing; `title_cut`: even its title's.
        rest: what stands after the case number when it is not plain where in it the file's title
            begins (`Handlingstitel : del 2 : Filtitel`); else empty.
    """

    number: str
    title: str
    case_number: str | None = None
    nth: int = 0
    file_title: str = ""
    no_papers: bool = False
    cut: bool = False
    title_cut: bool = False
    rest: str = ""


def read_stamp(text: str) -> Stamp | None:
    """Read a stamp; None when the text is none."""
    head = _NUMBER.match(text)
    if head is None:
        return None
    line = collapse(text)
    match = _NONE.fullmatch(line)
    if match:
        return Stamp(match["number"], match["title"], no_papers=True)
    cut = len(text) >= CUT
    begin = len(head["number"]) + 1
    marks = [mark for mark in _MARK.finditer(line) if mark.start() > begin]
    if not marks:
        return Stamp(head["number"], line[begin:], cut=True, title_cut=True) if cut else None
    # A title may hold what looks like a case number: the right one has the title again after it.
    mark = max(marks, key=lambda mark: _agreement(line[begin : mark.start()], line[mark.end() :], cut))
    title, rest = line[begin : mark.start()], line[mark.end() :]
    known = f"{title} : "
    several = not rest.startswith(known) and rest.count(" : ") > 1
    file_title = rest[len(known) :] if rest.startswith(known) else rest.partition(" : ")[2]
    return Stamp(
        head["number"],
        title,
        mark["case"],
        int(mark["n"][:9]),
        file_title.strip(),
        cut=cut,
        rest=rest if several else "",
    )


def _agreement(title: str, rest: str, cut: bool) -> int:
    if rest.startswith(f"{title} : "):
        return 2
    return int(rest.startswith(title) or (cut and bool(rest) and title.startswith(rest)))


def settle(stamps: Sequence[Stamp | None]) -> list[Stamp | None]:
    """The same stamps, with what only their neighbours tell: where a title is cut, where one begins.

    Files of one handling share its title: what they have in common up to a ` : ` is the handling's.
    """
    heads: dict[str, str] = {}
    for stamp in stamps:
        if stamp is not None and stamp.title_cut:
            known = heads.get(stamp.number, stamp.title)
            heads[stamp.number] = min(known, stamp.title, key=len)
    stamps = [
        stamp._replace(title=heads[stamp.number])
        if stamp is not None and stamp.title_cut and stamp.title.startswith(heads[stamp.number])
        else stamp
        for stamp in stamps
    ]
    rests: defaultdict[tuple[str, str | None, int], set[str]] = defaultdict(set)
    for stamp in stamps:
        if stamp is not None and stamp.rest:
            rests[stamp.number, stamp.case_number, stamp.nth].add(stamp.rest)
    if not rests:
        return list(stamps)
    shared = {key: _shared_head(group) for key, group in rests.items()}
    return [
        stamp._replace(file_title=stamp.rest[len(head) :].strip())
        if stamp is not None and stamp.rest and (head := shared[stamp.number, stamp.case_number, stamp.nth])
        else stamp
        for stamp in stamps
    ]


def _shared_head(rests: set[str]) -> str:
    """What several texts begin with, up to its last ` : `; empty for one text."""
    if len(rests) < 2:
        return ""
    first, last = min(rests), max(rests)
    same = next((n for n, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first))
    head, colon, _ = first[:same].rpartition(" : ")
    return head + colon


def read_anchor(text: str) -> Stamp | None:
    """Read the sentence on the page of an ärende without papers; None when the text is another."""
    if "Denna behandling" not in text:
        return None
    match = _ANCHOR.search(collapse(text))
    return Stamp(match["number"], match["title"], no_papers=True) if match else None

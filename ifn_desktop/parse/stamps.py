# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Stamps of Public 360: `NN/YY Ärendetitel - DNR-n Handlingstitel : Filtitel` on every page.

The form and the cut at about 342 characters: design.md section 5.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ifn_desktop.parse.words import collapse

CUT = 330

_CASE = r"[A-ZÅÄÖ]{1,8}[ -]?\d{4}[/-]\d{2,6}"
_FULL = re.compile(
    rf"(?P<number>\d{{1,4}}/\d{{2,4}}) (?P<title>.+?) - (?P<case>{_CASE})-(?P<n>\d+)(?: |$)(?P<rest>.*)"
)
_NONE = re.compile(r"(?P<number>\d{1,4}/\d{2,4}) (?P<title>.+?) -\s*:\s*")
_ANCHOR = re.compile(
    r"Denna behandling ['’\"](?P<number>\d{1,4}/\d{2,4}) (?P<title>.+)['’\"] har inget tjänsteutlåtande"
)


class Stamp(NamedTuple):
    """What a stamp says of its page.

    Attributes:
        file_title: the paper's title; empty when the stamp is cut before it or has none.
        no_papers: the ärende has no papers.
        cut: the stamp is so long that its end may be missing.
    """

    number: str
    title: str
    case_number: str | None = None
    file_title: str = ""
    no_papers: bool = False
    cut: bool = False


def read_stamp(text: str) -> Stamp | None:
    """Read a stamp; None when the text is none."""
    if " - " not in text and " -" not in text:
        return None
    line = collapse(text)
    match = _NONE.fullmatch(line)
    if match:
        return Stamp(match["number"], match["title"], no_papers=True)
    match = _FULL.fullmatch(line)
    if match is None:
        return None
    title, rest = match["title"], match["rest"]
    known = f"{title} : "
    file_title = rest[len(known) :] if rest.startswith(known) else rest.partition(" : ")[2]
    return Stamp(match["number"], title, match["case"], file_title.strip(), cut=len(text) >= CUT)


def read_anchor(text: str) -> Stamp | None:
    """Read the sentence on the page of an ärende without papers; None when the text is another."""
    if "Denna behandling" not in text:
        return None
    match = _ANCHOR.search(collapse(text))
    return Stamp(match["number"], match["title"], no_papers=True) if match else None

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Case numbers (diarienummer) and item numbers, found and compared."""

from __future__ import annotations

import re

from ifn_desktop.parse.words import collapse

CASE = re.compile(
    r"(?<![\w./-])(?P<code>[A-ZÅÄÖ]{1,8})(?P<sep>[ -]?)(?P<year>\d{4})(?P<bar>[/-]) ?(?P<n>\d{2,6})(?![\w/])"
)
LABEL = re.compile(
    r"(?<!\w)(?:diarie(?:nummer|nr)|ärendenummer|ärendenr|ärendebeteckning|beteckning|dnr)\b[.:]*\s*",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"(?:[A-ZÅÄÖ]{1,8}[ -]?)?(?:\d{4}[/-]\d{1,6}|\d{1,5}/\d{2,4})(?::\d+)?(?![\w/])")
_KEY = re.compile(r"[^0-9A-ZÅÄÖ]+")


def find_case(text: str) -> str | None:
    """The first case number of the board in a text: with its letters, or after `Dnr`."""
    label = LABEL.search(text)
    if label:
        match = _LABELLED.match(text, label.end())
        if match:
            return collapse(match.group())
    match = CASE.search(text)
    return f"{match['code']}{match['sep']}{match['year']}{match['bar']}{match['n']}" if match else None


def case_key(case: str | None) -> str:
    """A case number as compared: `BN 2023-002572` and `BN-2023/002572` are one. Empty for none."""
    return _KEY.sub("", case.upper()) if case else ""


def same_case(left: str | None, right: str | None) -> bool:
    """Whether both are given and mean one case."""
    return bool(left) and bool(right) and case_key(left) == case_key(right)

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Titles of papers: as a list of papers has them, and as the papers' own first pages have them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ifn_desktop.parse.numbers import CASE
from ifn_desktop.parse.pages import Page
from ifn_desktop.parse.sections import ANNOUNCED, BASIS, OTHER, Placed, Sections
from ifn_desktop.parse.words import collapse, fold
from ifn_desktop.text.dates import first_date
from ifn_desktop.text.joining import heal

_LONGEST = 400
ANNEX = re.compile(r"bilaga (?P<n>\d{1,2}|[A-Z])\s*(?P<sep>[.:\-–—]\s*)?(?P<title>\S.{3,})", re.IGNORECASE)
ANNEX_ALONE = re.compile(r"bilaga (?P<n>\d{1,2})\.?", re.IGNORECASE)
ADDRESS = re.compile(r"postadress|besöksadress|telefon\b|^tel\b|@|^box \d|org\.? ?nr", re.IGNORECASE)
_GENERIC = frozenset(
    [
        "inledning",
        "innehåll",
        "innehållsförteckning",
        "sammanfattning",
        "bakgrund",
        "syfte",
        "beslut",
        "meddelande",
        "dom",
        "förord",
        "bilaga",
    ]
)


def named_papers(sections: Sections) -> list[str]:
    """The titles that a tjänsteskrivelse names: under `Beslutsunderlag`, and after a case number."""
    named = [text for text, _ in listed_entries(sections.parts.get(BASIS, []))]
    for key in (ANNOUNCED, OTHER):
        for text, _ in listed_entries(_announced(sections.parts.get(key, []))):
            named.extend(phrase for phrase in re.split(r", (?=[A-ZÅÄÖ])", text) if len(phrase) > 12)
    return named


def _announced(lines: Sequence[Placed]) -> list[Placed]:
    """The lines from the first that begins with a case number: a list of what is announced."""
    for index, placed in enumerate(lines):
        if CASE.match(placed.line.text.strip()):
            return list(lines[index:])
    return []


def listed_entries(lines: Sequence[Placed]) -> list[tuple[str, list[Placed]]]:
    """The entries of a list of papers, each healed, with its lines.

    A line goes on with the entry above when it begins in lower case or with a dash or digit that is
    no point of a list, or when the one above stops at a hyphen, a comma or a joining word.
    """
    made: list[list[Placed]] = []
    for placed in lines:
        text = placed.line.text.strip()
        before = made[-1][-1].line.text.strip() if made else ""
        goes_on = bool(before) and (
            (text[:1].islower() and not text.startswith("bilaga"))
            or (bool(re.match(r"[–—-] ?\w|\d{4}\b", text)) and not before.endswith("."))
            or before.endswith(("-", ",", " och", " för", " till", " av", " i", " från", " med", " om"))
        )
        if goes_on:
            made[-1].append(placed)
        else:
            made.append([placed])
    out: list[tuple[str, list[Placed]]] = []
    for group in made:
        text = CASE.sub("", heal(placed.line.text for placed in group)).strip(" -.").lstrip("–•·▪● ")
        if text:
            out.append((text[:_LONGEST], group))
    return out


def bare_title(text: str) -> str:
    """A named paper's title without `Bilaga N.` before it and a full stop after it."""
    match = ANNEX.fullmatch(collapse(text))
    return (match["title"] if match else text).strip(" .")


def heading_of(pages: Sequence[Page]) -> str:
    """A paper's title by its own first page: the largest or first heading that says something."""
    for page in pages[:2]:
        lines = [line for line in page.lines[:14] if line.text.strip()]
        if not lines:
            continue
        largest = max(line.size for line in lines)
        common = sorted(line.size for line in page.lines)[len(page.lines) // 2]
        if largest > common * 1.15:
            texts = [line.text for line in lines if line.size > largest - 0.5][:3]
        else:
            texts = _opening(page)
        text = heal(texts).strip(" .")
        if len(text) >= 4 and fold(text) not in _GENERIC and re.search(r"[^\W\d_]{3}", text):
            return text[:200]
        if len(lines) > 3:
            break
    return ""


def _opening(page: Page) -> list[str]:
    """The first lines that may be a title: past dates and addresses, up to where prose begins."""
    texts: list[str] = []
    tops = page.tops[:12]
    addresses = [index for index, text in enumerate(tops[:9]) if ADDRESS.search(text)]
    for text in tops[addresses[-1] + 1 if len(addresses) > 1 else 0 :]:
        junk = (
            ADDRESS.search(text)
            or set(text) <= set("_-. ")
            or ANNEX_ALONE.fullmatch(text)
            or (first_date(text) and len(text) < 40)
        )
        if junk:
            if texts:
                break
            continue
        if texts and (len(texts) == 3 or not _title_goes_on(texts[-1], text)):
            break
        texts.append(text)
    return texts


def _title_goes_on(above: str, below: str) -> bool:
    """Whether a heading runs on to the next line; prose below it, which is longer, does not count."""
    if above.endswith((".", ":")) or len(below) > max(60, 1.2 * len(above)):
        return False
    if below[:1].islower() or above.endswith(("-", ",", " och", " för", " i", " av", " till")):
        return True
    return below[:1].isdigit() and len(below) < 30

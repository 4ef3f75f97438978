# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Running heads and feet: known only when it is known which pages make one paper."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ifn_desktop.parse.numbers import LABEL
from ifn_desktop.parse.pages import Page
from ifn_desktop.text.dates import find_dates
from ifn_desktop.text.organs import board_at

_EDGE = 6
_ADDRESS = re.compile(
    r"postadress|besöksadress|telefon\b|^tel\b|växel\b|@|\bbox \d|org(?:anisations)?\.? ?n(?:umme)?r"
    r"|\bwww\.|\d{3} ?\d{2} [A-ZÅÄÖ]",
    re.IGNORECASE,
)
_KNOWN = re.compile(
    r"(?:\S+ (?:kommun|stad) +)?(?:tjänsteskrivelse|tjänsteutlåtande|protokollsutdrag|sammanträdesprotokoll"
    r"|protokoll|kallelse(?:/föredragningslista)?|föredragningslista)\b[^.]{0,40}$"
    r"|sammanträdesdatum\b|protokoll \(nr \d+\)",
    re.IGNORECASE,
)


def mark_running(pages: Sequence[Page]) -> None:
    """Set `head` and `foot` on the pages of one paper.

    On its second and later pages, known heads (`Tjänsteskrivelse`, `Dnr: …`, board and date) and
    whatever the page before has at the same edge; from three pages on, what most of them share. The
    paper's first page keeps its head, which says what the paper is, but for a shared foot.
    """
    for page in pages:
        page.foot = max(page.foot, _letterfoot(page))
    if len(pages) < 2:
        return
    heads, feet = _shared(pages, top=True), _shared(pages, top=False)
    titled = _KNOWN.match(pages[0].top) is not None
    for position, page in enumerate(pages):
        texts = [" ".join(line.text.split()) for line in page.lines]
        if position:
            page.head = _run(texts, heads, known=titled)
        page.foot = min(max(page.foot, _run(texts[::-1], feet, known=False)), len(texts) - page.head)


def _letterfoot(page: Page) -> int:
    """How many last lines are a letter's foot: at the page's lower end, apart, with an address."""
    lines = page.lines
    count = 0
    while count < min(12, len(lines) - 1) and lines[-1 - count].y0 > page.source.height * 0.87:
        count += 1
    if not count:
        return 0
    top = min(line.y0 for line in lines[-count:])
    low = max(line.y1 for line in lines[:-count])
    apart = top - low > 1.2 * lines[-count].size
    said = any(_ADDRESS.search(line.text) for line in lines[-count:])
    return count if apart and said else 0


def _shared(pages: Sequence[Page], *, top: bool) -> frozenset[str]:
    """The lines that at least three pages, and half of them, have at one edge."""
    if len(pages) < 3:
        return frozenset()
    counted: Counter[str] = Counter()
    for page in pages:
        low = page.source.height * 0.75
        lines = page.lines[:_EDGE] if top else [line for line in page.lines[-_EDGE:] if line.y0 > low]
        counted.update({" ".join(line.text.split()) for line in lines})
    least = max(3, len(pages) / 2)
    return frozenset(text for text, count in counted.items() if count >= least and text)


def _run(texts: Sequence[str], shared: frozenset[str], *, known: bool) -> int:
    """How many lines from the edge are furniture, without a break."""
    count = 0
    for text in texts[:_EDGE]:
        if text and text not in shared and not (known and _is_known(text)):
            break
        count += 1
    return count if any(texts[:count]) else 0


def _is_known(text: str) -> bool:
    if len(text) > 100:
        return False
    if _KNOWN.match(text) or LABEL.match(text):
        return True
    dates = find_dates(text)
    if dates and len(text) - (dates[0].end - dates[0].start) < 3:
        return True
    return board_at(text) is not None and bool(dates)

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Page numbers as printed on the pages (`8 (26)`), from the furniture that `pages` finds."""

from __future__ import annotations

from collections.abc import Sequence

from ifn_desktop.model.text import PageText
from ifn_desktop.parse.pages import read_page

Number = tuple[int, int]
"""The printed page number and the printed total, 0 where none is printed."""


def printed_labels(numbers: Sequence[Number | None]) -> tuple[str, ...]:
    """The page numbers of one file's pages in one form: `8 (26)`, `8`, or nothing.

    A number without a total is only believed where the page before or after counts on: a year or an
    amount that stands alone at an edge is no page number.
    """
    labels: list[str] = []
    for at, number in enumerate(numbers):
        if number is None:
            labels.append("")
        elif number[1]:
            labels.append(f"{number[0]} ({number[1]})")
        else:
            before = numbers[at - 1] if at else None
            after = numbers[at + 1] if at + 1 < len(numbers) else None
            counts = before == (number[0] - 1, 0) or after == (number[0] + 1, 0)
            labels.append(str(number[0]) if counts else "")
    return tuple(labels)


def labels_of(pages: Sequence[PageText]) -> tuple[str, ...]:
    """The same from the text of the pages of a file."""
    return printed_labels([read_page(page).label for page in pages])

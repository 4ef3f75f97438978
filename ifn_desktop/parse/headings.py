# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A table of contents: a file's bookmarks inside a paper, else headings by the look of the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ifn_desktop.model.places import OutlineLine
from ifn_desktop.model.text import OutlineEntry, PageText, TextLine
from ifn_desktop.parse.furniture import mark_running
from ifn_desktop.parse.pages import read_page

LARGER = 1.12
"""A heading that is not bold is so much larger than the body text."""
LONGEST = 120
LEVELS = 3
MOST = 400
_ENDS = (".", ",", ";", "-")


def bookmarks_within(outline: Sequence[OutlineEntry], first: int, last: int) -> tuple[OutlineLine, ...]:
    """The bookmarks of a file that stand inside a paper of the pages `first` to `last`.

    Those that hold the whole paper (its own bookmark, its ärende's) say nothing about its inside.
    """
    inside: list[OutlineEntry] = []
    for at, entry in enumerate(outline):
        if not first <= entry.page <= last or not entry.title.strip():
            continue
        following = next((other.page for other in outline[at + 1 :] if other.level <= entry.level), 0)
        ends = following - 1 if following else last
        if entry.page == first and ends >= last:
            continue
        inside.append(entry)
    top = min((entry.level for entry in inside), default=1)
    return tuple(
        OutlineLine(entry.level - top + 1, " ".join(entry.title.split()), entry.page - first + 1)
        for entry in inside
    )


def headings(pages: Sequence[PageText]) -> tuple[OutlineLine, ...]:
    """Lines of a paper's pages that look like headings: larger than the body text, or bold and short.

    Levels follow size, then weight, the three largest kinds only.
    """
    read = [read_page(page) for page in pages]
    mark_running(read)
    bodies = [page.body() for page in read]
    body = _body_size(bodies)
    if not body:
        return ()
    found = [
        (title, number, line)
        for number, lines in enumerate(bodies, 1)
        for title, line in _on_page(lines, body)
    ]
    kinds = sorted({_kind(line) for _, _, line in found}, reverse=True)
    return tuple(
        OutlineLine(min(kinds.index(_kind(line)), LEVELS - 1) + 1, title, number, round(line.y0, 1))
        for title, number, line in found[:MOST]
    )


def _body_size(bodies: Sequence[Sequence[TextLine]]) -> float:
    sizes: Counter[float] = Counter()
    for lines in bodies:
        for line in lines:
            sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _on_page(lines: Sequence[TextLine], body: float) -> list[tuple[str, TextLine]]:
    """Headings of one page: runs of lines that look alike, each with its first line."""
    found: list[tuple[str, TextLine]] = []
    run: list[TextLine] = []
    for line in [*lines, None]:
        if run and (line is None or not _goes_on(run[-1], line)):
            title = " ".join(" ".join(part.text.split()) for part in run)
            if (
                len(title) <= LONGEST
                and any(letter.isalpha() for letter in title)
                and not title.endswith(_ENDS)
            ):
                found.append((title, run[0]))
            run = []
        if line is not None and _stands_out(line, body) and not _shares_row(line, lines):
            run.append(line)
    return found


def _stands_out(line: TextLine, body: float) -> bool:
    return line.size >= body * LARGER or (line.bold and line.size >= body * 0.95)


def _goes_on(before: TextLine, line: TextLine) -> bool:
    near = 0 <= line.y0 - before.y0 < 1.8 * before.size
    return near and _kind(before) == _kind(line)


def _shares_row(line: TextLine, lines: Sequence[TextLine]) -> bool:
    """Whether other text stands beside it: a cell of a table, or a label with its value."""
    middle = (line.y0 + line.y1) / 2
    return any(other is not line and other.y0 < middle < other.y1 for other in lines)


def _kind(line: TextLine) -> tuple[float, bool]:
    return round(line.size * 2) / 2, line.bold

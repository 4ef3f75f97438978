# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Pages to flowing text: headings, whole paragraphs, points, tables. Pure.

Every word of the lines that are read is in exactly one block, in the order of the lines; what a line
break did to a word is undone. Paragraphs go on over pages; a table ends with its page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from ifn_desktop.model.flow import FlowBlock, FlowKind, FlowLine, FlowText
from ifn_desktop.parse.reflow_lines import Measures, Sheet, Unit, body_sheet, measure, units_of
from ifn_desktop.parse.reflow_tables import Table, find_tables
from ifn_desktop.parse.sections import heading
from ifn_desktop.parse.words import width
from ifn_desktop.text.joining import joint

__all__ = ["Sheet", "body_sheet", "reflow"]

Join = Callable[[str, str], str]

_LARGE = 1.12
"""Letters so much larger than the body's make a heading."""
_HEADING_LETTERS = 160
_BOLD_LETTERS = 120
_PLAIN_LETTERS = 70
_LEVELS = 6
_LETTERHEAD = 0.8
"""Pictures on so many of a paper's pages, beside text, are its letterhead."""
_LABELS = 4
"""So many labels in a row are a chart's."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(slots=True)
class _Group:
    """Units that make one block."""

    units: list[Unit]
    table: Table | None = None
    level: int = 0
    kind: FlowKind = FlowKind.PARAGRAPH
    size: tuple[float, bool] = field(default=(1.0, False))

    @property
    def text(self) -> str:
        return " ".join(unit.words for unit in self.units)


def reflow(sheets: Sequence[Sheet]) -> FlowText:
    """A paper's pages as flowing text.

    Args:
        sheets: its pages in order, each with the lines that are read (`body_sheet`).
    """
    pages = [units_of(sheet) for sheet in sheets]
    measures = measure(pages, [sheet.page.width for sheet in sheets])
    groups = [_labels_together(_groups(page)) for page in measures]
    joined = _over_pages(groups, measures)
    _find_headings(joined, measures)
    joiner = _Joiner(unit for page in pages for unit in page)
    blocks = [_block(group, joiner.join) for group in joined]
    return FlowText(
        tuple(_with_pictures(blocks, sheets)),
        len(sheets),
        tuple(sheet.page.number for sheet, units in zip(sheets, pages, strict=True) if not units),
    )


# Lines to groups -----------------------------------------------------------------------------


def _groups(page: Measures) -> list[_Group]:
    """The blocks of one page; a table stands where its first line was written."""
    tables = find_tables(page.units)
    inside = {member for table in tables for member in table.members}
    page.running = [unit for unit in page.units if id(unit) not in inside]
    groups: list[_Group] = []
    before: Unit | None = None
    for unit in page.units:
        table = next((each for each in tables if id(unit) in each.members), None)
        if table is not None:
            if not any(group.table is table for group in groups):
                cells = [one for row in table.cells for cell in row for one in cell]
                groups.append(_Group(cells, table, kind=FlowKind.TABLE))
            before = None
            continue
        if before is None or _begins(groups[-1], before, unit, page):
            groups.append(_Group([unit], size=(round(unit.ratio, 2), unit.bold)))
        else:
            groups[-1].units.append(unit)
        before = unit
    return groups


def _labels_together(groups: list[_Group]) -> list[_Group]:
    """Labels of a chart, many small ones after another, as one paragraph."""
    made: list[_Group] = []
    run: list[_Group] = []
    for group in [*groups, None]:
        if group is not None and _is_label(group):
            run.append(group)
            continue
        if len(run) >= _LABELS:
            made.append(_Group([unit for each in run for unit in each.units], size=run[0].size))
        else:
            made.extend(run)
        run = []
        if group is not None:
            made.append(group)
    return made


def _is_label(group: _Group) -> bool:
    unit = group.units[0]
    small = unit.ratio < 0.9 or unit.text[:1].isdigit() or not any(map(str.isalpha, unit.text))
    return group.table is None and len(group.units) == 1 and not unit.mark and small and len(unit.text) <= 16


def _begins(group: _Group, above: Unit, below: Unit, page: Measures) -> bool:
    """Whether a line begins a new block on the same page."""
    if below.strong or abs(below.size - above.size) > 0.06 * above.size or below.bold != above.bold:
        return True
    step = below.y0 - above.y0
    if step < 0.3 * below.size and not _beside(above, below):
        return not _runs_on(above, below, page)  # the next column
    in_list = bool(group.units[0].mark)
    room = _room(above, below, page)
    if below.mark and (in_list or above.ended or room > 0 or step > 1.2 * page.pitch):
        return True
    if step > 1.3 * max(page.pitch, 1.2 * below.size):
        return not (below.goes_on and not above.ended and step < 2.3 * page.pitch)
    if below.goes_on:
        return False
    indent = below.x0 - group.units[0].x0
    if in_list and group.units[0].x0 - below.x0 > 0.5 * below.size and room > 0:
        return True
    if indent > 0.8 * below.size and above.ended and not in_list:
        return True
    column = page.right_of(above) - above.left
    return room > 0 and (above.ended or room > 0.2 * column)


def _beside(one: Unit, other: Unit) -> bool:
    return abs(one.y0 - other.y0) < 0.5 * one.size and other.left >= one.x1 - 1


def _room(above: Unit, below: Unit, page: Measures) -> float:
    """How much room the upper line had, in points, where the lower's first word would have fitted; else 0."""
    word = below.words.split(maxsplit=1)[0]
    room = page.right_of(above) - above.x1
    return room if room > (width(f" {word}") / 1000) * below.size * 1.1 else 0.0


def _runs_on(above: Unit, below: Unit, page: Measures) -> bool:
    """Whether a sentence goes on from the end of a page or column to the beginning of the next."""
    if below.mark or abs(below.ratio - above.ratio) > 0.08 or below.bold != above.bold:
        return False
    if above.text.endswith(("-", "\xad")):
        return True
    return not above.ended and (below.goes_on or not _room(above, below, page))


def _over_pages(pages: Sequence[list[_Group]], measures: Sequence[Measures]) -> list[_Group]:
    """All blocks of a paper; a paragraph that goes on over a page is one."""
    joined: list[_Group] = []
    before: Measures | None = None
    for groups, page in zip(pages, measures, strict=True):
        rest = groups
        if before is not None and groups and joined[-1].table is None and groups[0].table is None:
            above, below = joined[-1].units[-1], groups[0].units[0]
            if _runs_on(above, below, before):
                joined[-1].units.extend(groups[0].units)
                rest = groups[1:]
        joined.extend(rest)
        before = page if joined else None
    return joined


# Headings ------------------------------------------------------------------------------------


def _find_headings(groups: Sequence[_Group], measures: Sequence[Measures]) -> None:
    """Mark headings with their level: larger letters by size, then bold and known words, then plain ones."""
    sizes: set[float] = set()
    marked: list[_Group] = []
    plain: list[_Group] = []
    by_page = {page.units[0].page: page for page in measures if page.units}
    for place, group in enumerate(groups):
        if group.table is not None:
            continue
        if group.units[0].mark and not _is_marked_heading(group):
            group.kind = FlowKind.LIST_ITEM
            continue
        following = groups[place + 1] if place + 1 < len(groups) else None
        if _is_marked_heading(group):
            marked.append(group)
            if group.size[0] >= _LARGE:
                sizes.add(_step(group.size[0]))
        elif _is_plain_heading(group, following, by_page[group.units[0].page]):
            plain.append(group)
    ranks = {size: rank for rank, size in enumerate(sorted(sizes, reverse=True)[: _LEVELS - 2], start=1)}
    lowest = max(ranks.values(), default=0)
    for group in marked:
        group.kind = FlowKind.HEADING
        large = group.size[0] >= _LARGE
        group.level = ranks.get(_step(group.size[0]), lowest) if large else lowest + 1
    below = lowest + 1 if any(group.size[0] < _LARGE for group in marked) else lowest
    for group in plain:
        group.kind = FlowKind.HEADING
        group.level = min(_LEVELS, below + 1)
    _set_depths(groups)


def _step(ratio: float) -> float:
    """Sizes that differ less than an eye sees are one."""
    return round(ratio * 10) / 10


def _is_marked_heading(group: _Group) -> bool:
    """Whether letters or words say that this is a heading."""
    text = group.text
    if not any(letter.isalpha() for letter in text):
        return False
    ratio, bold = group.size
    sentence = text.endswith((".", ";", ",")) and not group.units[0].mark
    if ratio >= _LARGE:
        return len(text) <= _HEADING_LETTERS and not (sentence and len(text) > 80)
    if ratio < 0.9:
        return False
    if bold:
        return len(text) <= _BOLD_LETTERS and not sentence
    return len(group.units) == 1 and not group.units[0].mark and heading(text) is not None


def _is_plain_heading(group: _Group, following: _Group | None, page: Measures) -> bool:
    """Whether a short line of its own stands over a paragraph, as headings do where all letters are alike."""
    unit = group.units[0]
    text = group.text
    if len(group.units) > 1 or following is None or following.table is not None or unit.mark:
        return False
    body = following.units
    return (
        len(text) <= _PLAIN_LETTERS
        and text[0].isupper()
        and (text[-1].isalnum() or text[-1] == "?")
        and ":" not in text
        and not any(letter.isdigit() for letter in text[:2])
        and 0.9 <= unit.ratio < _LARGE
        and len(body) > 1
        and not body[0].mark
        and body[0].page == unit.page
        and body[0].text[:1].isupper()
        and "," not in text[-20:]
        and unit.x1 - unit.x0 < 0.75 * (page.right_of(unit) - unit.x0)
    )


def _set_depths(groups: Sequence[_Group]) -> None:
    """Tell how deep each point stands in its list, by where its mark stands."""
    stack: list[float] = []
    for group in groups:
        if group.kind is not FlowKind.LIST_ITEM:
            if group.kind is not FlowKind.PARAGRAPH:
                stack = []
            continue
        unit = group.units[0]
        while stack and unit.left < stack[-1] - 0.5 * unit.size:
            stack.pop()
        if not stack or unit.left > stack[-1] + 0.5 * unit.size:
            stack.append(unit.left)
        group.level = len(stack)


# Groups to blocks ----------------------------------------------------------------------------


class _Joiner:
    """Joins lines; a word whose hyphen the PDF has lost is whole again where the paper has it elsewhere.

    Args:
        units: all lines of the paper.
    """

    def __init__(self, units: Iterable[Unit]) -> None:
        self._inner: Counter[str] = Counter()
        for unit in units:
            self._inner.update(word.casefold() for word in _WORD.findall(unit.text)[1:-1])

    def join(self, above: str, below: str) -> str:
        """Two lines of one paragraph as one."""
        if above and below and above[-1].isalpha() and below[:1].islower():
            stem, rest = _WORD.findall(above)[-1], _WORD.match(below)
            if rest is not None and len(stem) > 1 and self._is_broken(stem, rest.group()):
                return above + below
        return joint(above, below)

    def _is_broken(self, stem: str, rest: str) -> bool:
        whole = (stem + rest).casefold()
        return self._inner[whole] > 0 and not (self._inner[stem.casefold()] and self._inner[rest.casefold()])


def _block(group: _Group, join: Join) -> FlowBlock:
    first = group.units[0]
    if group.table is not None:
        return _table_block(group.table, first.page, join)
    text, lines = _joined(group.units, join, mark=group.kind is FlowKind.HEADING)
    marker = "" if group.kind is FlowKind.HEADING else first.mark
    return FlowBlock(group.kind, first.page, text, lines, group.level, marker)


def _joined(units: Sequence[Unit], join: Join, *, mark: bool) -> tuple[str, tuple[FlowLine, ...]]:
    """Lines as one text; only the first may have a mark that is no part of it."""
    text = ""
    lines: list[FlowLine] = []
    for place, unit in enumerate(units):
        words = unit.words if place or mark else unit.text
        text = join(text, words) if text else words
        start = len(text) - len(words)
        lines.extend(FlowLine(start, unit.page, index) for _, index in unit.lines)
    return text, tuple(lines)


def _table_block(table: Table, page: int, join: Join) -> FlowBlock:
    rows: list[tuple[str, ...]] = []
    lines: list[FlowLine] = []
    start = 0
    for row in table.cells:
        made: list[str] = []
        for cell in row:
            text, inside = _joined(cell, join, mark=True)
            lines.extend(line._replace(start=line.start + start) for line in inside)
            made.append(text)
            start += len(text) + 1
        rows.append(tuple(made))
    text = "\n".join("\t".join(row) for row in rows)
    return FlowBlock(FlowKind.TABLE, page, text, tuple(lines), rows=tuple(rows), head=table.head)


def _with_pictures(blocks: Sequence[FlowBlock], sheets: Sequence[Sheet]) -> list[FlowBlock]:
    """Put in where there is a picture: after its page's text, since pages do not tell where it stands.

    A page without words is a picture in any case. What nearly every page of words carries is letterhead.
    """
    worded = {line.page for block in blocks for line in block.lines}
    pictured = [sheet.page.number for sheet in sheets if sheet.page.has_image]
    with_words = [page for page in pictured if page in worded]
    if len(with_words) >= 3 and len(with_words) >= _LETTERHEAD * max(1, len(worded)):
        pictured = [page for page in pictured if page not in worded]
    wanted = sorted({*pictured, *(sheet.page.number for sheet in sheets if sheet.page.number not in worded)})
    made: list[FlowBlock] = []
    for block in blocks:
        while wanted and wanted[0] < block.page:
            made.append(FlowBlock(FlowKind.PICTURE, wanted.pop(0)))
        made.append(block)
    return [*made, *(FlowBlock(FlowKind.PICTURE, page) for page in wanted)]

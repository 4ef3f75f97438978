# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Files whose structure is written in them: stamps on every page, bookmarks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.text import OutlineEntry
from ifn_desktop.parse.drafting import subject, titled
from ifn_desktop.parse.drafts import DraftItem, Form, Reading
from ifn_desktop.parse.furniture import mark_running
from ifn_desktop.parse.kinds import document_kind
from ifn_desktop.parse.pages import Page
from ifn_desktop.parse.papers import part
from ifn_desktop.parse.placing import place
from ifn_desktop.parse.roles import Role, look
from ifn_desktop.parse.stamps import Stamp, settle
from ifn_desktop.parse.words import collapse, fold

_OUTLINE_ITEM = re.compile(
    r"(?:§ ?|ärende )?(?P<number>\d{1,4}/\d{2,4}|\d{1,3}(?=[. ]))\.?\s+(?P<title>\S.*)", re.IGNORECASE
)


def usable(outline: Sequence[OutlineEntry], pages: Sequence[Page]) -> list[tuple[OutlineEntry, int]]:
    """The bookmarks with their page's index, when they are an agenda's; else none.

    They are when two or more are numbered like `23/26 Titel`, or when numbered ones lead to pages
    that look like a tjänsteskrivelse. A report's own chapters are not.
    """
    placed = [
        (entry, entry.page - 1) for entry in outline if 0 < entry.page <= len(pages) and entry.title.strip()
    ]
    placed = _shifted(placed, pages)
    placed.sort(key=lambda pair: pair[1])
    numbered = [pair for pair in placed if _OUTLINE_ITEM.match(pair[0].title)]
    slashed = sum("/" in pair[0].title[:9] for pair in numbered)
    letters = sum(look(pages[index]).role in (Role.LETTER, Role.ANCHOR) for _, index in numbered)
    if slashed >= 2 or (len(numbered) >= 2 and letters * 2 >= len(numbered)):
        return placed
    return []


def _shifted(placed: list[tuple[OutlineEntry, int]], pages: Sequence[Page]) -> list[tuple[OutlineEntry, int]]:
    """The bookmarks on the pages they mean, where all lead to the page beside.

    So it is when a page is put before a file or taken out of it after the bookmarks were made.
    """
    marked = {
        index
        for entry, index in placed
        if _OUTLINE_ITEM.match(entry.title) or document_kind(entry.title) is DocumentKind.TJANSTESKRIVELSE
    }
    begins = {
        index
        for index, page in enumerate(pages)
        if (seen := look(page)).starts and seen.role in (Role.LETTER, Role.ANCHOR)
    }
    hits = {shift: len({index + shift for index in marked} & begins) for shift in (0, 1, -1)}
    best = max(hits, key=lambda shift: hits[shift])
    if hits[best] - hits[0] < max(2, len(marked) / 3):
        return placed
    return [(entry, index + best) for entry, index in placed if 0 <= index + best < len(pages)]


def read_stamps(file: int, pages: list[Page], bookmarks: Sequence[tuple[OutlineEntry, int]]) -> Reading:
    """Read a file whose pages are stamped; bookmarks only complete what a stamp has cut."""
    form = (
        Form.OUTLINE
        if bookmarks
        else (Form.STAMPS if len({page.stamp for page in pages}) > 1 else Form.SINGLE)
    )
    reading = Reading(file, form, pages)
    for page, stamp in zip(pages, settle([page.stamp for page in pages]), strict=True):
        page.stamp = stamp
    runs: list[tuple[Stamp | None, list[Page]]] = []
    for page in pages:
        same = runs and (page.stamp == runs[-1][0] or (page.stamp is None and runs[-1][0] is not None))
        if same and not (page.stamp is None and look(page).role in (Role.AGENDA, Role.ANCHOR)):
            runs[-1][1].append(page)
        else:
            runs.append((page.stamp, [page]))
    runs = [piece for stamp, run in runs for piece in _namesakes(stamp, run, bookmarks)]
    items: dict[tuple[str, str], DraftItem] = {}
    for stamp, run in runs:
        if stamp is None:
            place(reading, part(run))
            continue
        item = items.get((stamp.number, stamp.title))
        if item is None:
            item = items[stamp.number, stamp.title] = DraftItem(
                stamp.number,
                stamp.title,
                stamp.case_number,
                written=not stamp.title_cut,
                exact=not stamp.title_cut,
            )
            reading.items.append(item)
        item.case_number = item.case_number or stamp.case_number
        _put_stamped(reading, item, stamp, run, bookmarks)
    return reading


def _namesakes(
    stamp: Stamp | None, run: list[Page], bookmarks: Sequence[tuple[OutlineEntry, int]]
) -> list[tuple[Stamp | None, list[Page]]]:
    """A run of pages with one stamp; the papers in it where bookmarks say that they are several."""
    first = run[0].number - 1
    begins = sorted(
        {
            index
            for entry, index in bookmarks
            if stamp is not None
            and entry.title.strip() == stamp.file_title
            and first <= index <= run[-1].number - 1
        }
    )
    if len(begins) < 2 or begins[0] != first:
        return [(stamp, run)]
    edges = [*(index - first for index in begins), len(run)]
    return [(stamp, run[one:other]) for one, other in pairwise(edges)]


def _put_stamped(
    reading: Reading,
    item: DraftItem,
    stamp: Stamp,
    run: list[Page],
    bookmarks: Sequence[tuple[OutlineEntry, int]],
) -> None:
    """Put a run of pages with one stamp into its ärende."""
    item.pages.append((reading.file, run[0].number, run[-1].number))
    if stamp.no_papers:
        item.no_papers = True
        mark_running(run)
        return
    title = stamp.file_title
    if stamp.cut or not title:
        marked = [
            entry.title.strip()
            for entry, index in bookmarks
            if index == run[0].number - 1 and entry.level > 1
        ]
        title = next((mark for mark in marked if mark.startswith(title)), title)
    if not title:
        place(reading, part(run), item)
        if stamp.title_cut:
            _complete(item, [entry.title for entry, index in bookmarks if index == run[0].number - 1])
        return
    draft = titled(reading.file, run, title, look(run[0]).role)
    if any(page.stamp is None and page.has_text for page in run):
        draft.confidence = 0.7
    item.drafts.append(draft)


def _complete(item: DraftItem, marked: Sequence[str]) -> None:
    """Give an ärende whose stamp is cut the whole title, from a bookmark or its tjänsteskrivelse."""
    letters = [draft for draft in item.drafts if draft.kind is DocumentKind.TJANSTESKRIVELSE]
    matches = [_OUTLINE_ITEM.match(collapse(title)) for title in marked]
    said = [match["title"] for match in matches if match]
    for title in [*said, *(subject(draft) for draft in letters)]:
        if fold(title).startswith(fold(item.title)[:80]) and len(title) >= len(item.title):
            item.title = title
            break
    item.case_number = next((draft.case_number for draft in letters if draft.case_number), None)


def read_outline(file: int, pages: list[Page], bookmarks: Sequence[tuple[OutlineEntry, int]]) -> Reading:
    """Read a file by its bookmarks: an ärende's on one level, its papers' on the next."""
    reading = Reading(file, Form.OUTLINE, pages)
    item_level = min(entry.level for entry, _ in bookmarks if _OUTLINE_ITEM.match(entry.title))
    marks = [pair for pair in bookmarks if pair[0].level <= item_level + 1]
    edges = sorted({index for _, index in marks} | {0, len(pages)})
    ends = dict(pairwise(edges))
    if marks and marks[0][1] > 0:
        place(reading, part(pages[: marks[0][1]]))
    item: DraftItem | None = None
    taken: set[int] = set()
    for position, (entry, index) in enumerate(marks):
        title = collapse(entry.title)
        match = _OUTLINE_ITEM.match(title) if entry.level == item_level else None
        if entry.level <= item_level:
            item = DraftItem(match["number"], match["title"], None, exact=True) if match else None
            if item is not None:
                reading.items.append(item)
        follows = position + 1 < len(marks) and marks[position + 1][1] == index
        if index in taken or (
            follows and entry.level <= item_level and marks[position + 1][0].level > item_level
        ):
            continue
        taken.add(index)
        run = pages[index : ends[index]]
        if item is None:
            place(reading, part(run))
            continue
        if entry.level <= item_level:
            place(reading, part(run), item)
            continue
        item.pages.append((file, run[0].number, run[-1].number))
        item.drafts.append(titled(file, run, title, look(run[0]).role))
    for each in reading.items:
        letters = (draft for draft in each.drafts if draft.kind is DocumentKind.TJANSTESKRIVELSE)
        each.case_number = next((draft.case_number for draft in letters if draft.case_number), None)
        each.no_papers = not each.drafts and bool(each.pages)
    return reading

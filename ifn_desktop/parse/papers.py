# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Papers: pages parted into papers by what their first lines say.

A tjänsteskrivelse, a protokollsutdrag, a kallelse and the page of an ärende without papers know
themselves. What lies between them is parted by weaker signs, each with its confidence: a page
number that begins at 1, `Bilaga N - Titel`, a heading that the tjänsteskrivelse names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ifn_desktop.parse.furniture import mark_running
from ifn_desktop.parse.numbers import find_case, same_case
from ifn_desktop.parse.pages import Page
from ifn_desktop.parse.roles import Look, Role, look
from ifn_desktop.parse.sections import (
    BASIS,
    PREPARED,
    SENT,
    Sections,
    heading,
    read_sections,
)
from ifn_desktop.parse.titles import ADDRESS, ANNEX, bare_title, heading_of, named_papers
from ifn_desktop.parse.words import Titles, best_pairs, fold
from ifn_desktop.text.dates import first_date
from ifn_desktop.text.joining import heal

SURE = 0.8
_CODE = re.compile(r"\d[\d.:-]*/\d{2,4}(?:-\d+)?")


@dataclass(slots=True)
class Paper:
    """A page range of one file, with what it says of itself.

    Attributes:
        listed: the title that its tjänsteskrivelse gives it under `Beslutsunderlag`, or empty.
        named: the titles that this paper, a tjänsteskrivelse, names; `given`: those already given.
    """

    role: Role
    pages: list[Page]
    confidence: float = 1.0
    title: str = ""
    listed: str = ""
    sections: Sections | None = None
    named: list[str] = field(default_factory=list[str])
    given: set[str] = field(default_factory=set[str])

    @property
    def first(self) -> int:
        """Its first page in the file."""
        return self.pages[0].number

    @property
    def last(self) -> int:
        """Its last page in the file."""
        return self.pages[-1].number


def part(pages: Sequence[Page]) -> list[Paper]:
    """Part pages into papers, in order, each page in one."""
    papers = _structured(pages)
    letter: Paper | None = None
    made: list[Paper] = []
    for paper in papers:
        if paper.role is not Role.OTHER:
            finish(paper)
            if paper.role in (Role.LETTER, Role.ANCHOR):
                letter = paper
            made.append(paper)
            continue
        if made and not any(page.has_text for page in paper.pages) and not (letter and letter.named):
            made[-1].pages.extend(paper.pages)
            made[-1].confidence = min(made[-1].confidence, 0.6)
            continue
        made.extend(_split(paper.pages, letter, sure=bool(made)))
    if all(paper.role is Role.OTHER for paper in made):
        whole = Paper(Role.OTHER, list(pages)) if pages else None
        if whole is None:
            return []
        whole.title = heading_of(whole.pages)
        mark_running(whole.pages)
        return [whole]
    return made


def finish(paper: Paper) -> None:
    """Mark a structured paper's running heads and read its sections."""
    mark_running(paper.pages)
    if paper.role in (Role.LETTER, Role.EXTRACT):
        paper.sections = read_sections(paper.pages)
        paper.named = named_papers(paper.sections) if paper.role is Role.LETTER else []


def _structured(pages: Sequence[Page]) -> list[Paper]:
    looks = [look(page) for page in pages]
    papers: list[Paper] = []
    for index, page in enumerate(pages):
        seen = looks[index]
        paper = papers[-1] if papers else None
        if (paper is not None and _continues(paper, page, seen)) or (
            seen.role is Role.OTHER and paper is not None and paper.role is Role.OTHER
        ):
            paper.pages.append(page)
        else:
            sure = seen.starts is not False
            papers.append(Paper(seen.role, [page], 1.0 if sure else 0.6))
    return papers


def _continues(paper: Paper, page: Page, seen: Look) -> bool:
    """Whether a page goes on with the structured paper before it."""
    if paper.role in (Role.OTHER, Role.ANCHOR) or seen.starts:
        return False
    if seen.role is paper.role:
        own = find_case("\n".join(paper.pages[0].tops[:12]))
        other = find_case("\n".join(page.tops[:3]))
        return paper.role is not Role.LETTER or not own or not other or same_case(own, other)
    if seen.role is not Role.OTHER:
        return False
    before = paper.pages[-1].label
    if page.label is not None and before is not None:
        return page.label == (before[0] + 1, before[1]) and before[1] != before[0]
    if before is not None and before[1] and before[0] >= before[1]:
        return False
    if paper.role is Role.AGENDA:
        return _agenda_goes_on(page)
    return page.has_text and _goes_on(paper, page)


def _agenda_goes_on(page: Page) -> bool:
    rows = sum(bool(re.match(r"\d{1,3}(?:/\d\d)?[.)]?(?:\s+\S|$)", text)) for text in page.tops)
    return rows >= 2 and not page.top[:1].islower()


def _goes_on(paper: Paper, page: Page) -> bool:
    """Whether an unheaded page finishes a paper: mid-sentence, or with the sections it still lacks."""
    ended = _end_text(paper.pages[-1])
    if page.top[:1].islower() and not ended.endswith((".", ":", "!")):
        return True
    have = {heading(text) for each in paper.pages for line in each.lines if (text := line.text.strip())}
    if SENT in have:
        return False
    keys = {heading(text) for text in page.tops}
    return bool(keys & {BASIS, PREPARED, SENT} - have)


def _end_text(page: Page) -> str:
    return next((text for line in reversed(page.lines) if (text := line.text.strip())), "")


def _split(pages: list[Page], letter: Paper | None, *, sure: bool) -> list[Paper]:
    """Part pages without structure, knowing which papers the tjänsteskrivelse before them names."""
    named = Titles([bare_title(text) for text in letter.named] if letter else [])
    starts: dict[int, float] = {0: 0.85 if sure else 0.6}
    bridged = _bridged(pages)
    headings = [_headings(page) for page in pages]
    for index in range(1, len(pages)):
        if index not in bridged:
            score = _start(pages, index, headings[index], named)
            if score:
                starts[index] = score
    _add_named(pages, headings, starts, bridged, named)
    order = sorted(starts)
    papers: list[Paper] = []
    for position, begin in enumerate(order):
        end = order[position + 1] if position + 1 < len(order) else len(pages)
        after = starts[order[position + 1]] if position + 1 < len(order) else 1.0
        paper = Paper(Role.OTHER, pages[begin:end], min(starts[begin], max(after, 0.6)))
        if len(order) != len(named.titles) and any(
            index not in bridged and pages[index].label is None for index in range(begin + 1, end)
        ):
            # Nothing says that these pages are one paper: no list of as many, no page numbers.
            paper.confidence = min(paper.confidence, 0.7)
        paper.title = heading_of(paper.pages)
        mark_running(paper.pages)
        papers.append(paper)
    _give_names(papers, named, [headings[begin] for begin in order], letter)
    return papers


def _headings(page: Page) -> list[str]:
    """What may be the page's heading: its first line, its first two, its first three."""
    tops = [text for text in page.tops[:9] if not ADDRESS.search(text) and not set(text) <= set("_-. ")]
    if tops and first_date(tops[0]) and len(tops[0]) < 40:
        tops = tops[1:]
    if not tops or tops[0][:1].islower() or len(tops[0]) > 100:
        return []
    return [heal(tops[:count]) for count in (1, 2, 3) if count <= len(tops)]


def _bridged(pages: Sequence[Page]) -> set[int]:
    """The pages that lie inside one paper by its page numbers: `16 (59)` … `54 (59)`."""
    inside: set[int] = set()
    last: tuple[int, int, int] | None = None
    for index, page in enumerate(pages):
        if page.label is None or not page.label[1]:
            continue
        number, total = page.label
        if last is not None and total == last[2] and number > last[1] and total > 1:
            inside.update(range(last[0] + 1, index + 1))
        last = (index, number, total)
    return inside


def _start(pages: Sequence[Page], index: int, headings: Sequence[str], named: Titles) -> float:
    """How sure it is that a paper begins on a page, by its own signs; 0 for not at all."""
    page, before = pages[index], pages[index - 1]
    if not page.has_text or not page.tops:
        return 0.0
    if page.label is not None:
        if page.label[0] == 1:
            return 0.9 if page.label[1] else 0.6
        return 0.0
    if page.top[:1].islower() or _end_text(before).endswith(("-", ",")) or _same_head(page, before):
        return 0.0
    if before.label is not None and before.label[1] > 1 and before.label[0] == before.label[1]:
        return 0.8
    annex = ANNEX.match(page.top)
    if annex and (annex["sep"] or annex["title"][:1].isupper()) and len(page.top) < 130:
        return 0.75
    if _letterhead(page):
        return 0.75
    return 0.7 if named.titles and _fits(headings, named) >= 0.88 else 0.0


def _same_head(page: Page, before: Page) -> bool:
    """Whether both pages have one running head, which a new paper would not share."""
    return len(page.tops) > 2 and page.tops[:2] == before.tops[:2]


def _letterhead(page: Page) -> bool:
    tops = page.tops[:10]
    return (
        any(first_date(text) and len(text) < 60 for text in tops[:4])
        and sum(bool(ADDRESS.search(text)) for text in tops) >= 2
    )


def _fits(headings: Sequence[str], named: Titles) -> float:
    """How well a page's heading names one of the papers, wholly."""
    best = 0.0
    for text in headings:
        folded = fold(text).strip(" .")
        scores: list[float] | None = None
        for column, title in enumerate(named.titles):
            other = fold(title)
            if len(folded) >= 25 and len(folded) > 0.5 * len(other) and folded in other:
                return 1.0
            if abs(len(folded) - len(other)) < 0.35 * len(other):
                scores = named.scores(text) if scores is None else scores
                best = max(best, scores[column])
    return best


def _add_named(
    pages: Sequence[Page],
    headings: Sequence[Sequence[str]],
    starts: dict[int, float],
    bridged: set[int],
    named: Titles,
) -> None:
    """Find where the papers begin that are named and not yet found; what is found so is unsure."""
    if len(named.titles) < 2:
        return
    places: list[int] = []
    scores: list[list[float]] = []
    for index, page in enumerate(pages):
        if index not in starts:
            inside = page.label is not None and page.label[0] > 1
            if index in bridged or inside or not page.tops or _same_head(page, pages[index - 1]):
                continue
        row = _near(headings[index], named)
        if max(row) >= 0.55:
            places.append(index)
            scores.append([score + (0.05 if index in starts else 0.0) for score in row])
    for row in best_pairs(scores, 0.55):
        starts.setdefault(places[row], 0.55)


def _near(headings: Sequence[str], named: Titles) -> list[float]:
    """How well a page's heading names each of the papers."""
    rows = [named.scores(text) for text in headings if len(text) < 140]
    return [max(column) for column in zip(*rows, strict=True)] if rows else [0.0] * len(named.titles)


def _give_names(
    papers: Sequence[Paper], named: Titles, headings: Sequence[Sequence[str]], letter: Paper | None
) -> None:
    """Give papers the titles that the tjänsteskrivelse has for them, where they fit."""
    titles = named.titles
    if not titles or letter is None:
        return
    free = [title not in letter.given for title in titles]
    equal = sum(free) == len(papers)
    scores: list[list[float]] = []
    for row, (paper, heads) in enumerate(zip(papers, headings, strict=True)):
        text = "\n".join(line.text for line in paper.pages[0].lines)
        fits = _near(heads, named)
        for column, title in enumerate(titles):
            if any(code in text for code in _CODE.findall(title)):
                fits[column] = 1.5
            elif equal and row == column:
                fits[column] += 0.3
            fits[column] = fits[column] if free[column] else 0.0
        scores.append(fits)
    pairs = best_pairs(scores, 0.5)
    rest_papers = [row for row in range(len(papers)) if row not in pairs]
    rest_titles = [column for column in range(len(titles)) if free[column] and column not in pairs.values()]
    if len(rest_papers) == len(rest_titles) and equal:
        pairs.update(zip(rest_papers, rest_titles, strict=True))
    for row, column in pairs.items():
        own = fold(papers[row].title)
        letter.given.add(titles[column])
        numbered = fold(bare_title(papers[row].title)) == fold(titles[column])
        within = len(own) >= 25 and own in fold(titles[column])
        papers[row].listed = papers[row].title if numbered or within else titles[column]

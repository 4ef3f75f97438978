# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Links: where one paper of an ärende names another, `Bilaga 2` or a title under `Beslutsunderlag`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.parsed import ParsedLink
from ifn_desktop.model.text import Rect, TextLine
from ifn_desktop.parse.drafts import Draft, DraftItem
from ifn_desktop.parse.pages import Page
from ifn_desktop.parse.sections import BASIS, Placed
from ifn_desktop.parse.titles import ANNEX_ALONE, bare_title, listed_entries
from ifn_desktop.parse.words import Titles, best_pairs, collapse, fold, width
from ifn_desktop.text.joining import heal

_MENTION = re.compile(
    r"(?<!\w)bilag(?:a|an|or|orna)\s+(?:nr\.? )?(?P<first>\d{1,2})(?![\d./]\d)"
    r"(?P<more>(?:\s*(?:,|och|samt|-|–)\s*\d{1,2}(?![\d./]\d|\w))*)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"bilaga (?P<n>\d{1,2})(?!\d)", re.IGNORECASE)
_AGENDA = re.compile(r"(?:kallelse|föredragningslista|dagordning)\b", re.IGNORECASE)
# A sentence ends after a whole word, not after `enl.` or `Bilaga 1.`, and another begins.
_STOP = re.compile(r"(?<=[^\W\d_]{3})\.\s+(?=[A-ZÅÄÖ])")
_LEAST = 0.5


def links_of(items: Sequence[DraftItem], agendas: Sequence[Draft]) -> list[ParsedLink]:
    """Every mention in the papers of a meeting's ärenden of another paper of the same ärende.

    Under `Beslutsunderlag` papers are matched by title, one to one; a kallelse named there is the
    meeting's own. A `Bilaga N` elsewhere means, in a tjänsteskrivelse or protokollsutdrag, the N of
    its own list if it has one; in other papers the one whose title begins so, or whose first page
    is headed so. A number that nothing tells is not guessed.
    """
    found: list[ParsedLink] = []
    for item in items:
        titled = _titled(item.drafts)
        headed = _headed(item.drafts)
        for draft in item.drafts:
            links, own, used = _listed(draft, item.drafts, agendas)
            found.extend(links)
            if draft.kind in (DocumentKind.TJANSTESKRIVELSE, DocumentKind.PROTOKOLLSUTDRAG):
                numbers = {**titled, **own}
            else:
                numbers = {**headed, **titled}
            numbers = {n: target for n, target in numbers.items() if target is not draft}
            for n in _inner(draft):
                numbers.pop(n, None)
            if numbers:
                found.extend(_mentions(draft, numbers, used))
    return found


def _titled(drafts: Sequence[Draft]) -> dict[int, Draft]:
    """Papers by the number in their titles; a number that two have means neither."""
    return _unambiguous(
        [(int(match["n"]), draft) for draft in drafts if (match := _NUMBERED.match(draft.title))]
    )


def _headed(drafts: Sequence[Draft]) -> dict[int, Draft]:
    """Papers by a `Bilaga N` that stands alone at the top of their first page."""
    return _unambiguous(
        [
            (int(match["n"]), draft)
            for draft in drafts
            for text in draft.pages[0].tops[:1]
            if (match := ANNEX_ALONE.fullmatch(text))
        ]
    )


def _unambiguous(pairs: Sequence[tuple[int, Draft]]) -> dict[int, Draft]:
    numbers = [number for number, _ in pairs]
    return {number: draft for number, draft in pairs if numbers.count(number) == 1}


def _inner(draft: Draft) -> set[int]:
    """The bilagor that a paper has inside itself, each headed on a page of its own."""
    return {
        int(match["n"])
        for page in draft.pages[1:]
        for text in page.tops[:1]
        if (match := _NUMBERED.match(text))
    }


def _listed(
    draft: Draft, drafts: Sequence[Draft], agendas: Sequence[Draft]
) -> tuple[list[ParsedLink], dict[int, Draft], set[tuple[int, float]]]:
    """Links of a paper's `Beslutsunderlag`, the numbers its list gives, and the lines it used."""
    if draft.sections is None:
        return [], {}, set()
    entries = listed_entries(draft.sections.parts.get(BASIS, []))
    others = [
        other for other in drafts if other is not draft and other.kind is not DocumentKind.TJANSTESKRIVELSE
    ]
    titles = Titles([bare_title(other.title) for other in others])
    mentions = [mention for _, lines in entries for mention in _sentences(lines, titles, others)]
    scores = [_scores(mention.text, titles, others) for mention in mentions]
    pairs = best_pairs(scores, _LEAST)
    links: list[ParsedLink] = []
    own: dict[int, Draft] = {}
    used: set[tuple[int, float]] = set()
    for row, mention in enumerate(mentions):
        target: Draft | None = None
        confidence = 1.0
        if row in pairs:
            target = others[pairs[row]]
            confidence = min(1.0, scores[row][pairs[row]] + 0.2)
        elif agendas and _AGENDA.match(mention.text):
            target = agendas[0]
        if target is None:
            continue
        numbered = _NUMBERED.match(mention.text)
        if numbered:
            own[int(numbered["n"])] = target
        links.extend(_whole(draft, mention, target, confidence))
        used.update((placed.page, placed.line.y0) for placed in mention.lines)
    return links, own, used


class _Mention(NamedTuple):
    """A paper named in a list: its words, its lines, and where in them (positions) it stands."""

    text: str
    lines: Sequence[Placed]
    begin: int
    end: int


def _sentences(lines: Sequence[Placed], titles: Titles, others: Sequence[Draft]) -> list[_Mention]:
    """An entry of a list as one mention, or as its sentences where one of them names a paper better."""
    raw = "\n".join(placed.line.text for placed in lines)
    ((text, _),) = listed_entries(lines)[:1] or [("", lines)]
    whole = _Mention(text, lines, 0, len(raw))
    cuts = [match.end() for match in _STOP.finditer(raw)]
    if not cuts:
        return [whole]
    parts: list[_Mention] = []
    for begin, end in pairwise([0, *cuts, len(raw)]):
        said = heal(raw[begin:end].split("\n")).strip(" -.").lstrip("–•·▪● ")
        kept = raw[begin:end].rstrip().rstrip(".")
        parts.append(_Mention(said, lines, begin, begin + len(kept)))
    best = max((max(_scores(part.text, titles, others), default=0.0) for part in parts), default=0.0)
    return parts if best > max(_scores(text, titles, others), default=0.0) + 0.05 else [whole]


def _scores(text: str, titles: Titles, others: Sequence[Draft]) -> list[float]:
    scores = titles.scores(bare_title(text))
    for index, other in enumerate(others):
        if fold(text) == fold(other.title):
            scores[index] = 1.5
    return scores


def _whole(draft: Draft, mention: _Mention, target: Draft, confidence: float) -> Iterator[ParsedLink]:
    """A link over a mention; one for each page that it runs over."""
    lines = [placed.line for placed in mention.lines]
    starts = _starts(lines)
    whole = mention.begin == 0 and mention.end == (starts[-1] + len(lines[-1].text) if lines else 0)
    for page in sorted({placed.page for placed in mention.lines}):
        on = [index for index, placed in enumerate(mention.lines) if placed.page == page]
        if whole:
            rects = tuple(lines[index].rect for index in on)
        else:
            begin = max(mention.begin, starts[on[0]])
            end = min(mention.end, starts[on[-1]] + len(lines[on[-1]].text))
            rects = tuple(boxes(lines, starts, begin, end)) if begin < end else ()
        if rects:
            source = (draft.file, page)
            yield ParsedLink(source, mention.text, rects, (target.file, target.first), round(confidence, 3))


def _mentions(draft: Draft, numbers: dict[int, Draft], used: set[tuple[int, float]]) -> Iterator[ParsedLink]:
    """Links of every `Bilaga N` in a paper's text."""
    for page in draft.pages:
        lines = page.body()
        text = "\n".join([line.text for line in lines])
        if "ilag" not in text and "ILAG" not in text:
            continue
        starts = _starts(lines)
        for match in _MENTION.finditer(text):
            line = lines[bisect_right(starts, match.start()) - 1]
            if (page.number, line.y0) in used or _is_heading(page, line, draft):
                continue
            spans = [(match.start(), match.end("first"), int(match["first"]))]
            more = match.start("more")
            after = int(match["first"])
            for number in re.finditer(r"(?P<sep>[-–]?)\s*(?P<n>\d{1,2})", match["more"]):
                n = int(number["n"])
                spans.append((more + number.start("n"), more + number.end("n"), n))
                if number["sep"]:
                    spans.extend(
                        (more + number.start("n"), more + number.end("n"), n2) for n2 in range(after + 1, n)
                    )
                after = n
            for begin, end, n in spans:
                target = numbers.get(n)
                if target is not None:
                    rects = tuple(boxes(lines, starts, begin, end))
                    said = collapse(text[begin:end])
                    yield ParsedLink((draft.file, page.number), said, rects, (target.file, target.first), 0.9)


def _is_heading(page: Page, line: TextLine, draft: Draft) -> bool:
    """Whether a mention is the paper's own heading on its first page."""
    return page.number == draft.first and bool(page.tops) and page.tops[0] == collapse(line.text)


def _starts(lines: Sequence[TextLine]) -> list[int]:
    starts: list[int] = []
    position = 0
    for line in lines:
        starts.append(position)
        position += len(line.text) + 1
    return starts


def boxes(lines: Sequence[TextLine], starts: Sequence[int], begin: int, end: int) -> Iterator[Rect]:
    """The boxes of a stretch of a page's text, one a line.

    Lines have no places for their letters: a part of a line is placed by the widths that its
    letters have in Helvetica, scaled to the line's own width, which is right to a letter or so.

    Args:
        lines: the page's lines; the text is these, parted by one line feed.
        starts: where in the text each line begins.
        begin: the first position of the stretch.
        end: the position after its last.
    """
    index = max(0, bisect_right(starts, begin) - 1)
    while index < len(lines) and starts[index] < end:
        line = lines[index]
        first = max(0, begin - starts[index])
        last = min(len(line.text), end - starts[index])
        if last > first and line.text[first:last].strip():
            whole = width(line.text) or 1.0
            scale = (line.x1 - line.x0) / whole
            left = line.x0 + width(line.text[:first]) * scale
            yield Rect(left, line.y0, left + width(line.text[first:last]) * scale, line.y1)
        index += 1

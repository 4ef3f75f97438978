# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Marks through the real importer: papers reordered, renamed, parted, put together and set anew.

A tenth of the number in the suite; with IFN_SOAK=1 more than 2,000 marks.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from ifn_desktop.anchoring.resolve import Found
from ifn_desktop.app.core import Core
from ifn_desktop.model.annotations import MarkKind, NewMark, Placement, PlacementState, Target
from ifn_desktop.model.ids import AnnotationId, DocumentId, new_id
from ifn_desktop.model.views import DocumentView
from tests.core.anchoring import editing
from tests.core.anchoring.carrying import Tally, TextMark, judge, make_marks
from tests.core.anchoring.editing import Edit, Paper, Typeset
from tests.support.edited_packets import (
    Face,
    MadeItem,
    MadePaper,
    as_imported,
    made_items,
    rearranged,
    write_packet,
)
from tests.support.evidence import Evidence
from tests.support.libraries import only_agenda, open_library, take_in

SOAK = os.environ.get("IFN_SOAK") == "1"
ITEMS, PAGES, EACH = (12, 6, 60) if SOAK else (4, 3, 18)
OTHER_FACE = Face(font="tiro", size=8.5, width=101, page=(612.0, 792.0))
Marked = dict[DocumentId, list[TextMark]]


@pytest.fixture(scope="module")
def items(tmp_path_factory: pytest.TempPathFactory) -> list[MadeItem]:
    """Ärenden with the texts of the real packet, without its furniture."""
    shared = Path(os.environ.get("IFN_TEST_DATA") or Path(__file__).parents[2] / ".." / "shared")
    packet = shared / "packets" / "umea-ifn-2026-02-18" / "ifn-2026-02-18-stamps.pdf"
    if not packet.is_file():
        pytest.skip("the real packet is not here")
    with open_library(tmp_path_factory.mktemp("library")) as core:
        take_in(core, packet)
        shown = [document.id for item in only_agenda(core).items for document in item.documents]
        texts = [[text for _, text in core.queries.document_text(id_)[1]] for id_ in shown]
    return made_items(texts, ITEMS, PAGES)


def papers_of(core: Core, items: list[MadeItem]) -> list[tuple[DocumentView, MadePaper]]:
    """The shown papers with what they were made of."""
    found: list[tuple[DocumentView, MadePaper]] = []
    by_number = {str(item.number): item for item in items}
    for item in only_agenda(core).items:
        made = by_number[(item.number or "").split("/")[0]]
        for view in item.documents:
            same = [one for one in made.papers if one.title in view.title or view.title in one.title]
            same = [one for one in same if len(one.pages) == view.last_page - view.first_page + 1]
            found += [(view, one) for one in same[:1]]
    return found


def mark_all(
    core: Core, items: list[MadeItem], chance: random.Random
) -> tuple[Marked, dict[Target, AnnotationId]]:
    marked: Marked = {}
    ids: dict[Target, AnnotationId] = {}
    for view, made in papers_of(core, items):
        marks = make_marks(made.pages, as_imported(core, view, made), EACH, chance)
        marks = list({mark.target: mark for mark in marks}.values())
        ids |= {mark.target: AnnotationId(new_id()) for mark in marks}
        core.marks.annotating.add(
            view.id, [NewMark(ids[mark.target], MarkKind.HIGHLIGHT, mark.target) for mark in marks]
        )
        marked[view.id] = marks
    return marked, ids


def finder(
    placed: dict[AnnotationId, Placement], ids: dict[Target, AnnotationId], now: Typeset
) -> Callable[[Target], Found | None]:
    """Where the library says that marks are, read back from their boxes."""

    def find(target: Target) -> Found | None:
        place = placed[ids[target]]
        if place.state is PlacementState.ORPHAN:
            return None
        inside = now.layers[place.page - 1].range_in(place.rects)
        assert inside is not None, "boxes around no letter"
        return Found(place.page, *inside, place.score, place.state)

    return find


def changed(items: list[MadeItem], edits: list[Edit], chance: random.Random) -> list[MadeItem]:
    def edited(paper: Paper) -> Paper:
        for edit in edits:
            paper = edit(paper, chance)
        return [page for page in paper if page]

    return [
        item._replace(papers=[paper._replace(pages=edited(paper.pages)) for paper in item.papers])
        for item in items
    ]


@pytest.mark.soak
@pytest.mark.timeout(900 if SOAK else 120)
@pytest.mark.parametrize(
    ("edits", "face", "least"),
    [
        ([], OTHER_FACE, 0.995),
        ([editing.break_elsewhere, editing.change_words(0.10)], OTHER_FACE, 0.95),
        ([editing.insert_pages, editing.remove_pages, editing.recognise(0.05)], Face(width=70, size=8), 0.95),
    ],
    ids=["set anew", "10 % and other page breaks", "recognised, pages put in and taken out"],
)
def test_marks_follow_through_the_importer(
    profile: Path,
    tmp_path: Path,
    items: list[MadeItem],
    edits: list[Edit],
    face: Face,
    least: float,
    evidence: Evidence,
) -> None:
    chance = random.Random(20260218)
    newer = changed(rearranged(items, chance), edits, chance)
    total = Tally()
    stayed = listed = 0
    with open_library(profile) as core:
        take_in(core, write_packet(tmp_path / "old.pdf", items, Face()))
        marked, ids = mark_all(core, items, chance)
        assert len(marked) == 3 * len(items)
        take_in(core, write_packet(tmp_path / "new.pdf", newer, face))
        unplaced = {one.place.mark.annotation.id for one in core.versions.unplacing.unplaced()}
        shown = {view.id: (view, made) for view, made in papers_of(core, newer)}
        for paper, marks in marked.items():
            placed = {
                mark.annotation.id: mark.placement
                for mark in core.marks.annotating.marks_of(paper)
                if mark.placement is not None
            }
            assert set(placed) == {ids[mark.target] for mark in marks}  # each one is somewhere
            orphans = {mark for mark, place in placed.items() if place.state is PlacementState.ORPHAN}
            assert orphans <= unplaced
            listed += len(orphans)
            if paper not in shown or shown[paper][0].versions == 1:
                stayed += len(marks)  # the same text set anew, or put together with another: shown as it was
                continue
            view, made = shown[paper]
            now = as_imported(core, view, made)
            tallies = judge(marks, finder(placed, ids, now), now).values()
            total = Tally(*map(sum, zip(total, *tallies, strict=True)))
    evidence("marks", total.marks + stayed)
    evidence("placed", f"{total.placed} of {total.kept} whose words are in the paper")
    evidence("wrong", total.wrong)
    evidence("listed", listed)
    evidence("in papers as they were", stayed)
    assert total.wrong == 0
    assert total.marks
    assert total.placed >= least * total.kept

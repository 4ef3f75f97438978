# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The four forms of the real packet one after another, in every order, while the member works.

Two orders in the suite; with IFN_SOAK=1 all 24.
"""

from __future__ import annotations

import itertools
import json
import os
from collections import Counter
from pathlib import Path

import pytest

from ifn_desktop.anchoring.birth import page_target, region_target, text_target
from ifn_desktop.app.core import Core
from ifn_desktop.model.annotations import MarkKind, NewMark, PlacementState
from ifn_desktop.model.ids import AnnotationId, ItemId, NoteId, new_id
from ifn_desktop.model.places import Spot
from ifn_desktop.model.recusal import RecusalGround
from ifn_desktop.model.text import Rect
from ifn_desktop.model.views import AgendaView, DocumentView
from tests.store.scripted_hour import State, state_of
from tests.support.evidence import Evidence
from tests.support.libraries import only_agenda, open_library, take_in

SOAK = os.environ.get("IFN_SOAK") == "1"
FORMS = ("outline", "stamps", "bare", "separate")
ORDERS = list(itertools.permutations(FORMS))
CHOSEN = ORDERS if SOAK else [ORDERS[0], ("bare", "separate", "stamps", "outline")]


def form(packet: Path, name: str) -> Path:
    return packet / ("separate" if name == "separate" else f"ifn-2026-02-18-{name}.pdf")


def work(core: Core, step: int) -> None:
    """What a member does between two deliveries: a note, marks of three kinds, jäv, reading."""
    items = [item for item in only_agenda(core).items if item.documents]
    item = items[(3 * step + 2) % len(items)]
    core.marks.notes.save(NoteId(new_id()), item.id, f"Fråga {step}.")
    core.recusal.recusing.declare(items[(5 * step) % len(items)].id, RecusalGround.PARTY)
    paper = item.documents[0]
    layer = core.texts.layer(paper.file_id, paper.first_page).result()
    body = next(line for line in layer.lines if not line.is_furniture and line.end - line.start > 12)
    targets = {
        MarkKind.HIGHLIGHT: text_target(layer, body.start, body.end, page=1),
        MarkKind.AREA: region_target(
            layer, Rect(body.rect.x0 - 2, body.rect.y0 - 2, body.rect.x1 + 2, body.rect.y1 + 2), page=1
        ),
        MarkKind.BOOKMARK: page_target(layer, page=1),
    }
    core.marks.annotating.add(
        paper.id, [NewMark(AnnotationId(new_id()), kind, target) for kind, target in targets.items()]
    )
    core.commands.remember_place(paper.id, Spot(1), frozenset({1}))


def papers(agenda: AgendaView) -> dict[ItemId, Counter[str]]:
    """How often each paper's text stands under each ärende, told by its pages."""
    return {item.id: Counter(_named(document) for document in item.documents) for item in agenda.items}


def _named(document: DocumentView) -> str:
    return f"{document.kind} {document.title}"


@pytest.mark.soak
@pytest.mark.timeout(120)
@pytest.mark.parametrize("order", CHOSEN, ids="-".join)
def test_one_meeting_and_one_set_of_papers(
    profile: Path, shared_data: Path, order: tuple[str, ...], evidence: Evidence
) -> None:
    packet = shared_data / "packets" / "umea-ifn-2026-02-18"
    truth = json.loads((packet / "truth.json").read_text("utf-8"))
    before: State = {}
    items: list[ItemId] = []
    read = 0
    with open_library(profile) as core:
        for step, name in enumerate(order):
            report = take_in(core, form(packet, name))
            assert report.failures == ()
            agenda = only_agenda(core)  # one meeting
            if step:
                assert state_of(core) == before, f"{name} changed what the member wrote"
                assert [item.id for item in agenda.items] == items, f"{name} brought other ärenden"
                assert core.versions.unplacing.unplaced() == ()
                assert not _lost(core), f"{name} lost a mark's place"
                assert _read(core, agenda) >= read, f"{name} forgot what was read"
            work(core, step)
            before = state_of(core)
            items = [item.id for item in agenda.items]
            read = _read(core, agenda)
        agenda = only_agenda(core)
        marks = len(core.marks.annotating.all_marks())
        loose = core.queries.loose()
    assert [(item.number, item.case_number) for item in agenda.items] == [
        (item["number"], item["case_number"]) for item in truth["items"]
    ]
    known = {
        item["number"]: Counter(f"{paper['kind']} {paper['title']}" for paper in item["documents"])
        for item in truth["items"]
    }
    found = papers(agenda)
    assert {item.number: found[item.id] for item in agenda.items} == known  # each paper once
    assert loose == ()
    evidence("papers", sum(counts.total() for counts in found.values()))
    evidence("marks intact", marks)


def _lost(core: Core) -> list[str]:
    """Marks without a place in the version that is shown."""
    return [
        place.mark.annotation.id
        for place in core.marks.annotating.all_marks()
        if place.mark.placement is None or place.mark.placement.state is PlacementState.ORPHAN
    ]


def _read(core: Core, agenda: AgendaView) -> int:
    """How many pages the member has read."""
    return sum(len(core.queries.seen_pages(paper.id)) for item in agenda.items for paper in item.documents)

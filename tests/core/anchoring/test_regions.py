# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Marks of all kinds carried to edited versions of the real packet's papers, as the library reads them.

A tenth of the numbers in the suite; with IFN_SOAK=1 all: 2,000 marks on words, 200 without.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from ifn_desktop.anchoring.birth import text_target
from ifn_desktop.anchoring.regions import Regions
from ifn_desktop.anchoring.resolve import Paper as Places
from ifn_desktop.model.text import PageText
from ifn_desktop.model.text_layer import TextLayer
from tests.core.anchoring import editing
from tests.core.anchoring.carrying import Tally, TextMark, judge, make_marks
from tests.core.anchoring.editing import Edit, Paper, Typeset, paper_of, typeset
from tests.core.anchoring.regions import RegionMark, judge_regions, make_regions
from tests.support.evidence import Evidence
from tests.support.libraries import only_agenda, open_library, take_in

SOAK = os.environ.get("IFN_SOAK") == "1"
WORDS, REGIONS = (2000, 200) if SOAK else (200, 100)
Marked = tuple[Paper, Typeset, list[TextMark], list[RegionMark]]


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> list[Marked]:
    """The packet's papers of some length without furniture, with marks on each."""
    shared = Path(os.environ.get("IFN_TEST_DATA") or Path(__file__).parents[3] / ".." / "shared")
    packet = shared / "packets" / "umea-ifn-2026-02-18" / "ifn-2026-02-18-stamps.pdf"
    if not packet.is_file():
        pytest.skip("the real packet is not here")
    with open_library(tmp_path_factory.mktemp("library")) as core:
        take_in(core, packet)
        shown = [document.id for item in only_agenda(core).items for document in item.documents]
        papers = [paper_of([text for _, text in core.queries.document_text(id_)[1]]) for id_ in shown]
    papers = [paper for paper in papers if sum(map(len, paper)) > 400]
    chance = random.Random(20260218)
    words, regions = -(-WORDS // len(papers)), -(-REGIONS // len(papers))
    found: list[Marked] = []
    for paper in papers:
        born = typeset(paper, width=80)
        found.append(
            (paper, born, make_marks(paper, born, words, chance), make_regions(born, regions, chance))
        )
    return found


CASES: list[tuple[str, list[Edit], float]] = [
    ("anew", [], 0.995),
    ("breaks", [editing.break_elsewhere], 0.995),
    ("inserted", [editing.insert_pages], 0.995),
    ("removed", [editing.remove_pages], 0.995),
    ("moved", [editing.move_pages], 0.995),
    ("split", [editing.split_pages], 0.995),
    ("merged", [editing.merge_pages], 0.995),
    ("2 %", [editing.change_words(0.02)], 0.95),
    ("10 %", [editing.change_words(0.10)], 0.95),
    ("25 %", [editing.change_words(0.25)], 0.8),
    ("recognised", [editing.recognise(0.05)], 0.95),
]
if SOAK:
    CASES += [
        ("5 %", [editing.change_words(0.05)], 0.95),
        ("sentences anew, 10 %", [editing.change_sentences(0.10)], 0.95),
        ("sentences anew, 25 %", [editing.change_sentences(0.25)], 0.8),
        ("moved, 10 %", [editing.move_pages, editing.change_words(0.10)], 0.95),
        (
            "all of it, 10 %",
            [
                editing.insert_pages,
                editing.remove_pages,
                editing.move_pages,
                editing.change_words(0.10),
                editing.split_pages,
                editing.merge_pages,
            ],
            0.95,
        ),
    ]


@pytest.mark.soak
@pytest.mark.parametrize(("edits", "least"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_no_mark_is_placed_wrongly(
    marked: list[Marked], edits: list[Edit], least: float, evidence: Evidence
) -> None:
    chance = random.Random(7)
    total: dict[str, Tally] = {}
    for paper, born, marks, regions in marked:
        edited = paper
        for edit in edits:
            edited = edit(edited, chance)
        now = typeset(edited, width=67)
        places = Places(now.layers, before=born.layers)
        assert places.carried is not None
        follower = Regions(places.carried, born.layers, now.layers)
        found = [*judge(marks, places.find, now).items(), *judge_regions(regions, follower, now).items()]
        for group, tally in found:
            before = total.get(group.value, Tally())
            total[group.value] = Tally(*map(sum, zip(before, tally, strict=True)))
    for group, tally in total.items():
        evidence(group, f"{tally.placed}/{tally.kept} of {tally.marks}, {tally.wrong} wrong")
    assert {group: tally.wrong for group, tally in total.items()} == dict.fromkeys(total, 0)
    kept, placed = (sum(getattr(tally, name) for tally in total.values()) for name in ("kept", "placed"))
    assert placed >= least * kept


def bare(number: int, width: float = 595.0) -> TextLayer:
    """A page without text."""
    from ifn_desktop.text.layers import build_layer

    return build_layer(PageText(number, width, 842.0, ()))


def test_a_page_without_text_is_known_by_its_neighbours() -> None:
    text = [" ".join(f"ord{page}x{at}" for at in range(60)) for page in range(3)]
    layers = typeset(paper_of(text), width=60).layers
    old = [layers[0], bare(2), layers[1], layers[2], bare(5)]
    same = [layers[2], bare(2), layers[0], bare(4), layers[1]]
    more = [layers[0], bare(2), bare(3), layers[1], layers[2], bare(6)]

    def pages(new: list[TextLayer]) -> list[int | None]:
        places = Places(new, before=old)
        assert places.carried is not None
        follower = Regions(places.carried, old, new)
        return [follower.page_of(page) for page in (2, 5)]

    assert pages(old) == [2, 5]
    assert pages(more) == [None, 6]  # one of two pictures: nothing tells which
    assert pages(same)[0] == 4


def test_a_mark_on_a_running_foot_stays_or_is_listed() -> None:
    text = [" ".join(f"ord{page}x{at}" for at in range(40)) for page in range(2)]
    layers = typeset(paper_of([*text, "Justerares sign"]), width=60).layers
    layers[2] = layers[2]._replace(lines=tuple(line._replace(is_furniture=True) for line in layers[2].lines))
    target = text_target(layers[2], 0, 10, page=3)
    found = Places(layers, before=layers).find(target)
    assert found is not None
    assert (found.page, found.start, found.end) == (3, 0, 10)
    assert Places(layers[:2], before=layers).find(target) is None

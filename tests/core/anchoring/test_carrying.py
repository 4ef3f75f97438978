# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Marks carried to edited versions of real papers: on their own words, or nowhere."""

from __future__ import annotations

import json
import os
import random
from pathlib import Path

import pymupdf
import pytest

from ifn_desktop.anchoring.resolve import Paper as Places
from tests.core.anchoring import editing
from tests.core.anchoring.carrying import Group, Tally, TextMark, judge, make_marks
from tests.core.anchoring.editing import Edit, Paper, Typeset, paper_of, typeset
from tests.support.evidence import Evidence

SHARED = Path(os.environ.get("IFN_TEST_DATA") or Path(__file__).parents[3] / ".." / "shared")
PACKET = SHARED / "packets" / "umea-ifn-2026-02-18"
MARKS = 12
"""For each paper; the soak takes more."""
SEEDS = (*range(301, 309), 105, 211, 212, 213, *range(601, 613), *range(701, 713), *range(801, 813))
"""Of the soak. The rules were made stricter by what each dozen found."""
MANY = 90
"""Marks for each paper in the soak."""


@pytest.fixture(scope="module")
def marked() -> list[tuple[Paper, Typeset, list[TextMark]]]:
    """The packet's papers of some length, with marks on each."""
    if not PACKET.is_dir():
        pytest.skip("the real packet is not here")
    truth = json.loads((PACKET / "truth.json").read_text(encoding="utf-8"))
    chance = random.Random(20260218)
    marked: list[tuple[Paper, Typeset, list[TextMark]]] = []
    with pymupdf.open(PACKET / "ifn-2026-02-18-bare.pdf") as pdf:
        for item in truth["items"]:
            for document in item["documents"]:
                pages = range(document["first_page"] - 1, document["last_page"])
                paper = paper_of([str(pdf[page].get_text()) for page in pages])
                if sum(map(len, paper)) > 400:
                    born = typeset(paper, width=80)
                    marked.append((paper, born, make_marks(paper, born, MARKS, chance)))
    return marked


@pytest.mark.parametrize(
    ("edits", "least"),
    [
        ([], 0.995),
        ([editing.break_elsewhere], 0.995),
        ([editing.insert_pages], 0.995),
        ([editing.change_words(0.02)], 0.95),
        ([editing.change_words(0.10)], 0.95),
        ([editing.recognise(0.05)], 0.95),
    ],
    ids=["set anew", "other page breaks", "pages put in", "2 %", "10 %", "recognised"],
)
def test_marks_are_on_their_own_words(
    marked: list[tuple[Paper, Typeset, list[TextMark]]], edits: list[Edit], least: float
) -> None:
    chance = random.Random(7)
    total = dict.fromkeys(Group, Tally())
    for paper, born, marks in marked:
        edited = paper
        for edit in edits:
            edited = edit(edited, chance)
        now = typeset(edited, width=67)
        found = judge(marks, Places(now.layers, before=born.layers).find, now)
        total = {group: Tally(*map(sum, zip(total[group], found[group], strict=True))) for group in Group}
    assert all(tally.marks for tally in total.values())
    assert {group.value: tally.wrong for group, tally in total.items()} == dict.fromkeys(Group, 0)
    kept, placed = (sum(getattr(tally, name) for tally in total.values()) for name in ("kept", "placed"))
    assert placed >= least * kept


@pytest.mark.soak
def test_moved_pages_and_every_fourth_word_changed(
    marked: list[tuple[Paper, Typeset, list[TextMark]]], evidence: Evidence
) -> None:
    """The hardest edits: what is placed is right, whatever has to be listed."""
    total = dict.fromkeys(Group, Tally())
    for seed in SEEDS if os.environ.get("IFN_SOAK") == "1" else SEEDS[:1]:
        chance = random.Random(seed)
        for paper, born, few in marked:
            marks = make_marks(paper, born, MANY, chance) if os.environ.get("IFN_SOAK") == "1" else few
            now = typeset(editing.change_words(0.25)(editing.move_pages(paper, chance), chance), width=67)
            found = judge(marks, Places(now.layers, before=born.layers).find, now)
            total = {group: Tally(*map(sum, zip(total[group], found[group], strict=True))) for group in Group}
    for group, tally in total.items():
        evidence(
            group.value,
            f"{tally.marks} marks, {tally.share:.1%} placed, {tally.wrong} wrong, {tally.same} the same",
        )
    assert {group.value: tally.wrong for group, tally in total.items()} == dict.fromkeys(Group, 0)
    assert min(tally.share for tally in total.values()) > 0.6

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Finding, selecting and copying in the real packet."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import Qt

from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.finding import Finder, PageHits
from ifn_desktop.text.finding import Wanted
from ifn_desktop.viewmodels.reader import page_layers
from ifn_desktop.viewmodels.reader.selection import SelectedText, TextSpot
from tests.support.libraries import open_library, take_in
from tests.ui.text.conftest import Desk, MakeDesk
from tests.ui.text.test_find import begin

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PACKET = "packets/umea-ifn-2026-02-18/ifn-2026-02-18-stamps.pdf"


@pytest.fixture(scope="module")
def real_profile(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packet in a library, to be copied."""
    profile = tmp_path_factory.mktemp("real") / "profile"
    with open_library(profile) as made:
        take_in(made, shared_data / PACKET)
    return profile


@pytest.fixture
def desk(make_desk: MakeDesk, real_profile: Path) -> Desk:
    return make_desk(copied=real_profile)


def test_a_tjansteskrivelse_is_copied_as_it_is_read(desk: Desk) -> None:
    paper = desk.open_item(1)
    desk.layer(2)
    desk.view.go_to_page(2)
    desk.view.setFocus()
    desk.key(Qt.Key.Key_A, CTRL)
    desk.key(Qt.Key.Key_C, CTRL)
    text = desk.clipboard
    assert text.split("\n")[0] != ""
    # A word broken at its line's end is whole, the stamp is left out, a list keeps its lines.
    assert "kvalitets-\narbete" not in text
    assert "systematiskt kvalitetsarbete" in text
    assert "Kommunstyrelsen\nKommunrevisionen\n" in text
    assert "24/26 Årsbokslut" not in text
    desk.key(Qt.Key.Key_C, CTRL | SHIFT)
    assert desk.clipboard.endswith(f"(IFN 2026-02-18, ärende 24/26, {paper.title}, s. 2)")


def test_a_whole_paper_can_be_selected_and_copied(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """More pages than are kept for looking at."""
    monkeypatch.setattr(page_layers, "KEPT", 8)
    meeting = desk.core.queries.meetings()[0]
    items = desk.core.queries.agenda(meeting.id).items
    papers = [(n, m, d.pages) for n, item in enumerate(items) for m, d in enumerate(item.documents)]
    position, number, pages = max(papers, key=lambda entry: entry[2])
    paper = desk.open_item(position, number)
    told: list[SelectedText] = []
    desk.selection.selected.connect(told.append)
    last = len(desk.layer(pages).text)
    start, end = TextSpot(paper.id, 1, 0), TextSpot(paper.id, pages, last)
    desk.selection.select(desk.view.papers, start, end)
    desk.until(lambda: bool(told))
    assert [one.page for one in told[0].ranges] == list(range(1, pages + 1))
    text = told[0].text
    assert len(text) > 1_000 * pages
    assert not re.search(r"\w\xad|\xad\n", text)


def test_every_hit_of_pymupdf_is_found(desk: Desk, shared_data: Path) -> None:
    """Compared with PyMuPDF's own text, page by page, stamps and heads left out on both sides."""
    meeting = desk.core.queries.meetings()[0]
    agenda = desk.core.queries.agenda(meeting.id)
    papers = [*agenda.documents, *(paper for item in agenda.items for paper in item.documents)]
    bodies = {
        paper.first_page + page - 1: text
        for paper in papers
        for page, text in desk.core.queries.document_text(paper.id)[1]
    }
    finder = Finder(desk.core.texts)
    for words in ("verksamhet", "nämnden", "åtgärd", "2025", "barn"):
        found: list[PageHits] = []
        end = finder.find(papers, Wanted(words), CancelToken(), found.extend)
        by_id = {paper.id: paper for paper in papers}
        counted = {by_id[hits.document].first_page + hits.page - 1: len(hits.hits) for hits in found}
        plain = {
            page: unicodedata.normalize("NFC", text).lower().count(words) for page, text in bodies.items()
        }
        short = {
            page: (counted.get(page, 0), count)
            for page, count in plain.items()
            if counted.get(page, 0) < count
        }
        assert short == {}
        assert end.hits >= sum(plain.values()) > 0
        assert not end.in_furniture
    with pymupdf.open(shared_data / PACKET) as original:
        assert original.page_count == 288


def test_the_search_runs_through_the_whole_meeting(desk: Desk) -> None:
    desk.open_item(0)
    find = begin(desk, "hjälteföreningen", CTRL | SHIFT)
    assert find.status == "Inga träffar"
    from ifn_desktop.viewmodels.reader.find import Scope

    find.set_scope(Scope.MEETING)
    desk.until(lambda: not find.is_searching and bool(find.hits))
    pages = {hit.document.first_page + hit.page - 1 for hit in find.hits}
    assert pages == {236, *range(238, 246)}

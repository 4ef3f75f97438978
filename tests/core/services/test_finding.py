# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Finding in the papers of a library."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from ifn_desktop.app.core import Core
from ifn_desktop.errors import Cancelled
from ifn_desktop.model.views import DocumentView
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services import finding
from ifn_desktop.services.finding import Finder, Found, PageHits
from ifn_desktop.text.finding import Wanted
from tests.support.libraries import only_agenda, open_library, take_in
from tests.support.packets import stamped_packet


@pytest.fixture
def core(profile: Path, tmp_path: Path) -> Generator[Core]:
    with open_library(profile) as made:
        take_in(made, stamped_packet(tmp_path / "packet.pdf"))
        yield made


def papers(core: Core) -> list[DocumentView]:
    return [paper for item in only_agenda(core).items for paper in item.documents]


def find(core: Core, words: str, finder: Finder | None = None) -> tuple[Found, list[PageHits]]:
    heard: list[PageHits] = []
    end = (finder or Finder(core.texts)).find(papers(core), Wanted(words), CancelToken(), heard.extend)
    return end, heard


def test_hits_come_in_reading_order_and_again_from_what_is_kept(core: Core) -> None:
    finder = Finder(core.texts)
    first = find(core, "Hjälteträningen", finder)
    assert find(core, "Hjälteträningen", finder) == first
    finder.forget()
    assert find(core, "Hjälteträningen", Finder(core.texts, limit=1)) == first
    end, heard = first
    order = [paper.id for paper in papers(core)]
    places = [(order.index(hits.document), hits.page) for hits in heard]
    assert places == sorted(places)
    assert len(places) == 4 * 2 * 3
    assert end == Found(4 * 2 * 3 * 3)
    assert heard[0].hits[0].found == "Hjälteträningen"


def test_stamps_are_looked_through_when_nothing_else_has_it(core: Core) -> None:
    end, heard = find(core, "SN-2026/00001-2")
    assert end.in_furniture
    assert len(heard) == 3
    end, _ = find(core, "redovisning 2 av verksamheten")
    assert not end.in_furniture
    assert end.hits < 6
    assert find(core, "finns ingenstans") == (Found(0), [])
    assert find(core, "  ") == (Found(0), [])


def test_there_is_an_end_to_hits(core: Core, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "MOST_HITS", 50)
    end, heard = find(core, "a")
    assert end.is_cut
    assert sum(len(hits.hits) for hits in heard) == end.hits == 50


def test_a_cancel_is_heard(core: Core) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        Finder(core.texts).find(papers(core), Wanted("a"), token, lambda _: None)


def test_pages_without_text_are_counted(profile: Path, tmp_path: Path) -> None:
    import pymupdf

    document = pymupdf.open()
    document.new_page().insert_text((72, 72), "Text som finns")
    document.new_page()
    document.save(tmp_path / "skannad.pdf")
    with open_library(profile) as core:
        take_in(core, tmp_path / "skannad.pdf")
        heard: list[PageHits] = []
        end = Finder(core.texts).find(core.queries.loose(), Wanted("finns"), CancelToken(), heard.extend)
        assert end == Found(1, without_text=1)

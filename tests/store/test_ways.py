# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Printed page numbers, tables of contents and reading marks of the real packet, in a real library."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ifn_desktop.app.core import Core
from ifn_desktop.model.places import Spot
from ifn_desktop.model.views import DocumentView
from tests.support.libraries import only_agenda, open_library, take_in

PACKET = Path("packets", "umea-ifn-2026-02-18", "ifn-2026-02-18-outline.pdf")


@pytest.fixture(scope="module")
def core(tmp_path_factory: pytest.TempPathFactory, shared_data: Path) -> Iterator[Core]:
    with open_library(tmp_path_factory.mktemp("ways") / "profile") as library:
        take_in(library, shared_data / PACKET)
        yield library


def papers(core: Core) -> list[DocumentView]:
    agenda = only_agenda(core)
    return [*agenda.documents, *(paper for item in agenda.items for paper in item.documents)]


def test_printed_numbers_are_kept_with_each_paper(core: Core) -> None:
    meeting = only_agenda(core).id
    labels = core.queries.page_labels(meeting)
    shown = papers(core)
    assert set(labels) == {paper.id for paper in shown}
    assert all(len(labels[paper.id]) == paper.pages for paper in shown)
    (page,) = [
        paper.first_page + at
        for paper in shown
        for at, label in enumerate(labels[paper.id])
        if label == "8 (26)"
    ]
    assert page == 12


def test_numbers_of_an_older_library_are_read_from_its_text(core: Core) -> None:
    meeting = only_agenda(core).id
    before = core.queries.page_labels(meeting)
    with core.database.write() as tx:
        tx.execute("UPDATE page SET printed = NULL")
    assert core.queries.page_labels(meeting) == before


def test_every_table_of_contents_stays_within_its_paper(core: Core) -> None:
    outlines = {paper.id: core.queries.outline(paper.id) for paper in papers(core)}
    for paper in papers(core):
        outline = outlines[paper.id]
        assert all(1 <= line.page <= paper.pages for line in outline.lines)
        assert [line.page for line in outline.lines] == sorted(line.page for line in outline.lines)
    titles = {line.title for outline in outlines.values() for line in outline.lines}
    assert "Förslag till beslut" in titles
    assert "Ärendebeskrivning" in titles


def test_a_place_is_kept_exactly(core: Core) -> None:
    paper = papers(core)[3]
    spot = Spot(1, 0.37, 0.61, 1.44, "none")
    changes = core.commands.remember_place(paper.id, spot, frozenset({1}))
    assert changes.documents == {paper.id}
    assert not core.commands.remember_place(paper.id, spot._replace(down=0.4)).documents
    shown = next(one for one in papers(core) if one.id == paper.id)
    assert shown.spot == spot._replace(down=0.4)
    assert (shown.last_page_read, shown.pages_read) == (1, 1)


def test_papers_are_marked_as_read_and_unread(core: Core) -> None:
    item = max(only_agenda(core).items, key=lambda item: len(item.documents))
    chosen = [paper.id for paper in item.documents]
    core.commands.mark_read(chosen, True)
    (again,) = [one for one in only_agenda(core).items if one.id == item.id]
    assert all(paper.pages_read == paper.pages for paper in again.documents)
    assert core.queries.seen_pages(chosen[0]) == set(range(1, again.documents[0].pages + 1))
    core.commands.mark_read(chosen, False)
    assert core.queries.seen_pages(chosen[0]) == frozenset()

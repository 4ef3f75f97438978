# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A later packet through the real importer: marks follow, and the import can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pymupdf
import pytest

from ifn_desktop.anchoring.birth import ink_target, page_target, region_target, text_target
from ifn_desktop.app.core import Core
from ifn_desktop.errors import KnownError
from ifn_desktop.model.annotations import (
    InkPoint,
    MarkKind,
    NewMark,
    PlacementState,
    TextPosition,
)
from ifn_desktop.model.ids import AnnotationId, DocumentId, NoteId, new_id
from ifn_desktop.model.note_links import NoteLink, link_to_page, read_link
from ifn_desktop.model.places import Spot
from ifn_desktop.model.text import Rect
from ifn_desktop.model.views import DocumentView
from ifn_desktop.model.work import CancelToken, no_progress
from ifn_desktop.services.quoted_places import QuotedPlace
from tests.support.libraries import only_agenda, open_library, take_in
from tests.support.packets import stamped_packet

WORDS = "ärende 1, sida 2 av Bilaga 1 Underlag"


def first_bilaga(core: Core) -> DocumentView:
    """The second paper of the first ärende."""
    return only_agenda(core).items[0].documents[1]


def mark_all_kinds(core: Core, paper: DocumentView) -> dict[MarkKind, AnnotationId]:
    """A mark of every sort on the paper's second page."""
    layer = core.texts.layer(paper.file_id, paper.first_page + 1).result()
    start = layer.text.index(WORDS)
    box = layer.quads(start, start + 10)[0]
    beside = Rect(20, box.y0, 34, box.y1)
    stroke = (InkPoint(60, box.y0), InkPoint(90, box.y1))
    targets = {
        MarkKind.HIGHLIGHT: text_target(layer, start, start + len(WORDS), page=2),
        MarkKind.AREA: region_target(layer, Rect(45, box.y0 - 1, 300, box.y1 + 1), page=2),
        MarkKind.STICKY: region_target(layer, beside, page=2),
        MarkKind.INK: ink_target(layer, [stroke], page=2),
        MarkKind.BOOKMARK: page_target(layer, page=2),
    }
    ids = {kind: AnnotationId(new_id()) for kind in targets}
    core.marks.annotating.add(
        paper.id, [NewMark(ids[kind], kind, target) for kind, target in targets.items()]
    )
    return ids


def with_more_pages(packet: Path, target: Path) -> Path:
    """The packet with a page put in before the marked one, and the lines of that one farther down."""
    with pymupdf.open(packet) as document:
        stamp = str(document[4].get_text()).splitlines()[0]
        page = document.new_page(4)
        page.insert_text((40, 20), stamp, fontsize=7)
        page.insert_textbox((50, 60, 550, 800), "En alldeles ny sida med helt andra ord i denna bilaga. " * 9)
        document.save(target)
    return target


def quote_of(core: Core, paper: DocumentView) -> NoteLink:
    """A link to the words on the paper's second page, as a note has it."""
    layer = core.texts.layer(paper.file_id, paper.first_page + 1).result()
    start = layer.text.index(WORDS)
    address = link_to_page(paper.id, 2, TextPosition(start, start + len(WORDS)), paper.version)
    link = read_link(address)
    assert link is not None
    assert (link.document, link.version) == (paper.id, paper.version)
    return link


def placements(core: Core, paper: DocumentId) -> dict[AnnotationId, tuple[int, PlacementState]]:
    """Page and state of every mark in the shown version."""
    marks = core.marks.annotating.marks_of(paper)
    return {m.annotation.id: (m.page, m.placement.state) for m in marks if m.placement is not None}


def test_marks_of_every_kind_follow_their_page(profile: Path, tmp_path: Path) -> None:
    old = stamped_packet(tmp_path / "old.pdf")
    with open_library(profile) as core:
        take_in(core, old)
        paper = first_bilaga(core)
        ids = mark_all_kinds(core, paper)
        before = {m.annotation.id: m.placement for m in core.marks.annotating.marks_of(paper.id)}
        core.commands.remember_place(paper.id, Spot(2), frozenset({2}))
        quote, quoted = quote_of(core, paper), core.marks.quoted
        assert quoted.find(quote, CancelToken()) == QuotedPlace(2, quote.position)
        take_in(core, with_more_pages(old, tmp_path / "new.pdf"))
        shown = first_bilaga(core)
        assert (shown.id, shown.pages, shown.versions) == (paper.id, 4, 2)
        after = {m.annotation.id: m.placement for m in core.marks.annotating.marks_of(paper.id)}
        for kind, mark in ids.items():
            one, two = before[mark], after[mark]
            assert one is not None, kind
            assert two is not None, kind
            assert (two.page, two.state) == (3, PlacementState.MOVED), kind
            assert _flat(two.rects) == pytest.approx(_flat(one.rects), abs=0.5), kind
            assert two.strokes == one.strokes
        assert core.queries.seen_pages(paper.id) == {3}
        place = quoted.find(quote, CancelToken())
        assert (place.page, place.is_lost) == (3, False)
        assert place.words is not None
        text = core.texts.layer(shown.file_id, shown.first_page + 2).result().text
        assert text[place.words.start : place.words.end] == WORDS
        assert quoted.find(quote._replace(position=None), CancelToken()) == QuotedPlace(3)
        without = quote._replace(version="")
        assert quoted.find(without, CancelToken()) == QuotedPlace(2, quote.position)
        newest, oldest = core.versions.news.versions(paper.id)
        assert (newest.is_shown, oldest.view.is_old, oldest.view.pages) == (True, True, 3)
        there = core.marks.annotating.marks_of(paper.id, oldest.version)
        assert {m.annotation.id: m.placement for m in there} == before
        assert core.versions.unplacing.unplaced() == ()


def test_a_mark_whose_words_are_gone_is_listed_placed_by_hand_or_left(profile: Path, tmp_path: Path) -> None:
    old = stamped_packet(tmp_path / "old.pdf", pages=2)
    with open_library(profile) as core:
        take_in(core, old)
        paper = first_bilaga(core)
        ids = mark_all_kinds(core, paper)
        quote = quote_of(core, paper)
        with pymupdf.open(old) as document:
            stamp = str(document[3].get_text()).splitlines()[0]
            document.delete_page(3)
            page = document.new_page(3)
            page.insert_text((40, 20), stamp, fontsize=7)
            page.insert_textbox((50, 60, 550, 800), "Texten är skriven på nytt från början till slut. " * 20)
            document.save(tmp_path / "new.pdf")
        take_in(core, tmp_path / "new.pdf")
        assert core.marks.quoted.find(quote, CancelToken()) == QuotedPlace(2, is_lost=True)
        unplacing = core.versions.unplacing
        listed = unplacing.unplaced(document=paper.id)
        assert {one.place.mark.annotation.id for one in listed} == set(ids.values())
        oldest = core.versions.news.versions(paper.id)[-1]
        assert {(one.version, one.page) for one in listed} == {(oldest.version, 2)}
        layer = core.texts.layer(first_bilaga(core).file_id, first_bilaga(core).first_page + 1).result()
        mark = ids[MarkKind.HIGHLIGHT]
        assert unplacing.suggestions(mark, cancel=CancelToken())
        (spot,) = unplacing.suggestions(ids[MarkKind.AREA], cancel=CancelToken())
        assert spot.page == 2
        unplacing.place(mark, text_target(layer, 0, 12, page=2))
        assert placements(core, paper.id)[mark] == (2, PlacementState.MOVED)
        stored = next(m for m in core.marks.annotating.marks_of(paper.id) if m.annotation.id == mark)
        assert stored.annotation.quote == WORDS
        unplacing.keep_with_old([ids[MarkKind.AREA]])
        assert len(unplacing.unplaced()) == 3
        meeting = only_agenda(core).id
        core.marks.annotating.undo(meeting)
        core.marks.annotating.undo(meeting)
        assert len(unplacing.unplaced()) == 5
        with pytest.raises(KnownError, match=r"annotation\.not_found"):
            unplacing.keep_with_old([AnnotationId("nowhere")])


def test_an_import_taken_back_leaves_the_library_as_before(profile: Path, tmp_path: Path) -> None:
    old = stamped_packet(tmp_path / "old.pdf")
    with open_library(profile) as core:
        first = take_in(core, old)
        paper = first_bilaga(core)
        ids = mark_all_kinds(core, paper)
        before = only_agenda(core), core.marks.annotating.marks_of(paper.id)
        blobs = core.blobs.stored()
        newer = stamped_packet(tmp_path / "more.pdf", items=5, pages=4, mark="nytt")
        later = take_in(core, newer)
        assert (first.is_later, later.is_later) == (False, True)
        assert len(only_agenda(core).items) == 5
        assert core.versions.news.news(before[0].id).papers
        newest, oldest = core.versions.retracting.deliveries()
        assert (newest.files, newest.papers, newest.items, oldest.marks) == (1, 10, 1, 5)
        assert (newest.name, oldest.name) == ("more.pdf", "old.pdf")
        report, changes = core.versions.retracting.run(
            newest.packet, cancel=CancelToken(), progress=no_progress
        )
        assert changes.everything
        assert (report.files, report.papers, report.papers_back, report.items) == (1, 2, 8, 1)
        assert report.unplaced == ()
        assert only_agenda(core).items == before[0].items
        assert (only_agenda(core), core.marks.annotating.marks_of(paper.id)) == before
        assert core.blobs.stored() == blobs
        assert core.versions.news.news(before[0].id).papers == ()
        # The same again is told as new again, and the marks follow again.
        take_in(core, newer)
        assert core.versions.news.news(before[0].id).papers
        assert set(placements(core, paper.id)) == set(ids.values())


def test_what_the_member_wrote_stays_when_everything_is_taken_back(profile: Path, tmp_path: Path) -> None:
    old = stamped_packet(tmp_path / "old.pdf", items=2)
    with open_library(profile) as core:
        take_in(core, old)
        agenda = only_agenda(core)
        paper = first_bilaga(core)
        ids = mark_all_kinds(core, paper)
        for item in agenda.items:
            core.marks.notes.save(NoteId(new_id()), item.id, "Fråga om underlaget.")
        (delivery,) = core.versions.retracting.deliveries()
        assert (delivery.marks, delivery.notes) == (5, 2)
        report, _ = core.versions.retracting.run(delivery.packet, cancel=CancelToken(), progress=no_progress)
        assert set(report.unplaced) == set(ids.values())
        assert set(report.items_kept) == {item.id for item in agenda.items}
        assert [(i.id, i.documents) for i in only_agenda(core).items] == [(i.id, ()) for i in agenda.items]
        assert len(core.versions.unplacing.unplaced()) == 5
        assert core.blobs.stored() == set()
        take_in(core, old)
        assert first_bilaga(core).id == paper.id
        placed = placements(core, paper.id)
        assert placed[ids[MarkKind.HIGHLIGHT]][0] == 2
        with pytest.raises(KnownError, match=r"import\.not_found"):
            core.versions.retracting.run(delivery.packet, cancel=CancelToken(), progress=no_progress)


def _flat(rects: Sequence[Rect]) -> list[float]:
    return [value for rect in rects for value in rect]

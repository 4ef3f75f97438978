# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Marks that a delivery carries, and marks in papers that come in a new version."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import pytest

from ifn_desktop.anchoring.birth import page_target, region_target, text_target
from ifn_desktop.app.core import Core
from ifn_desktop.model.annotations import Mark, MarkColour, MarkKind, NewMark, PlacementState
from ifn_desktop.model.ids import AnnotationId, DocumentId, new_id
from ifn_desktop.model.text import Rect
from ifn_desktop.model.views import DocumentView
from ifn_desktop.model.work import CancelToken, no_progress
from ifn_desktop.services.exporting import ExportForm
from ifn_desktop.viewmodels.export_words import export_words
from tests.support.libraries import only_agenda, open_library, take_in
from tests.support.packets import stamped_packet

NAME = "Socialnämnden 2026-03-18.pdf"


def marked_elsewhere(path: Path, packet: Path) -> Path:
    """The packet as another program saves it with marks, the second one without a name."""
    document = pymupdf.open(packet)
    page = document[2]
    (place,) = page.search_for("Om Hjälteträningen i ärende 1, sida 1 av Bilaga 1 Underlag", quads=False)[:1]
    highlight = page.add_highlight_annot(place)
    highlight.set_colors(stroke=(0.4, 0.9, 0.4))
    highlight.set_info(content="Är det rätt?", title="Någon")
    highlight.update()
    note = page.add_text_annot((400, 500), "Fråga om detta")
    document.xref_set_key(note.xref, "NM", "null")
    page.add_ink_annot([[(100, 600), (150, 620), (200, 600)]])
    page.add_circle_annot((10, 10, 20, 20))
    document.save(path)
    document.close()
    return path


def marks_of(core: Core) -> list[Mark]:
    agenda = only_agenda(core)
    papers = [paper for item in agenda.items for paper in item.documents]
    return [mark for paper in papers for mark in core.marks.annotating.marks_of(paper.id)]


def packet_in(folder: Path, **changes: object) -> Path:
    folder.mkdir()
    return stamped_packet(folder / NAME, items=2, pages=2, **changes)  # type: ignore[arg-type]


def test_marks_made_elsewhere_become_the_members_own_once(profile: Path, tmp_path: Path) -> None:
    plain = packet_in(tmp_path / "a")
    (tmp_path / "b").mkdir()
    (tmp_path / "c").mkdir()
    marked = marked_elsewhere(tmp_path / "b" / NAME, plain)
    again = tmp_path / "c" / NAME
    with pymupdf.open(marked) as document:
        document.set_metadata({"title": "sparad igen"})
        document.save(again)
    with open_library(profile) as core:
        take_in(core, plain)
        assert marks_of(core) == []
        take_in(core, marked)
        first = marks_of(core)
        assert {mark.annotation.kind for mark in first} == {MarkKind.HIGHLIGHT, MarkKind.STICKY, MarkKind.INK}
        highlight = next(mark for mark in first if mark.annotation.kind is MarkKind.HIGHLIGHT)
        assert highlight.annotation.quote.startswith("Om Hjälteträningen i ärende 1, sida 1")
        assert highlight.annotation.comment == "Är det rätt?"
        assert highlight.annotation.colour is MarkColour.GREEN
        assert highlight.page == 1
        assert all(mark.placement is not None and not mark.is_orphan for mark in first)
        core.marks.annotating.delete([highlight.annotation.id])
        take_in(core, marked)
        take_in(core, again)
        left = {mark.annotation.id for mark in first} - {highlight.annotation.id}
        assert {mark.annotation.id for mark in marks_of(core)} == left


def test_marks_of_this_program_are_known_again(profile: Path, tmp_path: Path) -> None:
    plain = packet_in(tmp_path / "a")
    with open_library(profile) as core:
        take_in(core, plain)
        paper = only_agenda(core).items[0].documents[1]
        layer = core.texts.layer(paper.file_id, paper.first_page).result()
        start = layer.text.index("Om Vintergatan")
        new = NewMark(
            AnnotationId(new_id()),
            MarkKind.UNDERLINE,
            text_target(layer, start, start + 14, page=1),
            MarkColour.PINK,
            "kommentar",
        )
        core.marks.annotating.add(paper.id, [new])
        before = marks_of(core)
        (tmp_path / "ut").mkdir()
        exported = tmp_path / "ut" / NAME
        core.marks.exporting.export(
            only_agenda(core).id,
            ExportForm.ANNOTATED_PDF,
            exported,
            export_words({}),
            cancel=CancelToken(),
            progress=no_progress,
        )
        take_in(core, exported)
        assert marks_of(core) == before
    with open_library(tmp_path / "another") as core:
        take_in(core, exported)
        (mark,) = marks_of(core)
        assert mark.annotation.id == new.id
        assert (mark.annotation.quote, mark.annotation.comment) == ("Om Vintergatan", "kommentar")
        assert mark.annotation.colour is MarkColour.PINK


@pytest.fixture
def changed(tmp_path: Path) -> tuple[Path, Path]:
    """A packet, and the same ärenden with a page put in first and other words at the end of each line."""
    return packet_in(tmp_path / "v1"), packet_in(tmp_path / "v2", mark="(rättad)", size=9)


def test_marks_follow_into_a_new_version_or_are_kept_as_orphans(
    profile: Path, changed: tuple[Path, Path]
) -> None:
    with open_library(profile) as core:
        take_in(core, changed[0])
        paper = only_agenda(core).items[0].documents[1]
        layer = core.texts.layer(paper.file_id, paper.first_page).result()
        words = "Om Fågelholken i ärende 1, sida 1 av Bilaga 1 Underlag"
        start = layer.text.index(words)
        gone = text_target(layer, start, start + 20, page=1)
        assert gone.quote is not None
        lost = gone._replace(
            quote=gone.quote._replace(exact="Det här står ingenstans alls", prefix="", suffix="")
        )
        targets = {
            MarkKind.HIGHLIGHT: lost,
            MarkKind.BOOKMARK: page_target(layer, page=1),
            MarkKind.AREA: region_target(layer, Rect(300, 700, 400, 750), page=1),
        }
        marks = {kind: NewMark(AnnotationId(new_id()), kind, target) for kind, target in targets.items()}
        core.marks.annotating.add(paper.id, list(marks.values()))
        take_in(core, changed[1])
        newest = only_agenda(core).items[0].documents[1]
        assert (newest.id, newest.file_id != paper.file_id) == (paper.id, True)
        shown = {mark.annotation.kind: mark for mark in core.marks.annotating.marks_of(paper.id)}
        assert len(shown) == 3
        assert all(mark.placement is not None for mark in shown.values())
        orphan = shown[MarkKind.HIGHLIGHT]
        assert orphan.is_orphan
        assert (orphan.page, orphan.annotation.target.quote) == (1, lost.quote)


def unique_words(core: Core, paper: DocumentView) -> tuple[int, int]:
    layer = core.texts.layer(paper.file_id, paper.first_page).result()
    start = layer.text.index("Nämnden godkänner redovisningen enligt Bilaga 1.")
    return start, start + len("Nämnden godkänner redovisningen")


def test_words_that_still_stand_there_carry_their_mark(profile: Path, changed: tuple[Path, Path]) -> None:
    with open_library(profile) as core:
        take_in(core, changed[0])
        paper: DocumentView = only_agenda(core).items[0].documents[0]
        layer = core.texts.layer(paper.file_id, paper.first_page).result()
        target = text_target(layer, *unique_words(core, paper), page=1)
        new = NewMark(AnnotationId(new_id()), MarkKind.HIGHLIGHT, target)
        core.marks.annotating.add(DocumentId(paper.id), [new])
        take_in(core, changed[1])
        (mark,) = core.marks.annotating.marks_of(paper.id)
        assert mark.placement is not None
        assert mark.placement.state is not PlacementState.ORPHAN
        newest = only_agenda(core).items[0].documents[0]
        assert newest.file_id != paper.file_id
        now = core.texts.layer(newest.file_id, newest.first_page).result()
        assert mark.placement.rects == now.quads(*unique_words(core, newest))
        assert mark.annotation.target.quads == target.quads

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""An import taken back: what the member wrote since stays, and is listed where it has no place."""

from __future__ import annotations

from pathlib import Path

from ifn_desktop.anchoring.birth import region_target, text_target
from ifn_desktop.model.annotations import MarkKind, NewMark, PlacementState
from ifn_desktop.model.ids import AnnotationId, NoteId, new_id
from ifn_desktop.model.recusal import RecusalGround
from ifn_desktop.model.text import Rect
from ifn_desktop.model.work import CancelToken, no_progress
from tests.store.scripted_hour import state_of
from tests.support.libraries import only_agenda, open_library, take_in
from tests.support.packets import stamped_packet

KEPT = "Nämnden godkänner redovisningen"


def test_what_was_written_since_an_import_outlives_its_undoing(profile: Path, tmp_path: Path) -> None:
    with open_library(profile) as core:
        take_in(core, stamped_packet(tmp_path / "old.pdf"))
        before = only_agenda(core)
        # A fifth ärende, and a fourth page on each paper, in words that the first packet has not.
        take_in(core, stamped_packet(tmp_path / "new.pdf", items=5, pages=4, mark="tillagt"))
        agenda = only_agenda(core)
        paper, added = agenda.items[0].documents[0], agenda.items[4]
        marks: dict[str, AnnotationId] = {}
        for name, page, words in (("kept", 1, KEPT), ("gone", 4, "tillagt")):
            layer = core.texts.layer(paper.file_id, paper.first_page + page - 1).result()
            start = layer.text.index(words)
            marks[name] = AnnotationId(new_id())
            target = text_target(layer, start, start + len(words), page=page)
            core.marks.annotating.add(paper.id, [NewMark(marks[name], MarkKind.HIGHLIGHT, target)])
        layer = core.texts.layer(paper.file_id, paper.last_page).result()
        marks["area"] = AnnotationId(new_id())
        area = region_target(layer, Rect(60, 120, 200, 160), page=4)
        core.marks.annotating.add(paper.id, [NewMark(marks["area"], MarkKind.AREA, area, comment="Se här.")])
        letter = added.documents[0]
        layer = core.texts.layer(letter.file_id, letter.first_page).result()
        marks["letter"] = AnnotationId(new_id())
        target = text_target(layer, 0, 20, page=1)
        core.marks.annotating.add(letter.id, [NewMark(marks["letter"], MarkKind.UNDERLINE, target)])
        core.marks.notes.save(NoteId(new_id()), added.id, "Vem har lagt till ärendet?")
        core.recusal.recusing.declare(added.id, RecusalGround.PARTY)
        written = state_of(core)
        newest = core.versions.retracting.deliveries()[0]
        report, _ = core.versions.retracting.run(newest.packet, cancel=CancelToken(), progress=no_progress)

        after = state_of(core)
        assert after["notes"] == written["notes"]
        assert after["recusals"] == written["recusals"]
        assert set(after["marks"]) == set(written["marks"])
        assert {mark: row[2] for mark, row in after["marks"].items()} == {
            mark: row[2] for mark, row in written["marks"].items()
        }
        unplaced = {one.place.mark.annotation.id: one for one in core.versions.unplacing.unplaced()}
        assert set(unplaced) == {marks["gone"], marks["area"], marks["letter"]}
        assert set(report.unplaced) == set(unplaced)
        assert unplaced[marks["gone"]].place.mark.annotation.quote == "tillagt"
        assert unplaced[marks["gone"]].page == 4
        (kept,) = [m for m in core.marks.annotating.marks_of(paper.id) if m.annotation.id == marks["kept"]]
        assert kept.placement is not None
        assert kept.placement.state is not PlacementState.ORPHAN
        layer = core.texts.layer(
            only_agenda(core).items[0].documents[0].file_id,
            only_agenda(core).items[0].documents[0].first_page + kept.page - 1,
        ).result()
        inside = layer.range_in(kept.placement.rects)
        assert inside is not None
        assert layer.text[slice(*inside)] == KEPT
        assert only_agenda(core).items[:4] == before.items
        assert only_agenda(core).items[4].id == added.id  # what is written on it keeps it

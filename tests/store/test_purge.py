# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Papers that are purged are gone: from the library, its index, its free pages, its log and the disk."""

from __future__ import annotations

from pathlib import Path

import pymupdf

from ifn_desktop.anchoring.birth import text_target
from ifn_desktop.app.core import Core
from ifn_desktop.model.annotations import MarkKind, NewMark
from ifn_desktop.model.ids import AnnotationId, DocumentId, MeetingId, NoteId, new_id
from ifn_desktop.model.recusal import RecusalGround
from ifn_desktop.model.retention import Keep, PurgeCause, PurgeReport, PurgeWish
from ifn_desktop.model.work import CancelToken, no_progress
from ifn_desktop.store import integrity
from tests.support.libraries import KEY, only_agenda, open_library, take_in
from tests.support.packets import WORDS, stamped_packet
from tests.support.raw_library import found_in, raw_bytes

OWN = "Egenhändigt antecknat om ärendet"
SECRET = "Kråkvinkelsbacken"
"""A word of what goes, that nothing else has."""


def purge(core: Core, wish: PurgeWish) -> PurgeReport:
    return core.purging.run(wish, PurgeCause.MEMBER, cancel=CancelToken(), progress=no_progress)[0]


def index(core: Core) -> None:
    core.search_work.finish(cancel=CancelToken())


def hits(core: Core, query: str) -> int:
    return core.search.search(query).total


def write_on(core: Core, document: DocumentId, words: str, comment: str = "") -> AnnotationId:
    """Mark words on a paper's first page."""
    paper = next(
        paper for item in only_agenda(core).items for paper in item.documents if paper.id == document
    )
    layer = core.texts.layer(paper.file_id, paper.first_page).result()
    start = layer.text.index(words)
    mark = AnnotationId(new_id())
    target = text_target(layer, start, start + len(words), page=1)
    core.marks.annotating.add(document, [NewMark(mark, MarkKind.HIGHLIGHT, target, comment=comment)])
    return mark


def everything_of(core: Core) -> bytes:
    """The database as it lies on the disk, decrypted, and every blob whose key is left."""
    data = raw_bytes(core.paths.database, KEY)
    with core.database.read() as view:
        for blob, key in view.query("SELECT id, wrapped_key FROM blob"):
            pdf = b"".join(core.blobs.read(blob, key))
            data += pdf + b"".join(str(page.get_text()).encode() for page in pymupdf.open(stream=pdf))
    return data


def check_sound(core: Core) -> None:
    found = integrity.examine(core.paths.database, core.paths.blobs, KEY)
    assert (found.sound, found.orphans) == (True, ())


def blobs_on_disk(core: Core) -> int:
    return len(list(core.paths.blobs.iterdir()))


def test_a_purged_meeting_is_gone_to_the_last_byte(profile: Path, tmp_path: Path) -> None:
    words = [*WORDS, "Redovisning", "Underlag", "SN-2026", "tjänsteskrivelse", "hjälteträning", SECRET]
    with open_library(profile) as core:
        take_in(core, stamped_packet(tmp_path / "Socialnämnden 2026-03-18.pdf", mark=SECRET))
        index(core)
        assert hits(core, SECRET) > 0
        assert found_in(everything_of(core), words) >= set(words) - {"tjänsteskrivelse", "hjälteträning"}
        agenda = only_agenda(core)
        preview = core.purging.preview(PurgeWish((agenda.id,), keep=Keep(False, False, False)))
        (part,) = preview.parts
        assert (part.date, part.organization, part.whole) == ("2026-03-18", "Socialnämnden", True)
        assert part.counts[:4] == (8, 24, 1, 0)
        report = purge(core, PurgeWish((agenda.id,), keep=Keep(False, False, False)))
        assert report.counts == part.counts
        assert not report.unfinished
        assert core.queries.meetings() == ()
        assert hits(core, SECRET) == 0
        data = everything_of(core)
        assert found_in(data, [*words, *(word.lower() for word in words)]) == set()
        assert b"Socialn\xc3\xa4mnden 2026" not in data
        assert blobs_on_disk(core) == 0
        assert not core.purging.is_pending()
        check_sound(core)
        assert [(row.papers, row.pages) for row in core.purging.log()] == [(8, 24)]
        with core.database.read() as view:
            assert view.value("PRAGMA freelist_count") == 0
            assert view.value("SELECT count(*) FROM search_word") == 0


def test_what_the_member_wrote_stays_as_chosen(profile: Path, tmp_path: Path) -> None:
    with open_library(profile) as core:
        take_in(core, stamped_packet(tmp_path / "a.pdf", mark=SECRET))
        agenda = only_agenda(core)
        first, second, third = agenda.items[:3]
        core.marks.notes.save(NoteId(new_id()), first.id, OWN)
        core.recusal.recusing.declare(second.id, RecusalGround.PARTY, "Grannsämja")
        bare = write_on(core, third.documents[0].id, "Nämnden godkänner")
        said = write_on(core, third.documents[0].id, "redovisningen enligt", "Vad kostar omläggningen?")
        wish = PurgeWish((agenda.id,))
        counts = core.purging.preview(wish).counts
        assert (counts.notes_kept, counts.recusals_kept, counts.marks, counts.marks_kept) == (1, 1, 1, 1)
        purge(core, wish)
        index(core)
        after = only_agenda(core)
        assert [item.id for item in after.items] == [first.id, second.id, third.id]
        assert [item.documents for item in after.items] == [(), (), ()]
        assert {item.proposal for item in after.items} == {""}
        assert [place.mark.annotation.id for place in core.marks.annotating.all_marks()] == [said]
        assert core.marks.annotating.find(bare) is None
        assert core.versions.unplacing.unplaced() == ()
        data = everything_of(core)
        assert found_in(data, [*WORDS, SECRET, "Nämnden godkänner", "redovisningen enligt"]) == set()
        assert found_in(data, [OWN, "Grannsämja", "Vad kostar omläggningen?"]) == {
            OWN,
            "Grannsämja",
            "Vad kostar omläggningen?",
        }
        check_sound(core)
        # All of it, now also what the member wrote.
        purge(core, PurgeWish((agenda.id,), keep=Keep(False, False, False)))
        assert core.queries.meetings() == ()
        assert found_in(everything_of(core), [OWN, "Grannsämja"]) == set()


def test_one_paper_of_a_merged_file_goes_and_the_others_stay_as_they_are(
    profile: Path, tmp_path: Path
) -> None:
    packet = stamped_packet(tmp_path / "a.pdf", pages=2)
    with pymupdf.open(packet) as document:
        for number in (2, 3):  # the second paper of the first ärende
            document[number].insert_text((60, 820), f"{SECRET} {number}", fontsize=8)
        document.saveIncr()
    with open_library(profile) as core:
        take_in(core, packet)
        index(core)
        before = only_agenda(core)
        gone = before.items[0].documents[1]
        after_it = before.items[1].documents[0]
        mark = write_on(core, after_it.id, "Nämnden godkänner", "Står kvar")
        (placed,) = core.marks.annotating.marks_of(after_it.id)
        picture = page_words(core, after_it.id)
        counts = core.purging.preview(PurgeWish(documents=(gone.id,))).counts
        assert counts[:4] == (1, 2, 0, 1)
        purge(core, PurgeWish(documents=(gone.id,)))
        after = only_agenda(core)
        assert [paper.id for paper in after.items[0].documents] == [before.items[0].documents[0].id]
        moved = after.items[1].documents[0]
        assert (moved.first_page, moved.last_page) == (after_it.first_page - 2, after_it.last_page - 2)
        assert [item.title for item in after.items] == [item.title for item in before.items]
        assert after.items[0].proposal == before.items[0].proposal
        (still,) = core.marks.annotating.marks_of(after_it.id)
        assert (still.annotation.id, still.placement) == (mark, placed.placement)
        layer = core.texts.layer(moved.file_id, moved.first_page).result()
        inside = layer.range_in(still.placement.rects) if still.placement is not None else None
        assert inside is not None
        assert layer.text[slice(*inside)] == "Nämnden godkänner"
        assert page_words(core, after_it.id) == picture
        index(core)
        assert hits(core, SECRET) == 0
        assert hits(core, "Vintergatan") > 0
        data = everything_of(core)
        assert found_in(data, [SECRET]) == set()
        assert blobs_on_disk(core) == 1
        check_sound(core)
        with core.database.read() as view:
            numbers = [row[0] for row in view.query("SELECT number FROM page ORDER BY number")]
        assert numbers == list(range(1, 15))
        # Once more, and then all the others: nothing of the file is left.
        everything = [paper.id for item in after.items for paper in item.documents]
        purge(core, PurgeWish(documents=tuple(everything[:3])))
        purge(core, PurgeWish(documents=tuple(everything[3:])))
        assert blobs_on_disk(core) == 0
        check_sound(core)


def page_words(core: Core, document: DocumentId) -> list[str]:
    _, pages = core.queries.document_text(document)
    return [text for _, text in pages]


def test_pages_that_share_their_pictures_leave_none_behind(profile: Path, tmp_path: Path) -> None:
    """One dictionary of pictures for all pages, as some programs write it."""
    packet = stamped_packet(tmp_path / "a.pdf", items=2, pages=1)
    secret = pymupdf.Pixmap(pymupdf.csRGB, pymupdf.IRect(0, 0, 64, 64), False)
    secret.clear_with(17)
    with pymupdf.open(packet) as document:
        document[1].insert_image(pymupdf.Rect(300, 700, 364, 764), pixmap=secret)
        resources = document.xref_get_key(document[1].xref, "Resources")
        for page in document:
            document.xref_set_key(page.xref, "Resources", resources[1])
        document.saveIncr()
    with open_library(profile) as core:
        take_in(core, packet)
        agenda = only_agenda(core)
        purge(core, PurgeWish(documents=(agenda.items[0].documents[1].id,)))
        with core.database.read() as view:
            (row,) = view.query("SELECT id, wrapped_key FROM blob")
        made = pymupdf.open(stream=b"".join(core.blobs.read(row[0], row[1])))
        assert len(made) == 3
        pictures = {
            xref
            for xref in range(1, made.xref_length())
            if made.xref_get_key(xref, "Subtype") == ("name", "/Image")
        }
        assert pictures == set()
        assert "Vintergatan" in str(made[2].get_text())


def test_another_meeting_stays(profile: Path, tmp_path: Path) -> None:
    with open_library(profile) as core:
        for number, date in enumerate(("2026-03-18", "2026-04-15")):
            path = tmp_path / f"Socialnämnden {date}.pdf"
            take_in(
                core,
                stamped_packet(path, date=date, items=2, first=1 + 10 * number, mark=f"{SECRET}{number}"),
            )
        meetings = {meeting.date: meeting for meeting in core.queries.meetings()}
        assert set(meetings) == {"2026-03-18", "2026-04-15"}
        other = core.queries.agenda(meetings["2026-04-15"].id)
        purge(core, PurgeWish((meetings["2026-03-18"].id,), keep=Keep(False, False, False)))
        (left,) = core.queries.meetings()
        assert core.queries.agenda(left.id) == other
        data = everything_of(core)
        assert found_in(data, [f"{SECRET}0", f"{SECRET}1"]) == {f"{SECRET}1"}
        check_sound(core)


def test_purging_what_is_not_there_does_nothing(profile: Path, tmp_path: Path) -> None:
    with open_library(profile) as core:
        take_in(core, stamped_packet(tmp_path / "a.pdf", items=2, pages=1))
        before = only_agenda(core)
        for named in ("", "0" * 32):
            assert purge(core, PurgeWish((MeetingId(named),), (DocumentId(named),))).meetings == 0
        assert only_agenda(core) == before

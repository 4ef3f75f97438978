# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a sync may do to a library, and when (design.md section 6)."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.sync import SourceKind
from ifn_desktop.model.work import CancelToken, Progress
from tests.support.packets import stamped_packet
from tests.sync.library import Library, open_library


@pytest.fixture
def library(profile: Path) -> Iterator[Library]:
    with open_library(profile) as made:
        yield made


def paper(folder: Path, number: int, mark: str = "", month: int = 3) -> Path:
    """A file with one ärende of the board's meeting in a month."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{number}.pdf"
    stamped_packet(path, date=f"2026-{month:02d}-18", items=1, first=number, pages=1, mark=mark)
    os.utime(path, (1e9 + number + len(mark), 1e9 + number + len(mark)))  # written long ago
    return path


def meeting_of(folder: Path, count: int = 4) -> Path:
    """A folder with a meeting in several files."""
    place = folder / "2026-03-18 Socialnämnden"
    for number in range(1, count + 1):
        paper(place, number)
    return place


def titles(library: Library, *, withdrawn: bool) -> set[str]:
    found = set()
    for summary in library.core.queries.meetings():
        for item in library.core.queries.agenda(summary.id).items:
            found |= {item.number or "" for one in item.documents if one.is_withdrawn == withdrawn}
    return found


def test_withdrawn_only_when_two_listings_an_hour_apart_lack_it(library: Library, tmp_path: Path) -> None:
    place = meeting_of(tmp_path / "delad")
    library.add(tmp_path / "delad", SourceKind.FOLDER)
    assert library.sync().fetched == 4
    (place / "2.pdf").rename(tmp_path / "undan.pdf")
    assert library.sync().withdrawn == 0
    library.clock.wait(minutes=59)
    assert library.sync().withdrawn == 0
    assert titles(library, withdrawn=True) == set()
    library.clock.wait(minutes=1)
    assert library.sync().withdrawn == 1
    assert titles(library, withdrawn=True) == {"2/26"}
    assert library.sync().withdrawn == 0
    (tmp_path / "undan.pdf").rename(place / "2.pdf")
    back = library.sync()
    assert (back.fetched, back.failed) == (0, ())
    assert titles(library, withdrawn=True) == set()


def test_a_file_that_comes_back_in_between_begins_anew(library: Library, tmp_path: Path) -> None:
    place = meeting_of(tmp_path / "delad")
    library.add(tmp_path / "delad", SourceKind.FOLDER)
    library.sync()
    for _ in range(3):
        (place / "2.pdf").rename(tmp_path / "undan.pdf")
        library.sync()
        (tmp_path / "undan.pdf").rename(place / "2.pdf")
        library.clock.wait(hours=2)
        library.sync()
    assert titles(library, withdrawn=True) == set()


@pytest.mark.parametrize("what", ["root", "all", "half"])
def test_a_missing_root_nothing_or_too_little_withdraws_nothing(
    what: str, library: Library, tmp_path: Path
) -> None:
    place = meeting_of(tmp_path / "delad")
    library.add(tmp_path / "delad", SourceKind.FOLDER)
    library.sync()
    if what == "root":
        (tmp_path / "delad").rename(tmp_path / "annan")
    else:
        for number in range(1, 5 if what == "all" else 3):
            (place / f"{number}.pdf").unlink()
    codes = {"root": "folder.missing", "all": "sync.empty", "half": "sync.too_much_gone"}
    for _ in range(3):
        report = library.sync()
        assert [fault.code for fault in report.failed] == [codes[what]]
        assert report.withdrawn == 0
        library.clock.wait(hours=2)
    assert titles(library, withdrawn=True) == set()


def test_a_place_with_all_else_in_it_withdraws_nothing_until_the_member_says_so(
    library: Library, tmp_path: Path
) -> None:
    place = meeting_of(tmp_path / "delad")
    source = library.add(tmp_path / "delad", SourceKind.FOLDER)
    library.sync()
    shutil.rmtree(place)
    for number in range(1, 14):
        paper(tmp_path / "delad" / "2026-04-18 Socialnämnden", number, month=4)
    for _ in range(3):
        report = library.sync()
        assert [fault.code for fault in report.failed] == ["sync.too_much_gone"]
        assert report.withdrawn == 0
        library.clock.wait(hours=2)
    (state,) = library.syncing.sources()
    assert state.code == "sync.too_much_gone"
    assert titles(library, withdrawn=True) == set()
    library.syncing.add(state.source)  # changed and kept: it is to be so
    for _ in range(3):
        assert library.sync(source).failed == ()
        library.clock.wait(hours=2)
    assert titles(library, withdrawn=True) == set()
    assert library.syncing.sources()[0].code == ""


def test_what_the_library_has_already_is_told_as_known(library: Library, tmp_path: Path) -> None:
    place = meeting_of(tmp_path / "delad", 3)
    shutil.copytree(tmp_path / "delad", tmp_path / "andra")
    paper(tmp_path / "andra" / place.name, 4)
    library.add(tmp_path / "delad", SourceKind.FOLDER)
    assert library.sync().known == 0
    other = library.add(tmp_path / "andra", SourceKind.FOLDER)
    report = library.sync(other)
    assert (report.fetched, report.known) == (4, 3)
    assert sum(each.files for each in report.delivered) == 1
    assert library.syncing.log(1)[0].numbers["known"] == 3


def test_each_failed_file_is_in_the_log_with_its_reason(library: Library, tmp_path: Path) -> None:
    place = meeting_of(tmp_path / "delad", 2)
    (place / "3.pdf").write_bytes(b"%PDF-1.4\nstrunt\n%%EOF\n")
    os.utime(place / "3.pdf", (1e9, 1e9))
    library.add(tmp_path / "delad", SourceKind.FOLDER)
    (failed,) = library.sync().failed
    rows = {row.code: row for row in library.syncing.log()}
    assert set(rows) == {"sync.fetched", failed.code}
    assert (rows[failed.code].name, dict(rows[failed.code].numbers)) == ("3.pdf", {"failed": 1})
    assert len({row.made for row in rows.values()}) == 1


def test_two_sources_of_one_meeting_make_one_and_both_must_lack_a_paper(
    library: Library, tmp_path: Path
) -> None:
    place = meeting_of(tmp_path / "delad")
    shutil.copytree(tmp_path / "delad", tmp_path / "andra")
    paper(tmp_path / "andra" / place.name, 5)
    library.add(tmp_path / "delad", SourceKind.FOLDER)
    library.add(tmp_path / "andra", SourceKind.FOLDER)
    report = library.sync()
    assert report.failed == ()
    assert len(library.core.queries.meetings()) == 1
    assert len(library.blobs()) == 5
    (place / "2.pdf").unlink()
    for _ in range(3):
        library.clock.wait(hours=2)
        library.sync()
    assert titles(library, withdrawn=True) == set()
    (tmp_path / "andra" / place.name / "2.pdf").unlink()
    for _ in range(2):
        library.clock.wait(hours=2)
        library.sync()
    assert titles(library, withdrawn=True) == {"2/26"}


def test_a_paper_taken_in_by_hand_is_not_withdrawn(library: Library, tmp_path: Path) -> None:
    place = meeting_of(tmp_path / "delad")
    library.core.importer.run([place / "2.pdf"], cancel=CancelToken(), progress=lambda _: None)
    library.add(tmp_path / "delad", SourceKind.FOLDER)
    library.sync()
    (place / "2.pdf").unlink()
    for _ in range(3):
        library.clock.wait(hours=2)
        library.sync()
    assert titles(library, withdrawn=True) == set()


def test_a_source_replaces_no_paper_of_another(library: Library, tmp_path: Path) -> None:
    place = meeting_of(tmp_path / "delad")
    first = library.add(tmp_path / "delad", SourceKind.FOLDER)
    library.sync(first)
    before = {
        one.id: (one.title, one.version)
        for item in library.core.queries.agenda(library.core.queries.meetings()[0].id).items
        for one in item.documents
    }
    paper(tmp_path / "andra" / place.name, 2, mark="Helt andra ord som ingen har skrivit förut")
    other = library.add(tmp_path / "andra", SourceKind.FOLDER)
    assert library.sync(other).fetched == 1
    (summary,) = library.core.queries.meetings()
    after = {
        one.id: (one.title, one.version)
        for item in library.core.queries.agenda(summary.id).items
        for one in item.documents
    }
    assert {paper: after[paper] for paper in before} == before
    assert len(after) > len(before)
    # Its own paper it may replace.
    paper(tmp_path / "andra" / place.name, 2, mark="Rättade ord som ingen har skrivit förut")
    assert library.sync(other).changed == 1
    again = {
        one.id: one.versions
        for item in library.core.queries.agenda(summary.id).items
        for one in item.documents
    }
    assert set(again) == set(after)
    assert {again[paper] for paper in before} == {1}


def test_a_changed_file_is_a_new_version(library: Library, tmp_path: Path) -> None:
    place = meeting_of(tmp_path / "delad")
    library.add(tmp_path / "delad", SourceKind.FOLDER)
    library.sync()
    paper(place, 2, mark="Nya ord")
    report = library.sync()
    assert (report.fetched, report.changed, report.unchanged) == (0, 1, 3)
    (summary,) = library.core.queries.meetings()
    assert summary.news_changed > 0
    assert summary.news_withdrawn == 0


def test_a_damaged_file_rests_until_it_changes(library: Library, tmp_path: Path) -> None:
    place = meeting_of(tmp_path / "delad")
    (place / "3.pdf").write_bytes(b"%PDF-1.7\nskadad\n%%EOF")
    os.utime(place / "3.pdf", (1e9, 1e9))
    library.add(tmp_path / "delad", SourceKind.FOLDER)
    report = library.sync()
    assert (report.fetched, [fault.name for fault in report.failed]) == (3, ["3.pdf"])
    again = library.sync()
    assert (again.fetched, again.resting, again.failed) == (0, 1, ())
    paper(place, 3)
    assert library.sync().fetched == 1
    assert library.leftovers() == []


def test_what_sync_clients_leave_is_left_out_and_told(library: Library, tmp_path: Path) -> None:
    place = meeting_of(tmp_path / "delad")
    for name in (
        ".~lock.1.pdf#",
        "~$1.docx",
        "1 (konfliktkopia Anna 2026-03-01).pdf",
        "1 (Annas conflicted copy 2026-03-01).pdf",
        "1.sync-conflict-20260301-101010-ABC.pdf",
        "möte.mp4",
        "5.pdf.part",
    ):
        (place / name).write_bytes(b"%PDF-1.7")
    source = library.add(tmp_path / "delad", SourceKind.FOLDER)
    state = next(state for state in library.syncing.sources() if state.source.id == source)
    test = library.syncing.test(state.source, cancel=CancelToken())
    assert len(test.faults) == 7
    report = library.sync()
    assert (report.fetched, report.failed) == (4, ())
    assert "sync.left_out" in {row.code for row in library.syncing.log()}


def test_a_file_that_is_being_written_waits(library: Library, tmp_path: Path) -> None:
    place = meeting_of(tmp_path / "delad")
    whole = (place / "3.pdf").read_bytes()
    (place / "3.pdf").write_bytes(whole[: len(whole) // 2])
    library.add(tmp_path / "delad", SourceKind.FOLDER)
    report = library.sync()
    assert (report.fetched, report.failed) == (3, ())
    (place / "3.pdf").write_bytes(whole)
    os.utime(place / "3.pdf", (1e9, 1e9))
    assert library.sync().fetched == 1


def test_the_next_meeting_comes_first_and_a_limit_leaves_large_ones(library: Library, tmp_path: Path) -> None:
    for month, size in ((1, 1), (2, 1), (3, 1), (5, 1)):
        folder = tmp_path / "delad" / f"2026-{month:02d}-18"
        for number in range(size):
            paper(folder, 10 * month + number, month=month)
    library.add(tmp_path / "delad", SourceKind.FOLDER)
    assert library.sync(largest=100).waiting == 4
    report = library.sync()
    # Today is the tenth of February; two are on their way at a time.
    assert {told.date for told in report.delivered[:2]} == {"2026-02-18", "2026-03-18"}
    assert len(report.delivered) == 4


def test_how_far_back_counts_for_days_in_names_too(library: Library, tmp_path: Path) -> None:
    """A shared folder tells no days; the later of those in a file's name and its folder is meant."""
    for place in ("Protokoll 2023-01-26.txt", "Kallelse 2026-02-18.txt", "2026-02-18/Bilaga 2024-12-31.txt"):
        file = tmp_path / "delat" / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"Här står {place}.", encoding="utf-8")
        os.utime(file, (1e9, 1e9))
    library.add(tmp_path / "delat", SourceKind.FOLDER, since="2025-11-22")
    report = library.sync()
    assert (report.fetched, report.failed) == (2, ())


def test_one_at_a_time_and_a_cancel_keeps_the_library(library: Library, tmp_path: Path) -> None:
    meeting_of(tmp_path / "delad")
    library.add(tmp_path / "delad", SourceKind.FOLDER)
    cancel = CancelToken()
    second: list[str] = []

    def heard(progress: Progress) -> None:
        if progress.step == "sync.fetching" and not second:
            try:
                library.sync()
            except KnownError as error:
                second.append(error.code)
            cancel.cancel()

    with pytest.raises(Cancelled):
        library.sync(progress=heard, cancel=cancel)
    assert second == ["sync.running"]
    assert library.core.queries.meetings() == ()
    assert library.sync().fetched == 4
    assert library.leftovers() == []


def test_a_removed_source_leaves_what_it_brought(library: Library, tmp_path: Path) -> None:
    meeting_of(tmp_path / "delad")
    source = library.add(tmp_path / "delad", SourceKind.FOLDER)
    library.sync()
    tree = library.tree()
    library.syncing.remove(source)
    assert library.syncing.sources() == ()
    assert library.sync() is not None
    assert library.tree() == tree

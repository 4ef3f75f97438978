# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Filing: what is known is recognised, what is new is added, what the member moved stays."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import BlobId, FileId, PacketId
from ifn_desktop.model.kinds import DocumentKind, ItemKind
from ifn_desktop.model.library import KnownFile
from ifn_desktop.model.parsed import (
    LoosePaper,
    ParsedDelivery,
    ParsedDocument,
    ParsedItem,
    ParsedLink,
    ParsedMeeting,
    ParsedWarning,
)
from ifn_desktop.model.places import Spot
from ifn_desktop.model.text import FileText, PageText, Rect
from ifn_desktop.model.views import AgendaView
from ifn_desktop.services.commands import Commands
from ifn_desktop.services.filing import Filed, Filing
from ifn_desktop.services.queries import Queries
from ifn_desktop.store import repo_files as files
from ifn_desktop.store import text_codec
from ifn_desktop.store.database import Database
from ifn_desktop.store.migrate import Migrator

MIGRATIONS = Path(__file__).parents[3] / "db" / "migrations"
NOW = datetime.datetime(2026, 2, 10, 12, 0, tzinfo=datetime.UTC)


class Library:
    """A library into which invented deliveries are filed."""

    def __init__(self, folder: Path) -> None:
        self.database = Database(folder / "library.db", bytes(32))
        Migrator(MIGRATIONS).upgrade(self.database, folder / "backups")
        self.queries = Queries(self.database, NOW.date)
        self.commands = Commands(self.database, lambda: NOW)
        self._number = itertools.count(1)

    def add_file(self, pages: list[str]) -> FileId:
        """A received file with these page texts."""
        number = next(self._number)
        file = KnownFile(FileId(f"f{number}"), f"fil {number}.pdf", "application/pdf", len(pages), None)
        text = FileText(tuple(PageText(n, 595.0, 842.0, ()) for n in range(1, len(pages) + 1)))
        blob = files.BlobRow(BlobId(f"b{number}"), b"key", 1)
        with self.database.write() as tx:
            files.add_packet(tx, PacketId(f"p{number}"), "import", NOW.isoformat())
            files.add_blob(tx, blob, NOW.isoformat())
            files.add_file(tx, PacketId(f"p{number}"), file, blob.id)
            files.put_text(tx, file.id, text, text_codec.pack(text), tuple(pages))
        return file.id

    def file_away(self, delivery: ParsedDelivery, *ids: FileId) -> Filed:
        """File a parsed delivery."""
        number = next(self._number)
        made = (f"{number}-{count}" for count in itertools.count())
        with self.database.write() as tx:
            return Filing(tx, ids, delivery, made.__next__).run()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made = Library(tmp_path)
    yield made
    made.database.close()


def paper(title: str, first: int, last: int, kind: DocumentKind = DocumentKind.BILAGA) -> ParsedDocument:
    return ParsedDocument(kind, title, 0, first, last)


def agenda(*items: ParsedItem, **changes: object) -> ParsedMeeting:
    meeting = ParsedMeeting("Exempelby kommun", "Socialnämnden", "2026-02-18", items=items)
    return replace(meeting, **changes)  # pyright: ignore[reportArgumentType]


def item(number: str | None, title: str, case: str | None, *papers: ParsedDocument) -> ParsedItem:
    return ParsedItem(
        number,
        title,
        case,
        ItemKind.BESLUT,
        papers,
        tuple((document.file, document.first_page, document.last_page) for document in papers),
    )


def ids_of(shown: AgendaView) -> list[str]:
    return [document.id for entry in shown.items for document in entry.documents]


LETTER = paper("Tjänsteskrivelse", 1, 1, DocumentKind.TJANSTESKRIVELSE)
MORE = " i Exempelby, som nämnden handlade i mars och nu tar upp på nytt efter remiss"
PAGES = [f"{text}{MORE}" for text in ("Förslag om badhuset", "Avtal om badhuset", "Rapport", "Karta")]
TWO_ITEMS = agenda(
    item("1/26", "Badhuset i Exempelby", "SN-2026/00001", LETTER, paper("Avtal", 2, 2)),
    item("2/26", "Parken i Exempelby", "SN-2026/00002", paper("Rapport", 3, 4)),
)


def deliver(meeting: ParsedMeeting, pages: list[str] = PAGES) -> ParsedDelivery:
    return ParsedDelivery((meeting,), (), (tuple(pages),))


def test_a_packet_becomes_an_agenda(library: Library) -> None:
    file = library.add_file(PAGES)
    link = ParsedLink((0, 1), "Avtal", (Rect(1, 2, 3, 4),), (0, 2))
    filed = library.file_away(deliver(replace(TWO_ITEMS, links=(link,))), file)
    assert (filed.items, filed.documents, len(filed.meetings)) == (2, 3, 1)
    shown = library.queries.agenda(filed.meetings[0])
    assert [(i.number, i.first_page, i.last_page) for i in shown.items] == [("1/26", 1, 2), ("2/26", 3, 4)]
    (found,) = shown.items[0].links
    assert found.to_document == shown.items[0].documents[1].id
    assert (found.page, found.rects) == (1, (Rect(1, 2, 3, 4),))


def test_the_same_again_changes_nothing(library: Library) -> None:
    file = library.add_file(PAGES)
    first = library.file_away(deliver(TWO_ITEMS), file)
    before = library.queries.agenda(first.meetings[0])
    again = library.file_away(deliver(TWO_ITEMS), file)
    assert (again.items, again.documents, again.meetings) == (0, 0, first.meetings)
    assert library.queries.agenda(first.meetings[0]) == before


def test_another_form_of_the_packet_is_the_same_meeting_and_papers(library: Library) -> None:
    first = library.file_away(deliver(TWO_ITEMS), library.add_file(PAGES))
    before = library.queries.agenda(first.meetings[0])
    # Other line breaks, no numbers, no board's municipality: the same text all the same.
    bare = agenda(
        item(None, "Badhuset i Exempelby", "SN-2026/00001", LETTER, paper("Avtal", 2, 2)),
        item(None, "Parken i Exempelby", "SN-2026/00002", paper("Rapport om parken", 3, 4)),
        body="",
        date=None,
    )
    broken = [page.replace("bad", "bad-\n").replace(" som ", "\nsom\n") for page in PAGES]
    again = library.file_away(deliver(bare, broken), library.add_file(broken))
    assert again.meetings == first.meetings
    assert (again.items, again.documents) == (0, 0)
    assert library.queries.agenda(first.meetings[0]) == before


def test_a_changed_paper_is_a_new_version_of_the_old(library: Library) -> None:
    first = library.file_away(deliver(TWO_ITEMS), library.add_file(PAGES))
    before = library.queries.agenda(first.meetings[0])
    changed = [*PAGES[:1], "Nytt avtal om badhuset", *PAGES[2:]]
    file = library.add_file(changed)
    library.file_away(deliver(TWO_ITEMS, changed), file)
    after = library.queries.agenda(first.meetings[0])
    assert [d.id for i in after.items for d in i.documents] == [
        d.id for i in before.items for d in i.documents
    ]
    assert after.items[0].documents[1].file_id == file
    assert after.items[0].documents[0].file_id == before.items[0].documents[0].file_id


def test_next_meetings_item_of_the_same_number_is_another(library: Library) -> None:
    first = library.file_away(deliver(TWO_ITEMS), library.add_file(PAGES))
    other = agenda(item("1/26", "Vägen till Exempelby", "SN-2026/00009", paper("Karta", 1, 1)))
    pages = ["Karta över vägen"]
    library.file_away(deliver(other, pages), library.add_file(pages))
    titles = [i.title for i in library.queries.agenda(first.meetings[0]).items]
    assert sorted(titles) == ["Badhuset i Exempelby", "Parken i Exempelby", "Vägen till Exempelby"]


def test_items_of_one_title_are_told_apart_by_their_number(library: Library) -> None:
    twins = agenda(item("39/26", "Beslut enligt FB", None), item("40/26", "Beslut enligt FB", None))
    pages = ["text"]
    file = library.add_file(pages)
    filed = library.file_away(deliver(twins, pages), file)
    library.file_away(deliver(twins, pages), file)
    assert [i.number for i in library.queries.agenda(filed.meetings[0]).items] == ["39/26", "40/26"]


def test_papers_that_differ_in_the_last_word_are_two(library: Library) -> None:
    long = "Överenskommelse mellan socialnämnden och Exempelföreningen 2026"
    both = agenda(
        item("1/26", long, "SN-2026/1", paper(f"{long} - Avtal", 1, 1), paper(f"{long} - Uppföljning", 2, 2))
    )
    filed = library.file_away(deliver(both, ["ett", "två"]), library.add_file(["ett", "två"]))
    newer = ["ett plus", "två plus"]
    library.file_away(deliver(both, newer), library.add_file(newer))
    documents = library.queries.agenda(filed.meetings[0]).items[0].documents
    assert [d.title.rsplit(" ", 1)[1] for d in documents] == ["Avtal", "Uppföljning"]


def test_what_the_member_moved_stays_moved(library: Library) -> None:
    file = library.add_file(PAGES)
    warned = replace(TWO_ITEMS, warnings=(ParsedWarning("parse.unsure_item", file=0, page=2),))
    filed = library.file_away(deliver(warned), file)
    shown = library.queries.agenda(filed.meetings[0])
    contract = shown.items[0].documents[1]
    assert [notice.document for notice in shown.warnings] == [contract.id]
    changes = library.commands.move_document(contract.id, shown.items[1].id)
    assert changes.meetings == frozenset(filed.meetings)
    library.file_away(deliver(warned), file)
    after = library.queries.agenda(filed.meetings[0])
    assert [d.title for d in after.items[1].documents] == ["Rapport", "Avtal"]
    assert [d.title for d in after.items[0].documents] == ["Tjänsteskrivelse"]
    assert after.warnings == ()


def test_a_paper_cannot_move_to_another_meeting(library: Library) -> None:
    first = library.file_away(deliver(TWO_ITEMS), library.add_file(PAGES))
    other = agenda(item("1/26", "Vägen", "SN-2026/00009", paper("Karta", 1, 1)), date="2026-03-18")
    second = library.file_away(deliver(other, ["karta"]), library.add_file(["karta"]))
    document = library.queries.agenda(first.meetings[0]).items[0].documents[0].id
    target = library.queries.agenda(second.meetings[0]).items[0].id
    with pytest.raises(KnownError, match=r"item\.not_found"):
        library.commands.move_document(document, target)


def test_a_loose_paper_finds_its_item_by_case_number(library: Library) -> None:
    filed = library.file_away(deliver(TWO_ITEMS), library.add_file(PAGES))
    late = LoosePaper(
        replace(paper("Kompletterande yttrande", 1, 1), case_number="SN 2026/1"), organization="Socialnämnden"
    )
    stray = LoosePaper(replace(paper("Rapport från annan kommun", 1, 1), file=1), "Annanby kommun")
    delivery = ParsedDelivery((), (late, stray), (("yttrande",), ("rapport",)))
    ids = library.add_file(["yttrande"]), library.add_file(["rapport"])
    result = library.file_away(delivery, *ids)
    assert result.loose == 1
    titles = [d.title for d in library.queries.agenda(filed.meetings[0]).items[0].documents]
    assert titles == ["Tjänsteskrivelse", "Avtal", "Kompletterande yttrande"]
    assert [d.title for d in library.queries.loose()] == ["Rapport från annan kommun"]
    assert library.file_away(delivery, *ids).loose == 0


def test_a_stamped_number_tells_which_of_two_meetings_a_loose_paper_belongs_to(library: Library) -> None:
    filed = library.file_away(deliver(TWO_ITEMS), library.add_file(PAGES))
    later = agenda(item("9/26", "Avtal", "SN-2026/00001", paper("Karta", 1, 1)), date="2026-03-18")
    library.file_away(deliver(later, ["karta"]), library.add_file(["karta"]))
    late = LoosePaper(
        replace(paper("Yttrande", 1, 1), case_number="SN 2026/1"), organization="Socialnämnden", number="1/26"
    )
    library.file_away(ParsedDelivery((), (late,), (("yttrande",),)), library.add_file(["yttrande"]))
    titles = [d.title for d in library.queries.agenda(filed.meetings[0]).items[0].documents]
    assert titles == ["Tjänsteskrivelse", "Avtal", "Yttrande"]


def test_another_municipalitys_board_of_the_same_name_is_another(library: Library) -> None:
    first = library.file_away(deliver(TWO_ITEMS), library.add_file(PAGES))
    other = library.file_away(deliver(replace(TWO_ITEMS, body="Annanby kommun")), library.add_file(PAGES))
    assert first.meetings != other.meetings


def test_everything_is_read_though_an_item_without_papers_has_a_page_of_its_own(library: Library) -> None:
    bare = replace(item("2/26", "Beslut enligt FB", None), pages=((0, 2, 2),), no_papers=True)
    shown = agenda(item("1/26", "Taxa", "SN-2026/00002", paper("Taxa", 1, 1)), bare)
    filed = library.file_away(deliver(shown, PAGES[:2]), library.add_file(PAGES[:2]))
    (report,) = library.queries.agenda(filed.meetings[0]).items[0].documents
    library.commands.remember_place(report.id, Spot(1), frozenset({1}))
    start = library.queries.start()
    assert start.next is not None
    assert (start.next.pages, start.next.pages_read, start.next.pages_unread) == (2, 1, 0)


def test_reading_is_remembered_and_resumed(library: Library) -> None:
    filed = library.file_away(deliver(TWO_ITEMS), library.add_file(PAGES))
    report = library.queries.agenda(filed.meetings[0]).items[1].documents[0]
    library.commands.remember_place(report.id, Spot(2), frozenset({1, 2}))
    start = library.queries.start()
    assert start.resume is not None
    assert (start.resume.number, start.resume.document, start.resume.page) == ("2/26", report.id, 2)
    assert start.next is not None
    assert (start.next.pages, start.next.pages_read, start.next.pages_unread) == (4, 2, 2)
    assert library.queries.agenda(filed.meetings[0]).items[1].documents[0].last_page_read == 2

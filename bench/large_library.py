# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A member's twenty years: how long the library is looked in for what the window asks most.

`python -m bench.large_library [--meetings N] [--profile DIR]`: 350 meetings are 100,000 pages. The
rows are put in by the repositories, without PDFs; with --profile the library is kept and used again.
"""

from __future__ import annotations

import argparse
import datetime
import random
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from statistics import median, quantiles

from ifn_desktop.app.core import Core, open_core
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.model.ids import BlobId, DocumentId, FileId, ItemId, MeetingId, PacketId, new_id
from ifn_desktop.model.kinds import DocumentKind, ItemKind
from ifn_desktop.model.library import KnownDocument, KnownFile, KnownItem, KnownMeeting, KnownVersion
from ifn_desktop.model.places import Spot
from ifn_desktop.model.text import FileText, PageText, Rect
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.store import repo_documents as papers
from ifn_desktop.store import repo_files as files
from ifn_desktop.store import repo_meetings as meetings
from ifn_desktop.store import repo_member as member
from ifn_desktop.store.database import Transaction

KEY = bytes(range(32))
ITEMS, PAPERS, PAGES = 18, 40, 288
LOOSE = 200
REACH_MS = 30.0
FIRST = datetime.date(2006, 1, 18)
NOW = datetime.datetime(2026, 1, 2, 8, 0, tzinfo=datetime.UTC)
SPOKEN = (
    "nämnden beslutar godkänna redovisning uppföljning verksamhet barn unga stöd insats familj avtal "
    "kommun ärende bilaga enligt socialtjänst försörjningsstöd placering kostnad prognos budget mål "
    "kvalitet tillsyn åtgärd öppenvård yttrande remiss skrivelse översyn ändring"
)
WORDS = SPOKEN.split()


class Filler:
    """Puts meetings and loose papers into a library.

    Args:
        pages: of a meeting's papers together.
        words: of a page.
        loose: how many loose papers.
    """

    def __init__(self, pages: int = PAGES, words: int = 180, loose: int = LOOSE) -> None:
        self._chance = random.Random(20260218)
        self._pages = pages
        self._words = words
        self._loose = loose

    def fill(self, core: Core, count: int) -> None:
        """Put so many meetings and the loose papers in."""
        for number in range(count):
            with core.database.write() as tx:
                self._meeting(tx, number, count)
        with core.database.write() as tx:
            for number in range(self._loose):
                file = self._file(tx, f"löst {number}.pdf", 6)
                _paper(tx, None, None, number, file, 1, 6)

    def _meeting(self, tx: Transaction, number: int, count: int) -> None:
        day = FIRST + datetime.timedelta(days=number * 7300 // count)
        board = meetings.organization_id(tx, "Exempelby kommun", "Socialnämnden", new_id())
        meeting = KnownMeeting(
            MeetingId(new_id()), "Exempelby kommun", "Socialnämnden", day.isoformat(), "09:00", "", 1.0
        )
        meetings.put_meeting(tx, meeting, board)
        file = self._file(tx, f"mötesbok {number}.pdf", self._pages)
        made: list[tuple[DocumentId, str]] = []
        page = 1
        for position in range(ITEMS):
            item = ItemId(new_id())
            title = " ".join(self._chance.choices(WORDS, k=6))
            case = f"SN-{day.year}/{self._chance.randrange(400):05d}"
            known = KnownItem(
                item,
                position,
                f"{position + 1}/{day.year % 100:02d}",
                title,
                case,
                ItemKind.BESLUT,
                " ".join(self._chance.choices(WORDS, k=40)),
                ("Exempel Exempelsson",),
                (),
                no_papers=False,
                confidence=1.0,
            )
            meetings.put_item(tx, meeting.id, known)
            own = PAPERS // ITEMS + (position < PAPERS % ITEMS)
            for place in range(own):
                last = min(self._pages, page + self._pages // PAPERS - 1)
                made.append(_paper(tx, meeting.id, item, place, file, page, last))
                page = last + 1
        if number % 3 == 0:
            for document, _ in made[::2]:
                seen = (NOW - datetime.timedelta(days=count - number)).isoformat()
                member.remember_place(tx, document, Spot(2), seen, range(1, 5))
        links = [
            papers.LinkRow(version, 1, "Bilaga 1", (Rect(50, 50, 90, 60),), other)
            for (_, version), (other, _) in pairwise(made)
        ]
        papers.replace_links(tx, [], links)

    def _file(self, tx: Transaction, name: str, pages: int) -> FileId:
        blob, packet, file = BlobId(self._chance.randbytes(32).hex()), PacketId(new_id()), FileId(new_id())
        tx.execute(
            "INSERT INTO blob VALUES (?, ?, ?, ?)", (blob, self._chance.randbytes(60), 1, NOW.isoformat())
        )
        files.add_packet(tx, packet, "import", NOW.isoformat())
        files.add_file(tx, packet, KnownFile(file, name, "application/pdf", pages, None), blob)
        text = FileText(tuple(PageText(number, 595.0, 842.0, ()) for number in range(1, pages + 1)))
        bodies = tuple(" ".join(self._chance.choices(WORDS, k=self._words)) for _ in range(pages))
        files.put_text(tx, file, text, [], bodies)
        return file


def _paper(
    tx: Transaction,
    meeting: MeetingId | None,
    item: ItemId | None,
    position: int,
    file: FileId,
    first: int,
    last: int,
) -> tuple[DocumentId, str]:
    kind = DocumentKind.TJANSTESKRIVELSE if position == 0 else DocumentKind.BILAGA
    document = DocumentId(new_id())
    papers.put_document(tx, meeting, KnownDocument(document, item, position, kind, "Paper", None, 1.0, ()))
    version = KnownVersion(new_id(), 1, file, first, last, new_id() * 2)
    papers.put_version(tx, document, version)
    return document, version.id


def timed(work: Callable[[], object], rounds: int = 30) -> tuple[float, float]:
    """(median, 95th percentile) of a call in milliseconds, the first call left out."""
    work()
    taken: list[float] = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        taken.append((time.perf_counter() - began) * 1000)
    return median(taken), quantiles(taken, n=20)[-1]


def measure(core: Core) -> list[tuple[str, float, float, float]]:
    """(what, median, p95, reach) in milliseconds of what the window asks."""
    listed = core.queries.meetings()
    middle = listed[len(listed) // 2]
    document = core.queries.agenda(middle.id).items[0].documents[0].id
    asked: list[tuple[str, Callable[[], object], float]] = [
        ("queries.start()", core.queries.start, REACH_MS),
        ("queries.agenda()", lambda: core.queries.agenda(middle.id), REACH_MS),
        ("queries.document_links()", lambda: core.queries.document_links(document), REACH_MS),
        (
            "commands.remember_place()",
            lambda: core.commands.remember_place(document, Spot(3), frozenset({3})),
            REACH_MS,
        ),
        ("queries.loose()", core.queries.loose, REACH_MS),
        ("queries.meetings()", core.queries.meetings, 200.0),
    ]
    return [(what, *timed(work), reach) for what, work, reach in asked]


def main() -> None:
    """Fill, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--meetings", type=int, default=350)
    parser.add_argument("--profile", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        jobs = JobRunner()
        profile = arguments.profile or Path(temporary, "profile")
        core = open_core(ProfilePaths(profile), KEY, jobs, now=lambda: NOW)
        try:
            if not core.queries.meetings():
                began = time.perf_counter()
                Filler().fill(core, arguments.meetings)
                print(f"filled in {time.perf_counter() - began:.0f} s")
            print(f"{arguments.meetings} meetings, {arguments.meetings * PAGES:,} pages")
            for what, middle, worst, reach in measure(core):
                verdict = "ok" if middle <= reach else "TOO SLOW"
                figures = f"median {middle:6.1f} ms   p95 {worst:6.1f} ms   reach {reach:4.0f}"
                print(f"{what:28} {figures}   {verdict}")
        finally:
            jobs.close()
            core.close()


if __name__ == "__main__":
    main()

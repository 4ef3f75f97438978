# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Files what a delivery holds in the library: what is known is recognised, what is new is added.

Runs inside one write transaction. Ids are made once: a meeting, an ärende or a paper that is met
again keeps its id, and what the member corrected stays corrected.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId, FileId, ItemId, MeetingId, PacketId
from ifn_desktop.model.library import KnownDocument, KnownItem, KnownMeeting
from ifn_desktop.model.parsed import (
    LoosePaper,
    ParsedDelivery,
    ParsedDocument,
    ParsedItem,
    ParsedMeeting,
    ParsedWarning,
)
from ifn_desktop.model.views import Notice
from ifn_desktop.services import matching
from ifn_desktop.services.arriving import Arriving
from ifn_desktop.services.filing_items import filled, new_item, renewed, reordered
from ifn_desktop.services.filing_papers import FiledPaper, FilingPapers
from ifn_desktop.services.meeting_lookup import MeetingLookup
from ifn_desktop.services.shelf import Placed, Shelf
from ifn_desktop.sources.names import plain_title
from ifn_desktop.store import repo_documents as papers
from ifn_desktop.store import repo_files
from ifn_desktop.store import repo_meetings as meetings
from ifn_desktop.store import repo_member as member
from ifn_desktop.store import repo_source_papers as sources
from ifn_desktop.store.database import Transaction, View
from ifn_desktop.store.repo_source_papers import Foreign


class House(NamedTuple):
    """Whose delivery it is: a source changes and withdraws nothing but its own (design.md section 6).

    Attributes:
        origin: `import` for what the member took in, `sync:` and an id for a source.
        listed: files that the source still has: what lies in them is not withdrawn.
        replaced: for a new file the one whose place it took at the source.
    """

    origin: str = "import"
    listed: frozenset[FileId] = frozenset()
    replaced: Mapping[FileId, FileId] = MappingProxyType({})

    def foreign(self, view: View, meeting: MeetingId) -> Foreign:
        """What other sources brought to a meeting; for the member nothing is foreign."""
        if not self.origin.startswith("sync:"):
            return Foreign()
        return sources.foreign(view, meeting, self.origin)


@dataclass(slots=True)
class Filed:
    """What filing did: the meetings met, and how much was new."""

    meetings: list[MeetingId] = field(default_factory=list[MeetingId])
    items: int = 0
    documents: int = 0
    loose: int = 0
    is_later: bool = False
    notices: list[Notice] = field(default_factory=list[Notice])


class Filing:
    """Files one parsed delivery.

    Args:
        tx: the write transaction.
        files: for each file of the delivery its id in the library.
        delivery: what parsing made of it.
        new_id: makes ids.
        packet: the delivery; what it did to meetings that were known is written down. None where
            nothing new came.
        house: whose delivery it is.
    """

    def __init__(
        self,
        tx: Transaction,
        files: Sequence[FileId],
        delivery: ParsedDelivery,
        new_id: Callable[[], str],
        *,
        packet: PacketId | None = None,
        house: House | None = None,
    ) -> None:
        self._house = house or House()
        self._foreign = Foreign()
        self._tx = tx
        self._files = files
        self._delivery = delivery
        self._new_id = new_id
        self._packet = packet
        self._arriving = Arriving(None)
        self._filed = Filed()
        self._lookup = MeetingLookup(tx)
        self._papers = FilingPapers(tx, files, delivery, new_id)

    def run(self) -> Filed:
        """File every meeting and every loose paper of the delivery."""
        for parsed in self._delivery.meetings:
            self._file_meeting(parsed)
        for paper in self._delivery.loose:
            self._file_loose(paper)
        self._filed.documents += self._papers.added
        return self._filed

    # Meetings ---------------------------------------------------------------------------------

    def _file_meeting(self, parsed: ParsedMeeting) -> None:
        known = self._lookup.recognise(parsed)
        meeting = self._put_facts(parsed, known)
        self._filed.meetings.append(meeting.id)
        self._filed.is_later |= known is not None
        self._arriving = Arriving(known)
        self._foreign = self._house.foreign(self._tx, meeting.id)
        item_ids = self._put_items(meeting, parsed.items)
        shelf = self._shelf(meeting)
        for item, item_id in zip(parsed.items, item_ids, strict=True):
            runs = [(self._files[file], first, last) for file, first, last in item.pages]
            meetings.put_item_pages(self._tx, item_id, runs)
        placed: dict[Placed, DocumentId] = {}
        for paper in self._papers.recognised(parsed, item_ids, shelf):
            placed |= self._put_document(meeting.id, paper, shelf)
        self._put_links(parsed, shelf, placed)
        self._write_arrivals(meeting, parsed)
        notices = [self._notice(warning, shelf) for warning in parsed.warnings]
        meetings.add_notices(self._tx, meeting.id, notices)
        self._filed.notices.extend(notices)

    def _shelf(self, meeting: KnownMeeting) -> Shelf:
        moved = member.corrected(self._tx, meeting.id)
        return Shelf(meeting.documents, moved, self._foreign.papers)

    def _notice(self, warning: ParsedWarning, shelf: Shelf) -> Notice:
        document = None
        if warning.file is not None and warning.page is not None:
            document = shelf.document_holding(self._files[warning.file], warning.page)
        return Notice(warning.code, dict(warning.params), document)

    def _put_facts(self, parsed: ParsedMeeting, known: KnownMeeting | None) -> KnownMeeting:
        if known is None:
            meeting = KnownMeeting(
                MeetingId(self._new_id()),
                parsed.body or self._lookup.body_of(parsed.organization),
                parsed.organization,
                parsed.date,
                parsed.time,
                parsed.place,
                parsed.confidence,
            )
        else:
            meeting = replace(
                known,
                body=known.body or parsed.body,
                organization=known.organization or parsed.organization,
                date=known.date or parsed.date,
                time=known.time or parsed.time,
                place=known.place or parsed.place,
                confidence=max(known.confidence, parsed.confidence),
            )
        if known is None or meeting != known:
            board = meetings.organization_id(self._tx, meeting.body, meeting.organization, self._new_id())
            meetings.put_meeting(self._tx, meeting, board)
        return meeting

    # Ärenden ----------------------------------------------------------------------------------

    def _put_items(self, meeting: KnownMeeting, parsed: Sequence[ParsedItem]) -> list[ItemId]:
        found = matching.match_items(parsed, meeting.items)
        order: list[KnownItem] = list(meeting.items)
        ids: list[ItemId] = []
        after = -1  # place in `order` of the parsed ärende before this one
        for item, known in zip(parsed, found, strict=True):
            if known is None:
                fresh = new_item(ItemId(self._new_id()), item)
                after += 1
                order.insert(after, fresh)
                ids.append(fresh.id)
                self._filed.items += 1
                self._arriving.item(None, fresh)
            else:
                after = next(place for place, other in enumerate(order) if other.id == known.id)
                renew = filled if known.id in self._foreign.items else renewed
                order[after] = renew(known, item)
                ids.append(known.id)
                self._arriving.item(known, order[after])
        if not self._foreign.items:
            order = reordered(order, ids)
        before = {item.id: item for item in meeting.items}
        for position, item in enumerate(order):
            wanted = replace(item, position=position)
            if before.get(item.id) != wanted:
                meetings.put_item(self._tx, meeting.id, wanted)
        return ids

    # Papers -----------------------------------------------------------------------------------

    def _put_document(self, meeting: MeetingId, paper: FiledPaper, shelf: Shelf) -> dict[Placed, DocumentId]:
        return self._papers.put_document(
            meeting, paper, shelf, arriving=self._arriving, foreign=self._foreign
        )

    def _write_arrivals(self, meeting: KnownMeeting, parsed: ParsedMeeting | None) -> None:
        if self._packet is None:
            return
        now = meetings.whole_meeting(self._tx, meeting)
        pages = (page for file in self._delivery.body_texts for page in file)
        origin, listed, _ = self._house
        self._arriving.write(self._tx, self._packet, now, parsed, pages, origin=origin, listed=listed)

    # Links ------------------------------------------------------------------------------------

    def _put_links(self, parsed: ParsedMeeting, shelf: Shelf, placed: dict[Placed, DocumentId]) -> None:
        touched = [version for place in placed for version in shelf.versions_at(place)]
        rows: list[papers.LinkRow] = []
        for link in parsed.links:
            target = placed.get((self._files[link.target[0]], link.target[1]))
            version = shelf.version_holding(self._files[link.source[0]], link.source[1])
            if target is None or version is None:
                continue
            rows.append(
                papers.LinkRow(
                    version.id, link.source[1] - version.first_page + 1, link.text, link.rects, target
                )
            )
        papers.replace_links(self._tx, [version.id for version in touched], rows)

    # Loose papers -----------------------------------------------------------------------------

    def _file_loose(self, paper: LoosePaper) -> None:
        parsed = paper.document
        file = self._files[parsed.file]
        if any(first == parsed.first_page for _, first, _ in papers.placed_pages(self._tx, file)):
            return
        before = self._predecessor(parsed)
        if before is not None and before[0] is None:
            self._papers.put_version(before[1], parsed.file, parsed.first_page, parsed.last_page)
            return
        home = (before[0], before[1].item) if before is not None else self._lookup.home_of(paper)
        if home is None and paper.meeting is not None:
            self._file_meeting(matching.told_meeting(paper))
            return
        if home is not None and home[0] is not None:
            meeting, item = home[0], home[1]
            documents = papers.documents_of(self._tx, meeting)
            self._foreign = self._house.foreign(self._tx, meeting)
            shelf = Shelf(documents, member.corrected(self._tx, meeting), self._foreign.papers)
            position = sum(document.item == item for document in documents)
            known = before[1] if before is not None else None
            known = known or shelf.find(
                parsed, item, self._papers.text_hash(*_run(parsed)), self._papers.places(parsed)
            )
            facts = meetings.meeting_row(self._tx, meeting)
            self._arriving = Arriving(facts)
            self._put_document(meeting, FiledPaper(parsed, item, position, known), shelf)
            if facts is not None:
                self._write_arrivals(facts, None)
            if meeting not in self._filed.meetings:
                self._filed.meetings.append(meeting)
            return
        known = self._known_loose(parsed)
        if known is None:
            self._filed.loose += 1
            known = KnownDocument(
                DocumentId(self._new_id()),
                None,
                0,
                parsed.kind,
                parsed.title,
                parsed.case_number,
                parsed.confidence,
                (),
            )
            self._filed.documents += 1
            papers.put_document(self._tx, None, known, parsed.date)
        self._papers.put_version(known, parsed.file, parsed.first_page, parsed.last_page)

    def _predecessor(self, parsed: ParsedDocument) -> tuple[MeetingId | None, KnownDocument] | None:
        """The paper whose file this one's took the place of at their source, and its meeting."""
        old = self._house.replaced.get(self._files[parsed.file])
        alone = sum(paper.document.file == parsed.file for paper in self._delivery.loose) == 1
        if old is None or not alone:
            return None
        placed = {paper for paper, _, _ in papers.placed_pages(self._tx, old)}
        return papers.document_by_id(self._tx, placed.pop()) if len(placed) == 1 else None

    def _known_loose(self, parsed: ParsedDocument) -> KnownDocument | None:
        """The loose paper with this text and file name, numbering and copies aside.

        Two forms with the same words but different pictures are two papers, so the text alone is
        not enough.
        """
        text_hash = self._papers.text_hash(parsed.file, parsed.first_page, parsed.last_page)
        known = papers.loose_with_text(self._tx, text_hash)
        if known is None:
            return None
        own, other = self._files[parsed.file], known.versions[0].file
        names = [plain_title(file.name) for file in repo_files.files_by_id(self._tx, [own, other]).values()]
        return known if len(set(names)) == 1 else None


def _run(parsed: ParsedDocument) -> tuple[int, int, int]:
    return parsed.file, parsed.first_page, parsed.last_page

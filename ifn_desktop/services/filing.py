# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Files what a delivery holds in the library: what is known is recognised, what is new is added.

Runs inside one write transaction. Ids are made once: a meeting, an ärende or a paper that is met
again keeps its id, and what the member corrected stays corrected.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId, FileId, ItemId, MeetingId, PacketId
from ifn_desktop.model.library import KnownDocument, KnownItem, KnownMeeting, KnownVersion
from ifn_desktop.model.parsed import (
    LoosePaper,
    ParsedDelivery,
    ParsedDocument,
    ParsedItem,
    ParsedMeeting,
    ParsedWarning,
)
from ifn_desktop.model.views import Notice
from ifn_desktop.services import kindred, matching
from ifn_desktop.services.agenda_view import shown_version
from ifn_desktop.services.arriving import Arriving, follow_pages
from ifn_desktop.services.shelf import Placed, Shelf
from ifn_desktop.sources.names import plain_title
from ifn_desktop.store import repo_documents as papers
from ifn_desktop.store import repo_files
from ifn_desktop.store import repo_meetings as meetings
from ifn_desktop.store import repo_member as member
from ifn_desktop.store import repo_sources as sources
from ifn_desktop.store.database import Transaction, View
from ifn_desktop.store.repo_sources import Foreign

MUTE = 50
"""Fewer letters than this on a page, on average, tell nothing of what it is."""

_Cases = tuple[list[KnownMeeting], dict[tuple[str, ...], list[tuple[MeetingId, ItemId]]]]


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
        self._known_cases: _Cases | None = None

    def run(self) -> Filed:
        """File every meeting and every loose paper of the delivery."""
        for parsed in self._delivery.meetings:
            self._file_meeting(parsed)
        for paper in self._delivery.loose:
            self._file_loose(paper)
        return self._filed

    # Meetings ---------------------------------------------------------------------------------

    def _file_meeting(self, parsed: ParsedMeeting) -> None:
        known = self._recognise(parsed)
        meeting = self._put_facts(parsed, known)
        self._filed.meetings.append(meeting.id)
        self._arriving = Arriving(known)
        self._foreign = self._house.foreign(self._tx, meeting.id)
        item_ids = self._put_items(meeting, parsed.items)
        shelf = self._shelf(meeting)
        for item, item_id in zip(parsed.items, item_ids, strict=True):
            runs = [(self._files[file], first, last) for file, first, last in item.pages]
            meetings.put_item_pages(self._tx, item_id, runs)
        placed: dict[Placed, DocumentId] = {}
        for paper in self._recognised(parsed, item_ids, shelf):
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

    def _recognise(self, parsed: ParsedMeeting) -> KnownMeeting | None:
        rows = meetings.meeting_rows(self._tx)
        for facts in rows:
            if matching.same_meeting(parsed, facts):
                return meetings.whole_meeting(self._tx, facts, with_lost=True)
        maybe = [facts for facts in rows if matching.maybe_same_meeting(parsed, facts)]
        near = self._sharing_cases(parsed) if maybe else frozenset[MeetingId]()
        for facts in maybe:
            if facts.id in near:
                meeting = meetings.whole_meeting(self._tx, facts, with_lost=True)
                if matching.share_items(parsed, meeting.items):
                    return meeting
        return None

    def _sharing_cases(self, parsed: ParsedMeeting) -> frozenset[MeetingId]:
        """Meetings with so many of the diarienummer that a closer look is worth while."""
        wanted = {matching.case_key(item.case_number) for item in parsed.items if item.case_number}
        shared = Counter(
            meeting
            for meeting, _, case in meetings.items_with_case(self._tx)
            if matching.case_key(case) in wanted
        )
        return frozenset(meeting for meeting, count in shared.items() if count >= matching.SHARED)

    def _put_facts(self, parsed: ParsedMeeting, known: KnownMeeting | None) -> KnownMeeting:
        if known is None:
            meeting = KnownMeeting(
                MeetingId(self._new_id()),
                parsed.body or self._body_of(parsed.organization),
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

    def _body_of(self, organization: str) -> str:
        """The one municipality that is known to have a board of this name, else nothing."""
        bodies = {
            facts.body
            for facts in meetings.meeting_rows(self._tx)
            if facts.body and matching.same_organization(facts.organization, organization)
        }
        return bodies.pop() if len(bodies) == 1 else ""

    # Ärenden ----------------------------------------------------------------------------------

    def _put_items(self, meeting: KnownMeeting, parsed: Sequence[ParsedItem]) -> list[ItemId]:
        found = matching.match_items(parsed, meeting.items)
        order: list[KnownItem] = list(meeting.items)
        ids: list[ItemId] = []
        after = -1  # place in `order` of the parsed ärende before this one
        for item, known in zip(parsed, found, strict=True):
            if known is None:
                fresh = _new_item(ItemId(self._new_id()), item)
                after += 1
                order.insert(after, fresh)
                ids.append(fresh.id)
                self._filed.items += 1
                self._arriving.item(None, fresh)
            else:
                after = next(place for place, other in enumerate(order) if other.id == known.id)
                renew = _filled if known.id in self._foreign.items else _renewed
                order[after] = renew(known, item)
                ids.append(known.id)
                self._arriving.item(known, order[after])
        if not self._foreign.items:
            order = _reordered(order, ids)
        before = {item.id: item for item in meeting.items}
        for position, item in enumerate(order):
            wanted = replace(item, position=position)
            if before.get(item.id) != wanted:
                meetings.put_item(self._tx, meeting.id, wanted)
        return ids

    # Papers -----------------------------------------------------------------------------------

    def _recognised(self, parsed: ParsedMeeting, items: Sequence[ItemId], shelf: Shelf) -> list[_Paper]:
        """The papers of the delivery, each with the known one that it is, if there is one.

        By text, place, kind and title first; what is left over on both sides has another name or
        another ärende, and is told by its words.
        """
        papers_: list[_Paper] = [
            _Paper(document, item_id, position)
            for item, item_id in zip(parsed.items, items, strict=True)
            for position, document in enumerate(item.documents)
        ]
        papers_ += [_Paper(document, None, position) for position, document in enumerate(parsed.documents)]
        hashes = [self._hash(p.parsed.file, p.parsed.first_page, p.parsed.last_page) for p in papers_]
        shelf.reserve((paper.item, text_hash) for paper, text_hash in zip(papers_, hashes, strict=True))
        found: list[_Paper] = []
        for paper, text_hash in zip(papers_, hashes, strict=True):
            known = shelf.find(paper.parsed, paper.item, text_hash, self._places(paper.parsed))
            if known is not None:
                shelf.keep(known)
            found.append(paper._replace(known=known))
        left = {document.id: document for document in shelf.unclaimed()} if items else {}
        for place, paper in enumerate(found):
            if paper.known is None and paper.item is not None and left:
                known = self._by_words(paper, left, set(items), shelf)
                if known is not None:
                    shelf.keep(left.pop(known.id))
                    found[place] = paper._replace(known=known, is_moved=known.item != paper.item)
        return found

    def _by_words(
        self, paper: _Paper, left: dict[DocumentId, KnownDocument], items: set[ItemId], shelf: Shelf
    ) -> KnownDocument | None:
        """The known paper with most of a paper's words: in its ärende, or in another of the delivery's."""
        candidates: dict[DocumentId, tuple[str, float]] = {}
        for known in left.values():
            if known.item == paper.item or (known.item in items and not shelf.moved_by_member(known.id)):
                least = kindred.RENAMED if known.item == paper.item else kindred.MOVED
                candidates[known.id] = ("\n".join(self._texts(shown_version(known))), least)
        pages = self._delivery.body_texts[paper.parsed.file]
        text = "\n".join(pages[paper.parsed.first_page - 1 : paper.parsed.last_page])
        nearest = kindred.nearest(text, candidates)
        return left[nearest] if nearest is not None else None

    def _texts(self, version: KnownVersion) -> list[str]:
        pages = repo_files.page_texts(self._tx, version.file, version.first_page, version.last_page)
        return [text for _, text in pages]

    def _places(self, parsed: ParsedDocument) -> list[Placed]:
        runs = [(parsed.file, parsed.first_page, parsed.last_page), *parsed.also]
        return [(self._files[run[0]], run[1]) for run in runs]

    def _put_document(self, meeting: MeetingId, paper: _Paper, shelf: Shelf) -> dict[Placed, DocumentId]:
        parsed, item, position, before, is_moved = paper
        runs = [(parsed.file, parsed.first_page, parsed.last_page), *parsed.also]
        known = before
        if known is None:
            known = KnownDocument(
                DocumentId(self._new_id()),
                item,
                position,
                parsed.kind,
                parsed.title,
                parsed.case_number,
                parsed.confidence,
                (),
            )
            self._filed.documents += 1
            papers.put_document(self._tx, meeting, known, parsed.date)
        elif known.id not in self._foreign.papers and (
            is_moved
            or parsed.confidence > known.confidence
            or (known.item is None and item is not None and not shelf.moved_by_member(known.id))
        ):
            known = replace(
                known,
                item=known.item if shelf.moved_by_member(known.id) else item,
                position=position,
                kind=parsed.kind,
                title=parsed.title,
                confidence=max(parsed.confidence, known.confidence),
            )
            papers.put_document(self._tx, meeting, known, parsed.date)
        for file, first, last in runs:
            known = self._put_version(known, file, first, last)
        self._arriving.document(before, known)
        if before is not None and before.versions:
            self._follow(shown_version(before), shown_version(known), known.id)
        shelf.keep(known)
        # Links are read where the paper is read, not in its other renderings: those keep theirs.
        return {(self._files[parsed.file], parsed.first_page): known.id}

    def _follow(self, before: KnownVersion, now: KnownVersion, document: DocumentId) -> None:
        """Pages whose words are the same stay read in a new version, and the member's place follows."""
        if before.number == now.number:
            return
        seen = member.seen_pages(self._tx, document)
        spot = member.place_of(self._tx, document)
        if not seen and spot is None:
            return
        pages, page = follow_pages(self._texts(before), self._texts(now), seen, spot and spot.page)
        member.mark_unseen(self._tx, document)
        member.mark_seen(self._tx, document, pages)
        if spot is not None and page is not None and page != spot.page:
            member.move_place(self._tx, document, page)

    def _write_arrivals(self, meeting: KnownMeeting, parsed: ParsedMeeting | None) -> None:
        if self._packet is None:
            return
        now = meetings.whole_meeting(self._tx, meeting)
        pages = (page for file in self._delivery.body_texts for page in file)
        origin, listed, _ = self._house
        self._arriving.write(self._tx, self._packet, now, parsed, pages, origin=origin, listed=listed)

    def _put_version(self, document: KnownDocument, file: int, first: int, last: int) -> KnownDocument:
        place = (self._files[file], first)
        if any((version.file, version.first_page) == place for version in document.versions):
            return document
        text_hash = self._hash(file, first, last)
        same = [version.number for version in document.versions if version.text_hash == text_hash]
        newest = max((version.number for version in document.versions), default=0)
        version = KnownVersion(
            self._new_id(), same[0] if same else newest + 1, place[0], first, last, text_hash
        )
        papers.put_version(self._tx, document.id, version)
        return replace(document, versions=(*document.versions, version))

    def _hash(self, file: int, first: int, last: int) -> str:
        """Names the text of a page range: equal for two renderings of one text.

        Spaces and line breaks do not count, nor the hyphen that a line break leaves, nor the
        letters' composition. Pages with next to no text (scans, maps, forms) are only themselves:
        two of them are not one paper because both are mute.
        """
        pages = self._delivery.body_texts[file][first - 1 : last]
        text = unicodedata.normalize("NFKC", "\n".join(pages)).replace("-\n", "").replace("\xad", "")
        letters = "".join(text.split())
        if len(letters) < MUTE * (last - first + 1):
            letters = f"{self._files[file]}:{first}-{last}"
        return hashlib.sha256(letters.encode()).hexdigest()

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
            self._put_version(before[1], parsed.file, parsed.first_page, parsed.last_page)
            return
        home = (before[0], before[1].item) if before is not None else self._home_of(paper)
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
            known = known or shelf.find(parsed, item, self._hash(*_run(parsed)), self._places(parsed))
            facts = meetings.meeting_row(self._tx, meeting)
            self._arriving = Arriving(facts)
            self._put_document(meeting, _Paper(parsed, item, position, known), shelf)
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
        self._put_version(known, parsed.file, parsed.first_page, parsed.last_page)

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
        text_hash = self._hash(parsed.file, parsed.first_page, parsed.last_page)
        known = papers.loose_with_text(self._tx, text_hash)
        if known is None:
            return None
        own, other = self._files[parsed.file], known.versions[0].file
        names = [plain_title(file.name) for file in repo_files.files_by_id(self._tx, [own, other]).values()]
        return known if len(set(names)) == 1 else None

    def _home_of(self, paper: LoosePaper) -> tuple[MeetingId, ItemId] | None:
        """The one ärende whose diarienummer a loose paper carries: the newest meeting's, its board's.

        A number on the paper's stamp tells which, where several have the diarienummer.
        """
        case = paper.document.case_number
        if case is None or not paper.organization:
            return None
        rows, cases = self._cases()
        boards = {
            facts.id: facts
            for facts in rows
            if matching.same_organization(facts.organization, paper.organization)
            and (
                not paper.body or not facts.body or matching.normal(facts.body) == matching.normal(paper.body)
            )
        }
        hits = [
            (meeting, item) for meeting, item in cases.get(matching.case_key(case), ()) if meeting in boards
        ]
        if not hits:
            return None
        if paper.meeting is not None:
            hits = [hit for hit in hits if boards[hit[0]].date == paper.meeting[1]]
            if not hits:
                return None
        if paper.number is not None:
            named = [(hit, meetings.item_name(self._tx, hit[1])) for hit in hits]
            hits = [hit for hit, name in named if name is not None and name[0] == paper.number] or hits
        newest = max(boards[meeting].date or "" for meeting, _ in hits)
        latest = [hit for hit in hits if (boards[hit[0]].date or "") == newest]
        return latest[0] if len(latest) == 1 else None

    def _cases(self) -> _Cases:
        """Every meeting's facts, and where each diarienummer stands; looked up once a delivery.

        Loose papers come after the meetings and add no ärenden.
        """
        if self._known_cases is None:
            cases: dict[tuple[str, ...], list[tuple[MeetingId, ItemId]]] = {}
            for meeting, item, number in meetings.items_with_case(self._tx):
                cases.setdefault(matching.case_key(number), []).append((meeting, item))
            self._known_cases = (meetings.meeting_rows(self._tx), cases)
        return self._known_cases


class _Paper(NamedTuple):
    """A paper of the delivery, its place, and the known one that it is.

    Attributes:
        is_moved: the known one lies under another ärende.
    """

    parsed: ParsedDocument
    item: ItemId | None
    position: int
    known: KnownDocument | None = None
    is_moved: bool = False


def _run(parsed: ParsedDocument) -> tuple[int, int, int]:
    return parsed.file, parsed.first_page, parsed.last_page


def _reordered(order: Sequence[KnownItem], ids: Sequence[ItemId]) -> list[KnownItem]:
    """An agenda in the order of a delivery that has most of it; what it lacks stays after its neighbour."""
    if 3 * len(ids) < 2 * len(order):
        return list(order)
    places = {item: place for place, item in enumerate(ids)}
    keyed: list[tuple[int, int, KnownItem]] = []
    last = -1
    for at, item in enumerate(order):
        last = places.get(item.id, last)
        keyed.append((last, at if item.id not in places else -1, item))
    return [item for _, _, item in sorted(keyed, key=lambda one: one[:2])]


def _new_item(new_id: ItemId, parsed: ParsedItem) -> KnownItem:
    return KnownItem(
        new_id,
        0,
        parsed.number,
        parsed.title,
        parsed.case_number,
        parsed.kind,
        parsed.proposal,
        parsed.prepared_by,
        parsed.sent_to,
        parsed.no_papers,
        parsed.confidence,
    )


def _filled(known: KnownItem, parsed: ParsedItem) -> KnownItem:
    """A known ärende of another source: what it lacks is filled in, nothing is replaced."""
    return replace(
        known,
        number=known.number or parsed.number,
        case_number=known.case_number or parsed.case_number,
        proposal=known.proposal or parsed.proposal,
        prepared_by=known.prepared_by or parsed.prepared_by,
        sent_to=known.sent_to or parsed.sent_to,
        no_papers=known.no_papers and parsed.no_papers,
    )


def _renewed(known: KnownItem, parsed: ParsedItem) -> KnownItem:
    """A known ärende with what a later delivery adds; the surer reading wins where both speak."""
    surer = parsed.confidence > known.confidence
    as_sure = parsed.confidence >= known.confidence  # of two sure ones the later: numbers are given anew
    return replace(
        known,
        number=(parsed.number if as_sure else None) or known.number or parsed.number,
        title=parsed.title if surer and parsed.title else known.title,
        case_number=(parsed.case_number if surer else None) or known.case_number or parsed.case_number,
        kind=parsed.kind if parsed.proposal else known.kind,
        proposal=parsed.proposal or known.proposal,
        prepared_by=parsed.prepared_by or known.prepared_by,
        sent_to=parsed.sent_to or known.sent_to,
        no_papers=known.no_papers and parsed.no_papers,
        confidence=max(known.confidence, parsed.confidence),
    )

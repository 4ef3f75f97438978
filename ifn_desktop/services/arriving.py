# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a delivery did to a meeting that was known before: new, changed, moved, renumbered, gone.

Nothing marks what changed in a packet, so it is told from what the delivery holds. Only a whole
packet in the form of an earlier whole one says that something is withdrawn: a supplement or a
single paper lacks most of what there is. More than a third gone at once withdraws nothing (design.md
section 6), nor does a paper whose pages are in the delivery after all.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from ifn_desktop.model.ids import DocumentId, FileId, ItemId, PacketId
from ifn_desktop.model.kinds import NewsKind
from ifn_desktop.model.library import KnownDocument, KnownItem, KnownMeeting
from ifn_desktop.model.parsed import ParsedMeeting
from ifn_desktop.services.agenda_view import shown_version
from ifn_desktop.store import repo_arrivals as arrivals
from ifn_desktop.store import repo_files as files
from ifn_desktop.store import repo_source_papers as sources
from ifn_desktop.store.database import Transaction, View

Arrival = arrivals.Arrival
SURE = 0.95
"""Mean confidence of papers that are told by stamps, bookmarks or file names, not guessed."""


class Arriving:
    """Gathers what one delivery does to one meeting, and writes it down at the end.

    Args:
        known: the meeting as it was; None when the delivery is its first.
    """

    def __init__(self, known: KnownMeeting | None) -> None:
        self._known = known
        self._items: dict[ItemId, None] = {}
        self._documents: dict[DocumentId, None] = {}
        self._found: list[Arrival] = []

    def item(self, before: KnownItem | None, now: KnownItem) -> None:
        """An ärende of the delivery, as it was and as it is."""
        self._items[now.id] = None
        if before is None:
            self._found.append(Arrival(NewsKind.NEW, item=now.id))
        elif before.number is not None and now.number is not None and before.number != now.number:
            self._found.append(Arrival(NewsKind.RENUMBERED, item=now.id, before=before.number))

    def document(self, before: KnownDocument | None, now: KnownDocument) -> None:
        """A paper of the delivery, as it was and as it is."""
        self._documents[now.id] = None
        if before is None or not before.versions:
            self._found.append(Arrival(NewsKind.NEW, document=now.id))
            return
        if before.item is not None and before.item != now.item:
            self._found.append(Arrival(NewsKind.MOVED, document=now.id, before=before.item))
        if shown_version(before).number != shown_version(now).number:
            self._found.append(Arrival(NewsKind.CHANGED, document=now.id))

    def write(
        self,
        tx: Transaction,
        packet: PacketId,
        meeting: KnownMeeting,
        parsed: ParsedMeeting | None,
        pages: Iterable[str],
        *,
        origin: str = "import",
        listed: frozenset[FileId] = frozenset(),
    ) -> None:
        """Write it down.

        Args:
            tx: the transaction.
            packet: the delivery.
            meeting: as it is in the library now.
            parsed: the delivery's meeting; None for single papers, which withdraw nothing.
            pages: texts of all pages of the delivery.
            origin: whose delivery it is; a source withdraws only what it alone delivered.
            listed: files that the source still has; what lies in them is not withdrawn.
        """
        form = self._form(tx, meeting, parsed) if parsed is not None else ""
        if self._known is not None:
            found = [*self._found, *self._returned(tx, meeting)]
            if parsed is not None and form.endswith("whole"):
                found += self._withdrawn(tx, packet, meeting, form, pages, origin=origin, listed=listed)
            arrivals.add(tx, packet, meeting.id, found)
        arrivals.put_delivery(tx, packet, meeting.id, form)
        arrivals.put_delivered(tx, packet, self._items, self._documents)

    def _form(self, tx: Transaction, meeting: KnownMeeting, parsed: ParsedMeeting) -> str:
        """`merged` or `separate`, `sure` or `guessed`, and `whole` when it has most of the agenda."""
        papers = [paper for item in parsed.items for paper in item.documents]
        in_files = {paper.file for paper in papers}
        kind = "separate" if 3 * len(in_files) >= 2 * len(papers) and len(in_files) > 1 else "merged"
        sure = sum(paper.confidence for paper in papers) >= SURE * len(papers)
        gone = arrivals.withdrawn(tx, meeting.id)[0]
        standing = [item for item in meeting.items if item.id not in gone]
        whole = len(self._items) > 1 and 3 * len(self._items) >= 2 * len(standing)
        return " ".join([kind, "sure" if sure else "guessed", *(["whole"] if whole else [])])

    def _returned(self, tx: Transaction, meeting: KnownMeeting) -> list[Arrival]:
        items, documents = arrivals.withdrawn(tx, meeting.id)
        return [
            *(Arrival(NewsKind.RETURNED, item=item) for item in self._items if item in items),
            *(Arrival(NewsKind.RETURNED, document=paper) for paper in self._documents if paper in documents),
        ]

    def _withdrawn(
        self,
        tx: Transaction,
        packet: PacketId,
        meeting: KnownMeeting,
        form: str,
        pages: Iterable[str],
        *,
        origin: str,
        listed: frozenset[FileId],
    ) -> list[Arrival]:
        """What the latest whole packet of the same form had and this one has not."""
        is_source = origin.startswith("sync:")
        had = arrivals.last_delivered(tx, meeting.id, form, packet, origin if is_source else None)
        if had is None:
            return []
        items, documents = had
        shared = sources.shared(tx, meeting.id, origin) if is_source else sources.Foreign()
        papers = {
            paper.id: paper
            for paper in meeting.documents
            if paper.item is not None
            and paper.versions
            and paper.id not in shared.papers
            and not any(version.file in listed for version in paper.versions)
        }
        lost_items = [item for item in items if item not in self._items and item not in shared.items]
        lost = [paper for paper in documents if paper in papers and paper not in self._documents]
        if 3 * len(lost_items) > len(items) or 3 * len(lost) > len(documents):
            return []
        there = {letters(page) for page in pages}
        lost = [paper for paper in lost if not _is_among(tx, papers[paper], there)]
        kept = {paper.item for paper in meeting.documents if paper.versions and paper.id not in lost}
        gone_items, gone = arrivals.withdrawn(tx, meeting.id)
        return [
            *(
                Arrival(NewsKind.WITHDRAWN, item=item)
                for item in lost_items
                if item not in gone_items and (item not in kept or _has_no_papers(meeting, item))
            ),
            *(Arrival(NewsKind.WITHDRAWN, document=paper) for paper in lost if paper not in gone),
        ]


def _has_no_papers(meeting: KnownMeeting, item: ItemId) -> bool:
    return all(paper.item != item for paper in meeting.documents)


def _is_among(view: View, paper: KnownDocument, there: set[str]) -> bool:
    """Whether most pages of a paper with any text are among these."""
    version = shown_version(paper)
    texts = files.page_texts(view, version.file, version.first_page, version.last_page)
    own = [letters(text) for _, text in texts]
    own = [text for text in own if len(text) > 20]
    return 2 * sum(text in there for text in own) > len(own)


def letters(text: str) -> str:
    """A page's text without what differs between renderings: blanks, hyphens at line ends."""
    text = unicodedata.normalize("NFKC", text).replace("-\n", "").replace("\xad", "")
    return "".join(text.split())


def follow_pages(
    before: Sequence[str], after: Sequence[str], seen: Iterable[int], page: int | None
) -> tuple[list[int], int | None]:
    """The pages of a new version that stay read, and where the member is in it.

    Args:
        before: texts of the pages of the old version.
        after: texts of the pages of the new one.
        seen: pages of the old version that were seen, from 1.
        page: where the member was, from 1; None for nowhere.

    Returns:
        (the pages with the same words as a seen one, the page with the same words as `page`, else
        the same number as far as there are pages).
    """
    old, new = [letters(text) for text in before], [letters(text) for text in after]
    read = {old[number - 1] for number in seen if 1 <= number <= len(old)}
    # Pages without text tell nothing by themselves: they stay read only where they stand.
    mute = {number for number in seen if 1 <= number <= len(old) and not old[number - 1]}
    stays = [
        number
        for number, text in enumerate(new, 1)
        if (text and text in read) or (not text and number in mute)
    ]
    if page is None or not new:
        return stays, None
    same = [number for number, text in enumerate(new, 1) if 1 <= page <= len(old) and text == old[page - 1]]
    return stays, min(same, key=lambda number: abs(number - page), default=min(page, len(new)))

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Files the papers of a delivery: each is a known one, with a new version or without, or new."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId, FileId, ItemId, MeetingId
from ifn_desktop.model.library import KnownDocument, KnownVersion
from ifn_desktop.model.parsed import ParsedDelivery, ParsedDocument, ParsedMeeting
from ifn_desktop.services import kindred
from ifn_desktop.services.agenda_view import shown_version
from ifn_desktop.services.arriving import Arriving, follow_pages
from ifn_desktop.services.shelf import Placed, Shelf
from ifn_desktop.store import repo_documents as papers
from ifn_desktop.store import repo_files
from ifn_desktop.store import repo_member as member
from ifn_desktop.store.database import Transaction
from ifn_desktop.store.repo_source_papers import Foreign

MUTE = 50
"""Fewer letters than this on a page, on average, tell nothing of what it is."""


class FiledPaper(NamedTuple):
    """A paper of the delivery, its place, and the known one that it is.

    Attributes:
        is_moved: the known one lies under another ärende.
    """

    parsed: ParsedDocument
    item: ItemId | None
    position: int
    known: KnownDocument | None = None
    is_moved: bool = False


class FilingPapers:
    """Files papers.

    Args:
        tx: the write transaction.
        files: for each file of the delivery its id in the library.
        delivery: what parsing made of it.
        new_id: makes ids.

    Attributes:
        added: how many papers were new.
    """

    def __init__(
        self,
        tx: Transaction,
        files: Sequence[FileId],
        delivery: ParsedDelivery,
        new_id: Callable[[], str],
    ) -> None:
        self._tx = tx
        self._files = files
        self._delivery = delivery
        self._new_id = new_id
        self.added = 0

    def recognised(self, parsed: ParsedMeeting, items: Sequence[ItemId], shelf: Shelf) -> list[FiledPaper]:
        """The papers of the delivery, each with the known one that it is, if there is one.

        By text, place, kind and title first; what is left over on both sides has another name or
        another ärende, and is told by its words.
        """
        papers_: list[FiledPaper] = [
            FiledPaper(document, item_id, position)
            for item, item_id in zip(parsed.items, items, strict=True)
            for position, document in enumerate(item.documents)
        ]
        papers_ += [
            FiledPaper(document, None, position) for position, document in enumerate(parsed.documents)
        ]
        hashes = [self.text_hash(p.parsed.file, p.parsed.first_page, p.parsed.last_page) for p in papers_]
        shelf.reserve((paper.item, text_hash) for paper, text_hash in zip(papers_, hashes, strict=True))
        found: list[FiledPaper] = []
        for paper, text_hash in zip(papers_, hashes, strict=True):
            known = shelf.find(paper.parsed, paper.item, text_hash, self.places(paper.parsed))
            if known is not None:
                shelf.keep(known)
            found.append(paper._replace(known=known))
        left = {document.id: document for document in shelf.unclaimed()} if items else {}
        is_whole = _is_whole(items, shelf)
        for place, paper in enumerate(found):
            if paper.known is None and paper.item is not None and left:
                known = self._by_words(paper, left, set(items), shelf, is_whole=is_whole)
                if known is not None:
                    shelf.keep(left.pop(known.id))
                    found[place] = paper._replace(known=known, is_moved=known.item != paper.item)
        return found

    def _by_words(
        self,
        paper: FiledPaper,
        left: dict[DocumentId, KnownDocument],
        items: set[ItemId],
        shelf: Shelf,
        *,
        is_whole: bool,
    ) -> KnownDocument | None:
        """The known paper with most of a paper's words: in its ärende, or in another of the delivery's.

        Of an ärende that the delivery lacks only when it is a whole packet: a supplement says nothing of
        the others.
        """
        candidates: dict[DocumentId, tuple[str, float]] = {}
        for known in left.values():
            is_here = known.item == paper.item
            may_move = (known.item in items or is_whole) and not shelf.moved_by_member(known.id)
            if known.item is not None and (is_here or may_move):
                elsewhere = kindred.MOVED if known.item in items else kindred.GONE
                least = kindred.RENAMED if is_here else elsewhere
                candidates[known.id] = ("\n".join(self._texts(shown_version(known))), least)
        pages = self._delivery.body_texts[paper.parsed.file]
        text = "\n".join(pages[paper.parsed.first_page - 1 : paper.parsed.last_page])
        nearest = kindred.nearest(text, candidates)
        return left[nearest] if nearest is not None else None

    def _texts(self, version: KnownVersion) -> list[str]:
        pages = repo_files.page_texts(self._tx, version.file, version.first_page, version.last_page)
        return [text for _, text in pages]

    def places(self, parsed: ParsedDocument) -> list[Placed]:
        """Where a paper of the delivery lies, in all its renderings."""
        runs = [(parsed.file, parsed.first_page, parsed.last_page), *parsed.also]
        return [(self._files[run[0]], run[1]) for run in runs]

    def put_document(
        self, meeting: MeetingId, paper: FiledPaper, shelf: Shelf, *, arriving: Arriving, foreign: Foreign
    ) -> dict[Placed, DocumentId]:
        """Write down a paper with its versions.

        Args:
            meeting: where it belongs.
            paper: of the delivery.
            shelf: the meeting's papers, kept up to date.
            arriving: hears what became of it.
            foreign: what other sources brought, which stays as it is.

        Returns:
            The paper at the place where its links are read.
        """
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
            self.added += 1
            papers.put_document(self._tx, meeting, known, parsed.date)
        elif known.id not in foreign.papers and (
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
            known = self.put_version(known, file, first, last)
        arriving.document(before, known)
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

    def put_version(self, document: KnownDocument, file: int, first: int, last: int) -> KnownDocument:
        """The paper with the version that a page range of the delivery is, if it had it not."""
        place = (self._files[file], first)
        if any((version.file, version.first_page) == place for version in document.versions):
            return document
        text_hash = self.text_hash(file, first, last)
        same = [version.number for version in document.versions if version.text_hash == text_hash]
        newest = max((version.number for version in document.versions), default=0)
        version = KnownVersion(
            self._new_id(), same[0] if same else newest + 1, place[0], first, last, text_hash
        )
        papers.put_version(self._tx, document.id, version)
        return replace(document, versions=(*document.versions, version))

    def text_hash(self, file: int, first: int, last: int) -> str:
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


def _is_whole(items: Sequence[ItemId], shelf: Shelf) -> bool:
    """Whether a delivery holds most of the ärenden with papers, as `Arriving` tells it."""
    return len(items) > 1 and 3 * len(items) >= 2 * len({*items, *shelf.items})

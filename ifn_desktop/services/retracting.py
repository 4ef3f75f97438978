# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Takes an import back: what it received and derived. What the member wrote since stays.

Files, versions and ärenden that only this delivery brought go; what the other deliveries of the same
meetings say is read again from their stored lines, so that numbers, titles and proposals are theirs.
Marks on what is gone are carried to the version that is shown again, or listed as unplaced.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ifn_desktop.errors import KnownError
from ifn_desktop.model.annotations import Placement, PlacementState
from ifn_desktop.model.ids import (
    AnnotationId,
    BlobId,
    DocumentId,
    FileId,
    ItemId,
    MeetingId,
    PacketId,
    new_id,
)
from ifn_desktop.model.kinds import NewsKind
from ifn_desktop.model.library import KnownVersion
from ifn_desktop.model.news import Delivery, Retraction
from ifn_desktop.model.parsed import ParsedDelivery, SourceFile
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink
from ifn_desktop.services.agenda_view import shown_version
from ifn_desktop.services.arriving import follow_pages
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.services.page_texts import PageTexts
from ifn_desktop.services.undo import UndoHistories
from ifn_desktop.store import repo_annotations as marks
from ifn_desktop.store import repo_arrivals as arrivals
from ifn_desktop.store import repo_documents as papers
from ifn_desktop.store import repo_files as files
from ifn_desktop.store import repo_member as member
from ifn_desktop.store import repo_retracting as retracting
from ifn_desktop.store.blobs import Blobs
from ifn_desktop.store.database import Database, Transaction, View


class _Paper(NamedTuple):
    """A paper that loses a version: the one shown until now, and the one shown from now on, if any."""

    id: DocumentId
    before: KnownVersion
    after: KnownVersion | None
    marks: tuple[AnnotationId, ...]


class _Plan(NamedTuple):
    """What is to be done, found out before anything is changed."""

    files: list[FileId]
    meetings: list[MeetingId]
    papers: list[_Paper]
    items: list[ItemId]
    placements: list[tuple[AnnotationId, Placement]]
    again: list[tuple[PacketId, list[FileId], ParsedDelivery]]


class Retracting:
    """Takes imports back.

    Args:
        database: the library.
        blobs: its files.
        texts: the text layers of pages.
        jobs: the lanes.
        histories: steps to undo that touch what is gone are dropped.
    """

    def __init__(
        self,
        database: Database,
        blobs: Blobs,
        *,
        texts: PageTexts,
        jobs: JobRunner,
        histories: UndoHistories,
    ) -> None:
        self._database = database
        self._blobs = blobs
        self._texts = texts
        self._jobs = jobs
        self._histories = histories

    def deliveries(self, limit: int = 20) -> tuple[Delivery, ...]:
        """The latest imports, newest first, with what taking each back would take away. In the read lane."""
        found: list[Delivery] = []
        with self._database.read() as view:
            for packet, received in retracting.packets(view, limit):
                own = retracting.own_files(view, packet)
                items = retracting.only_items(view, packet)
                found.append(
                    Delivery(
                        packet,
                        received,
                        tuple(retracting.meetings_of(view, packet)),
                        len(own),
                        len(retracting.documents_in(view, own)),
                        len(items),
                        *retracting.written_on(view, own, items),
                        name=_first_name(arrivals.files_of(view, packet)),
                    )
                )
        return tuple(found)

    def run(
        self, packet: PacketId, *, cancel: CancelToken, progress: ProgressSink
    ) -> tuple[Retraction, Changes]:
        """Take an import back, also when others came after it. In the io lane.

        Args:
            packet: the delivery.
            cancel: stops before anything is changed.
            progress: hears `import.understanding` and `import.storing`.

        Raises:
            KnownError: `import.not_found`.
        """
        progress(Progress("import.understanding"))
        plan = self._plan(packet, cancel)
        cancel.raise_if_cancelled()
        progress(Progress("import.storing"))
        report, blobs = self._jobs.submit(
            "write", lambda token: self._take_back(packet, plan, token)
        ).result()
        for blob in blobs:
            with contextlib.suppress(KnownError):  # the next start sweeps what is left
                self._blobs.destroy(blob)
        self._texts.forget()
        touched = frozenset(mark for paper in plan.papers for mark in paper.marks)
        self._histories.forget(frozenset(map(str, touched)))
        return report, Changes(everything=True)

    # Before -----------------------------------------------------------------------------------

    def _plan(self, packet: PacketId, cancel: CancelToken) -> _Plan:
        with self._database.read(cancel) as view:
            if retracting.received(view, packet) is None:
                raise KnownError("import.not_found")
            own = retracting.own_files(view, packet)
            meetings = retracting.meetings_of(view, packet)
            losing = [self._losing(view, one, own) for one in retracting.documents_in(view, own)]
            items = retracting.only_items(view, packet)
            others = retracting.other_packets(view, meetings, packet)
        placements = [one for paper in losing for one in self._placements(paper, cancel)]
        again = [delivery for other in others if (delivery := self._parsed(other, cancel)) is not None]
        return _Plan(own, meetings, losing, items, placements, again)

    @staticmethod
    def _losing(view: View, document: DocumentId, gone: Sequence[FileId]) -> _Paper:
        found = papers.document_by_id(view, document)
        if found is None:
            raise KnownError("document.not_found", name=document)
        left = tuple(version for version in found[1].versions if version.file not in gone)
        own = tuple(mark.annotation.id for mark in marks.of_document(view, document))
        after = shown_version(replace(found[1], versions=left)) if left else None
        return _Paper(document, shown_version(found[1]), after, own)

    def _placements(self, paper: _Paper, cancel: CancelToken) -> list[tuple[AnnotationId, Placement]]:
        """Where marks stand in the version that is shown again: those that have no place there yet."""
        if paper.after is None or not paper.marks or paper.after.id == paper.before.id:
            return []
        from ifn_desktop.services.placing import Placing

        version = paper.after.id
        with self._database.read(cancel) as view:
            stored = [one for mark in paper.marks if (one := marks.get(view, mark)) is not None]
        homeless = [
            one.annotation for one in stored if all(place.version != version for place in one.placements)
        ]
        placing = Placing(self._database, self._texts, self._jobs)
        return placing.placements(paper.id, homeless, to=version, cancel=cancel) if homeless else []

    def _parsed(
        self, packet: PacketId, cancel: CancelToken
    ) -> tuple[PacketId, list[FileId], ParsedDelivery] | None:
        """What another delivery says, read again from its stored lines; None where they are not all there."""
        from ifn_desktop.parse.packet import parse_delivery

        with self._database.read(cancel) as view:
            named = arrivals.files_of(view, packet)
            texts = [files.text_of_file(view, file) for file, _ in named]
        sources = [
            SourceFile(name, text) for (_, name), text in zip(named, texts, strict=True) if text is not None
        ]
        if len(sources) < len(named):
            return None
        return packet, [file for file, _ in named], parse_delivery(sources, cancel=cancel)

    # In the write lane ------------------------------------------------------------------------

    def _take_back(
        self, packet: PacketId, plan: _Plan, cancel: CancelToken
    ) -> tuple[Retraction, list[BlobId]]:
        from ifn_desktop.services.filing import Filing

        with self._database.write(cancel) as tx:
            for paper in plan.papers:
                self._follow(tx, paper)
            blobs = retracting.remove(tx, packet, plan.files)
            lost = retracting.drop_lost_documents(tx, [paper.id for paper in plan.papers])
            gone, kept = retracting.drop_lost_items(tx, plan.items)
            there = marks.existing(tx, [mark for mark, _ in plan.placements])
            marks.put_placements(tx, [entry for entry in plan.placements if entry[0] in there])
            retracting.forget_facts(tx, plan.meetings, [other for other, _, _ in plan.again])
            for _, ids, delivery in plan.again:
                Filing(tx, ids, delivery, new_id).run()
            if plan.again:
                self._withdraw(tx, plan.again[-1][0], kept)
            retracting.drop_empty_meetings(tx, plan.meetings)
            placed = {mark: placement.state for mark, placement in plan.placements}
            unplaced = [
                mark
                for paper in plan.papers
                for mark in paper.marks
                if paper.after is None or placed.get(mark) is PlacementState.ORPHAN
            ]
        back = sum(paper.after is not None and paper.after != paper.before for paper in plan.papers)
        report = Retraction(len(plan.files), lost, back, gone, tuple(unplaced), tuple(kept))
        return report, blobs

    @staticmethod
    def _follow(tx: Transaction, paper: _Paper) -> None:
        """Pages with the same words stay read in the version that is shown again."""
        if paper.after is None or paper.after.number == paper.before.number:
            return

        def texts(version: KnownVersion) -> list[str]:
            pages = files.page_texts(tx, version.file, version.first_page, version.last_page)
            return [text for _, text in pages]

        spot = member.place_of(tx, paper.id)
        seen = member.seen_pages(tx, paper.id)
        pages, page = follow_pages(texts(paper.before), texts(paper.after), seen, spot and spot.page)
        member.mark_unseen(tx, paper.id)
        member.mark_seen(tx, paper.id, pages)
        if page is not None:
            member.move_place(tx, paper.id, page)

    @staticmethod
    def _withdraw(tx: Transaction, packet: PacketId, items: Sequence[ItemId]) -> None:
        """Ärenden that only the member's writing keeps are no longer on the agenda."""
        from ifn_desktop.store import repo_meetings as meetings

        for item in items:
            meeting = meetings.meeting_of_item(tx, item)
            if meeting is not None:
                arrivals.add(tx, packet, meeting, [arrivals.Arrival(NewsKind.WITHDRAWN, item=item)])


def _first_name(named: Sequence[tuple[FileId, str]]) -> str:
    return named[0][1].rsplit("/", 1)[-1] if named else ""

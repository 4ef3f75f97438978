# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is new since the member last looked, and the versions that papers have had."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import DocumentId, ItemId, MeetingId
from ifn_desktop.model.kinds import NewsKind
from ifn_desktop.model.library import KnownDocument
from ifn_desktop.model.news import ItemNews, MeetingNews, PaperNews, PaperVersion
from ifn_desktop.model.views import Changes, DocumentView
from ifn_desktop.services.agenda_view import Shown, shown_version, version_view
from ifn_desktop.store import repo_arrivals as arrivals
from ifn_desktop.store import repo_documents as papers
from ifn_desktop.store import repo_meetings as meetings
from ifn_desktop.store.database import Database


class News:
    """Reads what is new (read lane), and notes that it was looked at (write lane).

    Args:
        database: the library.
        now: the time it is, with its zone.
    """

    def __init__(self, database: Database, now: Callable[[], datetime.datetime]) -> None:
        self._database = database
        self._now = now

    def news(self, meeting: MeetingId) -> MeetingNews:
        """What happened in a meeting since the member last looked.

        The first delivery of a meeting is no news in itself: everything in it is. A paper that was
        changed before the member ever opened it is told as changed.

        Raises:
            KnownError: `meeting.not_found`.
        """
        with self._database.read() as view:
            facts = meetings.meeting_row(view, meeting)
            if facts is None:
                raise KnownError("meeting.not_found", name=meeting)
            unseen = arrivals.unseen(view, meeting)
            if not unseen:
                return MeetingNews(meeting)
            known = meetings.whole_meeting(view, facts)
            looked = arrivals.looked_versions(view, meeting)
        kinds = arrivals.summed(unseen)
        before = {(a.item or a.document, a.what): a.before for a in reversed(unseen)}
        order = {item.id: item.position for item in known.items}
        told = [
            PaperNews(
                paper.id,
                kinds[paper.id],
                paper.title,
                paper.item,
                ItemId(before[paper.id, NewsKind.MOVED]) if (paper.id, NewsKind.MOVED) in before else None,
                *_compared(
                    paper, looked.get(paper.id, ""), is_changed=(paper.id, NewsKind.CHANGED) in before
                ),
            )
            for paper in sorted(
                known.documents, key=lambda d: (order.get(d.item or ItemId(""), -1), d.position)
            )
            if paper.id in kinds
        ]
        items = [
            ItemNews(
                item.id,
                kinds[item.id],
                item.number,
                item.title,
                before.get((item.id, NewsKind.RENUMBERED), ""),
            )
            for item in known.items
            if item.id in kinds
        ]
        return MeetingNews(meeting, tuple(items), tuple(told))

    def look_at(self, documents: Sequence[DocumentId] = (), items: Sequence[ItemId] = ()) -> Changes:
        """Note that the member looks at papers and ärenden: what happened to them is no news any more.

        What is gone from the library does not matter. Nothing is told as changed when none was news.
        """
        made = self._now().astimezone(datetime.UTC).isoformat(timespec="microseconds")
        touched: set[MeetingId] = set()
        with self._database.write() as tx:
            shown: list[tuple[DocumentId, str]] = []
            for document in documents:
                found = papers.document_by_id(tx, document)
                if found is not None:
                    shown.append((document, shown_version(found[1]).id))
                    touched |= {found[0]} if found[0] is not None else set()
            there: list[ItemId] = []
            for item in items:
                home = meetings.meeting_of_item(tx, item)
                if home is not None:
                    there.append(item)
                    touched.add(home)
            was_news = arrivals.look_at(tx, shown, there, made)
        if not was_news:
            return Changes()
        return Changes(
            frozenset(touched), frozenset(document for document, _ in shown), items=frozenset(there)
        )

    def versions(self, document: DocumentId) -> tuple[PaperVersion, ...]:
        """Every text that a paper has had, newest first.

        Raises:
            KnownError: `document.not_found`.
        """
        with self._database.read() as view:
            found = papers.document_by_id(view, document)
            if found is None:
                raise KnownError("document.not_found", name=document)
            known = found[1]
            received = arrivals.received_of(view, document)
            looked = arrivals.looked_version(view, document)
            shown = Shown.of_versions(view, known.versions)
        newest = shown_version(known)
        firsts = {version.number: version for version in reversed(known.versions)}
        seen = next((version.number for version in known.versions if version.id == looked), 0)
        return tuple(
            PaperVersion(
                version.id,
                number,
                received.get(version.id, ""),
                version.id == newest.id,
                number == seen,
                version_view(known, version, shown),
            )
            for number, version in sorted(firsts.items(), reverse=True)
        )

    def version(self, document: DocumentId, version: str) -> DocumentView:
        """One version of a paper, to open it in the reader; see `versions` for errors."""
        for known in self.versions(document):
            if known.version == version:
                return known.view
        raise KnownError("document.not_found", name=document)


def _compared(paper: KnownDocument, looked: str, *, is_changed: bool) -> tuple[str, str]:
    """The versions to compare: (looked at, or else the one before the newest; shown)."""
    shown = shown_version(paper)
    if not is_changed:
        return "", shown.id
    older = [version for version in paper.versions if version.number < shown.number]
    seen = next((version for version in older if version.id == looked), None)
    before = seen or next((v for v in older if v.number == max(o.number for o in older)), None)
    return (before.id if before is not None else ""), shown.id

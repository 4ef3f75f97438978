# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What purging papers would take: which files whole, which pages of others, what the member wrote."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId, FileId, ItemId, MeetingId
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.retention import Keep, PurgeCounts
from ifn_desktop.store.database import View

Run = tuple[int, int]
"""First and last page in a file, from 1, both included."""

_WRITTEN = "trim(n.text, char(10, 13, 32, 9)) <> ''"


class Cut(NamedTuple):
    """A file that goes on without some of its pages; `keep` rises and does not overlap."""

    file: FileId
    keep: tuple[Run, ...]


class Portion(NamedTuple):
    """What is purged in one transaction.

    Attributes:
        meeting: the meeting; None for papers that belong to none.
        whole: the whole meeting, not some of its papers.
        documents: the papers that go.
        files: that go whole.
        cuts: those that go on with fewer pages.
    """

    meeting: MeetingId | None
    whole: bool
    documents: tuple[DocumentId, ...]
    files: tuple[FileId, ...]
    cuts: tuple[Cut, ...]


def of_meeting(view: View, meeting: MeetingId, keep: Keep) -> Portion:
    """All papers of a meeting, but for its protokoll where they are to stay."""
    rows = view.query("SELECT id FROM document WHERE meeting = ? ORDER BY id", (meeting,))
    stays = set(minutes_of(view, meeting)) if keep.minutes else set[DocumentId]()
    documents = [DocumentId(row[0]) for row in rows if row[0] not in stays]
    whole, cuts = _files(view, documents, meeting)
    return Portion(meeting, True, tuple(documents), whole, cuts)


def of_documents(view: View, documents: Sequence[DocumentId]) -> list[Portion]:
    """Single papers, meeting by meeting."""
    homes: dict[MeetingId | None, list[DocumentId]] = {}
    rows = view.query(
        "SELECT id, meeting FROM document WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (_list(documents),),
    )
    for document, meeting in rows:
        homes.setdefault(meeting, []).append(DocumentId(document))
    return [Portion(home, False, tuple(own), *_files(view, own, None)) for home, own in homes.items()]


def minutes_of(view: View, meeting: MeetingId) -> list[DocumentId]:
    """What was decided at a meeting: its protokoll, and utdrag of it that are not papers of an ärende."""
    rows = view.query(
        "SELECT d.id FROM document d WHERE d.meeting = ? AND (d.kind = ? OR (d.kind = ? AND d.item IS NULL))"
        " AND EXISTS (SELECT 1 FROM document_version v WHERE v.document = d.id)",
        (meeting, DocumentKind.PROTOKOLL, DocumentKind.PROTOKOLLSUTDRAG),
    )
    return [DocumentId(row[0]) for row in rows]


def counts(view: View, portion: Portion, keep: Keep) -> PurgeCounts:
    """How much a portion takes and leaves."""
    chosen = _list(portion.documents)
    pages = view.value(
        "SELECT coalesce(sum(v.last_page - v.first_page + 1), 0) FROM document d JOIN document_version v"
        " ON v.id = (SELECT w.id FROM document_version w WHERE w.document = d.id"
        " ORDER BY w.number DESC, w.id LIMIT 1) WHERE d.id IN (SELECT value FROM json_each(?))",
        (chosen,),
    )
    papers = view.value(
        "SELECT count(DISTINCT document) FROM document_version"
        " WHERE document IN (SELECT value FROM json_each(?))",
        (chosen,),
    )
    marks, own = view.query(
        "SELECT count(*), coalesce(sum(trim(comment) <> ''), 0) FROM annotation"
        " WHERE document IN (SELECT value FROM json_each(?))",
        (chosen,),
    )[0]
    notes = recusals = minutes = 0
    if portion.whole:
        notes = view.value(
            f"SELECT count(*) FROM note n JOIN item i ON i.id = n.item WHERE i.meeting = ? AND {_WRITTEN}",  # noqa: S608
            (portion.meeting,),
        )
        recusals = view.value(
            "SELECT count(DISTINCT r.item) FROM recusal_event r JOIN item i ON i.id = r.item"
            " WHERE i.meeting = ?",
            (portion.meeting,),
        )
        if keep.minutes and portion.meeting is not None:
            minutes = len(minutes_of(view, portion.meeting))
    marks_kept = marks if keep.marks else own if keep.notes else 0
    return PurgeCounts(
        papers,
        pages,
        len(portion.files),
        len(portion.cuts),
        0 if keep.notes else notes,
        0 if keep.recusals else recusals,
        marks - marks_kept,
        notes if keep.notes else 0,
        recusals if keep.recusals else 0,
        marks_kept,
        minutes,
    )


def is_anything(view: View, portion: Portion, keep: Keep) -> bool:
    """Whether a portion would take anything: papers, or what the member no longer wants to keep."""
    found = counts(view, portion, keep)
    return bool(portion.files or portion.cuts or found.papers or found.notes or found.recusals)


# Pages ---------------------------------------------------------------------------------------------


def _files(
    view: View, documents: Sequence[DocumentId], meeting: MeetingId | None
) -> tuple[tuple[FileId, ...], tuple[Cut, ...]]:
    """Which files go whole and which lose pages when papers go; `meeting`: all of that one goes."""
    chosen = _list(documents)
    touched = {
        str(row[0])
        for row in view.query(
            "SELECT DISTINCT file FROM document_version WHERE document IN (SELECT value FROM json_each(?))",
            (chosen,),
        )
    }
    if meeting is not None:
        touched |= _without_papers(view, meeting)
    whole: list[FileId] = []
    cuts: list[Cut] = []
    for file in sorted(touched):
        pages = int(view.value("SELECT page_count FROM file WHERE id = ?", (file,)))
        stay, others = _staying(view, file, chosen, meeting)
        if not stay:
            whole.append(FileId(file))
            continue
        go = set(_pages(_going(view, file, chosen, meeting))) - stay
        kept = stay if meeting is not None and not others else set(range(1, pages + 1)) - go
        if len(kept) < pages:
            cuts.append(Cut(FileId(file), tuple(_runs(kept))))
    return tuple(whole), tuple(cuts)


def _staying(view: View, file: str, chosen: str, meeting: MeetingId | None) -> tuple[set[int], bool]:
    """(pages of a file that something else needs, whether another meeting's papers are among them)."""
    papers = view.query(
        "SELECT v.first_page, v.last_page, d.meeting FROM document_version v"
        " JOIN document d ON d.id = v.document WHERE v.file = ?"
        " AND v.document NOT IN (SELECT value FROM json_each(?))",
        (file, chosen),
    )
    items = view.query(
        "SELECT p.first_page, p.last_page, i.meeting FROM item_pages p JOIN item i ON i.id = p.item"
        " WHERE p.file = ? AND NOT EXISTS (SELECT 1 FROM document d JOIN document_version v"
        " ON v.document = d.id WHERE d.item = i.id AND v.file = p.file)",
        (file,),
    )
    rows = [*papers, *(row for row in items if meeting is None or row[2] != meeting)]
    return set(_pages((row[0], row[1]) for row in rows)), any(row[2] != meeting for row in rows)


def _going(view: View, file: str, chosen: str, meeting: MeetingId | None) -> list[Run]:
    rows = view.query(
        "SELECT first_page, last_page FROM document_version WHERE file = ?"
        " AND document IN (SELECT value FROM json_each(?))"
        " UNION ALL SELECT p.first_page, p.last_page FROM item_pages p JOIN item i ON i.id = p.item"
        " WHERE p.file = ? AND i.meeting = ?",
        (file, chosen, file, meeting),
    )
    return [(row[0], row[1]) for row in rows]


def _without_papers(view: View, meeting: MeetingId) -> set[str]:
    """Files of deliveries for this meeting alone, and pages of its ärenden, that no paper lies in."""
    rows = view.query(
        "SELECT f.id FROM file f WHERE NOT EXISTS (SELECT 1 FROM document_version v WHERE v.file = f.id)"
        " AND (EXISTS (SELECT 1 FROM item_pages p JOIN item i ON i.id = p.item"
        "  WHERE p.file = f.id AND i.meeting = ?1)"
        " OR (EXISTS (SELECT 1 FROM delivery y WHERE y.packet = f.packet AND y.meeting = ?1)"
        "  AND NOT EXISTS (SELECT 1 FROM delivery y WHERE y.packet = f.packet AND y.meeting <> ?1)))",
        (meeting,),
    )
    return {str(row[0]) for row in rows}


def _pages(runs: Iterable[Run]) -> Iterable[int]:
    return (page for first, last in runs for page in range(first, last + 1))


def _runs(pages: Iterable[int]) -> list[Run]:
    runs: list[Run] = []
    for page in sorted(pages):
        if runs and runs[-1][1] == page - 1:
            runs[-1] = (runs[-1][0], page)
        else:
            runs.append((page, page))
    return runs


def items_of(view: View, meeting: MeetingId) -> list[ItemId]:
    """The ärenden of a meeting."""
    return [ItemId(row[0]) for row in view.query("SELECT id FROM item WHERE meeting = ?", (meeting,))]


def _list(ids: Sequence[str]) -> str:
    return json.dumps(ids)

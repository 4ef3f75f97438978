# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The member's marks, where they stand in each version, and the names of colours."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from ifn_desktop.model.annotations import (
    Annotation,
    InkPoint,
    Mark,
    MarkColour,
    MarkKind,
    MarkPlace,
    PageFrame,
    Placement,
    PlacementState,
    Quad,
    Stroke,
    Surroundings,
    Target,
    TextPosition,
    TextQuote,
)
from ifn_desktop.model.ids import AnnotationId, DocumentId, FileId, ItemId, MeetingId
from ifn_desktop.model.text import Rect
from ifn_desktop.store.database import Row, Transaction, View

_COLUMNS = "a.id, a.document, a.kind, a.colour, a.comment, a.created, a.modified, a.target, a.origin"
_NONE = "[]"
_PLACEMENT = "p.version, p.page, p.rects, p.state, p.score, p.strokes"
# The version that is shown: the newest text, in the file it first came in (services.agenda_view).
_SHOWN = (
    "(SELECT v.id FROM document_version v WHERE v.document = a.document ORDER BY v.number DESC, v.id LIMIT 1)"
)


class Span(NamedTuple):
    """Where a version of a paper lies: pages of a file, from 1. Equal numbers mean equal text."""

    document: DocumentId
    version: str
    file: FileId
    first_page: int
    last_page: int
    number: int


class Stored(NamedTuple):
    """A mark with its placements in every version."""

    annotation: Annotation
    placements: tuple[Placement, ...] = ()


def put(tx: Transaction, stored: Stored) -> None:
    """Keep a mark, new or changed, with exactly these placements."""
    annotation = stored.annotation
    tx.execute(
        "INSERT INTO annotation (id, document, kind, colour, comment, created, modified, target, origin)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET colour = excluded.colour, comment = excluded.comment,"
        " modified = excluded.modified, target = excluded.target",
        (
            annotation.id,
            annotation.document,
            annotation.kind,
            annotation.colour,
            annotation.comment,
            annotation.created,
            annotation.modified,
            pack_target(annotation.target),
            annotation.origin,
        ),
    )
    tx.execute("DELETE FROM placement WHERE annotation = ?", (annotation.id,))
    put_placements(tx, [(annotation.id, placement) for placement in stored.placements])


def put_placements(tx: Transaction, placements: Iterable[tuple[AnnotationId, Placement]]) -> None:
    """Keep placements, in the place of those known for the same mark and version."""
    tx.executemany(
        "INSERT OR REPLACE INTO placement (annotation, version, page, rects, state, score, strokes)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (
                annotation,
                placement.version,
                placement.page,
                json.dumps(placement.rects),
                placement.state,
                placement.score,
                json.dumps(placement.strokes) if placement.strokes else _NONE,
            )
            for annotation, placement in placements
        ],
    )


def delete(tx: Transaction, annotation: AnnotationId) -> None:
    """Delete a mark with its placements."""
    tx.execute("DELETE FROM annotation WHERE id = ?", (annotation,))


def get(view: View, annotation: AnnotationId) -> Stored | None:
    """A mark with all its placements, or None."""
    row = view.one(f"SELECT {_COLUMNS} FROM annotation a WHERE a.id = ?", (annotation,))  # noqa: S608
    if row is None:
        return None
    placements = view.query(
        f"SELECT {_PLACEMENT} FROM placement p WHERE p.annotation = ? ORDER BY p.version",  # noqa: S608
        (annotation,),
    )
    return Stored(_annotation(row), tuple(_placement(placement) for placement in placements))


def of_document(view: View, document: DocumentId, version: str | None = None) -> list[Mark]:
    """The marks of a paper as they stand in its shown version, or in another, in the order of the paper."""
    return _marks(view, "a.document = ?", document, version)


def of_meeting(view: View, meeting: MeetingId) -> list[Mark]:
    """The marks in all papers of a meeting, paper by paper."""
    return _marks(view, "a.document IN (SELECT id FROM document WHERE meeting = ?)", meeting)


def stored(view: View, annotations: Sequence[AnnotationId]) -> list[Stored]:
    """Marks with all their placements, those that are there, in no order."""
    chosen = json.dumps(annotations)
    return _stored(view, "a.id IN (SELECT value FROM json_each(?))", (chosen,))


def waiting(view: View, meetings: Sequence[MeetingId], *, loose: bool) -> dict[DocumentId, list[Stored]]:
    """For each paper of meetings (and of none) its marks without a placement in its shown version yet."""
    found: dict[DocumentId, list[Stored]] = {}
    for one in _stored(
        view,
        "a.document IN (SELECT d.id FROM document d"  # noqa: S608
        " WHERE d.meeting IN (SELECT value FROM json_each(?))"
        " OR (? AND d.meeting IS NULL))"
        f" AND NOT EXISTS (SELECT 1 FROM placement p WHERE p.annotation = a.id AND p.version = {_SHOWN})",
        (json.dumps(meetings), loose),
    ):
        found.setdefault(one.annotation.document, []).append(one)
    return found


def _stored(view: View, condition: str, values: tuple[object, ...]) -> list[Stored]:
    rows = view.query(
        f"SELECT {_COLUMNS} FROM annotation a WHERE {condition} ORDER BY a.document, a.id",  # noqa: S608
        values,
    )
    placements: dict[str, list[Placement]] = {}
    for annotation, *rest in view.query(
        f"SELECT p.annotation, {_PLACEMENT} FROM placement p JOIN annotation a ON a.id = p.annotation"  # noqa: S608
        f" WHERE {condition} ORDER BY p.annotation, p.version",
        values,
    ):
        placements.setdefault(annotation, []).append(_placement(rest))
    return [Stored(_annotation(row), tuple(placements.get(row[0], ()))) for row in rows]


def existing(view: View, annotations: Sequence[AnnotationId]) -> frozenset[AnnotationId]:
    """Those of some marks that are still there."""
    rows = view.query(
        "SELECT id FROM annotation WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(annotations),)
    )
    return frozenset(AnnotationId(row[0]) for row in rows)


def listed(view: View, meeting: MeetingId | None = None) -> list[MarkPlace]:
    """Every mark, or those of a meeting, with where it belongs: newest meeting first, then in order."""
    return (
        _listed(view, "d.meeting = ?", meeting) if meeting is not None else _listed(view, "? IS NULL", None)
    )


def in_purged_papers(view: View) -> frozenset[AnnotationId]:
    """Marks that outlived their papers: these were purged and have not come again."""
    rows = view.query(
        "SELECT a.id FROM annotation a JOIN purged_document p ON p.document = a.document"
        " WHERE NOT EXISTS (SELECT 1 FROM document_version v WHERE v.document = a.document)"
    )
    return frozenset(AnnotationId(row[0]) for row in rows)


def listed_of_document(view: View, document: DocumentId) -> list[MarkPlace]:
    """The marks of a paper, with where it belongs."""
    return _listed(view, "d.id = ?", document)


def _listed(view: View, condition: str, value: str | None) -> list[MarkPlace]:
    rows = view.query(
        f"SELECT {_COLUMNS}, {_PLACEMENT}, d.meeting, d.item, d.title, i.number, i.title, m.date, o.name"  # noqa: S608
        f" FROM annotation a LEFT JOIN placement p ON p.annotation = a.id AND p.version = {_SHOWN}"
        " JOIN document d ON d.id = a.document LEFT JOIN item i ON i.id = d.item"
        " LEFT JOIN meeting m ON m.id = d.meeting LEFT JOIN organization o ON o.id = m.organization"
        f" WHERE {condition} ORDER BY m.date DESC, m.id, i.position, d.position, d.id, p.page, a.id",
        (value,),
    )
    return [
        MarkPlace(
            Mark(_annotation(row), _placement(list(row)[9:15]) if row[9] is not None else None),
            row[15],
            row[16],
            row[17],
            row[18],
            row[19] or "",
            row[20],
            row[21] or "",
        )
        for row in rows
    ]


def counts(view: View, meeting: MeetingId) -> dict[ItemId, int]:
    """How many marks the papers of each ärende carry."""
    rows = view.query(
        "SELECT d.item, count(*) FROM annotation a JOIN document d ON d.id = a.document"
        " WHERE d.meeting = ? AND d.item IS NOT NULL GROUP BY d.item",
        (meeting,),
    )
    return {item: count for item, count in rows}  # noqa: C416


def home_of(view: View, document: DocumentId) -> tuple[MeetingId | None, ItemId | None, str] | None:
    """(meeting, ärende, id of the shown version) of a paper, or None when there is no such paper."""
    row = view.one(
        f"SELECT a.meeting, a.item, {_SHOWN.replace('a.document', 'a.id')} FROM document a WHERE a.id = ?",  # noqa: S608
        (document,),
    )
    return (row[0], row[1], row[2]) if row is not None else None


def colour_names(view: View) -> dict[MarkColour, str]:
    """The names that the member has given colours."""
    return {MarkColour(colour): name for colour, name in view.query("SELECT colour, name FROM colour_name")}


def name_colour(tx: Transaction, colour: MarkColour, name: str) -> None:
    """Give a colour a name; an empty one takes the member's name away."""
    if name:
        tx.execute("INSERT OR REPLACE INTO colour_name (colour, name) VALUES (?, ?)", (colour, name))
    else:
        tx.execute("DELETE FROM colour_name WHERE colour = ?", (colour,))


def taken_in(view: View, document: DocumentId) -> frozenset[str]:
    """Names of the marks that have been read from this paper's files."""
    rows = view.query("SELECT origin FROM mark_taken_in WHERE document = ?", (document,))
    return frozenset(row[0] for row in rows)


def take_in(tx: Transaction, document: DocumentId, origins: Sequence[str]) -> None:
    """Remember that marks of these names have been read."""
    tx.executemany(
        "INSERT OR IGNORE INTO mark_taken_in (document, origin) VALUES (?, ?)",
        [(document, origin) for origin in origins],
    )


def unread_spans(view: View, meetings: Sequence[MeetingId], *, loose: bool) -> list[Span]:
    """Versions of the papers of meetings (and of none) whose file has not been looked through for marks.

    A file that has been is remembered as `file:ID` among the names of `taken_in`.
    """
    places = ", ".join("?" * len(meetings))
    rows = view.query(
        "SELECT v.document, v.id, v.file, v.first_page, v.last_page, v.number FROM document_version v"  # noqa: S608
        " JOIN document d ON d.id = v.document JOIN file f ON f.id = v.file"
        f" WHERE f.failure IS NULL AND (d.meeting IN ({places}) OR (? AND d.meeting IS NULL))"
        " AND NOT EXISTS (SELECT 1 FROM mark_taken_in t"
        " WHERE t.document = v.document AND t.origin = 'file:' || v.file) ORDER BY v.file, v.first_page",
        (*meetings, loose),
    )
    return [Span(*row) for row in rows]


def spans_of(view: View, document: DocumentId) -> list[Span]:
    """Where every version of a paper lies."""
    rows = view.query(
        "SELECT document, id, file, first_page, last_page, number FROM document_version WHERE document = ?",
        (document,),
    )
    return [Span(*row) for row in rows]


def spans_of_documents(view: View, documents: Sequence[DocumentId]) -> dict[DocumentId, dict[str, Span]]:
    """Where every version of each of some papers lies, by the version's id."""
    rows = view.query(
        "SELECT document, id, file, first_page, last_page, number FROM document_version"
        " WHERE document IN (SELECT value FROM json_each(?))",
        (json.dumps(documents),),
    )
    found: dict[DocumentId, dict[str, Span]] = {document: {} for document in documents}
    for row in rows:
        span = Span(*row)
        found[span.document][span.version] = span
    return found


def shown_versions(view: View, documents: Sequence[DocumentId]) -> dict[DocumentId, str]:
    """The id of the version of each of some papers that is shown; none for a paper without any."""
    rows = view.query(
        f"SELECT a.id, {_SHOWN.replace('a.document', 'a.id')} FROM document a"  # noqa: S608
        " WHERE a.id IN (SELECT value FROM json_each(?))",
        (json.dumps(documents),),
    )
    return {document: version or "" for document, version in rows}


def _marks(view: View, condition: str, value: str, version: str | None = None) -> list[Mark]:
    rows = view.query(
        f"SELECT {_COLUMNS}, {_PLACEMENT} FROM annotation a"  # noqa: S608
        f" LEFT JOIN placement p ON p.annotation = a.id AND p.version = coalesce(?, {_SHOWN})"
        f" WHERE {condition} ORDER BY a.document, p.page, a.id",
        (version, value),
    )
    marks = [
        Mark(_annotation(row), _placement(list(row)[9:15]) if row[9] is not None else None) for row in rows
    ]
    return sorted(marks, key=_reading_order)


def _reading_order(mark: Mark) -> tuple[str, int, float, float, str]:
    rects = mark.placement.rects if mark.placement is not None else ()
    first = rects[0] if rects else Rect(0, 0, 0, 0)
    return mark.annotation.document, mark.page, first.y0, first.x0, mark.annotation.id


def _annotation(row: Row | Sequence[Any]) -> Annotation:
    return Annotation(
        row[0],
        row[1],
        MarkKind(row[2]),
        MarkColour(row[3]),
        row[4],
        row[5],
        row[6],
        unpack_target(row[7]),
        row[8],
    )


def _placement(row: Row | Sequence[Any]) -> Placement:
    version, page, rects, state, score, strokes = row
    return Placement(
        version,
        page,
        tuple(Rect(*rect) for rect in json.loads(rects)),
        PlacementState(state),
        score,
        _strokes(json.loads(strokes)) if strokes != _NONE else (),
    )


def _strokes(value: Sequence[Sequence[Sequence[float]]]) -> tuple[Stroke, ...]:
    return tuple(tuple(InkPoint(*point) for point in stroke) for stroke in value)


def pack_target(target: Target) -> str:
    """A target as JSON, without what it does not have."""
    packed = {name: value for name, value in target._asdict().items() if value not in (None, (), "")}
    return json.dumps(packed, ensure_ascii=False, separators=(",", ":"))


def unpack_target(text: str) -> Target:
    """The target that `pack_target` packed."""
    value: dict[str, Any] = json.loads(text)
    position, quote, around = (value.get(name) for name in ("position", "quote", "surroundings"))
    return Target(
        page=value["page"],
        frame=PageFrame(*value["frame"]),
        quads=tuple(Quad(*quad) for quad in value.get("quads", ())),
        label=value.get("label", ""),
        position=TextPosition(*position) if position is not None else None,
        quote=TextQuote(*quote) if quote is not None else None,
        surroundings=Surroundings(*around) if around is not None else None,
        strokes=_strokes(value.get("strokes", [])),
        version=value.get("version", ""),
    )

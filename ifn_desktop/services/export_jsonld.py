# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Marks and notes as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), JSON-LD.

Every word is the W3C vocabulary's. The page is a FragmentSelector after RFC 3778, as the model
names for PDF; quads and ink are an SvgSelector in points of the page as it lies in the file (not
turned, y downwards); kind and colour are the target's style class.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence
from typing import Any

from ifn_desktop.model.annotations import MarkKind, MarkPlace, NotePlace, Target

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
RFC3778 = "http://tools.ietf.org/rfc/rfc3778"
_MOTIVES = {
    MarkKind.HIGHLIGHT: "highlighting",
    MarkKind.UNDERLINE: "highlighting",
    MarkKind.STRIKE: "editing",
    MarkKind.BOOKMARK: "bookmarking",
}
Json = dict[str, Any]


def jsonld_of(meeting: str, label: str, notes: Sequence[NotePlace], marks: Sequence[MarkPlace]) -> bytes:
    """A meeting's marks and notes as one AnnotationCollection, UTF-8.

    Args:
        meeting: its id.
        label: the meeting in words.
        notes: on its ärenden.
        marks: in its papers.
    """
    items = [_mark(place) for place in marks] + [_note(place) for place in notes]
    collection = _urn(meeting)
    value: Json = {
        "@context": CONTEXT,
        "id": collection,
        "type": "AnnotationCollection",
        "label": label,
        "total": len(items),
        "first": {
            "id": _urn(str(uuid.uuid5(uuid.UUID(meeting), "first"))),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }
    return json.dumps(value, ensure_ascii=False, indent=2).encode()


def _mark(place: MarkPlace) -> Json:
    annotation = place.mark.annotation
    made: Json = {
        "id": _urn(annotation.id),
        "type": "Annotation",
        "motivation": _MOTIVES.get(annotation.kind, "commenting"),
        "created": _time(annotation.created),
        "modified": _time(annotation.modified),
    }
    if annotation.comment:
        made["body"] = _body(annotation.comment, "text/plain")
    made["target"] = {
        "type": "SpecificResource",
        "source": _urn(annotation.document),
        "styleClass": [annotation.kind.value, annotation.colour.value],
        "selector": _selectors(annotation.target),
    }
    return made


def _note(place: NotePlace) -> Json:
    note = place.note
    return {
        "id": _urn(note.id),
        "type": "Annotation",
        "motivation": "commenting",
        "created": _time(note.created),
        "modified": _time(note.modified),
        "body": _body(note.text, "text/markdown"),
        "target": {"type": "SpecificResource", "source": _urn(note.item), "styleClass": note.kind.value},
    }


def _body(text: str, form: str) -> Json:
    return {"type": "TextualBody", "value": text, "format": form, "purpose": "commenting"}


def _selectors(target: Target) -> list[Json]:
    made: list[Json] = [
        {"type": "FragmentSelector", "conformsTo": RFC3778, "value": f"page={target.page}"},
    ]
    if target.quote is not None:
        quote = {"type": "TextQuoteSelector", "exact": target.quote.exact}
        sides = {"prefix": target.quote.prefix, "suffix": target.quote.suffix}
        made.append({**quote, **{name: text for name, text in sides.items() if text}})
    if target.position is not None:
        start, end = target.position
        made.append({"type": "TextPositionSelector", "start": start, "end": end})
    if target.quads or target.strokes:
        made.append({"type": "SvgSelector", "value": _svg(target)})
    return made


def _svg(target: Target) -> str:
    shapes = [
        f'<polygon points="{q.ul_x},{q.ul_y} {q.ur_x},{q.ur_y} {q.lr_x},{q.lr_y} {q.ll_x},{q.ll_y}"/>'
        for q in target.quads
    ]
    shapes += [
        f'<polyline fill="none" points="{" ".join(f"{point.x},{point.y}" for point in stroke)}"/>'
        for stroke in target.strokes
    ]
    return f'<svg xmlns="http://www.w3.org/2000/svg">{"".join(shapes)}</svg>'


def _urn(id_: str) -> str:
    return f"urn:uuid:{uuid.UUID(id_)}"


def _time(iso: str) -> str:
    """An xsd:dateTime in UTC, as the model asks for."""
    return iso.replace("+00:00", "Z")

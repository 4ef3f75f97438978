# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Links from a note back to a paper: `ifn:annotation/ID` and `ifn:document/ID?page=3&start=1&end=9`."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

from ifn_desktop.model.annotations import TextPosition
from ifn_desktop.model.ids import AnnotationId, DocumentId

_ID = re.compile(r"[0-9a-f]{32}")


class NoteLink(NamedTuple):
    """Where a link in a note leads: to a mark, or to a page of a paper and perhaps words on it."""

    annotation: AnnotationId | None = None
    document: DocumentId | None = None
    page: int = 1
    position: TextPosition | None = None


def link_to_mark(annotation: AnnotationId) -> str:
    """The address of a mark."""
    return f"ifn:annotation/{annotation}"


def link_to_page(document: DocumentId, page: int, position: TextPosition | None = None) -> str:
    """The address of a page of a paper, from 1, and of characters of that page's text."""
    words = f"&start={position.start}&end={position.end}" if position is not None else ""
    return f"ifn:document/{document}?page={page}{words}"


def read_link(address: str) -> NoteLink | None:
    """What an address in a note leads to; None for any other address."""
    try:
        parts = urlsplit(address)
        query = {name: int(values[0]) for name, values in parse_qs(parts.query).items()}
    except ValueError:
        return None
    kind, _, id_ = parts.path.partition("/")
    if parts.scheme != "ifn" or _ID.fullmatch(id_) is None:
        return None
    if kind == "annotation":
        return NoteLink(annotation=AnnotationId(id_))
    if kind != "document":
        return None
    position = TextPosition(query["start"], query["end"]) if {"start", "end"} <= query.keys() else None
    return NoteLink(document=DocumentId(id_), page=max(1, query.get("page", 1)), position=position)

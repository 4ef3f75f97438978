# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Links from a note to a paper: `ifn:annotation/ID`, `ifn:document/ID?page=3&start=1&end=9&version=ID`.

Page and characters are those of the version that was quoted; links that do not say it were made before
versions were written down.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

from ifn_desktop.model.annotations import TextPosition
from ifn_desktop.model.ids import AnnotationId, DocumentId

_ID = re.compile(r"[0-9a-f]{32}")


class NoteLink(NamedTuple):
    """Where a link in a note leads: to a mark, or to a page of a paper and perhaps words on it.

    Attributes:
        version: of the paper in which the page and the words are counted; empty where it is not said.
    """

    annotation: AnnotationId | None = None
    document: DocumentId | None = None
    page: int = 1
    position: TextPosition | None = None
    version: str = ""


def link_to_mark(annotation: AnnotationId) -> str:
    """The address of a mark."""
    return f"ifn:annotation/{annotation}"


def link_to_page(
    document: DocumentId, page: int, position: TextPosition | None = None, version: str = ""
) -> str:
    """The address of a page of a paper, from 1, and of characters of that page's text, in a version of it."""
    words = f"&start={position.start}&end={position.end}" if position is not None else ""
    of = f"&version={version}" if version else ""
    return f"ifn:document/{document}?page={page}{words}{of}"


def read_link(address: str) -> NoteLink | None:
    """What an address in a note leads to; None for any other address."""
    try:
        parts = urlsplit(address)
        said = {name: values[0] for name, values in parse_qs(parts.query).items()}
        version = said.pop("version", "")
        query = {name: int(value) for name, value in said.items()}
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
    page = max(1, query.get("page", 1))
    known = version if _ID.fullmatch(version) is not None else ""
    return NoteLink(document=DocumentId(id_), page=page, position=position, version=known)

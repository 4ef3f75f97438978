# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the library knows of a meeting, as the filing of a new delivery needs it."""

from __future__ import annotations

from dataclasses import dataclass

from ifn_desktop.model.ids import DocumentId, FileId, ItemId, MeetingId
from ifn_desktop.model.kinds import DocumentKind, ItemKind


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A received file that the library holds."""

    id: FileId
    name: str
    media_type: str
    page_count: int
    failure: str | None


@dataclass(frozen=True, slots=True)
class KnownVersion:
    """One place where a paper's text was received; equal numbers mean equal text."""

    id: str
    number: int
    file: FileId
    first_page: int
    last_page: int
    text_hash: str


@dataclass(frozen=True, slots=True)
class KnownDocument:
    """A paper with all its versions, oldest first."""

    id: DocumentId
    item: ItemId | None
    position: int
    kind: DocumentKind
    title: str
    case_number: str | None
    confidence: float
    versions: tuple[KnownVersion, ...]


@dataclass(frozen=True, slots=True)
class KnownItem:
    """An ärende."""

    id: ItemId
    position: int
    number: str | None
    title: str
    case_number: str | None
    kind: ItemKind
    proposal: str
    prepared_by: tuple[str, ...]
    sent_to: tuple[str, ...]
    no_papers: bool
    confidence: float


@dataclass(frozen=True, slots=True)
class KnownMeeting:
    """A sammanträde with its agenda and papers."""

    id: MeetingId
    body: str
    organization: str
    date: str | None
    time: str
    place: str
    confidence: float
    items: tuple[KnownItem, ...] = ()
    documents: tuple[KnownDocument, ...] = ()

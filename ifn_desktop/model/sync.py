# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where papers are fetched from, what a source says it has, and what a sync did; frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple, NewType

from ifn_desktop.model.ids import MeetingId

SourceId = NewType("SourceId", str)
LEFT_OUT = frozenset(
    {"source.temporary", "source.conflict_copy", "source.no_paper", "source.unfinished", "file.empty"}
)
"""Codes of faults that are none: files that are no papers, or not whole yet. Told, but no failures."""


class SourceKind(StrEnum):
    """What a source is; design.md section 6."""

    FOLDER = "folder"
    WEBDAV = "webdav"
    WEB_PAGE = "web_page"
    OPARL = "oparl"


class Source(NamedTuple):
    """A place that papers come from. Its password is in the keyring and nowhere else.

    Attributes:
        id: lasting.
        kind: what it is.
        address: an https address without user and password, or the path of a folder.
        name: as the member calls it.
        organizations: the boards to fetch papers of, as the source names them; none means all.
        since: ISO date; meetings before it are not fetched. None means everything.
        user: a user name, where the source asks for one.
        options: what else the adapter needs, in its own words. Of all: `ca` (PEM text of a
            certificate authority to trust beside the system's), `hosts` (other hosts, parted by
            blanks, that its files may lie on), `paused` (`1`: is not synced by itself), `open` (`1`:
            the user has no password).
    """

    id: SourceId
    kind: SourceKind
    address: str
    name: str = ""
    organizations: tuple[str, ...] = ()
    since: str | None = None
    user: str = ""
    options: Mapping[str, str] = MappingProxyType({})


class RemoteFile(NamedTuple):
    """A file as a source's listing tells of it.

    What is said of the meeting is evidence for grouping and filing; the paper's own text is
    stronger.

    Attributes:
        key: names the file within its source for ever: a path, a node, an id. A replaced file
            keeps it where the source tells that it is the same.
        name: as the source shows it, with an ending where it has one; no folders.
        address: where its content is: https, or a path for a folder.
        size: exact number of bytes, or None. A rounded size (`4,5 MB`) is None.
        modified: when it was changed, in the source's own form; compared, never read.
        etag: without quotation marks and `W/`; empty where there is none.
        folder: folders above it in the source, parted by `/`; files of one folder belong
            together unless `date` says otherwise.
        organization, date, title, kind: of the meeting and the paper; date is ISO. Empty or None
            where nothing tells.
        media_type: as promised, or empty.
        deleted: the source says that it is gone.
        sha256: of its content, in hexadecimal digits, where the source tells it.
    """

    key: str
    name: str
    address: str
    size: int | None = None
    modified: str = ""
    etag: str = ""
    folder: str = ""
    organization: str = ""
    date: str | None = None
    title: str = ""
    kind: str = ""
    media_type: str = ""
    deleted: bool = False
    sha256: str = ""

    @property
    def mark(self) -> str:
        """Tells contents of one key apart without fetching them; empty when nothing does."""
        if self.etag:
            return f"e:{self.etag}:{'' if self.size is None else self.size}"
        if self.modified or self.size is not None:
            return f"m:{self.modified}:{'' if self.size is None else self.size}"
        # Where the address changes with the content (SiteVision) it is all there is.
        return f"a:{self.address}"


class Fault(NamedTuple):
    """Something that went wrong at a source: a KnownError's code with its parameters.

    Attributes:
        address: a hash of the address, to tell one from another; never the address.
        name: of the file, for the member; never logged. Empty for the source itself.
    """

    code: str
    address: str = ""
    name: str = ""
    params: Mapping[str, object] = MappingProxyType({})


class AgendaPoint(NamedTuple):
    """A point of a meeting's agenda, as a source tells of it.

    Attributes:
        number: as printed, without the dot at its end; may be empty or a letter.
        title: in one line.
        case_number: the diarienummer of its papers where they have one and the same.
        public: None where nothing tells.
        files: keys of its files.
    """

    number: str
    title: str
    case_number: str = ""
    public: bool | None = None
    files: tuple[str, ...] = ()


class RemoteMeeting(NamedTuple):
    """A meeting that a source tells of by itself, with its agenda.

    Attributes:
        key: lasting within the source.
        organization, body: the board and the municipality.
        date: ISO, or None.
        time: `18:00`, or empty.
        cancelled: it is not held.
        moved_from: the day it was moved from, ISO; papers may still name that.
    """

    key: str
    organization: str
    body: str = ""
    date: str | None = None
    time: str = ""
    place: str = ""
    title: str = ""
    cancelled: bool = False
    agenda: tuple[AgendaPoint, ...] = ()
    moved_from: str | None = None


class Listing(NamedTuple):
    """What a source has.

    Attributes:
        files: all of them, or none when `unchanged`.
        complete: nothing is missing from the listing; else no paper is found to be gone by it.
        faults: what kept it from being complete, and what was left out and why.
        token: given back at the next listing, to ask whether anything changed.
        unchanged: the source is exactly as it was when it gave the token.
        kept: the source's own memory (raw answers), kept encrypted and given back; None keeps what
            was kept before.
        meetings: those that the source tells of by themselves.
    """

    files: tuple[RemoteFile, ...] = ()
    complete: bool = True
    faults: tuple[Fault, ...] = ()
    token: str = ""
    unchanged: bool = False
    kept: bytes | None = None
    meetings: tuple[RemoteMeeting, ...] = ()


class SyncProgress(NamedTuple):
    """How far a sync is; what `Progress.params["sync"]` of the steps `sync.*` holds.

    Attributes:
        source: which one.
        file: name of the file that is being fetched; empty while listing. Never logged.
        files_done, files_total: of this source.
        bytes_done, bytes_total: of this source, as far as sizes are known.
    """

    source: SourceId
    file: str = ""
    files_done: int = 0
    files_total: int = 0
    bytes_done: int = 0
    bytes_total: int = 0


class Delivered(NamedTuple):
    """What a sync brought to one meeting.

    Attributes:
        meeting: None for papers without one.
        date: of the meeting, ISO.
        files: how many files with something new.
    """

    meeting: MeetingId | None
    date: str | None
    files: int


class SyncReport(NamedTuple):
    """What a sync did.

    Attributes:
        fetched: new files taken into the library.
        changed: files that came with new content.
        known: of these, files whose content the library had already: nothing new to read.
        withdrawn: files found to be withdrawn.
        unchanged: files that are as they were.
        waiting: files that are fetched but held back until the rest of their meeting is.
        resting: files that have failed too often and wait until they change.
        failed: files and sources that failed, with the reason.
        bytes, requests, seconds: what it took.
        delivered: for each meeting touched what came.
        offline: no source could be reached at all: a state, not an error.
    """

    fetched: int = 0
    changed: int = 0
    withdrawn: int = 0
    unchanged: int = 0
    waiting: int = 0
    resting: int = 0
    failed: tuple[Fault, ...] = ()
    bytes: int = 0
    requests: int = 0
    seconds: float = 0.0
    delivered: tuple[Delivered, ...] = ()
    offline: bool = False
    known: int = 0


class Offered(NamedTuple):
    """What a source has of one meeting; without a date: of none that it tells of.

    Attributes:
        organization: the board as the source names it, or empty.
        date: ISO, or None.
        files, bytes: how many, and how large as far as sizes are known.
    """

    organization: str
    date: str | None
    files: int
    bytes: int = 0


class SourceTest(NamedTuple):
    """What a source would fetch, found out without fetching a file.

    Attributes:
        files, bytes: how many, and how large as far as sizes are known.
        organizations: the boards that it names, with the number of their files.
        first, last: dates of its meetings, ISO, where known.
        names: some of the files, for the member to recognise the place.
        faults: what would be left out and why.
        offered: all that it has, whatever boards and years are chosen, meeting by meeting: so that
            the member sees what another choice would fetch.
    """

    files: int = 0
    bytes: int = 0
    organizations: tuple[tuple[str, int], ...] = ()
    first: str | None = None
    last: str | None = None
    names: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    offered: tuple[Offered, ...] = ()


class SourceState(NamedTuple):
    """A source with what is known of its last syncs.

    Attributes:
        listed: when it last gave a complete listing, ISO time, UTC; None for never.
        tried: when it was last asked.
        code: why the last try failed; empty when it did not.
        files: known files; `pending` of them are not here yet, `resting` failed too often.
        needs_password: a user name is given and no password is at hand.
        password_lasts: one that was just given is in the keyring, and not only in memory.
        failures: how many times in a row it could not be asked.
        retry_at: ISO time before which the server does not want to be asked again, or None.
    """

    source: Source
    listed: str | None = None
    tried: str | None = None
    code: str = ""
    files: int = 0
    pending: int = 0
    resting: int = 0
    needs_password: bool = False
    failures: int = 0
    retry_at: str | None = None
    password_lasts: bool = True


class LogRow(NamedTuple):
    """A line of the log of syncs, newest first; words are made of it by the view models.

    Attributes:
        made: ISO time, UTC.
        source: which one, or None for all of them; its name may be gone.
        code: `sync.fetched`, `sync.unchanged`, `sync.withdrawn`, `sync.failed`, `sync.refused` or a
            KnownError's code.
        numbers: `files`, `failed`, `withdrawn`, `bytes`, `seconds` …
        date: of the meeting it is about, ISO, or None.
        name: of the file it is about, or empty.
    """

    made: str
    source: SourceId | None
    code: str
    numbers: Mapping[str, int] = MappingProxyType({})
    date: str | None = None
    name: str = ""

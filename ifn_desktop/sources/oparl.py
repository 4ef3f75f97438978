# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The source `oparl`: a server that speaks OParl 1.0 or 1.1 (https://oparl.org).

System > Body > Organization, Meeting > AgendaItem > Consultation > Paper > File. A paper belongs to
every meeting whose agenda names it; the agenda itself is told beside the files.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, NamedTuple, cast

from ifn_desktop.errors import KnownError
from ifn_desktop.model.sync import AgendaPoint, Fault, Listing, RemoteFile, RemoteMeeting, Source
from ifn_desktop.model.work import CancelToken
from ifn_desktop.sources.addresses import address_mark, join
from ifn_desktop.sources.kept_answers import KeptAnswers
from ifn_desktop.sources.meeting_evidence import PaperKind
from ifn_desktop.sources.oparl_lists import OParlLists
from ifn_desktop.sources.oparl_objects import (
    Objects,
    OParlFile,
    OParlItem,
    OParlMeeting,
    OParlPaper,
    Raw,
    flag,
    identity,
    many,
    text,
    type_of,
)
from ifn_desktop.sources.remote import Content, Known, Resume

if TYPE_CHECKING:
    from ifn_desktop.sources.http import Fetcher

READER = "oparl1"
"""Changes when answers are understood in another way: then what is kept is read again."""
MOST_BODIES = 200


class OParlSource:
    """Lists the meetings' papers of an OParl server.

    Args:
        source: whose `address` is the system's; of several bodies the one is taken whose id, address
            or name its option `body` gives, else all.
        now: seconds since 1970.
    """

    connections = 2

    def __init__(self, source: Source, *, now: Callable[[], float] = time.time) -> None:
        self._address = source.address
        self._body = source.options.get("body", "")
        self._now = now

    def list(self, known: Known, fetcher: Fetcher, cancel: CancelToken) -> Listing:
        """All files of all meetings; where nothing changed one small request for each list.

        Raises:
            KnownError: `remote.*`; `oparl.no_json`, `oparl.no_system` where the address is none of
                OParl's; `oparl.damaged`.
        """
        kept = KeptAnswers(known.kept)
        lists = OParlLists(fetcher, kept, cancel, self._now())
        system = lists.object(self._address)
        bodies = [body for body in self._bodies(system, lists) if self._is_chosen(body)]
        found: list[_Found] = []
        faults: list[Fault] = []
        for body in bodies[:MOST_BODIES]:
            try:
                found.append(_ask_body(body, self._address, lists))
            except KnownError as error:
                if len(bodies) == 1:
                    raise
                faults.append(Fault(error.code, address_mark(identity(body))))
        learned = lists.close()
        token = f"{READER}:{kept.mark()}"
        if not lists.changed and not faults and known.token == token:
            return Listing(token=token, unchanged=True, kept=kept.pack() if learned else None)
        files = tuple(file for each in found for file in each.files(self._address))
        meetings = tuple(meeting for each in found for meeting in each.meetings)
        return Listing(files, not faults, tuple(faults), token, kept=kept.pack(), meetings=meetings)

    def open(
        self, file: RemoteFile, fetcher: Fetcher, resume: Resume | None, cancel: CancelToken
    ) -> AbstractContextManager[Content]:
        """Begin to fetch a file."""
        return fetcher.open(file.address, cancel, resume=resume)

    def _bodies(self, system: Raw, lists: OParlLists) -> list[Raw]:
        if type_of(system) == "Body":
            return [system]
        if type_of(system) != "System" and "oparlVersion" not in system:
            raise KnownError("oparl.no_system")
        bodies: list[Raw] = []
        for value in many(system, "body"):
            if isinstance(value, str):
                bodies += lists.listed(join(self._address, value))
            elif isinstance(value, dict):
                bodies.append(cast("Raw", value))
        return [body for body in bodies if flag(body, "deleted") is not True]

    def _is_chosen(self, body: Raw) -> bool:
        return not self._body or self._body in (identity(body), text(body, "name"), text(body, "shortName"))


def _ask_body(body: Raw, system: str, lists: OParlLists) -> _Found:
    objects = Objects()
    for name in ("organization", "meeting", "paper"):
        for value in many(body, name):
            if isinstance(value, str):
                for raw in lists.listed(join(system, value)):
                    objects.put(raw)
            elif isinstance(value, dict):
                objects.put(cast("Raw", value))
    return _Found(text(body, "name"), objects)


class _Place(NamedTuple):
    """Where a file stands: its meeting, its agenda item, what it is there."""

    meeting: OParlMeeting
    item: OParlItem | None
    kind: PaperKind
    file: OParlFile
    deleted: bool
    title: str


class _Found:
    """What one body has."""

    def __init__(self, name: str, objects: Objects) -> None:
        self._name = name
        self._boards = {
            identity(raw): text(raw, "name", "shortName") for raw in objects.of_type("Organization")
        }
        self._meetings = [objects.meeting(raw) for raw in objects.of_type("Meeting")]
        self._papers = [objects.paper(raw) for raw in objects.of_type("Paper")]
        self._by_item: dict[str, list[OParlPaper]] = {}
        self._by_meeting: dict[str, list[OParlPaper]] = {}
        self._by_consultation: dict[str, OParlPaper] = {}
        for paper in self._papers:
            for consultation, meeting, item in paper.consultations:
                self._by_consultation[consultation] = paper
                if item:
                    self._by_item.setdefault(item, []).append(paper)
                elif meeting:
                    self._by_meeting.setdefault(meeting, []).append(paper)

    @property
    def meetings(self) -> Iterator[RemoteMeeting]:
        """The meetings with their agendas."""
        for meeting in self._meetings:
            if meeting.deleted:
                continue
            yield RemoteMeeting(
                meeting.id,
                self._board(meeting),
                self._name,
                meeting.date,
                meeting.time,
                meeting.place,
                meeting.name,
                meeting.cancelled,
                tuple(self._point(item) for item in meeting.items),
            )

    def files(self, system: str) -> Iterator[RemoteFile]:
        """The files, each once for every meeting that it is a paper of."""
        seen: set[str] = set()
        for place in self._places():
            key = place.file.id
            if key in seen:
                key = f"{key}#{place.meeting.id}"
            if key in seen:
                continue
            seen.add(key)
            file, meeting, item = place.file, place.meeting, place.item
            yield RemoteFile(
                key,
                file.file_name,
                join(system, file.address),
                file.size,
                file.modified,
                folder=_folder(item) if item is not None else "",
                organization=self._board(meeting),
                date=meeting.date,
                title=place.title,
                kind=place.kind.value,
                media_type=file.media_type,
                deleted=place.deleted or file.deleted,
                sha256=file.sha256,
            )

    def _places(self) -> Iterator[_Place]:
        for meeting in self._meetings:
            yield from self._own(meeting)
            on_agenda = {paper.id for item in meeting.items for paper in self._papers_of(item)}
            for paper in self._by_meeting.get(meeting.id, ()):
                if paper.id not in on_agenda:
                    yield from self._of_paper(meeting, None, paper)
            for item in meeting.items:
                for paper in self._papers_of(item):
                    yield from self._of_paper(meeting, item, paper)
                for kind, files in (
                    (PaperKind.PROTOKOLLSUTDRAG, item.resolution),
                    (PaperKind.BILAGA, item.files),
                ):
                    for file in files:
                        yield _Place(meeting, item, kind, file, meeting.deleted, file.name)

    @staticmethod
    def _own(meeting: OParlMeeting) -> Iterator[_Place]:
        for kind, files in (
            (PaperKind.KALLELSE, meeting.invitation),
            (PaperKind.PROTOKOLL, meeting.results),
            (PaperKind.PROTOKOLL, meeting.verbatim),
            (PaperKind.OKANT, meeting.files),
        ):
            for file in files:
                yield _Place(meeting, None, kind, file, meeting.deleted, file.name)

    @staticmethod
    def _of_paper(meeting: OParlMeeting, item: OParlItem | None, paper: OParlPaper) -> Iterator[_Place]:
        deleted = meeting.deleted or paper.deleted
        for file in paper.main:
            yield _Place(meeting, item, PaperKind.HANDLING, file, deleted, paper.name or file.name)
        for file in paper.files:
            yield _Place(meeting, item, PaperKind.BILAGA, file, deleted, file.name)

    def _papers_of(self, item: OParlItem) -> list[OParlPaper]:
        found = {paper.id: paper for paper in self._by_item.get(item.id, ())}
        for consultation in item.consultations:
            paper = self._by_consultation.get(consultation)
            if paper is not None:
                found.setdefault(paper.id, paper)
        return list(found.values())

    def _point(self, item: OParlItem) -> AgendaPoint:
        papers = self._papers_of(item)
        cases = {paper.reference for paper in papers if paper.reference}
        files = [file.id for paper in papers for file in (*paper.main, *paper.files)]
        files += [file.id for file in (*item.resolution, *item.files)]
        return AgendaPoint(
            item.number,
            item.name,
            cases.pop() if len(cases) == 1 else "",
            item.public,
            tuple(dict.fromkeys(files)),
        )

    def _board(self, meeting: OParlMeeting) -> str:
        """The board that meets; of several the first that is known, else what the meeting's name says."""
        for key in meeting.organizations:
            if name := self._boards.get(key, ""):
                return name
        return meeting.name.partition(" (")[0]


def _folder(item: OParlItem) -> str:
    """An agenda item as a folder of its papers: number and title, as people name such folders."""
    title = item.name.replace("/", "-").replace("\\", "-")[:120].strip()
    return f"{item.number} {title}".strip()

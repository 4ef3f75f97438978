# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The source `web_page`: a municipality's page with links to papers (design.md section 6).

Polite: one connection, robots.txt is obeyed, never HEAD, and a page that did not change costs one
conditional request. Of further pages only those of the board's own part of the site are read, one
level down: all that seem to lead to papers when the page itself has none, else those of other years.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from ifn_desktop.errors import KnownError
from ifn_desktop.model.sync import Fault, Listing, RemoteFile, RemoteMeeting, Source
from ifn_desktop.model.work import CancelToken
from ifn_desktop.sources.addresses import address_mark
from ifn_desktop.sources.kept_answers import Asked, KeptAnswers
from ifn_desktop.sources.meeting_evidence import one_spelling
from ifn_desktop.sources.remote import Content, Known, Resume
from ifn_desktop.sources.robots import Robots, ask_robots
from ifn_desktop.sources.web_page_address import host_of
from ifn_desktop.sources.web_page_papers import PagePaper, PageReading, read_page
from ifn_desktop.sources.web_page_recent import RecentFiles
from ifn_desktop.sources.web_page_text import page_text

if TYPE_CHECKING:
    from ifn_desktop.sources.http import Fetcher

READER = "web1"
"""Changes when pages are understood in another way: then what is kept is read again."""
PAGE_BYTES = 16 << 20
MOST_PAGES = 24
_PAGES = "text/html,application/xhtml+xml"


class WebPageSource:
    """Lists the papers of a web page.

    Args:
        source: whose `address` is the page, and whose option `hosts` names other hosts of its files.
        now: seconds since 1970.
        wait: waits between pages, where the site asks for it.
    """

    connections = 1

    def __init__(
        self,
        source: Source,
        *,
        now: Callable[[], float] = time.time,
        wait: Callable[[float, CancelToken], None] | None = None,
    ) -> None:
        self._address = source.address
        self._has_user = bool(source.user)
        self._since = int(source.since[:4]) if source.since and source.since[:4].isdecimal() else 0
        self._hosts = frozenset(
            host.lower().removeprefix("www.") for host in source.options.get("hosts", "").split()
        )
        self._now = now
        self._wait = wait

    def list(self, known: Known, fetcher: Fetcher, cancel: CancelToken) -> Listing:
        """The papers of the page and of its further pages.

        Raises:
            KnownError: `remote.*`; `web.robots` and `web.refused` where the site does not want it;
                `web.no_page` where the address is a file.
        """
        try:
            return _Listing(self, known, fetcher, cancel).run()
        except KnownError as error:
            if error.code == "remote.password" and not self._has_user:
                # Nobody was asked who they are: the site keeps programs out.
                raise KnownError("web.refused") from None
            raise

    def open(
        self, file: RemoteFile, fetcher: Fetcher, resume: Resume | None, cancel: CancelToken
    ) -> AbstractContextManager[Content]:
        """Begin to fetch a paper."""
        return fetcher.open(file.address, cancel, resume=resume)

    # What one listing asks of its source ------------------------------------------------------

    @property
    def address(self) -> str:
        """Of the page."""
        return self._address

    @property
    def hosts(self) -> frozenset[str]:
        """Other hosts whose files are taken."""
        return self._hosts

    @property
    def since(self) -> int:
        """The first year that is wanted, or 0."""
        return self._since

    def now(self) -> float:
        """The time it is, seconds since 1970."""
        return self._now()

    def pause(self, seconds: float, cancel: CancelToken) -> None:
        """Wait between two pages."""
        if seconds > 0:
            if self._wait is None:
                from ifn_desktop.sources.http import wait

                self._wait = wait
            self._wait(seconds, cancel)


class _Listing:
    """One listing."""

    def __init__(self, source: WebPageSource, known: Known, fetcher: Fetcher, cancel: CancelToken) -> None:
        self._source = source
        self._known = known
        self._fetcher = fetcher
        self._cancel = cancel
        self._kept = KeptAnswers(known.kept)
        self._faults: list[Fault] = []
        self._complete = True
        self._changed = False
        self._papers: dict[str, PagePaper] = {}
        self._elsewhere = 0

    def run(self) -> Listing:
        """Ask, and tell what was found."""
        source = self._source
        robots = ask_robots(source.address, self._fetcher, self._kept, self._cancel, source.now())
        if not robots.allows(source.address):
            raise KnownError("web.robots")
        first = self._ask(source.address)
        reading = self._read(first)
        further = reading.years if reading.papers else reading.pages
        for page in [page for page in further if self._is_wanted(page)][:MOST_PAGES]:
            self._follow(page, robots)
        recent = RecentFiles(self._kept, self._fetcher, self._cancel, source.now())
        files = recent.look(self._files(robots), lambda: source.pause(robots.delay, self._cancel))
        token = f"{READER}:{self._kept.mark()}"
        is_same = not self._changed and not recent.changed and self._complete
        if is_same and token == self._known.token:
            kept = self._kept.pack() if recent.asked else None
            return Listing(token=token, unchanged=True, kept=kept)
        if not files and not self._faults:
            self._faults.append(Fault("web.no_papers", address_mark(source.address)))
        if self._elsewhere:
            self._faults.append(Fault("web.other_host", params={"files": self._elsewhere}))
        meetings = self._meetings(files)
        return Listing(
            files, self._complete, tuple(self._faults), token, kept=self._kept.pack(), meetings=meetings
        )

    def _is_wanted(self, page: str) -> bool:
        from ifn_desktop.sources.meeting_dates import years_in

        years = years_in(urlsplit(page).path.rsplit("/", 1)[-1].replace("-", " ").replace(".", " "))
        return not years or max(years) >= self._source.since

    def _ask(self, address: str) -> Asked:
        asked = self._kept.ask(
            self._fetcher, address, self._cancel, now=self._source.now(), accept=_PAGES, limit=PAGE_BYTES
        )
        if asked.body.startswith(b"%PDF-") or asked.media_type == "application/pdf":
            raise KnownError("web.no_page")
        self._changed |= asked.changed
        return asked

    def _read(self, asked: Asked) -> PageReading:
        reading = read_page(page_text(asked.body), asked.address, self._source.hosts)
        self._elsewhere += reading.elsewhere
        if not reading.complete:
            self._complete = False
            self._faults.append(Fault("web.page_too_long", address_mark(asked.address)))
        for paper in reading.papers:
            known = self._papers.get(paper.key)
            if known is None or (known.told.date is None and paper.told.date is not None):
                self._papers[paper.key] = paper
        return reading

    def _follow(self, page: str, robots: Robots) -> None:
        page = self._at_home(page)
        if not robots.allows(page):
            self._faults.append(Fault("web.robots", address_mark(page)))
            return
        self._source.pause(robots.delay, self._cancel)
        try:
            self._read(self._ask(page))
        except KnownError as error:
            # A link that leads nowhere any more has nothing to lose; any other trouble may pass.
            self._complete &= error.code in ("remote.gone", "web.no_page", "remote.elsewhere")
            self._faults.append(Fault(error.code, address_mark(page)))

    def _files(self, robots: Robots) -> tuple[RemoteFile, ...]:
        spelling = one_spelling([paper.told.organization for paper in self._papers.values()])
        files: list[RemoteFile] = []
        closed = 0
        for paper in self._papers.values():
            address = self._at_home(paper.address)
            if not robots.allows(address):
                closed += 1
                continue
            told = paper.told
            files.append(
                RemoteFile(
                    paper.key,
                    paper.name,
                    address,
                    paper.size,
                    paper.version,
                    organization=spelling.get(told.organization, told.organization),
                    date=told.date,
                    title=told.title,
                    kind=told.kind.value,
                    media_type="application/pdf" if paper.name.casefold().endswith(".pdf") else "",
                )
            )
        if closed:
            self._faults.append(Fault("web.robots_files", params={"files": closed}))
        return tuple(files)

    def _meetings(self, files: tuple[RemoteFile, ...]) -> tuple[RemoteMeeting, ...]:
        """What the page tells of the meetings themselves: the municipality, a day moved from."""
        found: dict[str, RemoteMeeting] = {}
        for file in files:
            if not file.organization or file.date is None:
                continue
            told = self._papers[file.key].told
            key = f"{file.organization} {file.date}"
            known = found.get(key) or RemoteMeeting(key, file.organization, told.body, file.date)
            found[key] = known._replace(
                body=known.body or told.body,
                moved_from=known.moved_from or told.moved_from,
                cancelled=known.cancelled or told.is_cancelled,
            )
        return tuple(found.values())

    def _at_home(self, address: str) -> str:
        """An address of the site by the scheme and the name that the source was given with."""
        home, parts = urlsplit(self._source.address), urlsplit(address)
        if host_of(address).partition(":")[0] != host_of(self._source.address).partition(":")[0]:
            return urlunsplit(("https" if home.scheme == "https" else parts.scheme, *parts[1:]))
        return urlunsplit((home.scheme, home.netloc, *parts[2:]))

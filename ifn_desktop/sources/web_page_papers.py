# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The papers that a web page links to, each with what the page tells of its meeting. Pure functions."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from ifn_desktop.sources.meeting_dates import find_days, years_in
from ifn_desktop.sources.meeting_evidence import Around, Evidence, PaperKind, read_evidence
from ifn_desktop.sources.names import ending
from ifn_desktop.sources.sitevision import PortletFile, PortletFiles, read_download
from ifn_desktop.sources.web_page_address import (
    host_of,
    is_below,
    is_page,
    is_paper,
    name_of,
    whole_address,
)
from ifn_desktop.sources.web_page_outline import Heading, Outline, PageLink, Portlet, read_outline
from ifn_desktop.text.organs import boards_in
from ifn_desktop.text.plain import fold

_MAIN = frozenset({PaperKind.KALLELSE, PaperKind.HANDLINGAR, PaperKind.PROTOKOLL})
_WORTH = re.compile(
    r"protokoll|kallelse|handling|föredragningslist|dagordning|sammanträde|möte|arkiv|äldre|tidigare|nämnd|"
    r"utskott|styrelse|fullmäktige"
)
_LINE_ENDS = 60  # letters of a short line that may be a meeting's heading


class PagePaper(NamedTuple):
    """A paper on a page.

    Attributes:
        key: what lasts when the file is replaced: SiteVision's node, else its address.
        address: where it is now.
        name: with its ending, as the page names it.
        size: exact bytes, or None.
        version: changes when the file does, as far as the page tells; may be empty.
        told: what the page tells of its meeting.
    """

    key: str
    address: str
    name: str
    size: int | None
    version: str
    told: Evidence


class PageReading(NamedTuple):
    """A page as a place of papers.

    Attributes:
        title: of the page.
        papers: each once, in the page's order.
        pages: pages of its own part of the site that may have more papers, newest year first.
        years: those of `pages` that are told by a year or a day.
        passed: links to files that are no meeting's papers (a reglemente, a form).
        elsewhere: files that lie on other hosts: they are not fetched.
        complete: the page was read to its end.
    """

    title: str
    papers: tuple[PagePaper, ...]
    pages: tuple[str, ...]
    years: tuple[str, ...]
    passed: int
    elsewhere: int
    complete: bool


def read_page(html: str, address: str, hosts: frozenset[str] = frozenset()) -> PageReading:
    """Find the papers on a page.

    Args:
        html: the page.
        address: where it was found, after redirects.
        hosts: other hosts (without `www.`) that its files may lie on.
    """
    return _Page(read_outline(html), address, hosts).read()


class _Page:
    """Walks through a page's outline once."""

    def __init__(self, outline: Outline, address: str, hosts: frozenset[str]) -> None:
        self._outline = outline
        self._address = address
        self._base = whole_address(address, outline.base) or address
        self._hosts = hosts | {host_of(address)}
        self._levels: dict[int, str] = {}
        self._portlets: dict[str, tuple[str, ...]] = {}
        self._papers: dict[str, PagePaper] = {}
        self._pages: dict[str, tuple[int, ...]] = {}
        self._passed: set[str] = set()
        self._elsewhere: set[str] = set()
        first = next(
            (node.text for node in outline.nodes if isinstance(node, Heading) and node.level == 1), ""
        )
        self._page = tuple(text for text in (first, outline.title) if text)

    def read(self) -> PageReading:
        """Everything that is found."""
        for node in self._outline.nodes:
            if isinstance(node, Heading):
                self._take_heading(node)
            elif isinstance(node, Portlet):
                self._portlets.setdefault(node.id, self._headings())
            elif isinstance(node, PageLink):
                self._take_link(node)
            else:
                self._take_files(node)
        newest = sorted(self._pages, key=lambda page: self._pages[page], reverse=True)
        return PageReading(
            self._outline.title,
            tuple(self._papers.values()),
            tuple(newest),
            tuple(page for page in newest if self._pages[page][0]),
            len(self._passed - set(self._papers)),
            len(self._elsewhere),
            self._outline.complete,
        )

    # Headings ---------------------------------------------------------------------------------

    def _take_heading(self, node: Heading) -> None:
        if node.level == 7 and not _is_heading(node.text):
            return
        self._levels = {level: text for level, text in self._levels.items() if level < node.level}
        if node.level:
            self._levels[node.level] = node.text

    def _headings(self) -> tuple[str, ...]:
        return tuple(self._levels[level] for level in sorted(self._levels, reverse=True))

    # Links ------------------------------------------------------------------------------------

    def _take_link(self, link: PageLink) -> None:
        address = whole_address(self._base, link.href)
        if address is None:
            return
        if not is_paper(address, link.text, link.media_type):
            self._take_page(address, link)
            return
        if host_of(address) not in self._hosts:
            self._elsewhere.add(address)
            return
        download = read_download(address)
        name = download.name if download else name_of(address)
        near = download.day if download else None
        told = read_evidence(
            Around(link.text, _telling(name), link.blocks, self._headings(), self._page, near)
        )
        key = f"node:{download.node}" if download else f"address:{address.partition('://')[2]}"
        version = download.version if download else ""
        self._put(
            PagePaper(
                key, address, _readable(name, told, f"{link.text} {link.media_type}"), None, version, told
            )
        )

    def _take_files(self, node: PortletFiles) -> None:
        headings = self._portlets.get(node.portlet, self._headings())
        for file in node.files:
            address = whole_address(self._base, file.address)
            if address is None or not (read_download(address) or is_paper(address, "pdf")):
                continue
            if host_of(address) not in self._hosts:
                self._elsewhere.add(address)
                continue
            self._put(self._portlet_paper(file, address, headings))

    def _portlet_paper(self, file: PortletFile, address: str, headings: tuple[str, ...]) -> PagePaper:
        download = read_download(address)
        near = download.day if download else None
        told = read_evidence(
            Around(file.name, file.name, (), headings, self._page, near or _day(file.changed))
        )
        key = f"node:{file.node}" if file.node else f"address:{address.partition('://')[2]}"
        version = download.version if download else file.changed
        return PagePaper(key, address, _readable(file.name, told, "pdf"), file.size, version, told)

    def _put(self, paper: PagePaper) -> None:
        if not _belongs(paper.told):
            self._passed.add(paper.key)
            return
        known = self._papers.get(paper.key)
        if known is None:
            self._papers[paper.key] = paper
        elif _weight(paper) > _weight(known):
            self._papers[paper.key] = paper._replace(size=paper.size or known.size)
        elif known.size is None and paper.size is not None and paper.version == known.version:
            self._papers[paper.key] = known._replace(size=paper.size)

    def _take_page(self, address: str, link: PageLink) -> None:
        if not is_page(address) or not is_below(self._address, address):
            return
        days = find_days(link.text).days
        years = (*years_in(link.text), *(day.year for day in days if day.year))
        if not years and not days and not _WORTH.search(fold(link.text)):
            return
        told = (max(years, default=0) or (1 if days else 0), -len(self._pages))
        if address not in self._pages:
            self._pages[address] = told


def _belongs(told: Evidence) -> bool:
    """Whether a file is a meeting's paper: a reglemente, a form or a brochure is none."""
    if told.kind in _MAIN:
        return True
    if told.date is None:
        return False
    return told.kind is not PaperKind.OKANT or told.own_organization or told.told_by in ("heading", "row")


def _weight(paper: PagePaper) -> tuple[int, bool, bool]:
    # SiteVision's versions are times: the page may link to an older one in a text.
    return (
        int(paper.version) if paper.version.isdigit() else 0,
        paper.told.date is not None,
        paper.size is not None,
    )


def _is_heading(text: str) -> bool:
    """Whether a short line without links stands for a heading: little but a day, a year or a board."""
    if len(text) > _LINE_ENDS:
        return False
    days = find_days(text).days
    if days:
        return days[0].start <= 25
    return bool(years_in(text)) or bool(boards_in(text))


def _telling(name: str) -> str:
    """A file's name, unless it is an id that says nothing."""
    letters = re.sub(r"[^A-Za-zÅÄÖåäö]", "", name.rpartition(".")[0])
    return name if letters and not re.fullmatch(r"[0-9A-Fa-f_-]{16,}", name.rpartition(".")[0]) else ""


def _readable(name: str, told: Evidence, text: str) -> str:
    """The name to show and to file by: the link's words where the file's own name says nothing."""
    if ending(name) in ("", "bin", "dat", "aspx", "php", "jsp") or not _telling(name):
        last = ending(name) if ending(name) in ("doc", "docx", "pptx", "xlsx") else "pdf"
        title = told.title or name
        is_pdf = last != "pdf" or "pdf" in fold(text) or ending(name) in ("pdf", "bin", "dat")
        return f"{title}.{last}" if is_pdf and ending(title) != last else title
    return name


def _day(changed: str) -> date | None:
    try:
        return date.fromisoformat(changed[:10])
    except ValueError:
        return None

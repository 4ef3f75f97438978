# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Links of the PDFs themselves: fetched with a paper, and what following one means. Nothing is run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal

from ifn_desktop.model.ids import DocumentId, FileId
from ifn_desktop.model.page_links import EmbeddedFile, FileLink, PdfLink, PdfLinkKind
from ifn_desktop.model.places import Spot
from ifn_desktop.model.views import DocumentView
from ifn_desktop.viewmodels.navigation import Navigator
from ifn_desktop.viewmodels.reader.page_links_address import Address, read_address
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import translate

_KEPT = 60
"""Papers whose links are kept."""


class PaperFiles(Protocol):
    """`services.paper_files.PaperFiles`, as it is asked; called in the io lane."""

    def links(self, file: FileId, first: int, last: int, /) -> dict[int, tuple[PdfLink, ...]]:
        """The links on some pages of a file, by page."""
        ...

    def embedded(self, file: FileId, first: int, last: int, /) -> tuple[EmbeddedFile, ...]:
        """The files inside a file."""
        ...

    def save_embedded(self, file: FileId, inside: EmbeddedFile, target: Path, /) -> None:
        """Write one of them to a place of the member's choice."""
        ...


class GoTo(NamedTuple):
    """The link leads to a spot of a paper."""

    document: DocumentId
    spot: Spot


class Ask(NamedTuple):
    """The link leads outside: the member is asked first."""

    address: Address


class Refuse(NamedTuple):
    """The link is not followed; why, in words."""

    words: str


class ShowFiles(NamedTuple):
    """The link is a file that hangs on the page: the list of such files is shown."""

    document: DocumentView
    page: int


Outcome = GoTo | Ask | Refuse | ShowFiles


class PdfLinks(QObject):
    """Links of papers, fetched once and kept a while.

    Args:
        files: makes what is asked, in a lane; given as a call since the library may not be open yet.
        tasks: runs the questions.
        navigator: knows which paper a page of a file belongs to.

    Signals:
        loaded: a document id: its links are there.
    """

    loaded = Signal(str)

    def __init__(self, files: Callable[[], PaperFiles], tasks: Tasks, navigator: Navigator) -> None:
        super().__init__()
        self._files = files
        self._tasks = tasks
        self._navigator = navigator
        self._known: dict[tuple[FileId, int, int], tuple[FileLink, ...]] = {}
        self._asked: set[tuple[FileId, int, int]] = set()

    def of(self, document: DocumentView) -> tuple[FileLink, ...]:
        """The links of a paper that are known now; `loaded` tells when they have come."""
        key = (document.file_id, document.first_page, document.last_page)
        if key not in self._known and key not in self._asked and document.failure is None:
            self._asked.add(key)
            self._tasks.run(
                "io",
                lambda _: self._files().links(*key),
                lambda found: self._came(key, document, found),
                failed=lambda _: self._asked.discard(key),  # the page itself says what is wrong
            )
        return self._known.get(key, ())

    def follow(self, link: FileLink) -> Outcome:
        """What following a link means; nothing is done."""
        target = link.link
        match target.kind:
            case PdfLinkKind.PAGE:
                return self._inside(link)
            case PdfLinkKind.WEB:
                return Ask(read_address(target.address))
            case PdfLinkKind.ATTACHMENT:
                found = self._navigator.find(link.from_document)
                if found is not None:
                    return ShowFiles(found[1], link.page)
                return Refuse(refusal(target))
            case _:
                return Refuse(refusal(target))

    def _came(
        self, key: tuple[FileId, int, int], document: DocumentView, found: dict[int, tuple[PdfLink, ...]]
    ) -> None:
        self._asked.discard(key)
        while len(self._known) >= _KEPT:
            del self._known[next(iter(self._known))]
        self._known[key] = tuple(
            FileLink(document.id, page - document.first_page + 1, words_of(link, document), link.rects, link)
            for page, links in sorted(found.items())
            for link in links
        )
        self.loaded.emit(document.id)

    def _inside(self, link: FileLink) -> Outcome:
        home = self._navigator.find(link.from_document)
        if home is None:
            return Refuse(refusal(link.link))
        page = link.link.page
        own = home[1]
        papers = [own, *(paper for entry in self._navigator.entries for paper in entry.documents)]
        for paper in papers:
            if paper.file_id == own.file_id and paper.first_page <= page <= paper.last_page:
                at = page - paper.first_page + 1
                return GoTo(paper.id, Spot(at, _share(paper, at, link.link.y)))
        return Refuse(translate("PdfLinks", "Länken går till en sida som inte hör till någon handling här."))


def _share(paper: DocumentView, page: int, y: float | None) -> float:
    """How far down the page, as a share of its height, leaving a little above the spot in view."""
    if y is None or page > len(paper.page_sizes):
        return 0.0
    height = paper.page_sizes[page - 1][1]
    return min(max(0.0, (y - 8) / height), 1.0) if height > 0 else 0.0


def words_of(link: PdfLink, document: DocumentView) -> str:
    """What a link does, in a few words."""
    if link.kind is PdfLinkKind.PAGE:
        if document.first_page <= link.page <= document.last_page:
            page = link.page - document.first_page + 1
            return translate("PdfLinks", "Gå till sidan {page}").format(page=page)
        return translate("PdfLinks", "Gå till en annan handling")
    if link.kind is PdfLinkKind.WEB:
        return translate("PdfLinks", "Öppna {address}").format(address=read_address(link.address).full)
    if link.kind is PdfLinkKind.ATTACHMENT:
        return translate("PdfLinks", "Bifogad fil: {name}").format(name=link.address or "?")
    return translate("PdfLinks", "Länken öppnas inte här")


def refusal(link: PdfLink) -> str:
    """Why a link is not followed, in plain words."""
    name = f" ({link.address})" if link.address else ""
    texts = {
        PdfLinkKind.PROGRAM: translate(
            "PdfLinks",
            "Länken vill starta ett program{name}. Det gör IFN Desktop aldrig, eftersom en fil inte ska "
            "kunna styra din dator.",
        ),
        PdfLinkKind.SCRIPT: translate(
            "PdfLinks",
            "Länken vill köra ett litet program som ligger i filen. Det gör IFN Desktop aldrig, eftersom "
            "en fil inte ska kunna styra din dator.",
        ),
        PdfLinkKind.FORM: translate(
            "PdfLinks",
            "Knappen vill skicka eller tömma ett formulär{name}. Det gör IFN Desktop aldrig: inget skickas "
            "härifrån.",
        ),
        PdfLinkKind.FILE: translate(
            "PdfLinks",
            "Länken går till en annan fil{name}, som inte följde med. Finns den bland handlingarna öppnar "
            "du den i listan.",
        ),
    }
    other = translate("PdfLinks", "Det som länken vill göra finns inte i IFN Desktop. Inget har hänt.")
    return texts.get(link.kind, other).format(name=name)

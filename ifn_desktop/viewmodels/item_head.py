# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The head above the paper: what the ärende is, what is proposed, which papers it has."""

from __future__ import annotations

import re
from typing import NamedTuple

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.views import DocumentView
from ifn_desktop.viewmodels.entries import Entry
from ifn_desktop.viewmodels.words import count_pages, document_kind, is_unsure, item_kind, joined, translate

_EDGES = " \t-–—:,.;"
_PARAGRAPH = re.compile(r"§+\s*\d+(?:\s*[-–]\s*\d+)?")
_SHORTEST_REST = 3
_MOST_NAMES = 4


class PaperTab(NamedTuple):
    """A paper as a tab.

    Attributes:
        label: as short as it can be said among its siblings.
        full: the whole title, kind, pages and how much is read, for the tooltip, the list of papers and
            screen readers.
        progress: how much is read, 0 to 1.
        is_withdrawn: the last packet no longer has it.
        jav: what the member has marked of jäv in its ärende, in words; else nothing.
    """

    document: DocumentId
    label: str
    full: str
    progress: float = 0.0
    is_withdrawn: bool = False
    jav: str = ""


class ItemHead(NamedTuple):
    """What stands above the paper.

    Attributes:
        meta: diarienummer, kind, who prepared it and who the decision goes to, with few names.
        meta_full: the same with every name, when that is more.
        empty: the words in place of a paper when there is none; else nothing.
        previous, next: names of the neighbours; empty at the ends.
    """

    heading: str
    meta: str
    meta_full: str
    proposal: str
    tabs: tuple[PaperTab, ...]
    empty: str
    previous: str = ""
    next: str = ""


def head_of(entry: Entry, previous: Entry | None = None, following: Entry | None = None) -> ItemHead:
    """Put an entry's head into words; the neighbours give the buttons beside it their names."""
    return ItemHead(
        heading=entry.heading,
        meta=_meta(entry, _MOST_NAMES),
        meta_full=_meta(entry, None),
        proposal=entry.item.proposal.strip() if entry.item else "",
        tabs=tuple(
            PaperTab(
                document.id,
                short_title(document, entry.title if entry.item else ""),
                full_title(document),
                min(1.0, document.pages_read / document.pages) if document.pages > 0 else 0.0,
                document.is_withdrawn,
                _jav(entry),
            )
            for document in entry.documents
        ),
        empty="" if entry.documents else _empty(entry),
        previous=_neighbour(previous),
        next=_neighbour(following),
    )


def _jav(entry: Entry) -> str:
    mark = entry.item.mark if entry.item is not None else None
    if mark is None or mark.recusal is None:
        return ""
    from ifn_desktop.viewmodels.recusal_words import spoken

    return spoken(mark)


def full_title(document: DocumentView) -> str:
    """Title, kind (when the title does not say it) and pages."""
    title = document.title.strip() or document.file
    kind = document_kind(document.kind)
    says_kind = title.casefold().startswith(kind.casefold()) or document.kind is DocumentKind.OVRIGT
    return joined(
        (
            title,
            "" if says_kind else kind,
            count_pages(document.pages),
            _read(document),
            translate("ItemHead", "osäkert om den hör hit") if is_unsure(document) else "",
        )
    )


def _read(document: DocumentView) -> str:
    if not document.pages_read:
        return ""
    if document.pages_read >= document.pages:
        return translate("ItemHead", "läst")
    return translate("ItemHead", "{n} lästa").format(n=document.pages_read)


def short_title(document: DocumentView, item_title: str) -> str:
    """A paper's title without what the ärende's title already says.

    `Överenskommelse med Föreningen 2026 - Avtal` under `Överenskommelse med Föreningen 2026` is
    `Avtal`; an extract of minutes is named by its §. A title of which too little would be left to
    mean something stays whole.
    """
    title = document.title.strip() or document.file
    if document.kind is DocumentKind.PROTOKOLLSUTDRAG:
        found = _PARAGRAPH.search(title)
        return f"{document_kind(document.kind)} {found.group()}" if found else title
    if item_title and title.casefold().startswith(item_title.casefold()):
        after = title[len(item_title) :]
        rest = after.strip(_EDGES)
        if len(rest) >= _SHORTEST_REST and after[0] in _EDGES:
            return rest[0].upper() + rest[1:]
    return title


def _meta(entry: Entry, most: int | None) -> str:
    item = entry.item
    if item is None:
        return entry.line
    prepared = _names(item.prepared_by, most)
    sent = _names(item.sent_to, most)
    return joined(
        (
            item.case_number or "",
            item_kind(item.kind),
            translate("ItemHead", "beredd av {names}").format(names=prepared) if prepared else "",
            translate("ItemHead", "skickas till {names}").format(names=sent) if sent else "",
        )
    )


def _names(names: tuple[str, ...], most: int | None) -> str:
    shown = [name.strip() for name in names if name.strip()]
    if most is not None and len(shown) > most:
        more = translate("ItemHead", "{n} till").format(n=len(shown) - most)
        return ", ".join([*shown[:most], more])
    return ", ".join(shown)


def _neighbour(entry: Entry | None) -> str:
    return (entry.number or entry.title) if entry else ""


def _empty(entry: Entry) -> str:
    if entry.item is None:
        return translate("ItemHead", "Här finns inga handlingar.")
    return translate(
        "ItemHead",
        "Det här ärendet har inga handlingar i utskicket.\n"
        "De kan komma senare, eller visas först på sammanträdet.",
    )

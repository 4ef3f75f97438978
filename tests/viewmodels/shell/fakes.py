# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A library in memory with one real-looking meeting of an invented municipality, and stand-ins."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from ifn_desktop.model.ids import DocumentId, FileId, ItemId, MeetingId
from ifn_desktop.model.kinds import DocumentKind, ItemKind
from ifn_desktop.model.places import PaperOutline, Spot
from ifn_desktop.model.text import Rect
from ifn_desktop.model.views import (
    AgendaView,
    Changes,
    DocumentView,
    ItemView,
    LinkView,
    MeetingSummary,
    Notice,
    ResumePoint,
    StartView,
)

T = TypeVar("T")
TODAY = datetime.date(2026, 9, 6)
MEETING = MeetingId("m-next")
OTHER_MEETING = MeetingId("m-other")

K = DocumentKind
PROPOSAL = (
    "Omsorgsnämnden godkänner uppföljningen 2026-06-15 och beslutar att förlänga överenskommelsen med "
    "Lyktans vänner från och med 2027-01-01 och två år framåt."
)
LONG_PROPOSAL = "\n\n".join(
    f"{number}. Omsorgsnämnden beslutar att ge förvaltningen i uppdrag att återkomma med en redovisning av "
    "åtgärderna, kostnaderna och effekterna för de enskilda senast vid årets sista sammanträde."
    for number in range(1, 9)
)

# number, title, papers (kind, title, pages), proposal
_ITEMS: list[tuple[str, str, list[tuple[DocumentKind, str, int]], str]] = [
    (
        "61/26",
        "Godkännande av dagordning och frågan om anmälan av jäv",
        [(K.TJANSTESKRIVELSE, "Tjänsteskrivelse", 1)],
        "Omsorgsnämnden godkänner dagordningen.",
    ),
    (
        "62/26",
        "Delårsrapport och bokslut för omsorgsnämnden januari-augusti 2026 - Yttrande till kommunstyrelsen",
        [
            (K.TJANSTESKRIVELSE, "Tjänsteskrivelse", 2),
            (K.BILAGA, "Fördjupad rapport omsorgsnämnden 2026", 31),
            (K.BILAGA, "Bilaga 1 - Uppföljning grunduppdrag", 1),
            (K.BILAGA, "Bilaga 2 - Uppföljning kvalitet och utveckling i delprocesserna", 9),
            (K.BILAGA, "Omsorgsnämndens rapport till kommunstyrelsen januari-augusti 2026", 10),
            (K.BILAGA, "Bilaga 3 - Omsorgsnämndens arbete med inriktningsmål och program", 11),
            (K.BILAGA, "Internkontrollrapport 2026", 6),
            (K.YTTRANDE, "Yttrande från pensionärsrådet och rådet för funktionshinderfrågor", 2),
            (K.PROTOKOLLSUTDRAG, "Protokollsutdrag § 44 omsorgsnämndens arbetsutskott 2026-08-26", 2),
        ],
        LONG_PROPOSAL,
    ),
    ("63/26", "Viten för gruppbostäder", [], ""),
    (
        "64/26",
        "Ekonomirapport augusti",
        [(K.TJANSTESKRIVELSE, "Tjänsteskrivelse", 3), (K.BILAGA, "Ekonomirapport augusti 2026", 13)],
        "Omsorgsnämnden tar del av rapporten.",
    ),
    (
        "65/26",
        "Dataskyddsberättelse omsorgsnämnden 2026",
        [
            (K.TJANSTESKRIVELSE, "Tjänsteskrivelse", 2),
            (K.BILAGA, "Dataskyddsberättelse 1 januari - 31 augusti 2026", 14),
            (K.PROTOKOLLSUTDRAG, "Protokollsutdrag § 45 omsorgsnämndens arbetsutskott 2026-08-26", 2),
        ],
        "Omsorgsnämnden godkänner berättelsen och lägger den till handlingarna.",
    ),
    (
        "66/26",
        "Patientsäkerhetsberättelse omsorgsnämnden 2026",
        [(K.TJANSTESKRIVELSE, "Tjänsteskrivelse", 2), (K.BILAGA, "Patientsäkerhetsberättelse", 38)],
        "Omsorgsnämnden godkänner berättelsen.",
    ),
    (
        "67/26",
        "Kvalitetsberättelse omsorgsnämnden 2026",
        [(K.TJANSTESKRIVELSE, "Tjänsteskrivelse", 1), (K.BILAGA, "Kvalitetsberättelse 2026", 52)],
        "Omsorgsnämnden godkänner berättelsen.",
    ),
    (
        "68/26",
        "Tilläggsuppdrag 2024:3 - Genomlysning av nämndens verksamhet för att säkra den mot fusk",
        [(K.TJANSTESKRIVELSE, "Tjänsteskrivelse", 2), (K.BILAGA, "Genomlysning", 18)],
        "Omsorgsnämnden godkänner redovisningen.",
    ),
    (
        "69/26",
        "Uppföljande granskning - Hantering av skyddade personuppgifter i Exempelby kommun",
        [(K.TJANSTESKRIVELSE, "Tjänsteskrivelse", 1), (K.YTTRANDE, "Yttrande till revisionen", 2)],
        "Omsorgsnämnden antar yttrandet som sitt eget.",
    ),
    (
        "70/26",
        "Överenskommelse omsorgsnämnden och Lyktans vänner 2027",
        [
            (K.TJANSTESKRIVELSE, "Tjänsteskrivelse", 2),
            (K.BILAGA, "Överenskommelse omsorgsnämnden och Lyktans vänner 2027 - Uppföljning", 3),
            (K.BILAGA, "Överenskommelse omsorgsnämnden och Lyktans vänner 2027 - Avtal", 3),
            (K.PROTOKOLLSUTDRAG, "Protokollsutdrag § 48 omsorgsnämndens arbetsutskott 2026-08-26", 2),
        ],
        PROPOSAL,
    ),
    ("71/26", "Kurser och konferenser 2026", [(K.TJANSTESKRIVELSE, "Tjänsteskrivelse", 1)], ""),
    ("72/26", "Övriga frågor 2026", [(K.TJANSTESKRIVELSE, "Tjänsteskrivelse", 1)], ""),
    ("73/26", "Pris till verksamheter som utmärkt sig", [(K.TJANSTESKRIVELSE, "Tjänsteskrivelse", 1)], ""),
    ("74/26", "Direktören informerar 2026", [(K.TJANSTESKRIVELSE, "Tjänsteskrivelse", 1)], ""),
    (
        "75/26",
        "Anmälan av delegerade beslut/anmälningsärenden 2026",
        [(K.TJANSTESKRIVELSE, "Tjänsteskrivelse", 1), (K.BILAGA, "Delegationsbeslut augusti", 35)],
        "Omsorgsnämnden har tagit del av anmälan.",
    ),
    ("76/26", "Anmälan av ordförande beslut", [], ""),
    ("77/26", "Beslut enligt FB", [], ""),
    ("78/26", "Beslut enligt FB", [], ""),
]


def paper(
    name: str,
    kind: DocumentKind,
    title: str,
    pages: int,
    *,
    item: ItemId | None = None,
    first: int = 1,
    read: int = 0,
    confidence: float = 1.0,
) -> DocumentView:
    return DocumentView(
        id=DocumentId(name),
        kind=kind,
        title=title,
        file_id=FileId("f1"),
        file="motesbok.pdf",
        first_page=first,
        last_page=first + pages - 1,
        confidence=confidence,
        page_sizes=((595.0, 842.0),) * pages,
        item=item,
        pages_read=read,
        last_page_read=read,
    )


def meeting_items() -> tuple[ItemView, ...]:
    items: list[ItemView] = []
    page = 3
    for number, title, papers, proposal in _ITEMS:
        item = ItemId(f"i{number[:2]}")
        documents: list[DocumentView] = []
        for place, (kind, name, pages) in enumerate(papers):
            read = pages if number == "61/26" else 1 if number == "70/26" and not place else 0
            documents.append(paper(f"{item}-{place}", kind, name, pages, item=item, first=page, read=read))
            page += pages
        links: tuple[LinkView, ...] = ()
        if number == "70/26":
            links = (
                LinkView(documents[0].id, 1, "Avtal", (Rect(70, 400, 300, 414),), documents[2].id),
                LinkView(documents[0].id, 2, "Delårsrapport", (Rect(70, 90, 300, 104),), DocumentId("i62-1")),
            )
        items.append(
            ItemView(
                id=item,
                number=number,
                title=title,
                case_number=f"OMN-2026/00{number[:2]}" if papers else None,
                kind=ItemKind.BESLUT if proposal else ItemKind.OKANT,
                first_page=1,
                last_page=1,
                proposal=proposal,
                prepared_by=("Malin Ekdal, verksamhetschef", "Lennart Öberg") if number == "70/26" else (),
                sent_to=("Lyktans vänner", "Kommunstyrelsen") if number == "70/26" else (),
                confidence=1.0,
                documents=tuple(documents),
                links=links,
            )
        )
    return tuple(items)


def agenda() -> AgendaView:
    rest = paper("d-rest", K.OVRIGT, "Handling utan rubrik", 2, confidence=0.5)
    return AgendaView(
        id=MEETING,
        body="Exempelby kommun",
        organization="Omsorgsnämnden",
        date="2026-09-09",
        time="09:00",
        place="Kommunhuset, Exempelby",
        documents=(
            paper("d-call", K.FOREDRAGNINGSLISTA, "Kallelse 2026-09-09", 2),
            paper("d-min", K.PROTOKOLL, "Protokoll 2026-09-09", 24),
            rest,
        ),
        items=meeting_items(),
        warnings=(
            Notice("fake.unsure", {"title": "Handling utan rubrik"}, rest.id),
            Notice("fake.date"),
        ),
    )


def summary(meeting: MeetingId, organization: str, date: str | None, **more: int) -> MeetingSummary:
    return MeetingSummary(
        id=meeting,
        body="Exempelby kommun",
        organization=organization,
        date=date,
        time="09:00",
        place="Kommunhuset, Exempelby",
        items=more.get("items", 18),
        documents=more.get("documents", 40),
        pages=more.get("pages", 288),
        pages_read=more.get("read", 0),
        pages_unread=more.get("pages", 288) - more.get("read", 0),
    )


class FakeLibrary:
    """Answers like `services.queries.Queries` and writes like `services.commands.Commands`."""

    def __init__(self) -> None:
        self.agendas = {MEETING: agenda(), OTHER_MEETING: self._other()}
        self.papers = (paper("loose-1", K.OVRIGT, "Kvalitetsberättelse för en annan kommun", 45),)
        self.start_view = StartView(
            next=summary(MEETING, "Omsorgsnämnden", "2026-09-09", read=224),
            upcoming=(summary(OTHER_MEETING, "Omsorgsnämndens arbetsutskott", "2026-09-23", items=9),),
            past=(
                summary(MeetingId("m-past-1"), "Omsorgsnämnden", "2026-08-19", read=288),
                summary(MeetingId("m-past-2"), "Omsorgsnämnden", "2025-12-16"),
            ),
            loose=self.papers,
            resume=ResumePoint(
                MEETING,
                ItemId("i70"),
                DocumentId("i70-2"),
                3,
                "Överenskommelse omsorgsnämnden och Lyktans vänner 2027",
                "70/26",
            ),
        )
        self.moved: list[tuple[DocumentId, ItemId | None]] = []
        self.remembered: list[tuple[DocumentId, int, frozenset[int]]] = []
        self.labels: dict[DocumentId, tuple[str, ...]] = {}
        self.outlines: dict[DocumentId, PaperOutline] = {}
        self.saved: list[tuple[DocumentId, Path]] = []

    @staticmethod
    def _other() -> AgendaView:
        item = ItemView(
            ItemId("x1"),
            "9/26",
            "Budget",
            None,
            ItemKind.OKANT,
            1,
            4,
            "",
            (),
            (),
            1.0,
            (paper("x1-0", K.BILAGA, "Budget 2027", 4, item=ItemId("x1")),),
        )
        return AgendaView(
            OTHER_MEETING,
            "Exempelby kommun",
            "Omsorgsnämndens arbetsutskott",
            "2026-09-23",
            "",
            "",
            (),
            (item,),
        )

    def start(self) -> StartView:
        return self.start_view

    def agenda(self, meeting: MeetingId, /) -> AgendaView:
        return self.agendas[meeting]

    def loose(self) -> tuple[DocumentView, ...]:
        return self.papers

    def document_links(self, document: DocumentId, /) -> tuple[LinkView, ...]:
        return (
            (LinkView(document, 1, "Ekonomirapport", (), DocumentId("i64-1")),)
            if document == "d-call"
            else ()
        )

    def move_document(self, document: DocumentId, item: ItemId | None, /) -> Changes:
        self.moved.append((document, item))
        view = self.agendas[MEETING]
        everything = [*view.documents, *(paper for entry in view.items for paper in entry.documents)]
        found = next(known for known in everything if known.id == document)
        items = tuple(
            entry._replace(
                documents=(
                    *(known for known in entry.documents if known.id != document),
                    *((found._replace(item=item, confidence=1.0),) if entry.id == item else ()),
                ),
            )
            for entry in view.items
        )
        own = tuple(known for known in view.documents if known.id != document)
        if item is None:
            own = (*own, found._replace(item=None, kind=K.OVRIGT))
        self.agendas[MEETING] = view._replace(items=items, documents=own)
        return Changes(meetings=frozenset({MEETING}), documents=frozenset({document}))

    def remember_place(self, document: DocumentId, spot: Spot, pages_seen: frozenset[int], /) -> Changes:
        self.remembered.append((document, spot.page, pages_seen))
        view = self.agendas[MEETING]
        items = tuple(
            entry._replace(
                documents=tuple(
                    known._replace(
                        last_page_read=spot.page,
                        spot=spot,
                        pages_read=max(known.pages_read, len(pages_seen)),
                    )
                    if known.id == document
                    else known
                    for known in entry.documents
                ),
            )
            for entry in view.items
        )
        self.agendas[MEETING] = view._replace(items=items)
        return Changes(meetings=frozenset({MEETING}), documents=frozenset({document}))

    def mark_read(self, documents: Sequence[DocumentId], read: bool, /) -> Changes:
        view = self.agendas[MEETING]
        items = tuple(
            entry._replace(
                documents=tuple(
                    known._replace(pages_read=known.pages if read else 0) if known.id in documents else known
                    for known in entry.documents
                ),
            )
            for entry in view.items
        )
        self.agendas[MEETING] = view._replace(items=items)
        return Changes(documents=frozenset(documents))

    def page_labels(self, meeting: MeetingId | None, /) -> dict[DocumentId, tuple[str, ...]]:
        del meeting
        return self.labels

    def outline(self, document: DocumentId, /) -> PaperOutline:
        return self.outlines.get(document, PaperOutline())

    def seen_pages(self, document: DocumentId, /) -> frozenset[int]:
        return frozenset().union(*(seen for known, _, seen in self.remembered if known == document))

    def save_out(self, document: DocumentId, path: Path, /) -> None:
        self.saved.append((document, path))

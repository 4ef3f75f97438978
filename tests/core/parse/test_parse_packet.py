# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The real packet, in each of its forms, against what is known of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from rapidfuzz import fuzz

from ifn_desktop.model.kinds import ItemKind
from ifn_desktop.model.parsed import ParsedDocument, ParsedItem, ParsedMeeting, SourceFile
from ifn_desktop.model.text import FileText
from ifn_desktop.parse.packet import parse_delivery
from tests.core.parse.invent import accounted
from tests.core.parse.reading import data, read_text, source

FOLDER = ("packets", "umea-ifn-2026-02-18")


@pytest.fixture(scope="module")
def truth() -> dict[str, Any]:
    return json.loads(data(*FOLDER, "truth.json").read_text("utf-8"))


def form(name: str) -> SourceFile:
    return source(data(*FOLDER, f"ifn-2026-02-18-{name}.pdf"))


def separate() -> list[SourceFile]:
    return [source(path) for path in sorted(data(*FOLDER, "separate").glob("*.pdf"))]


def only(files: list[SourceFile]) -> ParsedMeeting:
    parsed = parse_delivery(files)
    assert accounted(files, parsed) == []
    assert parsed.loose == ()
    (meeting,) = parsed.meetings
    return meeting


def ranges(documents: tuple[ParsedDocument, ...], offset: int) -> list[tuple[str, str, int, int]]:
    return [(d.kind.value, d.title, d.first_page - offset, d.last_page - offset) for d in documents]


def expected(item: dict[str, Any]) -> list[tuple[str, str, int, int]]:
    return [(d["kind"], d["title"], d["first_page"], d["last_page"]) for d in item["documents"]]


def check_meeting(meeting: ParsedMeeting, truth: dict[str, Any]) -> None:
    assert (meeting.body, meeting.organization, meeting.date) == (
        truth["municipality"],
        truth["board"],
        truth["date"],
    )


def check_items(meeting: ParsedMeeting, truth: dict[str, Any]) -> None:
    found = [(item.number, item.title, item.case_number) for item in meeting.items]
    assert found == [(item["number"], item["title"], item["case_number"]) for item in truth["items"]]


@pytest.mark.parametrize("name", ["outline", "stamps"])
def test_bookmarks_and_stamps_give_the_truth(name: str, truth: dict[str, Any]) -> None:
    meeting = only([form(name)])
    offset = truth["variants"][name]["offset"]
    check_meeting(meeting, truth)
    check_items(meeting, truth)
    for item, want in zip(meeting.items, truth["items"], strict=True):
        assert ranges(item.documents, offset) == expected(want)
        assert item.pages == ((0, want["first_page"] + offset, want["last_page"] + offset),)
        assert item.no_papers == (not want["documents"])
    assert meeting.warnings == ()
    assert all(document.confidence == 1.0 for item in meeting.items for document in item.documents)


def test_separate_files_give_the_truth(truth: dict[str, Any]) -> None:
    files = separate()
    meeting = only(files)
    check_meeting(meeting, truth)
    check_items(meeting, truth)
    assert (meeting.time, meeting.place) == ("09:00", "Stadshuset, Umeå")
    for item, want in zip(meeting.items, truth["items"], strict=True):
        pages = [last - first + 1 for _, _, first, last in expected(want)]
        assert ranges(item.documents, 0) == [
            (kind, title, 1, count) for (kind, title, _, _), count in zip(expected(want), pages, strict=True)
        ]
    used = {d.file for item in meeting.items for d in item.documents} | {d.file for d in meeting.documents}
    assert used == set(range(len(files)))


def test_separate_files_without_the_kallelse_still_meet(truth: dict[str, Any]) -> None:
    files = separate()[1:]
    meeting = only(files)
    check_meeting(meeting, truth)
    wanted = [item["number"] for item in truth["items"] if item["documents"]]
    assert [item.number for item in meeting.items] == wanted


def test_bare_pages(truth: dict[str, Any]) -> None:
    meeting = only([form("bare")])
    check_meeting(meeting, truth)
    assert len(meeting.items) == 18
    good = 0
    for item, want in zip(meeting.items, truth["items"], strict=True):
        assert item.case_number == want["case_number"]
        assert item.number == want["number"]
        assert fuzz.partial_ratio(item.title, want["title"]) >= 75
        assert item.pages == ((0, want["first_page"], want["last_page"]),)
        found = {(kind, first, last) for kind, _, first, last in ranges(item.documents, 0)}
        good += len(found & {(kind, first, last) for kind, _, first, last in expected(want)})
    assert good >= 40
    codes = {warning.code for warning in meeting.warnings}
    assert codes == {"parse.number_guessed", "parse.unsure_range"}
    unsure = {(w.page) for w in meeting.warnings if w.code == "parse.unsure_range"}
    low = {d.first_page for item in meeting.items for d in item.documents if d.confidence < 0.8}
    assert unsure == low
    assert low


def test_all_forms_in_one_delivery_are_one_meeting(truth: dict[str, Any]) -> None:
    files = [form("bare"), form("stamps"), *separate(), form("outline")]
    parsed = parse_delivery(files)
    assert accounted(files, parsed) == []
    (meeting,) = parsed.meetings
    check_items(meeting, truth)
    outline = len(files) - 1
    for item, want in zip(meeting.items, truth["items"], strict=True):
        assert ranges(item.documents, 1) == expected(want)
        for document in item.documents:
            assert document.file == outline
            assert {file for file, _, _ in document.also} >= {0, 1}
    (invitation,) = meeting.documents
    assert [file for file, _, _ in invitation.also] == [2]


@pytest.mark.parametrize("name", ["stamps.pdf.pdf", "Indvid och familjenämden 240612 (1)_v2.pdf", "x"])
def test_the_name_of_the_file_does_not_matter(name: str, truth: dict[str, Any]) -> None:
    check_meeting(only([SourceFile(name, form("stamps").text)]), truth)


def item(meeting: ParsedMeeting, number: str) -> ParsedItem:
    return next(each for each in meeting.items if each.number == number)


def test_sections_of_the_tjansteskrivelse() -> None:
    meeting = only([form("stamps")])
    report = item(meeting, "24/26")
    parts = report.proposal.split("\n\n")
    assert len(parts) == 4
    assert parts[0].endswith("för perioden januari till december 2025.")
    assert report.prepared_by == (
        "Simon Blomberg, ekonomichef",
        "Ulrika Gustafsson, kvalitetschef",
        "Erica Bålfors Birgersson, enhetschef Enheten för systematiskt kvalitetsarbete",
    )
    assert report.sent_to[:2] == ("Kommunstyrelsen", "Kommunrevisionen")
    assert len(report.sent_to) == 4
    assert (
        item(meeting, "23/26").proposal.splitlines()[1].startswith("2. Individ- och familjenämnden noterar")
    )
    assert "delegationsbeslut och anmälningsärenden" in item(meeting, "37/26").proposal
    assert item(meeting, "32/26").sent_to == ("Hjälteföreningen",)
    assert item(meeting, "27/26").sent_to[-1] == "Ulrika Gustavsson, kvalitetschef stöd och omsorg"


def test_kinds_of_arenden() -> None:
    meeting = only([form("stamps")])
    kinds = {each.number: each.kind for each in meeting.items}
    assert kinds["23/26"] is ItemKind.FORMALIA
    assert kinds["36/26"] is ItemKind.INFORMATION
    assert kinds["37/26"] is kinds["38/26"] is ItemKind.ANMALAN
    assert kinds["32/26"] is kinds["26/26"] is ItemKind.BESLUT
    assert kinds["39/26"] is ItemKind.OKANT


def test_links() -> None:
    meeting = only([form("outline")])
    papers = {(d.file, d.first_page): d for each in meeting.items for d in each.documents}
    papers |= {(d.file, d.first_page): d for d in meeting.documents}
    named = {(link.source[1], link.text): papers[link.target].title for link in meeting.links}
    avtal = "Överenskommelse individ- och familjenämnden och Hjälteföreningen 2026"
    assert named[237, f"{avtal} – Avtal"] == f"{avtal} - Avtal"
    assert named[237, f"{avtal} – Uppföljning"] == f"{avtal} - Uppföljning"
    assert named[2, "Kallelse/föredragningslista 2026-02-18"].startswith("Kallelse")
    # The letter's own list rules in the letter, the titles rule elsewhere.
    assert named[3, "Bilaga 1"].startswith("Individ- och familjenämndens rapport till kommunstyrelsen")
    assert named[3, "Bilaga 2"] == "Fördjupad rapport individ- och familjenämnden 2025"
    assert named[36, "Bilaga 2"].startswith("Bilaga 2 - Uppföljning")
    assert named[108, "Bildspel"] == "Bildspel-Patientsäkerhetsberättelse 2025"
    # A bilaga inside a paper is no paper.
    assert not [link for link in meeting.links if link.source[1] in (180, 93, 257)]
    pages = form("outline").text.pages
    for link in meeting.links:
        source_paper = next(d for d in papers.values() if d.first_page <= link.source[1] <= d.last_page)
        assert (source_paper.file, source_paper.first_page) != link.target
        lines = pages[link.source[1] - 1].lines
        assert link.rects
        for rect in link.rects:
            assert any(
                line.y0 == rect.y0 and line.x0 <= rect.x0 < rect.x1 <= line.x1 + 0.01 for line in lines
            )


def test_the_box_of_a_part_of_a_line_is_where_the_words_are() -> None:
    pymupdf = pytest.importorskip("pymupdf")
    path = data(*FOLDER, "ifn-2026-02-18-outline.pdf")
    meeting = only([source(path)])
    with pymupdf.open(path) as document:
        for link in meeting.links:
            if not link.text.casefold().startswith("bilaga") or len(link.text) > 9:
                continue
            hits = document[link.source[1] - 1].search_for(link.text)
            x0, _, x1, _ = link.rects[0]
            assert min(abs(hit.x0 - x0) + abs(hit.x1 - x1) for hit in hits) < 8


def test_text_without_furniture() -> None:
    parsed = parse_delivery([form("stamps")])
    texts = parsed.body_texts[0]
    assert len(texts) == 288
    assert not any("IFN-2025/00002-18" in text for text in texts)
    assert texts[2].startswith("Bilaga 2. Individ- och familjenämndens fördjupade rapport")
    assert texts[0].startswith("Tjänsteskrivelse\n2026-02-09")
    assert "Justerares sign" not in "".join(texts)
    assert texts[105].startswith("Arbetsutskottets beslutsordning")
    assert texts[10].startswith("Gällande barnrättsfrågor")
    bare = parse_delivery([form("bare")]).body_texts[0]
    assert sum(one == other for one, other in zip(texts, bare, strict=True)) == 288


def test_a_single_paper_delivered_later_is_loose() -> None:
    files = [source(data(*FOLDER, "separate") / "32-26-1 Tjänsteskrivelse.pdf")]
    parsed = parse_delivery(files)
    assert parsed.meetings == ()
    (paper,) = parsed.loose
    assert paper.organization == "Individ- och familjenämnden"
    assert paper.document.case_number == "IFN-2025/00356"


def test_another_municipality_is_no_meeting(truth: dict[str, Any]) -> None:
    (path,) = data("packets", "uppsala").glob("*.pdf")
    parsed = parse_delivery([source(path)])
    assert parsed.meetings == ()
    (paper,) = parsed.loose
    assert (paper.body, paper.organization) == ("Uppsala kommun", "Socialnämnden")
    assert paper.document.title.startswith("Kvalitetsberättelse 2025")
    files = [form("bare"), source(path)]
    both = parse_delivery(files)
    assert accounted(files, both) == []
    assert len(both.meetings) == len(both.loose) == 1
    check_meeting(both.meetings[0], truth)


def minutes() -> list[Path]:
    return sorted(data("minutes", "goteborg").glob("*.pdf"))


def test_each_protokoll_is_a_meeting_of_its_own() -> None:
    known = json.loads(data("minutes", "goteborg", "truth.json").read_text("utf-8"))
    files = [SourceFile(path.name, read_text(path)) for path in minutes()]
    parsed = parse_delivery(files)
    assert accounted(files, parsed) == []
    assert parsed.loose == ()
    found: dict[str, tuple[str, str | None]] = {}
    for meeting in parsed.meetings:
        (document,) = meeting.documents
        assert document.kind.value == "protokoll"
        assert (document.first_page, document.last_page) == (1, len(files[document.file].text.pages))
        assert meeting.items == ()
        found[files[document.file].name] = (meeting.organization, meeting.date)
    assert found == {each["file"]: (each["board"], each["date"]) for each in known}
    assert {meeting.body for meeting in parsed.meetings} <= {"Göteborgs Stad", "Göteborgs kommun", ""}


def without_stamps(file: SourceFile) -> SourceFile:
    pages = tuple(
        page._replace(lines=tuple(line for line in page.lines if line.y0 > 30 or line.size > 8))
        for page in file.text.pages
    )
    return SourceFile(file.name, file.text._replace(pages=pages))


def test_bookmarks_alone_give_the_truth(truth: dict[str, Any]) -> None:
    meeting = only([without_stamps(form("outline"))])
    check_meeting(meeting, truth)
    check_items(meeting, truth)
    for each, want in zip(meeting.items, truth["items"], strict=True):
        assert ranges(each.documents, 1) == expected(want)


def test_separate_files_without_stamps_go_by_their_names_and_say_so(truth: dict[str, Any]) -> None:
    meeting = only([without_stamps(file) for file in separate()])
    check_items(meeting, truth)
    for each, want in zip(meeting.items, truth["items"], strict=True):
        titles = [(d.kind.value, d.title.replace("/", "-")) for d in each.documents]
        assert titles == [(kind, title.replace("/", "-")) for kind, title, _, _ in expected(want)]
    assert "parse.unsure_item" in {warning.code for warning in meeting.warnings}


def test_a_kallelse_gives_bare_pages_their_numbers_and_titles(truth: dict[str, Any]) -> None:
    meeting = only([separate()[0], form("bare")])
    check_items(meeting, truth)
    assert [len(each.documents) for each in meeting.items] == [len(i["documents"]) for i in truth["items"]]
    assert "parse.number_guessed" not in {warning.code for warning in meeting.warnings}


def test_a_bare_packet_with_an_arende_taken_out_keeps_the_others(truth: dict[str, Any]) -> None:
    pages = form("bare").text.pages
    for gone in truth["items"][1:]:
        left = [page for page in pages if not gone["first_page"] <= page.number <= gone["last_page"]]
        numbered = tuple(page._replace(number=number) for number, page in enumerate(left, 1))
        meeting = only([SourceFile("x.pdf", FileText(numbered))])
        kinds = [[d.kind.value for d in each.documents] for each in meeting.items]
        others = [each for each in truth["items"] if each is not gone]
        assert kinds == [[d["kind"] for d in each["documents"]] for each in others]

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Kallelser in many styles with papers beside them, printed as real PDFs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ifn_desktop.model.parsed import SourceFile
from tests.core.parse.kallelser import cell, head, only, packet, parse, plain, table
from tests.core.parse.press import (
    Press,
    found,
    handlingar,
    renumbered,
    truth,
)


@pytest.mark.parametrize("per_page", [8, 4, 3])
@pytest.mark.parametrize("heads", [True, False])
@pytest.mark.parametrize("shown", ["{number}. ", "", "§ {number} ", "Ärende {number} "])
def test_a_ruled_table_and_one_merged_file_without_stamps(shown: str, heads: bool, per_page: int) -> None:
    printed = packet()
    kallelse = table(printed, shown=shown, per_page=per_page, heads=heads)
    papers = handlingar(printed, stamps=False, index=1)
    meeting = only(kallelse.source(), papers.source())
    want = truth(printed, papers)
    if not shown:
        want = [(None, *row[1:]) for row in want]
    assert found(meeting) == want
    assert (meeting.organization, meeting.date, meeting.time, meeting.place) == (
        "Byggnadsnämnden",
        "2026-03-18",
        "13:00",
        "Stadshuset, sal Eken",
    )
    assert [item.proposal for item in meeting.items if not item.documents] == [
        "Nämnden godkänner förslaget i ärendet."
    ] * 3


FORMS = {
    "1/26": ("{n}/26", "{number}"),
    "138/26": ("{n}/26", "{number}"),
    "§ 12": ("{n}", "§ {number}"),
    "Ärende 5": ("{n}", "Ärende {number}"),
    "1.": ("{n}", "{number}."),
    "1)": ("{n}", "{number})"),
    "SN 13": ("{n}", "SN {number}"),
}


@pytest.mark.parametrize("tab", [False, True])
@pytest.mark.parametrize("leaders", [False, True])
@pytest.mark.parametrize("by", [False, True])
@pytest.mark.parametrize("form", FORMS)
def test_lists_with_other_numbers(form: str, leaders: bool, tab: bool, by: bool) -> None:
    number, shown = FORMS[form]
    printed = renumbered(packet(), number, 133 if form == "138/26" else 1)
    kallelse = plain(printed, shown, leaders=leaders, tab=tab, by=by)
    papers = handlingar(printed, stamps=False, index=1)
    meeting = only(kallelse.source(), papers.source())
    assert found(meeting) == truth(printed, papers)


@pytest.mark.parametrize("cases", ["2026/{n:05}", "KS 2026-{n:06}", "SN-2026/{n}", "{n}/26"])
def test_lists_with_other_case_numbers(cases: str) -> None:
    printed = packet("Socialnämnden", "{n}/26", cases)
    printed = replace(printed, words=replace(printed.words, label="Dnr"))
    kallelse = plain(printed, "{number}")
    papers = handlingar(printed, stamps=False, index=1)
    assert found(only(kallelse.source(), papers.source())) == truth(printed, papers)


@pytest.mark.parametrize("stamps", [False, True])
@pytest.mark.parametrize(
    "board", ["Arbetsutskottet", "Kommunfullmäktige", "Kommunstyrelsens arbetsutskott", "Socialutskottet"]
)
def test_other_bodies(board: str, stamps: bool) -> None:
    printed = packet(board, "{n}/26")
    papers = handlingar(printed, stamps=stamps, index=1)
    meeting = only(plain(printed, "{number}").source(), papers.source())
    assert found(meeting) == truth(printed, papers)
    assert (meeting.organization, meeting.date) == (board, "2026-03-18")


def test_a_kallelse_whose_list_cannot_be_read_says_so() -> None:
    press = Press("Kallelse.pdf")
    page, y = head(press, packet())
    press.lines(page, ["Vi går igenom det som har hänt sedan sist och ser framåt.", "Välkomna!"], top=y)  # pyright: ignore
    meeting = only(press.source())
    assert meeting.items == ()
    assert "parse.no_items" in {warning.code for warning in meeting.warnings}


FOLDERS = {
    "number and title": "Sammanträde 260318/{n:02} {title}/{paper}.pdf",
    "ärende": "Ärende {n}/{paper}.pdf",
    "ärende, numbering restarted": "Ärende {n}/{k} {paper}.pdf",
    "number and title, restarted": "{n:02} {title}/{k:02} {paper}.pdf",
    "name": "Ärende {n} {paper}.pdf",
    "number alone": "handlingar/{n}/{paper}.pdf",
}


@pytest.mark.parametrize("named", [True, False])
@pytest.mark.parametrize("kallelse", [True, False])
@pytest.mark.parametrize("folders", FOLDERS)
def test_separate_files_in_folders(folders: str, kallelse: bool, named: bool) -> None:
    printed = packet()
    if not named:
        printed = replace(printed, items=tuple(replace(item, basis=()) for item in printed.items))
    files = [table(printed).source()] if kallelse else []
    want: list[list[str]] = []
    for n, item in enumerate(printed.items, 1):
        names: list[str] = []
        for k, paper in enumerate(item.papers, 1):
            title = item.title[:40].strip().replace("/", "-").replace(":", "")
            name = FOLDERS[folders].format(n=n, k=k, title=title, paper=paper.title)
            press = Press(name, len(files))
            press.paper(printed, item, paper, None)
            files.append(press.source())
            names.append(name)
        want.append(names)
    if not kallelse:
        want = [names for names in want if names]
    meeting = only(*files)
    got = [[files[d.file].name for d in item.documents] for item in meeting.items]
    assert got == want
    assert all(d.title for item in meeting.items for d in item.documents)
    if not kallelse:
        assert {"parse.no_date", "parse.date_from_name"} & {warning.code for warning in meeting.warnings}


def minutes(board: str, date: str) -> SourceFile:
    press = Press(f"Protokoll {date}.pdf")
    press.lines(
        press.page(),
        [
            "Exempelby kommun",
            "**SAMMANTRÄDESPROTOKOLL",
            board,
            f"Sammanträdesdatum: {date}",
            "Plats och tid: Stadshuset, kl. 09.00",
            "Beslutande",
            "Anna Ek (S)",
            "Utses att justera: Berit Lind",
        ],
    )
    press.lines(
        press.page(), [board, "§ 7", "Dnr SN 2026/0012", "Budget", "**Beslut", "Nämnden antar budgeten."]
    )
    return press.source()


def test_several_meetings_and_minutes_in_one_delivery() -> None:
    one = packet("Byggnadsnämnden", "{n}/26")
    two = replace(packet("Kultur- och fritidsnämnden", "{n}", "KFN 2026/{n:04}"), date="2026-04-21")
    two = replace(two, items=tuple(replace(item, title=f"{item.title} i norr") for item in two.items))
    papers_one, papers_two = handlingar(one, index=1), handlingar(two, stamps=False, index=3)
    second = plain(two, "{number}.")
    page = second.document[0]
    page.add_redact_annot(page.search_for("Sammanträde onsdagen den 18 mars 2026")[0])
    page.apply_redactions()
    second.text(page, 58, 108, "Sammanträde tisdagen den 21 april 2026")
    files = [
        plain(one, "{number}").source(),
        papers_one.source(),
        second.source(),
        papers_two.source(),
        minutes("Byggnadsnämnden", "2026-02-11"),
    ]
    parsed = parse(*files)
    assert parsed.loose == ()
    assert [(m.organization, m.date) for m in parsed.meetings] == [
        ("Byggnadsnämnden", "2026-02-11"),
        ("Byggnadsnämnden", "2026-03-18"),
        ("Kultur- och fritidsnämnden", "2026-04-21"),
    ]
    protokoll, first, third = parsed.meetings
    assert protokoll.items == ()
    assert found(first) == truth(one, papers_one)
    assert found(third) == truth(two, papers_two)


@pytest.mark.parametrize("order", [("Nr", "Ärende", "Dnr", "Sida"), ("Nr", "Dnr", "Ärende", "Föredragande")])
@pytest.mark.parametrize("cases", ["2026/{n:05}", "KS 2026-{n:06}"])
@pytest.mark.parametrize("numbers", ["{n}", "{n}/26"])
def test_tables_with_other_columns(order: tuple[str, ...], cases: str, numbers: str) -> None:
    printed = packet("Kommunstyrelsen", numbers, cases)
    printed = replace(printed, words=replace(printed.words, label="Dnr"))
    press = Press("Kallelse.pdf")
    page, y = head(press, printed)
    wide = order.index("Ärende")
    places = (58.0, 100.0, 400.0, 500.0) if wide == 1 else (58.0, 100.0, 200.0, 450.0)
    for x, name in zip(places, order, strict=True):
        press.text(page, x, y, name, bold=True)
    for n, item in enumerate(printed.items):
        y += 44
        for x, name in zip(places, order, strict=True):
            said = {
                "Nr": item.number,
                "Ärende": item.title,
                "Dnr": item.case or "",
                "Sida": str(3 * n + 2),
                "Föredragande": "Kim Berg",
            }[name]
            cell(press, page, x, y, said, 48 if name == "Ärende" else 20)
    press.lines(
        page, ["Tidpunkter är ungefärliga och kan komma att ändras under sammanträdets gång."], top=y + 26
    )  # pyright: ignore
    papers = handlingar(printed, stamps=False, index=1)
    assert found(only(press.source(), papers.source())) == truth(printed, papers)


@pytest.mark.parametrize("kallelse", [True, False])
def test_annexes_that_nothing_names_are_told_as_unsure(kallelse: bool) -> None:
    """Without stamps, bookmarks, page numbers or a list, where a bilaga ends is a guess."""
    printed = packet()
    printed = replace(printed, items=tuple(replace(item, basis=()) for item in printed.items))
    papers = handlingar(printed, stamps=False, index=int(kallelse))
    files = [plain(printed, "{number}.").source()] if kallelse else []
    meeting = only(*files, papers.source())
    want = {(d[3], d[4]) for row in truth(printed, papers) for d in row[3]}
    ranges = {(row[2], d[3], d[4]) for row in truth(printed, papers) for d in row[3] if d[0] != "bilaga"}
    got = {(item.case_number, d.first_page, d.last_page) for item in meeting.items for d in item.documents}
    assert ranges <= got
    unsure = {w.page for w in meeting.warnings if w.code == "parse.unsure_range"}
    for item in meeting.items:
        for d in item.documents:
            assert (d.first_page, d.last_page) in want or d.first_page in unsure


def test_an_unnumbered_list_is_read_from_its_case_numbers_or_said_to_be_unread() -> None:
    printed = packet()
    papers = handlingar(printed, stamps=False, index=1)
    meeting = only(plain(printed, "").source(), papers.source())
    assert "parse.no_items" in {warning.code for warning in meeting.warnings}
    want = [row for row in truth(printed, papers) if row[3]]
    assert [(row[2], row[3]) for row in found(meeting)] == [(row[2], row[3]) for row in want]


@pytest.mark.parametrize("kallelse", [True, False])
def test_separate_stamped_files(kallelse: bool) -> None:
    printed = packet("Socialnämnden", "{n}/26", "SN-2026/{n:05}")
    files = [plain(printed, "{number}").source()] if kallelse else []
    presses: list[Press] = []
    for item in printed.items:
        for n, paper in enumerate(item.papers, 1):
            press = Press(f"{n} skannad.pdf", len(files))
            press.paper(
                printed,
                item,
                paper,
                f"{item.number} {item.title} - {item.case}-{n} {item.title} : {paper.title}",
            )
            presses.append(press)
            files.append(press.source())
    want = truth(printed, *presses)
    assert found(only(*files)) == (want if kallelse else [row for row in want if row[3]])


@pytest.mark.parametrize("stamps", [True, False])
def test_a_letter_whose_head_names_who_handles_it(stamps: bool) -> None:
    printed = packet("Socialnämnden", "{n}/26", "SN-2026/{n:05}")
    kallelse = plain(printed, "{number}")
    press = Press("handlingar.pdf", 1)
    for item in printed.items:
        if not item.papers:
            continue
        page = press.page()
        press.text(page, 58, 50, printed.body)
        press.text(page, 330, 50, "TJÄNSTESKRIVELSE", bold=True)
        press.text(page, 480, 50, "1 (1)")
        press.text(page, 58, 64, "Socialförvaltningen")
        press.text(page, 330, 64, "Datum")
        press.text(page, 450, 64, "Diarienummer")
        press.text(page, 330, 78, "2026-03-02")
        press.text(page, 450, 78, item.case or "")
        press.text(page, 58, 92, "Handläggare")
        press.text(page, 58, 106, "Kim Berg")
        press.text(page, 330, 106, printed.board)
        lines = [f"**{item.title}", "", "**Förslag till beslut", *item.proposal, "", "**Sammanfattning"]
        press.lines(
            page,
            [*lines, "Ärendet är berett.", "", "**Beslutet ska skickas till", "Ekonomikontoret"],
            top=150,
        )
        if stamps:
            press.stamp(page, f"{item.number} {item.title} - {item.case}-1 {item.title} : Tjänsteskrivelse")
    meeting = only(kallelse.source(), press.source())
    assert [(i.number, i.title, i.case_number) for i in meeting.items] == [
        (i.number, i.title, i.case) for i in printed.items
    ]
    told = [item for item in meeting.items if item.documents]
    assert [[d.kind.value for d in item.documents] for item in told] == [["tjansteskrivelse"]] * 5
    for item in told:
        assert item.proposal == "1. Nämnden godkänner förslaget.\n2. Nämnden tackar för arbetet."
        assert item.sent_to == ("Ekonomikontoret",)


def test_a_list_that_begins_again_under_another_heading() -> None:
    printed = packet()
    items = tuple(replace(item, number=str(n % 4 + 1)) for n, item in enumerate(printed.items))
    printed = replace(printed, items=items)
    press = Press("Kallelse.pdf")
    page, y = head(press, printed)
    for n, item in enumerate(items):
        heading = {0: ["**Beslutsärenden", ""], 4: ["", "**Informationsärenden", ""]}.get(n, [])
        row = [f"{item.number}. {item.title}", *([f"Dnr {item.case}"] if item.case else []), ""]
        y = press.lines(page, [*heading, *row], top=y)  # pyright: ignore
    papers = handlingar(printed, stamps=False, index=1)
    assert found(only(press.source(), papers.source())) == truth(printed, papers)


def test_numbers_leap_where_arenden_are_left_out() -> None:
    printed = packet("Socialnämnden", "{n}/26", "SN-2026/{n:05}")
    items = tuple(
        replace(item, number=f"{n}/26")
        for n, item in zip((7, 8, 19, 20, 34, 35, 36, 60), printed.items, strict=True)
    )
    printed = replace(printed, items=items)
    papers = handlingar(printed, stamps=True, index=1)
    assert found(only(plain(printed, "{number}").source(), papers.source())) == truth(printed, papers)
    bare = handlingar(printed, stamps=False, index=1)
    assert found(only(plain(printed, "{number}").source(), bare.source())) == truth(printed, bare)


def test_folders_counted_from_one_beside_a_kallelse_that_is_not() -> None:
    """The tjänsteskrivelse of a folder tells whose the others are; the folder's number says nothing."""
    printed = renumbered(packet(), "{n}/26", 41)
    printed = replace(printed, items=tuple(replace(item, basis=()) for item in printed.items))
    files = [plain(printed, "{number}").source()]
    want: list[list[str]] = []
    for n, item in enumerate(printed.items, 1):
        want.append([f"Ärende {n}/{k}.pdf" for k, _ in enumerate(item.papers, 1)])
        for name, paper in zip(want[-1], item.papers, strict=True):
            press = Press(name, len(files))
            press.paper(printed, item, paper, None)
            files.append(press.source())
    meeting = only(*files)
    assert [[files[d.file].name for d in item.documents] for item in meeting.items] == want
    unsure = {w.file for w in meeting.warnings if w.code == "parse.unsure_item"}
    assert unsure == {i for i, file in enumerate(files) if file.name.endswith(("/2.pdf", "/3.pdf"))}

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The sample packet: made anew it is the one that ships, and the parser reads it as it is meant."""

from __future__ import annotations

import datetime
import importlib
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ifn_desktop.model.parsed import ParsedMeeting
from ifn_desktop.parse.packet import parse_delivery
from tests.core.parse.invent import accounted
from tests.core.parse.reading import read_text, source

ROOT = Path(__file__).resolve().parents[3]
SAMPLE = ROOT / "resources" / "sample"
PACKET = SAMPLE / "exempelby-socialnamnden-2027-02-17.pdf"
TRUTH = Path(__file__).with_name("sample-truth.json")
STAMP_CUT = 342


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    script = str(ROOT / "packaging" / "make_sample_packet.py")
    return subprocess.run([sys.executable, script, *arguments], capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def truth() -> dict[str, Any]:
    return json.loads(TRUTH.read_text("utf-8"))


@pytest.fixture(scope="module")
def meeting() -> ParsedMeeting:
    files = [source(PACKET)]
    parsed = parse_delivery(files)
    assert accounted(files, parsed) == []
    assert parsed.loose == ()
    (only,) = parsed.meetings
    return only


def test_the_packet_that_ships_is_what_the_script_makes() -> None:
    """To the byte: made on another day, and perhaps another machine, it is the same."""
    made = make("--check")
    assert (made.returncode, made.stderr) == (0, "")


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packet of another date, with its truth beside it."""
    path = tmp_path_factory.mktemp("later") / "p.pdf"
    done = make("--date", "2029-02-14", "--output", str(path), "--truth", str(path.with_suffix(".json")))
    assert (done.returncode, done.stderr) == (0, "")
    return path


def test_another_date_makes_another_meeting(later: Path) -> None:
    known = json.loads(later.with_suffix(".json").read_text("utf-8"))
    assert known["date"] == "2029-02-14"
    (only,) = parse_delivery([source(later)]).meetings
    assert only.date == "2029-02-14"
    assert [item.case_number for item in only.items] == [item["case_number"] for item in known["items"]]


class Shipped:
    """Makes what ships, without the seconds that making it takes."""

    def __init__(self, day: datetime.date) -> None:
        assert day == datetime.date(2027, 2, 17)

    def make(self) -> tuple[bytes, Any]:
        return PACKET.read_bytes(), json.loads(TRUTH.read_text("utf-8"))


def test_a_changed_packet_is_noticed(
    later: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.syspath_prepend(ROOT / "packaging")
    script = importlib.import_module("make_sample_packet")
    monkeypatch.setattr(script, "Maker", Shipped)
    monkeypatch.setattr(sys, "argv", ["make_sample_packet.py", "--check"])
    assert script.main() == 0
    monkeypatch.setattr(sys, "argv", ["make_sample_packet.py", "--check", "--output", str(later)])
    assert script.main() == 1
    assert "differ" in capsys.readouterr().err


def test_size_pages_and_what_a_packet_must_hold(truth: dict[str, Any]) -> None:
    text = read_text(PACKET)
    assert PACKET.stat().st_size < 1_500_000
    assert 55 <= len(text.pages) <= 65
    assert len(text.pages) == truth["variants"]["outline"]["pages"]
    assert len(truth["items"]) == 12
    kinds = {d["kind"] for item in truth["items"] for d in item["documents"]}
    assert kinds == {"tjansteskrivelse", "bilaga", "protokollsutdrag", "yttrande"}
    assert [item["number"] for item in truth["items"] if not item["documents"]] == ["20/27"]
    assert any(page.width > page.height for page in text.pages)
    scanned = [page.number for page in text.pages if len(page.lines) == 1]
    assert len(scanned) == 1
    assert {entry.level for entry in text.outline} == {1, 2}


def test_every_page_but_the_first_carries_its_stamp(truth: dict[str, Any]) -> None:
    pages = read_text(PACKET).pages
    offset = truth["variants"]["outline"]["offset"]
    stamps = {page.number: [line.text for line in page.lines if line.y1 < 30] for page in pages}
    assert stamps.pop(1) == []
    lengths: list[int] = []
    for item in truth["items"]:
        for number in range(item["first_page"] + offset, item["last_page"] + offset + 1):
            (stamp,) = stamps.pop(number)
            lengths.append(len(stamp))
            assert stamp.startswith(f"{item['number']} {item['title']} - ")
    assert stamps == {}
    assert max(lengths) == STAMP_CUT  # one of them is cut


def test_no_name_of_a_date_is_left_and_every_letter_is_there() -> None:
    whole = "\n".join(line.text for page in read_text(PACKET).pages for line in page.lines)
    assert not re.search(r"[{}]|\ufffd", whole)
    for letter in "åäöÅÄÖ–§−•":
        assert letter in whole


def test_the_sums_of_the_tables_are_right() -> None:
    checked = 0
    for path in sorted((SAMPLE / "texts").glob("*.md")):
        for table in re.findall(r"(?:^\|.*\n)+", path.read_text("utf-8"), re.MULTILINE):
            rows = [[cell.strip() for cell in row.strip("|\n ").split("|")] for row in table.splitlines()]
            if not rows[-1][0].startswith("Summa"):
                continue
            for column in range(1, len(rows[-1])):
                total = amount(rows[-1][column])
                if total is not None:
                    parts = [amount(row[column]) or 0 for row in rows[2:-1]]
                    assert round(sum(parts), 6) == total, (path.name, rows[0][column])
                    checked += 1
    assert checked >= 20


def amount(cell: str) -> float | None:
    """A number as Swedes write it, `−1 234,5`."""
    plain = cell.replace(" ", "").replace("−", "-").replace(",", ".")
    return float(plain) if re.fullmatch(r"-?\d+(\.\d+)?", plain) else None


def test_the_parser_reads_the_packet_as_it_is_meant(meeting: ParsedMeeting, truth: dict[str, Any]) -> None:
    offset = truth["variants"]["outline"]["offset"]
    assert (meeting.body, meeting.organization, meeting.date) == (
        truth["municipality"],
        truth["board"],
        truth["date"],
    )
    assert meeting.time == "13:00"
    assert meeting.place.startswith("Sessionssalen")
    assert meeting.warnings == ()
    for item, want in zip(meeting.items, truth["items"], strict=True):
        assert (item.number, item.title, item.case_number) == (
            want["number"],
            want["title"],
            want["case_number"],
        )
        assert item.pages == ((0, want["first_page"] + offset, want["last_page"] + offset),)
        assert item.no_papers == (not want["documents"])
        assert [
            (d.kind.value, d.title, d.first_page - offset, d.last_page - offset) for d in item.documents
        ] == [(d["kind"], d["title"], d["first_page"], d["last_page"]) for d in want["documents"]]


def test_the_parser_finds_proposals_people_and_links(meeting: ParsedMeeting, truth: dict[str, Any]) -> None:
    by_number = {item.number: item for item in meeting.items}
    partnership = by_number["16/27"]
    assert partnership.proposal.count("\n") == 2
    assert partnership.proposal.endswith("i uppdrag att underteckna avtalet.")
    assert partnership.sent_to[0] == "Föreningen Lyktan"
    assert by_number["11/27"].prepared_by == ("Jonna Ståhlgren, nämndsekreterare",)
    offset = truth["variants"]["outline"]["offset"]
    targets = {link.target for link in meeting.links}
    for item in truth["items"]:
        for document in item["documents"]:
            if document["kind"] != "tjansteskrivelse":
                assert (0, document["first_page"] + offset) in targets, document["title"]

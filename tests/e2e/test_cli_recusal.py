# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""`recusals`, `recuse`, `ties` and `hints` as processes of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.test_command_line import documented, told
from tests.support.packets import stamped_packet
from tests.support.programs import Program


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    folder = tmp_path_factory.mktemp("recusal")
    program = Program(folder)
    packet = stamped_packet(
        folder / "Socialnämnden 2026-03-18.pdf", items=2, pages=1, mark="Solrosgårdens lokaler"
    )
    assert program.run("import", packet).code == 0
    return program


def test_a_mark_from_the_command_line(program: Program, tmp_path: Path) -> None:
    assert program.json("recusals") == []
    reason = tmp_path / "skäl.txt"
    reason.write_text("Jag sitter i styrelsen.\n", encoding="utf-8")
    mark = program.json("recuse", "2026-03-18", "1/26", "--ground", "2", "--reason-file", reason)
    assert mark["item"] == "1/26"
    assert (mark["active"], mark["ground"], mark["reason"]) == (True, "2", "Jag sitter i styrelsen.")
    assert mark["declaration"].startswith("Jag anmäler jäv och deltar inte i handläggningen av ärende 1/26")
    assert "styrelsen" not in mark["declaration"]
    assert program.json("recusals", "2026-03-18") == [mark]
    assert set(mark) == documented()["recusal"]
    assert set(mark["history"][0]) == documented()["event"]
    unsure = program.json("recuse", "2026-03-18", "1", "--ground", "unsure")
    assert unsure["declaration"].startswith("Jag vill att nämnden prövar om jag är jävig i ärende 1/26")
    gone = program.json("recuse", "2026-03-18", "1/26", "--withdraw")
    assert [event["act"] for event in gone["history"]] == ["declared", "changed", "withdrawn"]
    told(program.run("recuse", "2026-03-18", "1/26", "--withdraw"), "inte markerat")
    told(program.run("recuse", "2026-03-18", "1/26", "--ground", "5:47"), "6 kap. 28 §")
    told(program.run("recuse", "2026-03-18", "99/26", "--ground", "1"), "99/26")
    told(program.run("recusals", "1999-01-01"), "1999-01-01")


@pytest.mark.parametrize(
    "words",
    [
        ("recuse", "2026-03-18", "1/26"),
        ("recuse", "2026-03-18", "1/26", "--ground", "5"),
        ("recuse", "2026-03-18", "1/26", "--ground", "1", "--withdraw"),
        ("ties",),
        ("ties", "add"),
        ("ties", "add", "X", "--kind", "enemy"),
    ],
)
def test_wrong_usage(program: Program, words: tuple[str, ...]) -> None:
    answer = program.run(*words)
    assert answer.code == 2, answer
    assert answer.out == b""


def test_ties_and_hints(program: Program) -> None:
    assert program.json("ties", "list") == []
    tie = program.json(
        *("ties", "add", "Solrosgården", "--kind", "property", "--also", "Solrosen 3:12"),
        *("--also", "Gula huset", "--number", "556677-8899"),
    )
    assert tie["also"] == ["Solrosen 3:12", "Gula huset"]
    assert program.json("ties", "list") == [tie]
    assert set(tie) == documented()["tie"]
    told(program.run("ties", "add", "solrosgården"), "finns redan")
    hints = program.json("hints", "2026-03-18")
    assert [(hint["item"], hint["tie"], hint["pages"]) for hint in hints] == [
        ("1/26", "Solrosgården", [1, 2]),
        ("2/26", "Solrosgården", [3, 4]),
    ]
    assert all("Solrosgårdens lokaler" in passage for hint in hints for passage in hint["passages"])
    assert {hint["state"] for hint in hints} == {"open"}
    assert set(hints[0]) == documented()["hint"]
    assert set(hints[0]["places"][0]) == documented()["place"]
    assert b"Solrosg" in program.run("hints").out
    assert program.json("ties", "remove", "Solrosgården") == []
    assert program.json("hints") == []
    told(program.run("ties", "remove", "Solrosgården"), "Solrosgården")


def test_nothing_yet(tmp_path: Path) -> None:
    program = Program(tmp_path)
    for words in (("recusals",), ("ties", "list"), ("hints",)):
        assert program.json(*words) == []
    told(program.run("recuse", "2026-03-18", "1/26", "--ground", "1"), "2026-03-18")

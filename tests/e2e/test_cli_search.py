# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""`search` as a process of its own (docs/command-line.md)."""

from __future__ import annotations

from pathlib import Path

from tests.e2e.test_command_line import documented
from tests.support.packets import stamped_packet
from tests.support.programs import Program


def test_search(tmp_path: Path) -> None:
    program = Program(tmp_path)
    assert program.json("search", "barn") == []
    packet = stamped_packet(tmp_path / "Socialnämnden 2026-03-18.pdf", items=2, pages=2)
    assert program.run("import", packet).code == 0
    agenda = program.json("agenda", "2026-03-18")
    item = agenda["items"][1]
    hits = program.json("search", "umgängesrätt ärende:2/26 typ:bilaga")
    assert {hit["document"] for hit in hits} == {item["documents"][1]["id"]}
    first = hits[0]
    assert (first["meeting"], first["date"]) == (agenda["id"], "2026-03-18")
    assert (first["organization"], first["item"], first["number"]) == ("Socialnämnden", item["id"], "2/26")
    assert (first["kind"], first["origin"]) == ("bilaga", "page")
    assert first["page"] == item["documents"][1]["first_page"] + first["document_page"] - 1
    start, end = first["marks"][0]
    assert first["snippet"][start:end] == "umgängesrätten"
    keys = documented()
    assert set(first) == keys["hit"]
    more = [same for hit in program.json("search", "skymningsläge") for same in hit["same"]]
    assert all(set(same) == keys["same"] for same in more)
    assert len(program.json("search", "skymningsläge", "--limit", "1")) == 1
    (tmp_path / "fråga.md").write_text("Vad kostar sommarkollot?\n", encoding="utf-8")
    program.json("note", agenda["id"], item["number"], "--file", tmp_path / "fråga.md")
    (note,) = program.json("search", "sommarkollo mina:")
    assert (note["origin"], note["item"], note["page"]) == ("note", item["id"], None)
    said = program.run("search", "Vintegatan typ:roman")
    assert said.code == 0
    assert "Vintergatan" in said.out.decode()
    assert "roman" in said.err
    assert "vintergatan" in said.err
    assert program.run("search", "barn", "--limit", "0").code == 2

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""`minutes` and `case` as processes of their own (docs/command-line.md)."""

from __future__ import annotations

from pathlib import Path

from tests.core.minutes.papers import paragraph, protokoll
from tests.e2e.test_command_line import documented
from tests.support.packets import stamped_packet
from tests.support.programs import Program

MORE = """Omröstning
Bo Alm (S) röstar Ja (1). Eva Lind (M) röstar Nej (1).
Reservation
Eva Lind (M) reserverar sig mot beslutet.
Jäv
Ulf Ek (L) deltar inte i handläggningen av ärendet på grund av jäv.
"""


def test_minutes_and_case(tmp_path: Path) -> None:
    program = Program(tmp_path)
    assert program.json("case", "SN-2026/00001") == {
        "case_number": "SN-2026/00001",
        "title": "",
        "rows": [],
    }
    packet = stamped_packet(tmp_path / "Socialnämnden 2026-03-18.pdf", items=2, pages=1)
    title = "Redovisning 1 av verksamheten"
    path = protokoll(
        tmp_path / "protokoll.pdf", [paragraph(7, title, "SN-2026/00001", "Ärendet bordläggs.", MORE)]
    )
    assert program.run("import", packet).code == 0
    assert program.run("import", path).code == 0
    agenda = program.json("agenda", "2026-03-18")
    (found,) = program.json("minutes", "2026-03-18")
    assert (found["number"], found["title"], found["case_number"]) == ("7", title, "SN-2026/00001")
    assert (found["decision"], found["first_page"]) == ("Ärendet bordläggs.", 2)
    assert (found["item"], found["item_confidence"]) == (agenda["items"][0]["id"], 1)
    (vote,), (told,) = found["votes"], found["recusals"]
    assert (vote["yes"], vote["no"], [one["way"] for one in vote["names"]]) == (1, 1, ["ja", "nej"])
    assert told["names"] == ["Ulf Ek"]
    case = program.json("case", "sn-2026/1")
    assert [row["event"] for row in case["rows"]] == ["arende", "handling", "handling", "beslut"]
    keys = documented()
    answers = {
        "paragraph": found,
        "vote": vote,
        "voter": vote["names"][0],
        "told": told,
        "case": case,
        "row": case["rows"][0],
    }
    assert {name: set(answer) for name, answer in answers.items()} == {name: keys[name] for name in answers}
    assert "Ärendet bordläggs." in program.run("minutes", "2026-03-18").out.decode()
    assert "§ 7" in program.run("case", "SN-2026/00001").out.decode()

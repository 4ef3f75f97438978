# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""`changes` as a process of its own, on a paper that came twice."""

from __future__ import annotations

import pytest

from ifn_desktop.viewmodels.messages import say
from tests.e2e.test_command_line import documented
from tests.support.packets import stamped_packet
from tests.support.programs import Program


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> tuple[Program, str, str]:
    """A library with two versions of every paper of two ärenden, and a paper that came once."""
    folder = tmp_path_factory.mktemp("changes")
    program = Program(folder)
    for number, cost in enumerate(("kostar 4,2 mnkr", "kostar 4,6 mnkr")):
        path = folder / str(number) / "Socialnämnden 2026-03-18.pdf"
        path.parent.mkdir()
        program.json("import", stamped_packet(path, items=2, pages=2, mark=cost))
    alone = stamped_packet(
        folder / "Kulturnämnden 2026-04-15.pdf",
        board="Kulturnämnden",
        date="2026-04-15",
        items=2,
        pages=1,
        mark="nr 0",
    )
    program.json("import", alone)
    papers = [
        program.json("agenda", date)["items"][0]["documents"][0]["id"]
        for date in ("2026-03-18", "2026-04-15")
    ]
    return program, papers[0], papers[1]


def test_the_list_of_changes(twice: tuple[Program, str, str]) -> None:
    program, paper, _ = twice
    found = program.json("changes", paper)
    assert (found["from"], found["to"], found["latest"]) == (1, 2, 2)
    assert set(found) == documented()["comparison"]
    assert {frozenset(change) for change in found["changes"]} == {frozenset(documented()["change"])}
    assert {frozenset(pair) for pair in found["pages"]} == {frozenset(documented()["pair"])}
    assert {change["text"] for change in found["changes"]} == {
        "s. 1: 4,2 mnkr blev 4,6 mnkr",
        "s. 2: 4,2 mnkr blev 4,6 mnkr",
    }
    plain = program.run("changes", paper).out.decode()
    assert "s. 1: 4,2 mnkr blev 4,6 mnkr" in plain
    assert program.json("changes", paper, "--from", "2", "--to", "1")["changes"][0]["before"] == "4,6 mnkr."


def test_what_cannot_be_compared_is_said(twice: tuple[Program, str, str]) -> None:
    program, paper, alone = twice
    for arguments, code in (
        ([alone], "document.one_version"),
        ([paper, "--from", "9"], "document.no_such_version"),
        (["okänd"], "document.not_found"),
    ):
        answer = program.run("changes", *arguments)
        assert (answer.code, answer.out) == (1, b"")
        assert say(code) in answer.err

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""`sources` and `sync` as processes of their own (docs/command-line.md)."""

from __future__ import annotations

from pathlib import Path

import pytest

from ifn_desktop.viewmodels.messages import say
from tests.e2e.test_command_line import documented
from tests.support.packets import stamped_packet
from tests.support.programs import Program


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path)


def test_a_folder_is_added_tested_synced_and_forgotten(program: Program, tmp_path: Path) -> None:
    folder = tmp_path / "delad"
    folder.mkdir()
    stamped_packet(folder / "Socialnämnden 2026-03-18.pdf", items=2, pages=1)
    (folder / "~$utkast.docx").write_bytes(b"x")
    own = documented()
    assert program.json("sources", "list") == []
    assert set(program.json("sync")) == own["sync"]
    added = program.json("sources", "add", folder, "--name", "Nämndens mapp", "--since", "2026-01-01")
    assert set(added) == own["source"]
    assert (added["kind"], added["since"]) == ("folder", "2026-01-01")
    offer = program.json("sources", "test", "Nämndens mapp")
    assert set(offer) == own["offer"]
    assert (offer["files"], offer["first"]) == (1, "2026-03-18")
    (fault,) = offer["faults"]
    assert set(fault) == own["fault"]
    assert fault["code"] == "source.temporary"
    report = program.json("sync", "Nämndens mapp")
    assert (report["fetched"], report["failed"], report["withdrawn"]) == (1, [], 0)
    assert [meeting["date"] for meeting in program.json("meetings")] == ["2026-03-18"]
    again = program.json("sync")
    assert (again["fetched"], again["unchanged"]) == (0, 1)
    (happened,) = program.json("history")  # the sync that fetched nothing is none
    assert (happened["kind"], happened["figures"]["files"]) == ("synced", 1)
    (listed,) = program.json("sources", "list")
    assert (listed["files"], listed["pending"], listed["code"]) == (1, 0, "")
    assert program.json("sources", "remove", listed["id"]) == []
    assert len(program.json("meetings")) == 1
    assert program.json("doctor")["ok"] is True


def test_what_cannot_be_fetched_from_is_said(program: Program, tmp_path: Path) -> None:
    for words, code in (
        (("sources", "add", "http://exempel.se/", "--kind", "webdav"), "remote.not_secure"),
        (("sources", "add", "https://jag:hemligt@exempel.se/", "--kind", "webdav"), "remote.credentials"),
        (("sources", "add", str(tmp_path / "saknas"), "--kind", "folder"), "folder.missing"),
        (("sources", "remove", "ingen"), "sync.no_source"),
        (("sync", "ingen"), "sync.no_source"),
    ):
        answer = program.run(*words)
        assert (answer.code, answer.out) == (1, b""), words
        assert say(code) in answer.err


def test_a_folder_that_has_gone_is_told_and_loses_nothing(program: Program, tmp_path: Path) -> None:
    folder = tmp_path / "delad"
    folder.mkdir()
    stamped_packet(folder / "Socialnämnden 2026-03-18.pdf", items=2, pages=1)
    program.json("sources", "add", folder)
    program.json("sync")
    folder.rename(tmp_path / "annan")
    answer = program.run("sync", "--json")
    assert answer.code == 1
    assert [fault["code"] for fault in answer.json["failed"]] == ["folder.missing"]
    assert str(folder) not in answer.out.decode()
    assert len(program.json("meetings")) == 1

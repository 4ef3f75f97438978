# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The commands `purge` and `erase`, by real processes, alone and beside an open window."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from ifn_desktop.viewmodels.messages import say
from tests.e2e.test_open_window import window
from tests.support.packets import WORDS, stamped_packet
from tests.support.programs import ROOT, Program

DOCUMENT = (ROOT / "docs" / "command-line.md").read_text("utf-8")


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path)


def take_in(program: Program, tmp_path: Path) -> None:
    packet = stamped_packet(tmp_path / "Socialnämnden 2026-03-18.pdf", items=2, pages=1)
    program.json("import", packet)


def note(program: Program, tmp_path: Path) -> None:
    (tmp_path / "note.md").write_text("Fråga om taxan", encoding="utf-8")
    program.json("note", "2026-03-18", "1/26", "--file", tmp_path / "note.md")


def documented(answer: dict[str, object]) -> set[str]:
    return {key for key in answer if f"`{key}`" not in DOCUMENT}


def test_purge_shows_first_and_then_does_it(program: Program, tmp_path: Path) -> None:
    take_in(program, tmp_path)
    note(program, tmp_path)
    asked = program.json("purge", "--meeting", "2026-03-18")
    assert (asked["done"], asked["total"]["papers"], asked["total"]["notes_kept"]) == (False, 4, 1)
    assert documented(asked) == documented(asked["meetings"][0]) == set()
    assert program.json("meetings")[0]["documents"] == 4
    done = program.json("purge", "--meeting", "2026-03-18", "--yes")
    assert (done["done"], done["unfinished"], done["total"]) == (True, False, asked["total"])
    agenda = program.json("agenda", "2026-03-18")
    assert [item["documents"] for item in agenda["items"]] == [[]]
    assert program.json("search", "Vintergatan") == []
    assert program.json("notes")["notes"][0]["text"] == "Fråga om taxan"
    assert list((program.profile / "blobs").iterdir()) == []
    assert program.json("doctor")["ok"] is True
    again = program.run("purge", "--meeting", "2026-03-18", "--yes")
    assert (again.code, again.out.decode().strip()) == (0, "Det finns inget att rensa.")
    last = program.json("purge", "--meeting", "2026-03-18", "--also", "notes", "--yes")
    assert last["total"]["notes"] == 1
    assert program.json("meetings") == []


def test_what_cannot_be_purged_is_told(program: Program, tmp_path: Path) -> None:
    take_in(program, tmp_path)
    for words, code in (
        ([], "purge.nothing_named"),
        (["--meeting", "2019-01-01"], "meeting.not_found"),
        (["--document", "0"], "document.not_found"),
    ):
        answer = program.run("purge", *words, "--yes")
        assert (answer.code, answer.out) == (1, b"")
        assert say(code, {"name": words[-1] if words else ""}) in answer.err


@pytest.mark.skipif(os.name != "posix", reason="as the window's tests")
def test_beside_the_window_purge_is_handed_over_and_erase_refused(program: Program, tmp_path: Path) -> None:
    take_in(program, tmp_path)
    with window(program) as running:
        assert program.json("purge", "--meeting", "2026-03-18", "--yes")["total"]["papers"] == 4
        assert program.json("meetings") == []
        for words in (["--save-to", str(tmp_path / "eget")], ["--save-nothing"]):
            refused = program.run("erase", *words, "--yes-erase-everything")
            assert (refused.code, refused.out) == (1, b"")
            assert say("erase.window_open") in refused.err
        assert running.poll() is None
    assert (program.profile / "library.db").exists()


def test_erase_saves_what_is_the_members_own_and_nothing_is_left(program: Program, tmp_path: Path) -> None:
    take_in(program, tmp_path)
    note(program, tmp_path)
    program.json("recuse", "2026-03-18", "2/26", "--ground", "1")
    kept = tmp_path / "eget"
    unanswered = program.run("erase", "--save-to", kept)
    assert (unanswered.code, unanswered.out) == (1, b"")
    assert say("erase.not_confirmed") in unanswered.err
    inside = program.run("erase", "--save-to", program.profile / "eget", "--yes-erase-everything")
    assert say("leave.folder") in inside.err
    assert program.json("meetings")[0]["documents"] == 4
    (program.profile / "semesterbild.jpg").write_bytes(b"the member's own")
    done = program.json("erase", "--save-to", kept, "--yes-erase-everything")
    assert documented(done) == set()
    assert (done["notes"], done["recusals"], done["key_gone"]) == (1, 1, True)
    assert (done["left"], done["others"]) == (0, 1)
    assert [path.name for path in program.profile.iterdir()] == ["semesterbild.jpg"]
    with zipfile.ZipFile(kept / "Mina anteckningar.docx") as notes:
        assert "Fråga om taxan" in notes.read("word/document.xml").decode()
    assert sorted(path.name for path in kept.iterdir()) == sorted(Path(path).name for path in done["saved"])
    for path in kept.iterdir():
        assert path.stat().st_mode & 0o077 == 0 or os.name != "posix"
        assert not [word for word in WORDS if word.encode() in path.read_bytes()]
    assert program.run("erase", "--save-nothing", "--yes-erase-everything").code == 1
    assert program.json("meetings") == []  # a new library, as on the first day

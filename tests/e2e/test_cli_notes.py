# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""`notes`, `note` and `export` as processes of their own, on a packet with marks in it."""

from __future__ import annotations

import json
from pathlib import Path

import pymupdf
import pytest

from ifn_desktop.viewmodels.messages import say
from tests.e2e.test_command_line import documented
from tests.support.packets import stamped_packet
from tests.support.programs import Program

DATE = "2026-03-18"
STARTS = {
    "pdf": b"%PDF-",
    "docx": b"PK",
    "md": b"# Sammanfattning",
    "jsonld": b"{",
    "annotated-pdf": b"%PDF-",
}


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """A library whose packet carries a highlight."""
    folder = tmp_path_factory.mktemp("notes")
    plain = stamped_packet(folder / "plain.pdf", items=2, pages=1)
    path = folder / f"Socialnämnden {DATE}.pdf"
    with pymupdf.open(plain) as document:
        page = document[0]
        highlight = page.add_highlight_annot(page.search_for("Nämnden godkänner")[0])
        highlight.set_info(content="Varför?")
        highlight.update()
        document.save(path)
    program = Program(folder)
    program.json("import", path)
    return program


def test_marks_have_the_documented_keys(marked: Program) -> None:
    (mark,) = marked.json("notes", DATE)["marks"]
    assert set(mark) == documented()["mark"]
    assert (mark["kind"], mark["page"], mark["number"], mark["state"]) == ("highlight", 1, "1/26", "placed")
    assert (mark["quote"], mark["comment"]) == ("Nämnden godkänner", "Varför?")
    assert "”" not in marked.run("notes").out.decode()
    assert "Nämnden godkänner" in marked.run("notes").out.decode()


def test_a_note_is_written_from_a_file_or_standard_input(marked: Program, tmp_path: Path) -> None:
    text = tmp_path / "yrkande.md"
    text.write_bytes("\ufeffJag yrkar **avslag**.\r\n\r\n- åäö\r\n".encode())
    written = marked.json("note", DATE, "2/26", "--file", text, "--kind", "yrkande")
    answer = marked.run("note", DATE, "2", "--file", "-", stdin="Fråga\n")
    assert answer.code == 0
    notes = marked.json("notes", DATE)["notes"]
    assert [(note["number"], note["kind"], note["text"]) for note in notes] == [
        ("2/26", "yrkande", "Jag yrkar **avslag**.\n\n- åäö"),
        ("2/26", "anteckning", "Fråga"),
    ]
    assert notes[0]["id"] == written["id"]
    assert marked.json("doctor")["ok"] is True


@pytest.mark.parametrize("form", STARTS)
def test_a_meeting_is_written_in_every_form(marked: Program, tmp_path: Path, form: str) -> None:
    out = tmp_path / "ut"
    report = marked.json("export", DATE, "--to", form, "--out", out)
    content = out.read_bytes()
    assert content.startswith(STARTS[form])
    assert (report["bytes"], report["left_out"], report["to"]) == (len(content), [], form)
    assert list(marked.temporary.iterdir()) == []
    if form == "jsonld":
        assert json.loads(content)["total"] >= 1


def test_what_cannot_be_done_is_told(marked: Program, tmp_path: Path) -> None:
    text = tmp_path / "text.md"
    text.write_text("x")
    for words, code in (
        (("note", DATE, "99/26", "--file", text), say("item.no_such", {"name": "99/26"})),
        (("note", DATE, "2/26", "--file", tmp_path / "borta.md"), say("cli.text_file")),
        (("notes", "1999-01-01"), say("meeting.not_found", {"name": "1999-01-01"})),
        (("export", DATE, "--to", "md", "--out", tmp_path / "borta" / "ut.md"), say("save.failed")),
    ):
        answer = marked.run(*words)
        assert (answer.code, answer.out) == (1, b"")
        assert code in answer.err
    assert marked.run("export", DATE, "--to", "html", "--out", tmp_path / "x").code == 2


def test_a_new_profile_has_no_notes(tmp_path: Path) -> None:
    program = Program(tmp_path)
    assert program.json("notes") == {"notes": [], "marks": []}
    assert program.run("export", DATE, "--to", "md", "--out", tmp_path / "x").code == 1

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Commands and what surrounds them: odd deliveries, pipes, full disks, locales, a terminal that asks."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pymupdf
import pytest

from ifn_desktop.viewmodels.messages import say
from tests.support.packets import stamped_packet
from tests.support.programs import Program

if sys.platform != "win32":
    import pty

AES_256 = 5
"""PyMuPDF's PDF_ENCRYPT_AES_256."""

# getpass asks at the terminal that controls the session: make it this one.
OWN_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""

SWEDISH = re.compile(r"[a-zåäö]", re.IGNORECASE)


def test_a_delivery_with_nothing_to_read_is_1(program: Program, tmp_path: Path) -> None:
    folder = tmp_path / "mapp"
    folder.mkdir()
    empty = program.run("import", folder, "--json")
    assert (empty.code, empty.json["failures"]) == (1, [])
    assert say("cli.nothing_read") in empty.err
    (folder / "trasig.pdf").write_bytes(b"%PDF-1.7 nothing more")
    answer = program.run("import", folder, tmp_path / "saknas.pdf", "--json")
    assert answer.code == 1
    assert {failure["file"] for failure in answer.json["failures"]} == {"mapp/trasig.pdf", "saknas.pdf"}
    assert all(SWEDISH.search(failure["text"]) for failure in answer.json["failures"])
    assert program.json("meetings") == []


def test_a_file_name_that_is_no_text_is_read(program: Program, tmp_path: Path) -> None:
    odd = os.fsencode(tmp_path) + b"/k\xe5l.pdf"
    source = stamped_packet(tmp_path / "x.pdf", items=1, pages=1)
    try:
        shutil.copy(os.fsencode(source), odd)
    except OSError:
        pytest.skip("this file system takes no such name")
    answer = program.run("import", os.fsdecode(odd), "--json")
    assert answer.code == 0, answer.err
    assert answer.json["files_new"] == 1


# The terminal ---------------------------------------------------------------------------------


def test_a_reader_that_stops_reading_is_no_error(filled: Program) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        run = subprocess.run(
            filled.command("agenda", "2026-03-18", "--json"),
            env=filled.environment(),
            stdout=closed,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (run.returncode, run.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has /dev/full")
def test_an_answer_that_cannot_be_written_is_said(filled: Program) -> None:
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(
            filled.command("meetings"),
            env=filled.environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert run.returncode == 1
    assert say("cli.output") in run.stderr.decode()
    assert b"Traceback" not in run.stderr


@pytest.mark.parametrize(
    "locale",
    [
        {"LANG": "C", "LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1"},
    ],
)
def test_answers_are_utf8_whatever_the_locale(filled: Program, locale: dict[str, str]) -> None:
    for words in (("agenda", "2026-03-18", "--json"), ("meetings",)):
        answer = filled.run(*words, **locale)
        assert answer.code == 0
        assert "Socialnämnden" in answer.out.decode("utf-8")
    assert filled.run("agenda", "1999-01-01", **locale).code == 1


@pytest.mark.skipif(os.name != "posix", reason="a terminal of POSIX")
def test_a_locked_file_asks_for_its_password_at_the_terminal(program: Program, tmp_path: Path) -> None:
    document = pymupdf.open()
    document.new_page().insert_text((50, 50), "Hemlig promemoria om Vintergatan")
    path = tmp_path / "låst.pdf"
    document.save(path, encryption=AES_256, user_pw="kärnhuset", owner_pw="kärnhuset")
    seen, code = at_terminal(
        program, ["import", str(path)], {"Lösenord till": "fel", "Fel lösenord": "kärnhuset"}
    )
    assert code == 0, seen
    assert "Läste in 1 fil:" in seen
    assert "kärnhuset" not in seen  # what is typed is not shown
    other, code = at_terminal(program, ["import", str(path)], {})
    assert code == 0, other  # known: nobody asks again


def at_terminal(program: Program, words: list[str], typed: dict[str, str]) -> tuple[str, int]:
    """Run a command at a terminal; when it says a key of `typed`, type its value.

    Returns:
        What the terminal showed, and the exit code.
    """
    ours, theirs = pty.openpty()
    run = subprocess.Popen(
        [sys.executable, "-c", OWN_TERMINAL, *program.command(*words)],
        env=program.environment(),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    seen = b""
    waiting = dict(typed)
    try:
        while True:
            try:
                piece = os.read(ours, 4096)
            except OSError:  # Linux's word for a closed terminal
                break
            if not piece:
                break
            seen += piece
            for words_shown in [said for said in waiting if said in seen.decode(errors="ignore")]:
                os.write(ours, f"{waiting.pop(words_shown)}\n".encode())
        return seen.decode(), run.wait(60)
    finally:
        run.kill()
        run.wait()
        os.close(ours)

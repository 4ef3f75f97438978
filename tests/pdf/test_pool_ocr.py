# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The worker that recognises text: killed, its Tesseract goes too; what it says is checked."""

from __future__ import annotations

import json
import os
import signal
import stat
import sys
from pathlib import Path

import pytest

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ocr import OcrEngine
from ifn_desktop.pdf.answers import ocr_page
from ifn_desktop.pdf.client import FileSource, Limits, PdfPool
from ifn_desktop.pdf.protocol import ProtocolError
from tests.support.leaks import wait_until_gone
from tests.support.tesseract import scanned


@pytest.mark.skipif(sys.platform != "linux", reason="a child that dies with its parent is Linux's")
def test_a_worker_that_is_killed_takes_tesseract_with_it(tmp_path: Path) -> None:
    program, told = tmp_path / "tesseract", tmp_path / "pid"
    os.mkfifo(told)
    program.write_text(f"#!/bin/sh\necho $$ > {told}\nexec sleep 600\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    data = scanned(tmp_path / "scan.pdf", [["Text"]]).read_bytes()
    source = FileSource("scan", len(data), lambda: [data])
    pool = PdfPool(1, limits=Limits(ocr_seconds=60, children=True), low_priority=True)
    try:
        answer = pool.recognise(source, 1, OcrEngine(str(program), str(tmp_path)))
        child = int(told.read_text())
        (worker,) = pool.pids
        os.kill(worker, signal.SIGKILL)
        again = int(told.read_text())  # tried once more, by a new worker
        assert again != child
        os.kill(pool.pids[0], signal.SIGKILL)
        with pytest.raises(KnownError, match=r"pdf\.crash"):
            answer.result(60)
        assert wait_until_gone(lambda: [str(pid) for pid in (child, again) if _runs(pid)]) == []
    finally:
        pool.close()


def _runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.parametrize(
    "lie",
    [
        {"lines": 1},
        [[12.0, 0]],
        [[12.0, -1, []]],
        [["12", 0, [["ord", 1, 2, 3, 4, 90]]]],
        [[12.0, 0, [["ord", 1, 2, 3, 4]]]],
        [[12.0, 0, [["ord", 1, 2, 3, 4, 101]]]],
        [[12.0, 0, [["ord", 1, 2, 1e9, 4, 90]]]],
        [[12.0, 0, [[" ", 1, 2, 3, 4, 90]]]],
        [[12.0, 0, [["\ud800", 1, 2, 3, 4, 90]]]],
    ],
)
def test_a_worker_that_lies_is_not_believed(lie: object) -> None:
    with pytest.raises(ProtocolError):
        ocr_page(json.dumps(lie).encode(), 1)


def test_words_as_they_are_told() -> None:
    page = ocr_page(json.dumps([[12, 3, [["ord", 1, 2, 3, 4, 90]]], [9.5, 4, []]]).encode(), 7)
    assert page.page == 7
    (line,) = page.lines
    assert (line.text, line.block, line.size, page.confidence) == ("ord", 3, 12.0, 90)

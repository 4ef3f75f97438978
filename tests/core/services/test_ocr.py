# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Pages that are pictures become text, by the real Tesseract, in a real library."""

from __future__ import annotations

import os
import re
import stat
import sys
import threading
from pathlib import Path

import pytest

from ifn_desktop.app.core import Core
from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.ocr import OcrEngine, OcrState
from ifn_desktop.model.work import CancelToken, Progress, no_progress
from ifn_desktop.services.ocr import Ocr
from ifn_desktop.services.ocr_engine import find_engine
from ifn_desktop.store import repo_files
from tests.support.libraries import NOW, only_agenda, open_library, take_in
from tests.support.skips import ROOT
from tests.support.tesseract import real_engine, scanned

SAMPLE = ROOT / "resources" / "sample" / "exempelby-socialnamnden-2027-02-17.pdf"
MOTION = ROOT / "resources" / "sample" / "texts" / "17-2-motion.md"
LINES = [
    "Motion om sommarkollo för barn",
    "Kommunen föreslås ordna kollo vid sjön varje sommar,",
    "så att alla barn får åka på läger och bada med sina vänner.",
]


def ocr_of(core: Core, engine: OcrEngine | None) -> Ocr:
    return Ocr(core.database, core.text_work.ocr._sources, core.jobs, lambda: NOW, lambda: engine)


def found(core: Core, words: str) -> int:
    core.search_work.finish(cancel=CancelToken())
    return core.search.search(words).total


def loose(core: Core) -> DocumentId:
    return core.queries.loose()[0].id


def test_a_scanned_page_is_read_and_used_everywhere(profile: Path, tmp_path: Path) -> None:
    real_engine()
    path = scanned(
        tmp_path / "motion.pdf", [LINES, [], LINES[:1]], stamp="17/27 Motion - SN-2026/00361-2 Motion : M"
    )
    with open_library(profile) as core:
        take_in(core, path)
        document, file = loose(core), core.queries.loose()[0].file_id
        ocr = core.text_work.ocr
        before = ocr.state(document)
        assert before == OcrState((1, 2, 3), (), (), available=True)
        assert found(core, "sommarkollo") == 0
        steps: list[Progress] = []
        changes = ocr.run(document, cancel=CancelToken(), progress=steps.append)
        assert changes.documents == {document}
        assert [(step.step, step.done, step.total) for step in steps] == [
            ("ocr.reading", n, 3) for n in range(3)
        ]
        assert ocr.state(document) == OcrState((), (1, 2, 3), (), available=False)
        assert found(core, "sommarkollo") == 2
        core.texts.forget()
        layer = core.texts.layer(file, 1).result(60)
        assert layer.is_recognised
        assert "Kommunen föreslås ordna kollo vid sjön varje sommar," in layer.text
        stored = next(iter(core.texts.stored(file, 1, 1)))
        assert stored.text == layer.text
        at = layer.text.index("sommarkollo")
        (rect,) = layer.quads(at, at + len("sommarkollo"))
        assert 40 < rect.x0 < rect.x1 < 560
        assert 60 < rect.y0 < rect.y1 < 160
        flow = core.text_work.flowing.flow(document)
        assert flow.silent == (2,)
        text = " ".join(block.text for block in flow.blocks)
        assert "ordna kollo vid sjön varje sommar, så att alla barn får åka på läger" in text
        assert "00361" not in text
        ocr.run(document, cancel=CancelToken(), progress=steps.append)
        assert len(steps) == 3


def test_what_was_read_outlasts_the_program_and_the_next_import(profile: Path, tmp_path: Path) -> None:
    real_engine()
    path = scanned(tmp_path / "motion.pdf", [LINES])
    with open_library(profile) as core:
        take_in(core, path)
        core.text_work.ocr.run(loose(core), cancel=CancelToken(), progress=no_progress)
    with open_library(profile) as core:
        assert take_in(core, path).files_known == 1
        assert core.text_work.ocr.state(loose(core)).done == (1,)
        file = core.queries.loose()[0].file_id
        with core.database.read() as view:
            text = repo_files.text_of_file(view, file)
        assert text is not None
        with core.database.write() as tx:  # as a better parser will
            repo_files.put_text(tx, file, text, [], ("",))
        assert found(core, "sommarkollo") == 1


def test_the_scanned_motion_of_the_sample_is_read_well(profile: Path) -> None:
    real_engine()
    with open_library(profile) as core:
        take_in(core, SAMPLE)
        paper = next(d for item in only_agenda(core).items for d in item.documents if "Motion" in d.title)
        core.text_work.ocr.run(paper.id, cancel=CancelToken(), progress=no_progress)
        _, pages = core.queries.document_text(paper.id)
        state = core.text_work.ocr.state(paper.id)
    assert state.done == (1,)
    assert state.unsure == ()
    read = re.findall(r"[a-zåäöé]+", pages[0][1].casefold())
    truth = MOTION.read_text("utf-8").replace("!underskrift", "").replace("{fjol}", "")
    wanted = re.findall(r"[a-zåäöé]+", truth.casefold())
    right = sum(word in read for word in wanted) / len(wanted)
    assert right >= 0.95, right


def test_a_cancel_ends_the_page_at_once_and_keeps_those_before(profile: Path, tmp_path: Path) -> None:
    slow = _slow_program(tmp_path)
    with open_library(profile) as core:
        take_in(core, scanned(tmp_path / "motion.pdf", [LINES, LINES]))
        ocr = ocr_of(core, slow)
        cancel, begun = CancelToken(), threading.Event()
        done: list[BaseException] = []

        def work() -> None:
            try:
                ocr.run(loose(core), cancel=cancel, progress=lambda _: begun.set())
            except BaseException as error:  # noqa: BLE001
                done.append(error)

        thread = threading.Thread(target=work)
        thread.start()
        assert begun.wait(30)
        cancel.cancel()
        thread.join(10)
        assert not thread.is_alive()
        assert isinstance(done[0], Cancelled)
        assert ocr.state(loose(core)).waiting == (1, 2)
        ocr.close()


def test_what_is_said_when_it_cannot_be_done(profile: Path, tmp_path: Path) -> None:
    with open_library(profile) as core:
        take_in(core, scanned(tmp_path / "motion.pdf", [LINES]))
        none = ocr_of(core, None)
        assert none.state(loose(core)) == OcrState((1,))
        with pytest.raises(KnownError, match=r"ocr\.no_engine"):
            none.run(loose(core), cancel=CancelToken(), progress=no_progress)
        broken = ocr_of(core, OcrEngine(sys.executable, str(tmp_path)))
        with pytest.raises(KnownError, match=r"ocr\.failed") as caught:
            broken.run(loose(core), cancel=CancelToken(), progress=no_progress)
        assert caught.value.params == {"page": 1}
        assert broken.state(loose(core)).waiting == (1,)
        broken.close()


def test_nothing_is_left_on_the_disk(profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real_engine()
    for name in ("TMPDIR", "TMP", "TEMP"):
        monkeypatch.setenv(name, str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    with open_library(profile) as core:
        take_in(core, scanned(tmp_path / "motion.pdf", [LINES]))
        core.text_work.ocr.run(loose(core), cancel=CancelToken(), progress=no_progress)
    assert list((tmp_path / "tmp").iterdir()) == []
    for path in profile.rglob("*"):
        assert not path.is_file() or b"sommarkollo" not in path.read_bytes()


def test_tesseract_is_found_where_it_lies(tmp_path: Path) -> None:
    program = _slow_program(tmp_path / "bin").program
    folder = tmp_path / "bin" / "tessdata"
    folder.mkdir()
    names = {"PATH": str(tmp_path / "bin")}
    assert find_engine(names) is None
    (folder / "swe.traineddata").touch()
    assert find_engine(names) == OcrEngine(program, str(folder), turns=False)
    (folder / "osd.traineddata").touch()
    assert find_engine(names) == OcrEngine(program, str(folder), turns=True)
    other = tmp_path / "own"
    other.mkdir()
    (other / "swe.traineddata").touch()
    assert find_engine({**names, "TESSDATA_PREFIX": str(other)}) == OcrEngine(
        program, str(other), turns=False
    )
    assert find_engine({"PATH": str(tmp_path)}) is None


def _slow_program(folder: Path) -> OcrEngine:
    """A program that takes the picture and never answers."""
    if os.name != "posix":
        pytest.skip("a shell script stands in for Tesseract")
    folder.mkdir(exist_ok=True)
    program = folder / "tesseract"
    program.write_text("#!/bin/sh\ncat > /dev/null\nsleep 600\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return OcrEngine(str(program), str(folder))


def test_a_page_that_was_scanned_sideways_is_read(profile: Path, tmp_path: Path) -> None:
    if not real_engine().turns:
        pytest.skip("Tesseract cannot tell how a page is turned here (tesseract-ocr-osd)")
    with open_library(profile) as core:
        take_in(core, scanned(tmp_path / "motion.pdf", [LINES * 4], turned=90))
        core.text_work.ocr.run(loose(core), cancel=CancelToken(), progress=no_progress)
        assert found(core, "sommarkollo") == 1
        assert found(core, "läger") == 1
        assert core.text_work.ocr.state(loose(core)).unsure == ()

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Awkward PDFs opened one after another in a pane: each is shown or named, and nothing is left behind."""

from __future__ import annotations

import contextlib
import os
import random
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ifn_desktop.app.bridge import GuiBridge
from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import FileId
from ifn_desktop.model.text import PageText
from ifn_desktop.pdf.client import FileSource, PdfPool, RenderRequest
from ifn_desktop.ui.reader.panes import ReaderPanes
from ifn_desktop.viewmodels.reader.page_images import PageImages
from tests.support.evidence import Evidence
from tests.viewmodels.reader.fake_pages import paper

_SEED, _SHARE = 20260218, 10
_WORKERS = 2


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_first_and_last_page_of_each_is_shown_or_named(
    shared_data: Path, qtbot: QtBot, evidence: Evidence
) -> None:
    files = sorted((shared_data / "torture").glob("*.pdf"))
    if os.environ.get("IFN_SOAK") != "1":
        files = random.Random(_SEED).sample(files, len(files) // _SHARE)
    sources = {
        FileId(path.name): FileSource(path.name, path.stat().st_size, lambda path=path: [path.read_bytes()])
        for path in files
    }
    pool = PdfPool(_WORKERS)
    bridge = GuiBridge()

    def render(file: FileId, request: RenderRequest) -> object:
        return pool.render(sources[file], request)

    images = PageImages(render, bridge.post)  # type: ignore[arg-type]
    panes = ReaderPanes(images)
    qtbot.addWidget(panes)
    panes.resize(900, 700)
    with qtbot.waitExposed(panes):
        panes.show()
    view = panes.first.view

    def settled() -> bool:
        seen = [view.papers[0].first_page + sheet for sheet in view.seen()]
        return view.is_sharp() or any(images.failure(view.papers[0].file_id, page) for page in seen)

    shown = refused = 0
    for file, source in sources.items():
        pages: tuple[PageText, ...] = ()
        with contextlib.suppress(KnownError):
            pages = pool.read(source).result(120).pages
        if not pages:
            refused += 1
            continue
        shown += 1
        sizes = tuple((page.width, page.height) for page in pages)
        document = paper(len(pages), sizes=sizes, name=file)._replace(file_id=file)
        panes.open(document, ())
        for page in (1, document.pages):
            view.go_to_page(page)
            for step in (300, -200):
                view.scroll_by(0, step)
                QApplication.processEvents()
            qtbot.waitUntil(settled, timeout=60_000)
            assert not view.viewport().grab().isNull()
            view.point_at(QPoint(300, 300).toPointF())
        pool.forget(file)
    evidence("files", len(files))
    evidence("shown", shown)
    evidence("named", refused)
    assert shown > len(files) / 2
    assert len(pool.pids) <= _WORKERS
    panes.first.clear()
    panes.hide()
    bridge.close()
    pool.close()

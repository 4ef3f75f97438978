# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A paper that is open when the text of its pictures is recognised: nobody has to open it anew."""

from __future__ import annotations

from pathlib import Path

import pymupdf

from ifn_desktop.model.ocr import OcrLine, OcrPage, OcrWord
from ifn_desktop.model.views import Changes
from ifn_desktop.parse.recognised import recognised_text
from ifn_desktop.store import repo_ocr
from tests.ui.text.conftest import MakeDesk
from tests.ui.text.test_find import begin

STAMP = "12/26 Yttrande över remiss - IFN-2026/00012-3 Yttrande"
WORDS = [
    "Nämnden",
    "ställer",
    "sig",
    "bakom",
    "förslaget",
    "i",
    "alla",
    "delar",
    "och",
    "har",
    "inget",
    "att",
    "tillägga",
]


def line(down: int) -> OcrLine:
    words = [OcrWord(word, 90 + 33 * n, down, 120 + 33 * n, down + 12, 96) for n, word in enumerate(WORDS)]
    return OcrLine(11.0, 0, tuple(words))


def test_text_that_is_recognised_can_be_found_and_selected_and_is_fitted_at_once(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    document = pymupdf.open()
    document.new_page().insert_text((20, 20), STAMP, fontsize=7)
    document.save(tmp_path / "Inskannat.pdf")
    desk = make_desk(tmp_path / "Inskannat.pdf")
    paper = desk.open_loose()
    assert desk.layer().text == STAMP
    assert desk.view.text_extent is None
    found = OcrPage(1, tuple(line(200 + 20 * n) for n in range(8)))
    with desk.core.database.write() as tx:
        repo_ocr.put_page(tx, paper.file_id, found, recognised_text(found), "2026-11-22T12:00:00+00:00")
    desk.core.texts.forget()
    done = frozenset({paper.id})
    desk.models.library.tell(Changes(documents=done, texts=done))
    assert "tillägga" in desk.layer().text
    desk.until(lambda: desk.view.text_extent is not None)
    desk.drag(desk.spot("Nämnden"), desk.spot("ställer", end=True))
    desk.until(lambda: not desk.selection.is_empty)
    find = begin(desk, "förslaget")
    desk.until(lambda: find.status == "1 av 8")

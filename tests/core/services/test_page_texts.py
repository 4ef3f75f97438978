# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Text layers of a library's pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.ids import FileId
from ifn_desktop.model.text import PageText
from ifn_desktop.model.work import CancelToken
from tests.core.text.pages import line
from tests.support.libraries import only_agenda, open_library, take_in
from tests.support.packets import stamped_packet


def test_stored_and_exact_layers_say_the_same(profile: Path, tmp_path: Path) -> None:
    with open_library(profile) as core:
        take_in(core, stamped_packet(tmp_path / "packet.pdf"))
        paper = only_agenda(core).items[1].documents[1]
        stored = list(core.texts.stored(paper.file_id, paper.first_page, paper.last_page))
        exact = [core.texts.layer(paper.file_id, layer.number).result(60) for layer in stored]
        assert [layer.number for layer in stored] == list(range(paper.first_page, paper.last_page + 1))
        assert [layer.text for layer in stored] == [layer.text for layer in exact]
        assert [layer.lines for layer in stored] == [layer.lines for layer in exact]
        assert all(layer.is_exact and layer.to_pdf is not None for layer in exact)
        for layer in exact:
            stamps = [layer.text[one.start : one.end] for one in layer.lines if one.is_furniture]
            assert len(stamps) == 1
            assert "SN-2026/" in stamps[0]


def test_a_page_is_read_once_and_again_after_forgetting(profile: Path, tmp_path: Path) -> None:
    with open_library(profile) as core:
        take_in(core, stamped_packet(tmp_path / "packet.pdf"))
        file = only_agenda(core).items[0].documents[0].file_id
        one, other = core.texts.layer(file, 1), core.texts.layer(file, 1)
        other.cancel()
        first = one.result(60)
        again = core.texts.layer(file, 1)
        assert again.done()
        assert again.result() is first
        core.texts.forget()
        assert core.texts.layer(file, 1).result(60) is not first


def test_faults_and_cancel(profile: Path, tmp_path: Path) -> None:
    with open_library(profile) as core:
        take_in(core, stamped_packet(tmp_path / "packet.pdf"))
        file = only_agenda(core).items[0].documents[0].file_id
        with pytest.raises(KnownError, match=r"document\.not_found"):
            core.texts.layer(FileId("nowhere"), 1).result(60)
        with pytest.raises(KnownError, match=r"pdf\.bad_page"):
            core.texts.layer(file, 99).result(60)
        token = CancelToken()
        pages = core.texts.stored(file, 1, 6, token)
        next(pages)
        token.cancel()
        with pytest.raises(Cancelled):
            next(pages)


def test_recognised_text_stands_in_for_none(profile: Path, tmp_path: Path) -> None:
    import pymupdf

    document = pymupdf.open()
    document.new_page().insert_text((72, 72), "Text som finns")
    document.new_page()
    document.save(tmp_path / "skannad.pdf")

    def recognised(_: FileId, first: int, last: int) -> dict[int, PageText]:
        read = {2: PageText(2, 1.0, 1.0, (line("Text som lästs ur bilden", 72, 72),))}
        return {page: found for page, found in read.items() if first <= page <= last}

    with open_library(profile) as core:
        take_in(core, tmp_path / "skannad.pdf")
        file = core.queries.loose()[0].file_id
        assert core.texts.layer(file, 2).result(60).text == ""
        core.texts.set_recognised(recognised)
        layers = [core.texts.layer(file, page).result(60) for page in (1, 2)]
        assert [layer.text for layer in layers] == ["Text som finns", "Text som lästs ur bilden"]
        assert [layer.is_recognised for layer in layers] == [False, True]
        assert layers[1].width == pytest.approx(595, abs=1)
        stored = list(core.texts.stored(file, 1, 2))
        assert [layer.text for layer in stored] == [layer.text for layer in layers]

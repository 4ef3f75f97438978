# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The text of files, as workers read it."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.work import CancelToken, Progress
from ifn_desktop.pdf.client import FileSource, Limits, PdfPool
from tests.pdf import handmade
from tests.pdf.conftest import MakePool


def test_text_is_that_of_pymupdf(pool: PdfPool, bare: Any) -> None:
    data = handmade.pages(10)
    text = pool.read(handmade.source(data, "ten")).result()
    with bare.open(stream=data) as original:
        expected = [page.get_text().split("\n") for page in original]
    assert [[line.text for line in page.lines] for page in text.pages] == [
        [line for line in page if line.strip()] for page in expected
    ]
    assert [page.number for page in text.pages] == list(range(1, 11))


def test_a_long_file_comes_whole_and_in_order(pool: PdfPool) -> None:
    heard: list[Progress] = []
    text = pool.read(handmade.source(handmade.pages(300), "long"), progress=heard.append).result()
    assert [page.lines[0].text for page in text.pages] == [f"Sida nummer {n}" for n in range(1, 301)]
    assert sorted(one.done for one in heard) == list(range(1, 301))
    assert {one.total for one in heard} == {300}


def test_the_packet_is_read_as_pymupdf_reads_it(pool: PdfPool, bare: Any, shared_data: Path) -> None:
    data = (shared_data / "packets/umea-ifn-2026-02-18/ifn-2026-02-18-outline.pdf").read_bytes()
    text = pool.read(handmade.source(data, "packet")).result()
    flags = bare.TEXTFLAGS_TEXT & ~bare.TEXT_PRESERVE_LIGATURES
    with bare.open(stream=data) as original:
        expected = [page.get_text(flags=flags).split() for page in original]
        outline = [tuple(entry) for entry in original.get_toc()]
        sizes = [(page.rect.width, page.rect.height) for page in original]
    assert [" ".join(line.text for line in page.lines).split() for page in text.pages] == expected
    assert [tuple(entry) for entry in text.outline] == outline
    assert [(page.width, page.height) for page in text.pages] == sizes


def test_size_bold_and_place(pool: PdfPool) -> None:
    data = handmade.document(
        [handmade.text_content(["Rubrik"], 20, bold=True), handmade.text_content(["Text"])]
    )
    first, second = (page.lines[0] for page in pool.read(handmade.source(data, "bold")).result().pages)
    assert (first.text, first.size, first.bold) == ("Rubrik", 20.0, True)
    assert (second.text, second.size, second.bold) == ("Text", 12.0, False)
    assert first.x0 == pytest.approx(72, abs=1)
    assert first.y0 < 842 - 770 < first.y1


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_read_as_shown(pool: PdfPool, turn: int) -> None:
    # The words are drawn turned the other way, so that they stand upright as shown.
    matrix = {90: b"0 1 -1 0 200 100", 180: b"-1 0 0 -1 500 700", 270: b"0 -1 1 0 300 700"}[turn]
    content = b"BT /F1 12 Tf %b Tm (Ett stort A) Tj ET" % matrix
    data = handmade.document([content], page=b"/Rotate %d" % turn)
    page = pool.read(handmade.source(data, f"turn{turn}")).result().pages[0]
    assert (page.width, page.height) == ((842, 595) if turn != 180 else (595, 842))
    line = page.lines[0]
    assert line.text == "Ett stort A"
    assert line.x1 - line.x0 > 2 * (line.y1 - line.y0)
    corner = {90: (100, 200), 180: (95, 700), 270: (142, 295)}[turn]
    assert (line.x0, line.y1) == pytest.approx(corner, abs=5)


def test_the_crop_box_is_the_page(pool: PdfPool) -> None:
    data = handmade.document(
        [handmade.text_content(["Innanför"]) + b"\nBT /F1 12 Tf 10 10 Td (Utanf) Tj ET"],
        page=b"/CropBox[50 400 550 800]",
    )
    page = pool.read(handmade.source(data, "crop")).result().pages[0]
    assert (page.width, page.height) == (500, 400)
    assert [line.text for line in page.lines] == ["Innanför"]
    assert page.lines[0].x0 == pytest.approx(22, abs=1)


def test_outline_title_labels_and_embedded_names(pool: PdfPool) -> None:
    extra = [
        b"<</Type/Outlines/First 6 0 R/Last 7 0 R/Count 2>>",
        b"<</Title(32/26 \xc4rende)/Parent 5 0 R/Next 7 0 R/Dest[11 0 R/Fit]>>",
        b"<</Title<FEFF00C5>/Parent 5 0 R/Prev 6 0 R>>",
        b"<</Type/Filespec/F(avtal.docx)/UF(avtal.docx)/EF<</F 9 0 R>>>>",
        b"<</Type/EmbeddedFile/Length 0>>\nstream\n\nendstream",
        b"<</Title(Kallelse)>>",
    ]
    made = handmade.document(
        [handmade.text_content(["Ett"]), handmade.text_content(["Tva"])],
        catalog=b"/Outlines 5 0 R/Names<</EmbeddedFiles<</Names[(avtal.docx) 8 0 R]>>>>"
        b"/PageLabels<</Nums[0<</S/r>>1<</S/D/P(A-)>>]>>",
        extra=extra,
    )
    made = made.replace(b"/Root 1 0 R", b"/Root 1 0 R/Info 10 0 R")
    text = pool.read(handmade.source(made, "about")).result()
    assert [tuple(entry) for entry in text.outline] == [(1, "32/26 Ärende", 1), (1, "Å", 0)]
    assert text.title == "Kallelse"
    assert text.embedded == ("avtal.docx",)
    assert [page.label for page in text.pages] == ["i", "A-1"]


def test_pictures_are_noticed_where_they_are_drawn(pool: PdfPool) -> None:
    image = (
        b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>"
    )
    data = handmade.document(
        [b"100 0 0 100 50 50 cm /I Do", handmade.text_content(["Ingen bild"])],
        extra=[image + b"\nstream\n\x80\nendstream"],
    ).replace(b"/Resources<<", b"/Resources<</XObject<</I 5 0 R>>", 2)
    found = pool.read(handmade.source(data, "image")).result()
    assert [page.has_image for page in found.pages] == [True, False]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file.empty"),
        (b"<!doctype html><p>Logga in", "pdf.not_pdf"),
        (b"PK\x03\x04 something", "pdf.not_pdf"),
        (b"%PDF-1.4\nnothing more", "pdf.damaged"),
        (handmade.document([]), "pdf.no_pages"),
    ],
)
def test_what_cannot_be_read_says_why(pool: PdfPool, data: bytes, code: str) -> None:
    with pytest.raises(KnownError) as caught:
        pool.read(handmade.source(data, f"bad-{code}-{len(data)}")).result()
    assert (caught.value.code, str(caught.value)) in {(code, code)} | (
        {("pdf.no_pages", "pdf.no_pages")} if code == "pdf.damaged" else set()
    )


def test_passwords(pool: PdfPool, bare: Any) -> None:
    with bare.open(stream=handmade.pages(2)) as plain:
        locked = plain.tobytes(encryption=bare.PDF_ENCRYPT_AES_256, user_pw="Hemligt å", owner_pw="x")
    for wrong in ({}, {"password": "fel"}):
        with pytest.raises(KnownError, match=r"pdf\.password"):
            pool.read(handmade.source(locked, "locked", **wrong)).result()
    assert len(pool.read(handmade.source(locked, "locked", password="Hemligt å")).result().pages) == 2
    assert pool.probe(handmade.source(locked, "locked2", password="Hemligt å")).result() == 2


def test_a_source_shows_neither_password_nor_bytes() -> None:
    shown = repr(FileSource("k", 1, lambda: [b"hemlig"], password="hemligt"))
    assert "hemlig" not in shown


def test_five_thousand_pages_work_and_too_many_are_refused(make_pool: MakePool) -> None:
    pool = make_pool(2)
    assert len(pool.read(handmade.source(handmade.pages(5_000))).result().pages) == 5_000
    strict = make_pool(1, Limits(max_pages=3))
    with pytest.raises(KnownError) as caught:
        strict.probe(handmade.source(handmade.pages(4))).result()
    assert (caught.value.code, caught.value.params) == ("pdf.too_many_pages", {"pages": 4, "limit": 3})


def test_a_file_larger_than_allowed_is_refused(make_pool: MakePool) -> None:
    for transport in ("memfd", "pipe"):
        pool = make_pool(1, Limits(max_file=1000), transport)
        with pytest.raises(KnownError, match=r"file\.too_big"):
            pool.probe(handmade.source(handmade.pages(9))).result()
        assert pool.probe(handmade.source(handmade.document([b""])[:990], "b")).result() == 1


def test_cancel_ends_a_reading_at_once(make_pool: MakePool) -> None:
    pool = make_pool(1)
    cancel = CancelToken()
    future = pool.read(
        handmade.source(handmade.pages(2_000)), cancel=cancel, progress=lambda _: cancel.cancel()
    )
    with pytest.raises(Cancelled):
        future.result(20)
    assert pool.probe(handmade.source(handmade.pages(1), "next")).result(20) == 1


def test_an_error_of_the_callers_own_source_is_given_back(make_pool: MakePool) -> None:
    def load() -> list[bytes]:
        raise KnownError("file.unreadable")

    pool = make_pool(1)
    with pytest.raises(KnownError, match=r"file\.unreadable"):
        pool.read(FileSource("k", 10, load)).result(20)
    assert pool.probe(handmade.source(handmade.pages(1), "next")).result(20) == 1


def test_a_forgotten_document_is_loaded_anew(make_pool: MakePool) -> None:
    data, loads = handmade.pages(1), threading.Semaphore(0)

    def load() -> list[bytes]:
        loads.release()
        return [data]

    pool = make_pool(1)
    kept = FileSource("k", len(data), load)
    assert [pool.probe(kept).result(), pool.probe(kept).result()] == [1, 1]
    assert loads.acquire(blocking=False)
    assert not loads.acquire(blocking=False)
    pool.forget("k")
    pool.probe(kept).result()
    assert loads.acquire(blocking=False)

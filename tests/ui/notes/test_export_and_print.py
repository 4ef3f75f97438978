# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Saving out and printing, by keyboard, over a real library; what came out is read by pdfium."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pymupdf
import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from ifn_desktop.anchoring.birth import text_target
from ifn_desktop.errors import Cancelled
from ifn_desktop.model.annotations import MarkColour, MarkKind, NewMark
from ifn_desktop.model.ids import AnnotationId, NoteId, new_id
from ifn_desktop.model.recusal import RecusalGround
from ifn_desktop.model.work import CancelToken, Progress, no_progress
from ifn_desktop.ui import printing_pages
from ifn_desktop.ui.exporting import ChoiceDialog, ExportFeature
from ifn_desktop.ui.file_choice import FileChoice
from ifn_desktop.viewmodels.export_words import export_words
from ifn_desktop.viewmodels.exporting import Paint
from ifn_desktop.viewmodels.mark_words import RECUSAL
from tests.ui.notes.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


class Chosen(FileChoice):
    """The member chooses one place."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.place = folder

    def save(self, parent: QWidget, name: str, chosen: Callable[[list[Path]], None]) -> None:
        chosen([self.place / name])


@pytest.fixture
def feature(desk: Desk, tmp_path: Path) -> ExportFeature:
    desk.open_item(1)
    (found,) = (one for one in desk.window._features if isinstance(one, ExportFeature))
    found._files = Chosen(tmp_path)
    item = desk.agenda.items[1]
    paper = item.documents[0]
    layer = desk.core.texts.layer(paper.file_id, paper.first_page).result()
    target = text_target(layer, 0, 30, page=1)
    mark = NewMark(AnnotationId(new_id()), MarkKind.HIGHLIGHT, target, MarkColour.PINK, "Varför?")
    desk.core.marks.annotating.add(paper.id, [mark])
    desk.core.marks.notes.save(NoteId(new_id()), item.id, "Fråga om **kostnaden**")
    return found


def dialog_of(desk: Desk) -> ChoiceDialog:
    found = [one for one in desk.window.findChildren(ChoiceDialog) if one.isVisible()]
    assert len(found) == 1
    desk.until(found[0].buttons[0].hasFocus)
    return found[0]


def said(desk: Desk) -> str:
    return desk.notices.message.text if desk.notices.message is not None else ""


def test_ctrl_e_saves_the_summary_where_the_member_says(
    desk: Desk, feature: ExportFeature, tmp_path: Path
) -> None:
    desk.key(Key.Key_E, CTRL)
    dialog = dialog_of(desk)
    desk.qtbot.keyClick(dialog.focusWidget() or dialog, Key.Key_Down)
    desk.qtbot.keyClick(dialog.focusWidget() or dialog, Key.Key_Down)
    assert dialog.choice.name.endswith(".md")
    assert not dialog.author.isVisible()
    desk.qtbot.keyClick(dialog.focusWidget() or dialog, Key.Key_Return)
    desk.until(lambda: said(desk).startswith("Sparad som"))
    (path,) = tmp_path.glob("*.md")
    assert path.name.startswith("Sammanfattning ")
    text = path.read_text("utf-8")
    assert "Fråga om **kostnaden**" in text
    assert "**Varför?**" in text
    assert desk.errors == []


def test_the_papers_are_saved_with_marks_and_a_name_only_if_given(
    desk: Desk, feature: ExportFeature, tmp_path: Path
) -> None:
    desk.key(Key.Key_E, CTRL)
    dialog = dialog_of(desk)
    index = next(at for at, one in enumerate(dialog._choices) if one.form is None)
    dialog.buttons[index].setChecked(True)
    assert dialog.author.isVisible()
    dialog.author.setText("  A. Ledamot ")
    dialog.accept()
    desk.until(lambda: said(desk).startswith("Sparad som"))
    (path,) = tmp_path.glob("*.pdf")
    with pdfium.PdfDocument(path.read_bytes()) as document:
        assert len(document) == desk.agenda.items[1].documents[0].pages
        page = document[0]
        assert raw.FPDFPage_GetAnnotCount(page) == 1


def test_an_export_that_cannot_be_written_says_so(desk: Desk, feature: ExportFeature, tmp_path: Path) -> None:
    feature._files = Chosen(tmp_path / "borta")
    desk.key(Key.Key_E, CTRL)
    dialog_of(desk).accept()
    desk.until(lambda: "kunde inte sparas" in said(desk))
    assert not feature.strip.isVisible()


def test_ctrl_p_prints_what_is_chosen(
    desk: Desk, feature: ExportFeature, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed = tmp_path / "utskrift.pdf"

    def choose(_: QWidget, chosen: Callable[[Paint], None]) -> None:
        printer = to_file(printed)
        chosen(lambda pages, token, sink: printing_pages.paint(printer, pages, token, sink))

    monkeypatch.setattr(printing_pages, "choose_printer", choose)
    desk.key(Key.Key_P, CTRL)
    dialog = dialog_of(desk)
    assert [choice.with_marks for choice in dialog._choices] == [True, False, True]
    desk.qtbot.keyClick(dialog.focusWidget() or dialog, Key.Key_Return)
    desk.until(lambda: "skickad till skrivaren" in said(desk))
    with pdfium.PdfDocument(printed.read_bytes()) as document:
        assert len(document) == desk.agenda.items[1].documents[0].pages
    assert desk.errors == []


def to_file(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def pixels(path: Path) -> tuple[list[tuple[int, int]], list[bytes]]:
    with pdfium.PdfDocument(path.read_bytes()) as document:
        sizes = [tuple(round(side) for side in document[at].get_size()) for at in range(len(document))]
        images = [bytes(document[at].render().buffer) for at in range(len(document))]
    return sizes, images  # type: ignore[return-value]


def test_marks_are_on_the_paper_only_where_they_are_wanted(
    desk: Desk, feature: ExportFeature, tmp_path: Path
) -> None:
    paper = desk.agenda.items[1].documents[0]
    printing = desk.core.marks.printing
    images: list[list[bytes]] = []
    for with_marks in (True, False):
        path = tmp_path / f"{with_marks}.pdf"
        heard: list[Progress] = []
        with printing.paper(paper, export_words({}), with_marks=with_marks, cancel=CancelToken()) as pages:
            printing_pages.paint(to_file(path), pages, CancelToken(), heard.append)
        assert [(one.done, one.total) for one in heard] == [
            (number, paper.pages) for number in range(1, paper.pages + 1)
        ]
        images.append(pixels(path)[1])
    assert images[0][0] != images[1][0]
    assert images[0][1:] == images[1][1:]
    assert min(images[1][0]) < 128  # there is ink on it


def test_a_paper_of_an_aerende_marked_for_jaev_says_so_in_print(
    desk: Desk, feature: ExportFeature, tmp_path: Path
) -> None:
    item = desk.agenda.items[1]
    printing, exporting = desk.core.marks.printing, desk.core.marks.exporting

    def printed(name: str, *, with_marks: bool = True) -> list[bytes]:
        path = tmp_path / name
        paper = item.documents[0]
        with printing.paper(paper, export_words({}), with_marks=with_marks, cancel=CancelToken()) as pages:
            printing_pages.paint(to_file(path), pages, CancelToken(), no_progress)
        return pixels(path)[1]

    before, bare = printed("förut.pdf"), printed("utan.pdf", with_marks=False)
    desk.core.recusal.recusing.declare(item.id, RecusalGround.PARTY, "privat skäl")
    after = printed("nu.pdf")
    assert after[0] != before[0]
    assert after[1:] == before[1:]
    assert printed("nu utan.pdf", with_marks=False) == bare
    content = exporting.paper(
        item.documents[0], export_words({}), with_marks=True, cancel=CancelToken(), reminds=True
    ).content
    with pymupdf.open(stream=content) as document:
        (line,) = [mark.info["content"] for mark in document[0].annots() if mark.type[1] == "FreeText"]
    assert line == RECUSAL
    desk.core.recusal.recusing.withdraw(item.id)
    assert printed("åter.pdf") == before


def test_only_the_chosen_pages_and_none_after_a_stop(
    desk: Desk, feature: ExportFeature, tmp_path: Path
) -> None:
    paper = desk.agenda.items[1].documents[0]
    with desk.core.marks.printing.paper(
        paper, export_words({}), with_marks=False, cancel=CancelToken()
    ) as pages:
        printer = to_file(tmp_path / "två.pdf")
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(2, 2)
        printing_pages.paint(printer, pages, CancelToken(), no_progress)
        assert len(pixels(tmp_path / "två.pdf")[0]) == 1
        token = CancelToken()
        token.cancel()
        with pytest.raises(Cancelled):
            printing_pages.paint(to_file(tmp_path / "inget.pdf"), pages, token, no_progress)

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Links of PDFs in the window, over a real library and the real workers."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ifn_desktop.model.page_links import FileLink, PdfLinkKind
from ifn_desktop.ui.reader.embedded import EmbeddedDialog
from ifn_desktop.ui.reader.page_tool import PagePoint
from ifn_desktop.ui.reader.pdf_links import OutsideDialog
from tests.pdf import handmade
from tests.support.libraries import open_library, take_in
from tests.ui.ways.conftest import OpenRoom, Room

Key = Qt.Key
FILE_BYTES = b"PK hemliga siffror"
ACTIONS = (
    b"/A<</S/GoTo/D[{3} /XYZ 0 442 0]>>",
    b"/A<</S/URI/URI(https://www.bank.se@xn--exmple-cua.se/logga-in)>>",
    b"/A<</S/Launch/F(calc.exe)>>",
    b"/A<</S/JavaScript/JS(app.alert\\(1\\))>>",
    b"/A<</S/SubmitForm/F<</FS/URL/F(https://example.com/ta-emot)>>>>",
    b"/A<</S/GoToR/F(annan.pdf)/D[0 /Fit]>>",
    b"/A<</S/URI/URI(javascript:alert\\(1\\))>>",
)


def linked_file() -> bytes:
    """Three pages; the first has one link a line, and a file inside."""
    links = [
        b"<</Type/Annot/Subtype/Link/Rect[72 %d 300 %d]%b>>" % (700 - 40 * n, 715 - 40 * n, action)
        for n, action in enumerate(ACTIONS)
    ]
    extra = [
        *links,
        b"<</Type/Filespec/F(underlag.xlsm)/EF<</F %d 0 R>>>>" % (6 + len(links)),
        b"<</Type/EmbeddedFile/Params<</Size %d>>/Length %d>>\nstream\n%b\nendstream"
        % (len(FILE_BYTES), len(FILE_BYTES), FILE_BYTES),
    ]
    third = b"%d 0 R" % (5 + len(extra) + 4)
    extra = [body.replace(b"{3}", third) for body in extra]
    numbers = b" ".join(b"%d 0 R" % (5 + n) for n in range(len(links)))
    texts = [
        handmade.text_content([f"Sida {n} om ärendet", "Det här är en handling utan sammanträde."])
        for n in (1, 2, 3)
    ]
    names = b"/Names<</EmbeddedFiles<</Names[(u) %d 0 R]>>>>" % (5 + len(links))
    return handmade.document(texts, page=b"/Annots[%b]" % numbers, catalog=names, extra=extra)


@pytest.fixture
def linked(tmp_path: Path, open_room: OpenRoom, qtbot: QtBot) -> Room:
    file = tmp_path / "handling.pdf"
    file.write_bytes(linked_file())
    with open_library(tmp_path / "profile") as core:
        take_in(core, file)
    room = open_room(tmp_path / "profile")
    qtbot.waitUntil(lambda: len(marks(room)) == 3 * len(ACTIONS))
    return room


def marks(room: Room) -> list[FileLink]:
    links = room.first.view._link_marks.links
    return [link for n in range(len(links)) if isinstance(link := links[n], FileLink)]


def click(room: Room, position: int) -> None:
    """Click the link at a position on the first page."""
    view, link = room.first.view, marks(room)[position]
    assert link.page == 1
    box = link.rects[0]
    spot = view.spot_of(
        PagePoint(link.from_document, link.page, (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2)
    )
    assert spot is not None
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot.toPoint())


def dialog(room: Room, kind: type[OutsideDialog]) -> OutsideDialog:
    (found,) = [one for one in room.window.findChildren(kind) if one.isVisible()]
    return found


def test_a_link_inside_jumps_and_the_way_leads_back(linked: Room, qtbot: QtBot) -> None:
    view = linked.first.view
    click(linked, 0)
    qtbot.waitUntil(lambda: view.page == 3)
    assert view.spot is not None
    assert 0.4 < view.spot.down < 0.5
    linked.navigator.go_back()
    qtbot.waitUntil(lambda: view.page == 1)


def test_an_address_outside_is_shown_whole_and_asked_about(linked: Room, qtbot: QtBot) -> None:
    click(linked, 1)
    asked = dialog(linked, OutsideDialog)
    assert asked.full.text().replace("\N{ZERO WIDTH SPACE}", "") == (
        "https://www.bank.se@xn--exmple-cua.se/logga-in"
    )
    said = " ".join(label.text() for label in asked.doubts)
    assert "exämple.se" in said
    assert "xn--exmple-cua.se" in said
    assert "före @" in said
    assert linked.opened == []
    assert asked.focusWidget() is asked.stay
    asked.copy.click()
    assert QGuiApplication.clipboard().text() == "https://www.bank.se@xn--exmple-cua.se/logga-in"
    click(linked, 1)
    dialog(linked, OutsideDialog).go.click()
    assert linked.opened == ["https://www.bank.se@xn--exmple-cua.se/logga-in"]
    assert "exämple.se" in linked.said


def test_other_schemes_can_only_be_copied(linked: Room) -> None:
    click(linked, 6)
    asked = dialog(linked, OutsideDialog)
    assert not asked.go.isVisible()
    assert asked.copy.isVisible()
    asked.reject()
    assert linked.opened == []


@pytest.mark.parametrize(
    ("position", "words"),
    [(2, "starta ett program (calc.exe)"), (3, "köra ett litet program"), (4, "formulär"), (5, "annan.pdf")],
)
def test_what_is_never_done_says_why(linked: Room, position: int, words: str) -> None:
    click(linked, position)
    assert words in linked.said
    assert linked.opened == []
    assert linked.first.view.page == 1


@pytest.mark.accessibility
def test_the_keyboard_goes_through_the_links(linked: Room, qtbot: QtBot) -> None:
    view = linked.first.view
    view.setFocus()
    for position in range(3):
        qtbot.keyClick(view, Key.Key_Tab)
        assert view.focused_link == marks(linked)[position]
    assert "program" in view.accessibleDescription() or view.accessibleDescription()
    qtbot.keyClick(view, Key.Key_Backtab)
    qtbot.keyClick(view, Key.Key_Backtab)
    qtbot.keyClick(view, Key.Key_Return)
    qtbot.waitUntil(lambda: view.page == 3)


def test_the_pointer_says_where_a_link_leads(linked: Room) -> None:
    view, link = linked.first.view, marks(linked)[1]
    spot = view.spot_of(PagePoint(link.from_document, 1, link.rects[0].x0 + 5, link.rects[0].y0 + 5))
    assert spot is not None
    QTest.mouseMove(view.viewport(), QPoint(5, 5))
    QTest.mouseMove(view.viewport(), spot.toPoint())
    assert view.viewport().toolTip().startswith("Öppna https://")


def test_files_inside_are_listed_with_a_warning_and_saved_when_asked(
    linked: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    qtbot.keyClick(
        linked.window, Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    (shown,) = linked.window.findChildren(EmbeddedDialog)
    qtbot.waitUntil(lambda: shown.list.count() == 1)
    assert shown.list.item(0).text().startswith("underlag.xlsm")
    assert ".xlsm" in shown.warning.text()
    linked.files.target = tmp_path / "ut.xlsm"
    shown.save.click()
    qtbot.waitUntil(lambda: "Sparad som ut.xlsm" in linked.said)
    assert (tmp_path / "ut.xlsm").read_bytes() == FILE_BYTES
    assert linked.files.names == ["underlag.xlsm"]
    shown.reject()


def test_the_kinds_are_all_met(linked: Room) -> None:
    kinds = {link.link.kind for link in marks(linked)}
    assert kinds == set(PdfLinkKind) - {PdfLinkKind.ATTACHMENT, PdfLinkKind.OTHER}

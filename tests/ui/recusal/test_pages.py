# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the member says and hands in, what they watch for: pages used by keyboard alone."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Callable
from pathlib import Path

import docx
import pymupdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QCheckBox, QScrollArea, QWidget

from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.recusal import RecusalGround, TieKind
from ifn_desktop.model.views import Changes
from ifn_desktop.ui.file_choice import FileChoice
from ifn_desktop.ui.parts import RowButton
from ifn_desktop.ui.recusal.declaration_page import DeclarationPage
from ifn_desktop.ui.recusal.handover_dialog import HandoverDialog
from ifn_desktop.ui.recusal.minutes_page import MinutesPage
from ifn_desktop.ui.recusal.serving_dialog import ServingDialog
from ifn_desktop.ui.recusal.ties_page import TiesPage
from ifn_desktop.viewmodels.recusal_pages import HandoverKind
from tests.support import looking
from tests.support.libraries import take_in
from tests.ui.notes.conftest import Desk
from tests.ui.recusal.test_marking import dialog_of, feature, press, words

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class SavedTo(FileChoice):
    """Answers at once with a file in a folder."""

    def __init__(self, folder: Path) -> None:
        self.place = folder

    def save(self, parent: QWidget, name: str, chosen: Callable[[list[Path]], None]) -> None:
        chosen([self.place / name])


@pytest.fixture
def marked(desk: Desk) -> Desk:
    """A window where two ärenden are marked, one with a reason."""
    items = desk.agenda.items
    desk.core.recusal.recusing.declare(items[0].id, RecusalGround.PARTY, "Jag äger huset.")
    desk.core.recusal.recusing.declare(items[1].id, RecusalGround.UNSURE)
    desk.open_item(2)
    return desk


def declaration(desk: Desk) -> DeclarationPage:
    desk.key(Qt.Key.Key_J, CTRL_SHIFT)
    page = desk.window.findChild(DeclarationPage)
    assert page is not None
    desk.until(lambda: page.isVisible() and page.when.text() != "")
    return page


def test_the_declaration_is_read_copied_and_saved_as_a_draft(marked: Desk, tmp_path: Path) -> None:
    feature(marked)._files = SavedTo(tmp_path)
    page = declaration(marked)
    marked.until(lambda: "ärende 1/26" in page.box.text)
    assert "Jag anmäler jäv och deltar inte i handläggningen av ärende 1/26" in page.box.text
    assert "Jag vill att nämnden prövar om jag är jävig i ärende 2/26" in page.box.text
    assert "äger" not in page.box.text
    (tick,) = page._ticks.values()
    marked.until(tick.isVisible)
    tick.setFocus()
    marked.key(Qt.Key.Key_Space)
    assert "Skäl: jag äger huset." in page.box.text
    page.name.setFocus()
    marked.type("Bo Alm")
    marked.key(Qt.Key.Key_Tab)
    assert page.box.text.endswith("Bo Alm\n")
    page.box.copy_button.setFocus()
    marked.key(Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == page.box.text
    page.box.draft_button.setFocus()
    marked.key(Qt.Key.Key_Return)
    marked.until(lambda: page.box.told.text() == "Sparat.")
    (path,) = tmp_path.glob("*.eml")
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert message["X-Unsent"] == "1"
    assert "ärende 1/26" in message.get_content()  # type: ignore[attr-defined]
    page.serving.setFocus()
    marked.type("Eva Lind")
    marked.key(Qt.Key.Key_Return)
    marked.rest()
    assert marked.core.recusal.queries.name() == "Bo Alm"
    assert marked.core.recusal.queries.servings(marked.agenda.id) == {None: "Eva Lind"}
    marked.key(Qt.Key.Key_Escape)
    marked.until(lambda: not page.isVisible())


def test_the_overview_is_saved_without_private_reasons(marked: Desk, tmp_path: Path) -> None:
    feature(marked)._files = SavedTo(tmp_path)
    page = declaration(marked)
    overview = page.overview
    marked.until(overview.save_table.isVisible)
    assert [overview.scope.itemText(n) for n in range(overview.scope.count())] == [
        "På det här mötet",
        "2026",
        "Allt",
    ]
    overview.save_table.setFocus()
    marked.key(Qt.Key.Key_Return)
    marked.rest()
    table = (tmp_path / "Jäv.csv").read_text("utf-8-sig")
    assert "1/26" in table
    assert "äger" not in table
    overview.with_reasons.setChecked(True)
    overview.save_text.setFocus()
    marked.key(Qt.Key.Key_Return)
    marked.rest()
    assert "Jag äger huset." in (tmp_path / "Jäv.md").read_text("utf-8")
    overview.save_document.setFocus()
    with marked.qtbot.waitSignal(page._pages.saved):
        marked.key(Qt.Key.Key_Return)
    told = [paragraph.text for paragraph in docx.Document(str(tmp_path / "Jäv.docx")).paragraphs]
    assert told[0] == "Det jag har markerat om jäv"
    assert any("Jag äger huset." in line for line in told)


def test_nothing_marked_says_what_to_do(desk: Desk) -> None:
    desk.open_item(0)
    page = declaration(desk)
    desk.until(lambda: "Du har inte markerat jäv" in words(page))
    assert not page.box.isVisible()


@pytest.mark.accessibility
def test_a_tie_is_added_and_removed_by_keyboard(desk: Desk) -> None:
    desk.open_item(0)
    desk.key(Qt.Key.Key_K, CTRL_SHIFT)
    page = desk.window.findChild(TiesPage)
    assert page is not None
    desk.until(lambda: "Listan är tom." in words(page))
    assert desk.focus is page.name
    desk.type("Solrosgården")
    desk.key(Qt.Key.Key_Tab)
    assert desk.focus is page.kind
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Tab)
    desk.type("Solrosen, Gula huset")
    desk.key(Qt.Key.Key_Return)
    desk.until(lambda: "nämns i 2 handlingar" in words(page))
    (tie,) = desk.core.recusal.tie_queries.ties()
    assert (tie.name, tie.kind, tie.spellings) == (
        "Solrosgården",
        TieKind.ASSOCIATION,
        ("Solrosen", "Gula huset"),
    )
    assert page.name.text() == ""
    page.remove_wanted.emit(page._model.rows[0])
    desk.until(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert "Vill du ta bort Solrosgården?" in words(dialog)
    dialog.accept()  # type: ignore[attr-defined]
    desk.until(lambda: "Listan är tom." in words(page))
    desk.until(lambda: "Inget ärende i det öppna mötet" in words(page))


def test_what_cannot_be_added_is_said(desk: Desk) -> None:
    desk.open_item(0)
    desk.key(Qt.Key.Key_K, CTRL_SHIFT)
    desk.type("x")
    desk.key(Qt.Key.Key_Return)
    desk.until(lambda: bool(desk.errors))
    assert [str(error) for error in desk.errors] == ["tie.no_name"]
    desk.errors.clear()


def test_a_reservation_on_a_marked_item_is_warned_about(marked: Desk) -> None:
    marked.open_item(0)
    jav = feature(marked)
    jav.hand_in(HandoverKind.YRKANDE)
    dialog = dialog_of(marked, HandoverDialog)
    assert isinstance(dialog, HandoverDialog)
    assert not dialog.warning.isVisible()
    marked.qtbot.keyClicks(dialog.words, "Jag yrkar avslag.")
    assert "Yrkande i ärende 1/26" in dialog.box.text
    assert "Jag yrkar avslag." in dialog.box.text
    dialog.kind.setFocus()
    press(marked, dialog, Qt.Key.Key_Down)
    assert dialog.warning.isVisible()
    assert "4 kap. 27 §" in dialog.warning.text()
    press(marked, dialog, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert "kan inte delta i sammanträdet" in dialog.box.text
    press(marked, dialog, Qt.Key.Key_Escape)


@pytest.mark.accessibility
def test_a_protokoll_is_gone_through_by_keyboard(desk: Desk, tmp_path: Path) -> None:
    items = desk.agenda.items
    desk.core.recusal.recusing.declare(items[0].id, RecusalGround.PARTY)
    take_in(desk.core, minutes_of(tmp_path / "protokoll.pdf"))
    desk.models.library.tell(Changes(everything=True))
    desk.open_item(0)
    desk.until(lambda: bool(desk.agenda.documents))
    (paper,) = [each for each in desk.agenda.documents if each.kind is DocumentKind.PROTOKOLL]
    desk.until(lambda: desk.models.navigator.find(paper.id) is not None)
    jav = feature(desk)
    assert not jav.review_action.isEnabled()
    desk.models.navigator.open_document(paper.id)
    desk.until(jav.review_action.isEnabled)
    desk.key(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    page = desk.window.findChild(MinutesPage)
    assert page is not None
    desk.until(lambda: "§ 2 Redovisning 1 av verksamheten" in spoken(page))
    desk.until(lambda: "Protokollet säger inget om det." in words(page))
    first = page.findChildren(QCheckBox)[0]
    desk.until(first.isVisible)
    assert desk.focus is page.back
    desk.key(Qt.Key.Key_Tab)
    assert isinstance(desk.focus, RowButton)
    desk.key(Qt.Key.Key_Tab)
    assert desk.focus is first
    desk.key(Qt.Key.Key_Space)
    desk.key(Qt.Key.Key_Tab)
    desk.key(Qt.Key.Key_Space)
    assert not first.isChecked()
    desk.key(Qt.Key.Key_Tab)
    desk.type("Bo Alm saknas på närvarolistan.")
    page._model.flush()
    desk.rest()
    check = desk.core.recusal.queries.checks(paper.id)["1"]
    assert (check.verdict, check.comment) == ("look", "Bo Alm saknas på närvarolistan.")
    assert page.progress.text() == "1 av 3 paragrafer genomgångna"
    desk.key(Qt.Key.Key_Escape)
    desk.until(lambda: not page.isVisible())


@pytest.mark.accessibility
def test_a_reservation_in_a_marked_aerende_is_written_by_keyboard(marked: Desk) -> None:
    marked.open_item(0)
    marked.key(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    marked.until(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, HandoverDialog)
    assert dialog.focusWidget() is dialog.words
    marked.qtbot.keyClick(dialog.words, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.focusWidget() is dialog.kind
    assert not dialog.warning.isVisible()
    marked.qtbot.keyClick(dialog.kind, Qt.Key.Key_Down)
    assert dialog.warning.isVisible()
    assert "Bara den som har deltagit" in dialog.warning.text()
    assert "4 kap. 27 §" in dialog.warning.text()
    marked.qtbot.keyClick(dialog.kind, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.words
    marked.qtbot.keyClicks(dialog.words, "Beslutet strider mot planen.")
    for widget in (dialog.name, dialog.box.editor, dialog.box.copy_button):
        marked.qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        assert dialog.focusWidget() is widget
    marked.qtbot.keyClick(dialog.box.copy_button, Qt.Key.Key_Space)
    handed = QGuiApplication.clipboard().text()
    assert handed.startswith("Reservation i ärende 1/26")
    assert "Beslutet strider mot planen." in handed
    marked.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    marked.until(lambda: QApplication.activeModalWidget() is None)


def test_at_the_largest_letters_nothing_in_a_handover_is_squeezed(desk: Desk) -> None:
    desk.open_item(0)
    desk.appearance.choose(scale=2.0)
    feature(desk).hand_in(HandoverKind.RESERVATION)
    desk.until(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, HandoverDialog)
    desk.until(dialog.box.copy_button.isVisible)
    assert dialog.width() <= desk.window.width()
    assert dialog.height() <= desk.window.height()
    assert not dialog.box.editor.geometry().intersects(dialog.box.copy_button.geometry())
    assert dialog.box.height() >= dialog.box.minimumSizeHint().height()
    assert looking.cut(dialog) == []
    (area,) = dialog.findChildren(QScrollArea, options=Qt.FindChildOption.FindDirectChildrenOnly)
    inner = area.widget()
    assert inner is not None
    assert inner.minimumSizeHint().width() <= area.viewport().width()
    dialog.reject()


def test_for_whom_one_serves_in_one_aerende(desk: Desk) -> None:
    desk.core.recusal.recusing.serve_for(desk.agenda.id, None, "Eva Lind")
    desk.open_item(1)
    desk.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    desk.until(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ServingDialog)
    assert "Eva Lind" in words(dialog)
    desk.qtbot.keyClicks(dialog.name, "Karin Berg")
    desk.qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    desk.until(lambda: QApplication.activeModalWidget() is None)
    desk.rest()
    item = desk.agenda.items[1].id
    assert desk.core.recusal.queries.servings(desk.agenda.id) == {None: "Eva Lind", item: "Karin Berg"}
    desk.window.activateWindow()  # a screen of a test has nobody who does that when a dialog closes
    desk.until(desk.window.isActiveWindow)
    page = declaration(desk)
    desk.until(lambda: "Karin Berg" in page.served.text())


def spoken(page: QWidget) -> str:
    return "\n".join(row.accessibleName() for row in page.findChildren(RowButton))


def minutes_of(path: Path) -> Path:
    """A protokoll of the meeting that the library holds."""
    lines = ["Exempelby kommun", "Socialnämnden", "Sammanträdesprotokoll", "Sammanträdesdatum", "2026-03-18"]
    lines += ["Plats och tid", "Stadshuset", "Beslutande", "Bo Alm (S)"]
    lines += ["§ 1", "Godkännande av dagordning", "Beslut", "Dagordningen godkänns."]
    for number in (1, 2):
        lines += [f"§ {number + 1}", f"Dnr SN-2026/{number:05d}", f"Redovisning {number} av verksamheten"]
        lines += ["Beslut", "Nämnden godkänner redovisningen."]
    with pymupdf.open() as document:
        document.new_page().insert_textbox((50, 40, 550, 800), "\n".join(lines), fontsize=11)
        document.save(path)
    return path

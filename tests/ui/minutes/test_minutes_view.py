# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What was decided, ärendets gång and uppdrag, as a member comes to them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QPushButton, QWidget

from ifn_desktop.model.ids import ItemId, MeetingId
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.recusal import RecusalGround
from ifn_desktop.ui.minutes.case_page import CasePage
from ifn_desktop.ui.minutes.feature import MinutesFeature
from ifn_desktop.ui.parts import RowButton
from tests.support.desk import LibraryDesk

CONTROL = Qt.KeyboardModifier.ControlModifier


def open_item(desk: LibraryDesk, number: str) -> tuple[MeetingId, ItemId]:
    """Open an ärende; its meeting's and its own id."""
    meeting = desk.core.queries.find_meeting("2026-03-18")
    item = next(item.id for item in desk.core.queries.agenda(meeting).items if item.number == number)
    desk.models.navigator.open_meeting(meeting, item)
    desk.until(lambda: desk.models.navigator.place.entry == item and desk.view.document is not None)
    desk.rest()
    return meeting, item


def feature(desk: LibraryDesk) -> MinutesFeature:
    return desk.feature(MinutesFeature)


def words(page: QWidget) -> str:
    """Everything that a page says."""
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def page_of(desk: LibraryDesk) -> QWidget:
    page = desk.window.shell.page
    assert page is not None
    return page


def press(page: QWidget, text: str) -> None:
    (button,) = (one for one in page.findChildren(QPushButton) if one.text() == text and one.isVisible())
    button.click()


def test_a_line_says_what_was_decided(desk: LibraryDesk) -> None:
    open_item(desk, "1/26")
    line = feature(desk).line
    desk.until(line.isVisible)
    assert line.words.text().replace("\xa0", " ") == "Beslutat, § 11: enligt förslaget"
    open_item(desk, "2/26")
    desk.until(lambda: "§\xa012" in line.words.text())
    assert line.words.text().endswith("ändrat mot förslaget")
    open_item(desk, "3/26")
    desk.until(lambda: not line.isVisible())


def test_the_decision_beside_the_proposal(desk: LibraryDesk) -> None:
    _, item = open_item(desk, "2/26")
    desk.core.recusal.recusing.keep_name("Ulf Ek")
    desk.models.library.tell(desk.core.recusal.recusing.declare(item, RecusalGround.PARTY))
    desk.rest()
    desk.key(Qt.Key.Key_T, CONTROL)
    page = page_of(desk)
    said = words(page)
    assert "Ändrat mot förslaget" in said
    assert "underline" in said  # the words that are new are marked in the text itself
    assert "Nämnden godkänner redovisningen enligt Bilaga 1." in said
    assert "Eva Lind (M) reserverar sig mot beslutet." in said
    assert "2 ja, 1 nej\nJa: Bo Alm (S), Ulf Ek (C)\nNej: Eva Lind (M)" in said
    assert "Protokollet säger inget om jäv i paragrafen." in said
    press(page, "Visa i protokollet")
    desk.until(lambda: desk.view.document is not None and desk.view.document.kind is DocumentKind.PROTOKOLL)
    assert desk.window.shell.page is None
    assert desk.models.navigator.place.page == 3


def test_the_way_of_an_arende_from_it_and_by_its_number(desk: LibraryDesk) -> None:
    _, item = open_item(desk, "1/26")
    desk.key(Qt.Key.Key_D, CONTROL)
    desk.until(lambda: len(page_of(desk).findChildren(RowButton)) == 4)
    desk.until(lambda: "18 mars 2026" in words(page_of(desk)))
    assert "§ 11: Redovisning 1 av verksamheten" in words(page_of(desk))
    desk.key(Qt.Key.Key_Escape)
    desk.models.navigator.show_start()
    desk.rest()
    desk.key(Qt.Key.Key_D, CONTROL)
    page = page_of(desk)
    assert isinstance(page, CasePage)
    desk.until(page.number.hasFocus)
    page.number.setText("sn-2026/2")  # typed letters open suggestions, which this platform warns about
    desk.key(Qt.Key.Key_Return)
    desk.until(lambda: "Redovisning 2 av verksamheten" in words(page))
    rows = page.findChildren(RowButton)
    next(row for row in rows if "Ärende 2" in row.accessibleName()).click()
    desk.until(lambda: desk.models.navigator.place.entry not in {"", item})
    assert desk.models.navigator.entry is not None
    assert desk.models.navigator.entry.number == "2"


def test_an_unknown_number_is_said(desk: LibraryDesk) -> None:
    open_item(desk, "1/26")  # features are made with the reading view
    desk.models.navigator.show_start()
    desk.rest()
    feature(desk).show_case()
    page = page_of(desk)
    assert isinstance(page, CasePage)
    page.number.setText("KS-1999/1")
    desk.key(Qt.Key.Key_Return)
    desk.until(lambda: "Det finns inget med diarienumret KS-1999/1" in words(page))


def test_uppdrag_are_told_at_the_start_and_listed(desk: LibraryDesk) -> None:
    desk.models.navigator.show_start()
    desk.models.start.load()
    open_item(desk, "1/26")  # features are made with the reading view
    desk.models.navigator.show_start()

    def line() -> list[QAbstractButton]:
        buttons = desk.window.start.findChildren(QAbstractButton)
        return [button for button in buttons if button.text() == "1 uppdrag väntar på svar"]

    desk.until(lambda: bool(line()))
    line()[0].click()
    page = page_of(desk)
    desk.until(lambda: "Ska redovisas: i juni" in words(page))
    page.findChildren(RowButton)[0].click()
    desk.until(lambda: desk.view.document is not None and desk.view.document.kind is DocumentKind.PROTOKOLL)
    assert desk.window.shell.page is None


@pytest.mark.accessibility
def test_an_uppdrag_is_ticked_off_by_keyboard_and_back(desk: LibraryDesk) -> None:
    open_item(desk, "1/26")
    desk.key(Qt.Key.Key_U, CONTROL)
    page = page_of(desk)
    desk.until(lambda: "Väntar på svar" in words(page))

    def box() -> QCheckBox:
        (found,) = (one for one in page.findChildren(QCheckBox) if one.isVisible())
        return found

    model = feature(desk).assignments
    box().setFocus()
    desk.key(Qt.Key.Key_Space)
    desk.until(lambda: "Klart, enligt dig" in words(page))
    assert "Väntar på svar" not in words(page)
    assert model.count_words == ""
    desk.until(lambda: box().isChecked() and box().hasFocus())
    desk.key(Qt.Key.Key_Space)
    desk.until(lambda: "Väntar på svar" in words(page))
    assert model.count_words == "1 uppdrag väntar på svar"
    assert not box().isChecked()


def test_a_protokoll_has_its_paragraphs_as_contents(desk: LibraryDesk) -> None:
    meeting = desk.core.queries.find_meeting("2026-03-18")
    (document,) = desk.core.queries.agenda(meeting).documents
    outline = desk.core.queries.outline(document.id)
    assert [(line.title, line.page) for line in outline.lines] == [
        ("§ 11 Redovisning 1 av verksamheten", 2),
        ("§ 12 Redovisning 2 av verksamheten", 3),
    ]
    assert not outline.guessed
    assert all(30 < line.y < 80 for line in outline.lines)

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Colours, typeface, and letters that are higher than they say."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import QDir, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from ifn_desktop.ui.actions import Menu
from ifn_desktop.ui.agenda_view import AgendaList
from ifn_desktop.ui.style_sheet import style_sheet
from ifn_desktop.ui.theme import Appearance, load_fonts
from ifn_desktop.ui.tokens import DARK, HIGH_CONTRAST, LIGHT, Theme, Tokens
from ifn_desktop.ui.unlock_view import UnlockView
from ifn_desktop.viewmodels.agenda import AgendaModel
from ifn_desktop.viewmodels.entries import entries_of_loose
from ifn_desktop.viewmodels.news import NewsMark
from tests.ui.shell.conftest import Shell
from tests.viewmodels.shell.fakes import K, paper


def luminance(colour: str) -> float:
    made = QColor(colour)
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (made.redF(), made.greenF(), made.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK, HIGH_CONTRAST])
def test_text_can_be_read_on_all_it_stands_on(tokens: Tokens) -> None:
    for ground in (tokens.bg, tokens.panel, tokens.paper, tokens.accent_soft):
        for ink in (tokens.ink, tokens.mute, tokens.accent):
            assert contrast(ink, ground) >= 4.5, (ink, ground)
    assert contrast(tokens.accent_ink, tokens.accent) >= 4.5
    assert contrast(tokens.warn, tokens.warn_soft) >= 4.5
    assert contrast(tokens.new, tokens.new_soft) >= 4.5
    assert contrast(tokens.focus, tokens.panel) >= 3


def test_no_text_is_smaller_than_fifteen_pixels() -> None:
    assert min(Theme.SMALL, Theme.BASE, Theme.HEADING, Theme.TITLE) == 15
    assert Theme.BASE == 17


def test_the_style_sheet_grows_with_the_scale() -> None:
    assert "font-size: 15px" in style_sheet(Theme(LIGHT, "Inter"))
    assert "font-size: 22px" in style_sheet(Theme(LIGHT, "Inter", 1.5))
    assert "$" not in style_sheet(Theme(DARK, "Inter"))


def test_the_bundled_typeface_is_used(family: str, qapp: QApplication) -> None:
    assert family == "Inter"
    font = QFont(family)
    font.setWeight(QFont.Weight.DemiBold)
    assert QFontInfo(font).exactMatch()


@pytest.fixture
def _pictures_stay() -> Generator[None]:
    """Looking elsewhere for the typeface, a test looks elsewhere for the pictures too."""
    before = QDir.searchPaths("icons")
    yield
    QDir.setSearchPaths("icons", before)


@pytest.mark.usefixtures("_pictures_stay")
def test_without_the_files_the_systems_typeface_is_used(tmp_path: Path, qapp: QApplication) -> None:
    assert load_fonts(tmp_path)
    (tmp_path / "broken.otf").write_bytes(b"not a font")
    assert load_fonts(tmp_path)


def test_the_choice_of_colours_and_size_is_applied_and_told(appearance: Appearance, qtbot: QtBot) -> None:
    with qtbot.waitSignals([appearance.changed, appearance.chosen]):
        appearance.choose(scheme="dark", scale=1.3)
    assert appearance.theme.tokens is DARK
    assert QApplication.font().pixelSize() == 22
    assert QApplication.palette().window().color() == QColor(DARK.bg)
    with qtbot.assertNotEmitted(appearance.changed):
        appearance.choose(scheme="dark")


def test_the_menu_changes_colours_and_size(shell: Shell, appearance: Appearance) -> None:
    menus = shell.window.actions_.menus[Menu.VIEW].findChildren(QMenu)
    sizes, colours = menus[0], menus[1]
    sizes.actions()[2].trigger()
    colours.actions()[3].trigger()
    assert appearance.scale == 1.5
    assert appearance.theme.tokens is HIGH_CONTRAST
    assert sizes.actions()[2].isChecked()
    assert not sizes.actions()[0].isChecked()


def test_the_computers_dark_colours_are_followed(qapp: QApplication, family: str) -> None:
    appearance = Appearance(qapp, family, "system")
    expected = DARK if qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT
    assert appearance.theme.tokens is expected
    appearance.deleteLater()
    qapp.setStyleSheet("")


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_ring_of_capital_letters_is_whole_in_rows(
    qtbot: QtBot, appearance: Appearance, scale: float
) -> None:
    """Å, Ä, Ö in a row are as high as when drawn with room to spare."""
    appearance.choose(scale=scale)
    model = AgendaModel()
    view = AgendaList(model, appearance)
    qtbot.addWidget(view)
    view.resize(400, 200)
    model.set_entries(entries_of_loose([paper("a", K.OVRIGT, "ÅÄÖ", 1)]))
    view.show()
    qtbot.waitExposed(view)
    image = view.viewport().grab(view.visualRect(model.index(0))).toImage()
    theme = appearance.theme
    expected = QFontMetrics(theme.font(theme.BASE)).tightBoundingRect("ÅÄÖ").height()
    rows = inked_rows(image, theme.colour("ink"))
    first_block = 1
    while first_block < len(rows) and rows[first_block] - rows[first_block - 1] <= 3:
        first_block += 1
    assert rows[first_block - 1] - rows[0] + 1 >= expected - 2
    assert rows[0] > 2


def inked_rows(image: QImage, ink: QColor) -> list[int]:
    def is_ink(x: int, y: int) -> bool:
        colour = image.pixelColor(x, y)
        return abs(colour.lightness() - ink.lightness()) < 60

    return [y for y in range(image.height()) if any(is_ink(x, y) for x in range(8, image.width() // 2))]


@pytest.mark.accessibility
def test_a_passphrase_is_chosen_by_keyboard(qtbot: QtBot, appearance: Appearance) -> None:
    view = UnlockView()
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show_choose()
    view.show()
    face = view.choose
    qtbot.keyClicks(face.first, "kort")
    assert face.hint.text().startswith("För kort")
    assert not face.done.isEnabled()
    qtbot.keyClicks(face.first, " men sedan lite mer")
    qtbot.keyClick(face.first, Qt.Key.Key_Return)
    qtbot.keyClicks(face.again, "kort men sedan lite")
    assert face.obstacle.text() == "De två är inte lika än."
    assert not face.done.isEnabled()
    qtbot.keyClicks(face.again, " mer")
    with qtbot.waitSignal(view.chosen) as chosen:
        qtbot.keyClick(face.again, Qt.Key.Key_Return)
    assert chosen.args == ["kort men sedan lite mer"]


def test_the_recovery_code_must_be_kept_before_going_on(qtbot: QtBot, appearance: Appearance) -> None:
    view = UnlockView()
    qtbot.addWidget(view)
    view.show()
    code = "ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345"
    view.show_code(code)
    assert view.code.code.text() == code
    assert not view.code.done.isEnabled()
    qtbot.mouseClick(view.code.copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == code
    with qtbot.waitSignal(view.print_wanted):
        qtbot.mouseClick(view.code.print, Qt.MouseButton.LeftButton)
    view.code.saved.click()
    with qtbot.waitSignal(view.code_kept):
        qtbot.mouseClick(view.code.done, Qt.MouseButton.LeftButton)
    view.forget_typed()
    assert view.code.code.text() == ""
    QApplication.clipboard().clear()


def test_a_wrong_passphrase_is_said_and_the_code_is_the_way_out(qtbot: QtBot, appearance: Appearance) -> None:
    view = UnlockView()
    qtbot.addWidget(view)
    view.show_ask()
    view.show()
    assert view.ask.field.echoMode() is QLineEdit.EchoMode.Password
    qtbot.keyClicks(view.ask.field, "fel")
    with qtbot.waitSignal(view.typed):
        qtbot.keyClick(view.ask.field, Qt.Key.Key_Return)
    view.refuse("Fel lösenord.")
    assert view.ask.wrong.isVisible()
    assert view.ask.field.selectedText() != ""
    qtbot.mouseClick(view.ask.other, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(view.recover.field, "ABCD")
    with qtbot.waitSignal(view.code_typed) as typed:
        qtbot.mouseClick(view.recover.open_button, Qt.MouseButton.LeftButton)
    assert typed.args == ["ABCD"]
    with qtbot.waitSignal(view.closed):
        view.close()


def test_a_row_that_has_been_looked_at_stays_where_it_was_and_marked(
    qtbot: QtBot, appearance: Appearance
) -> None:
    model = AgendaModel()
    view = AgendaList(model, appearance)
    qtbot.addWidget(view)
    model.set_entries(entries_of_loose([paper(name, K.OVRIGT, name, 1) for name in ("a", "b", "c")]))
    first, _, last = (entry.key for entry in model.entries)
    view.show_entry(last)
    model.set_news({last: NewsMark("Nytt", True)})
    with qtbot.assertNotEmitted(view.opened):
        model.set_news_first(True)
        assert [entry.key for entry in model.entries][:2] == [last, first]
        assert view.currentIndex().row() == 0
        model.set_news({last: NewsMark("Nytt", False)})
        assert view.currentIndex().row() == 0
        model.set_news_first(False)
    assert [entry.key for entry in model.entries][-1] == last
    assert view.currentIndex().row() == 2

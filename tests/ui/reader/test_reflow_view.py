# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The reading view: place kept both ways, letters as the member wants them, words for a screen reader."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from ifn_desktop.errors import KnownError
from ifn_desktop.model.flow import FlowKind, FlowText
from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.places import Spot
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken
from ifn_desktop.ui.reader.colors import reader_colors
from ifn_desktop.ui.reader.pane import Pane
from ifn_desktop.ui.reader.reflow_face import PaneText
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.library import Library
from ifn_desktop.viewmodels.reader.page_images import PageImages
from ifn_desktop.viewmodels.reader.reflow import ReflowModel, TextStyle, TextStyles
from tests.support.tasks import InlineTasks
from tests.ui.reader.flowing import flowing, paper


class Desk:
    """A pane with its reading view."""

    def __init__(self, qtbot: QtBot, images: PageImages, appearance: Appearance) -> None:
        self.texts: dict[str, FlowText | KnownError] = {"document-a": flowing(), "document-b": flowing(2)}
        self.asked: list[str] = []
        self.library = Library()
        self.styles = TextStyles()
        self.model = ReflowModel(self.flow, InlineTasks(self._report), self.library)
        self.pane = Pane(images, reader_colors(), can_close=False)
        qtbot.addWidget(self.pane)
        self.face = PaneText(self.pane, self.model, self.styles, appearance)
        self.view = self.face.view
        self.told: list[tuple[str, int, object]] = []
        self.pane.place_changed.connect(lambda *told: self.told.append(told))
        self.pane.resize(900, 700)
        with qtbot.waitExposed(self.pane):
            self.pane.show()
        self.pane.open(paper(), (), 1)

    def flow(self, document: DocumentId, _cancel: CancelToken) -> FlowText:
        self.asked.append(document)
        text = self.texts[document]
        if isinstance(text, KnownError):
            raise text
        return text

    def is_at_rest(self) -> bool:
        """Whether the whole text is in, and laid out as far as to where one was."""
        return self.view.is_written and self.view._goal is None

    def _report(self, error: BaseException) -> None:
        raise error


@pytest.fixture
def desk(qtbot: QtBot, images: PageImages, appearance: Appearance) -> Desk:
    return Desk(qtbot, images, appearance)


def read(desk: Desk, qtbot: QtBot) -> None:
    desk.face.want(True)
    qtbot.waitUntil(desk.is_at_rest)


def test_the_place_is_kept_both_ways(desk: Desk, qtbot: QtBot) -> None:
    desk.pane.view.go_to_page(4)
    read(desk, qtbot)
    assert desk.pane.face is desk.face
    qtbot.waitUntil(lambda: desk.view.page == 4)
    desk.view.go_to_page(5)
    qtbot.waitUntil(lambda: desk.is_at_rest() and desk.view.page == 5)
    assert desk.pane.bar.number.value() == 5
    desk.face.want(False)
    assert desk.pane.face is desk.pane.view
    assert desk.pane.view.page == 5
    desk.face.want(True)
    assert desk.asked == ["document-a"]
    qtbot.waitUntil(lambda: desk.view.page == 5)


def test_the_bar_of_the_pane_leads_in_the_text_too(desk: Desk, qtbot: QtBot) -> None:
    read(desk, qtbot)
    desk.pane.bar.page_typed.emit(3)
    assert desk.view.page == 3
    size = desk.styles.style.size
    desk.pane.zoom(1)
    assert desk.styles.style.size > size
    qtbot.waitUntil(desk.is_at_rest)
    assert desk.view.page == 3
    desk.pane.zoom(-1)
    assert desk.styles.style.size == size


def test_the_next_paper_is_read_as_text_too(desk: Desk, qtbot: QtBot) -> None:
    read(desk, qtbot)
    desk.pane.open(paper(2, "b"), (), 2)
    qtbot.waitUntil(lambda: desk.is_at_rest() and desk.view.text.pages == 2)
    assert desk.pane.face is desk.face
    assert desk.view.page == 2
    desk.pane.open(paper(2, "c", failure="pdf.damaged"), (), 1)
    assert desk.pane.face is not desk.face
    assert desk.model.text is None


def test_pages_are_remembered_as_read(desk: Desk, qtbot: QtBot) -> None:
    read(desk, qtbot)
    desk.view.go_to_page(2)
    qtbot.waitUntil(lambda: any(2 in seen for _, _, seen in desk.told))  # type: ignore[operator]
    assert desk.told[-1][:2] == ("document-a", Spot(2))


def test_what_is_said_when_there_is_no_text(desk: Desk, qtbot: QtBot) -> None:
    desk.texts["document-a"] = KnownError("document.not_found")
    desk.face.want(True)
    assert "finns inte i biblioteket" in desk.face.words.text()
    desk.texts["document-a"] = flowing(1)
    desk.library.tell(Changes(texts=frozenset({DocumentId("document-a")})))
    qtbot.waitUntil(lambda: desk.face.is_ready and desk.view.is_written)
    assert desk.view.page == 1


def test_a_picture_leads_to_its_page(desk: Desk, qtbot: QtBot) -> None:
    read(desk, qtbot)
    assert "Bild på s. 3 – visa sidan" in desk.view.toPlainText()
    cursor = desk.view.document().find("visa sidan")
    desk.view.setTextCursor(cursor)
    desk.view.ensureCursorVisible()
    middle = desk.view.cursorRect(cursor).center()
    middle.setX(middle.x() - 20)
    QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert desk.pane.face is desk.pane.view
    assert desk.pane.view.page == 3


def test_words_are_copied_without_marks_of_pages(desk: Desk, qtbot: QtBot) -> None:
    read(desk, qtbot)
    desk.view.selectAll()
    with qtbot.waitSignal(desk.view.copy_wanted) as asked:
        QTest.keyClick(desk.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    (words,) = asked.args or [""]
    assert "1. Nämnden godkänner punkt 1." in words.replace("\u2002", " ")
    assert "s. 2" not in words.replace("Bild på s. 3", "")
    dragged = desk.view.createMimeDataFromSelection()
    assert dragged.text() == words
    assert not dragged.hasHtml()


def test_the_place_is_kept_when_the_letters_change(desk: Desk, qtbot: QtBot) -> None:
    read(desk, qtbot)
    desk.view.go_to_page(4)
    block, _ = desk.view.top_place()
    changes: list[Callable[[], None]] = [
        lambda: desk.styles.choose(desk.styles.style._replace(serif=True)),
        lambda: desk.styles.choose(desk.styles.style._replace(size=37, spacing=2.2, width=48)),
        lambda: desk.pane.resize(620, 700),
        lambda: desk.pane.resize(1300, 900),
    ]
    for change in changes:
        change()
        qtbot.waitUntil(desk.is_at_rest)
        assert desk.view.top_place()[0] == block
        assert desk.view.page == 4


def test_a_long_text_is_written_bit_by_bit_and_opens_where_it_was_left(desk: Desk, qtbot: QtBot) -> None:
    desk.texts["document-a"] = flowing(300)
    desk.pane.open(paper(300, "x"), (), 1)
    desk.texts["document-x"] = flowing(300)
    desk.pane.view.go_to_page(250)
    desk.face.want(True)
    assert not desk.view.is_written
    qtbot.waitUntil(lambda: desk.is_at_rest() and desk.view.page == 250)
    block = desk.view.text.blocks[-1]
    assert desk.view.toPlainText().rstrip().endswith(block.text)


def test_every_place_leads_to_its_position_and_back(desk: Desk, qtbot: QtBot) -> None:
    read(desk, qtbot)
    document = desk.view.document()
    for number, block in enumerate(desk.view.text.blocks):
        for offset in range(0, len(block.text), 3):
            if block.text[offset] in "\t\n":
                continue
            position = desk.view.position_of(number, offset)
            assert document.characterAt(position) == block.text[offset]


def test_a_sentence_is_marked_and_kept_in_view(desk: Desk, qtbot: QtBot) -> None:
    read(desk, qtbot)
    number = len(desk.view.text.blocks) - 2
    desk.view.mark(number, 0, 20)
    (marked,) = desk.view.extraSelections()
    assert marked.cursor.selectedText() == desk.view.text.blocks[number].text[:20]  # type: ignore[attr-defined]
    assert desk.view.viewport().rect().contains(desk.view.cursorRect(marked.cursor))  # type: ignore[attr-defined]
    desk.view.unmark()
    assert desk.view.extraSelections() == []


@pytest.mark.accessibility
def test_a_screen_reader_finds_text_caret_and_headings(desk: Desk, qtbot: QtBot) -> None:
    read(desk, qtbot)
    desk.view.setFocus()
    found = QAccessible.queryAccessibleInterface(desk.view)
    assert found is not None
    assert found.role() == QAccessible.Role.EditableText  # a text of many lines, and no label
    state = found.state()
    assert state.readOnly
    assert state.multiLine
    assert not state.editable
    assert found.text(QAccessible.Text.Name) == "Avtal om partnerskap, löpande text"
    text = found.textInterface()
    assert text is not None
    words = text.text(0, text.characterCount())
    for block in desk.view.text.blocks:
        for part in block.text.replace("\t", "\n").split("\n"):
            assert part in words
    QTest.keyClick(desk.view, Qt.Key.Key_Down)
    QTest.keyClick(desk.view, Qt.Key.Key_End)
    assert text.cursorPosition() == desk.view.textCursor().position() > 0
    levels = {}
    block = desk.view.document().begin()
    while block.isValid():
        levels[block.text()] = block.blockFormat().headingLevel()
        block = block.next()
    assert levels["Rubrik på sida 1"] == 1
    assert levels["Rubrik på sida 2"] == 2
    assert levels["1.\u2002Nämnden godkänner punkt 1."] == 0
    assert desk.view.textCursor().document().rootFrame().childFrames()  # the table


@pytest.mark.accessibility
def test_a_screen_reader_reads_by_line_word_and_letter(desk: Desk, qtbot: QtBot) -> None:
    read(desk, qtbot)
    found = QAccessible.queryAccessibleInterface(desk.view)
    assert found is not None
    text = found.textInterface()
    assert text is not None
    QTest.keyClick(desk.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert text.cursorPosition() == 0
    heard = []
    plain, control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    for key, modifier in (
        (Qt.Key.Key_Down, plain),
        (Qt.Key.Key_Right, control),
        (Qt.Key.Key_Right, plain),
    ):
        before = text.cursorPosition()
        QTest.keyClick(desk.view, key, modifier)
        assert text.cursorPosition() == desk.view.textCursor().position()
        heard.append(text.text(before, text.cursorPosition()))
    line, word, letter = heard
    assert line.strip() == "Rubrik på sida 1"
    assert len(word.split()) == 1
    assert len(letter) == 1
    QTest.keyClick(desk.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert text.selectionCount() == 1


@pytest.mark.accessibility
def test_headings_are_gone_between_by_a_key_and_said_to_be_headings(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(desk, qtbot)
    view, said = desk.view, []
    monkeypatch.setattr(view, "_say", said.append)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    passed = []
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_H)
        passed.append(view.textCursor().block().text())
        assert view.viewport().rect().contains(view.cursorRect())
    levels = [block.level for block in view.text.blocks if block.kind is FlowKind.HEADING]
    assert passed == [block.text for block in view.text.blocks if block.kind is FlowKind.HEADING][1:4]
    assert said[-3:] == [f"Rubrik, nivå {level}" for level in levels[1:4]]
    QTest.keyClick(view, Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    assert view.textCursor().block().text() == passed[1]
    count = len(said)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert not view.textCursor().blockFormat().headingLevel()
    assert len(said) == count, "what is no heading is not called one"


@pytest.mark.accessibility
def test_the_key_of_the_start_view_goes_to_the_beginning_of_the_text(desk: Desk, qtbot: QtBot) -> None:
    """Within a text Ctrl+Home is the caret's, as Ctrl+End is."""
    read(desk, qtbot)
    started: list[bool] = []
    for keys in (QKeySequence("Ctrl+Home"), QKeySequence("Ctrl+End")):
        shortcut = QShortcut(keys, desk.pane)
        shortcut.activated.connect(lambda: started.append(True))
    desk.view.setFocus()
    QTest.keyClick(desk.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert desk.view.textCursor().atEnd()
    QTest.keyClick(desk.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert desk.view.textCursor().atStart()
    assert started == []


def test_links_are_reached_and_followed_by_keys_and_mouse(desk: Desk, qtbot: QtBot) -> None:
    read(desk, qtbot)
    view = desk.view
    wanted: list[int] = []
    view.page_wanted.connect(wanted.append)
    link = view.links()[0]
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert (view.textCursor().selectionStart(), view.textCursor().selectionEnd()) == link
    assert view.textCursor().selectedText() == "visa sidan"
    QTest.keyClick(view, Qt.Key.Key_Return)
    page = view.text.blocks[view._flow.place_at(link[0])[0]].page
    assert wanted == [page]
    desk.face.want(True)
    qtbot.waitUntil(desk.is_at_rest)
    cursor = view.textCursor()
    cursor.setPosition(view.links()[0][0] + 3)
    view.setTextCursor(cursor)
    view.ensureCursorVisible()
    spot = view.cursorRect().center()
    QTest.mouseMove(view.viewport(), spot)
    assert view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert wanted == [page, page]


def test_the_text_never_fetches_anything(desk: Desk) -> None:
    assert isinstance(desk.view, QTextEdit)
    desk.view.document().setHtml('<img src="file:///etc/hostname"><p>x</p>')
    assert desk.view.loadResource(2, "file:///etc/hostname") is None


def test_bars_give_way_in_a_narrow_pane(desk: Desk, qtbot: QtBot) -> None:
    read(desk, qtbot)
    desk.pane.resize(900, 700)
    qtbot.waitUntil(desk.face.bar.smaller.isVisible)
    assert desk.pane.bar.size_.text() == "100 %"
    desk.pane.resize(desk.face.bar.minimumSizeHint().width(), 700)
    qtbot.waitUntil(lambda: not desk.face.bar.smaller.isVisible())
    assert desk.face.bar.pages.isVisible()
    assert desk.face.bar.minimumSizeHint().width() < 200


def test_the_choice_of_letters_is_kept_in_words() -> None:
    chosen = TextStyle(size=37, width=0, spacing=1.8, serif=True)
    assert chosen.words == "37 0 1.8 serif"
    assert TextStyle.of(chosen.words) == chosen
    assert TextStyle.of("") == TextStyle.of("900 x") == TextStyle()


def test_a_wider_window_lays_nothing_out_anew_and_lines_keep_their_length(desk: Desk, qtbot: QtBot) -> None:
    desk.pane.resize(1100, 700)
    read(desk, qtbot)
    laid_out: list[object] = []
    desk.view.document().documentLayout().update.connect(lambda *area: laid_out.append(area))
    width = desk.view.viewport().width()
    for wide in (1250, 1400, 1101):
        desk.pane.resize(wide, 700)
        assert desk.view.viewport().width() == width
    assert laid_out == []
    left = desk.view.viewport().x()
    assert abs(left + width / 2 - desk.view.width() / 2) < 40, "in the middle"


@pytest.mark.parametrize("page", [1, 20, 39])
def test_a_narrower_window_keeps_the_place_though_lines_break_elsewhere(
    desk: Desk, qtbot: QtBot, page: int
) -> None:
    desk.texts["document-a"] = flowing(40)
    desk.pane.open(paper(40), (), 1)
    read(desk, qtbot)
    desk.view.go_to_page(page)
    place = desk.view.top_place()
    for wide in (520, 460, 430, 700):
        desk.pane.resize(wide, 700)
    qtbot.waitUntil(lambda: desk.view.viewport().updatesEnabled() and desk.view._goal is None)
    assert desk.view.top_place()[0] == place[0]
    assert desk.view.page == page


def test_the_wheel_works_beside_the_lines(desk: Desk, qtbot: QtBot) -> None:
    desk.pane.resize(1300, 700)
    read(desk, qtbot)
    beside = QPointF(desk.view.viewport().x() / 2, 300)
    event = QWheelEvent(
        beside,
        desk.view.mapToGlobal(beside),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(desk.view, event)
    assert desk.view.verticalScrollBar().value() > 0

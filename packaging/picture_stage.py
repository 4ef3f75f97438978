# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The real program without a screen, driven as a member drives it: menus, keys, the mouse.

What is on the stage is written in a library that is thrown away.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("LANG", "C.UTF-8")

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QImage, QKeyEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from ifn_desktop.app.program import Program
from ifn_desktop.config.paths import ProfilePaths, sample_packet
from ifn_desktop.ui.main_window import MainWindow
from ifn_desktop.ui.reader.page_tool import PagePoint
from ifn_desktop.ui.reader.page_view import PageView

SIZE = QSize(1366, 768)
LONGEST_MS = 30_000
PAUSE_MS = 120
COLOURS = 256


class Stage:
    """The window and its program.

    Args:
        app: the application.
        place: a folder for the library; its owner removes it.
    """

    def __init__(self, app: QApplication, place: Path) -> None:
        secret = place / "password"
        secret.write_text("bilder till handboken\n", encoding="utf-8")
        os.environ["IFN_PASSPHRASE_FILE"] = str(secret)
        self.window = MainWindow()
        self.window.show()
        self.window.resize(SIZE)
        self.program = Program(app, self.window, ProfilePaths(place / "profile"))
        self.program.begin()
        self.models = self.program.models
        self.wait(lambda: self.program.core_now is not None)

    def end(self) -> None:
        """Close the program."""
        self.window.close()
        self.program.end()

    # Waiting ----------------------------------------------------------------------------------

    def wait(self, done: Callable[[], object]) -> None:
        """Let the program work until something is true."""
        loop = QEventLoop()
        watch, limit = QTimer(), QTimer()
        watch.timeout.connect(lambda: loop.quit() if done() else None)
        watch.start(20)
        limit.setSingleShot(True)
        limit.timeout.connect(lambda: loop.exit(1))
        limit.start(LONGEST_MS)
        if loop.exec():
            raise SystemExit("the program did not come so far")

    def rest(self, milliseconds: int = PAUSE_MS) -> None:
        """Let what was begun come to rest."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def views(self) -> list[PageView]:
        """The papers on show."""
        return [view for view in self.window.findChildren(PageView) if view.isVisible() and view.document]

    def sharp(self, count: int = 1) -> None:
        """Wait until so many papers are on show, all sharp."""
        self.wait(lambda: len(self.views()) == count and all(view.is_sharp() for view in self.views()))
        self.rest()

    # What a member does -----------------------------------------------------------------------

    def take_in_sample(self) -> None:
        """Take the sample packet in, and stay at the start view."""
        models = self.models
        models.importing.run([sample_packet()])
        self.wait(lambda: not models.importing.is_running)
        self.wait(lambda: models.start.content is not None and models.start.content.card is not None)
        models.importing.settle()
        self.rest()

    def open_meeting(self) -> None:
        """Open the meeting of the start view."""
        card = self.models.start.content.card  # type: ignore[union-attr]
        self.models.navigator.open_meeting(card.meeting)  # type: ignore[union-attr]
        self.sharp()

    def open_item(self, number: str, paper: int = 0) -> None:
        """Open an ärende by its number, and one of its papers."""
        navigator = self.models.navigator
        entry = next(entry for entry in navigator.entries if (entry.number or "").split("/")[0] == number)
        navigator.open_entry(entry.key)
        document = entry.documents[paper].id
        if paper:
            self.wait(lambda: navigator.place.entry == entry.key)
            navigator.open_nth_document(paper)
        self.wait(lambda: navigator.place.document == document)
        self.sharp()
        self.views()[0].setFocus()
        self.rest()

    def _named(self, words: str) -> list[QAction]:
        menus = self.window.actions_.menus.values()
        return [action for menu in menus for action in _entries(menu) if _words(action) == words]

    def do(self, words: str) -> None:
        """Choose an entry of the menus by its words."""
        self.wait(lambda: any(action.isEnabled() for action in self._named(words)))
        found = self._named(words)
        if len(found) != 1 or not found[0].isEnabled():
            raise SystemExit(f"no such entry to choose: {words}")
        found[0].trigger()
        self.rest()

    def ways(self) -> list[str]:
        """Every entry of the menus with its way: `Visa › Färger › Ljusa`."""
        return [way for menu in self.window.actions_.menus.values() for way in _ways(menu)]

    def is_on_show(self, words: str) -> bool:
        """Whether there is a button on show with these words."""
        return bool(_buttons(words))

    def press(self, words: str) -> None:
        """Press a button that is on show by its words."""
        buttons = _buttons(words)
        if not buttons:
            raise SystemExit(f"no such button on show: {words}")
        buttons[0].click()
        self.rest()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self._focus(), key, modifiers)
        self.rest(40)

    def type(self, text: str) -> None:
        """Type words where the keyboard is."""
        for letter in text:
            code = Qt.Key.Key_Return if letter == "\n" else Qt.Key.Key_unknown
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, letter.replace("\n", "\r"))
                QApplication.sendEvent(self._focus(), event)
        self.rest()

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window.focusWidget() or self.window

    def draw_over(self, words: str, page: int = 1) -> None:
        """Select words of the paper on show with the mouse."""
        first, last = self._ends_of(words, page)
        view = self.views()[0]
        port = view.viewport()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=first)
        QTest.mouseMove(port, (first + last) / 2)
        QTest.mouseMove(port, last)
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=last)
        view.setFocus()
        self.rest(500)

    def draw_area(self, words: str, margin: int = 12, page: int = 1) -> None:
        """Draw a box around words of the paper on show, with the tool that is in the hand."""
        first, last = self._ends_of(words, page)
        around = QPoint(margin, margin)
        port = self.views()[0].viewport()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=first - around)
        QTest.mouseMove(port, last)
        QTest.mouseMove(port, last + around)
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=last + around)
        self.rest(500)

    def click_at(self, words: str, page: int = 1) -> None:
        """Click at words of the paper on show."""
        first, _ = self._ends_of(words, page)
        QTest.mouseClick(self.views()[0].viewport(), Qt.MouseButton.LeftButton, pos=first + QPoint(4, 0))
        self.rest(500)

    def _ends_of(self, words: str, page: int) -> tuple[QPoint, QPoint]:
        view = self.views()[0]
        paper, core = view.document, self.program.core_now
        if paper is None or core is None:
            raise SystemExit("no paper is on show")
        layer = core.texts.layer(paper.file_id, paper.first_page + page - 1).result(LONGEST_MS / 1000)
        start = layer.text.index(words)
        ends = []
        for offset, right in ((start, False), (start + len(words) - 1, True)):
            box = layer.box(offset)
            x = box[2] - 0.5 if right else box[0] + 0.5
            spot = view.spot_of(PagePoint(paper.id, page, x, (box[1] + box[3]) / 2))
            if spot is None:
                raise SystemExit(f"not on show: {words}")
            ends.append(spot.toPoint())
        return ends[0], ends[1]

    # Pictures ---------------------------------------------------------------------------------

    def dialog(self) -> QWidget:
        """The dialog on show."""
        self.wait(self._dialogs)
        self.rest()
        return self._dialogs()[-1]

    def _dialogs(self) -> list[QWidget]:
        return [
            top
            for top in QApplication.topLevelWidgets()
            if top.isVisible() and top is not self.window and top.isWindow() and not isinstance(top, QMenu)
        ]

    def save(self, path: Path, *, over: QWidget | None = None) -> None:
        """Save what the window shows, small.

        Args:
            path: of the PNG.
            over: a dialog that stands over the window.
        """
        self.rest()
        image = self.window.grab().toImage()
        if over is not None:
            painter = QPainter(image)
            box = over.grab().toImage()
            at = QPoint((image.width() - box.width()) // 2, (image.height() - box.height()) // 2)
            painter.setPen(Qt.GlobalColor.gray)
            painter.drawImage(at, box)
            painter.drawRect(at.x(), at.y(), box.width() - 1, box.height() - 1)
            painter.end()
        save_small(image, path)


def _entries(menu: QMenu) -> Iterable[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _entries(inner)
        elif not action.isSeparator():
            yield action


def _ways(menu: QMenu) -> Iterable[str]:
    here = menu.title().replace("&", "")
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield f"{here} › {_words(action)}"
            yield from (f"{here} › {way}" for way in _ways(inner))
        elif not action.isSeparator():
            yield f"{here} › {_words(action)}"


def _buttons(words: str) -> list[QAbstractButton]:
    return [
        button
        for top in QApplication.topLevelWidgets()
        for button in top.findChildren(QAbstractButton)
        if button.isVisible() and button.text().replace("&", "") == words
    ]


def _words(action: QAction) -> str:
    return action.text().replace("&", "").removesuffix("…")


def save_small(image: QImage, path: Path) -> None:
    """Save a picture of a window as a PNG with the colours that it has most of."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(image.constBits().cast("I").tolist())
    chosen: dict[int, int] = {}
    for colour, _ in counted.most_common():
        rough = colour & 0xF8F8F8  # neighbours would crowd the rarer colours out
        chosen.setdefault(rough, colour)
        if len(chosen) == COLOURS:
            break
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    small = image.convertToFormat(QImage.Format.Format_Indexed8, list(chosen.values()), flags)
    small.save(str(path), "PNG", 0)  # type: ignore[call-overload]

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Runs the real program in this process and uses it by keyboard; prints what was seen as JSON.

Started by the end-to-end tests as a process of its own:
`python -m tests.e2e.driver FOLDER ARGUMENT...`. The scenario is in `walk`; everything else is
`ifn_desktop.app.main.main` as a member starts it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ifn_desktop.app import main as entry
from ifn_desktop.ui.main_window import MainWindow
from ifn_desktop.ui.reader.page_view import PageView
from ifn_desktop.viewmodels.reader.layout import Layout

Step = Callable[[], bool]
LONGEST_MS = 60_000
FOLDER = Path(sys.argv[1])
seen: dict[str, Any] = {}


def window() -> MainWindow | None:
    """The program's window, when it is there and something stands in it."""
    found = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow)]
    return found[0] if found and found[0].isVisible() and found[0].is_furnished else None


def main_window() -> MainWindow:
    """The program's window."""
    found = window()
    assert found is not None
    return found


def views() -> list[PageView]:
    """The page views that show a paper, left to right."""
    shown = [view for view in main_window().findChildren(PageView) if view.isVisible() and view.document]
    return sorted(shown, key=lambda view: view.mapToGlobal(view.rect().topLeft()).x())


def ready_to_read() -> bool:
    """Whether the start view has a meeting, and the keyboard is on the button that opens it."""
    button = main_window().start.first
    return button is not None and button.text().startswith("Läs") and button.hasFocus()


def sharp(count: int) -> Step:
    """Whether so many papers are on show, all sharp."""
    return lambda: len(views()) == count and all(view.is_sharp() for view in views())


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    target = QApplication.focusWidget() or main_window()
    QTest.keyClick(target, key, modifiers)


def picture(view: PageView, name: str) -> dict[str, Any]:
    """Save what is seen of the page that is read, and say where it stands."""
    document = view.document
    assert document is not None
    layout = Layout(list(document.page_sizes), view.zoom, view.viewport().width())
    box = layout.boxes[view.page - 1]
    image: QImage = view.viewport().grab().toImage()
    image.save(str(FOLDER / f"{name}.png"))
    return {
        "picture": f"{name}.png",
        "title": document.title,
        "file_page": document.first_page + view.page - 1,
        "page": view.page,
        "x": box.x - view.horizontalScrollBar().value(),
        "y": box.y - view.verticalScrollBar().value(),
        "width": box.width,
        "height": box.height,
    }


def walk() -> Generator[Step]:
    """A member reads ärende 32/26 and the avtal it names; each yield waits until it is true."""
    yield lambda: window() is not None
    main_window().resize(1360, 850)
    yield ready_to_read
    main_window().grab().save(str(FOLDER / "start.png"))
    press(Qt.Key.Key_Return)
    yield sharp(1)
    listed = main_window().reading.agenda.list
    listed.setFocus()
    seen["items"] = listed.model().rowCount()
    title = seen["wanted"] = "Hjälteföreningen"
    for _ in range(seen["items"]):
        head = main_window().reading.head
        if title in head.heading.full_text:
            break
        before = head.heading.full_text
        listed.setFocus()
        press(Qt.Key.Key_Down)
        yield lambda head=head, before=before: head.heading.full_text != before
    seen["heading"] = main_window().reading.head.heading.full_text
    yield sharp(1)
    main_window().grab().save(str(FOLDER / "agenda.png"))
    seen["first"] = picture(views()[0], "first")
    views()[0].setFocus()
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    yield sharp(2)
    main_window().grab().save(str(FOLDER / "beside.png"))
    seen["beside"] = picture(views()[1], "beside_page")
    press(Qt.Key.Key_Escape)
    yield sharp(1)
    seen["alone_again"] = views()[0].document.title  # type: ignore[union-attr]
    press(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)


def second_start() -> Generator[Step]:
    """The start view offers to read on, and does."""
    yield lambda: window() is not None
    start = main_window().start
    yield ready_to_read
    seen["button"] = start.first.text()  # type: ignore[union-attr]
    press(Qt.Key.Key_Return)
    yield sharp(1)
    seen["heading"] = main_window().reading.head.heading.full_text
    press(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)


class Strays(QObject):
    """Notes widgets that flash up as windows of their own: made without a parent and shown."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
        if shown and not isinstance(watched, MainWindow):
            seen.setdefault("strays", []).append(type(watched).__name__)
        return False


class Walker(QApplication):
    """The program's application, with somebody at the keyboard."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._strays = Strays()
        self.installEventFilter(self._strays)
        self._steps = second_start() if seen.get("again") else walk()
        self._condition: Step = lambda: True
        self._waited = 0
        self._timer = QTimer(self)
        self._timer.setInterval(20)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        self._waited += self._timer.interval()
        if self._waited > LONGEST_MS:
            self._stop("waited too long")
            return
        if not self._condition():
            return
        self._waited = 0
        try:
            self._condition = next(self._steps)
        except StopIteration:
            self._timer.stop()
        except Exception as error:  # noqa: BLE001 - told to the test
            self._stop(repr(error))

    def _stop(self, why: str) -> None:
        seen["failed"] = why
        self._timer.stop()
        found = window()
        if found is not None:
            found.grab().save(str(FOLDER / "failed.png"))
        self.quit()


if __name__ == "__main__":
    arguments = sys.argv[2:]
    if arguments[0] == "--again":
        seen["again"] = True
        arguments = arguments[1:]
    QtWidgets.QApplication = Walker  # type: ignore[misc]
    seen["code"] = entry.main(arguments)
    sys.stdout.write(json.dumps(seen, ensure_ascii=False) + "\n")

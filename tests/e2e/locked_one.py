# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Starts the real program and does what a test asks, one thing at a time, over locks and unlocks.

`python -m tests.e2e.locked_one FOLDER PROFILE [FILE...]`: the test writes a command into `FOLDER/ask`, and
finds what was seen in `FOLDER/answer`. A locked program is a new image of the same process, which runs this
module again and goes on listening; nothing of the library is named in a command but where a test types it.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6 import QtWidgets
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from ifn_desktop.app import main as entry
from ifn_desktop.ui.main_window import MainWindow
from ifn_desktop.ui.reader.page_view import PageView
from ifn_desktop.ui.unlock_view import UnlockView

FOLDER, PROFILE = Path(sys.argv[1]), sys.argv[2]
Answer = dict[str, Any]


def on_show(kind: type[QtWidgets.QWidget]) -> Any:
    """The one top-level widget of a kind that is visible, or None."""
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()), None)


def window() -> MainWindow | None:
    """The furnished window, unless the program is locked."""
    found = on_show(MainWindow)
    return found if found is not None and found.is_furnished and on_show(UnlockView) is None else None


def reading() -> PageView | None:
    """The page view, when its paper is sharp."""
    found = window()
    views = [] if found is None else found.findChildren(PageView)
    shown = [view for view in views if view.isVisible() and view.document]
    return shown[0] if shown and all(view.is_sharp() for view in shown) else None


def locked(_: str) -> Answer | None:
    """Whether the locked program is on show."""
    view = on_show(UnlockView)
    if view is None or on_show(MainWindow) is not None:
        return None
    shown = [label.text() for label in view.findChildren(QtWidgets.QLabel) if label.isVisible()]
    titles = [widget.windowTitle() for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    return {"shown": shown, "titles": titles, **counts()}


def unlock(passphrase: str) -> Answer | None:
    """Type the passphrase, or press the button where nothing is to be typed."""
    view = on_show(UnlockView)
    if view is None:
        return None
    fields = [field for field in view.findChildren(QLineEdit) if field.isVisible()]
    if not passphrase:
        QTest.keyClick(view.locked.open_button, Qt.Key.Key_Space)
        return {}
    fields[0].setText(passphrase)
    QTest.keyClick(fields[0], Qt.Key.Key_Return)
    return {}


def read(_: str) -> Answer | None:
    """Open the first meeting from the start view."""
    found = window()
    button = found.start.first if found is not None else None
    if button is None or not button.text().startswith("Läs"):
        return None
    QTest.keyClick(button, Qt.Key.Key_Return)
    return {}


def start(_: str) -> Answer | None:
    """The start view, open to be read."""
    found = window()
    button = found.start.first if found is not None else None
    return None if button is None or not button.text().startswith("Läs") else counts()


def where(_: str) -> Answer | None:
    """Which paper is read, and where."""
    view, found = reading(), window()
    if view is None or found is None or view.document is None:
        return None
    return {"heading": found.reading.head.heading.full_text, "page": view.page, **counts()}


def key(name: str) -> Answer | None:
    """Press a key, by Qt's name."""
    found = window()
    if found is None:
        return None
    target = QApplication.focusWidget() or found
    press, release = (
        QKeyEvent(kind, Qt.Key[f"Key_{name}"], Qt.KeyboardModifier.NoModifier)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
    )
    if name == "F12":
        found.actions_.lock.trigger()
        return {}
    QCoreApplication.postEvent(target, press)
    QCoreApplication.postEvent(target, release)
    return {}


def next_item(_: str) -> Answer | None:
    """Go to the next ärende."""
    found = window()
    if reading() is None or found is None:
        return None
    found.actions_.next_item.trigger()
    return {}


def quit_(_: str) -> Answer | None:
    """Close the program."""
    found = on_show(MainWindow) or on_show(UnlockView)
    if found is None:
        return None
    QTimer.singleShot(0, found.close)
    return {}


def counts() -> Answer:
    """What the process has: must be the same at each lock."""
    gc.collect()
    application = QApplication.instance()
    assert application is not None
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii").split()
    return {
        "pid": os.getpid(),
        "threads": threading.active_count(),
        "processes": len(children),
        "files": len(list(Path("/proc/self/fd").iterdir())),
        "timers": sum(timer.isActive() for timer in application.findChildren(QTimer)),
        "objects": sum(isinstance(thing, QObject) for thing in gc.get_objects()),
    }


COMMANDS: dict[str, Callable[[str], Answer | None]] = {
    "locked": locked,
    "unlock": unlock,
    "read": read,
    "start": start,
    "where": where,
    "key": key,
    "next_item": next_item,
    "quit": quit_,
}


class Listener(QApplication):
    """The program's application, which does what the test asks."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._timer = QTimer(self)
        self._timer.setInterval(20)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        ask, answer = FOLDER / "ask", FOLDER / "answer"
        if not ask.exists():
            return
        name, _, text = ask.read_text(encoding="utf-8").partition(":")
        said = COMMANDS[name](text)
        if said is not None:
            ask.unlink()
            part = answer.with_suffix(".part")
            part.write_text(json.dumps(said), encoding="utf-8")
            part.replace(answer)


if __name__ == "__main__":
    QtWidgets.QApplication = Listener  # type: ignore[misc]
    sys.exit(entry.main(["--profile", PROFILE, *sys.argv[3:]]))

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Starts the real program where there is no keyring, and answers what it asks; prints what was seen.

`python -m tests.e2e.locksmith PROFILE STEP...`: a step is `choose:TEXT` (twice), `keep` (the code),
`type:TEXT` or `wrong:TEXT`, `refused`, `other` (the recovery code instead), `skip` (the first steps, all)
or `quit`; each waits until the view that it is for is on show.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from PySide6 import QtWidgets
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from ifn_desktop.app import main as entry
from ifn_desktop.ui.firstrun.page import FirstRunPage
from ifn_desktop.ui.main_window import MainWindow
from ifn_desktop.ui.unlock_view import UnlockView

LONGEST_MS = 30_000
seen: dict[str, Any] = {"windows": []}


def on_show(kind: type[QtWidgets.QWidget]) -> Any:
    """The one top-level widget of a kind that is visible, or None."""
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()), None)


class Locksmith(QApplication):
    """The program's application, with somebody who knows the password."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._steps = list(sys.argv[2:])
        self._waited = 0
        self._timer = QTimer(self)
        self._timer.setInterval(20)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        self._waited += self._timer.interval()
        if self._waited > LONGEST_MS:
            seen["failed"] = self._steps
            self._timer.stop()
            self.quit()
        elif self._do(self._steps[0]):
            self._waited = 0
            del self._steps[0]
            if not self._steps:
                self._timer.stop()

    def _do(self, step: str) -> bool:
        what, _, text = step.partition(":")
        view, window = on_show(UnlockView), on_show(MainWindow)
        if what == "skip":
            page = window.findChild(FirstRunPage) if window is not None else None
            if page is None or not page.skip_all.isVisible() or not page.who.name.hasFocus():
                return False
            QTest.keyClick(page.skip_all, Qt.Key.Key_Return)
            return True
        if what == "quit":
            if window is None or not window.is_furnished or view is not None:
                return False
            window.close()
            return True
        if view is None or window is not None:
            return False
        fields = [field for field in view.findChildren(QLineEdit) if field.isVisible()]
        if what == "choose" and len(fields) == 2:
            for field in fields:
                field.setText(text)
            QTest.keyClick(fields[1], Qt.Key.Key_Return)
            return True
        if what in {"type", "wrong"} and len(fields) == 1:
            fields[0].setText(text)
            QTest.keyClick(fields[0], Qt.Key.Key_Return)
            return True
        if what == "refused":
            return any("Fel lösenord" in label.text() for label in view.findChildren(QtWidgets.QLabel))
        if what == "other" and len(fields) == 1:
            view.show_recovery()
            return True
        if what == "keep" and view.code.code.isVisible():
            seen["code"] = view.code.code.text()
            view.code.saved.setChecked(True)
            QTest.keyClick(view.code.done, Qt.Key.Key_Return)
            return True
        return False


if __name__ == "__main__":
    QtWidgets.QApplication = Locksmith  # type: ignore[misc]
    seen["exit"] = entry.main(["--profile", sys.argv[1]])
    sys.stdout.write(json.dumps(seen, ensure_ascii=False) + "\n")

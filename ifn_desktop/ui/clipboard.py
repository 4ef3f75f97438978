# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The system's clipboard: what was copied of papers with sekretess leaves it after a time."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication, QImage

FORGET_SECONDS = 60
_OURS = "application/x-ifn-desktop-secret"
"""Names one thing that was copied; what lies on the clipboard with another name, or none, is not ours."""
_KEEP_OUT = {
    "win32": ('application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"', b"1"),
    "darwin": ("application/x-nspasteboard-concealed-type", b"1"),
}
"""What asks programs that keep what was copied (histories, other computers) to leave it alone: by Windows'
documentation of its clipboard formats, by nspasteboard.org, and by KDE's Klipper, which others follow."""
_KEEP_OUT_ELSEWHERE = ("x-kde-passwordManagerHint", b"secret")


class Clipboard(QObject):
    """Copies, and takes what is secret away again if it is still there.

    Args:
        parent: of the QObject.
        seconds: until then.

    Attributes:
        forgets: it does; the member's choice.
    """

    def __init__(self, parent: QObject | None = None, seconds: float = FORGET_SECONDS) -> None:
        super().__init__(parent)
        self.forgets = True
        self._name = b""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(1000 * seconds))
        self._timer.timeout.connect(self.forget)

    @property
    def is_waiting(self) -> bool:
        """Whether something secret is to be taken away."""
        return self._timer.isActive()

    def put(self, what: str | QImage, *, secret: bool = False) -> None:
        """Copy text or a picture.

        Args:
            what: the text or the picture.
            secret: it is of a paper that is taken for sekretess.
        """
        self._timer.stop()
        self._name = b""
        clipboard = QGuiApplication.clipboard()
        if not (secret and self.forgets):
            if isinstance(what, QImage):
                clipboard.setImage(what)
            else:
                clipboard.setText(what)
            return
        data = QMimeData()
        if isinstance(what, QImage):
            data.setImageData(what)
        else:
            data.setText(what)
        self._name = os.urandom(16)
        data.setData(_OURS, self._name)
        data.setData(*_KEEP_OUT.get(sys.platform, _KEEP_OUT_ELSEWHERE))
        clipboard.setMimeData(data, QClipboard.Mode.Clipboard)
        self._timer.start()

    def forget(self) -> None:
        """Take away what is secret, where it is still what lies there. Also when the program ends."""
        name, self._name = self._name, b""
        self._timer.stop()
        if not name:
            return
        clipboard = QGuiApplication.clipboard()
        there = clipboard.mimeData(QClipboard.Mode.Clipboard)
        if there is not None and there.data(_OURS).data() == name:
            clipboard.clear(QClipboard.Mode.Clipboard)

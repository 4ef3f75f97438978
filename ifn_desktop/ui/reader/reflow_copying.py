# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""How words leave the reading view: only by asking, as they leave pages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from ifn_desktop.ui.reader.reflow_links import LinkedText


class CopyingText(LinkedText):
    """Text to read that copies nothing itself: it says what is to be copied.

    Signals:
        copy_wanted: these words.

    Attributes:
        keeps_words: whether words must not be dragged out, nor pasted by the middle button.
    """

    copy_wanted = Signal(str)
    keeps_words: Callable[[], bool]

    def copy_words(self) -> None:
        """Have the selected words copied: the cells of a table parted by tabs, no pictures, no addresses."""
        words = self.textCursor().selection().toPlainText()
        if words:
            self.copy_wanted.emit(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_words()
            event.accept()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(self.tr("Kopiera"), self.copy_words)
        copy.setEnabled(self.textCursor().hasSelection())
        menu.addAction(self.tr("Markera all text"), self.selectAll)
        menu.popup(event.globalPos())

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is dragged, and what X11 pastes by the middle button."""
        data = QMimeData()
        if not self.keeps_words():
            data.setText(self.textCursor().selection().toPlainText())
        return data

    def loadResource(self, kind: int, name: QUrl | str) -> None:  # noqa: ARG002
        """Nothing is ever fetched for a text."""
        return

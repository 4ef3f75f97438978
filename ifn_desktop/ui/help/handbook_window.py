# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The window of the handbook: the contents and a field to search in, and the page beside them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ifn_desktop.ui.help.sheet_style import fill, screen_style
from ifn_desktop.ui.parts import push_button, size_for_text
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.handbook import HandbookModel, Room

_WAIT_MS = 200
"""Typing and drawing a window larger come in many small steps."""
_LETTERS = 32
_SIDES = 64
_ROW = Qt.ItemDataRole.UserRole


class HandbookWindow(QDialog):
    """Shows the handbook. Not modal: it stays open beside the window.

    Args:
        model: its pages.
        appearance: colours and text size.
        parent: the window.

    Signals:
        pdf_wanted: save all of it as a PDF.
        guide_wanted: print the quick guide.
    """

    pdf_wanted = Signal()
    guide_wanted = Signal()

    def __init__(self, model: HandbookModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._appearance = appearance
        self.setWindowTitle(self.tr("Handboken"))
        self._side = QWidget()
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Sök i handboken"))
        self.field.setAccessibleName(self.tr("Sök i handboken"))
        self.field.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Handbokens sidor"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page = QTextBrowser()
        self.page.setOpenLinks(False)
        self.page.setAccessibleName(self.tr("Handbokens sida"))
        self.page.setProperty("role", "passage")
        self.page.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.back = push_button(self.tr("Tillbaka"), "large")
        self.guide = push_button(self.tr("Skriv ut snabbguiden…"), "large")
        self.pdf = push_button(self.tr("Spara som PDF…"), "large")
        self.shut = push_button(self.tr("Stäng"), "large")
        self._typing, self._sizing = QTimer(self), QTimer(self)
        self._lay_out()
        self._connect()
        size_for_text(self, 1080, 720)
        self._show_rows()

    def begin(self, page: str) -> None:
        """Show a page, as from the beginning."""
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self._fit()
        self._model.load()
        self._model.begin(page)
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setMaximumWidth(self._side_width())
        self._sizing.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc forgets what was searched for, then closes. Return is for the list, and presses no button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self._model.sheet is not None:
            self._sizing.start()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        columns = QHBoxLayout()
        columns.setSpacing(14)
        columns.addWidget(self._side, 1)
        columns.addWidget(self.page, 3)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        for button in (self.guide, self.pdf, self.shut):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 18, 18, 16)
        layout.setSpacing(12)
        layout.addLayout(columns, 1)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        model = self._model
        for timer, do in ((self._typing, self._search), (self._sizing, self._fit)):
            timer.setSingleShot(True)
            timer.setInterval(_WAIT_MS)
            timer.timeout.connect(do)
        self.field.textChanged.connect(lambda _: self._typing.start())
        self.field.returnPressed.connect(self._first)
        self.list.itemActivated.connect(self._open)
        self.list.itemClicked.connect(self._open)
        self.page.anchorClicked.connect(self._follow)
        self.back.clicked.connect(model.go_back)
        self.guide.clicked.connect(self.guide_wanted)
        self.pdf.clicked.connect(self.pdf_wanted)
        self.shut.clicked.connect(self.close)
        model.rows_changed.connect(self._show_rows)
        model.sheet_changed.connect(self._show_sheet)
        self._appearance.changed.connect(self._show_sheet)

    def _side_width(self) -> int:
        return _LETTERS * self.fontMetrics().averageCharWidth() + 40

    def _search(self) -> None:
        self._model.search(self.field.text())

    def _fit(self) -> None:
        width = self.page.viewport().width() - _SIDES
        self._model.fit(Room(max(200, width), self.devicePixelRatioF()))

    def _first(self) -> None:
        if self.list.count():
            self.list.setCurrentRow(0)
            self._open(self.list.item(0))

    def _open(self, item: QListWidgetItem) -> None:
        row = item.data(_ROW)
        if row is not None:
            self._model.open(*row)

    def _follow(self, address: QUrl) -> None:
        self._model.follow(address.toString())

    def _show_rows(self) -> None:
        self.list.clear()
        for row in self._model.rows:
            item = QListWidgetItem("\n".join(filter(None, (row.title, row.line))), self.list)
            item.setData(_ROW, (row.page, row.anchor))
        if not self._model.rows and self._model.searched:
            words = self.tr("Inget i handboken har de orden. Prova ett annat ord.")
            QListWidgetItem(words, self.list).setFlags(Qt.ItemFlag.NoItemFlags)
        self._choose_row()

    def _choose_row(self) -> None:
        """The row of the page on show is the chosen one, as long as nothing is searched for."""
        sheet = self._model.sheet
        if sheet is None or self._model.searched:
            return
        for number, row in enumerate(self._model.rows):
            if row.page == sheet.page:
                self.list.setCurrentRow(number)

    def _show_sheet(self) -> None:
        sheet = self._model.sheet
        if sheet is None:
            return
        bar = self.page.verticalScrollBar()
        is_same = self.page.property("page") == sheet.page
        share = bar.value() / max(1, bar.maximum())
        document = self.page.document()
        document.clear()
        document.setDocumentMargin(8)
        fill(document, [sheet], screen_style(self._appearance.theme))
        self.page.setProperty("page", sheet.page)
        self.back.setEnabled(self._model.can_go_back)
        if self._model.anchor:
            self.page.scrollToAnchor(self._model.anchor)
        else:
            bar.setValue(round(share * bar.maximum()) if is_same else 0)
        self._choose_row()

    def sizeHint(self) -> QSize:
        return self.size()

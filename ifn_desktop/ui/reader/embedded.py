# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A feature: the files inside a paper, listed, and saved out when the member asks. Never opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ifn_desktop.model.page_links import EmbeddedFile
from ifn_desktop.model.views import DocumentView
from ifn_desktop.ui.file_choice import FileChoice
from ifn_desktop.ui.parts import push_button, size_for_text, text_label
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.viewmodels.reader.page_links_embedded import Embedded, safe_name, warning_for

_SWEDISH = QLocale(QLocale.Language.Swedish)
_FORMAT = QLocale.DataSizeFormat.DataSizeTraditionalFormat


class EmbeddedFeature(QObject):
    """Puts the list into the menu `Arkiv`.

    Args:
        shell: the window.
        embedded: the files inside papers.
        files: asks where to save.
    """

    def __init__(self, shell: Shell, embedded: Embedded, files: FileChoice | None = None) -> None:
        super().__init__(shell)
        self._shell = shell
        self._embedded = embedded
        self._files = files or FileChoice()
        self.action = shell.action(
            Menu.FILE,
            self.tr("Filer &inuti handlingen…"),
            "Ctrl+Alt+A",
            self._show_active,
            needs=Needs.PAPER,
            group="paper",
        )
        embedded.saved.connect(self._saved)
        self.dialog: EmbeddedDialog | None = None

    def show(self, document: DocumentView) -> None:
        """List the files inside a paper."""
        dialog = EmbeddedDialog(document, self._embedded, self._files, self._shell.window)
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()
        self._embedded.ask(document)

    def _show_active(self) -> None:
        document = self._shell.reader.active_document
        if document is not None:
            self.show(document)

    def _closed(self) -> None:
        self.dialog = None

    def _saved(self, path: Path) -> None:
        words = self.tr("Sparad som %1. Den kopian är inte låst: ta bort den när du är klar.")
        self._shell.say(words.replace("%1", path.name))


class EmbeddedDialog(QDialog):
    """The list, what to know of the chosen file, and a button to save it."""

    def __init__(
        self,
        document: DocumentView,
        embedded: Embedded,
        files: FileChoice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._embedded = embedded
        self._files = files
        self._found: tuple[EmbeddedFile, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(self.tr("Filer inuti handlingen"))
        self.words = text_label(self.tr("Letar efter filer…"), "strong")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Filer inuti handlingen"))
        self.list.setVisible(False)
        self.list.currentRowChanged.connect(self._chosen)
        self.warning = text_label()
        self.save = push_button(self.tr("&Spara filen…"), "large")
        self.save.setEnabled(False)
        self.save.clicked.connect(self._save)
        self.close_ = push_button(self.tr("S&täng"), "large")
        self.close_.setDefault(True)
        self.close_.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_)
        buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 24, 26, 22)
        layout.setSpacing(12)
        layout.addWidget(self.words)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.warning)
        layout.addSpacing(6)
        layout.addLayout(buttons)
        size_for_text(self, 600, 420)
        embedded.listed.connect(self._listed)
        embedded.failed.connect(self._failed)

    def _listed(self, document: str, found: tuple[EmbeddedFile, ...]) -> None:
        if document != self._document.id:
            return
        self._found = found
        if not found:
            self.words.setText(self.tr("Det finns inga filer inuti den här handlingen."))
            return
        self.words.setText(self.tr("De här filerna ligger inuti handlingen. De öppnas inte här."))
        self.list.setVisible(True)
        for inside in found:
            QListWidgetItem(self._line(inside), self.list)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _line(self, inside: EmbeddedFile) -> str:
        parts = [safe_name(inside.name)]
        if inside.size:
            parts.append(_SWEDISH.formattedDataSize(inside.size, 1, _FORMAT))
        if inside.page:
            page = inside.page - self._document.first_page + 1
            parts.append(self.tr("på sidan %1").replace("%1", str(page)))
        return " · ".join(parts)

    def _failed(self, document: str, words: str) -> None:
        if document == self._document.id:
            self.words.setText(words)

    def _chosen(self, row: int) -> None:
        is_one = 0 <= row < len(self._found)
        self.save.setEnabled(is_one)
        self.warning.setText(warning_for(safe_name(self._found[row].name)) if is_one else "")

    def _save(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._found):
            inside = self._found[row]
            self._files.save(
                self,
                safe_name(inside.name),
                lambda paths: self._embedded.save(self._document, inside, paths[0]),
            )

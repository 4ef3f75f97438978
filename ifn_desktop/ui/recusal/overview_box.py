# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The overview of what the member has marked: at a meeting, in a year, ever."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from ifn_desktop.model.recusal import MarkedItem
from ifn_desktop.ui.file_choice import FileChoice
from ifn_desktop.ui.parts import cleared, push_button, text_label
from ifn_desktop.viewmodels.recusal_pages import RecusalPages


class OverviewBox(QWidget):
    """Rows, and three ways to save them.

    Args:
        pages: what is marked.
        files: asks where to save.
    """

    def __init__(self, pages: RecusalPages, files: FileChoice) -> None:
        super().__init__()
        self._pages = pages
        self._files = files
        self.scope = QComboBox()
        self.scope.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.scope.setAccessibleName(self.tr("Vad som visas i översikten"))
        self.with_reasons = QCheckBox(self.tr("Ta med mina egna skäl i det jag sparar"))
        self.save_table = push_button(self.tr("Tabell…"), "large")
        self.save_document = push_button(self.tr("Word-fil…"), "large")
        self.save_text = push_button(self.tr("Text…"), "large")
        self._saves = (self.save_table, self.save_document, self.save_text)
        self._save_as = text_label(self.tr("Spara som"), wrap=False)
        head = QHBoxLayout()
        head.addWidget(text_label(self.tr("Det du har markerat"), "heading"), 1)
        head.addWidget(self.scope)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        saves = QHBoxLayout()
        saves.setSpacing(10)
        saves.addWidget(self._save_as)
        for button in self._saves:
            button.setAccessibleName(f"{self._save_as.text()} {button.text().lower()}")
            saves.addWidget(button)
        saves.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addLayout(self._rows)
        layout.addWidget(self.with_reasons)
        layout.addLayout(saves)
        self.scope.currentIndexChanged.connect(lambda _: self._show_rows())
        self.save_table.clicked.connect(lambda: self._save("csv", pages.save_table))
        self.save_document.clicked.connect(lambda: self._save("docx", pages.save_document))
        self.save_text.clicked.connect(lambda: self._save("md", pages.save_text))
        pages.changed.connect(self._changed)

    def _changed(self) -> None:
        pages = self._pages
        chosen = self.scope.currentData()
        self.scope.blockSignals(True)
        self.scope.clear()
        if pages.meeting is not None:
            self.scope.addItem(self.tr("På det här mötet"), "here")
        for year in pages.years:
            self.scope.addItem(str(year), year)
        self.scope.addItem(self.tr("Allt"), "all")
        self.scope.setCurrentIndex(max(0, self.scope.findData(chosen)))
        self.scope.blockSignals(False)
        self._show_rows()

    def _chosen(self) -> tuple[MarkedItem, ...]:
        scope = self.scope.currentData()
        return self._pages.overview(scope if isinstance(scope, int) else None, here=scope == "here")

    def _show_rows(self) -> None:
        cleared(self._rows)
        marked = self._chosen()
        for row in self._pages.rows(marked):
            self._rows.addWidget(text_label(row.heading, "" if row.is_active else "mute"))
            self._rows.addWidget(text_label(row.line, "small"))
        if not marked:
            self._rows.addWidget(text_label(self.tr("Inget är markerat här."), "mute"))
        for widget in (self._save_as, *self._saves, self.with_reasons):
            widget.setVisible(bool(marked))

    def _save(self, ending: str, save: Callable[..., None]) -> None:
        marked, reasons = self._chosen(), self.with_reasons.isChecked()

        def write(paths: list[Path]) -> None:
            save(marked, paths[0], reasons=reasons)

        self._files.save(self, self.tr("Jäv") + f".{ending}", write)

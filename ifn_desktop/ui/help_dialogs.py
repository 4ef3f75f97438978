# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The window that says what the program is made of."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import push_button, size_for_text, text_label
from ifn_desktop.viewmodels.words import translate


class AboutDialog(QDialog):
    """What the program is, who made what it stands on, and under which terms."""

    def __init__(self, version: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Om IFN Desktop"))
        size_for_text(self, 640, 600)
        content = QWidget()
        content.setProperty("role", "clear")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 12, 0)
        layout.setSpacing(10)
        for text, role in (
            (self.tr("Version {version}").format(version=version), "mute"),
            (
                self.tr(
                    "IFN Desktop är ett program för dig som är förtroendevald i en nämnd: läs kallelsen "
                    "och handlingarna, utan nät, låsta för andra."
                ),
                "",
            ),
            (
                self.tr(
                    "Programmet är fritt: du får använda, läsa, ändra och sprida det enligt GNU Affero "
                    "General Public License, version 3 eller senare. Det lämnas utan garanti."
                ),
                "",
            ),
            (self.tr("Det bygger på"), "section"),
            (
                self.tr("Qt och PySide6, © The Qt Company Ltd. och andra, enligt GNU LGPL version 3."),
                "",
            ),
            (self.tr("MuPDF och PyMuPDF, © Artifex Software, Inc., enligt GNU AGPL version 3."), ""),
            (
                self.tr(
                    "SQLCipher, © Zetetic LLC, enligt BSD-licensen: Copyright © 2008-2025, ZETETIC LLC. "
                    "All rights reserved."
                ),
                "",
            ),
            (self.tr("SQLite, i det fria (public domain)."), ""),
            (
                self.tr("Typsnittet Inter, © The Inter Project Authors, enligt SIL Open Font License 1.1."),
                "",
            ),
            (
                self.tr("Alla licenser i sin helhet ligger i mappen LICENSES som följer med programmet."),
                "mute",
            ),
        ):
            layout.addWidget(text_label(text, role, selectable=True))
        layout.addStretch(1)
        _frame(self, self.tr("IFN Desktop"), content)


def _frame(dialog: QDialog, title: str, content: QWidget) -> None:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setProperty("role", "area")
    area.setAccessibleName(title)
    area.setWidget(content)
    close = push_button(translate("AboutDialog", "Stäng"), "large")
    close.clicked.connect(dialog.close)
    buttons = QHBoxLayout()
    buttons.addStretch(1)
    buttons.addWidget(close)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(30, 26, 24, 20)
    layout.setSpacing(14)
    layout.addWidget(text_label(title, "heading"))
    layout.addWidget(area, 1)
    layout.addLayout(buttons)
    close.setFocus()

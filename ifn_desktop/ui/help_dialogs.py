# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The two windows of the help menu: the keys, and what the program is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import push_button, text_label


class KeysDialog(QDialog):
    """Lists every key of the program, group by group. Not modal: it can stay open."""

    def __init__(
        self, groups: Iterable[tuple[str, Sequence[QAction]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Kortkommandon"))
        self.resize(600, 640)
        content = QWidget()
        content.setProperty("role", "clear")
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        row = 0
        for name, actions in groups:
            with_keys = [action for action in actions if action.shortcuts()]
            if not with_keys:
                continue
            heading = text_label(name, "section", wrap=False)
            heading.setContentsMargins(0, 12 if row else 0, 0, 2)
            grid.addWidget(heading, row, 0, 1, 2)
            row += 1
            for action in with_keys:
                keys = self.tr(" eller ").join(
                    key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()
                )
                grid.addWidget(text_label(keys, "strong", wrap=False), row, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(text_label(action.text().replace("&", "").rstrip("…")), row, 1)
                row += 1
        grid.setRowStretch(row, 1)
        _frame(self, self.tr("Kortkommandon"), content)


class AboutDialog(QDialog):
    """What the program is, who made what it stands on, and under which terms."""

    def __init__(self, version: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Om IFN Desktop"))
        self.resize(640, 600)
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
    close = push_button(dialog.tr("Stäng"), "large")
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

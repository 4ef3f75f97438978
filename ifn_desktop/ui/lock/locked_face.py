# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The face of the locked program where the computer's key store opens the library."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ifn_desktop.ui.parts import column_in, push_button, text_label


class LockedFace(QWidget):
    """Says that the program is locked, with one button.

    Signals:
        unlock_wanted: the button was pressed.
    """

    unlock_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.open_button = push_button(self.tr("Lås upp"), "primary")
        self.open_button.setAutoDefault(True)
        self.open_button.clicked.connect(self.unlock_wanted)
        layout = column_in(self, 12)
        layout.addWidget(text_label(self.tr("Programmet är låst"), "title"))
        layout.addWidget(
            text_label(
                self.tr(
                    "Dina handlingar är stängda. Datorn har nyckeln till dem, så det räcker att trycka på "
                    "knappen så länge du är inloggad på datorn."
                )
            )
        )
        layout.addSpacing(8)
        layout.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)

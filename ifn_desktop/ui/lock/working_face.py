# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The face of the locked program while the library is given another key."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QWidget

from ifn_desktop.ui.parts import column_in, text_label


class WorkingFace(QWidget):
    """Says what goes on, and that the computer may be closed."""

    def __init__(self) -> None:
        super().__init__()
        self.step = text_label()
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)  # how long it takes depends on the disk alone
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Byter nyckel"))
        layout = column_in(self, 12)
        layout.addWidget(text_label(self.tr("Byter nyckel"), "title"))
        layout.addWidget(
            text_label(
                self.tr(
                    "Allt i biblioteket låses på nytt med en annan nyckel. Stänger du programmet innan det "
                    "är klart gäller den gamla eller den nya nyckeln, och inget är förlorat. Spara båda "
                    "koderna tills programmet säger att nyckeln är bytt."
                )
            )
        )
        layout.addWidget(self.bar)
        layout.addWidget(self.step)

    def say(self, words: str) -> None:
        """Say which step it is."""
        self.step.setText(words)

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""When papers are fetched: the member's choices."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QRadioButton, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import text_label
from ifn_desktop.viewmodels.downloads import DownloadsModel
from ifn_desktop.viewmodels.sync_keeper import Every, Metered, SyncKeeper


class WhenBox(QWidget):
    """Choices; each counts at once.

    Args:
        keeper: fetches when it is time.
        downloads: watches the folder of downloads.
    """

    def __init__(self, keeper: SyncKeeper, downloads: DownloadsModel) -> None:
        super().__init__()
        self._keeper = keeper
        self._downloads = downloads
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(text_label(self.tr("När ska programmet hämta?"), "heading"))
        self.every: dict[Every, QRadioButton] = {}
        group = QButtonGroup(self)
        choices: tuple[tuple[Every, str], ...] = (
            ("hour", self.tr("Ungefär en gång i timmen")),
            ("day", self.tr("Ungefär två gånger om dagen")),
            ("never", self.tr("Bara när jag väljer Hämta nu")),
        )
        for every, said in choices:
            button = self.every[every] = QRadioButton(said)
            button.clicked.connect(partial(self._choose, every))
            group.addButton(button)
            layout.addWidget(button)
        layout.addWidget(
            text_label(
                self.tr(
                    "Det gäller medan programmet är öppet. När det är stängt eller låst hämtas ingenting. "
                    "På batteri hämtar det mer sällan, och inte alls när batteriet snart är slut."
                ),
                "small",
            )
        )
        layout.addSpacing(10)
        label = text_label(self.tr("När uppkopplingen kostar, till exempel genom mobilen:"))
        self.metered = QComboBox()
        self.metered.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.metered.setAccessibleName(label.text())
        on_metered: tuple[tuple[Metered, str], ...] = (
            ("small", self.tr("Hämta bara små filer, högst 5 MB")),
            ("nothing", self.tr("Hämta ingenting av sig självt")),
            ("all", self.tr("Hämta som vanligt")),
        )
        for metered, said in on_metered:
            self.metered.addItem(said, metered)
        self.metered.activated.connect(lambda _: keeper.choose(metered=self.metered.currentData()))
        layout.addWidget(label)
        layout.addWidget(self.metered, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(10)
        self.ask = QCheckBox(self.tr("Fråga när det kommer en kallelse"))
        self.ask.clicked.connect(downloads.watch)
        layout.addWidget(text_label(self.tr("Filer som du hämtar själv"), "heading"))
        layout.addWidget(self.ask)
        layout.addWidget(
            text_label(
                self.tr(
                    "För dig som loggar in med BankID och hämtar handlingarna i webbläsaren. Programmet "
                    "tittar efter nya filer i datorns mapp för hämtade filer, och frågar innan det tar in "
                    "något."
                ),
                "small",
            )
        )
        keeper.changed.connect(self._changed)
        downloads.changed.connect(self._changed)
        self._changed()

    def _choose(self, every: Every, _checked: bool = False) -> None:
        self._keeper.choose(every=every)

    def _changed(self) -> None:
        choices = self._keeper.choices
        self.every[choices.every].setChecked(True)
        self.metered.setCurrentIndex(self.metered.findData(choices.metered))
        self.ask.setChecked(self._downloads.is_watching)

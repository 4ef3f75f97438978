# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The page `Lämna uppdraget`: save the member's own, then erase everything; with two questions."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox

from ifn_desktop.ui.minutes.page import PlainPage
from ifn_desktop.ui.parts import hairline, push_button, text_label
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.retention_leaving import LeavingModel


class LeavePage(PlainPage):
    """A page of its own; Esc leads back.

    Args:
        model: the steps.
        appearance: the size of letters.

    Signals:
        save_wanted: choose a folder for the member's own.
        erase_wanted: erase everything; to be asked about first.
    """

    save_wanted = Signal()
    erase_wanted = Signal()

    def __init__(self, model: LeavingModel, appearance: Appearance) -> None:
        super().__init__(QCoreApplication.translate("LeavePage", "Lämna uppdraget"), appearance)
        self.setProperty("handbook", "rensa")
        self._model = model
        self.what = text_label("")
        self.save = push_button(self.tr("Välj en tom mapp och spara…"), "large")
        self.save.clicked.connect(self.save_wanted)
        self.saved = text_label("", "strong")
        self.nothing = QCheckBox(self.tr("Jag vill inte spara något"))
        self.nothing.clicked.connect(lambda _=False: self._show())
        self.sure = QCheckBox(self.tr("Jag vet att det inte går att ångra"))
        self.sure.clicked.connect(lambda _=False: self._show())
        self.erase = push_button(self.tr("Radera allt och stäng programmet…"), "large")
        self.erase.clicked.connect(self.erase_wanted)
        left = Qt.AlignmentFlag.AlignLeft
        body = self.body
        body.addWidget(
            text_label(
                self.tr(
                    "Använd den här sidan när uppdraget är slut, eller innan du lämnar tillbaka datorn. Det "
                    "fungerar utan nät. Kommunens egna handlingar påverkas inte."
                )
            )
        )
        body.addWidget(self.what)
        body.addSpacing(10)
        body.addWidget(text_label(self.tr("1. Spara det som är ditt"), "heading"))
        body.addWidget(
            text_label(
                self.tr(
                    "Dina anteckningar och jävsanmälningar sparas som Word-filer. De är inte låsta, så välj "
                    "en plats som bara du kommer åt, till exempel ett eget USB-minne."
                )
            )
        )
        body.addWidget(self.save, 0, left)
        body.addWidget(self.saved)
        body.addWidget(self.nothing)
        body.addSpacing(10)
        body.addWidget(hairline())
        body.addSpacing(6)
        body.addWidget(text_label(self.tr("2. Radera allt annat"), "heading"))
        body.addWidget(
            text_label(
                self.tr(
                    "Nyckeln raderas först, sedan handlingar, anteckningar, inställningar och lösenord till "
                    "ställen som du har hämtat från. Säkerhetskopior som du har sparat någon annanstans får "
                    "du ta bort själv."
                )
            )
        )
        body.addWidget(self.sure)
        body.addWidget(self.erase, 0, left)
        body.addStretch(1)
        model.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        model = self._model
        self.what.setText(model.what)
        self.saved.setText(model.saved)
        self.saved.setVisible(bool(model.saved))
        self.save.setEnabled(model.has_own and not model.is_busy)
        self.nothing.setVisible(model.has_own and not model.saved)
        is_kept = bool(model.saved) or not model.has_own or self.nothing.isChecked()
        self.sure.setEnabled(is_kept and not model.is_busy)
        self.erase.setEnabled(is_kept and self.sure.isChecked() and not model.is_busy)

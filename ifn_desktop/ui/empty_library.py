# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What an empty library says: what to do first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import WrappingButton, push_button, text_label

_WIDEST = 860


class EmptyLibrary(QWidget):
    """An invitation to drop a packet, choose one, have papers fetched, or look at the sample.

    Signals:
        files_wanted, folder_wanted, sample_wanted, fetching_wanted, first_run_wanted, backup_wanted: the
            buttons.
    """

    files_wanted = Signal()
    folder_wanted = Signal()
    sample_wanted = Signal()
    fetching_wanted = Signal()
    first_run_wanted = Signal()
    backup_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choose_file = push_button(self.tr("Välj filer…"), "primary")
        self.choose_file.clicked.connect(self.files_wanted)
        self.choose_folder = push_button(self.tr("Välj mapp…"), "large")
        self.choose_folder.clicked.connect(self.folder_wanted)
        self.sample = WrappingButton("large")
        self.sample.set_text(self.tr("Prova med ett exempel"))
        self.sample.clicked.connect(self.sample_wanted)
        self.fetch = WrappingButton("large")
        self.fetch.set_text(self.tr("Hämta handlingar automatiskt…"))
        self.fetch.clicked.connect(self.fetching_wanted)
        self.steps = push_button(self.tr("Första gången? Kom igång i tre steg"), "quiet")
        self.steps.clicked.connect(self.first_run_wanted)
        self.restore = push_button(self.tr("Jag har en säkerhetskopia…"), "quiet")
        self.restore.clicked.connect(self.backup_wanted)
        title = text_label(self.tr("Här finns inga handlingar än"), "title")
        first = text_label(
            self.tr(
                "Dra hit kallelsen och handlingarna till ditt nästa sammanträde, eller välj dem på datorn."
            )
        )
        second = text_label(
            self.tr(
                "Det går bra med en mötesbok i PDF, flera filer, en hel mapp, en zip-fil eller ett "
                "sparat e-brev. Allt stannar på den här datorn, låst för andra."
            ),
            "mute",
        )
        third = text_label(
            self.tr(
                "Lägger kommunen ut handlingarna på en webbsida eller i en mapp som ni delar? Då kan "
                "programmet hämta dem åt dig."
            )
        )
        for label in (title, first, second, third):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        for button in (self.choose_file, self.choose_folder, self.sample):
            buttons.addWidget(button)
        buttons.addStretch(1)
        box = QFrame()
        box.setProperty("role", "drop")
        box.setMaximumWidth(_WIDEST)
        inside = QVBoxLayout(box)
        inside.setContentsMargins(48, 44, 48, 44)
        inside.setSpacing(12)
        inside.addWidget(title)
        inside.addWidget(first)
        inside.addWidget(second)
        inside.addSpacing(16)
        inside.addLayout(buttons)
        inside.addSpacing(20)
        inside.addWidget(third)
        for button in (self.fetch, self.steps, self.restore):
            inside.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(box, 8)
        across.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(2)
        layout.addLayout(across)
        layout.addStretch(3)

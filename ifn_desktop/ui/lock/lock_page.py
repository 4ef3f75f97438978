# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""`Låsa och skydda`: when the program locks, and what unlocks it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal

from ifn_desktop.ui.lock.choices_box import ChoicesBox
from ifn_desktop.ui.lock.keys_box import KeysBox
from ifn_desktop.ui.minutes.page import PlainPage
from ifn_desktop.ui.parts import hairline, push_button, text_label
from ifn_desktop.ui.theme import Appearance


class LockPage(PlainPage):
    """A page of its own; Esc leads back.

    Args:
        choices: when it locks.
        keys: what unlocks.
        appearance: the size of letters.

    Signals:
        record_wanted: what has happened is to be shown.
    """

    record_wanted = Signal()

    def __init__(self, choices: ChoicesBox, keys: KeysBox, appearance: Appearance) -> None:
        super().__init__(QCoreApplication.translate("LockPage", "Låsa och skydda"), appearance)
        self.choices, self.keys = choices, keys
        self.record = push_button(self.tr("Visa vad som har hänt"), "large")
        self.record.clicked.connect(self.record_wanted)
        for heading, part in (
            (self.tr("När programmet låser sig"), choices),
            (self.tr("Det som låser upp"), keys),
        ):
            self.body.addSpacing(10)
            self.body.addWidget(hairline())
            self.body.addWidget(text_label(heading, "heading"))
            self.body.addWidget(part)
        self.body.addSpacing(10)
        self.body.addWidget(hairline())
        self.body.addWidget(text_label(self.tr("Det här har hänt"), "heading"))
        self.body.addWidget(
            text_label(
                self.tr(
                    "Programmet skriver upp när det låses upp, när någon skriver fel lösenord och när något "
                    "skrivs ut, sparas utanför programmet eller rensas. Listan ligger låst på din dator. "
                    "Ingen annan ser den."
                )
            )
        )
        self.body.addWidget(self.record, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)

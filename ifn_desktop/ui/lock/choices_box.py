# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""When the program locks itself: the member's choices."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from ifn_desktop.ui.parts import ChoiceList, column_in, push_button, text_label
from ifn_desktop.viewmodels.lock_keeper import LockKeeper

_NEVER = 0


class ChoicesBox(QWidget):
    """Choices; each counts at once. What the employer has set is shown, and cannot be changed.

    Args:
        keeper: locks when it is time.
    """

    def __init__(self, keeper: LockKeeper) -> None:
        super().__init__()
        self._keeper = keeper
        layout = column_in(self, 8)
        self.now = push_button(self.tr("Lås nu"), "primary")
        self.now.clicked.connect(keeper.wanted)
        words = text_label(self.tr("Lås när ingen använder programmet:"), wrap=False)
        self.idle = ChoiceList()
        self.idle.setSizeAdjustPolicy(ChoiceList.SizeAdjustPolicy.AdjustToContents)
        self.idle.setAccessibleName(words.text())
        words.setBuddy(self.idle)
        self.idle.activated.connect(lambda _: keeper.choose(idle=self.idle.currentData()))
        self.computer = QCheckBox(self.tr("Lås när datorn låses eller går i vila"))
        self.computer.clicked.connect(lambda on: keeper.choose(with_computer=on))
        self.start = QCheckBox(self.tr("Lås alltid från början, när programmet startas"))
        self.start.clicked.connect(lambda on: keeper.choose(at_start=on))
        self.forget = QCheckBox(self.tr("Glöm efter en minut det jag kopierar ur handlingar med sekretess"))
        self.forget.clicked.connect(lambda on: keeper.choose(forgets=on))
        self.set_by = text_label("", "hint")
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(words)
        row.addWidget(self.idle)
        row.addStretch(1)
        layout.addWidget(self.now, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(6)
        layout.addLayout(row)
        layout.addWidget(self.computer)
        layout.addWidget(self.start)
        layout.addWidget(self.set_by)
        layout.addWidget(
            text_label(
                self.tr(
                    "Det du har skrivit sparas först, och du kommer tillbaka till samma sida när du låser "
                    "upp. Medan programmet är låst hämtas inga handlingar."
                ),
                "small",
            )
        )
        layout.addSpacing(6)
        layout.addWidget(self.forget)
        keeper.changed.connect(self._changed)
        self._changed()

    def _changed(self) -> None:
        choices, rules = self._keeper.choices, self._keeper.rules
        minutes = sorted({_NEVER, 5, 15, 30, 60, choices.idle})
        if [self.idle.itemData(at) for at in range(self.idle.count())] != [*minutes[1:], _NEVER]:
            self.idle.clear()
            for one in minutes[1:]:
                self.idle.addItem(self.tr("efter {n} minuter").format(n=one), one)
            self.idle.addItem(self.tr("aldrig"), _NEVER)
        self.idle.setCurrentIndex(self.idle.findData(choices.idle))
        self.computer.setChecked(choices.with_computer)
        self.start.setChecked(choices.at_start)
        self.forget.setChecked(choices.forgets)
        self.idle.setEnabled(rules.idle_minutes is None)
        self.computer.setEnabled(rules.on_screen_lock is None)
        self.start.setEnabled(rules.at_start is None)
        is_ruled = any(
            value is not None for value in (rules.idle_minutes, rules.on_screen_lock, rules.at_start)
        )
        words = self.tr("Det som är grått är bestämt av {who}.").format(who=self._keeper.set_by)
        self.set_by.setText(words if is_ruled else "")
        self.set_by.setVisible(is_ruled)

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""One place that papers come from, in the list."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import ElidedLabel, push_button, text_label
from ifn_desktop.ui.sync.progress_strip import WayBar
from ifn_desktop.viewmodels.sync_progress import Way
from ifn_desktop.viewmodels.sync_rows import SourceRow
from ifn_desktop.viewmodels.sync_words import Tone


class SourceCard(QFrame):
    """Shows a `SourceRow`.

    Signals:
        fetch_wanted, stop_wanted, pause_wanted, change_wanted, remove_wanted: its buttons.
    """

    fetch_wanted = Signal()
    stop_wanted = Signal()
    pause_wanted = Signal()
    change_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.row: SourceRow | None = None
        self.name = text_label("", "strong")
        self.facts = text_label("", "small")
        self.words = text_label("")
        self.following = text_label("", "small")
        self.bar = WayBar("")
        self.way = ElidedLabel(role="small", middle=True)
        self.fetch = push_button(self.tr("Hämta nu"), "step")
        self.stop = push_button(self.tr("Stoppa"), "step")
        self.pause = push_button("", "step")
        self.change = push_button(self.tr("Ändra…"), "step")
        self.remove = push_button(self.tr("Ta bort…"), "step")
        self._buttons = (self.fetch, self.stop, self.pause, self.change, self.remove)
        signals = (
            self.fetch_wanted,
            self.stop_wanted,
            self.pause_wanted,
            self.change_wanted,
            self.remove_wanted,
        )
        for button, signal in zip(self._buttons, signals, strict=True):
            button.clicked.connect(signal)
        self._running = QWidget()
        running = QVBoxLayout(self._running)
        running.setContentsMargins(0, 4, 0, 0)
        running.setSpacing(4)
        running.addWidget(self.way)
        running.addWidget(self.bar)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in self._buttons:
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 16, 22, 16)
        layout.setSpacing(4)
        for part in (self.name, self.facts, self.words, self.following, self._running):
            layout.addWidget(part)
        layout.addSpacing(6)
        layout.addLayout(buttons)

    def show_row(self, row: SourceRow) -> None:
        """Show another state of it."""
        self.row = row
        self.name.setText(row.name)
        self.facts.setText("\n".join(part for part in (row.facts, row.scope, row.set_by) if part))
        self.change.setVisible(not row.set_by or row.is_to_change)
        self.remove.setVisible(not row.set_by)
        self.words.setText(row.words)
        self.words.setProperty("role", "strong" if row.tone is Tone.TROUBLE else "")
        self.words.style().unpolish(self.words)
        self.words.style().polish(self.words)
        self.following.setText(row.following)
        self.following.setVisible(bool(row.following) and row.way is None)
        self.pause.setText(self.tr("Fortsätt") if row.is_paused else self.tr("Pausa"))
        focused = self.fetch.hasFocus() or self.stop.hasFocus()
        self.fetch.setVisible(row.way is None)
        self.stop.setVisible(row.way is not None)
        if focused:  # the one that was pressed has gone: the keyboard stays where it was
            (self.fetch if row.way is None else self.stop).setFocus()
        for button in self._buttons:
            button.setAccessibleName(f"{button.text()} {row.name}")
        self.bar.setAccessibleName(self.tr("Hur långt {name} har kommit").format(name=row.name))
        self.show_way(row.way)

    def show_way(self, way: Way | None) -> None:
        """Show how far it is; None: nothing goes on."""
        self._running.setVisible(way is not None)
        self.words.setVisible(way is None)
        self.bar.show_way(way)
        if way is not None:
            self.way.set_text(way.words)

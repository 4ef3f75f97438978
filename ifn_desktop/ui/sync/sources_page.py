# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The page of what is fetched: the places, when, and what was done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ifn_desktop.model.sync import SourceId
from ifn_desktop.ui.parts import cleared, hairline, page_area, push_button, text_label
from ifn_desktop.ui.sync.source_card import SourceCard
from ifn_desktop.ui.sync.text_column import TextColumn
from ifn_desktop.ui.sync.when_box import WhenBox
from ifn_desktop.viewmodels.sync import FetchingModel
from ifn_desktop.viewmodels.sync_done_words import LogLine
from ifn_desktop.viewmodels.sync_rows import SourceRow
from ifn_desktop.viewmodels.sync_words import Tone

_FEW = 8


class SourcesPage(QWidget):
    """A page of its own; Esc leads back.

    Args:
        model: the sources.
        when: the choices of when.

    Signals:
        left: go back.
        add_wanted: a new place.
        change_wanted, remove_wanted: a `SourceRow`; removing is to be asked about first.
    """

    left = Signal()
    add_wanted = Signal()
    change_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, model: FetchingModel, when: WhenBox) -> None:
        super().__init__()
        self.setProperty("handbook", "automatiskt")
        self._model = model
        self._cards: dict[SourceId, SourceCard] = {}
        self._shown_log: tuple[LogLine, ...] | None = None
        self._is_unfolded = False
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back = push_button(self.tr("‹ Tillbaka"), "quiet")
        self.back.clicked.connect(self.left)
        self.lead = text_label("", "mute")
        self.fetch = push_button(self.tr("Hämta nu"), "primary")
        self.fetch.clicked.connect(self._fetch)
        self.stop = push_button(self.tr("Stoppa"), "large")
        self.stop.clicked.connect(model.stop)
        self.add = push_button(self.tr("Lägg till ett ställe…"), "large")
        self.add.clicked.connect(self.add_wanted)
        self.held = text_label("", "hint")
        self.fixed = text_label("", "small")
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for button in (self.fetch, self.stop, self.add):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self._log = QVBoxLayout()
        self._log.setSpacing(2)
        self.more = push_button(self.tr("Visa äldre"), "quiet")
        self.more.clicked.connect(self._unfold)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page_area(self._body(buttons, when)))
        model.changed.connect(self._changed)
        model.progressed.connect(self._progressed)
        self._changed()

    def _body(self, buttons: QHBoxLayout, when: WhenBox) -> QWidget:
        inner = TextColumn(1000)
        body = inner.body
        body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(text_label(self.tr("Hämtningar"), "title"))
        body.addWidget(self.lead)
        body.addWidget(self.held)
        body.addLayout(buttons)
        body.addWidget(self.fixed)
        body.addSpacing(4)
        body.addLayout(self._list)
        body.addSpacing(14)
        body.addWidget(hairline())
        body.addSpacing(4)
        body.addWidget(when)
        body.addSpacing(10)
        body.addWidget(hairline())
        body.addSpacing(4)
        body.addWidget(text_label(self.tr("Vad som har hänt"), "heading"))
        body.addLayout(self._log)
        body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        body.addSpacing(10)
        body.addWidget(
            text_label(
                self.tr(
                    "Programmet går ut på nätet på samma sätt som datorns webbläsare, också genom "
                    "kommunens mellanserver (proxy) om datorn är inställd så. Det litar på samma "
                    "certifikat som datorn, och på dem du själv lägger till för ett ställe."
                ),
                "small",
            )
        )
        body.addStretch(1)
        return inner

    def _fetch(self) -> None:
        self._model.fetch()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._changed()

    def _changed(self) -> None:
        model = self._model
        has_sources = bool(model.states)
        lead = (
            self.tr(
                "Härifrån hämtas handlingar. Det som har kommit ligger låst på datorn och går att läsa "
                "utan nät."
            )
            if has_sources
            else self.tr(
                "Här hämtas inga handlingar än. Lägg till stället där kommunen lägger ut dem, så kommer "
                "de av sig själva."
            )
        )
        self.lead.setText(lead)
        may_add = model.rules.may_add
        self.add.setVisible(may_add)
        self.fixed.setVisible(not may_add)
        self.fixed.setText(
            ""
            if may_add
            else " ".join((self.tr("Här går det inte att lägga till egna ställen."), model.rules.set_by))
        )
        self.held.setText(model.held_by)
        self.held.setVisible(bool(model.held_by))
        had_focus = self.fetch.hasFocus() or self.stop.hasFocus()
        self.fetch.setVisible(has_sources and not model.is_running)
        self.stop.setVisible(model.is_running)
        self.stop.setEnabled(not model.is_stopping)
        first = (
            self.stop
            if model.is_running
            else self.fetch
            if has_sources
            else self.add
            if may_add
            else self.back
        )
        self.setFocusProxy(first)
        if had_focus:
            first.setFocus()
        self._show_sources(model.rows)
        self._show_log(model.log)

    def _show_sources(self, rows: tuple[SourceRow, ...]) -> None:
        wanted = [row.state.source.id for row in rows]
        if wanted != list(self._cards):
            cleared(self._list)
            self._cards = {}
            for row in rows:
                card = self._card(row.state.source.id)
                self._list.addWidget(card)
        for row in rows:
            card = self._cards[row.state.source.id]
            if card.row != row:
                card.show_row(row)

    def _card(self, source: SourceId) -> SourceCard:
        card = self._cards[source] = SourceCard()
        model = self._model
        card.fetch_wanted.connect(lambda: model.fetch([source]))
        card.stop_wanted.connect(model.stop)
        card.pause_wanted.connect(
            lambda: model.pause(source, card.row is not None and not card.row.is_paused)
        )
        card.change_wanted.connect(lambda: self.change_wanted.emit(card.row))
        card.remove_wanted.connect(lambda: self.remove_wanted.emit(card.row))
        return card

    def _progressed(self) -> None:
        if self.isVisible():
            for row in self._model.rows:
                card = self._cards.get(row.state.source.id)
                if card is not None:
                    card.show_way(row.way)

    def _unfold(self) -> None:
        self._is_unfolded = True
        self._shown_log = None
        self._show_log(self._model.log)
        self.back.setFocus()

    def _show_log(self, lines: tuple[LogLine, ...]) -> None:
        if lines == self._shown_log or not self.isVisible():
            return
        self._shown_log = lines
        cleared(self._log)
        shown = lines if self._is_unfolded else lines[:_FEW]
        for line in shown:
            self._log.addWidget(_log_row(line))
        if not lines:
            self._log.addWidget(text_label(self.tr("Ingenting än."), "mute"))
        self.more.setVisible(len(shown) < len(lines))


def _log_row(line: LogLine) -> QWidget:
    row = QWidget()
    layout = QVBoxLayout(row)
    layout.setContentsMargins(0, 6, 0, 6)
    layout.setSpacing(0)
    layout.addWidget(text_label(line.when, "small"))
    roles = {Tone.NEW: "news", Tone.TROUBLE: "strong", Tone.CALM: ""}
    layout.addWidget(text_label(line.words, roles[line.tone], selectable=True))
    return row

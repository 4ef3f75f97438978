# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The page for when something is wrong: crashes, what has happened, what to hand to whoever helps."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ifn_desktop.ui.minutes.page import PlainPage, emptied
from ifn_desktop.ui.parts import hairline, push_button, text_label
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.faults import FaultsModel

_LINES = 12
_SHOWN = 15


class FaultsPage(PlainPage):
    """Shows `FaultsModel`.

    Signals:
        save_wanted: a report is to be saved; where is to be asked.
        copied: something is in the clipboard.
    """

    save_wanted = Signal(object)
    copied = Signal()

    def __init__(self, model: FaultsModel, appearance: Appearance) -> None:
        super().__init__(QCoreApplication.translate("FaultsPage", "När något är fel"), appearance)
        self.setProperty("handbook", "fel")
        self._model = model
        self._shown = _SHOWN
        self.body.addWidget(
            text_label(
                self.tr(
                    "Här ser du vad som har hänt, och kan kopiera det som den som hjälper dig brukar fråga "
                    "efter. Inget av det har ord ur handlingarna, och programmet skickar inget."
                )
            )
        )
        self._reports = self._part()
        self._set = self._part()
        self._events = self._part()
        self.body.addSpacing(18)
        self.body.addWidget(text_label(self.tr("Om programmet och datorn"), "heading"))
        self.summary = self._box(self.tr("Om programmet och datorn"))
        self.copy = push_button(self.tr("Kopiera"), "large")
        self.copy.clicked.connect(lambda: self._copy(model.view.summary))
        self.body.addWidget(self.summary)
        self.body.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        model.changed.connect(self._build)
        self._build()

    def _part(self) -> QVBoxLayout:
        part = QVBoxLayout()
        part.setSpacing(8)
        self.body.addLayout(part)
        return part

    def _box(self, name: str) -> QPlainTextEdit:
        box = QPlainTextEdit()
        box.setReadOnly(True)
        box.setTabChangesFocus(True)
        box.setAccessibleName(name)
        box.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        box.setFixedHeight(_LINES * box.fontMetrics().lineSpacing())
        return box

    def _build(self) -> None:
        view = self._model.view
        if self.isAncestorOf(self.focusWidget() or self):
            self.area.setFocus()
        self.summary.setPlainText(view.summary)
        self._build_reports()
        self._build_set()
        self._build_events()

    def _build_reports(self) -> None:
        emptied(self._reports)
        reports = self._model.view.reports
        if not reports:
            return
        self._reports.addSpacing(18)
        self._reports.addWidget(text_label(self.tr("Programmet har stängts oväntat"), "heading"))
        words = self.tr(
            "Det du hade sparat är kvar. Läs gärna rapporten, och lämna den till den som sköter datorn, så "
            "att felet kan rättas."
        )
        self._reports.addWidget(text_label(words))
        for report in reports:
            self._reports.addWidget(text_label(f"{report.at:%Y-%m-%d %H.%M}", "strong"))
            box = self._box(self.tr("Rapport {when}").format(when=f"{report.at:%Y-%m-%d %H.%M}"))
            box.setPlainText(report.text)
            self._reports.addWidget(box)
            row = QHBoxLayout()
            row.setSpacing(10)
            for text, act in (
                (self.tr("Kopiera"), partial(self._copy, report.text)),
                (self.tr("Spara rapporten…"), partial(self.save_wanted.emit, report)),
                (self.tr("Ta bort rapporten"), partial(self._model.remove, report)),
            ):
                button = push_button(text)
                button.clicked.connect(lambda _=False, do=act: do())
                row.addWidget(button)
            row.addStretch(1)
            self._reports.addLayout(row)

    def _build_set(self) -> None:
        emptied(self._set)
        view = self._model.view
        if not view.set_by and not view.wrong:
            return
        self._set.addSpacing(18)
        self._set.addWidget(text_label(self.tr("Bestämt för den här datorn"), "heading"))
        if view.set_by:
            self._set.addWidget(text_label(view.set_by))
        for words in view.is_set:
            self._set.addWidget(text_label(f"• {words}"))
        if view.wrong:
            self._set.addWidget(
                text_label(
                    self.tr("Fel i filen med inställningar. Säg till den som sköter datorn:"), "strong"
                )
            )
        for words in view.wrong:
            self._set.addWidget(text_label(f"• {words}", selectable=True))

    def _build_events(self) -> None:
        emptied(self._events)
        events, reports = self._model.view.events, self._model.view.reports
        self._events.addSpacing(18)
        self._events.addWidget(text_label(self.tr("Det som har hänt"), "heading"))
        if not events:
            none = self.tr("Inget annat har gått fel.") if reports else self.tr("Inget har gått fel.")
            self._events.addWidget(text_label(none, "mute"))
            return
        for event in events[: self._shown]:
            self._events.addWidget(hairline())
            self._events.addWidget(self._event(event.when, event.words))
        self._events.addWidget(hairline())
        row = QHBoxLayout()
        row.setSpacing(10)
        if len(events) > self._shown:
            more = push_button(self.tr("Visa fler"))
            more.clicked.connect(self._show_more)
            row.addWidget(more)
        copy = push_button(self.tr("Kopiera allt till den som hjälper dig"))
        copy.clicked.connect(lambda: self._copy("\n".join(event.raw for event in events)))
        row.addWidget(copy)
        row.addStretch(1)
        self._events.addLayout(row)

    def _event(self, when: str, words: str) -> QWidget:
        row = QWidget()
        layout = QVBoxLayout(row)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(2)
        layout.addWidget(text_label(when, "small"))
        layout.addWidget(text_label(words))
        return row

    def _show_more(self) -> None:
        self._shown += 10 * _SHOWN
        self._build_events()

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.copied.emit()

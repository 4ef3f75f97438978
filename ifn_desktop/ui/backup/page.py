# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The page of backups: make one, have them made, restore one, look whether all is whole."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QProgressBar, QRadioButton, QVBoxLayout, QWidget

from ifn_desktop.ui.backup.fields import MeansBox, OpenBox
from ifn_desktop.ui.file_choice import FileChoice
from ifn_desktop.ui.parts import hairline, page_area, push_button, text_label
from ifn_desktop.ui.sync.text_column import TextColumn
from ifn_desktop.viewmodels.backup import BackupModel, Every, Head

ENDINGS = "*.ifnkopia"


class BackupPage(QWidget):
    """A page of its own; Esc leads back.

    Args:
        model: does it.
        files: asks for files and folders.

    Signals:
        left: go back.
        replace_wanted: the member wants a backup's library in the place of this one: a `RestoreWish`; to
            be asked about first.
        restart_wanted: the restored library is to be used now.
    """

    left = Signal()
    replace_wanted = Signal(object)
    restart_wanted = Signal()

    def __init__(self, model: BackupModel, files: FileChoice) -> None:
        super().__init__()
        self.setProperty("handbook", "sakerhetskopiera")
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.strip = QWidget(self)
        self._model = model
        self._files = files
        self.file: Path | None = None
        self.back = push_button(self.tr("‹ Tillbaka"), "quiet")
        self.back.clicked.connect(self.left)
        self.last = text_label("", "strong")
        self.means = MeansBox(model)
        self.make = push_button(self.tr("Säkerhetskopiera nu…"), "primary")
        self.make.clicked.connect(self._make)
        self.stop = push_button(self.tr("Stoppa"), "large")
        self.stop.clicked.connect(model.stop)
        self.words = text_label()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Hur långt det har kommit"))
        self.result = text_label("", "strong", selectable=True)
        self.fault = text_label("", "strong", selectable=True)
        self.every: dict[Every, QRadioButton] = {}
        self.folder = text_label("", selectable=True)
        self.choose_folder = push_button(self.tr("Välj mapp…"))
        self.choose_folder.clicked.connect(self._choose_folder)
        self.plan = text_label("", "small")
        self.restore = push_button(self.tr("Välj en säkerhetskopia…"), "large")
        self.restore.clicked.connect(self.choose_backup)
        self.open = OpenBox()
        self.open.wished.connect(self.replace_wanted)
        self.open.left.connect(self._close_open)
        self.waiting = text_label(
            self.tr("Kopian är inläst. Den tas i bruk när programmet startar om."), "strong"
        )
        self.restart = push_button(self.tr("Starta om nu"), "primary")
        self.restart.clicked.connect(self.restart_wanted)
        self.verify = push_button(self.tr("Kontrollera allt"), "large")
        self.verify.clicked.connect(model.verify)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page_area(self._body()), 1)
        layout.addWidget(self._status())
        self.open.setVisible(False)
        model.changed.connect(self._changed)
        model.progressed.connect(self._progressed)
        model.looked.connect(self._looked)
        model.restored.connect(self._close_open)
        self._changed()

    def _body(self) -> QWidget:
        inner = TextColumn(900)
        body = inner.body
        body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(text_label(self.tr("Säkerhetskopiera"), "title"))
        body.addWidget(
            text_label(
                self.tr(
                    "En säkerhetskopia är en låst fil med allt: handlingar, anteckningar, markeringar och "
                    "jäv. Lägg den på ett USB-minne eller en annan disk. Då har du allt kvar om datorn går "
                    "sönder, och du kan flytta till en ny."
                ),
                "mute",
            )
        )
        body.addWidget(self.last)
        body.addWidget(self.means)
        body.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeft)
        self._line(inner, self.tr("Ska programmet säkerhetskopiera av sig självt?"))
        self._choices(body)
        self._line(inner, self.tr("Öppna en säkerhetskopia"))
        body.addWidget(
            text_label(
                self.tr(
                    "Allt i kopian läses in och kontrolleras först. Sedan tar det platsen för det som finns "
                    "i programmet nu. Går något fel är allt som förut."
                )
            )
        )
        body.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self.open)
        body.addWidget(self.waiting)
        body.addWidget(self.restart, 0, Qt.AlignmentFlag.AlignLeft)
        self._line(inner, self.tr("Är allt helt?"))
        body.addWidget(
            text_label(self.tr("Programmet läser igenom allt som är sparat och säger om något är skadat."))
        )
        body.addWidget(self.verify, 0, Qt.AlignmentFlag.AlignLeft)
        body.addSpacing(10)
        body.addWidget(
            text_label(
                self.tr(
                    "Med i kopian är inte: lösenord till ställen som handlingar hämtas från. Dem skriver du "
                    "in igen på den nya datorn."
                ),
                "small",
            )
        )
        body.addStretch(1)
        return inner

    def _status(self) -> QWidget:
        """How it goes and went, in view wherever the member has scrolled to."""
        self.strip.setProperty("role", "strip")
        self.strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        left = QVBoxLayout()
        left.setSpacing(6)
        for widget in (self.words, self.bar, self.result, self.fault):
            left.addWidget(widget)
        layout = QHBoxLayout(self.strip)
        layout.setContentsMargins(32, 14, 24, 14)
        layout.setSpacing(16)
        layout.addLayout(left, 1)
        layout.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignVCenter)
        return self.strip

    def _line(self, inner: TextColumn, heading: str) -> None:
        inner.body.addSpacing(12)
        inner.body.addWidget(hairline())
        inner.body.addSpacing(4)
        inner.body.addWidget(text_label(heading, "heading"))

    def _choices(self, body: QVBoxLayout) -> None:
        group = QButtonGroup(self)
        choices: tuple[tuple[Every, str], ...] = (
            ("never", self.tr("Nej, jag gör det själv")),
            ("day", self.tr("En gång om dagen")),
            ("week", self.tr("En gång i veckan")),
            ("month", self.tr("En gång i månaden")),
        )
        for every, said in choices:
            button = self.every[every] = QRadioButton(said)
            button.clicked.connect(partial(self._choose_every, every))
            group.addButton(button)
            body.addWidget(button)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.choose_folder)
        row.addWidget(self.folder, 1)
        body.addLayout(row)
        body.addWidget(self.plan)
        body.addWidget(
            text_label(
                self.tr(
                    "Det sker medan programmet är öppet. Ligger mappen på ett USB-minne, låt det sitta i."
                ),
                "small",
            )
        )

    # What the member does -------------------------------------------------------------------

    def choose_backup(self) -> None:
        """Ask for a backup file to restore."""
        self._files.one_file(self, self.tr("Välj en säkerhetskopia"), ENDINGS, self._chosen)

    def forget_typed(self) -> None:
        """Leave nothing secret in the fields."""
        self.means.clear()
        self.open.clear()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.forget_typed()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._changed()

    def _make(self) -> None:
        self._files.save(self, self._model.name, lambda paths: self._model.back_up(paths[0]))

    def _choose_folder(self) -> None:
        title = self.tr("Välj var säkerhetskopior ska läggas")
        self._files.one_folder(self, title, lambda paths: self._model.choose(folder=str(paths[0])))

    def _choose_every(self, every: Every, _checked: bool = False) -> None:
        self._model.choose(every)
        if every != "never" and not self._model.plan.folder:
            self._choose_folder()

    def _chosen(self, paths: list[Path]) -> None:
        self.file = paths[0]
        self._model.look(paths[0])

    def _looked(self, head: Head) -> None:
        if self.file is not None:
            self.open.setVisible(True)
            self.open.ask(self.file, head)
            self._changed()

    def _close_open(self) -> None:
        self.open.clear()
        self.open.setVisible(False)
        self.restore.setFocus()
        self._changed()

    # What the model says ---------------------------------------------------------------------

    def _changed(self) -> None:
        model = self._model
        running = model.is_running
        self.last.setText(model.last_words)
        self.means.setVisible(model.is_loaded and not model.can_back_up)
        had_focus = self.make.hasFocus() or self.stop.hasFocus()
        self.stop.setVisible(running)
        self.stop.setEnabled(not model.is_stopping)
        if had_focus and running:
            self.stop.setFocus()
        self.make.setEnabled(model.can_back_up and not running)
        if had_focus and not running:
            self.make.setFocus()
        self.strip.setVisible(running or bool(model.result or model.fault))
        self.result.setText(model.result)
        self.result.setVisible(bool(model.result))
        self.fault.setText(model.fault)
        self.fault.setVisible(bool(model.fault))
        for every, button in self.every.items():
            button.setChecked(every == model.plan.every)
            button.setEnabled(model.can_back_up)
        by_itself = model.plan.every != "never"
        self.choose_folder.setVisible(by_itself)
        self.folder.setVisible(by_itself)
        self.folder.setText(model.plan.folder or self.tr("Ingen mapp är vald än."))
        self.plan.setText(model.plan_words)
        self.plan.setVisible(by_itself and bool(model.plan_words))
        self.restore.setEnabled(not running)
        self.restore.setVisible(not model.is_restored and self.open.isHidden())
        self.open.go.setEnabled(not running and bool(self.open.field.text().strip()))
        self.waiting.setVisible(model.is_restored)
        self.restart.setVisible(model.is_restored)
        self.verify.setEnabled(not running)
        self._progressed()

    def _progressed(self) -> None:
        running = self._model.is_running
        self.words.setVisible(running)
        self.bar.setVisible(running)
        if running:
            self.words.setText(self._model.progress_words)
            share = self._model.share
            self.bar.setRange(0, 100 if share is not None else 0)
            self.bar.setValue(share or 0)

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A feature: taking an import back, from the menu and from the import's report."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import push_button, size_for_text, text_label
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.viewmodels.retracting import DeliveryWords, RetractingModel

_LISTED = 20


class DeliveryDialog(QDialog):
    """Asks which import; accepted with `delivery` chosen."""

    def __init__(self, deliveries: Sequence[DeliveryWords], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Ta tillbaka en import"))
        self.setModal(True)
        size_for_text(self, 620, 460)
        self._deliveries = tuple(deliveries)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Importer, den senaste först"))
        self.list.addItems([delivery.line for delivery in self._deliveries])
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self.accept)
        self.go_on = push_button(self.tr("Ta tillbaka…"), "large")
        self.go_on.clicked.connect(self.accept)
        self.cancel = push_button(self.tr("Avbryt"), "large")
        self.cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.go_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 24, 26, 22)
        layout.setSpacing(12)
        layout.addWidget(text_label(self.tr("Vilken import vill du ta tillbaka? Du får en fråga först.")))
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        self.list.setFocus()

    @property
    def delivery(self) -> DeliveryWords:
        """The chosen import."""
        return self._deliveries[max(0, self.list.currentRow())]


class RetractingFeature(QObject):
    """Asks, and takes back.

    Args:
        shell: the window.
        model: the imports.
    """

    def __init__(self, shell: Shell, model: RetractingModel) -> None:
        super().__init__(shell)
        self._shell = shell
        self._model = model
        self.dialog: DeliveryDialog | None = None
        self.action = shell.action(
            Menu.FILE,
            self.tr("Ta t&illbaka en import…"),
            "Ctrl+Alt+Shift+Z",
            self.choose,
            needs=Needs.NOTHING,
            group="import",
        )
        shell.models.importing.take_back_wanted.connect(self.ask_latest)
        model.running_changed.connect(lambda: self.action.setEnabled(not model.is_running))
        model.done.connect(shell.say)

    def choose(self) -> None:
        """Ask which import."""
        self._model.list(_LISTED, self._choose_from)

    def ask_latest(self) -> None:
        """Ask whether the import that has just been done is to be taken back."""
        self._model.list(1, lambda found: self.ask(found[0]) if found else None)

    def ask(self, delivery: DeliveryWords) -> None:
        """Say what happens, and do it if the member says so."""

        def take_back() -> None:
            self._shell.models.importing.dismiss()
            self._model.take_back(delivery.packet)

        self._shell.confirm(
            delivery.question, self.tr("Ta tillbaka importen"), take_back, more=delivery.follows
        )

    def _choose_from(self, found: tuple[DeliveryWords, ...]) -> None:
        if not found:
            self._shell.say(self.tr("Det finns ingen import att ta tillbaka."))
            return
        dialog = self.dialog = DeliveryDialog(found, self._shell.window)
        dialog.accepted.connect(lambda: self.ask(dialog.delivery))
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None

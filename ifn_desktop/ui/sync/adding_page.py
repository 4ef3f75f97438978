# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The guided page on which a place is added or changed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ifn_desktop.ui.file_choice import FileChoice
from ifn_desktop.ui.parts import page_area, push_button
from ifn_desktop.ui.sync.adding_steps import ChooseStep, LookingStep, PasswordStep, PlaceStep
from ifn_desktop.ui.sync.text_column import TextColumn
from ifn_desktop.viewmodels.downloads import DownloadsModel
from ifn_desktop.viewmodels.sync_adding import AddingModel, Step


class AddingPage(QWidget):
    """One step at a time; nothing is kept before the last.

    Args:
        model: leads through it.
        downloads: for who must fetch by hand.
        files: asks for a folder or a certificate.

    Signals:
        left: go back to the list.
    """

    left = Signal()

    def __init__(self, model: AddingModel, downloads: DownloadsModel, files: FileChoice) -> None:
        super().__init__()
        self.setProperty("handbook", "automatiskt")
        self._model = model
        self._downloads = downloads
        self._files = files
        self._step: Step | None = None
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back = push_button(self.tr("‹ Hämtningar"), "quiet")
        self.back.clicked.connect(self.left)
        self.place = PlaceStep(model, can_ask=downloads.can_watch)
        self.looking = LookingStep(model)
        self.password = PasswordStep(model)
        self.choose = ChooseStep(model)
        self._steps = {
            Step.PLACE: self.place,
            Step.LOOKING: self.looking,
            Step.PASSWORD: self.password,
            Step.CHOOSE: self.choose,
        }
        inner = TextColumn(860)
        body = inner.body
        body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for step in self._steps.values():
            step.setVisible(False)
            body.addWidget(step)
            step.trouble.certificate_wanted.connect(self._choose_certificate)
        body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page_area(inner))
        self.place.folder_wanted.connect(self._choose_folder)
        self.place.ask_wanted.connect(downloads.watch)
        downloads.changed.connect(self._downloads_changed)
        model.changed.connect(self._changed)
        self._downloads_changed()

    def begin(self) -> None:
        """Begin with an empty address."""
        self.place.address.clear()
        self._step = None

    def _changed(self) -> None:
        model = self._model
        step = model.step
        is_new = step is not self._step
        self._step = step
        had_focus = is_new and self._has_focus()
        if is_new:
            if step is Step.PASSWORD:
                self.password.clear()
            for kind, shown in self._steps.items():
                shown.setVisible(kind is step)
        self.place.refresh()
        self.looking.refresh(shown=step is Step.LOOKING)
        if step is Step.PASSWORD:
            self.password.refresh()
        if step is Step.CHOOSE:
            self.choose.refresh()
        if is_new:
            first = self._steps[step].first()
            self.setFocusProxy(first)
            if had_focus:
                first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _has_focus(self) -> bool:
        focused = self.window().focusWidget()
        return self.isVisible() and (focused is None or focused is self or self.isAncestorOf(focused))

    def _choose_folder(self) -> None:
        def chosen(paths: list[Path]) -> None:
            if paths:
                self._model.look_in(paths[0])

        self._files.one_folder(self, self.tr("Välj mapp"), chosen)

    def _choose_certificate(self) -> None:
        def chosen(paths: list[Path]) -> None:
            if paths:
                self._model.trust(paths[0])

        self._files.one_file(self, self.tr("Välj certifikat"), "*.pem *.crt *.cer", chosen)

    def _downloads_changed(self) -> None:
        self.place.ask.setChecked(self._downloads.is_watching)

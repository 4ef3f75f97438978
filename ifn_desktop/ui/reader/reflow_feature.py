# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A feature: a paper as flowing text instead of pages, for each pane by itself (F5), read aloud on demand."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from ifn_desktop.ui.reader.aloud_bar import AloudFeature
from ifn_desktop.ui.reader.reflow_face import PaneText
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.viewmodels.reader.aloud import Aloud
from ifn_desktop.viewmodels.reader.reflow import ReflowModel, TextStyles

if TYPE_CHECKING:
    from ifn_desktop.ui.reader.panes import ReaderPanes


class ReflowFeature(QObject):
    """Puts flowing text into both panes.

    Args:
        shell: the window.
        make_model: makes the model of a pane's text.
        styles: how text is set.
        aloud: reads it.
    """

    def __init__(
        self, shell: Shell, make_model: Callable[[], ReflowModel], styles: TextStyles, aloud: Aloud
    ) -> None:
        super().__init__(shell)
        self._shell = shell
        self._reader = cast("ReaderPanes", shell.reader)
        self.faces = tuple(
            PaneText(pane, make_model(), styles, shell.appearance) for pane in self._reader.panes
        )
        self.action = shell.action(
            Menu.VIEW,
            self.tr("&Löpande text i stället för sidor"),
            "F5",
            self._toggle,
            needs=Needs.PAPER,
            checkable=True,
            group="text",
        )
        shell.tell_keys(
            self.tr("I den löpande texten"),
            [
                (self.tr("H och Skift+H"), self.tr("Nästa och förra rubriken")),
                (self.tr("Ctrl+Home och Ctrl+End"), self.tr("Textens början och slut")),
                (self.tr("Tabb"), self.tr("Nästa länk")),
                (self.tr("Blanksteg"), self.tr("En skärm ned; med Skift upp")),
            ],
        )
        for face in self.faces:
            face.shown.connect(self._check)
            face.view.copy_wanted.connect(partial(self._copy, face))
            face.view.keeps_words = partial(self._keeps_words, face)
        self._reader.active_changed.connect(self._check)
        self.aloud = AloudFeature(shell, aloud, self.faces, lambda: self.active)

    @property
    def active(self) -> PaneText:
        """The face of the pane that the keyboard is in."""
        return next(face for face in self.faces if face.pane is self._reader.active)

    def _copy(self, face: PaneText, words: str) -> None:
        paper = face.pane.document
        if paper is not None:
            self._shell.copy([paper], words)

    def _keeps_words(self, face: PaneText) -> bool:
        paper = face.pane.document
        return self._shell.leaving.copy is False or (paper is not None and self._shell.is_secret([paper]))

    def _toggle(self) -> None:
        self.active.want(not self.active.is_wanted)
        self._check()

    def _check(self) -> None:
        self.action.setChecked(self.active.is_wanted)

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Reading aloud from the reading view: the bar under the text, and the keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from ifn_desktop.ui.parts import push_button, text_label
from ifn_desktop.ui.reader.giving_bar import GivingBar
from ifn_desktop.ui.reader.reflow_face import PaneText
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.viewmodels.notices import Message
from ifn_desktop.viewmodels.reader.aloud import Aloud
from ifn_desktop.viewmodels.reader.aloud_text import Utterance

if TYPE_CHECKING:
    from ifn_desktop.ui.main_window import MainWindow


class AloudBar(GivingBar):
    """The buttons while a text is read. Hidden when none is."""

    def __init__(self, aloud: Aloud) -> None:
        super().__init__()
        self._aloud = aloud
        self.setProperty("role", "strip")
        self.pause = self._button("", "", aloud.toggle)
        self.before = self._button("‹", self.tr("Föregående mening"), lambda: aloud.step(-1))
        self.after = self._button("›", self.tr("Nästa mening"), lambda: aloud.step(1))
        self.slower = self._button("−", self.tr("Långsammare"), lambda: aloud.quicken(-1))
        self.rate = text_label(role="small", wrap=False)
        self.quicker = self._button("+", self.tr("Snabbare"), lambda: aloud.quicken(1))
        self.end = self._button(self.tr("Sluta"), self.tr("Sluta läsa upp"), aloud.stop)
        self.set_parts(
            [[self.pause, self.before, self.after], [self.slower, self.rate, self.quicker], [self.end]],
            giving=[self.rate, self.slower, self.quicker, self.before, self.after],
        )
        self._show()
        aloud.changed.connect(self._show)

    def _button(self, text: str, name: str, act: Callable[[], object]) -> QPushButton:
        button = push_button(text, "quiet")
        if name:
            button.setToolTip(name)
            button.setAccessibleName(name)
        button.clicked.connect(lambda _=False, do=act: do())
        return button

    def _show(self) -> None:
        words = self.tr("Fortsätt") if self._aloud.is_paused else self.tr("Pausa")
        self.pause.setText(words)
        rate = self._aloud.rate
        speed = (
            self.tr("Vanlig fart")
            if not rate
            else self.tr("Fart {rate}").format(rate=f"{rate:+d}".replace("-", "−"))
        )
        self.rate.setText(speed)


class AloudFeature(QObject):
    """Reads the text of the pane that the keyboard is in.

    Args:
        shell: the window.
        aloud: reads.
        faces: the reading views.
        active: the reading view of the pane that the keyboard is in.
    """

    def __init__(
        self, shell: Shell, aloud: Aloud, faces: Sequence[PaneText], active: Callable[[], PaneText]
    ) -> None:
        super().__init__(shell)
        self._shell = shell
        self._aloud = aloud
        self._active = active
        self._face: PaneText | None = None
        self._waits = False
        self.bars: dict[PaneText, AloudBar] = {}
        for face in faces:
            bar = AloudBar(aloud)
            face.add_below(bar)
            bar.setVisible(False)
            self.bars[face] = bar
            face.aloud_wanted.connect(lambda face=face: self._press(face))
            face.shown.connect(lambda shown, face=face: self._left(face) if not shown else None)
            face.text_changed.connect(lambda face=face: self._text_changed(face))
        self.action = shell.action(
            Menu.VIEW,
            self.tr("Läs &upp, eller pausa"),
            "Ctrl+F5",
            lambda: self._press(self._active()),
            needs=Needs.PAPER,
            group="text",
        )
        aloud.sentence_changed.connect(self._mark)
        aloud.changed.connect(self._show)
        aloud.refused.connect(self._refuse)
        shell.on_escape(self._escape)
        cast("MainWindow", shell.window).closing.connect(aloud.close)

    def _press(self, face: PaneText) -> None:
        """Start, pause or go on; in another pane: start there."""
        if self._aloud.is_on and self._face is face:
            self._aloud.toggle()
            return
        self._aloud.stop()
        self._face = face
        if face.is_ready:
            self._start()
        else:
            self._waits = True
            face.want(True)

    def _start(self) -> None:
        self._waits = False
        if self._face is not None:
            block, offset = self._face.view.top_place()
            self._aloud.start(self._face.view.text, block, offset)

    def _text_changed(self, face: PaneText) -> None:
        if face is not self._face:
            return
        if self._waits and face.is_ready:
            self._start()
        elif self._aloud.is_on:
            self._aloud.stop()

    def _left(self, face: PaneText) -> None:
        if face is self._face:
            self._waits = False
            self._aloud.stop()

    def _mark(self, sentence: Utterance | None) -> None:
        if self._face is None:
            return
        if sentence is None:
            self._face.view.unmark()
        else:
            self._face.view.mark(sentence.block, sentence.start, sentence.end)

    def _show(self) -> None:
        for face, bar in self.bars.items():
            bar.setVisible(self._aloud.is_on and face is self._face)

    def _refuse(self, why: str) -> None:
        self._waits = False
        self._shell.models.notices.show(Message(why))

    def _escape(self) -> bool:
        if not self._aloud.is_on:
            return False
        self._aloud.stop()
        if self._face is not None:
            self._face.view.setFocus()
        return True

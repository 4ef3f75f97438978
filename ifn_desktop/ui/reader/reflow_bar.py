# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The slim bar over the reading view: letters, lines, and the way back to the pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton

from ifn_desktop.ui.parts import push_button
from ifn_desktop.ui.reader.giving_bar import GivingBar
from ifn_desktop.viewmodels.reader.reflow import SPACINGS, WIDTHS, TextStyle, TextStyles


class ReflowBar(GivingBar):
    """Sets how the text looks.

    Signals:
        pages_wanted: back to the pages.
        aloud_wanted: read the text aloud.
    """

    pages_wanted = Signal()
    aloud_wanted = Signal()

    def __init__(self, styles: TextStyles) -> None:
        super().__init__()
        self._styles = styles
        self.setProperty("role", "bar")
        self.smaller = self._button("A−", self.tr("Mindre bokstäver"), lambda: styles.resize(-1))
        self.larger = self._button("A+", self.tr("Större bokstäver"), lambda: styles.resize(1))
        self.look = self._button(
            self.tr("Utseende"), self.tr("Radlängd, radavstånd och bokstäver"), self._show
        )
        self.aloud = self._button(self.tr("Läs upp"), self.tr("Läs upp texten"), self.aloud_wanted.emit)
        self.pages = self._button(
            self.tr("Visa sidorna"), self.tr("Tillbaka till sidorna"), self.pages_wanted.emit
        )
        self.set_parts(
            [[self.smaller, self.larger, self.look], [self.aloud, self.pages]],
            giving=[self.smaller, self.larger, self.aloud, self.look],
        )
        self.menu = QMenu(self)
        self._fill()

    def _button(self, text: str, name: str, act: Callable[[], object]) -> QPushButton:
        button = push_button(text, "quiet")
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(lambda _=False, do=act: do())
        return button

    def _show(self) -> None:
        self._check()
        self.menu.popup(self.look.mapToGlobal(self.look.rect().bottomLeft()))

    def _fill(self) -> None:
        widths = [
            self.tr("Korta rader"),
            self.tr("Lagom långa rader"),
            self.tr("Långa rader"),
            self.tr("Hela bredden"),
        ]
        spacings = [
            self.tr("Tätt mellan raderna"),
            self.tr("Lagom mellan raderna"),
            self.tr("Glest mellan raderna"),
            self.tr("Mycket glest mellan raderna"),
        ]
        self._choices: list[tuple[QAction, Callable[[TextStyle], TextStyle]]] = []
        self._section(self.tr("Radlängd"), widths, [_with_width(width) for width in WIDTHS])
        self._section(self.tr("Radavstånd"), spacings, [_with_spacing(spacing) for spacing in SPACINGS])
        faces = [self.tr("Bokstäver utan fötter"), self.tr("Bokstäver med fötter, som i en bok")]
        self._section(self.tr("Bokstäver"), faces, [_with_serif(False), _with_serif(True)])

    def _section(
        self, title: str, words: Sequence[str], changes: Sequence[Callable[[TextStyle], TextStyle]]
    ) -> None:
        self.menu.addSection(title)
        group = QActionGroup(self.menu)
        for text, change in zip(words, changes, strict=True):
            action = QAction(text, self.menu)
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, do=change: self._styles.choose(do(self._styles.style)))
            group.addAction(action)
            self.menu.addAction(action)
            self._choices.append((action, change))

    def _check(self) -> None:
        style = self._styles.style
        for action, change in self._choices:
            action.setChecked(change(style) == style)


def _with_width(width: int) -> Callable[[TextStyle], TextStyle]:
    return lambda style: style._replace(width=width)


def _with_spacing(spacing: float) -> Callable[[TextStyle], TextStyle]:
    return lambda style: style._replace(spacing=spacing)


def _with_serif(serif: bool) -> Callable[[TextStyle], TextStyle]:
    return lambda style: style._replace(serif=serif)

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Every action of the window, with its words and keys, and the menus that show them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from ifn_desktop.ui.theme import SCALES, Appearance, Scheme

PAPERS_BY_NUMBER = 9


class Actions:
    """Makes the actions; the window connects them.

    Args:
        window: gets the actions, so that their keys work everywhere in it.
        appearance: for the choices of colours and text size.
    """

    def __init__(self, window: QWidget, appearance: Appearance) -> None:
        self._window = window
        tr = window.tr
        self.open_files = self._make(tr("&Läs in filer…"), "Ctrl+O")
        self.open_folder = self._make(tr("Läs in en &mapp…"), "Ctrl+Shift+O")
        self.open_sample = self._make(tr("Läs in &exemplet"))
        self.save_copy = self._make(tr("&Spara en kopia av handlingen…"), "Ctrl+Shift+S")
        self.move_paper = self._make(tr("&Flytta handlingen till annat ärende…"), "Ctrl+Shift+M")
        self.recovery_code = self._make(tr("Ny å&terställningskod…"))
        self.quit = self._make(tr("&Avsluta"), "Ctrl+Q")
        self.agenda_column = self._make(tr("Ä&rendelistan"), "F9", checkable=True)
        self.proposal = self._make(tr("&Förslaget till beslut"), "F4", checkable=True)
        self.full_screen = self._make(tr("&Hela skärmen"), "F11", checkable=True)
        self.close_beside = self._make(tr("&Stäng handlingen bredvid"), "Esc")
        self.start = self._make(tr("&Startsidan"), "Ctrl+Home")
        self.back = self._make(tr("&Tillbaka"), "Alt+Left")
        self.previous_item = self._make(tr("&Föregående ärende"), "Ctrl+Up", "F7")
        self.next_item = self._make(tr("&Nästa ärende"), "Ctrl+Down", "F8")
        self.previous_paper = self._make(tr("F&öregående handling"), "Ctrl+PgUp")
        self.next_paper = self._make(tr("Nästa &handling"), "Ctrl+PgDown")
        self.papers = [
            self._make(tr("Handling {n}").format(n=number), f"Ctrl+{number}")
            for number in range(1, PAPERS_BY_NUMBER + 1)
        ]
        self.next_column = self._make(tr("Nästa &del av fönstret"), "F6")
        self.previous_column = self._make(tr("Förra de&len av fönstret"), "Shift+F6")
        self.keys = self._make(tr("&Kortkommandon"), "F1")
        self.about = self._make(tr("&Om IFN Desktop"))
        self._menus(appearance)

    @property
    def groups(self) -> list[tuple[str, list[QAction]]]:
        """The actions by menu, for the list of keys."""
        return [
            (menu.title().replace("&", ""), _flat(menu))
            for menu in (self.file_menu, self.view_menu, self.go_menu, self.help_menu)
        ]

    def add_reader(self, actions: Sequence[QAction]) -> None:
        """Show the reader's own actions in the menu `Visa`."""
        if actions:
            self.view_menu.insertActions(self._before_sizes, list(actions))
            self.view_menu.insertSeparator(self._before_sizes)

    def name_papers(self, titles: Sequence[str]) -> None:
        """Give the numbered papers their titles; numbers without a paper are hidden."""
        for position, action in enumerate(self.papers):
            is_there = position < len(titles)
            action.setVisible(is_there)
            action.setEnabled(is_there)
            if is_there:
                action.setText(titles[position].replace("&", "&&"))
        self.papers_menu.menuAction().setVisible(bool(titles))

    def _make(self, text: str, *keys: str, checkable: bool = False) -> QAction:
        action = QAction(text, self._window)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setCheckable(checkable)
        action.setMenuRole(QAction.MenuRole.NoRole)
        self._window.addAction(action)
        return action

    def _menus(self, appearance: Appearance) -> None:
        tr = self._window.tr
        self.bar = _Menus()
        self.file_menu = self._menu(
            tr("&Arkiv"),
            [
                self.open_files,
                self.open_folder,
                self.open_sample,
                None,
                self.save_copy,
                self.move_paper,
                None,
                self.recovery_code,
                None,
                self.quit,
            ],
        )
        self.view_menu = self._menu(tr("&Visa"), [self.agenda_column, self.proposal, self.close_beside, None])
        self._before_sizes = self._sizes(appearance)
        self._colours(appearance)
        self.view_menu.addSeparator()
        self.view_menu.addAction(self.full_screen)
        self.go_menu = self._menu(
            tr("&Gå"),
            [
                self.start,
                self.back,
                None,
                self.previous_item,
                self.next_item,
                None,
                self.previous_paper,
                self.next_paper,
            ],
        )
        self.papers_menu = self.go_menu.addMenu(tr("Handlingar i ä&rendet"))
        self.papers_menu.addActions(self.papers)
        self.go_menu.addSeparator()
        self.go_menu.addAction(self.next_column)
        self.go_menu.addAction(self.previous_column)
        self.help_menu = self._menu(tr("&Hjälp"), [self.keys, self.about])

    def _menu(self, title: str, actions: Sequence[QAction | None]) -> QMenu:
        menu = self.bar.addMenu(title)
        for action in actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        return menu

    def _sizes(self, appearance: Appearance) -> QAction:
        tr = self._window.tr
        names = (tr("&Vanlig"), tr("&Större"), tr("&Stor"), tr("&Störst"))
        menu = self.view_menu.addMenu(tr("&Textstorlek i programmet"))
        choices = [
            (name, scale == appearance.scale, lambda _=False, to=scale: appearance.choose(scale=to))
            for name, scale in zip(names, SCALES, strict=True)
        ]
        self._choice(menu, choices)
        return menu.menuAction()

    def _colours(self, appearance: Appearance) -> None:
        tr = self._window.tr
        schemes: tuple[tuple[str, Scheme], ...] = (
            (tr("&Som datorn"), "system"),
            (tr("&Ljusa"), "light"),
            (tr("&Mörka"), "dark"),
            (tr("&Hög kontrast"), "contrast"),
        )
        menu = self.view_menu.addMenu(tr("&Färger"))
        choices = [
            (name, scheme == appearance.scheme, partial(_choose_scheme, appearance, scheme))
            for name, scheme in schemes
        ]
        self._choice(menu, choices)

    def _choice(self, menu: QMenu, choices: Sequence[tuple[str, bool, Callable[..., None]]]) -> None:
        group = QActionGroup(self._window)
        for name, is_chosen, choose in choices:
            action = QAction(name, self._window)
            action.setCheckable(True)
            action.setChecked(is_chosen)
            action.triggered.connect(choose)
            group.addAction(action)
            menu.addAction(action)


class _Menus(QMenuBar):
    """Menus that never hide behind an arrow when the bar is short of room: other words give way."""

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def _choose_scheme(appearance: Appearance, scheme: Scheme, _checked: bool = False) -> None:
    appearance.choose(scheme=scheme)


def _flat(menu: QMenu) -> list[QAction]:
    """The actions of a menu and its submenus, those on show only."""
    found: list[QAction] = []
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            found.extend(_flat(inner))
        elif not action.isSeparator() and action.isVisible():
            found.append(action)
    return found

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Every action of the window, with its words and keys, and the menus that show them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from ifn_desktop.ui.theme import SCALES, Appearance, Scheme

if TYPE_CHECKING:
    from ifn_desktop.ui.key_sheet import KeyGroup
    from ifn_desktop.viewmodels.navigation import Navigator

PAPERS_BY_NUMBER = 9
_GROUP = "menu-group"
_CHOICE_OF = "choice-of"


class Menu(Enum):
    """The menus, in their order, then those within `VIEW`. One without an entry is not shown."""

    FILE = "file"
    EDIT = "edit"
    VIEW = "view"
    GO = "go"
    NOTES = "notes"
    RECUSAL = "recusal"
    HELP = "help"
    PAGES = "pages"
    LOOKS = "looks"
    FLOW = "flow"
    BESIDE = "beside"


_WITHIN_VIEW = (Menu.PAGES, Menu.LOOKS, Menu.FLOW, Menu.BESIDE)


class Actions:
    """Makes the actions; the window connects them, and features add theirs.

    Args:
        window: gets the actions, so that their keys work everywhere in it.
        appearance: for the choices of colours and text size.
    """

    def __init__(self, window: QWidget, appearance: Appearance) -> None:
        self._window = window
        tr = window.tr
        self.open_files = self._make(tr("&Läs in filer…"), "Ctrl+O")
        self.open_folder = self._make(tr("Läs in en &mapp…"), "Ctrl+Shift+O")
        self.open_sample = self._make(tr("Läs in &exemplet"), "Ctrl+Alt+O")
        self.recovery_code = self._make(tr("Ny å&terställningskod…"), "Ctrl+Alt+K")
        self.lock = self._make(tr("Lå&s"), "F12")
        self.quit = self._make(tr("&Avsluta"), "Ctrl+Q")
        self.agenda_column = self._make(tr("Ä&rendelistan"), "F9", checkable=True)
        self.side_column = self._make(tr("&Mina anteckningar till höger"), "Shift+F9", checkable=True)
        self.proposal = self._make(tr("&Förslaget till beslut"), "F4", checkable=True)
        self.full_screen = self._make(tr("&Hela skärmen"), "Ctrl+Shift+F11", checkable=True)
        self.escape = self._make(tr("&Stäng det som är öppet bredvid"), "Esc")
        self.search = self._make(tr("S&ök i allt"), "Ctrl+K")
        self.start = self._make(tr("&Startsidan"), "Ctrl+Home")
        self.back = self._make(tr("&Tillbaka"), "Alt+Left")
        self.forward = self._make(tr("F&ramåt igen"), "Alt+Right")
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
        self.keys = self._make(tr("&Kortkommandon"), "Ctrl+F1")
        self.about = self._make(tr("&Om IFN Desktop"), "Shift+F1")
        self._ends: dict[Menu, QAction] = {}
        self._told: dict[str, list[tuple[str, str]]] = {}
        self._menus(appearance)

    @property
    def groups(self) -> list[tuple[str, list[QAction]]]:
        """The actions by menu, for the list of keys."""
        return [
            (menu.title().replace("&", ""), actions)
            for kind, menu in self.menus.items()
            if kind not in _WITHIN_VIEW and (actions := _flat(menu))
        ]

    def sheet(self) -> list[KeyGroup]:
        """Everything that has a key, for the sheet: by menu, then what features tell of besides."""
        from ifn_desktop.ui.key_sheet import KeyGroup, KeyRow, native

        tr = self._window.tr
        groups = []
        for title, actions in self.groups:
            rows = [
                KeyRow(native(action.shortcuts(), tr(" eller ")), _words(action))
                for action in actions
                if action.shortcuts() and action not in self.papers
            ]
            if self.papers[0] in self.papers_menu.actions() and self.next_paper in actions:
                rows.append(KeyRow(tr("Ctrl+1 till Ctrl+9"), tr("Ärendets handlingar efter ordning")))
            groups.append(KeyGroup(title, tuple(rows)))
        told = [
            KeyGroup(title, tuple(KeyRow(keys, words) for keys, words in rows))
            for title, rows in sorted(
                self._told.items()
            )  # features are made when they are needed, in any order
        ]
        return [group for group in (*groups, *told) if group.rows]

    def tell_keys(self, title: str, rows: Sequence[tuple[str, str]]) -> None:
        """Tell of keys that are no actions, for the sheet: what they are, and what they do."""
        self._told.setdefault(title, []).extend(rows)

    def add(
        self,
        menu: Menu,
        text: str,
        keys: Sequence[str] = (),
        *,
        checkable: bool = False,
        group: str = "",
    ) -> QAction:
        """Make an action for a feature and put it into a menu.

        Args:
            menu: where it stands.
            text: its words, with `&` before the letter that picks it in the menu.
            keys: as Qt writes them (`Ctrl+Shift+H`); the first is shown in the menu.
            checkable: it is on or off.
            group: actions of one group stand together between lines; without one, with the others.
        """
        action = self._make(text, *keys, checkable=checkable)
        self.place(menu, [action], group)
        return action

    def place(self, menu: Menu, actions: Sequence[QAction], group: str = "") -> None:
        """Put actions that were made elsewhere into a menu, after those of the same group."""
        if not actions:
            return
        shown = self.menus[menu]
        own = [action for action in shown.actions() if group and action.property(_GROUP) == group]
        before = self._ends.get(menu)
        if own:
            entries = shown.actions()
            following = entries.index(own[-1]) + 1
            before = entries[following] if following < len(entries) else None
        elif group:
            shown.insertSeparator(before) if before else shown.addSeparator()
        for action in actions:
            if group:
                action.setProperty(_GROUP, group)
            shown.insertAction(before, action) if before else shown.addAction(action)
        shown.menuAction().setVisible(True)

    def allow(self, navigator: Navigator, *, on_page: bool) -> None:
        """Let the member do what can be done where they are.

        Args:
            navigator: knows where.
            on_page: a feature's page is on show.
        """
        head, is_reading = navigator.head, navigator.is_reading
        self.start.setEnabled(is_reading or on_page)
        self.escape.setEnabled(is_reading or on_page)
        self.back.setEnabled(navigator.can_go_back)
        self.forward.setEnabled(navigator.can_go_forward)
        self.previous_item.setEnabled(navigator.can_step_entry(-1))
        self.next_item.setEnabled(navigator.can_step_entry(1))
        self.previous_paper.setEnabled(navigator.can_step_document(-1))
        self.next_paper.setEnabled(navigator.can_step_document(1))
        for action in (
            self.agenda_column,
            self.side_column,
            self.proposal,
            self.next_column,
            self.previous_column,
        ):
            action.setEnabled(is_reading)
        self.name_papers([tab.label for tab in head.tabs] if head else [])

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
        titles = {
            Menu.FILE: tr("&Arkiv"),
            Menu.EDIT: tr("&Redigera"),
            Menu.VIEW: tr("&Visa"),
            Menu.GO: tr("&Gå"),
            Menu.NOTES: tr("A&nteckna"),
            Menu.RECUSAL: tr("&Jäv"),
            Menu.HELP: tr("&Hjälp"),
        }
        self.menus = {menu: self.bar.addMenu(title) for menu, title in titles.items()}
        for menu in (Menu.EDIT, Menu.NOTES, Menu.RECUSAL):
            self.menus[menu].menuAction().setVisible(False)
        file, view, go = self.menus[Menu.FILE], self.menus[Menu.VIEW], self.menus[Menu.GO]
        file.addActions([self.open_files, self.open_folder, self.open_sample])
        file.addSeparator()
        self._ends[Menu.FILE] = file.addSeparator()
        file.addAction(self.recovery_code)
        file.addSeparator()
        file.addActions([self.lock, self.quit])
        view.addActions([self.agenda_column, self.side_column, self.proposal, self.escape])
        self._ends[Menu.VIEW] = view.addSeparator()
        self._sizes(appearance)
        self._colours(appearance)
        self._within_view()
        view.addSeparator()
        view.addAction(self.full_screen)
        go.addAction(self.search)
        go.addSeparator()
        go.addActions([self.start, self.back, self.forward])
        go.addSeparator()
        go.addActions([self.previous_item, self.next_item])
        go.addSeparator()
        go.addActions([self.previous_paper, self.next_paper])
        self.papers_menu = go.addMenu(tr("Handlingar i ä&rendet"))
        self.papers_menu.addActions(self.papers)
        self._ends[Menu.GO] = go.addSeparator()
        go.addActions([self.next_column, self.previous_column])
        self.menus[Menu.HELP].addActions([self.keys, self.about])
        self._ends[Menu.HELP] = self.keys

    def _within_view(self) -> None:
        tr, view = self._window.tr, self.menus[Menu.VIEW]
        titles = {
            Menu.PAGES: tr("Si&dorna"),
            Menu.LOOKS: tr("Sidornas fär&ger"),
            Menu.FLOW: tr("Handlingar i föl&jd"),
            Menu.BESIDE: tr("Två ha&ndlingar"),
        }
        view.insertSeparator(self._ends[Menu.VIEW])
        for kind in _WITHIN_VIEW:
            menu = QMenu(titles[kind], view)
            view.insertMenu(self._ends[Menu.VIEW], menu)
            menu.menuAction().setVisible(False)
            self.menus[kind] = menu

    def _sizes(self, appearance: Appearance) -> None:
        tr = self._window.tr
        names = (tr("&100 %"), tr("1&25 %"), tr("1&50 %"), tr("1&75 %"), tr("&200 %"))
        menu = self.menus[Menu.VIEW].addMenu(tr("&Textstorlek i programmet"))
        choices = [
            (name, scale == appearance.scale, lambda _=False, to=scale: appearance.choose(scale=to))
            for name, scale in zip(names, SCALES, strict=True)
        ]
        self._choice(menu, choices, 1)

    def _colours(self, appearance: Appearance) -> None:
        tr = self._window.tr
        schemes: tuple[tuple[str, Scheme], ...] = (
            (tr("&Som datorn"), "system"),
            (tr("&Ljusa"), "light"),
            (tr("&Mörka"), "dark"),
            (tr("&Hög kontrast"), "contrast"),
        )
        menu = self.menus[Menu.VIEW].addMenu(tr("F&ärger"))
        choices = [
            (name, scheme == appearance.scheme, partial(_choose_scheme, appearance, scheme))
            for name, scheme in schemes
        ]
        self._choice(menu, choices, 1 + len(SCALES))

    def _choice(
        self, menu: QMenu, choices: Sequence[tuple[str, bool, Callable[..., None]]], first: int
    ) -> None:
        """One of several, with the keys Alt+`first` and on."""
        group = QActionGroup(self._window)
        for number, (name, is_chosen, choose) in enumerate(choices, first):
            action = self._make(name, f"Alt+{number}", checkable=True)
            action.setChecked(is_chosen)
            action.triggered.connect(choose)
            action.setProperty(_CHOICE_OF, menu.title())
            group.addAction(action)
            menu.addAction(action)


def _words(action: QAction) -> str:
    """What an action does, also outside its menu: `Färger: Mörka`."""
    choice_of = action.property(_CHOICE_OF)
    words = _plain(action.text())
    return f"{_plain(choice_of)}: {words}" if choice_of else words


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


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

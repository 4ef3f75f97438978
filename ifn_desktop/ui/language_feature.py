# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Choosing the language of the window; each is offered in its own words."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtGui import QActionGroup

from ifn_desktop.config.settings import Language
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.viewmodels.preferences import Preferences

# In the language that is chosen: who reads only that one must find and understand it.
CHOICES: Final[tuple[tuple[Language, str, str, str], ...]] = (
    ("sv", "På svenska", "Alt+Shift+S", "Programmet är på svenska när det startas nästa gång."),
    ("en", "In English", "Alt+Shift+E", "The program will be in English the next time it is started."),
    ("fi", "Suomeksi", "Alt+Shift+F", "Ohjelma on suomeksi, kun se käynnistetään seuraavan kerran."),
)


class LanguageFeature:
    """Three choices in the menu of the view; what is chosen holds from the next start.

    Args:
        shell: the window.
        preferences: what the member has chosen.
    """

    def __init__(self, shell: Shell, preferences: Preferences) -> None:
        self._shell = shell
        self._preferences = preferences
        self._group = QActionGroup(shell.window)
        for language, name, key, told in CHOICES:
            action = shell.action(
                Menu.VIEW,
                name,
                key,
                partial(self._choose, language, told),
                needs=Needs.NOTHING,
                checkable=True,
                group="language",
            )
            action.setChecked(preferences.settings.language == language)
            self._group.addAction(action)

    def _choose(self, language: Language, told: str) -> None:
        self._preferences.choose(language=language)
        self._shell.say(told)

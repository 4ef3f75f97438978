# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the member has chosen, for all who show it and all who let it be chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ifn_desktop.config.settings import Settings


class Preferences(QObject):
    """The settings as they are now.

    Args:
        settings: as they were read.
        save: keeps new ones; must not wait.

    Signals:
        changed: something else is chosen.
    """

    changed = Signal()

    def __init__(
        self, settings: Settings, save: Callable[[Settings], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._save = save

    @property
    def settings(self) -> Settings:
        """All that is chosen."""
        return self._settings

    def choose(self, **values: object) -> None:
        """Choose something else, by the names of `Settings`; it is kept at once."""
        chosen = self._settings._replace(**values)
        if chosen != self._settings:
            self._settings = chosen
            self._save(chosen)
            self.changed.emit()

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Tells everyone who shows the library that something in it has changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ifn_desktop.model.views import Changes


class Library(QObject):
    """The one place where changes are told, and heard.

    Signals:
        changed: a `model.views.Changes`; who shows any of it asks the library anew.
    """

    changed = Signal(object)

    def tell(self, changes: Changes) -> None:
        """Say what a command or an import changed."""
        if changes != Changes():
            self.changed.emit(changes)

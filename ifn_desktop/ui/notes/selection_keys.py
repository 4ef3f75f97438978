# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The keys for words that are selected in a pane."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ifn_desktop.model.annotations import MarkKind
from ifn_desktop.ui.reader.mark_tools import COLOUR_KEYS
from ifn_desktop.ui.reader.page_tool import PageTool

if TYPE_CHECKING:
    from ifn_desktop.ui.notes.pane_marks import PaneMarks


class SelectionKeys(PageTool):
    """With words selected: 1 to 5, U, S, N, Q; Tab goes into the bar.

    Args:
        pane: does what the keys say.
    """

    def __init__(self, pane: PaneMarks) -> None:
        self._pane = pane

    @property
    def has_keyboard(self) -> bool:
        return self._pane.bar.isVisible()

    def tab(self, step: int) -> bool:
        """With words selected Tab goes into the bar."""
        if step > 0 and self._pane.bar.isVisible():
            self._pane.bar.take_keyboard()
            return True
        return False

    def key(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pane, key = self._pane, Qt.Key(event.key())
        if not plain or pane.selected is None:
            return False
        acts: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_U: partial(pane.mark_selected, MarkKind.UNDERLINE),
            Qt.Key.Key_S: partial(pane.mark_selected, MarkKind.STRIKE),
            Qt.Key.Key_N: partial(pane.mark_selected, MarkKind.HIGHLIGHT, comment=True),
            Qt.Key.Key_Q: pane.quote_selected,
        }
        if key in COLOUR_KEYS:
            pane.mark_selected(MarkKind.HIGHLIGHT, COLOUR_KEYS[key])
        elif key in acts:
            acts[key]()
        else:
            return False
        return True

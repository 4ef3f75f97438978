# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the pointer and the keys do on pages: tools, and the events that they are offered."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from ifn_desktop.model.ids import DocumentId


class PagePoint(NamedTuple):
    """A spot on a page.

    Attributes:
        document: the paper.
        page: from 1 in the paper.
        x, y: in points from the upper left corner of the page as its file shows it, whatever zoom,
            layout and rotation the member has chosen. Beside the page they lie outside of it.
    """

    document: DocumentId
    page: int
    x: float
    y: float


class PointerKind(Enum):
    """What the mouse or the pen did."""

    PRESS = "press"
    MOVE = "move"
    RELEASE = "release"


class Pointer(NamedTuple):
    """One event of mouse or pen over the pages.

    Attributes:
        kind: what it did.
        at: the spot on the nearest page.
        on_page: whether that spot lies on the page, not beside it.
        spot: in the viewport, in its own pixels.
        button: that was pressed or released.
        buttons: that are down.
        modifiers: keys that are down.
        clicks: 1, 2 for a double click, 3 for a third at the same spot; of presses only.
        pressure: of a pen, from 0 to 1; 1 for a mouse.
    """

    kind: PointerKind
    at: PagePoint
    on_page: bool
    spot: QPointF
    button: Qt.MouseButton = Qt.MouseButton.NoButton
    buttons: Qt.MouseButton = Qt.MouseButton.NoButton
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    clicks: int = 1
    pressure: float = 1.0


class PageTool:
    """Follows a link, selects text, draws: whatever pointer and keys do on pages.

    A view has one tool that the member has chosen, or none, and standing tools behind it. An event
    is offered to them in that order until one takes it. Whoever takes a press gets all moves and
    the release that follow, wherever they happen; the view scrolls along at its edges.
    """

    def press(self, pointer: Pointer) -> bool:  # noqa: ARG002
        """A button went down. True takes it."""
        return False

    def move(self, pointer: Pointer) -> None:
        """The pointer moved with the button down, after a press that was taken."""

    def release(self, pointer: Pointer) -> None:
        """The button went up, after a press that was taken."""

    def hover(self, pointer: Pointer) -> Qt.CursorShape | None:  # noqa: ARG002
        """The pointer stands here without a button down; its shape, None to leave it to others.

        Every tool hears it, also when another has chosen the shape: `leave` when that is so.
        """
        return None

    def tip(self) -> str:
        """Words for what the pointer is on, asked after `hover` gave a shape."""
        return ""

    def leave(self) -> None:
        """The pointer is on nothing of this tool any more, or has left the pages."""

    def key(self, event: QKeyEvent) -> bool:  # noqa: ARG002
        """A key went down in the view. True takes it."""
        return False

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is on something of this tool, so that Tab goes on from there."""
        return False

    def tab(self, step: int) -> bool:  # noqa: ARG002
        """Tab (1) or Shift+Tab (-1): put the keyboard on what comes next. False: there is nothing."""
        return False

    def stop(self) -> None:
        """The member has chosen another tool, the paper has been changed or what was begun is called off."""

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Brings the pointer's events to the tools: who takes a press keeps it until the release."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QSinglePointEvent, QTabletEvent
from PySide6.QtWidgets import QApplication, QWidget

from ifn_desktop.ui.reader.page_tool import PagePoint, PageTool, Pointer, PointerKind

_EDGE_MS = 30
_EDGE = 12
"""A pointer that is held nearer to the edge than this, in pixels, makes the pages scroll."""
_SAME_SPOT = 6

Locate = Callable[[QPointF], tuple[PagePoint, bool] | None]
"""The nearest page's spot, and whether it lies on the page."""


class PointerRouter(QObject):
    """Offers events to the chosen tool, then to the standing ones.

    Args:
        viewport: whose events they are; gets the pointer's shape.
        locate: turns a spot of the viewport into one of a page; None where there are no pages.
        scroll: scrolls by so many pixels across and down.
    """

    def __init__(self, viewport: QWidget, locate: Locate, scroll: Callable[[int, int], None]) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self._locate = locate
        self._scroll = scroll
        self._chosen: PageTool | None = None
        self._standing: list[PageTool] = []
        self._holder: PageTool | None = None
        self._last: Pointer | None = None
        self._pressed_at = (0.0, QPointF(), 0)
        self._edge = QTimer(self)
        self._edge.setInterval(_EDGE_MS)
        self._edge.timeout.connect(self._at_edge)

    @property
    def chosen(self) -> PageTool | None:
        """The tool that the member has chosen."""
        return self._chosen

    def choose(self, tool: PageTool | None) -> None:
        """Let a tool come first; None: only the standing ones are left."""
        if tool is not self._chosen:
            self.stop()
            self._chosen = tool
            self._viewport.setCursor(Qt.CursorShape.ArrowCursor)

    def add(self, tool: PageTool) -> None:
        """Add a standing tool behind the others."""
        self._standing.append(tool)

    def stop(self) -> None:
        """Call off what was begun."""
        for tool in self._tools():
            self._let_go(tool)

    def _let_go(self, tool: PageTool) -> None:
        if self._holder is tool:
            self._holder = None
            self._edge.stop()
        tool.stop()

    def _tools(self) -> list[PageTool]:
        return ([self._chosen] if self._chosen is not None else []) + self._standing

    # Events -----------------------------------------------------------------------------------

    def mouse(self, event: QMouseEvent, kind: PointerKind) -> bool:
        """An event of the mouse; whether a tool took it."""
        pointer = self._pointer(kind, event.position(), event)
        if pointer is None:
            return False
        return self._handle(pointer._replace(clicks=self._clicks(event) if kind is PointerKind.PRESS else 1))

    def pen(self, event: QTabletEvent, kind: PointerKind) -> bool:
        """An event of a pen; whether a tool took it. If not, Qt makes mouse events of it."""
        if kind is not PointerKind.PRESS and self._holder is None:
            return False
        pointer = self._pointer(kind, event.position(), event)
        return pointer is not None and self._handle(pointer._replace(pressure=event.pressure()))

    def hover(self, spot: QPointF) -> None:
        """The pointer stands at a spot of the viewport; pages may have moved away under it."""
        if self._holder is not None:
            return
        pointer = self._pointer(PointerKind.MOVE, spot)
        shape: Qt.CursorShape | None = None
        tip = ""
        for tool in self._tools():
            wanted = tool.hover(pointer) if shape is None and pointer is not None else None
            if wanted is None:
                tool.leave()
            else:
                shape, tip = wanted, tool.tip()
        self._viewport.setCursor(Qt.CursorShape.ArrowCursor if shape is None else shape)
        self._viewport.setToolTip(tip)

    def leave(self) -> None:
        """The pointer has left the pages."""
        for tool in self._tools():
            tool.leave()

    def key(self, event: QKeyEvent) -> bool:
        """A key; whether a tool took it."""
        return any(tool.key(event) for tool in self._tools())

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is on something of a tool."""
        return any(tool.has_keyboard for tool in self._tools())

    def tab(self, step: int) -> bool:
        """Tab; whether a tool took it."""
        return any(tool.tab(step) for tool in self._tools())

    def _handle(self, pointer: Pointer) -> bool:
        self._last = pointer
        if pointer.kind is PointerKind.PRESS and pointer.buttons == pointer.button:
            self._call_off()
        holder = self._holder
        if pointer.kind is PointerKind.PRESS:
            if holder is None:
                self._holder = next((tool for tool in self._tools() if tool.press(pointer)), None)
            return self._holder is not None
        if holder is None:
            return False
        if pointer.kind is PointerKind.MOVE:
            holder.move(pointer)
            self._watch_edge(pointer.spot)
        elif not pointer.buttons & Qt.MouseButton.LeftButton:
            self._holder = None
            self._edge.stop()
            holder.release(pointer)
        return True

    def _call_off(self) -> None:
        """Only this button is down, so an earlier release went elsewhere (to a dialog that came)."""
        if self._holder is not None:
            self._let_go(self._holder)

    def _pointer(
        self, kind: PointerKind, spot: QPointF, event: QSinglePointEvent | None = None
    ) -> Pointer | None:
        found = self._locate(spot)
        if found is None:
            return None
        pointer = Pointer(kind, *found, spot, modifiers=QApplication.keyboardModifiers())
        if event is None:
            return pointer
        return pointer._replace(button=event.button(), buttons=event.buttons(), modifiers=event.modifiers())

    def _clicks(self, event: QMouseEvent) -> int:
        """How many presses came at the same spot in quick succession, up to three."""
        when, where, count = self._pressed_at
        now = monotonic()
        is_quick = now - when < QApplication.doubleClickInterval() / 1000
        is_near = (event.position() - where).manhattanLength() <= _SAME_SPOT
        count = count % 3 + 1 if is_quick and is_near else 1
        self._pressed_at = (now, event.position(), count)
        return count

    # At the edge ------------------------------------------------------------------------------

    def _watch_edge(self, spot: QPointF) -> None:
        inside = self._viewport.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        if inside.contains(spot.toPoint()):
            self._edge.stop()
        elif not self._edge.isActive():
            self._edge.start()

    def _at_edge(self) -> None:
        last, holder = self._last, self._holder
        if last is None or holder is None:
            self._edge.stop()
            return
        inside: QRect = self._viewport.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        across = _beyond(last.spot.x(), inside.left(), inside.right())
        down = _beyond(last.spot.y(), inside.top(), inside.bottom())
        self._scroll(across, down)
        moved = self._locate(last.spot)
        if moved is not None:
            self._handle(last._replace(kind=PointerKind.MOVE, at=moved[0], on_page=moved[1]))


def _beyond(value: float, least: float, most: float) -> int:
    """How far a value lies outside, within reason: who pulls further scrolls faster."""
    over = value - most if value > most else value - least if value < least else 0.0
    return round(max(-80.0, min(80.0, over)))

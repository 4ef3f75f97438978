# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Mentions of other papers: shown on the pages, followed by pointer and keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPen

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.page_links import FileLink
from ifn_desktop.ui.reader.colors import ReaderColors
from ifn_desktop.ui.reader.page_overlay import Overlay, PageCanvas, qrect
from ifn_desktop.ui.reader.page_tool import PageTool, Pointer
from ifn_desktop.viewmodels.reader.page_links import AnyLink, PageLinks


class LinkOverlay(Overlay):
    """A line under each mention; more where the pointer or the keyboard is.

    Args:
        colors: of lines and rings.
    """

    def __init__(self, colors: ReaderColors) -> None:
        super().__init__()
        self.colors = colors
        self.links = PageLinks()
        self.pointed: int | None = None
        self.focused: int | None = None
        self.has_keyboard = False

    def paint(self, canvas: PageCanvas, document: DocumentId, page: int) -> None:
        positions = self.links.on_page(document, page)
        if not positions:
            return
        painter, scale = canvas.painter, canvas.scale
        line = self.colors.link_on_dark if canvas.is_dark else self.colors.link
        for position in positions:
            for box in self.links[position].rects:
                rect = qrect(box)
                if position == self.pointed:
                    painter.fillRect(
                        rect.adjusted(-2 / scale, -1 / scale, 2 / scale, 2 / scale), self.colors.link_soft
                    )
                # A file shows its own links in its own way.
                if position == self.pointed or not isinstance(self.links[position], FileLink):
                    painter.setPen(QPen(line, 1.2 / scale))
                    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
                if position == self.focused and self.has_keyboard:
                    painter.setPen(QPen(line if canvas.is_dark else self.colors.focus, 2 / scale))
                    painter.drawRoundedRect(
                        rect.adjusted(-4 / scale, -3 / scale, 4 / scale, 4 / scale), 3 / scale, 3 / scale
                    )

    def touch(self, position: int | None) -> None:
        """Have a mention painted anew."""
        if position is not None:
            link = self.links[position]
            self.changed.emit(link.from_document, link.page, None)


class LinkTool(PageTool):
    """Follows the mention that is clicked.

    Args:
        overlay: shows what the pointer is on.
        follow: hears the mention.
        words: says what the pointer is on.
        pointed: hears that the pointer has come to a mention.
    """

    def __init__(
        self,
        overlay: LinkOverlay,
        follow: Callable[[AnyLink], None],
        words: Callable[[AnyLink], str],
        pointed: Callable[[AnyLink], None],
    ) -> None:
        self._overlay = overlay
        self._follow = follow
        self._words = words
        self._pointed = pointed
        self._pressed: AnyLink | None = None

    def press(self, pointer: Pointer) -> bool:
        is_plain = pointer.button is Qt.MouseButton.LeftButton and not (
            pointer.modifiers & Qt.KeyboardModifier.ShiftModifier  # which extends a selection
        )
        position = self._at(pointer) if is_plain else None
        self._pressed = None if position is None else self._overlay.links[position]
        return self._pressed is not None

    def release(self, pointer: Pointer) -> None:
        pressed, self._pressed = self._pressed, None
        position = self._at(pointer)
        # Others may have come meanwhile, so it is the mention that counts, not its position.
        if position is not None and self._overlay.links[position] == pressed:
            self._overlay.focused = position
            self._overlay.touch(position)
            self._follow(self._overlay.links[position])

    def hover(self, pointer: Pointer) -> Qt.CursorShape | None:
        self._point(self._at(pointer))
        return None if self._overlay.pointed is None else Qt.CursorShape.PointingHandCursor

    def tip(self) -> str:
        pointed = self._overlay.pointed
        return "" if pointed is None else self._words(self._overlay.links[pointed])

    def leave(self) -> None:
        self._point(None)

    def stop(self) -> None:
        self._pressed = None
        self._overlay.pointed = None

    def key(self, event: QKeyEvent) -> bool:
        focused = self._overlay.focused
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if not is_enter or event.modifiers() or focused is None:
            return False
        self._follow(self._overlay.links[focused])
        return True

    def _at(self, pointer: Pointer) -> int | None:
        return self._overlay.links.at(*pointer.at)

    def _point(self, position: int | None) -> None:
        before = self._overlay.pointed
        if position != before:
            self._overlay.pointed = position
            self._overlay.touch(before)
            self._overlay.touch(position)
            if position is not None:
                self._pointed(self._overlay.links[position])

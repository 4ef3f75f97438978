# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What pointer and keys do with marks: choosing and moving them, and making those without words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent

from ifn_desktop.model.annotations import TEXT_KINDS, InkPoint, Mark, MarkColour, MarkKind, Stroke
from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.text import Rect
from ifn_desktop.ui.parts import plain_tip
from ifn_desktop.ui.reader.mark_overlay import STICKY_POINTS, MarkOverlay, mark_boxes, sign_box
from ifn_desktop.ui.reader.page_tool import PagePoint, PageTool, Pointer
from ifn_desktop.ui.reader.page_view import PageView
from ifn_desktop.viewmodels.annotations import Annotations

COLOUR_KEYS = dict(
    zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5), MarkColour, strict=True)
)
"""1 to 5, in the order of the colours."""
_SLACK = 3.0
_EDGE = 8.0
"""Points: how wide the edge of an area is to the pointer."""
_LEAST = 6.0
"""Points: a shorter pull than this is a click."""
_SIZES = {
    MarkKind.AREA: (200.0, 90.0),
    MarkKind.STICKY: (STICKY_POINTS, STICKY_POINTS),
    MarkKind.FREE_TEXT: (220.0, 22.0),
}
"""Points: of a mark that was put down by a click or a key."""
_STEP = 6.0
"""Points that an arrow key moves a mark."""
_MOVABLE = frozenset(MarkKind) - TEXT_KINDS - {MarkKind.BOOKMARK}
_SIZABLE = frozenset({MarkKind.AREA, MarkKind.FREE_TEXT})
_ARROWS = {
    Qt.Key.Key_Left: (-_STEP, 0.0),
    Qt.Key.Key_Right: (_STEP, 0.0),
    Qt.Key.Key_Up: (0.0, -_STEP),
    Qt.Key.Key_Down: (0.0, _STEP),
}


def mark_at(marks: Annotations, at: PagePoint) -> Mark | None:
    """The mark at a spot of a page: the smallest of those that lie there.

    An area has only its edge: what stands in it can be selected, followed and marked.
    """
    spot = QPointF(at.x, at.y)
    found: list[tuple[float, Mark]] = []
    for mark in marks.marks_on(at.document, at.page):
        boxes = mark_boxes(mark)
        sign = sign_box(mark)
        found.extend(
            (box.width() * box.height(), mark)
            for box in (boxes if sign is None else [*boxes, sign])
            if box.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(spot)
            and not (
                mark.annotation.kind is MarkKind.AREA
                and box is not sign
                and box.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE).contains(spot)
            )
        )
    return min(found, key=lambda pair: pair[0])[1] if found else None


class ChooseTool(PageTool):
    """A standing tool: a click chooses a mark, pulling moves it, keys change it.

    Args:
        view: the pages.
        marks: what there is.
        edit: opens a mark's comment to be written.
        quote: puts a mark's words into the notes.
    """

    def __init__(
        self,
        view: PageView,
        marks: Annotations,
        edit: Callable[[Mark], None],
        quote: Callable[[Mark], None],
    ) -> None:
        self._view = view
        self._marks = marks
        self._edit = edit
        self._quote = quote
        self._pressed: tuple[Mark, PagePoint] | None = None
        self._pointed: Mark | None = None
        self._moved = (0.0, 0.0)

    def press(self, pointer: Pointer) -> bool:
        if pointer.button is not Qt.MouseButton.LeftButton or not pointer.on_page:
            return False
        mark = mark_at(self._marks, pointer.at)
        if mark is None or pointer.modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._marks.choose(None)
            return False
        sign = sign_box(mark)
        is_sign = sign is not None and sign.contains(QPointF(pointer.at.x, pointer.at.y))
        if mark.annotation.kind in TEXT_KINDS and not is_sign:
            # A click chooses it; the words under it can be selected like others.
            self._marks.choose(mark.annotation.id if pointer.clicks == 1 else None)
            return False
        if pointer.clicks == 2:
            self._edit(mark)
            return True
        self._pressed = (mark, pointer.at)
        self._moved = (0.0, 0.0)
        return True

    def move(self, pointer: Pointer) -> None:
        if self._pressed is None:
            return
        mark, start = self._pressed
        if pointer.at.page == start.page and mark.annotation.kind in _MOVABLE:
            self._moved = (pointer.at.x - start.x, pointer.at.y - start.y)
            if max(map(abs, self._moved)) >= _SLACK:
                self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def release(self, pointer: Pointer) -> None:  # noqa: ARG002
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return
        mark = pressed[0]
        self._marks.choose(mark.annotation.id)
        if max(map(abs, self._moved)) >= _SLACK:
            self._marks.move(mark.annotation.id, *self._moved)

    def hover(self, pointer: Pointer) -> Qt.CursorShape | None:
        self._pointed = mark_at(self._marks, pointer.at) if pointer.on_page else None
        return None if self._pointed is None else Qt.CursorShape.PointingHandCursor

    def tip(self) -> str:
        return plain_tip(self._pointed.annotation.comment) if self._pointed is not None else ""

    def leave(self) -> None:
        self._pointed = None

    def stop(self) -> None:
        self._pressed = None

    @property
    def has_keyboard(self) -> bool:
        chosen = self._marks.chosen
        return chosen is not None and any(
            paper.id == chosen.annotation.document for paper in self._view.papers
        )

    def tab(self, step: int) -> bool:
        """Choose the next or previous mark in view."""
        seen = [(document, page) for document, page, _ in self._view.pages_in_view()]
        marks = [mark for place in seen for mark in self._marks.marks_on(*place)]
        ids = [mark.annotation.id for mark in marks]
        chosen = self._marks.chosen
        if chosen is not None and chosen.annotation.id in ids:
            at = ids.index(chosen.annotation.id) + step
        else:
            at = 0 if step > 0 else len(marks) - 1
        if not 0 <= at < len(marks):
            self._marks.choose(None)
            return False
        self._marks.choose(ids[at])
        box = _around(marks[at])
        if box is not None:
            self._view.reveal(marks[at].annotation.document, marks[at].page, box)
        return True

    def key(self, event: QKeyEvent) -> bool:
        mark = self._marks.chosen
        if mark is None or self._marks.paper(mark.annotation.document) is None:
            return False
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_done = True
        if event.modifiers() == Qt.KeyboardModifier.ShiftModifier and key in _ARROWS:
            is_done = mark.annotation.kind in _SIZABLE
            if is_done:
                self._marks.resize(mark.annotation.id, *_ARROWS[key])
        elif not plain:
            is_done = False
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._marks.delete([mark.annotation.id])
        elif key in COLOUR_KEYS:
            self._marks.recolour(mark.annotation.id, COLOUR_KEYS[key])
        elif key in {Qt.Key.Key_N, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._edit(mark)
        elif key == Qt.Key.Key_Q and mark.annotation.quote:
            self._quote(mark)
        elif key == Qt.Key.Key_Escape:
            self._marks.choose(None)
        elif key in _ARROWS and mark.annotation.kind in _MOVABLE:
            self._marks.move(mark.annotation.id, *_ARROWS[key])
        else:
            is_done = False
        return is_done


def _around(mark: Mark) -> Rect | None:
    boxes = mark_boxes(mark)
    if not boxes:
        return None
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.united(box)
    return Rect(whole.left(), whole.top(), whole.right(), whole.bottom())


class PlaceTool(PageTool):
    """Chosen for one mark: pull a box, or click where it shall stand.

    Args:
        kind: area, sticky note or free text.
        overlay: shows the box while it is pulled.
        done: hears paper, page, and the box in points.
        cancelled: the member has changed their mind.
        middle: the page that is read and what of it is in view: where Return puts the mark.
    """

    def __init__(
        self,
        kind: MarkKind,
        overlay: MarkOverlay,
        done: Callable[[DocumentId, int, Rect], None],
        cancelled: Callable[[], None],
        middle: Callable[[], tuple[DocumentId, int, QRectF] | None],
    ) -> None:
        self._middle = middle
        self._kind = kind
        self._overlay = overlay
        self._done = done
        self._cancelled = cancelled
        self._start: PagePoint | None = None
        self._rect: Rect | None = None

    def press(self, pointer: Pointer) -> bool:
        if pointer.button is not Qt.MouseButton.LeftButton or not pointer.on_page:
            return False
        self._start = pointer.at
        self._rect = None
        return True

    def move(self, pointer: Pointer) -> None:
        start = self._start
        if start is None or self._kind is MarkKind.STICKY or pointer.at.page != start.page:
            return
        self._rect = Rect(
            min(start.x, pointer.at.x),
            min(start.y, pointer.at.y),
            max(start.x, pointer.at.x),
            max(start.y, pointer.at.y),
        )
        self._overlay.draft(start.document, start.page, rect=self._rect)

    def release(self, pointer: Pointer) -> None:  # noqa: ARG002
        start, rect = self._start, self._rect
        self.stop()
        if start is None:
            return
        is_box = rect is not None and min(rect.x1 - rect.x0, rect.y1 - rect.y0) >= _LEAST
        if rect is not None and is_box:
            self._done(start.document, start.page, rect)
        elif self._kind is not MarkKind.AREA:
            self._done(start.document, start.page, _box(start, *_SIZES[self._kind]))

    def hover(self, pointer: Pointer) -> Qt.CursorShape | None:
        return Qt.CursorShape.CrossCursor if pointer.on_page else None

    def key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self._cancelled()
            return True
        middle = self._middle()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and middle is not None:
            document, page, seen = middle
            width, height = _SIZES[self._kind]
            corner = PagePoint(document, page, seen.center().x() - width / 2, seen.center().y() - height / 2)
            self._done(document, page, _box(corner, width, height))
            return True
        return False

    def stop(self) -> None:
        self._start = self._rect = None
        self._overlay.drop_draft()


class InkTool(PageTool):
    """Chosen until it is put away: draws with pen or mouse. What is drawn on end is one drawing.

    Args:
        overlay: shows the drawing while it is made.
        done: hears paper, page and strokes, in points.
        cancelled: the member is done.
    """

    def __init__(
        self,
        overlay: MarkOverlay,
        done: Callable[[DocumentId, int, tuple[Stroke, ...]], None],
        cancelled: Callable[[], None],
    ) -> None:
        self._overlay = overlay
        self._done = done
        self._cancelled = cancelled
        self._place: tuple[DocumentId, int] | None = None
        self._stroke: list[InkPoint] = []

    def press(self, pointer: Pointer) -> bool:
        if pointer.button is not Qt.MouseButton.LeftButton or not pointer.on_page:
            return False
        self._place = (pointer.at.document, pointer.at.page)
        self._stroke = [_ink(pointer)]
        self._show()
        return True

    def move(self, pointer: Pointer) -> None:
        if self._place == (pointer.at.document, pointer.at.page):
            self._stroke.append(_ink(pointer))
            self._show()

    def release(self, pointer: Pointer) -> None:  # noqa: ARG002
        place, stroke = self._place, tuple(self._stroke)
        self.stop()
        if place is not None and stroke:
            self._done(*place, (stroke,))

    def hover(self, pointer: Pointer) -> Qt.CursorShape | None:
        return Qt.CursorShape.CrossCursor if pointer.on_page else None

    def key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self._cancelled()
            return True
        return False

    def stop(self) -> None:
        self._place = None
        self._stroke = []
        self._overlay.drop_draft()

    def _show(self) -> None:
        if self._place is not None:
            self._overlay.draft(*self._place, [tuple(self._stroke)])


def _ink(pointer: Pointer) -> InkPoint:
    return InkPoint(pointer.at.x, pointer.at.y, pointer.pressure)


def _box(at: PagePoint, width: float, height: float) -> Rect:
    return Rect(at.x, at.y, at.x + width, at.y + height)

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Between the page as shown and the page as it lies in the file, not turned.

Coordinates in the file are kept with three decimals, so that equal places compare equal.
"""

from __future__ import annotations

from collections.abc import Sequence

from ifn_desktop.model.annotations import InkPoint, PageFrame, Quad, Stroke
from ifn_desktop.model.text import Rect

DECIMALS = 3


def unrotated_point(x: float, y: float, frame: PageFrame) -> tuple[float, float]:
    """A point of the page as shown, in the page not turned."""
    turn = frame.rotation % 360
    if turn == 90:
        x, y = y, frame.width - x
    elif turn == 180:
        x, y = frame.width - x, frame.height - y
    elif turn == 270:
        x, y = frame.height - y, x
    return round(x, DECIMALS), round(y, DECIMALS)


def shown_point(x: float, y: float, frame: PageFrame) -> tuple[float, float]:
    """A point of the page not turned, in the page as shown."""
    turn = frame.rotation % 360
    if turn == 90:
        x, y = frame.width - y, x
    elif turn == 180:
        x, y = frame.width - x, frame.height - y
    elif turn == 270:
        x, y = y, frame.height - x
    return round(x, DECIMALS), round(y, DECIMALS)


def unrotated_quad(rect: Rect, frame: PageFrame) -> Quad:
    """A rectangle of the page as shown, as corners in the page not turned."""
    corners = ((rect.x0, rect.y0), (rect.x1, rect.y0), (rect.x0, rect.y1), (rect.x1, rect.y1))
    return Quad(*(value for x, y in corners for value in unrotated_point(x, y, frame)))


def shown_rect(quad: Quad, frame: PageFrame) -> Rect:
    """The box around a quad, in the page as shown."""
    if not frame.rotation % 360:  # as nearly all pages
        xs, ys = quad[0::2], quad[1::2]
        return Rect(*[round(edge, DECIMALS) for edge in (min(xs), min(ys), max(xs), max(ys))])
    corners = [shown_point(quad[at], quad[at + 1], frame) for at in range(0, 8, 2)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return Rect(min(xs), min(ys), max(xs), max(ys))


def shown_rects(quads: Sequence[Quad], frame: PageFrame) -> tuple[Rect, ...]:
    """The boxes around quads, in the page as shown."""
    return tuple(shown_rect(quad, frame) for quad in quads)


def unrotated_strokes(strokes: Sequence[Stroke], frame: PageFrame) -> tuple[Stroke, ...]:
    """Ink drawn on the page as shown, in the page not turned."""
    return tuple(
        tuple(InkPoint(*unrotated_point(point.x, point.y, frame), point.pressure) for point in stroke)
        for stroke in strokes
    )


def shown_strokes(strokes: Sequence[Stroke], frame: PageFrame) -> tuple[Stroke, ...]:
    """Ink of the page not turned, on the page as shown."""
    return tuple(
        tuple(InkPoint(*shown_point(point.x, point.y, frame), point.pressure) for point in stroke)
        for stroke in strokes
    )

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The selectors a mark is born with, made from the text layer of its page."""

from __future__ import annotations

from collections.abc import Sequence

from ifn_desktop.anchoring.geometry import unrotated_quad, unrotated_strokes
from ifn_desktop.model.annotations import (
    InkPoint,
    PageFrame,
    Stroke,
    Surroundings,
    Target,
    TextPosition,
    TextQuote,
)
from ifn_desktop.model.text import Rect
from ifn_desktop.model.text_layer import LayerLine, TextLayer
from ifn_desktop.text.folding import one_line, one_line_body

CONTEXT = 64
"""Characters of context on each side (design.md section 9)."""


def frame_of(layer: TextLayer) -> PageFrame:
    """A page's size and turn."""
    return PageFrame(layer.width, layer.height, layer.rotation)


def text_target(layer: TextLayer, start: int, end: int, *, page: int, label: str = "") -> Target:
    """Where marked words stand.

    Args:
        layer: of their page.
        start: where they begin in the layer's text; blanks at both ends are left out.
        end: where they end, not included.
        page: from 1 in the paper (a layer counts in the file).
        label: the page's printed number.

    A range of nothing but blanks gives a target without quads, which nobody should keep.
    """
    start, end = _trimmed(layer.text, max(0, start), min(end, len(layer.text)))
    frame = frame_of(layer)
    whole = one_line_body(layer)
    first, last = whole.folded(start), whole.folded(end)
    return Target(
        page,
        frame,
        tuple(unrotated_quad(rect, frame) for rect in layer.quads(start, end)),
        label,
        position=TextPosition(start, end),
        quote=TextQuote(
            whole.text[first:last].strip() or one_line(layer.text[start:end]),
            whole.text[max(0, first - CONTEXT) : first],
            whole.text[last : last + CONTEXT],
        ),
    )


def region_target(
    layer: TextLayer, rect: Rect, *, page: int, label: str = "", strokes: Sequence[Stroke] = ()
) -> Target:
    """Where a mark without words stands: an area, a sticky note (its point as a small box), free text.

    Args:
        layer: of the page; one without text is well.
        rect: in points as shown.
        page: from 1 in the paper.
        label: the page's printed number.
        strokes: of ink, in points as shown.
    """
    frame = frame_of(layer)
    return Target(
        page,
        frame,
        (unrotated_quad(rect, frame),),
        label,
        surroundings=surroundings(layer, rect),
        strokes=unrotated_strokes(strokes, frame),
    )


def ink_target(layer: TextLayer, strokes: Sequence[Stroke], *, page: int, label: str = "") -> Target:
    """Where a drawing stands; see `region_target`. There must be a point."""
    points: list[InkPoint] = [point for stroke in strokes for point in stroke]
    xs, ys = [point.x for point in points], [point.y for point in points]
    rect = Rect(min(xs), min(ys), max(xs), max(ys))
    return region_target(layer, rect, page=page, label=label, strokes=strokes)


def page_target(layer: TextLayer, *, page: int, label: str = "") -> Target:
    """Where a bookmark stands: the page, known again by the words it begins and ends with."""
    text = one_line_body(layer).text.strip()
    around = Surroundings(above=text[:CONTEXT], below=text[-CONTEXT:])
    return Target(page, frame_of(layer), label=label, surroundings=around)


def surroundings(layer: TextLayer, rect: Rect) -> Surroundings:
    """The nearest words above and below a region, in its column where there are some."""
    above = [line for line in layer.lines if not line.is_furniture and _middle(line) <= rect.y0]
    below = [line for line in layer.lines if not line.is_furniture and _middle(line) >= rect.y1]
    return Surroundings(_nearest(layer, above, rect, last=True), _nearest(layer, below, rect, last=False))


def _nearest(layer: TextLayer, lines: Sequence[LayerLine], rect: Rect, *, last: bool) -> str:
    beside = [line for line in lines if line.rect.x0 <= rect.x1 and line.rect.x1 >= rect.x0] or lines
    if not beside:
        return ""
    ordered = sorted(beside, key=lambda line: (line.rect.y0, line.rect.x0))
    words = one_line("\n".join(layer.text[line.start : line.end] for line in ordered[-3:] if last))
    if last:
        return words[-CONTEXT:].strip()
    return one_line("\n".join(layer.text[line.start : line.end] for line in ordered[:3]))[:CONTEXT].strip()


def _middle(line: LayerLine) -> float:
    return (line.rect.y0 + line.rect.y1) / 2


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""How the place of a mark without words looks: known again in a new version (design.md section 9).

The hash is coarse on purpose: sixteen by sixteen shades, so that another rendering of the same page
gives nearly the same, and another picture does not.
"""

from __future__ import annotations

from ifn_desktop.anchoring.geometry import shown_rects
from ifn_desktop.errors import BugError, KnownError
from ifn_desktop.model.annotations import Annotation, Target, lacks_look
from ifn_desktop.model.ids import DocumentId, FileId
from ifn_desktop.model.text import Rect
from ifn_desktop.model.work import CancelToken
from ifn_desktop.pdf.client import PdfPool, RenderRequest
from ifn_desktop.services.file_sources import FileSources
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.store import repo_annotations as marks
from ifn_desktop.store.database import Database

SIDE = 16
"""Cells each way."""
AROUND = 12.0
"""Points around the mark that belong to its region: a sticky note alone covers next to nothing."""
SCALE = 1.5
"""Pixels for a point."""
ALIKE = 0.25
"""Mean difference, in sixteenths from black to white, up to which two regions look the same: what is
drawn anew from the same picture differs by less, other words on the same lines by more."""


class RegionLooks:
    """Looks at regions of pages. Run in the io lane.

    Args:
        database: the library.
        sources: gives files to the workers.
        pool: draws them.
        jobs: the lanes; what is seen is written in `write`.
    """

    def __init__(self, database: Database, sources: FileSources, pool: PdfPool, jobs: JobRunner) -> None:
        self._database = database
        self._sources = sources
        self._pool = pool
        self._jobs = jobs

    def take(self, document: DocumentId, cancel: CancelToken) -> None:
        """Note the look of every mark without words of a paper that has none noted. No step to undo."""
        with self._database.read() as view:
            spans = {span.version: span for span in marks.spans_of(view, document)}
            waiting = [
                mark.annotation
                for mark in marks.of_document(view, document)
                if lacks_look(mark.annotation.target) and mark.annotation.target.version in spans
            ]
        for annotation in waiting:
            cancel.raise_if_cancelled()
            look = self.look_of(annotation.target, spans[annotation.target.version])
            if look:
                self._jobs.submit("write", lambda _, it=annotation, seen=look: self._keep(it, seen)).result()

    def look_of(
        self, target: Target, span: marks.Span, page: int | None = None, rect: Rect | None = None
    ) -> str:
        """How a mark's place looks in a version; empty when it cannot be drawn.

        Args:
            target: of the mark.
            span: the version.
            page: from 1 in the paper; that of the target when not given.
            rect: in points as shown; that of the target when not given.
        """
        number = page or target.page
        rects = [rect] if rect is not None else list(shown_rects(target.quads, target.frame))
        if not rects or not 1 <= number <= span.last_page - span.first_page + 1:
            return ""
        size = (target.frame.width, target.frame.height)
        return self.look(span.file, span.first_page + number - 1, rects[0], size)

    def look(self, file: FileId, page: int, rect: Rect, size: tuple[float, float]) -> str:
        """The hash of a region, in hexadecimal; empty when it cannot be drawn.

        Args:
            file: the file.
            page: from 1 in the file.
            rect: in points as shown.
            size: of the page as shown, in points.
        """
        width, height = round(size[0] * SCALE), round(size[1] * SCALE)
        left, top = max(0, round((rect.x0 - AROUND) * SCALE)), max(0, round((rect.y0 - AROUND) * SCALE))
        right = min(width, round((rect.x1 + AROUND) * SCALE))
        bottom = min(height, round((rect.y1 + AROUND) * SCALE))
        if right - left < SIDE or bottom - top < SIDE:
            return ""
        clip = (left, top, right - left, bottom - top)
        try:
            source = self._sources.find(file)
            image = self._pool.render(source, RenderRequest(page, width, height, clip)).result()
        except (KnownError, BugError):
            return ""
        try:
            return shades(bytes(image.data), image.width, image.height)
        finally:
            image.release()

    def _keep(self, seen: Annotation, look: str) -> None:
        with self._database.write() as tx:
            stored = marks.get(tx, seen.id)
            around = stored.annotation.target.surroundings if stored is not None else None
            # It may have been moved while it was looked at.
            if stored is None or around is None or stored.annotation.target != seen.target:
                return
            target = seen.target._replace(surroundings=around._replace(region=look))
            marks.put(tx, stored._replace(annotation=stored.annotation._replace(target=target)))


def shades(pixels: bytes, width: int, height: int) -> str:
    """A hexadecimal digit for the mean shade of each cell, row by row; `f` is white.

    Args:
        pixels: four bytes each (blue, green, red, 255), row by row without gaps.
        width: in pixels, at least `SIDE`.
        height: the same.
    """
    digits: list[str] = []
    for row in range(SIDE):
        rows = range(row * height // SIDE, (row + 1) * height // SIDE)
        for column in range(SIDE):
            first, last = column * width // SIDE, (column + 1) * width // SIDE
            # Green stands for how light a pixel is: good enough for grey cells, and one look at each.
            total = sum(sum(pixels[4 * (y * width + first) + 1 : 4 * (y * width + last) : 4]) for y in rows)
            digits.append(f"{round(total / (len(rows) * (last - first)) / 17):x}")
    return "".join(digits)


def alike(one: str, other: str) -> bool:
    """Whether two hashes are of what looks the same."""
    if len(one) != len(other) or not one:
        return False
    apart = sum(abs(int(a, 16) - int(b, 16)) for a, b in zip(one, other, strict=True))
    return apart / len(one) <= ALIKE


def tells_something(look: str) -> bool:
    """Whether a region shows anything: blank paper is the same everywhere."""
    return len(set(look)) > 1

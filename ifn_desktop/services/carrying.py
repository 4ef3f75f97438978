# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Carries the marks of one paper to another of its versions."""

from __future__ import annotations

from collections.abc import Sequence

from ifn_desktop.anchoring.birth import region_target, text_target
from ifn_desktop.anchoring.geometry import shown_rects, shown_strokes
from ifn_desktop.anchoring.regions import Followed, Regions
from ifn_desktop.anchoring.resolve import Found, Paper
from ifn_desktop.anchoring.words import Vocabulary
from ifn_desktop.errors import KnownError
from ifn_desktop.model.annotations import (
    Annotation,
    InkPoint,
    MarkKind,
    Placement,
    PlacementState,
    Stroke,
    Target,
)
from ifn_desktop.model.ids import AnnotationId
from ifn_desktop.model.text import Rect
from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.mark_boxes import Boxes, same_lines
from ifn_desktop.services.page_texts import PageTexts
from ifn_desktop.services.region_looks import RegionLooks, alike, tells_something
from ifn_desktop.store import repo_annotations as marks

LOST = (PlacementState.ORPHAN, PlacementState.KEPT)


class Move:
    """Carries marks of one paper to one of its versions; each version is read and aligned once.

    Args:
        texts: the text of pages.
        spans: the paper's versions.
        shown: the version to carry to.
        cancel: stops between marks.
        looks: for places on pages without words.
        vocabulary: of the papers that were carried before.
    """

    def __init__(
        self,
        texts: PageTexts,
        spans: dict[str, marks.Span],
        shown: marks.Span,
        cancel: CancelToken,
        *,
        looks: RegionLooks | None,
        vocabulary: Vocabulary | None = None,
    ) -> None:
        self._texts = texts
        self._spans = spans
        self._shown = shown
        self._cancel = cancel
        self._looks = looks
        self._vocabulary = vocabulary
        self._now = self._layers(shown)
        self._placements: list[tuple[AnnotationId, Placement]] = []
        self._boxless: dict[AnnotationId, Found] = {}
        self._boxes: Boxes | None = None
        self._papers: dict[str, tuple[Paper, list[TextLayer], Regions | None]] = {}

    def carry(self, stored: Sequence[marks.Stored]) -> None:
        """Find the places of marks, and ask for the boxes that are not known from their own lines."""
        for one in stored:
            self._cancel.raise_if_cancelled()
            self._placements.append((one.annotation.id, self._placed(one)))
        self._boxes = Boxes(self._texts, self._shown, self._now, self._boxless.values())

    def finish(self) -> list[tuple[AnnotationId, Placement]]:
        """The placements of the marks that were carried, with their boxes."""
        done: list[tuple[AnnotationId, Placement]] = []
        for annotation, placement in self._placements:
            found = self._boxless.get(annotation)
            if found is None or self._boxes is None or placement.rects or placement.state in LOST:
                done.append((annotation, placement))
                continue
            self._cancel.raise_if_cancelled()
            done.append((annotation, placement._replace(rects=self._boxes.of(found))))
        return done

    def _placed(self, stored: marks.Stored) -> Placement:
        """Where a mark stands now."""
        annotation = stored.annotation
        target = annotation.target
        found = self._from(annotation, target)
        if found is None:
            for placement in self._earlier(stored):
                again = self._born_again(annotation, placement)
                found = self._from(annotation, again) if again is not None else None
                if found is not None:
                    break
        found = self._by_look(target, found)
        if found is None:
            return Placement(self._shown.version, target.page, (), PlacementState.ORPHAN, 0.0)
        return found

    def _by_look(self, target: Target, found: Placement | None) -> Placement | None:
        """On a page without words: where the words elsewhere say, or the same place, if it looks the same.

        A place that shows nothing says nothing: then it stays at what was found.
        """
        page = found.page if found is not None else target.page
        rects = found.rects if found is not None else shown_rects(target.quads, target.frame)
        birth = self._spans.get(target.version)
        if self._looks is None or target.quote is not None or not rects or self._has_words(page):
            return found
        around = target.surroundings
        look = around.region if around is not None else ""
        if not look and birth is not None:
            look = self._looks.look_of(target, birth)
        if not tells_something(look):
            return found
        there = self._looks.look_of(target, self._shown, page, rects[0])
        if not alike(look, there):
            return None
        return found or self._at(target, page, rects, 0.0, 0.0)

    def _has_words(self, page: int) -> bool:
        return any(self._page_of(layer) == page and bool(layer.text.strip()) for layer in self._now)

    def _page_of(self, layer: TextLayer) -> int:
        return layer.number - self._shown.first_page + 1

    def _earlier(self, stored: marks.Stored) -> list[Placement]:
        """Places in other versions than that of birth, newest first."""
        birth = self._spans.get(stored.annotation.target.version)
        known = [
            placement
            for placement in stored.placements
            if placement.state not in LOST
            and placement.version in self._spans
            and placement.version != self._shown.version
            and (birth is None or self._spans[placement.version].number != birth.number)
        ]
        return sorted(known, key=lambda one: -self._spans[one.version].number)

    def _from(self, annotation: Annotation, target: Target) -> Placement | None:
        """The place by what holds in the version of a target."""
        birth = self._spans.get(target.version)
        if birth is not None and birth.version == self._shown.version:
            return self._at(target, target.page, shown_rects(target.quads, target.frame), 0.0, 0.0)
        paper, before, regions = self._paper(birth)
        if target.quote is not None:
            found = paper.find(target)
            return self._on_words(annotation, found, target, before) if found is not None else None
        if regions is None:
            return self._by_surroundings(annotation, target, paper) if birth is None else None
        if annotation.kind is MarkKind.BOOKMARK or not target.quads:
            page = regions.page_of(target.page)
            return self._at(target, page, (), 0.0, 0.0) if page is not None else None
        rects = shown_rects(target.quads, target.frame)
        followed = regions.follow(target.page, rects[0], fits_words=annotation.kind is MarkKind.AREA)
        return self._on_region(target, rects, followed) if followed is not None else None

    def _paper(self, birth: marks.Span | None) -> tuple[Paper, list[TextLayer], Regions | None]:
        key = birth.version if birth is not None else ""
        if key not in self._papers:
            before = self._layers(birth) if birth is not None else []
            paper = Paper(self._now, before, self._vocabulary)
            carried = paper.carried
            self._papers[key] = (
                paper,
                before,
                Regions(carried, before, self._now) if carried is not None else None,
            )
        return self._papers[key]

    def _layers(self, span: marks.Span) -> list[TextLayer]:
        return list(
            self._texts.stored(
                span.file, span.first_page, span.last_page, cancel=self._cancel, with_places=False
            )
        )

    # Placements -------------------------------------------------------------------------------

    def _on_words(
        self, annotation: Annotation, found: Found, target: Target, before: Sequence[TextLayer]
    ) -> Placement:
        rects = same_lines(target, found, before, self._now)
        if rects is None:
            self._boxless[annotation.id] = found
            return Placement(self._shown.version, found.page, (), found.state, found.score)
        same = found.page == target.page and rects == shown_rects(target.quads, target.frame)
        state = PlacementState.PLACED if same else found.state
        return Placement(self._shown.version, found.page, rects, state, found.score)

    def _on_region(self, target: Target, rects: Sequence[Rect], followed: Followed) -> Placement:
        shifted = [
            Rect(r.x0 + followed.dx, r.y0 + followed.dy, r.x1 + followed.dx, r.y1 + followed.dy)
            for r in rects
        ]
        boxes = (followed.rect, *shifted[1:])
        found = self._at(target, followed.page, boxes, followed.dx, followed.dy)
        return found._replace(score=followed.score)

    def _at(self, target: Target, page: int, rects: tuple[Rect, ...], dx: float, dy: float) -> Placement:
        strokes: list[Stroke] = [
            tuple(InkPoint(point.x + dx, point.y + dy, point.pressure) for point in stroke)
            for stroke in shown_strokes(target.strokes, target.frame)
        ]
        same = page == target.page and abs(dx) + abs(dy) < 1
        state = PlacementState.PLACED if same else PlacementState.MOVED
        return Placement(self._shown.version, page, rects, state, 1.0, tuple(strokes))

    def _by_surroundings(self, annotation: Annotation, target: Target, paper: Paper) -> Placement | None:
        """Where the version of birth is gone: a bookmark's page by the words noted with it, no more."""
        around = target.surroundings
        if around is None or annotation.kind is not MarkKind.BOOKMARK:
            return None
        places = [paper.page_with(words) for words in (around.above, around.below) if words]
        pages = {place[0] for place in places if place is not None}
        return self._at(target, pages.pop(), (), 0.0, 0.0) if len(pages) == 1 else None

    def _born_again(self, annotation: Annotation, placement: Placement) -> Target | None:
        """The target that a mark would have, had it been made where it stands in an older version."""
        span = self._spans[placement.version]
        layer = self._exact(span, placement.page)
        if layer is None:
            return None
        if annotation.target.quote is not None:
            inside = layer.range_in(placement.rects)
            if inside is None:
                return None
            return text_target(layer, *inside, page=placement.page)._replace(version=span.version)
        if not placement.rects:
            return annotation.target._replace(page=placement.page, version=span.version, quads=())
        target = region_target(layer, placement.rects[0], page=placement.page, strokes=placement.strokes)
        return target._replace(version=span.version)

    def _exact(self, span: marks.Span, page: int) -> TextLayer | None:
        """The layer of a page of a paper, from 1, with the place of each character."""
        if not 1 <= page <= span.last_page - span.first_page + 1:
            return None
        try:
            return self._texts.layer(span.file, span.first_page + page - 1).result()
        except KnownError:
            return None

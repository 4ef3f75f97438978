# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Marks without words on pages that are pictures: known again in a new version by how they look."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pymupdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.anchoring.birth import region_target
from ifn_desktop.app.core import Core
from ifn_desktop.model.annotations import MarkKind, NewMark
from ifn_desktop.model.ids import AnnotationId, new_id
from ifn_desktop.model.text import Rect
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.region_looks import SIDE, alike, shades, tells_something
from tests.support.libraries import only_agenda, open_library, take_in
from tests.support.packets import stamped_packet

NAME = "Socialnämnden 2026-03-18.pdf"
Drawn = Callable[[pymupdf.Page], None]


def circle(page: pymupdf.Page) -> None:
    page.draw_circle((200, 300), 60, color=(0, 0, 0), fill=(0.3, 0.3, 0.3))


def square(page: pymupdf.Page) -> None:
    page.draw_rect((140, 240, 260, 360), color=(0, 0, 0), fill=(0.7, 0.7, 0.7))


def packet(folder: Path, mark: str, drawn: Drawn) -> Path:
    """A packet whose first bilaga has a second page that is nothing but a picture."""
    folder.mkdir()
    plain = stamped_packet(folder / "x.pdf", items=2, pages=2, mark=mark)
    with pymupdf.open(plain) as document:
        page = document[3]
        box = page.rect
        document.delete_page(3)
        fresh = document.new_page(3, width=box.width, height=box.height)
        drawn(fresh)
        document.save(folder / NAME)
    plain.unlink()
    return folder / NAME


def marked(core: Core) -> AnnotationId:
    """Mark an area of the picture, and have its look noted."""
    papers = [paper for item in only_agenda(core).items for paper in item.documents]
    (paper,) = [each for each in papers if each.first_page <= 4 <= each.last_page]
    layer = core.texts.layer(paper.file_id, 4).result()
    assert not layer.text.strip()
    target = region_target(layer, Rect(120, 220, 280, 380), page=4 - paper.first_page + 1)
    new = NewMark(AnnotationId(new_id()), MarkKind.AREA, target)
    core.marks.annotating.add(paper.id, [new])
    core.marks.looks.take(paper.id, CancelToken())
    return new.id


@pytest.mark.parametrize(("later", "stays"), [(circle, True), (square, False)])
def test_a_picture_is_known_again_and_another_is_not(
    profile: Path, tmp_path: Path, later: Drawn, stays: bool
) -> None:
    with open_library(profile) as core:
        take_in(core, packet(tmp_path / "a", "", circle))
        area = marked(core)
        before = core.marks.annotating.find(area)
        assert before is not None
        around = before.mark.annotation.target.surroundings
        assert around is not None
        assert tells_something(around.region)
        take_in(core, packet(tmp_path / "b", "(rättad)", later))
        now = core.marks.annotating.find(area)
        assert now is not None
        assert now.mark.placement is not None
        assert before.mark.placement is not None
        assert now.mark.placement.version != before.mark.placement.version
        assert now.mark.is_orphan is not stays
        assert now.mark.annotation.target == before.mark.annotation.target


@given(st.integers(SIDE, 60), st.integers(SIDE, 60), st.integers(0, 255))
def test_shades_are_those_of_the_pixels(width: int, height: int, light: int) -> None:
    pixels = bytes([light, light, light, 255]) * (width * height)
    look = shades(pixels, width, height)
    assert look == f"{round(light / 17):x}" * SIDE**2
    assert not tells_something(look)
    assert alike(look, look)
    assert not alike(look, "")

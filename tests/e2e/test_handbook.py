# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The member's handbook against the program: its menus, its keys, its pictures."""

from __future__ import annotations

import datetime
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.support.programs import ROOT

HANDBOOK = ROOT / "docs" / "handbok"
PAGES = sorted(HANDBOOK.glob("*.md"))
KEYS = HANDBOOK / "kortkommandon.md"
SQUARE = 12
"""Pixels: about the height of a small letter, so that a line that has moved is seen."""
UNLIKE = 20
"""Of 255: what other versions of the system's libraries do to letters is less."""


SAMPLE = next((ROOT / "resources" / "sample").glob("*.pdf"))
SAMPLE_DAY = datetime.date.fromisoformat(SAMPLE.stem[-10:])
"""Of the meeting of the sample packet."""
DATED = {"startsida.png", "kalender.png", "fel.png"}
"""What they show depends on how near that day is."""


class Words(NamedTuple):
    """What the program has.

    Attributes:
        menus: every entry with its way, `Visa › Färger › Ljusa`.
        page: the handbook's page of keys as it would be made now.
        pictures: a folder with all its pictures and README's, made now.
    """

    menus: list[str]
    page: str
    pictures: Path


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Words:
    pictures = tmp_path_factory.mktemp("pictures")
    done = subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "make_pictures.py"), "--words", str(pictures)],
        capture_output=True,
        timeout=400,
        check=True,
    )
    return Words(**json.loads(done.stdout), pictures=pictures)


def test_every_menu_entry_that_is_named_is_there(words: Words) -> None:
    named = {
        (page.name, way)
        for page in PAGES
        for way in re.findall(r"\*\*([^*]+ › [^*]+)\*\*", page.read_text("utf-8"))
    }
    assert len(named) > 30
    assert {(page, way) for page, way in named if way not in words.menus} == set()


def rows(page: str) -> set[str]:
    """The keys of a page with what they do."""
    return {line for line in page.splitlines() if line.startswith("| ")}


def test_the_page_of_keys_says_nothing_that_is_not_so(words: Words) -> None:
    """Else, and after a new action, make it again: packaging/make_pictures.py."""
    told = rows(KEYS.read_text("utf-8"))
    assert len(told) > 80
    assert told - rows(words.page) == set()


def layout(picture: Path) -> list[int]:
    """What stands where: how dark each small square of a picture is."""
    image = QImage(str(picture))
    assert not image.isNull(), picture.name
    small = image.scaled(
        image.width() // SQUARE,
        image.height() // SQUARE,
        mode=Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_Grayscale8)
    return [small.pixelColor(x, y).value() for y in range(small.height()) for x in range(small.width())]


def test_pictures_show_the_program_as_it_is(words: Words) -> None:
    """All are made anew, and show the same. Else make them again: packaging/make_pictures.py."""
    stored = [*(HANDBOOK / "bilder").glob("*.png"), *(ROOT / "docs" / "pictures").glob("*.png")]
    assert {path.name for path in words.pictures.glob("*.png")} == {path.name for path in stored}
    ahead = SAMPLE_DAY - datetime.datetime.now(tz=datetime.UTC).date()
    for picture in stored:
        if picture.name in DATED and ahead.days < 14:
            continue  # the start view counts the days that are left
        now, then = layout(words.pictures / picture.name), layout(picture)
        assert len(now) == len(then), picture.name
        moved = sum(abs(one - other) > UNLIKE for one, other in zip(now, then, strict=True))
        assert moved < len(now) / 100, picture.name


def test_pictures_and_pages_that_are_named_are_there_and_named() -> None:
    named = {
        target
        for page in PAGES
        for target in re.findall(r"\]\(([^)#]+)\)", page.read_text("utf-8"))
        if "://" not in target
    }
    there = {path.relative_to(HANDBOOK).as_posix() for path in HANDBOOK.rglob("*.*")}
    assert named | {"README.md"} == there

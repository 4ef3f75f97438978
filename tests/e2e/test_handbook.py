# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The member's handbook against the program: its menus, its keys, its pictures."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import NamedTuple

import pytest

from tests.support.programs import ROOT

HANDBOOK = ROOT / "docs" / "handbok"
PAGES = sorted(HANDBOOK.glob("*.md"))
KEYS = HANDBOOK / "kortkommandon.md"


class Words(NamedTuple):
    """What the program has.

    Attributes:
        menus: every entry with its way, `Visa › Färger › Ljusa`.
        page: the handbook's page of keys as it would be made now.
    """

    menus: list[str]
    page: str


@pytest.fixture(scope="module")
def words() -> Words:
    done = subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "make_pictures.py"), "--words"],
        capture_output=True,
        timeout=120,
        check=True,
    )
    return Words(**json.loads(done.stdout))


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


def test_pictures_and_pages_that_are_named_are_there_and_named() -> None:
    named = {
        target
        for page in PAGES
        for target in re.findall(r"\]\(([^)#]+)\)", page.read_text("utf-8"))
        if "://" not in target
    }
    there = {path.relative_to(HANDBOOK).as_posix() for path in HANDBOOK.rglob("*.*")}
    assert named | {"README.md"} == there

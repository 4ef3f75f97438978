# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What documents for developers and IT departments name is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "ifn_desktop"
DOCUMENTS = [ROOT / f"{name}.md" for name in ("README", "ARCHITECTURE", "CONTRIBUTING")]
DOCUMENTS += sorted((ROOT / "docs").glob("*.md"))
MODULE = re.compile(r"`((?:[a-z_]+\.)+[a-z_]+)(?:\.[A-Z]\w*)?`")
PLACE = re.compile(r"`((?:tests|docs|packaging|resources|db|bench|ifn_desktop)/[\w/.-]+)`")


def is_there(name: str) -> bool:
    """Whether a dotted name is a module, a package or something in a module; what is none of ours is."""
    parts = name.split(".")
    if not (PACKAGE / parts[0]).is_dir():
        return True
    whole, within = PACKAGE.joinpath(*parts), PACKAGE.joinpath(*parts[:-1])
    if whole.is_dir() or whole.with_suffix(".py").is_file():
        return True
    module = within.with_suffix(".py")
    return module.is_file() and re.search(rf"\b{parts[-1]}\b", module.read_text("utf-8")) is not None


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_what_a_document_names_is_there(document: Path) -> None:
    text = document.read_text("utf-8")
    assert [name for name in MODULE.findall(text) if not is_there(name)] == []
    assert [place for place in PLACE.findall(text) if not (ROOT / place).exists()] == []


def test_what_is_not_there_is_told() -> None:
    assert not is_there("store.nowhere")
    assert not is_there("store.database.nothing_of_it")

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The real window over a library to which a paper came twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.libraries import take_in
from tests.support.packets import stamped_packet
from tests.ui.text.conftest import Desk, MakeDesk, make_desk

__all__ = ["Desk", "MakeDesk", "make_desk"]


@pytest.fixture
def twice(make_desk: MakeDesk, tmp_path: Path) -> Desk:
    """Two ärenden whose papers say something else in the second delivery."""
    desk = make_desk(packet(tmp_path, "kostar 4,2 mnkr"))
    take_in(desk.core, packet(tmp_path, "kostar 4,6 mnkr"))
    return desk


def packet(folder: Path, words: str) -> Path:
    """A delivery whose papers say these words on every line."""
    path = folder / words / "Socialnämnden 2026-03-18.pdf"
    path.parent.mkdir()
    return stamped_packet(path, items=2, pages=2, mark=words)

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The real window over a real library in which papers name `Solrosgården`."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ifn_desktop.app.core import Core
from ifn_desktop.ui.theme import Appearance
from tests.support.libraries import open_copy, open_library, take_in
from tests.support.packets import stamped_packet
from tests.ui.notes.conftest import Desk


@pytest.fixture(scope="session")
def named_profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with one invented meeting, to be copied."""
    folder = tmp_path_factory.mktemp("named")
    packet = folder / "Socialnämnden 2026-03-18.pdf"
    with open_library(folder / "profile") as made:
        take_in(made, stamped_packet(packet, items=3, pages=2, mark="Solrosgårdens lokaler"))
    return folder / "profile"


@pytest.fixture
def core(named_profile: Path, tmp_path: Path) -> Generator[Core]:
    with open_copy(named_profile, tmp_path) as made:
        yield made


@pytest.fixture
def desk(core: Core, appearance: Appearance, qtbot: QtBot) -> Generator[Desk]:
    made = Desk(core, appearance, qtbot)
    yield made
    made.close()

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The real window over a meeting whose protokoll has come."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ifn_desktop.app.core import Core
from ifn_desktop.ui.theme import Appearance
from tests.core.minutes.papers import paragraph, protokoll
from tests.support.desk import LibraryDesk
from tests.support.libraries import open_copy, open_library, take_in
from tests.support.packets import stamped_packet

SAME = "Nämnden godkänner redovisningen enligt Bilaga 1."
OTHER = (
    "Nämnden godkänner redovisningen enligt Bilaga 1 och ger förvaltningen i uppdrag att återkomma i juni."
)
RESERVED = (
    "Omröstning\nBo Alm (S) och Ulf Ek (C) röstar Ja (2).\nEva Lind (M) röstar Nej (1).\n"
    "Reservation\nEva Lind (M) reserverar sig mot beslutet."
)


@pytest.fixture(scope="session")
def decided_profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with three ärenden, two of them decided, to be copied."""
    folder = tmp_path_factory.mktemp("minutes")
    with open_library(folder / "profile") as made:
        take_in(made, stamped_packet(folder / "Socialnämnden 2026-03-18.pdf", items=3, pages=1))
        titles = [f"Redovisning {number} av verksamheten" for number in (1, 2)]
        take_in(
            made,
            protokoll(
                folder / "Protokoll 2026-03-18.pdf",
                [
                    paragraph(11, titles[0], "SN-2026/00001", SAME),
                    paragraph(12, titles[1], "SN-2026/00002", OTHER, RESERVED),
                ],
            ),
        )
    return folder / "profile"


@pytest.fixture
def core(decided_profile: Path, tmp_path: Path) -> Generator[Core]:
    with open_copy(decided_profile, tmp_path) as made:
        yield made


@pytest.fixture
def desk(core: Core, appearance: Appearance, qtbot: QtBot) -> Generator[LibraryDesk]:
    made = LibraryDesk(core, appearance, qtbot)
    yield made
    made.close()

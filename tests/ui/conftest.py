# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What every test of the window needs: the typeface and the colours, and a library to be copied."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ifn_desktop.ui.theme import Appearance, load_fonts
from tests.support.libraries import open_library, take_in
from tests.support.packets import stamped_packet

FONTS = Path(__file__).parents[2] / "resources" / "fonts"


@pytest.fixture(scope="session")
def family(qapp: QApplication) -> str:
    return load_fonts(FONTS)


@pytest.fixture
def appearance(qapp: QApplication, family: str) -> Generator[Appearance]:
    qapp.clipboard().clear()  # what another test copied is nobody's
    made = Appearance(qapp, family, "light")
    yield made
    qapp.setStyleSheet("")
    made.deleteLater()


@pytest.fixture(scope="session")
def filled_profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with one invented meeting of three ärenden, to be copied."""
    folder = tmp_path_factory.mktemp("filled")
    with open_library(folder / "profile") as made:
        take_in(made, stamped_packet(folder / "Socialnämnden 2026-03-18.pdf", items=3, pages=2))
    return folder / "profile"

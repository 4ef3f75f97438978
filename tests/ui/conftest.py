# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What every test of the window needs: the typeface and the colours."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ifn_desktop.ui.theme import Appearance, load_fonts

FONTS = Path(__file__).parents[2] / "resources" / "fonts"


@pytest.fixture(scope="session")
def family(qapp: QApplication) -> str:
    return load_fonts(FONTS)


@pytest.fixture
def appearance(qapp: QApplication, family: str) -> Generator[Appearance]:
    made = Appearance(qapp, family, "light")
    yield made
    qapp.setStyleSheet("")
    made.deleteLater()

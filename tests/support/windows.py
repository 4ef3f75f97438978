# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A furnished window, as the program makes it bit by bit."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from ifn_desktop.ui.file_choice import FileChoice
from ifn_desktop.ui.main_window import MainWindow
from ifn_desktop.ui.shell import FeatureMaker
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.window import WindowModels


def build_window(
    models: WindowModels,
    make_reader: Callable[[], QWidget],
    appearance: Appearance,
    *,
    version: str,
    files: FileChoice | None = None,
    features: Sequence[FeatureMaker] = (),
) -> MainWindow:
    """Make a furnished window. What `make_reader` gives must answer like `ui.reader_port.Reader`."""
    window = MainWindow()
    window.furnish(models, make_reader, appearance, version=version, files=files, features=lambda: features)
    return window

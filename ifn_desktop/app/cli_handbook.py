# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The command `handbook`: the handbook, or the quick guide, as a PDF. The only command that needs Qt."""

from __future__ import annotations

import argparse
import os

from ifn_desktop.app.cli import DONE, show
from ifn_desktop.config.paths import ProfilePaths, data_root

_TITLE = "Handbok för IFN Desktop"


def run_handbook(arguments: argparse.Namespace, paths: ProfilePaths) -> int:  # noqa: ARG001
    """`handbook PATH [--quick-guide]`. No library is opened, and no screen is needed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from ifn_desktop.services.handbook import QUICK_GUIDE, Handbook
    from ifn_desktop.ui.help.on_paper import GUIDE_POINTS, PdfOfSheets
    from ifn_desktop.ui.theme import load_fonts
    from ifn_desktop.viewmodels.handbook import PAPER, drawn

    target = arguments.path.absolute()
    application = QGuiApplication(["ifn-desktop"])
    try:
        family = load_fonts(data_root() / "resources" / "fonts")
        handbook = Handbook(data_root() / "docs" / "handbok")
        if arguments.quick_guide:
            pages = (handbook.page(QUICK_GUIDE),)
            write = PdfOfSheets(family, _TITLE, GUIDE_POINTS)
        else:
            pages = handbook.whole
            write = PdfOfSheets(family, _TITLE)
        write([drawn(handbook, page, PAPER) for page in pages], target)
    finally:
        application.shutdown()
    answer = {"path": str(target), "bytes": target.stat().st_size, "parts": len(pages)}
    show(arguments, answer, f"Sparad: {target}.")
    return DONE

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The handbook as a PDF, and the quick guide from a printer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from ifn_desktop.errors import KnownError
from ifn_desktop.ui.help.sheet_style import PRINT, fill
from ifn_desktop.viewmodels.handbook import Sheet

_POINTS = 10.5
GUIDE_POINTS = 12.5
"""To be read at arm's length, beside the computer."""
_DOTS = 600


class PdfOfSheets:
    """Writes pages as a PDF on A4. In any thread.

    Args:
        family: the typeface.
        title: of the PDF.
        points: size of the text.
    """

    def __init__(self, family: str, title: str, points: float = _POINTS) -> None:
        self._family = family
        self._points = points
        self._title = title

    def __call__(self, sheets: Sequence[Sheet], target: Path) -> None:
        """Write the file.

        Raises:
            KnownError: `help.not_saved`.
        """
        if not _can_write(target):
            raise KnownError("help.not_saved")
        writer = QPdfWriter(str(target))
        writer.setTitle(self._title)
        writer.setResolution(_DOTS)
        writer.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
            )
        )
        document = on_paper(sheets, self._family, self._points)
        document.print_(writer)
        if not target.stat().st_size:
            raise KnownError("help.not_saved")


def on_paper(sheets: Sequence[Sheet], family: str, points: float = _POINTS) -> QTextDocument:
    """The pages set for paper; `print_` gives them margins of 2 cm and a number each."""
    document = QTextDocument()
    font = QFont(family)
    font.setPointSizeF(points)
    document.setDefaultFont(font)
    fill(document, list(sheets), PRINT)
    return document


def print_sheet(parent: QWidget, sheet: Sheet, family: str) -> None:
    """Ask for a printer and print one sheet. Does not wait."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.accepted.connect(lambda: on_paper([sheet], family, GUIDE_POINTS).print_(printer))
    dialog.finished.connect(dialog.deleteLater)
    dialog.setModal(True)
    dialog.show()


def _can_write(target: Path) -> bool:
    try:
        target.write_bytes(b"")
    except OSError:
        return False
    return True

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Prints a page of words through the system's own dialog."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget


def print_page(parent: QWidget, heading: str, paragraphs: list[str]) -> None:
    """Ask for a printer and print a heading with paragraphs under it.

    Nothing is written to the disk by us; the printer's queue is the system's.

    Args:
        parent: the window the dialog belongs to.
        heading: first line, larger.
        paragraphs: plain text, one below the other.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)

    def start() -> None:
        page(heading, paragraphs).print_(printer)

    dialog.accepted.connect(start)
    dialog.finished.connect(dialog.deleteLater)
    dialog.setModal(True)
    dialog.show()


def page(heading: str, paragraphs: list[str]) -> QTextDocument:
    """The page as a document, in the program's own typeface."""
    document = QTextDocument()
    cursor = QTextCursor(document)
    large = cursor.charFormat()
    large.setFontPointSize(20)
    cursor.insertText(heading, large)
    ordinary = cursor.charFormat()
    ordinary.setFontPointSize(13)
    for paragraph in paragraphs:
        cursor.insertBlock()
        cursor.insertBlock()
        cursor.insertText(paragraph, ordinary)
    return document

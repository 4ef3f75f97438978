# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Pages on paper through the system's own dialog, drawn at the printer's resolution.

The window goes on meanwhile: a worker draws each page, and a thread of the io lane puts it on the
printer (QPainter may work on a QPrinter in any thread). Nothing is written to the disk by us.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from ifn_desktop.errors import KnownError
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink
from ifn_desktop.viewmodels.exporting import Paint, Printout

FINEST = 300
"""Dots per inch: more is not seen on text, and costs four times the time and memory."""
MOST_DOTS = 60_000_000


def choose_printer(parent: QWidget, chosen: Callable[[Paint], None]) -> None:
    """Ask for a printer, pages and copies; `chosen` gets what paints on it. Does not wait."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.accepted.connect(lambda: chosen(lambda pages, token, sink: paint(printer, pages, token, sink)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.setModal(True)
    dialog.show()


def paint(printer: QPrinter, pages: Printout, cancel: CancelToken, progress: ProgressSink) -> None:
    """Print the chosen pages, each as large as the paper takes, turned as the paper lies best.

    Args:
        printer: as chosen; used by this thread only.
        pages: what to print.
        cancel: ends it between pages; the system may have got the first ones.
        progress: hears `print.pages`.

    Raises:
        KnownError: `print.failed`, or why a page cannot be drawn.
    """
    numbers = _chosen(printer, len(pages.sizes))
    copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    wanted = numbers * copies
    painter = QPainter()
    try:
        for done, number in enumerate(wanted):
            if cancel.cancelled:
                printer.abort()
                cancel.raise_if_cancelled()
            progress(Progress("print.pages", done + 1, len(wanted)))
            width, height = pages.sizes[number - 1]
            _lie(printer, width, height)
            started = printer.newPage() if done else painter.begin(printer)
            if not started:
                raise KnownError("print.failed")
            _draw(painter, printer, pages, number)
    finally:
        if painter.isActive():
            painter.end()


def _chosen(printer: QPrinter, count: int) -> list[int]:
    numbers = list(range(1, count + 1))
    if printer.printRange() is QPrinter.PrintRange.PageRange and printer.fromPage() > 0:
        numbers = numbers[printer.fromPage() - 1 : printer.toPage()]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        numbers.reverse()
    return numbers


def _lie(printer: QPrinter, width: float, height: float) -> None:
    """A broad page on paper that lies down."""
    lying = QPageLayout.Orientation.Landscape
    printer.setPageOrientation(lying if width > height else QPageLayout.Orientation.Portrait)


def _draw(painter: QPainter, printer: QPrinter, pages: Printout, number: int) -> None:
    width, height = pages.sizes[number - 1]
    room = printer.pageRect(QPrinter.Unit.DevicePixel)
    shrink = min(room.width() / width, room.height() / height)
    target = QSizeF(width * shrink, height * shrink)
    resolution = min(FINEST, printer.resolution()) / printer.resolution()
    across, down = target.width() * resolution, target.height() * resolution
    too_many = max(1.0, (across * down / MOST_DOTS) ** 0.5)
    size = max(1, round(across / too_many)), max(1, round(down / too_many))
    with pages.image(number, *size) as drawn:
        image = QImage(drawn.data, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32)
        left, top = (room.width() - target.width()) / 2, (room.height() - target.height()) / 2
        painter.drawImage(QRectF(left, top, target.width(), target.height()), image)
        del image  # the pixels go back to the worker's memory

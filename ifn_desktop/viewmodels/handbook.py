# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The handbook inside the program: its pages, the way back, and finding in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from ifn_desktop.services.handbook import FRONT, QUICK_GUIDE, Handbook, HandbookHit, HandbookPage, anchor_of
from ifn_desktop.services.handbook_html import body_of
from ifn_desktop.viewmodels.tasks import Tasks

__all__ = ["FRONT", "PAPER", "QUICK_GUIDE", "ContentsRow", "HandbookModel", "Room", "Sheet", "drawn"]


class ContentsRow(NamedTuple):
    """A row of the list beside the page: a page of the handbook, or a place that was found.

    Attributes:
        page, anchor: where it leads.
        title: its words. line: what stands under them, or nothing.
    """

    page: str
    anchor: str
    title: str
    line: str = ""


class Room(NamedTuple):
    """How large pictures may be drawn: logical pixels, and how many there are to each."""

    width: int
    ratio: float = 1.0


PAPER = Room(480, 2.0)
"""Three quarters of the width of an A4 with margins of 2 cm (640 of Qt's 96 to the inch)."""


class Sheet(NamedTuple):
    """A page ready to be shown.

    Attributes:
        page: its name. title: its first heading.
        html: without styles.
        pictures: by the path that stands in the HTML.
    """

    page: str
    title: str
    html: str
    pictures: Sequence[tuple[str, QImage]]


WriteSheets = Callable[[Sequence[Sheet], Path], None]
"""Writes pages to a file; raises KnownError."""


class HandbookModel(QObject):
    """Shows one page at a time. Files are read in a lane.

    Args:
        handbook: the pages.
        tasks: runs what reads.

    Signals:
        rows_changed: `rows` is new.
        sheet_changed: another page, or the same in another size: `sheet` and `anchor`.
    """

    rows_changed = Signal()
    sheet_changed = Signal()

    def __init__(self, handbook: Handbook, tasks: Tasks) -> None:
        super().__init__()
        self._handbook = handbook
        self._tasks = tasks
        self._contents: tuple[ContentsRow, ...] = ()
        self._ways: list[tuple[str, str]] = []
        self.rows: tuple[ContentsRow, ...] = ()
        self.searched = ""
        self.sheet: Sheet | None = None
        self.anchor = ""
        self.room = Room(640)

    @property
    def can_go_back(self) -> bool:
        """Whether there was a page before this one."""
        return len(self._ways) > 1

    @property
    def folder(self) -> Path:
        """Where the pages lie."""
        return self._handbook.folder

    def load(self) -> None:
        """Read the contents; `rows_changed` follows."""
        self._tasks.run("io", lambda _: self._handbook.pages, self._read, key="handbook")

    def open(self, page: str, anchor: str = "") -> None:
        """Go to a page, or a heading of it; `sheet_changed` follows."""
        if not self._ways or self._ways[-1] != (page, anchor):
            self._ways.append((page, anchor))
        self._show()

    def go_back(self) -> None:
        """Go to the page before."""
        if self.can_go_back:
            self._ways.pop()
            self._show()

    def begin(self, page: str) -> None:
        """Open the handbook at a page, with no way back and nothing searched for."""
        self._ways.clear()
        self.search("")
        self.open(page)

    def follow(self, address: str) -> None:
        """Follow a link of a page: `lasa.md#zooma`. One that leads out of the handbook is left alone."""
        path, _, anchor = address.partition("#")
        if path.endswith(".md"):
            self.open(path.removesuffix(".md"), anchor)
        elif not path and anchor and self._ways:
            self.open(self._ways[-1][0], anchor)

    def fit(self, room: Room) -> None:
        """Draw pictures for another size of the window."""
        if room != self.room:
            self.room = room
            if self._ways:
                self._show()

    def search(self, text: str) -> None:
        """Find words; the rows are what was found, and the contents when nothing is searched for."""
        self.searched = " ".join(text.split())
        if not self.searched:
            self._set_rows(self._contents)
            return
        self._tasks.run(
            "read", lambda _: self._handbook.search(self.searched), self._found, key="handbook-search"
        )

    def save(self, target: Path, write: WriteSheets, saved: Callable[[], None]) -> None:
        """Make a PDF of the whole handbook, in a lane.

        Args:
            target: the file.
            write: sets the pages and writes them.
            saved: called when it is done; a failure goes the ordinary way.
        """

        def work(_: object) -> None:
            write([drawn(self._handbook, page, PAPER) for page in self._handbook.whole], target)

        self._tasks.run("io", work, lambda _: saved(), key="handbook-save")

    def quick_guide(self, got: Callable[[Sheet], None]) -> None:
        """Read the one-page guide, ready to be printed."""
        self._tasks.run("io", lambda _: drawn(self._handbook, self._handbook.page(QUICK_GUIDE), PAPER), got)

    def _show(self) -> None:
        name, anchor = self._ways[-1]
        room = self.room

        def draw(_: object) -> Sheet:
            return drawn(self._handbook, self._handbook.page(name), room)

        self._tasks.run("io", draw, partial(self._drawn, anchor), key="handbook-page")

    def _drawn(self, anchor: str, sheet: Sheet) -> None:
        self.sheet = sheet
        self.anchor = f"{sheet.page}-{anchor_of(anchor)}" if anchor else ""
        self.sheet_changed.emit()

    def _read(self, pages: Sequence[HandbookPage]) -> None:
        self._contents = tuple(ContentsRow(page.name, "", page.title) for page in pages)
        if not self.searched:
            self._set_rows(self._contents)

    def _found(self, hits: Sequence[HandbookHit]) -> None:
        if self.searched:
            self._set_rows(tuple(_row(hit) for hit in hits))

    def _set_rows(self, rows: tuple[ContentsRow, ...]) -> None:
        self.rows = rows
        self.rows_changed.emit()


def drawn(handbook: Handbook, page: HandbookPage, room: Room) -> Sheet:
    """A page with its pictures as large as there is room for. In a lane: it reads and scales."""
    pictures: dict[str, QImage] = {}

    def width_of(path: str) -> int:
        image = _picture(handbook.folder / path, room)
        if image is None:
            return 0
        pictures[path] = image
        return round(image.width() / room.ratio)

    html = body_of(page, width_of)
    return Sheet(page.name, page.title, html, tuple(pictures.items()))


def _picture(path: Path, room: Room) -> QImage | None:
    image = QImageReader(str(path)).read()
    if image.isNull():
        return None
    widest = round(room.width * room.ratio)
    if image.width() > widest:
        image = image.scaledToWidth(widest, Qt.TransformationMode.SmoothTransformation)
    return image


def _row(hit: HandbookHit) -> ContentsRow:
    title = hit.title if hit.heading == hit.title else f"{hit.title} › {hit.heading}"
    return ContentsRow(hit.page, hit.anchor, title, hit.excerpt)

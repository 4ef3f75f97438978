# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A widget that answers like the reader and writes down what it was asked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ifn_desktop.model.places import ReaderSpots, Spot
from ifn_desktop.model.views import DocumentView, LinkView
from ifn_desktop.ui.actions import Menu
from ifn_desktop.ui.reader.colors import ReaderColors


class PlaceholderReader(QWidget):
    link_activated = Signal(object)
    place_changed = Signal(str, object, object)
    save_out_wanted = Signal(object)
    beside_changed = Signal(bool)
    paper_reached = Signal(str)
    paper_dropped = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.opened: list[tuple[str, bool, int]] = []
        self.links: tuple[LinkView, ...] = ()
        self.row: tuple[DocumentView, ...] = ()
        self.closed_beside = 0
        self.active_document: DocumentView | None = None
        self.spots = ReaderSpots()
        self.label = QLabel()
        layout = QVBoxLayout(self)
        layout.addWidget(self.label, 0, Qt.AlignmentFlag.AlignCenter)
        self._zoom = QAction("Fönstrets bredd", self)

    def open(
        self,
        document: DocumentView,
        links: Sequence[LinkView],
        *,
        beside: bool = False,
        page: int = 1,
        spot: Spot | None = None,
        row: Sequence[DocumentView] = (),
    ) -> None:
        self.row = tuple(row)
        self.opened.append((document.id, beside, page))
        if beside:
            self.beside_changed.emit(True)
        else:
            self.active_document = document
            self.links = tuple(links)
            self.label.setText(f"{document.title}, sida {page}")

    def close_beside(self) -> None:
        self.closed_beside += 1
        self.beside_changed.emit(False)

    def set_colors(self, colors: ReaderColors) -> None:
        self.colors = colors

    def menu_entries(self) -> list[tuple[Menu, list[QAction]]]:
        return [(Menu.VIEW, [self._zoom])]

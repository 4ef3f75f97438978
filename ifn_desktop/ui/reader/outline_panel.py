# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The table of contents of a paper, as a tree that follows the reading."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ifn_desktop.model.places import PaperOutline
from ifn_desktop.ui.parts import text_label

_LINE = int(Qt.ItemDataRole.UserRole)


class OutlinePanel(QWidget):
    """Shows one paper's headings.

    Signals:
        line_chosen: the position of a heading that the member goes to.
        line_pointed: that of one that they may go to: the pointer or the keyboard is on it.
    """

    line_chosen = Signal(int)
    line_pointed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QTreeWidgetItem] = []
        self.words = text_label(role="small")
        self.words.setContentsMargins(14, 8, 14, 6)
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setColumnCount(1)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.tree.setAccessibleName(self.tr("Innehåll i handlingen"))
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.tree.setIndentation(18)
        self.tree.itemClicked.connect(self._chosen)
        self.tree.itemActivated.connect(self._chosen)
        self.tree.setMouseTracking(True)
        self.tree.itemEntered.connect(self._pointed)
        self.tree.currentItemChanged.connect(lambda item, _: self._pointed(item))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.words)
        layout.addWidget(self.tree, 1)
        layout.addStretch(0)
        self.setFocusProxy(self.tree)

    def set_outline(self, outline: PaperOutline | None) -> None:
        """Show another paper's headings; None while they are fetched."""
        self.tree.clear()
        self._items = []
        if outline is None:
            self.words.setText(self.tr("Letar efter rubriker…"))
        elif not outline.lines:
            self.words.setText(self.tr("Handlingen har inga rubriker som går att känna igen."))
        elif outline.guessed:
            self.words.setText(self.tr("Rubriker som programmet hittat i texten. Någon kan saknas."))
        self.words.setVisible(outline is None or not outline.lines or outline.guessed)
        self.tree.setVisible(outline is not None and bool(outline.lines))
        above: list[tuple[int, QTreeWidgetItem]] = []
        for position, line in enumerate(outline.lines if outline is not None else ()):
            while above and above[-1][0] >= line.level:
                above.pop()
            parent = above[-1][1] if above else self.tree.invisibleRootItem()
            item = QTreeWidgetItem(parent, [line.title])
            item.setData(0, _LINE, position)
            spoken = self.tr("%1, sidan %2").replace("%1", line.title).replace("%2", str(line.page))
            item.setToolTip(0, spoken)
            item.setData(0, int(Qt.ItemDataRole.AccessibleTextRole), spoken)
            above.append((line.level, item))
            self._items.append(item)
        self.tree.expandAll()

    def follow(self, position: int) -> None:
        """Mark the heading that is read (-1: none yet), while the tree is not being used."""
        if self.tree.hasFocus():
            return
        if 0 <= position < len(self._items):
            self.tree.setCurrentItem(self._items[position])
        else:
            self.tree.setCurrentItem(None)  # type: ignore[arg-type]  # Qt's way to mark nothing

    def _pointed(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.line_pointed.emit(item.data(0, _LINE))

    def _chosen(self, item: QTreeWidgetItem) -> None:
        self.line_chosen.emit(item.data(0, _LINE))

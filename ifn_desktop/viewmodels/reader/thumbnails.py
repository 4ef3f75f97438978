# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The pages of a paper as rows: number, printed number, read or not, the one that is read now."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ifn_desktop.model.views import DocumentView
from ifn_desktop.viewmodels.words import joined

_Index = QModelIndex | QPersistentModelIndex


class PageRole(IntEnum):
    """What a row tells besides its words: the page from 1, whether it is read, whether it is the current."""

    PAGE = Qt.ItemDataRole.UserRole + 1
    IS_READ = PAGE + 1
    IS_CURRENT = PAGE + 2


class PageList(QAbstractListModel):
    """The pages of one paper."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: DocumentView | None = None
        self._labels: Sequence[str] = ()
        self._read: frozenset[int] = frozenset()
        self._current = 0

    @property
    def document(self) -> DocumentView | None:
        """The paper."""
        return self._document

    def set_paper(self, document: DocumentView | None) -> None:
        """Show the pages of another paper."""
        self.beginResetModel()
        self._document, self._labels, self._read, self._current = document, (), frozenset(), 0
        self.endResetModel()

    def set_labels(self, labels: Sequence[str]) -> None:
        """Tell the printed numbers, one a page, empty where none is printed."""
        self._labels = labels
        self._all_changed()

    def set_read(self, pages: frozenset[int]) -> None:
        """Tell which pages the member has seen."""
        if pages != self._read:
            self._read = pages
            self._all_changed()

    def set_current(self, page: int) -> None:
        """Tell which page is read now."""
        before, self._current = self._current, page
        for row in {before - 1, page - 1}:
            if 0 <= row < self.rowCount():
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """How many pages the paper has."""
        return 0 if parent.isValid() or self._document is None else max(0, self._document.pages)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A fact about a page."""
        if not index.isValid() or not 0 <= index.row() < self.rowCount():
            return None
        page = index.row() + 1
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(page)
            case Qt.ItemDataRole.AccessibleTextRole:
                return joined(
                    (
                        self.tr("Sida %1").replace("%1", self._words(page)),
                        self.tr("läst") if page in self._read else self.tr("oläst"),
                        self.tr("här är du") if page == self._current else "",
                    ),
                    ", ",
                )
            case PageRole.PAGE:
                return page
            case PageRole.IS_READ:
                return page in self._read
            case PageRole.IS_CURRENT:
                return page == self._current
            case _:
                return None

    def _words(self, page: int) -> str:
        label = self._labels[page - 1] if page <= len(self._labels) else ""
        count = self.rowCount()
        return f"{page} · {label}" if label and label not in {str(page), f"{page} ({count})"} else str(page)

    def _all_changed(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

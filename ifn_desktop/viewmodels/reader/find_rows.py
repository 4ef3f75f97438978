# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The hits as rows of a list: a line of context, the paper and the page."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from ifn_desktop.viewmodels.reader.find import FindModel, FoundHit
from ifn_desktop.viewmodels.words import joined, translate

_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class Part(IntEnum):
    """What a row says, beside its words for a screen reader."""

    BEFORE = Qt.ItemDataRole.UserRole + 1
    FOUND = Qt.ItemDataRole.UserRole + 2
    AFTER = Qt.ItemDataRole.UserRole + 3
    PLACE = Qt.ItemDataRole.UserRole + 4


class FindRows(QAbstractListModel):
    """Follows a `FindModel`.

    Args:
        find: whose hits they are.
    """

    def __init__(self, find: FindModel) -> None:
        super().__init__()
        self._find = find
        self._count = 0
        find.restarted.connect(self._restarted)
        find.grown.connect(self._grown)

    def rowCount(self, parent: _Index = _TOP) -> int:
        """How many hits there are."""
        return 0 if parent.isValid() else self._count

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A part of a row."""
        if not index.isValid() or index.row() >= len(self._find.hits):
            return None
        found = self._find.hits[index.row()]
        hit = found.hit
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{hit.before}{hit.found}{hit.after}\n{_place(found)}"
        texts = {
            Part.BEFORE: hit.before,
            Part.FOUND: hit.found,
            Part.AFTER: hit.after,
        }
        return _place(found) if role == Part.PLACE else texts.get(role)  # type: ignore[call-overload]

    def _restarted(self) -> None:
        self.beginResetModel()
        self._count = 0
        self.endResetModel()

    def _grown(self) -> None:
        last = len(self._find.hits)
        if last > self._count:
            self.beginInsertRows(QModelIndex(), self._count, last - 1)
            self._count = last
            self.endInsertRows()


def _place(found: FoundHit) -> str:
    page = translate("Find", "s. %1").replace("%1", str(found.page))
    return joined((found.document.title, page), ", ")

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Runs the real program in this process and searches in it by keyboard; prints what was seen as JSON.

Started by `test_search_window`: `python -m tests.e2e.searcher FOLDER ARGUMENT...`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Generator

from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from ifn_desktop.app import main as entry
from ifn_desktop.ui.search.page import SearchPage
from ifn_desktop.viewmodels.search_rows import RowKind

from .driver import FOLDER, Step, Walker, main_window, press, ready_to_read, seen, sharp, views, window

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def page() -> SearchPage | None:
    """The page to search on, if it is on show."""
    found = main_window().findChild(SearchPage)
    return found if isinstance(found, SearchPage) and found.isVisible() else None


def shown() -> SearchPage:
    """The page to search on."""
    found = page()
    assert found is not None
    return found


def write(text: str) -> None:
    """Type words where the keyboard is."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(QApplication.focusWidget() or main_window(), key)


def yellow(widget: QWidget, name: str) -> int:
    """How many points of what is seen have the colour of a hit."""
    image: QImage = widget.grab().toImage()
    image.save(str(FOLDER / f"{name}.png"))
    count = 0
    for y in range(0, image.height(), 2):
        for x in range(0, image.width(), 2):
            colour = image.pixelColor(x, y)
            count += colour.red() > 220 and colour.green() > 190 and colour.blue() < 160
    return count


def has_hits(text: str) -> Step:
    """Whether the hits of a query are on show."""

    def holds() -> bool:
        found = page()
        answer = found._search.answer if found is not None else None
        return answer is not None and answer.query.text == text and bool(answer.hits)

    return holds


def search() -> Generator[Step]:
    """A member looks for a word in everything, goes to it, comes back, leaves."""
    yield lambda: window() is not None
    main_window().resize(1366, 768)
    yield ready_to_read
    press(Key.Key_K, CTRL)
    yield lambda: page() is not None
    write("samtal")
    yield has_hits("samtal")
    # What the sample says may still be on its way into the index.
    yield lambda: shown()._search.progress.is_whole
    yield has_hits("samtal")
    found = shown()
    seen["count"] = found.status.count.text()
    seen["headings"] = [row.title for row in found.rows.rows if row.kind is RowKind.ITEM]
    press(Key.Key_Down)
    hit = found.hits.row.hit  # type: ignore[union-attr]
    assert hit is not None
    seen["wanted"] = [hit.document, hit.document_page]
    yield lambda: shown().preview.view.document is not None and shown().preview.view.is_sharp()
    yield lambda: yellow(shown().preview.view.viewport(), "preview") > 20
    main_window().grab().save(str(FOLDER / "search.png"))
    press(Key.Key_Return)
    yield lambda: page() is None
    yield sharp(1)
    yield lambda: yellow(views()[0].viewport(), "opened") > 20
    seen["opened"] = [views()[0].document.id, views()[0].page]  # type: ignore[union-attr]
    press(Key.Key_K, CTRL)
    yield has_hits("samtal")
    again = shown().hits.row
    seen["kept"] = again is not None and again.hit == hit
    press(Key.Key_Escape)
    yield lambda: page() is None
    seen["back"] = [views()[0].document.id, views()[0].page]  # type: ignore[union-attr]
    press(Key.Key_Q, CTRL)


class Searcher(Walker):
    """The program's application, with somebody who searches."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._steps = search()


if __name__ == "__main__":
    QtWidgets.QApplication = Searcher  # type: ignore[misc]
    seen["code"] = entry.main(sys.argv[2:])
    sys.stdout.write(json.dumps(seen, ensure_ascii=False) + "\n")

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What stands under an empty box: saved searches, those of late, and how one can search."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ifn_desktop.model.saved_search import SavedSearch, SavedSearchId
from ifn_desktop.ui.parts import RowButton, hairline, push_button, text_label
from ifn_desktop.ui.search.name_field import NameField
from ifn_desktop.viewmodels.search_saved import SavedModel
from ifn_desktop.viewmodels.start import watch_words


class SearchShelf(QScrollArea):
    """Shows saved and recent searches.

    Args:
        saved: them.

    Signals:
        search_wanted: a text to search for.
        saved_wanted: the id of a saved search to show.
        removed: the SavedSearch that has been removed.
    """

    search_wanted = Signal(str)
    saved_wanted = Signal(str)
    removed = Signal(object)

    def __init__(self, saved: SavedModel) -> None:
        super().__init__()
        self._saved = saved
        self._renaming: SavedSearchId | None = None
        self.first: QWidget | None = None
        """The first row, for arrows out of the box."""
        self.setProperty("role", "page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        saved.changed.connect(self._build)
        self._build()

    def _build(self) -> None:
        focused = self.isAncestorOf(self.window().focusWidget()) if self.window().focusWidget() else False
        page = QWidget()
        page.setProperty("role", "page")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(24, 16, 24, 20)
        layout.setSpacing(0)
        self.first = None
        if self._saved.saved:
            self._section(layout, self.tr("Sparade sökningar"))
            for search in self._saved.saved:
                layout.addWidget(hairline())
                layout.addWidget(self._saved_row(search))
            layout.addSpacing(22)
        if self._saved.recent:
            clear = push_button(self.tr("Rensa"), "quiet")
            clear.setAccessibleName(self.tr("Rensa senaste sökningar"))
            clear.clicked.connect(lambda _=False: self._saved.forget(None))
            self._section(layout, self.tr("Senaste sökningar"), clear)
            for query in self._saved.recent:
                layout.addWidget(hairline())
                layout.addWidget(self._recent_row(query))
            layout.addSpacing(22)
        if not self._saved.saved and not self._saved.recent:
            layout.addWidget(text_label(self.tr("Här söker du i allt på en gång"), "heading"))
            layout.addSpacing(8)
            words = self.tr(
                "Alla sammanträden, handlingar och protokoll, och det du själv har antecknat och markerat. "
                "Skriv ett ord eller ett diarienummer i rutan, så kommer träffarna medan du skriver.\n\n"
                "Sökningar du vill följa kan du spara. Då säger startsidan till när det kommer något nytt."
            )
            layout.addWidget(text_label(words, "mute"))
        layout.addStretch(1)
        old = self.takeWidget()
        if old is not None:
            old.deleteLater()  # what was pressed in it is still at work
        self.setWidget(page)
        if focused and self.first is not None:
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _section(self, layout: QVBoxLayout, words: str, button: QWidget | None = None) -> None:
        row = QHBoxLayout()
        row.addWidget(text_label(words, "section"), 1)
        if button is not None:
            row.addWidget(button)
        layout.addLayout(row)
        layout.addSpacing(4)

    def _saved_row(self, search: SavedSearch) -> QWidget:
        if search.id == self._renaming:
            return self._rename_row(search)
        line = search.query if search.query != search.name else ""
        news = watch_words(search) if search.news else ""
        button = RowButton("", search.name, line, news)
        button.clicked.connect(partial(self.saved_wanted.emit, search.id))
        rename = self._small(self.tr("Byt namn"), search.name, partial(self._rename, search.id))
        remove = self._small(self.tr("Ta bort"), search.name, partial(self._remove, search))
        return self._row(button, rename, remove)

    def _recent_row(self, query: str) -> QWidget:
        button = RowButton("", query, "")
        button.clicked.connect(partial(self.search_wanted.emit, query))
        remove = self._small(self.tr("Ta bort"), query, partial(self._saved.forget, query))
        return self._row(button, remove)

    def _rename_row(self, search: SavedSearch) -> QWidget:
        field = NameField(search.name)
        keep = push_button(self.tr("Byt namn"))
        keep.clicked.connect(lambda: self._renamed(search.id, field.text()))
        field.returnPressed.connect(keep.click)
        field.left.connect(lambda: self._renamed(search.id, ""))
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 6, 0, 6)
        layout.addWidget(field, 1)
        layout.addWidget(keep)
        field.selectAll()
        self.first = self.first or field
        self._field = field
        return row

    def _row(self, button: RowButton, *others: QWidget) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(button, 1)
        for other in others:
            layout.addWidget(other, 0, Qt.AlignmentFlag.AlignVCenter)
        self.first = self.first or button
        return row

    def _small(self, words: str, about: str, act: Callable[[], object]) -> QWidget:
        button = push_button(words, "quiet")
        button.setAccessibleName(f"{words}: {about}")
        button.clicked.connect(lambda _=False, do=act: do())
        return button

    def _rename(self, search: SavedSearchId) -> None:
        self._renaming = search
        self._build()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _renamed(self, search: SavedSearchId, name: str) -> None:
        self._renaming = None
        self._saved.rename(search, name)
        self._build()

    def _remove(self, search: SavedSearch) -> None:
        self._saved.remove(search.id)
        self.removed.emit(search)


class SearchHelp(QScrollArea):
    """How one can search, with examples to click.

    Signals:
        example_wanted: words to put into the box.
    """

    example_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        page.setProperty("role", "page")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(24, 16, 24, 20)
        layout.setSpacing(2)
        layout.addWidget(text_label(self.tr("Så kan du söka"), "strong"))
        layout.addSpacing(6)
        for written, words in self._rows():
            button = RowButton(written, "", words)
            button.clicked.connect(partial(self.example_wanted.emit, written))
            layout.addWidget(button)
        layout.addStretch(1)
        self.setWidget(page)

    def _rows(self) -> tuple[tuple[str, str], ...]:
        tr = self.tr
        return (
            (tr("tolk avtal"), tr("Båda orden på samma sida, i alla böjningar.")),
            (tr('"oskäligt dröjsmål"'), tr("Just de orden, i den ordningen.")),
            (tr("tolk -avtal"), tr("Tolk, men inte avtal.")),
            (tr("tolk ELLER översättare"), tr("Något av orden.")),
            (tr("kommun*"), tr("Allt som börjar så.")),
            (tr("§ 16"), tr("En paragraf i protokoll.")),
            (tr("dnr:2026/00012"), tr("Ett diarienummer.")),
            (tr("ärende:7/26"), tr("Ett ärende.")),
            (tr('person:"Anna Berg"'), tr("En person, också med initialer.")),
            (tr("år:2024..2026"), tr("Sammanträden de åren.")),
            (
                tr("typ:protokoll"),
                tr("Bara protokoll. Det går också med bilaga, yttrande och de andra slagen."),
            ),
            (tr("mina:"), tr("Bara det du själv har skrivit och markerat.")),
        )

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is said about an answer, above its hits: how many, what was understood, what else was meant."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import push_button, tab_after, text_label
from ifn_desktop.ui.search.flow_layout import FlowLayout
from ifn_desktop.ui.search.name_field import NameField
from ifn_desktop.viewmodels.search import SearchModel
from ifn_desktop.viewmodels.search_chips import chip_words, chips, without
from ifn_desktop.viewmodels.search_rows import SearchRows
from ifn_desktop.viewmodels.search_saved import SavedModel
from ifn_desktop.viewmodels.search_words import count_words, note_words, progress_words


class SearchStatus(QWidget):
    """Filters in force, the count, notes, suggestions, and what can be done with the search.

    Args:
        search: the search.
        rows: its hits.
        saved: saved searches.
        before: what stands above it, where the keyboard comes from.

    Signals:
        filters_wanted: show the choices (True) or not, where there is no room for them beside.
        help_wanted: show how one can search, or not.
    """

    filters_wanted = Signal(bool)
    help_wanted = Signal(bool)

    def __init__(self, search: SearchModel, rows: SearchRows, saved: SavedModel, before: QWidget) -> None:
        super().__init__()
        self._before = before
        self.following: QWidget | None = None
        """Where the keyboard goes on to."""
        self._search = search
        self._rows = rows
        self._saved = saved
        self._suggested: list[QPushButton] = []
        self.chips = QWidget()
        self._chips_row = FlowLayout(self.chips)
        self.count = text_label("", "mute", wrap=False)
        self.progress = text_label("", "small")
        self.notes = text_label("", "")
        self.suggestions = QWidget()
        self._suggestions_row = FlowLayout(self.suggestions, 4)
        self.fresh = self._toggle(self.tr("Bara det nya"))
        self.fresh.toggled.connect(rows.set_only_fresh)
        self.filters = self._toggle(self.tr("Avgränsa"))
        self.filters.toggled.connect(self.filters_wanted)
        self.help = self._toggle(self.tr("Hjälp"))
        self.help.toggled.connect(self.help_wanted)
        self.save = push_button(self.tr("Spara sökningen"), "quiet")
        self.save.clicked.connect(self._name)
        self.naming = self._make_naming()
        self._lay_out()
        for signal in (search.answered, search.asking_changed, search.progress_changed, search.text_changed):
            signal.connect(self.update_words)
        rows.modelReset.connect(self.update_words)
        saved.changed.connect(self.update_words)
        self.update_words()

    def _toggle(self, words: str) -> QPushButton:
        button = push_button(words, "quiet")
        button.setCheckable(True)
        return button

    def _make_naming(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        self.name = NameField()
        self.name.setPlaceholderText(self.tr("Vad ska sökningen heta?"))
        self.name.left.connect(self._leave_naming)
        keep = push_button(self.tr("Spara"))
        keep.clicked.connect(self._keep)
        self.name.returnPressed.connect(self._keep)
        leave = push_button(self.tr("Avbryt"), "quiet")
        leave.clicked.connect(self._leave_naming)
        row.addWidget(self.name, 1)
        row.addWidget(keep)
        row.addWidget(leave)
        box.setVisible(False)
        return box

    def _lay_out(self) -> None:
        tools = QWidget()
        row = FlowLayout(tools, 4)
        for button in (self.count, self.fresh, self.filters, self.save, self.help):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 10, 4)
        layout.setSpacing(4)
        for part in (self.chips, tools, self.naming, self.notes, self.suggestions, self.progress):
            layout.addWidget(part)

    def order(self) -> None:
        """Tab goes from the box through all this, as it stands, to the hits."""
        if self.window() is not self._before.window():
            return  # not put together yet
        chips, suggestions = (
            [one for one in part.findChildren(QPushButton) if not one.isHidden()]
            for part in (self.chips, self.suggestions)
        )
        tools = [self.fresh, self.filters, self.save, self.help]
        naming = self.naming.findChildren(QWidget)
        after = [self.following] if self.following is not None else []
        tab_after(self._before, [*chips, *tools, *naming, *suggestions, *after])

    # Words ------------------------------------------------------------------------------------

    def update_words(self) -> None:
        """Say what is so now."""
        search = self._search
        has_text = bool(search.text.strip())
        self._show_chips()
        self._say(self.count, count_words(search, self._rows) if has_text else "")
        self._say(self.notes, note_words(search.answer) if has_text else "")
        self._say(self.progress, progress_words(search.progress))
        self._show_suggestions()
        self.fresh.setVisible(bool(search.fresh))
        self.fresh.blockSignals(True)
        self.fresh.setChecked(self._rows.only_fresh)
        self.fresh.blockSignals(False)
        self.save.setVisible(has_text and search.answer is not None)
        is_saved = self._saved.shown is not None
        self.save.setText(self.tr("Sparad") if is_saved else self.tr("Spara sökningen"))
        self.save.setEnabled(not is_saved)
        if not has_text or is_saved:
            self.naming.setVisible(False)

    @staticmethod
    def _say(label: QLabel, words: str) -> None:
        label.setText(words)
        label.setVisible(bool(words))

    def _show_chips(self) -> None:
        found = chips(self._search.text)
        wanted = [(chip_words(chip), chip.start, chip.end) for chip in found]
        if self.chips.property("shown") != wanted:
            self.chips.setProperty("shown", wanted)
            _clear(self._chips_row)
            for words, start, end in wanted:
                button = push_button(f"{words.replace('&', '&&')}  ✕", "chip")
                button.setAccessibleName(self.tr("Ta bort filtret %1").replace("%1", words))
                button.setToolTip(self.tr("Ta bort"))
                button.clicked.connect(partial(self._remove, start, end))
                self._chips_row.addWidget(button)
            self.order()
        self.chips.setVisible(bool(wanted))

    def _remove(self, start: int, end: int) -> None:
        self._search.replace(without(self._search.text, start, end))

    def _show_suggestions(self) -> None:
        answer = self._search.answer
        found = [one.text for one in answer.suggestions] if answer is not None else []
        if self.suggestions.property("shown") != found:
            self.suggestions.setProperty("shown", found)
            _clear(self._suggestions_row)
            if found:
                has_hits = answer is not None and bool(answer.hits)
                words = self.tr("Menade du:") if has_hits else self.tr("Menade du (Enter):")
                self._suggestions_row.addWidget(text_label(words, "strong", wrap=False))
            for text in found:
                button = push_button(text.replace("&", "&&"), "quiet")
                button.setAccessibleName(self.tr("Menade du %1?").replace("%1", text))
                button.clicked.connect(partial(self._search.replace, text))
                self._suggestions_row.addWidget(button)
            self.order()
        self.suggestions.setVisible(bool(found))

    # Saving -----------------------------------------------------------------------------------

    def _name(self) -> None:
        self.name.setText("")
        self.naming.setVisible(True)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        self._saved.save(self.name.text())
        self.naming.setVisible(False)

    def _leave_naming(self) -> None:
        self.naming.setVisible(False)
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)


def _clear(row: FlowLayout) -> None:
    while (item := row.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()

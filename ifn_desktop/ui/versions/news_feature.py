# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A feature: `Nytt`, `Ändrat` and `Utgår` in the list of ärenden, on the tabs and above the paper."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject

from ifn_desktop.model.kinds import NewsKind
from ifn_desktop.model.news import ItemNews, PaperNews
from ifn_desktop.ui.reader.panes import ReaderPanes
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.ui.versions.comparison_feature import ComparisonFeature
from ifn_desktop.ui.versions.news_strip import NewsStrip
from ifn_desktop.viewmodels.news import NewsModel
from ifn_desktop.viewmodels.words import short_number


class NewsFeature(QObject):
    """Shows what is new, and orders the list by it.

    Args:
        shell: the window.
        model: what is new.
        comparison: shows what changed in a paper.
    """

    def __init__(self, shell: Shell, model: NewsModel, comparison: ComparisonFeature) -> None:
        super().__init__(shell)
        self._shell = shell
        self._model = model
        self._comparison = comparison
        self._agenda = shell.models.agenda
        self.strip = NewsStrip()
        self.strip.changes_wanted.connect(self._show_changes)
        cast("ReaderPanes", shell.reader).first.add_strip(self.strip, above=True)
        self.first = shell.action(
            Menu.VIEW,
            self.tr("Det &nya först i listan"),
            "Ctrl+Alt+Shift+N",
            needs=Needs.READING,
            checkable=True,
            group="news",
        )
        self.first.toggled.connect(self._agenda.set_news_first)
        self.hide = shell.action(
            Menu.VIEW,
            self.tr("Dölj det som &utgår"),
            "Ctrl+Alt+Shift+U",
            needs=Needs.READING,
            checkable=True,
            group="news",
        )
        self.hide.toggled.connect(self._hide_toggled)
        navigator = shell.models.navigator
        for signal in (model.changed, navigator.entry_changed, navigator.document_changed):
            signal.connect(self._show)
        model.changed.connect(self._go_to_first)
        shell.closing.connect(model.stop)
        model.load()

    def _show(self) -> None:
        navigator = self._shell.models.navigator
        self._agenda.set_news(self._model.entry_marks())
        marks = self._model.paper_marks(navigator.entry)
        self._shell.reading.head.tabs.set_news(marks, hides_withdrawn=self.hide.isChecked())
        document = navigator.document
        news = self._model.paper(document.id) if document is not None else None
        is_gone = document is not None and document.is_withdrawn
        entry = navigator.entry
        item = entry.item_id if entry is not None else None
        renumbered = self._item_words(self._model.item(item) if item is not None else None)
        words = " ".join(filter(None, (renumbered, self._words(news, is_gone=is_gone))))
        self.strip.say(words, has_changes=bool(news and news.before))

    def _item_words(self, news: ItemNews | None) -> str:
        if news is None or news.kind is not NewsKind.RENUMBERED or not news.number_before:
            return ""
        return self.tr("Ändrat: ärendet hade nummer %1 förut.").replace(
            "%1", short_number(news.number_before)
        )

    def _words(self, news: PaperNews | None, *, is_gone: bool) -> str:
        if is_gone:
            return self.tr("Utgår: handlingen finns inte med i det senaste utskicket. Den går att läsa här.")
        if news is None:
            return ""
        return {
            NewsKind.NEW: self.tr("Nytt: handlingen har kommit sedan du läste sist."),
            NewsKind.RETURNED: self.tr("Nytt: handlingen är med i utskicket igen."),
            NewsKind.CHANGED: self.tr("Ändrat: handlingen har ny text sedan du läste sist."),
            NewsKind.MOVED: self.tr("Ändrat: handlingen har flyttats hit från ett annat ärende."),
        }.get(news.kind, "")

    def _show_changes(self) -> None:
        document = self._shell.models.navigator.document
        news = self._model.paper(document.id) if document is not None else None
        if document is not None and news is not None:
            self._comparison.show(document.id, news.before or None, news.version or None)

    def _hide_toggled(self, is_on: bool) -> None:
        self._agenda.set_hides_withdrawn(is_on)
        self._show()

    def _go_to_first(self) -> None:
        """From the start view one comes to what is new, when both the rows and the news have come."""
        navigator = self._shell.models.navigator
        found = self._model.first() if self._agenda.wants_news else None
        if found is None:
            return
        self._agenda.wants_news = False
        self.first.setChecked(True)
        entry, document = found
        if document is not None:
            navigator.open_document(document)
        else:
            navigator.open_entry(entry.key)

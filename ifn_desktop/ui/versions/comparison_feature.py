# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A feature: what is new in a paper, from the menu `Gå` and the menu of its tab."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.ui.reader.panes import ReaderPanes
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.ui.versions.comparison_page import ComparisonPage
from ifn_desktop.viewmodels.comparing import ComparisonModel, Which
from ifn_desktop.viewmodels.reader.page_layers import PageLayers


class ComparisonFeature(QObject):
    """Opens the comparison, and steps through it.

    Args:
        shell: the window.
        model: the comparison.
        layers: where words stand.
    """

    def __init__(self, shell: Shell, model: ComparisonModel, layers: PageLayers) -> None:
        super().__init__(shell)
        self._shell = shell
        self._model = model
        self._layers = layers
        self.page: ComparisonPage | None = None
        tr, group = self.tr, "comparison"
        self.compare = shell.action(
            Menu.GO,
            tr("&Jämför med förra versionen"),
            "Ctrl+Alt+J",
            self._compare_open,
            needs=Needs.PAPER,
            group=group,
        )
        self.following = shell.action(
            Menu.GO, tr("Nästa än&dring"), "Alt+Down", lambda: model.step(1), needs=Needs.NOTHING, group=group
        )
        self.previous = shell.action(
            Menu.GO,
            tr("Förra ändringe&n"),
            "Alt+Up",
            lambda: model.step(-1),
            needs=Needs.NOTHING,
            group=group,
        )
        shell.page_changed.connect(self._page_changed)
        shell.models.navigator.view_changed.connect(self._page_changed)
        shell.reading.head.tabs.menu_actions.append(self.compare)
        self._page_changed()

    def show(self, document: DocumentId, before: Which = None, after: Which = None) -> None:
        """Compare versions of a paper of what is open; the newest with the one before it."""
        found = self._shell.models.navigator.find(document)
        reader = cast("ReaderPanes", self._shell.reader)
        view = reader.first.view
        if self.page is None:
            self.page = ComparisonPage(self._model, view.images, self._layers, self._shell.appearance)
            self.page.left.connect(self._shell.leave_page)
        self._model.open(document, found[1].title if found is not None else "", before, after)
        self._shell.open_page(self.page)
        self.page.begin(view)

    def _compare_open(self) -> None:
        document = self._shell.reader.active_document or self._shell.models.navigator.document
        if document is not None:
            self.show(document.id)

    def _page_changed(self) -> None:
        is_shown = self.page is not None and self._shell.page is self.page
        for action in (self.following, self.previous):
            action.setEnabled(is_shown)
        if not is_shown and self.page is not None:
            self._model.close()
            self.page.together.clear()

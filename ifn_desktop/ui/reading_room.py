# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Joins the reading view to the models and to the actions that every meeting needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.views import LinkView
from ifn_desktop.ui.columns import Side
from ifn_desktop.ui.reader.colors import reader_colors
from ifn_desktop.ui.reader_port import Reader
from ifn_desktop.ui.reading_view import ReadingView
from ifn_desktop.viewmodels.place import OpenRequest

if TYPE_CHECKING:
    from ifn_desktop.ui.actions import Actions
    from ifn_desktop.ui.file_choice import FileChoice
    from ifn_desktop.ui.shell import FeatureMaker, Shell
    from ifn_desktop.ui.theme import Appearance
    from ifn_desktop.viewmodels.window import WindowModels


class ReadingRoom(QObject):
    """Holds the reading view.

    Attributes:
        view: the reading view.
        reader: the widget in it that shows papers.
    """

    def __init__(
        self, models: WindowModels, reader: Reader, appearance: Appearance, actions: Actions
    ) -> None:
        super().__init__()
        self._navigator = navigator = models.navigator
        self._appearance = appearance
        self._entry_shown = navigator.place.entry
        self._has_beside = False
        self.reader = reader
        self.view = view = ReadingView(models.agenda, reader, appearance)
        self._paint()
        appearance.changed.connect(self._paint)
        view.agenda.list.opened.connect(navigator.open_entry)
        view.agenda.warnings.show_wanted.connect(self._open)
        view.head.step_wanted.connect(navigator.step_entry)
        view.head.tabs.chosen.connect(self._open)
        reader.link_activated.connect(self._follow)
        reader.place_changed.connect(models.places.remember)
        reader.beside_changed.connect(self._beside_changed)
        reader.paper_dropped.connect(self._paper_dropped)
        reader.paper_reached.connect(self._paper_reached)
        navigator.look_through(lambda: reader.spots)
        navigator.close_beside_wanted.connect(reader.close_beside)
        navigator.agenda_changed.connect(self._agenda_changed)
        navigator.entry_changed.connect(self._entry_changed)
        navigator.document_changed.connect(self._document_changed)
        navigator.open_wanted.connect(self._open_paper)
        self._fold_by(actions)
        self._agenda_changed()
        self._entry_changed()
        self._document_changed()

    def close_beside(self) -> bool:
        """Close the paper beside; False when there is none."""
        has_beside = self._has_beside
        self.reader.close_beside()
        return has_beside

    def _fold_by(self, actions: Actions) -> None:
        columns, proposal = self.view.columns, self.view.head.proposal
        columns_of = {Side.LEFT: actions.agenda_column, Side.RIGHT: actions.side_column}
        for side, action in columns_of.items():
            action.setChecked(side is Side.LEFT)
            action.toggled.connect(lambda show, at=side: columns.open(at, show))
        columns.folded.connect(lambda side, folded: columns_of[side].setChecked(not folded))
        actions.proposal.setChecked(True)
        actions.proposal.toggled.connect(lambda show: proposal.fold(not show))
        proposal.folded.connect(lambda folded: actions.proposal.setChecked(not folded))

    def _follow(self, link: object) -> None:
        if isinstance(link, LinkView):  # links of the PDF itself are a feature's
            self._navigator.open_beside(link)

    def _open(self, document: str) -> None:
        self._navigator.open_document(DocumentId(document))

    def _paper_dropped(self, document: str, beside: bool) -> None:
        if beside:
            self._navigator.open_paper_beside(DocumentId(document))
        else:
            self._open(document)

    def _paper_reached(self, document: str) -> None:
        before, beside = self._navigator.document, self.reader.spots.beside
        found = self._navigator.find(DocumentId(document))
        if found is not None and before is not None and beside is not None and beside[0] == before.id:
            self._entry_shown = found[0].key  # they changed places: both stay, of whatever ärende
        self._navigator.passed_to(DocumentId(document))

    def _paint(self) -> None:
        self.reader.set_colors(reader_colors(self._appearance.theme.tokens))

    def _beside_changed(self, has_beside: bool) -> None:
        self._has_beside = has_beside

    def _agenda_changed(self) -> None:
        if self._navigator.is_reading:
            self.view.set_warnings(self._navigator.warnings)

    def _entry_changed(self) -> None:
        navigator = self._navigator
        self.view.set_head(navigator.head)
        entry = navigator.entry
        if entry is not None:
            self.view.agenda.list.show_entry(entry.key)
        if navigator.place.entry != self._entry_shown:
            # What stood beside the last ärende would mislead beside this one.
            self._entry_shown = navigator.place.entry
            self.close_beside()

    def _document_changed(self) -> None:
        document = self._navigator.document
        self.view.set_document(document.id if document else None)

    def _open_paper(self, request: OpenRequest) -> None:
        self.view.open(request)


def features_of_papers(files: FileChoice) -> list[FeatureMaker]:
    """What makes the features that every window has: what is done with a paper, and papers side by side."""

    def paper_actions(shell: Shell) -> object:
        from ifn_desktop.ui.paper_actions import PaperActions

        return PaperActions(shell, files)

    def beside_actions(shell: Shell) -> object:
        from ifn_desktop.ui.beside_actions import BesideActions

        return BesideActions(shell)

    return [paper_actions, beside_actions]

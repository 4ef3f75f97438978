# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Selecting and copying, in the window: tools on the pages, entries in the menu `Redigera`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard, QGuiApplication, QImage

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.text import Rect
from ifn_desktop.model.views import DocumentView
from ifn_desktop.ui.reader.area_tool import AreaOverlay, AreaTool
from ifn_desktop.ui.reader.pane import Pane
from ifn_desktop.ui.reader.panes import ReaderPanes
from ifn_desktop.ui.reader.select_tool import SelectTool
from ifn_desktop.ui.reader.selection_overlay import SelectionOverlay
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.viewmodels.reader import copying
from ifn_desktop.viewmodels.reader.area_picture import AreaPictures
from ifn_desktop.viewmodels.reader.caret import Caret
from ifn_desktop.viewmodels.reader.selection import SelectedText, Selection

if TYPE_CHECKING:
    from ifn_desktop.viewmodels.notices import Message


class PaneTools(NamedTuple):
    """What selecting adds to a pane."""

    select: SelectTool
    caret: Caret
    area: AreaTool
    overlays: tuple[SelectionOverlay, AreaOverlay]


class SelectFeature(QObject):
    """Puts selection into every pane.

    Args:
        shell: the window.
        selection: the window's.
        pictures: makes pictures of areas.
    """

    def __init__(self, shell: Shell, selection: Selection, pictures: AreaPictures) -> None:
        super().__init__(shell)
        self._shell = shell
        self._selection = selection
        self._pictures = pictures
        self._pictured: list[DocumentView] = []
        self._hint: Message | None = None
        self._reader = cast("ReaderPanes", shell.reader)
        self.tools = {pane: self._equip(pane) for pane in self._reader.panes}
        act, group = shell.action, "copy"
        self.copy = act(
            Menu.EDIT, self.tr("&Kopiera"), "Ctrl+C", self._copy, needs=Needs.NOTHING, group=group
        )
        self.copy_with_reference = act(
            Menu.EDIT,
            self.tr("Kopiera med &hänvisning"),
            "Ctrl+Shift+C",
            self._copy_with_reference,
            needs=Needs.NOTHING,
            group=group,
        )
        act(
            Menu.EDIT,
            self.tr("Kopiera ett område som &bild"),
            "Ctrl+Shift+A",
            self._choose_area,
            needs=Needs.PAPER,
            group=group,
        )
        self.select_page = act(
            Menu.EDIT,
            self.tr("Markera all text på &sidan"),
            "Ctrl+A",
            self._active.select.select_page,
            needs=Needs.PAPER,
            group=group,
        )
        act(
            Menu.EDIT,
            self.tr("&Textmarkör: markera med tangenterna"),
            "Ctrl+Shift+L",
            self._active.select.toggle_caret,
            needs=Needs.PAPER,
            group=group,
        )
        selection.changed.connect(self._changed)
        selection.selected.connect(self._selected)
        pictures.made.connect(self._picture_made)
        shell.on_escape(self._escape)
        self._changed()

    @property
    def _active(self) -> PaneTools:
        return self.tools[self._reader.active]

    def _equip(self, pane: Pane) -> PaneTools:
        caret = Caret(self._selection)
        caret.setParent(pane)
        select = SelectTool(pane.view, self._selection, caret)
        marks, box = SelectionOverlay(self._selection, caret), AreaOverlay()
        for overlay in (marks, box):
            overlay.setParent(pane)
            pane.view.add_overlay(overlay)
        pane.view.add_tool(select)
        pane.document_changed.connect(lambda _: self._papers_changed())
        return PaneTools(select, caret, AreaTool(box, lambda box: self._area_drawn(pane, box)), (marks, box))

    def _papers_changed(self) -> None:
        anchor = self._selection.anchor
        shown = {paper.id for pane in self._reader.panes for paper in pane.view.papers}
        if anchor is not None and anchor.document not in shown:
            self._selection.clear()
        for pane, tools in self.tools.items():
            tools.caret.set_papers(pane.view.papers)

    def _changed(self) -> None:
        is_there = not self._selection.is_empty
        for action in (self.copy, self.copy_with_reference):
            action.setEnabled(is_there)

    def _escape(self) -> bool:
        """Esc puts the box, the text cursor and then the selection away."""
        for pane, tools in self.tools.items():
            if pane.view.tool is tools.area:
                self._put_away(pane)
                return True
            if tools.caret.is_shown:
                tools.caret.hide()
                return True
        if not self._selection.is_empty:
            self._selection.clear()
            return True
        return False

    # Copying --------------------------------------------------------------------------------

    def _copy(self) -> None:
        selected = self._selection.current
        if selected is not None:
            self._shell.copy(papers_of(selected), selected.text)

    def _copy_with_reference(self) -> None:
        selected = self._selection.current
        if selected is not None:
            navigator = self._shell.models.navigator
            self._shell.copy(papers_of(selected), copying.quoted(navigator, selected))

    def _selected(self, selected: SelectedText) -> None:
        if self._shell.leaving.copy is not False and not self._shell.is_secret(papers_of(selected)):
            _to_primary(selected)

    def _choose_area(self) -> None:
        pane = self._reader.active
        tool = self.tools[pane].area
        if pane.view.tool is tool:
            self._put_away(pane)
            return
        self._selection.clear()  # the bar beside what is selected would lie where the box is drawn
        pane.view.setFocus()
        pane.view.set_tool(tool)
        self._shell.say(self.tr("Dra en ruta över det du vill kopiera. Esc avbryter."))
        self._hint = self._shell.models.notices.message

    def _put_away(self, pane: Pane) -> None:
        """The box is drawn or called off: what to do is said no longer."""
        pane.view.set_tool(None)
        notices = self._shell.models.notices
        if self._hint is not None and notices.message is self._hint:
            notices.dismiss()
        self._hint = None

    def _area_drawn(self, pane: Pane, box: tuple[DocumentId, int, Rect] | None) -> None:
        self._put_away(pane)
        if box is None:
            return
        document, page, area = box
        paper = next((one for one in pane.view.papers if one.id == document), None)
        if paper is None:
            return

        def make() -> None:
            if not self._pictures.make(paper, page, area):
                self._shell.say(self.tr("Rutan blev för liten. Dra den större, så kopieras den."))

        self._pictured = [paper]
        self._shell.may_copy([paper], make)

    def _picture_made(self, image: QImage) -> None:
        self._shell.put(
            self._pictured, image, self.tr("Bilden är kopierad. Klistra in den där du vill ha den.")
        )


def _to_primary(selected: SelectedText) -> None:
    """Where the system has it (X11), what is selected can be pasted with the middle button."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.supportsSelection():
        clipboard.setText(selected.text, QClipboard.Mode.Selection)


def papers_of(selected: SelectedText) -> list[DocumentView]:
    """The papers that selected words stand in."""
    return [one.document for one in selected.ranges]

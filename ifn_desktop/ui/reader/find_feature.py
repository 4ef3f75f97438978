# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Finding, in the window: the bar under the paper, the list beside it, the marks on the pages."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, Qt

from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.ui.columns import Side
from ifn_desktop.ui.reader.find_bar import FindBar
from ifn_desktop.ui.reader.find_list import FindList
from ifn_desktop.ui.reader.find_overlay import FindOverlay
from ifn_desktop.ui.reader.pane import Pane
from ifn_desktop.ui.reader.panes import ReaderPanes
from ifn_desktop.ui.reader.reflow_face import PaneText
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.viewmodels.reader.expected import Jump
from ifn_desktop.viewmodels.reader.find import FindAim, FindModel, FoundHit, Scope
from ifn_desktop.viewmodels.reader.selection import Selection, TextSpot

_LONGEST = 80
"""A selection of more letters is no word to look for."""


class FindFeature(QObject):
    """Puts the search into the window.

    Args:
        shell: the window.
        find: the search.
        selection: what is selected is what is looked for first.
    """

    def __init__(self, shell: Shell, find: FindModel, selection: Selection) -> None:
        super().__init__(shell)
        self._shell = shell
        self._find = find
        self._selection = selection
        self._reader = cast("ReaderPanes", shell.reader)
        self._awaited: FoundHit | None = None
        self._aim: FindAim | None = None
        self._opened_column = False
        self.bar = FindBar(find)
        self.bar.setVisible(False)
        shell.strip(self.bar)
        self.list = FindList(find, shell.appearance)
        self.panel = shell.panel(self.tr("Träffar"), self.list, grows=True)
        self.panel.setVisible(False)
        for pane in self._reader.panes:
            self._equip(pane)
        group = "find"
        shell.action(
            Menu.EDIT,
            self.tr("Sök i &handlingen…"),
            "Ctrl+F",
            lambda: self._begin(Scope.PAPER),
            needs=Needs.PAPER,
            group=group,
        )
        shell.action(
            Menu.EDIT,
            self.tr("Sök i ä&rendet…"),
            "Ctrl+Shift+F",
            lambda: self._begin(Scope.ITEM),
            needs=Needs.PAPER,
            group=group,
        )
        self.next = shell.action(
            Menu.EDIT, self.tr("&Nästa träff"), "F3", lambda: self._step(1), needs=Needs.NOTHING, group=group
        )
        self.previous = shell.action(
            Menu.EDIT,
            self.tr("&Föregående träff"),
            "Shift+F3",
            lambda: self._step(-1),
            needs=Needs.NOTHING,
            group=group,
        )
        self.bar.close_wanted.connect(self._close)
        self.bar.list_wanted.connect(self._show_list)
        self.bar.list_focus_wanted.connect(self._enter_list)
        self._reader.active_changed.connect(self._place_changed)
        find.shown.connect(self._show)
        find.aimed.connect(self._aimed)
        find.status_changed.connect(self._update)
        find.current_changed.connect(self._expect)
        find.grown.connect(self._expect)
        shell.models.navigator.view_changed.connect(self._view_changed)
        shell.on_escape(self._escape)
        self._update()

    def _equip(self, pane: Pane) -> None:
        overlay = FindOverlay(self._find)
        overlay.setParent(pane)
        pane.view.add_overlay(overlay, below=True)
        self._find.layers.ready.connect(lambda *_: overlay.changed.emit("", 0, None))
        pane.document_changed.connect(lambda _: self._paper_shown(pane))
        pane.view.page_changed.connect(lambda _: self._place_changed())

    # The bar ----------------------------------------------------------------------------------

    def _begin(self, scope: Scope) -> None:
        view = self._reader.active.view
        selected = self._selection.current
        text = selected.text if selected is not None else ""
        if "\n" in text or "\t" in text or len(text) > _LONGEST:
            text = ""
        if not self.bar.isVisible():
            self.bar.setVisible(True)
            if self.bar.list_.isChecked():
                self._show_list(True)
        if scope is not Scope.PAPER:
            self.bar.list_.setChecked(True)
        self._find.begin(scope, view.document, view.page)
        self.bar.begin(text)

    def _close(self) -> None:
        """The member is done: the hit that was shown stays where it is, selected."""
        last = self._find.end()
        self._awaited = None
        had_focus = self._holds_focus()
        self.bar.setVisible(False)
        self._hide_list()
        view = self._reader.active.view
        if last is not None and any(paper.id == last.document.id for paper in view.papers):
            start = TextSpot(last.document.id, last.page, last.hit.start)
            self._selection.select(view.papers, start, start._replace(offset=last.hit.end), keys=True)
        if had_focus:
            self._reader.active.setFocus(Qt.FocusReason.OtherFocusReason)

    def _escape(self) -> bool:
        if not self.bar.isVisible():
            return False
        self._close()
        return True

    def _aimed(self, aim: FindAim) -> None:
        """A search across everything leads into a paper: its words are marked there."""
        self._aim = aim
        for pane in self._reader.panes:
            if not pane.isHidden() and self._reach(pane):
                return

    def _reach(self, pane: Pane) -> bool:
        """Begin to find what was aimed at, if this is the paper. An aim at another paper is out of date."""
        aim = self._aim
        if aim is None or pane.view.document is None:
            return False
        paper = next((paper for paper in pane.view.papers if paper.id == aim.document), None)
        if paper is None:
            return False
        self._aim = None
        self.bar.show_text(aim.wanted.text)
        self.bar.setVisible(True)
        self._find.begin_with(aim.wanted, paper, aim.page)
        return True

    def _view_changed(self) -> None:
        if not self._shell.models.navigator.is_reading:
            self._aim = None
            if self._find.is_open:
                self._close()

    def _holds_focus(self) -> bool:
        focused = self._shell.window.focusWidget()
        return focused is not None and (
            self.bar.isAncestorOf(focused) or focused is self.list or self.panel.isAncestorOf(focused)
        )

    def _update(self) -> None:
        for action in (self.next, self.previous):
            action.setEnabled(bool(self._find.hits))

    def _expect(self) -> None:
        """The next and the previous hit may be shown soon."""
        near = [self._find.beyond(step) for step in (1, -1)]
        jumps = [Jump(hit.document.id, hit.page) for hit in near if hit is not None]
        self._reader.active.view.expect("hits", *jumps)

    def _step(self, direction: int) -> None:
        self._find.step(direction)

    # The list ---------------------------------------------------------------------------------

    def _show_list(self, show: bool) -> None:
        if not show:
            self._hide_list()
            return
        columns = self._shell.reading.columns
        if self.panel.isHidden():
            self._opened_column = not columns.is_open(Side.RIGHT)
        self.panel.setVisible(True)
        self.panel.wanted.emit()

    def _hide_list(self) -> None:
        if self.panel.isHidden():
            return
        self.panel.setVisible(False)
        if self._opened_column:
            self._opened_column = False
            self._shell.reading.columns.open(Side.RIGHT, False)

    def _enter_list(self) -> None:
        if self._find.hits:
            self.bar.list_.setChecked(True)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # The pages --------------------------------------------------------------------------------

    def _place_changed(self, _: object = None) -> None:
        view = self._reader.active.view
        if self._find.is_open and self._awaited is None:
            self._find.set_place(view.document, view.page)

    def _paper_shown(self, pane: Pane) -> None:
        if self._reach(pane):
            return
        awaited = self._awaited
        if awaited is not None and any(paper.id == awaited.document.id for paper in pane.view.papers):
            self._awaited = None
            self._reveal(pane, awaited)
        elif pane is self._reader.active:
            self._place_changed()

    def _show(self, found: FoundHit) -> None:
        active = self._reader.active
        others = [pane for pane in self._reader.panes if pane is not active and pane.isVisible()]
        for pane in (active, *others):
            if any(paper.id == found.document.id for paper in pane.view.papers):
                self._awaited = None
                self._reveal(pane, found)
                return
        self._awaited = found
        self._shell.models.navigator.open_document(found.document.id)

    def _reveal(self, pane: Pane, found: FoundHit) -> None:
        face = pane.face
        if isinstance(face, PaneText):
            face.want(False)  # hits are marked on the pages

        def there(layer: TextLayer) -> None:
            rects = layer.quads(found.hit.start, found.hit.end)
            hits, current = self._find.hits, self._find.current
            is_wanted = current is not None and hits[current] == found
            if rects and is_wanted:
                pane.view.reveal(found.document.id, found.page, rects[0])

        self._find.layers.when_there(found.document, found.page, there)

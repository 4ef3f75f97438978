# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Marks in papers, in the window: both panes, menus and keys, the way to a mark."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer

from ifn_desktop.model.annotations import MarkKind, TextPosition
from ifn_desktop.model.ids import AnnotationId
from ifn_desktop.model.note_links import link_to_mark, link_to_page
from ifn_desktop.model.text import Rect
from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.ui.notes.pane_marks import MarkParts, PaneMarks
from ifn_desktop.ui.reader.mark_overlay import mark_boxes
from ifn_desktop.ui.reader.page_view import PageView
from ifn_desktop.ui.reader.panes import ReaderPanes
from ifn_desktop.ui.shell import Menu, Needs, Shell
from ifn_desktop.viewmodels.annotations import Annotations, Words
from ifn_desktop.viewmodels.annotations_colours import ColourNames
from ifn_desktop.viewmodels.annotations_ways import Aim, WaysToMarks
from ifn_desktop.viewmodels.item_notes import ItemNotes
from ifn_desktop.viewmodels.reader.selection import Selection
from ifn_desktop.viewmodels.undo import Undo


class MarksFeature(QObject):
    """Lets the member mark what they read.

    Args:
        shell: the window.
        reader: its panes.
        marks: of the papers on show.
        names: of the colours.
        ways: to marks.
        notes: where quotes go.
        selection: the words that are selected.
        undo: for the button beside what was deleted.

    Attributes:
        panes: the marks of each pane.
    """

    def __init__(
        self,
        shell: Shell,
        reader: ReaderPanes,
        *,
        marks: Annotations,
        names: ColourNames,
        ways: WaysToMarks,
        notes: ItemNotes,
        selection: Selection,
        undo: Undo,
    ) -> None:
        super().__init__(shell)
        self._shell = shell
        self._reader = reader
        self._names = names
        self._ways = ways
        self._notes = notes
        self._undo = undo
        self.marks = marks
        parts = MarkParts(marks, names, selection, shell.appearance, self._quote, shell.copy, shell.quote)
        self.panes = tuple(PaneMarks(pane, parts) for pane in reader.panes)
        for pane in reader.panes:
            pane.view.paper_changed.connect(self._papers_changed)
            pane.document_changed.connect(self._papers_changed)
        shell.closing.connect(marks.flush)
        shell.on_escape(self._escape)
        marks.deleted.connect(self._say_deleted)
        marks.changed.connect(lambda *_: self._reach())
        ways.aimed.connect(self._reach)
        shell.models.navigator.open_wanted.connect(lambda _: QTimer.singleShot(0, self, self._reach))
        self._add_actions()
        self._papers_changed()

    def _tell_keys(self) -> None:
        tr = self.tr
        self._shell.tell_keys(
            tr("Markera i handlingen"),
            [
                (tr("1 till 5"), tr("Markera det valda i en av de fem färgerna")),
                ("U", tr("Stryk under det valda")),
                ("S", tr("Stryk det valda")),
                ("N", tr("Skriv en kommentar")),
                ("Q", tr("Citera i ärendets anteckning")),
                (tr("Tabb"), tr("Till nästa markering, eller till knapparna vid det valda")),
                (tr("Piltangenter"), tr("Flytta den valda rutan, lappen eller teckningen")),
                (tr("Skift+piltangenter"), tr("Ändra den valda rutans storlek")),
                (tr("Delete"), tr("Ta bort den valda markeringen")),
            ],
        )
        self._shell.tell_keys(
            tr("I en anteckning"),
            [
                (tr("Ctrl+B och Ctrl+I"), tr("Fet och kursiv")),
                (tr("# och blanksteg"), tr("Rubrik")),
                (tr("- och blanksteg"), tr("Punktlista; 1. ger en numrerad")),
                (tr("Ctrl+Retur"), tr("Följ länken till handlingen")),
            ],
        )

    def _add_actions(self) -> None:
        self._tell_keys()
        tr, add = self.tr, partial(self._shell.action, Menu.NOTES, needs=Needs.PAPER, group="marks")
        add(tr("Markera ett &område"), "Ctrl+Shift+H", lambda: self._pane.begin(MarkKind.AREA))
        add(tr("Sätt en &lapp"), "Ctrl+Shift+N", lambda: self._pane.begin(MarkKind.STICKY))
        add(tr("Skriv &text på sidan"), "Ctrl+Shift+X", lambda: self._pane.begin(MarkKind.FREE_TEXT))
        add(tr("&Rita"), "Ctrl+Shift+D", lambda: self._pane.begin(MarkKind.INK))
        add(tr("&Bokmärk sidan"), "Ctrl+B", self._toggle_bookmark)
        self._shell.action(
            Menu.NOTES,
            tr("&Färgernas namn…"),
            "Ctrl+Alt+C",
            self._name_colours,
            needs=Needs.NOTHING,
            group="colours",
        )

    @property
    def _pane(self) -> PaneMarks:
        """The marks of the pane that keys and menus mean."""
        return self.panes[self._reader.panes.index(self._reader.active)]

    def _toggle_bookmark(self) -> None:
        self._pane.toggle_bookmark()

    def _papers_changed(self, *_: object) -> None:
        papers = [paper for pane in self._reader.panes for paper in pane.view.papers]
        self.marks.show(papers)
        for pane in self.panes:
            pane.overlay.flash_nothing()
        self._reach()

    def _name_colours(self) -> None:
        from ifn_desktop.ui.notes.colour_names_dialog import ColourNamesDialog

        ColourNamesDialog(self._names, self._shell.window).open()

    def _quote(
        self, lines: list[str], paper: str, page: int, mark: AnnotationId | None, words: Words | None
    ) -> None:
        address = ""
        if mark is not None:
            address = link_to_mark(mark)
        elif words is not None:
            position = TextPosition(words.start, words.end)
            address = link_to_page(words.document, words.page, position, words.version)
        reference = self.tr("%1, s. %2").replace("%2", str(page)).replace("%1", paper)
        self._notes.quote(lines, reference, address)

    def _say_deleted(self, count: int) -> None:
        one, many = self.tr("Markeringen är borttagen."), self.tr("Markeringarna är borttagna.")
        self._shell.say(one if count == 1 else many, self.tr("Ångra"), self._undo.undo)

    def _escape(self) -> bool:
        """Esc puts away the slip, then the tool, then lets go of the mark."""
        for pane in self.panes:
            if pane.slip.mark is not None:
                pane.slip.close_slip()
                return True
            if pane.is_busy:
                pane.end()
                return True
        if self.marks.chosen is not None:
            self.marks.choose(None)
            return True
        return False

    # The way to a mark ----------------------------------------------------------------------------

    def _reach(self) -> None:
        """Point at what the member wants to see, once its paper is on show and its marks are there."""
        aim = self._ways.aim
        if aim is None:
            return
        for pane, marks in zip(self._reader.panes, self.panes, strict=True):
            if any(paper.id == aim.document for paper in pane.view.papers) and not pane.isHidden():
                self._point_at(aim, marks, pane.view)
                return

    def _point_at(self, aim: Aim, pane: PaneMarks, view: PageView) -> None:
        if aim.annotation is not None:
            mark = self.marks.mark(aim.annotation)
            if mark is None:
                return
            self._ways.reached()
            self.marks.choose(None if mark.is_orphan else aim.annotation)
            boxes = mark_boxes(mark)
            if boxes and not mark.is_orphan:
                box = boxes[0]
                view.reveal(aim.document, mark.page, Rect(box.left(), box.top(), box.right(), box.bottom()))
            view.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._ways.reached()
        words = aim.words
        if words is not None:

            def arrived(layer: TextLayer) -> None:
                quads = layer.quads(words.start, words.end)
                pane.overlay.flash(aim.document, aim.page, quads)
                if quads:
                    view.reveal(aim.document, aim.page, quads[0])

            self.marks.layer(aim.document, aim.page, arrived)
        view.setFocus(Qt.FocusReason.OtherFocusReason)

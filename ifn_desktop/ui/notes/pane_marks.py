# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Everything of marks that one pane of the reader has: what is painted, tools, bars, the slip."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QRectF, Qt, QTimer

from ifn_desktop.model.annotations import Mark, MarkColour, MarkKind
from ifn_desktop.model.ids import AnnotationId, DocumentId
from ifn_desktop.model.text import Rect
from ifn_desktop.model.views import DocumentView
from ifn_desktop.ui.notes.mark_places import MarkPlaces
from ifn_desktop.ui.notes.selection_keys import SelectionKeys
from ifn_desktop.ui.parts import text_label
from ifn_desktop.ui.reader.mark_editor import MarkEditor
from ifn_desktop.ui.reader.mark_overlay import MarkOverlay
from ifn_desktop.ui.reader.mark_tools import ChooseTool, InkTool, PlaceTool
from ifn_desktop.ui.reader.page_tool import PageTool
from ifn_desktop.ui.reader.pane import Pane
from ifn_desktop.ui.reader.selection_bar import SelectionBar
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.annotations import Annotations, Words
from ifn_desktop.viewmodels.annotations_colours import ColourNames
from ifn_desktop.viewmodels.mark_names import kind_name
from ifn_desktop.viewmodels.reader.selection import SelectedText, Selection

Quote = Callable[[list[str], str, int, AnnotationId | None, Words | None], None]
"""Hears quoted lines, paper, page, and what they are: a mark, or words."""


class MarkParts(NamedTuple):
    """What a pane's marks are made of.

    Attributes:
        quote: puts words into the notes.
        copy, leave_to_quote: of the `Shell`, which asks first where it must.
    """

    marks: Annotations
    names: ColourNames
    selection: Selection
    appearance: Appearance
    quote: Quote
    copy: Callable[[Sequence[DocumentView], str], object]
    leave_to_quote: Callable[[Sequence[DocumentView], Callable[[], object]], object]


class PaneMarks(QObject):
    """Marks in one pane.

    Args:
        pane: of the reader.
        parts: shared by both panes.
    """

    def __init__(self, pane: Pane, parts: MarkParts) -> None:
        super().__init__(pane)
        self._pane = pane
        self._view = view = pane.view
        self._parts = parts
        self._marks = marks = parts.marks
        self._places = MarkPlaces(view)
        theme = parts.appearance.theme
        self.overlay = MarkOverlay(marks)
        self.overlay.setParent(self)
        self.overlay.family = theme.family
        view.add_overlay(self.overlay, below=True)
        self.choose = ChooseTool(view, marks, self.edit, self._quote_mark)
        self._keys = SelectionKeys(self)
        view.add_tool(self._keys)
        view.add_tool(self.choose)
        self.bar = self._make_bar()
        self.mark_bar = self._make_mark_bar()
        self.slip = MarkEditor(view.viewport(), parts.appearance)
        self.slip.typed.connect(lambda mark, text: marks.comment(AnnotationId(mark), text))
        self.slip.closed.connect(self._slip_closed)
        self.slip.delete_wanted.connect(lambda mark: marks.delete([AnnotationId(mark)]))
        self.hint = text_label(role="hint")
        self.hint.setVisible(False)
        pane.add_strip(self.hint)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._place)
        view.moved.connect(self._later.start)
        marks.chosen_changed.connect(self._later.start)
        marks.chosen_changed.connect(self._tell_chosen)
        marks.changed.connect(self._later.start)
        parts.selection.selected.connect(self._selected)
        parts.selection.cleared.connect(self._later.start)
        parts.appearance.changed.connect(self._later.start)

    # Words that are selected ----------------------------------------------------------------------

    @property
    def selected(self) -> SelectedText | None:
        """What is selected in this pane."""
        current = self._parts.selection.current
        shown = {paper.id for paper in self._view.papers}
        return current if current is not None and current.document.id in shown else None

    def mark_selected(
        self, kind: MarkKind, colour: MarkColour | None = None, *, comment: bool = False
    ) -> None:
        """Mark the selected words; `comment`: and write to the mark."""
        selected = self.selected
        if selected is None:
            return
        then = self._edit_soon if comment else None
        papers = dict.fromkeys(one.document.id for one in selected.ranges)
        for paper in papers:
            words = [
                Words(paper, one.page, one.start, one.end)
                for one in selected.ranges
                if one.document.id == paper
            ]
            self._marks.mark_words(words, kind, colour, then)
            then = None
        self._parts.selection.clear()
        if not comment:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def quote_selected(self) -> None:
        """Put the selected words into the notes."""
        selected = self.selected
        if selected is not None:
            first = selected.ranges[0]
            words = Words(first.document.id, first.page, first.start, first.end, first.document.version)

            def quote() -> None:
                self._parts.quote(selected.text.splitlines(), first.document.title, first.page, None, words)
                self._parts.selection.clear()

            self._parts.leave_to_quote([one.document for one in selected.ranges], quote)

    def copy_selected(self) -> None:
        """Copy the selected words."""
        selected = self.selected
        if selected is not None:
            self._parts.copy([one.document for one in selected.ranges], selected.text)

    def _selected(self, _selected: SelectedText) -> None:
        self._marks.choose(None)
        self._later.start()

    # Marks ----------------------------------------------------------------------------------------

    def edit(self, mark: Mark) -> None:
        """Write to a mark, on a slip beside it."""
        self._marks.choose(mark.annotation.id)
        area = self._places.around(mark)
        if area is None:
            return
        if mark.annotation.kind is MarkKind.FREE_TEXT:
            self.overlay.editing = mark.annotation.id
        self.mark_bar.put_away()
        self.slip.open(mark, area)

    def _edit_soon(self, annotation: AnnotationId) -> None:
        mark = self._marks.mark(annotation)
        if mark is not None:
            self.edit(mark)

    def _slip_closed(self, annotation: str) -> None:
        self.overlay.editing = ""
        self._marks.flush()
        mark = self._marks.mark(AnnotationId(annotation))
        is_empty_text = mark is not None and mark.annotation.kind is MarkKind.FREE_TEXT
        if mark is not None and is_empty_text and not mark.annotation.comment.strip():
            self._marks.delete([mark.annotation.id])
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._later.start()

    def _quote_mark(self, mark: Mark) -> None:
        paper = self._marks.paper(mark.annotation.document)
        if paper is not None and mark.annotation.quote:
            quoted = (mark.annotation.quote.splitlines(), paper.title, mark.page, mark.annotation.id, None)
            self._parts.leave_to_quote([paper], lambda: self._parts.quote(*quoted))

    def _tell_chosen(self) -> None:
        """Say which mark is chosen, for whoever hears the window."""
        mark = self._marks.chosen
        if mark is None or not self._places.shows(mark.annotation.document):
            self._view.describe()
            return
        one = mark.annotation
        colour = self._parts.names.name(one.colour).lower()
        said = (kind_name(one.kind), colour, one.quote, one.comment)
        self._view.setAccessibleDescription(". ".join(words for words in said if words))

    def _with_chosen(self, act: Callable[[Mark], None]) -> None:
        mark = self._marks.chosen
        if mark is not None:
            act(mark)

    # Tools for marks without words ----------------------------------------------------------------

    def begin(self, kind: MarkKind) -> None:
        """Let the member put a mark of a kind onto the page; a second time puts the tool away."""
        tool: PageTool
        if isinstance(self._view.tool, InkTool) and kind is MarkKind.INK:
            self.end()
            return
        if kind is MarkKind.INK:
            tool = InkTool(self.overlay, self._marks.draw, self.end)
        else:
            tool = PlaceTool(kind, self.overlay, partial(self._put, kind), self.end, self._middle)
        self._parts.selection.clear()
        self._marks.choose(None)
        self._view.set_tool(tool)
        self.hint.setText(
            {
                MarkKind.AREA: self.tr("Dra en ruta på sidan. Retur sätter en mitt på, Esc avbryter."),
                MarkKind.STICKY: self.tr(
                    "Klicka där lappen ska sitta. Retur sätter den mitt på, Esc avbryter."
                ),
                MarkKind.FREE_TEXT: self.tr(
                    "Klicka där texten ska stå. Retur sätter den mitt på, Esc avbryter."
                ),
                MarkKind.INK: self.tr("Rita med pennan eller musen. Esc när du är klar."),
            }[kind]
        )
        self.hint.setVisible(True)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_busy(self) -> bool:
        """Whether one of its tools is in the member's hand."""
        return isinstance(self._view.tool, PlaceTool | InkTool)

    def end(self) -> None:
        """Put the tool away."""
        self._view.set_tool(None)
        self.hint.setVisible(False)

    def toggle_bookmark(self) -> None:
        """Put a bookmark on the page that is read, or take it away."""
        document = self._view.document
        if document is not None and self._view.page:
            self._marks.toggle_bookmark(document.id, self._view.page)

    def _put(self, kind: MarkKind, document: DocumentId, page: int, rect: Rect) -> None:
        self.end()
        writes = kind in {MarkKind.STICKY, MarkKind.FREE_TEXT}
        self._marks.mark_region(
            document, page, rect, kind, then=self._edit_soon if writes else self._marks.choose
        )

    def _middle(self) -> tuple[DocumentId, int, QRectF] | None:
        """The page that is read, and what of it is in view."""
        document, page = self._view.document, self._view.page
        seen = self._view.pages_in_view()
        return next((at for at in seen if document is not None and at[:2] == (document.id, page)), None)

    # Bars -----------------------------------------------------------------------------------------

    def _make_bar(self) -> SelectionBar:
        bar = SelectionBar(self._view.viewport(), self._parts.names, self._parts.appearance)
        bar.colour_chosen.connect(lambda colour: self.mark_selected(MarkKind.HIGHLIGHT, MarkColour(colour)))
        under = bar.add("U", self.tr("Stryk under (U)"), partial(self.mark_selected, MarkKind.UNDERLINE))
        under.setProperty("look", "under")
        strike = bar.add("S", self.tr("Stryk, som utgår (S)"), partial(self.mark_selected, MarkKind.STRIKE))
        strike.setProperty("look", "strike")
        bar.add(
            self.tr("Kommentera"),
            self.tr("Markera och skriv en kommentar (N)"),
            partial(self.mark_selected, MarkKind.HIGHLIGHT, comment=True),
        )
        bar.add(
            self.tr("Till anteckning"),
            self.tr("Citera i ärendets anteckning (Q)"),
            self.quote_selected,
        )
        bar.add(self.tr("Kopiera"), self.tr("Kopiera (Ctrl+C)"), self.copy_selected)
        bar.setAccessibleName(self.tr("Markera det valda"))
        bar.left.connect(self._leave_bar)
        return bar

    def _make_mark_bar(self) -> SelectionBar:
        bar = SelectionBar(self._view.viewport(), self._parts.names, self._parts.appearance)
        marks = self._marks
        bar.colour_chosen.connect(
            lambda colour: self._with_chosen(
                lambda mark: marks.recolour(mark.annotation.id, MarkColour(colour))
            )
        )
        bar.add(
            self.tr("Kommentera"),
            self.tr("Skriv till markeringen (N)"),
            partial(self._with_chosen, self.edit),
        )
        self._quote_button = bar.add(
            self.tr("Till anteckning"),
            self.tr("Citera i ärendets anteckning (Q)"),
            partial(self._with_chosen, self._quote_mark),
        )
        bar.add(
            self.tr("Ta bort"),
            self.tr("Ta bort markeringen (Delete)"),
            partial(self._with_chosen, lambda mark: marks.delete([mark.annotation.id])),
        )
        bar.setAccessibleName(self.tr("Den valda markeringen"))
        bar.left.connect(self._leave_bar)
        return bar

    def _leave_bar(self) -> None:
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        """Show the bar that goes with what is selected or chosen, where that stands now."""
        mark = self._marks.chosen
        mark = mark if mark is not None and self._places.shows(mark.annotation.document) else None
        if self.slip.mark is not None:
            written = self._marks.mark(self.slip.mark)
            area = self._places.around(written) if written is not None else None
            if area is None:
                self.slip.close_slip()
            else:
                self.slip.follow(area)
            self._hide_bars()
            return
        areas = self._places.of_words(self.selected)
        if areas:
            self.mark_bar.put_away()
            self.bar.show_beside(areas)
        elif mark is not None and (areas := self._places.of_mark(mark)):
            self.bar.put_away()
            self.mark_bar.show_colour(mark.annotation.colour)
            self._quote_button.setVisible(bool(mark.annotation.quote))
            self.mark_bar.show_beside(areas)
        else:
            self._hide_bars()

    def _hide_bars(self) -> None:
        self.bar.put_away()
        self.mark_bar.put_away()

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A page of its own: the list of changes, and both versions side by side."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ifn_desktop.errors import KnownError
from ifn_desktop.ui.parts import ClampedLabel, ElidedLabel, plain_tip, push_button, text_label
from ifn_desktop.ui.reader.page_view import PageView
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.ui.versions.side_by_side_views import TogetherViews, Views
from ifn_desktop.viewmodels.comparing import ComparisonModel, Side
from ifn_desktop.viewmodels.reader.layout import Fit
from ifn_desktop.viewmodels.reader.page_images import PageImages
from ifn_desktop.viewmodels.reader.page_layers import PageLayers
from ifn_desktop.viewmodels.words import said

_LIST_WIDTH = 320
_WIDE = 1500
"""From this width, at ordinary letters, there is room for the list beside two pages that can be read."""
_LARGE = 1.5
_CHANGE = Qt.ItemDataRole.UserRole


class ComparisonPage(QWidget):
    """Shows a comparison; Esc leads back.

    Args:
        model: the comparison.
        images: page images, shared with the reader.
        layers: where words stand.
        appearance: colours and sizes.

    Signals:
        left: the member wants to go back.
    """

    left = Signal()

    def __init__(
        self, model: ComparisonModel, images: PageImages, layers: PageLayers, appearance: Appearance
    ) -> None:
        super().__init__()
        self.setProperty("handbook", "nya-versioner")
        self._model = model
        self._appearance = appearance
        self._is_filling = False
        self._list_wish: bool | None = None
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.heading = ElidedLabel("", "heading", keeps=160)
        self.summary = ClampedLabel("mute")
        self.summary.set_lines(2)
        self.summary.setVisible(False)  # until there is something to say
        self.back = push_button(self.tr("Tillbaka (Esc)"))
        self.back.clicked.connect(self.left)
        self.previous = push_button(self.tr("‹ Förra ändringen"))
        self.next = push_button(self.tr("Nästa ändring ›"))
        self.previous.clicked.connect(lambda: model.step(-1))
        self.next.clicked.connect(lambda: model.step(1))
        self.place = text_label("", "strong", wrap=False)
        self.now = ClampedLabel()
        self.now.set_lines(2)
        self.all_pages = QCheckBox(self.tr("Alla sidor"))
        self.all_pages.toggled.connect(model.show_all)
        self.with_list = QCheckBox(self.tr("Lista"))
        self.with_list.toggled.connect(self._list_toggled)
        self.list = self._make_list()
        self.views = Views(PageView(images), PageView(images))
        self.together = TogetherViews(model, self.views, layers)
        self.together.setParent(self)
        self.sides = {Side.OLD: text_label("", "small"), Side.NEW: text_label("", "small")}
        self._nothing = text_label("", "empty")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self.setFocusProxy(self.list)
        model.changed.connect(self._changed)
        model.pages_changed.connect(self._say_folded)
        model.current_changed.connect(self._current_changed)
        appearance.changed.connect(self._arrange)

    def _make_list(self) -> QListWidget:
        made = QListWidget()
        made.setWordWrap(True)
        made.setResizeMode(QListWidget.ResizeMode.Adjust)
        made.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        made.setTextElideMode(Qt.TextElideMode.ElideNone)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setAccessibleName(self.tr("Ändringar"))
        made.currentItemChanged.connect(self._chosen)
        made.itemClicked.connect(self._picked)
        made.itemActivated.connect(self._picked)
        return made

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self.heading, 1)
        top.addWidget(self.back)
        steps = QHBoxLayout()
        steps.setSpacing(12)
        for widget in (self.previous, self.next, self.place):
            steps.addWidget(widget)
        steps.addStretch(1)
        for tick in (self.all_pages, self.with_list):
            steps.addWidget(tick)
        pages = QGridLayout()
        pages.setHorizontalSpacing(8)
        pages.setVerticalSpacing(4)
        pages.setRowStretch(1, 1)
        for column, (side, view, name) in enumerate(
            (
                (Side.OLD, self.views.old, self.tr("Den äldre versionen")),
                (Side.NEW, self.views.new, self.tr("Den nyare versionen")),
            )
        ):
            view.setAccessibleName(name)
            pages.addWidget(self.sides[side], 0, column)  # in one row: the pages stay level
            pages.addWidget(view, 1, column)
            pages.setColumnStretch(column, 1)
        self._both = QWidget()
        pages.setContentsMargins(0, 0, 0, 0)
        self._both.setLayout(pages)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(8)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self._both)
        self._splitter.setStretchFactor(1, 1)
        self._faces = QStackedWidget()
        self._faces.addWidget(self._splitter)
        self._faces.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 12, 20, 12)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.summary)
        layout.addLayout(steps)
        layout.addWidget(self.now)
        layout.addWidget(self._faces, 1)

    # What the model says ------------------------------------------------------------------------

    def _changed(self) -> None:
        model = self._model
        found = model.comparison
        self.heading.set_text(self.tr("Vad är nytt i ”%1”").replace("%1", model.title))
        self._fill_list()
        self.all_pages.blockSignals(True)
        self.all_pages.setChecked(model.shows_all)
        self.all_pages.blockSignals(False)
        self.all_pages.setEnabled(found is not None)
        if found is None:
            self.together.clear()
            self._nothing.setText(self._words_for_nothing())
            self._faces.setCurrentWidget(self._nothing)
        else:
            self._faces.setCurrentWidget(self._splitter)
            self._name_sides()
            self.together.fill()
        self._say_folded()
        self._current_changed()

    def _name_sides(self) -> None:
        """Which versions they are; how changes look in them where there is room for more than that."""
        is_short = self._appearance.theme.scale >= _LARGE
        legends = {
            Side.OLD: self.tr("Det som inte finns kvar är överstruket."),
            Side.NEW: self.tr("Det som är nytt är understruket."),
        }
        for (side, label), words in zip(self.sides.items(), self._model.side_words, strict=True):
            label.setText(words if is_short or not words else f"{words}. {legends[side]}")
            label.setToolTip(plain_tip(legends[side]))

    def _words_for_nothing(self) -> str:
        error = self._model.error
        if isinstance(error, KnownError):
            return said(error.code, error.params)
        if error is not None:
            return self.tr("Det gick inte att jämföra. Handlingen går att läsa som förut.")
        return self.tr("Jämför…")

    def _say_folded(self) -> None:
        self.summary.set_text(self._model.summary)
        self.summary.setVisible(bool(self._model.summary))

    def _fill_list(self) -> None:
        self._is_filling = True
        self.list.clear()
        for row in self._model.rows:
            item = QListWidgetItem(row.words, self.list)
            item.setData(_CHANGE, -1 if row.change is None else row.change)
            if row.change is None:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._is_filling = False

    def _current_changed(self) -> None:
        model = self._model
        order = model.order
        self._allow_steps(
            back=bool(order) and model.current != order[0], on=bool(order) and model.current != order[-1]
        )
        self.place.setText(model.place_words)
        self._is_filling = True
        self.now.set_text("")
        for row in range(self.list.count()):
            item = self.list.item(row)
            if order and item.data(_CHANGE) == model.current:
                self.list.setCurrentItem(item)
                self.now.set_text(item.text())
        self._is_filling = False
        self._show_now()

    def _allow_steps(self, *, back: bool, on: bool) -> None:
        """At an end the keys stay with the steps: else the same key again would tick `Alla sidor`."""
        if self.next.hasFocus() and back and not on:
            self.previous.setEnabled(True)
            self.previous.setFocus()
        elif self.previous.hasFocus() and on and not back:
            self.next.setEnabled(True)
            self.next.setFocus()
        self.previous.setEnabled(back)
        self.next.setEnabled(on)

    def _show_now(self) -> None:
        """The change in words, where the list does not say it."""
        self.now.setVisible(bool(self.now.full_text) and not self.with_list.isChecked())

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if not self._is_filling and item is not None and item.data(_CHANGE) >= 0:
            self._model.choose(item.data(_CHANGE))

    def _picked(self, item: QListWidgetItem) -> None:
        """Where the list has the page's room to itself, a change that is picked is shown."""
        if self._both.isHidden() and item.data(_CHANGE) >= 0:
            self.with_list.setChecked(False)
            (self.next if self.next.isEnabled() else self.previous).setFocus()

    # Room ---------------------------------------------------------------------------------------

    def begin(self, reader_view: PageView) -> None:
        """Show pages in the colours that the reader has them in."""
        for view in self.views:
            view.set_look(reader_view.look)
            view.set_fit(Fit.WIDTH)
        self._list_wish = None
        self._arrange()

    def _arrange(self) -> None:
        """The list stands beside the pages where that leaves them large enough to read."""
        theme = self._appearance.theme
        is_wide = self.width() >= _WIDE * max(1.0, theme.scale)
        shown = is_wide if self._list_wish is None else self._list_wish
        self.with_list.blockSignals(True)
        self.with_list.setChecked(shown)
        self.with_list.blockSignals(False)
        if self.list.isHidden() is shown:
            self.list.setVisible(shown)
        # Beside a list in large letters the pages would be too small to read: one after the other.
        is_alone = shown and not is_wide and theme.scale >= _LARGE
        if self._both.isHidden() is not is_alone:
            self._both.setVisible(not is_alone)
            if not is_alone:
                self.together.go_to_current()
        if shown and not is_alone:
            width = theme.px(_LIST_WIDTH)
            self._splitter.setSizes([width, max(1, self.width() - width)])
        self._show_now()
        self._name_sides()
        self.setFocusProxy(self.list if shown else self.next)

    def _list_toggled(self, is_on: bool) -> None:
        self._list_wish = is_on
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    # Keys ---------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Size by the reader's keys: here they mean both versions."""
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and self._zoom_step(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = self._zoom_step(event)
        if step is None:
            super().keyPressEvent(event)
        elif step == 0:
            for view in self.views:
                view.set_fit(Fit.WIDTH)
        elif step > 0:
            self.views.new.zoom_in()
        else:
            self.views.new.zoom_out()

    @staticmethod
    def _zoom_step(event: QKeyEvent) -> int | None:
        pressed = QKeySequence(event.keyCombination()).toString()
        return {"Ctrl++": 1, "Ctrl+=": 1, "Ctrl+-": -1, "Ctrl+0": 0}.get(pressed)

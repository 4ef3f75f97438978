# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The papers of an ärende as tabs; with many or long names also as a list with full titles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStyleOptionTab, QTabBar, QToolButton, QWidget

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.ui.paper_drag import DragStart
from ifn_desktop.ui.parts import escaped, push_button
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.item_head import PaperTab

if TYPE_CHECKING:
    from ifn_desktop.viewmodels.news import NewsMark

_WIDEST = 250
_PADDING = 40
_FEW = 4
_LINE = 3


class PaperTabBar(QTabBar):
    """A row of tabs that scroll when they are many: squeezed, their names could not be told apart.

    Signals:
        beside_wanted: the id of the paper whose tab was clicked with the middle button.
        pointed: the id of the paper whose tab the pointer is on.
    """

    beside_wanted = Signal(str)
    pointed = Signal(str)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._drag = DragStart(appearance)
        self._progress: tuple[float, ...] = ()
        self._is_marked = False
        self.setMouseTracking(True)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        names = {
            "ScrollLeftButton": self.tr("Visa handlingar åt vänster"),
            "ScrollRightButton": self.tr("Visa handlingar åt höger"),
        }
        for button in self.findChildren(QToolButton):
            # Arrow keys do the same on the tabs.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAccessibleName(names.get(button.objectName(), ""))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._drag.press(event)
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed_tab() < 0:
            super().mousePressEvent(event)
        # Else the tab is chosen when the button is let go: a paper that is dragged to stand
        # beside the one that is open must not take its place first.

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._pressed_tab()
        if self._drag.moves_away(event) and at >= 0:
            self._drag.run(self, DocumentId(self.tabData(at)), self.tabText(at).replace("&&", "&"))
        else:
            super().mouseMoveEvent(event)
            if (over := self.tabAt(event.position().toPoint())) >= 0:
                self.pointed.emit(self.tabData(over))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self.tabAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.MiddleButton and at >= 0:
            self.beside_wanted.emit(self.tabData(at))
        elif event.button() is Qt.MouseButton.LeftButton and at >= 0 and at == self._pressed_tab():
            self.setCurrentIndex(at)
        super().mouseReleaseEvent(event)

    def _pressed_tab(self) -> int:
        """The tab the left button went down on; -1 for none, or where it has been dragged."""
        return self.tabAt(self._drag.pressed) if self._drag.pressed is not None else -1

    def set_marked(self, marked: bool) -> None:
        """Tell whether the member has marked jäv in the papers' ärende."""
        if marked != self._is_marked:
            self._is_marked = marked
            self.update()

    def set_progress(self, progress: Sequence[float]) -> None:
        """Tell how much of each paper is read, 0 to 1: a line along the foot of its tab."""
        self._progress = tuple(progress)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = self._appearance.theme
        painter = QPainter(self)
        if self._is_marked:
            for position in range(self.count()):
                tab = self.tabRect(position).adjusted(theme.px(10), 0, -theme.px(10), 0)
                painter.fillRect(tab.left(), tab.top() + 1, tab.width(), _LINE, theme.colour("warn"))
        for position, share in enumerate(self._progress[: self.count()]):
            if share > 0:
                tab = self.tabRect(position).adjusted(theme.px(10), 0, -theme.px(10), 0)
                width = max(_LINE * 2, round(tab.width() * share))
                painter.fillRect(tab.left(), tab.bottom() - _LINE + 1, width, _LINE, theme.colour("accent"))

    def initStyleOption(self, option: QStyleOptionTab, tabIndex: int) -> None:  # noqa: N803  Qt's name
        """Shorten what has no room for the letters it is set in; Qt measures in the lighter weight."""
        super().initStyleOption(option, tabIndex)
        theme = self._appearance.theme
        metrics = QFontMetrics(theme.font(theme.BASE, strong=True))
        room = self.tabRect(tabIndex).width() - theme.px(_PADDING)
        whole = self.tabText(tabIndex)
        if metrics.horizontalAdvance(whole.replace("&&", "&")) > room:
            mnemonic = Qt.TextFlag.TextShowMnemonic.value
            option.text = metrics.elidedText(whole, self.elideMode(), room, mnemonic)  # type: ignore[attr-defined]

    def tabSizeHint(self, index: int) -> QSize:
        # The chosen tab is set in the heavier weight: measure all in it, so that none is cut.
        theme = self._appearance.theme
        metrics = QFontMetrics(theme.font(theme.BASE, strong=True))
        around = theme.px(_PADDING)
        widths = [
            metrics.horizontalAdvance(self.tabText(at).replace("&&", "&")) + around
            for at in range(self.count())
        ]
        widest = max(theme.px(_WIDEST), widest_that_fits(widths, self.width()))
        return QSize(min(widths[index], widest), metrics.height() + theme.px(20))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)


def widest_that_fits(widths: Sequence[int], room: int) -> int:
    """The width to cut the widest tabs down to, so that all of them have room side by side."""
    left, narrower = room, sorted(widths)
    for position, width in enumerate(narrower):
        share = left // (len(narrower) - position)
        if width > share:
            return share
        left -= width
    return max(widths, default=0)


class PaperTabs(QWidget):
    """The tab bar with the list of all papers beside it.

    Signals:
        chosen: the id of the paper the member wants.
        menu_wanted: the id of the paper under the pointer, and where a menu should open.
    """

    chosen = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._given: tuple[PaperTab, ...] = ()
        self._tabs: tuple[PaperTab, ...] = ()
        self._news: Mapping[DocumentId, NewsMark] = {}
        self._hides_withdrawn = False
        self._filling = False
        self.menu_actions: list[QAction] = []
        """What features add to the menu of a tab."""
        self.bar = PaperTabBar(appearance)
        self.bar.setAccessibleName(self.tr("Handlingar i ärendet"))
        self.bar.currentChanged.connect(self._current_changed)
        self.bar.customContextMenuRequested.connect(self._ask_for_menu)
        self.all_button = push_button("", "quiet")
        self.all_button.clicked.connect(self._show_all)
        self._menu = QMenu(self)
        self.setFocusProxy(self.bar)
        appearance.changed.connect(self._refill)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.bar, 1, Qt.AlignmentFlag.AlignBottom)
        layout.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_tabs(self, tabs: Sequence[PaperTab]) -> None:
        """Show other papers; the same papers are left as they are."""
        self._given = tuple(tabs)
        before, self._tabs = self._tabs, self._shown()
        if [tab[:2] for tab in before] != [tab[:2] for tab in self._tabs]:
            self._refill()
        elif before != self._tabs:
            self._tell()  # only how much is read: the tabs stay as they are

    def set_news(self, news: Mapping[DocumentId, NewsMark], *, hides_withdrawn: bool) -> None:
        """Tell which papers are new, changed or withdrawn; those withdrawn may be left out."""
        if (news, hides_withdrawn) != (self._news, self._hides_withdrawn):
            self._news, self._hides_withdrawn = news, hides_withdrawn
            current = self.bar.tabData(self.bar.currentIndex())
            self._tabs = self._shown()
            self._refill()
            self.set_current(current)

    def _shown(self) -> tuple[PaperTab, ...]:
        return tuple(tab for tab in self._given if not (self._hides_withdrawn and tab.is_withdrawn))

    def _label(self, tab: PaperTab, words: str) -> str:
        news = self._news.get(tab.document)
        return f"{news.word}: {words}" if news is not None else words

    def set_current(self, document: DocumentId | None) -> None:
        """Mark the open paper without opening it again."""
        position = next((at for at, tab in enumerate(self._tabs) if tab.document == document), -1)
        if position >= 0:
            self._filling = True
            self.bar.setCurrentIndex(position)
            self._filling = False

    def menu_of_all(self) -> QMenu:
        """The list of all papers with their full titles."""
        self._menu.clear()
        for position, tab in enumerate(self._tabs):
            action = QAction(escaped(self._label(tab, tab.full)), self._menu)
            action.setCheckable(True)
            action.setChecked(position == self.bar.currentIndex())
            action.triggered.connect(lambda _=False, paper=tab.document: self.chosen.emit(paper))
            self._menu.addAction(action)
        return self._menu

    def _refill(self) -> None:
        self._filling = True
        current = self.bar.currentIndex()
        while self.bar.count():
            self.bar.removeTab(0)
        for position, tab in enumerate(self._tabs):
            self.bar.addTab(escaped(self._label(tab, tab.label)))
            self.bar.setTabData(position, tab.document)
        self._tell()
        if 0 <= current < self.bar.count():
            self.bar.setCurrentIndex(current)
        self._filling = False
        self.bar.setVisible(bool(self._tabs))
        self.all_button.setText(self.tr("Alla {n} ▾").format(n=len(self._tabs)))
        self.all_button.setAccessibleName(self.tr("Visa alla {n} handlingar").format(n=len(self._tabs)))
        self.all_button.setVisible(len(self._tabs) > _FEW)

    def _tell(self) -> None:
        for position, tab in enumerate(self._tabs):
            words = ", ".join(part for part in (self._label(tab, tab.full), tab.jav) if part)
            self.bar.setTabToolTip(position, words)
            self.bar.setAccessibleTabName(position, words)
        self.bar.set_marked(any(tab.jav for tab in self._tabs))
        self.bar.set_progress([tab.progress for tab in self._tabs])

    def _current_changed(self, position: int) -> None:
        if not self._filling and 0 <= position < len(self._tabs):
            self.chosen.emit(self._tabs[position].document)

    def _ask_for_menu(self, where: QPoint) -> None:
        position = self.bar.tabAt(where)
        if position >= 0:
            self.menu_wanted.emit(self._tabs[position].document, self.bar.mapToGlobal(where))

    def _show_all(self) -> None:
        self.menu_of_all().popup(self.all_button.mapToGlobal(QPoint(0, self.all_button.height())))

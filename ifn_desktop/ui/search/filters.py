# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the hits can be narrowed to by clicking; each choice is a word of the query."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ifn_desktop.ui.parts import push_button, text_label
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.search import SearchModel
from ifn_desktop.viewmodels.search_chips import KINDS, Filter, has, kind_words, toggled
from ifn_desktop.viewmodels.words import grouped

_SHOWN = 5
"""Boards and years that are shown before the rest is asked for."""


class Option(NamedTuple):
    """A choice: which filter, its value, its words."""

    filter: Filter
    value: str
    words: str


class FilterPanel(QScrollArea):
    """A column of choices.

    Args:
        search: what is narrowed.
        appearance: colours and sizes.
    """

    def __init__(self, search: SearchModel, appearance: Appearance) -> None:
        super().__init__()
        self._search = search
        self._appearance = appearance
        self._unfolded: set[Filter] = set()
        self._options: tuple[tuple[str, tuple[Option, ...]], ...] = ()
        self._choices: dict[tuple[Filter, str], Choice] = {}
        self.setProperty("role", "filters")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Avgränsa"))
        search.choices_changed.connect(self._build)
        for signal in (search.answered, search.text_changed):
            signal.connect(self.update_choices)
        self._build()

    def fit(self, room: int) -> None:
        """Take as much width as the choices want, but no more than there is."""
        self.setFixedWidth(max(200, min(self._appearance.theme.px(250), room)))

    def _groups(self) -> tuple[tuple[str, tuple[Option, ...]], ...]:
        choices = self._search.choices
        return (
            (
                self.tr("Visa bara"),
                (
                    Option(Filter.MINE, "", self.tr("Det jag skrivit")),
                    Option(Filter.UNREAD, "", self.tr("Oläst")),
                    Option(Filter.RECUSED, "", self.tr("Där jag är jävig")),
                ),
            ),
            (
                self.tr("Slag"),
                tuple(Option(Filter.KIND, name, kind_words(kind)) for name, kind in KINDS.items()),
            ),
            (self.tr("År"), tuple(Option(Filter.YEAR, str(year), str(year)) for year in choices.years)),
            (self.tr("Nämnd"), tuple(Option(Filter.BOARD, board, board) for board in choices.boards)),
        )

    def _build(self) -> None:
        page = QWidget()
        page.setProperty("role", "clear")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(14, 12, 10, 14)
        layout.setSpacing(1)
        self._choices = {}
        for title, options in self._groups():
            if len(options) < 2 and options and options[0].filter in {Filter.YEAR, Filter.BOARD}:
                continue  # what there is one of only is no choice
            if options:
                layout.addWidget(text_label(title, "section"))
                self._add(layout, options)
                layout.addSpacing(10)
        layout.addStretch(1)
        old = self.takeWidget()
        if old is not None:
            old.deleteLater()  # what was pressed in it is still at work
        self.setWidget(page)
        self.update_choices()

    def _add(self, layout: QVBoxLayout, options: Sequence[Option]) -> None:
        which = options[0].filter
        is_long = which in {Filter.YEAR, Filter.BOARD} and len(options) > _SHOWN + 1
        limit = _SHOWN if is_long and which not in self._unfolded else len(options)
        for option in options[:limit]:
            choice = Choice(option.words, self._appearance)
            choice.clicked.connect(lambda _=False, one=option: self._toggle(one))
            layout.addWidget(choice)
            self._choices[option.filter, option.value] = choice
        if limit < len(options):
            more = push_button(self.tr("Visa alla {n}").format(n=len(options)), "quiet")
            more.clicked.connect(lambda: self._unfold(which))
            layout.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _unfold(self, which: Filter) -> None:
        self._unfolded.add(which)
        self._build()

    def _toggle(self, option: Option) -> None:
        self._search.replace(toggled(self._search.text, option.filter, option.value))
        self.update_choices()

    def update_choices(self) -> None:
        """Show which choices the query has, and how many hits each would leave."""
        text = self._search.text
        counts = self._counts()
        for (which, value), choice in self._choices.items():
            choice.setChecked(has(text, which, value))
            choice.set_count(counts.get((which, value)) if counts is not None else None)

    def _counts(self) -> dict[tuple[Filter, str], int] | None:
        """Hits by choice, where all hits are there; None where nobody knows."""
        answer = self._search.answer
        if answer is None or not self._search.is_whole:
            return None
        years = Counter(hit.date[:4] for hit in answer.hits if hit.date)
        boards = Counter(hit.organization for hit in answer.hits)
        kinds = Counter(hit.kind for hit in answer.hits)
        found = {(Filter.YEAR, year): count for year, count in years.items()}
        found |= {(Filter.BOARD, board): count for board, count in boards.items()}
        found |= {(Filter.KIND, name): kinds[kind] for name, kind in KINDS.items() if kinds[kind]}
        mine = sum(hit.note is not None or hit.mark is not None for hit in answer.hits)
        recused = sum(hit.is_recused for hit in answer.hits)
        own = {(Filter.MINE, ""): mine, (Filter.RECUSED, ""): recused}
        return found | {key: count for key, count in own.items() if count}


class Choice(QCheckBox):
    """A tick box whose words take as many lines as they need, with a figure at the right.

    Args:
        words: what it chooses.
        appearance: colours and sizes.
    """

    def __init__(self, words: str, appearance: Appearance) -> None:
        super().__init__(words.replace("&", "&&"))
        self._words = words
        self._appearance = appearance
        self._count: int | None = None
        self.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_count(self, count: int | None) -> None:
        """Show how many hits it has; None: nobody knows, or none."""
        if count != self._count:
            self._count = count
            self.setAccessibleDescription(
                "" if count is None else self.tr("%1 träffar").replace("%1", grouped(count))
            )
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        width = self._appearance.theme.px(190)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._height(1))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(40, self._room(width)), 10_000)
        lines = QFontMetrics(self._font()).boundingRect(room, self._wrap(room.width()), self._words)
        return max(self._height(1), lines.height() + 2 * self._pad())

    def hitButton(self, pos: QPoint) -> bool:  # noqa: ARG002
        """All of it can be clicked."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(self.rect(), 6, 6)
        font = self._font()
        metrics = QFontMetrics(font)
        side = theme.px(18)
        top = self._pad() + (metrics.height() - side) // 2
        box = QRect(theme.px(4), top, side, side)
        painter.setPen(QPen(theme.colour("accent" if self.isChecked() else "mute"), 2))
        painter.setBrush(theme.colour("accent" if self.isChecked() else "paper"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        if self.isChecked():
            painter.setPen(QPen(theme.colour("accent_ink"), max(2, theme.px(2))))
            x, y, unit = box.x(), box.y(), side / 18
            painter.drawPolyline(
                [
                    QPointF(x + 4.5 * unit, y + 9.5 * unit),
                    QPointF(x + 7.8 * unit, y + 12.8 * unit),
                    QPointF(x + 13.5 * unit, y + 5.5 * unit),
                ]
            )
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        room = QRect(self._left(), self._pad(), self._room(self.width()), self.height() - 2 * self._pad())
        painter.drawText(room, self._wrap(room.width()), self._words)
        if self._count is not None:
            painter.setPen(theme.colour("mute"))
            painter.setFont(theme.font(theme.SMALL))
            place = QRect(0, self._pad(), self.width() - theme.px(4), metrics.height())
            painter.drawText(
                place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, grouped(self._count)
            )
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _font(self) -> QFont:
        theme = self._appearance.theme
        return theme.font(theme.BASE)

    def _wrap(self, width: int) -> int:
        """Between words, and inside one only where it is longer than the line."""
        metrics = QFontMetrics(self._font())
        is_long = any(metrics.horizontalAdvance(word) > width for word in self._words.split())
        return int(Qt.TextFlag.TextWrapAnywhere if is_long else Qt.TextFlag.TextWordWrap)

    def _pad(self) -> int:
        return self._appearance.theme.px(4)

    def _left(self) -> int:
        return self._appearance.theme.px(32)

    def _room(self, width: int) -> int:
        theme = self._appearance.theme
        if self._count is None:
            return width - self._left() - theme.px(4)
        figure = QFontMetrics(theme.font(theme.SMALL)).horizontalAdvance(grouped(self._count))
        return width - self._left() - figure - theme.px(12)

    def _height(self, lines: int) -> int:
        return lines * QFontMetrics(self._font()).lineSpacing() + 2 * self._pad()

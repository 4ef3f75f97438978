# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Nothing is said by colour alone (WCAG 2.2, 1.4.1): in black and white each state still looks its own way.

What is painted is turned into pixels that are either black or white, so that tints and hues are gone
and only words, lines, weights and shapes are left.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItem, QStandardItemModel, QTextLayout
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.news import NewsKind
from ifn_desktop.model.paper_changes import PaperChangeKind
from ifn_desktop.model.search import Snippet
from ifn_desktop.model.text import Rect
from ifn_desktop.ui.agenda_delegate import AgendaDelegate
from ifn_desktop.ui.reader.find_overlay import FindOverlay
from ifn_desktop.ui.reader.page_overlay import PageCanvas
from ifn_desktop.ui.search.hit_delegate import marked
from ifn_desktop.ui.sync.status_button import StatusButton
from ifn_desktop.ui.theme import Appearance, Scheme
from ifn_desktop.ui.versions.comparison_overlay import ComparisonOverlay
from ifn_desktop.viewmodels.agenda import Role
from ifn_desktop.viewmodels.comparing import ShownSpan, Side
from ifn_desktop.viewmodels.news import news_word
from ifn_desktop.viewmodels.sync_status import Status
from ifn_desktop.viewmodels.sync_words import Tone

pytestmark = pytest.mark.accessibility

SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
WORD = Rect(20, 20, 90, 36)
PLAIN: dict[int, object] = {
    Role.NUMBER: "61/26",
    Role.TITLE: "Överenskommelse med en förening",
    Role.LINE: "2 handlingar",
    Role.TAG: "",
    Role.NEWS: "",
    Role.PROGRESS: 0.0,
}
ROWS: dict[str, dict[int, object]] = {
    "nothing to say": {},
    "new": {Role.NEWS: news_word(NewsKind.NEW), Role.NEWS_IS_UNSEEN: True},
    "changed": {Role.NEWS: news_word(NewsKind.CHANGED), Role.NEWS_IS_UNSEEN: True},
    "withdrawn": {Role.NEWS: news_word(NewsKind.WITHDRAWN), Role.NEWS_IS_UNSEEN: True},
    "new, looked at": {Role.NEWS: news_word(NewsKind.NEW)},
    "jäv": {Role.TAG: "Jäv", Role.TAG_IS_RECUSAL: True},
    "jäv, unsure": {Role.TAG: "Jäv?", Role.TAG_IS_RECUSAL: True},
    "unsure where papers belong": {Role.TAG: "Osäker"},
    "begun": {Role.PROGRESS: 0.3},
    "nearly read": {Role.PROGRESS: 0.9},
}


def bare(image: QImage) -> bytes:
    """What is left of a picture in black and white."""
    mono = image.convertToFormat(
        QImage.Format.Format_Mono, Qt.ImageConversionFlag.MonoOnly | Qt.ImageConversionFlag.ThresholdDither
    )
    return bytes(mono.convertToFormat(QImage.Format.Format_Grayscale8).constBits())


def alike(pictures: dict[str, QImage]) -> list[tuple[str, str]]:
    """The states that nothing but colour tells apart."""
    left = {name: bare(picture) for name, picture in pictures.items()}
    return [(one, other) for one, other in combinations(left, 2) if left[one] == left[other]]


def sheet(colour: str, paint: Callable[[QPainter], object]) -> QImage:
    """Something painted."""
    image = QImage(220, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return image


def page(*, is_dark: bool, paint: Callable[[PageCanvas], object]) -> QImage:
    """A page with a word, and what is painted onto it."""

    def everything(painter: QPainter) -> None:
        painter.fillRect(QRectF(24, 26, 60, 6), QColor("#e8e6e0" if is_dark else "#1f2428"))
        canvas = PageCanvas(painter, is_dark=is_dark, scale=1.0)
        paint(canvas)
        canvas.finish()

    return sheet("#20262b" if is_dark else "#ffffff", everything)


@SCHEMES
def test_rows_of_the_agenda(scheme: Scheme, appearance: Appearance, qtbot: QtBot) -> None:
    appearance.choose(scheme=scheme)
    rows = QStandardItemModel()
    for facts in ROWS.values():
        item = QStandardItem()
        for role, value in {**PLAIN, **facts}.items():
            item.setData(value, role)
        rows.appendRow(item)
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(rows)
    delegate = AgendaDelegate(view, appearance)
    delegate.measure()
    view.setItemDelegate(delegate)
    view.resize(420, 100 * len(ROWS))
    view.show()
    pictures = {}
    for at, name in enumerate(ROWS):
        box = view.visualRect(rows.index(at, 0))
        box.setHeight(80)  # of the same size, whatever stands in it
        assert view.viewport().rect().contains(box)
        pictures[name] = view.viewport().grab(box).toImage()
    assert alike(pictures) == []


@SCHEMES
def test_whether_papers_can_be_fetched(scheme: Scheme, appearance: Appearance, qtbot: QtBot) -> None:
    appearance.choose(scheme=scheme)
    pictures = {}
    for name, status in {
        "well": Status("Allt är här", ""),
        "trouble": Status("Allt är här", "", Tone.TROUBLE),
        "no network": Status("Allt är här", "", is_offline=True),
    }.items():
        button = StatusButton(appearance)
        qtbot.addWidget(button)
        button.show_status(status)
        sign = button.icon().pixmap(button.iconSize())
        pictures[name] = sheet(appearance.theme.tokens.panel, lambda on, sign=sign: on.drawPixmap(4, 4, sign))
    assert alike(pictures) == []


class Found(QObject):
    """Hits on a page, to be painted."""

    restarted, grown, current_changed = Signal(), Signal(), Signal()

    def __init__(self, *hits: bool) -> None:
        super().__init__()
        self._hits = hits

    def on_page(self, _document: DocumentId, _page: int) -> list[tuple[bool, tuple[Rect, ...]]]:
        return [(is_current, (WORD,)) for is_current in self._hits]


@pytest.mark.parametrize("is_dark", [False, True])
def test_hits_on_a_page(is_dark: bool) -> None:
    def with_hits(*hits: bool) -> QImage:
        overlay = FindOverlay(Found(*hits))  # type: ignore[arg-type]
        return page(is_dark=is_dark, paint=lambda canvas: overlay.paint(canvas, DocumentId("d"), 1))

    assert alike({"none": with_hits(), "hit": with_hits(False), "the one shown": with_hits(True)}) == []


class Compared(QObject):
    """A comparison with one change, and where its words stand."""

    changed, pages_changed, current_changed, ready = Signal(), Signal(), Signal(), Signal()

    def __init__(self, *spans: ShownSpan) -> None:
        super().__init__()
        self._spans = spans
        self._line = SimpleNamespace(rect=WORD, is_furniture=False)

    def page_at(self, _side: Side, _document: DocumentId, page: int) -> int:
        return page

    def runs(self, _side: Side) -> list[SimpleNamespace]:
        return [SimpleNamespace(paper=SimpleNamespace(id=DocumentId("d")))]

    def spans(self, _side: Side, _page: int) -> tuple[ShownSpan, ...]:
        return self._spans

    def page_kind(self, _side: Side, _page: int) -> None:
        return None

    def get(self, _paper: object, _page: int) -> SimpleNamespace:
        return SimpleNamespace(text="barn", lines=[self._line], quads=lambda _start, _end: [WORD])


@pytest.mark.parametrize("is_dark", [False, True])
def test_what_a_comparison_marks(is_dark: bool) -> None:
    def words(side: Side, *spans: ShownSpan) -> QImage:
        compared = Compared(*spans)
        overlay = ComparisonOverlay(compared, side, compared)  # type: ignore[arg-type]
        return page(is_dark=is_dark, paint=lambda canvas: overlay.paint(canvas, DocumentId("d"), 1))

    changed = ShownSpan(0, 4, PaperChangeKind.CHANGED, is_current=False)
    shown = changed._replace(is_current=True)
    pictures = {
        "the same": words(Side.NEW),
        "gone": words(Side.OLD, changed),
        "added": words(Side.NEW, changed),
        "gone, the one shown": words(Side.OLD, shown),
        "added, the one shown": words(Side.NEW, shown),
    }
    assert alike(pictures) == []


@SCHEMES
def test_words_found_in_the_list_of_hits(scheme: Scheme, appearance: Appearance) -> None:
    appearance.choose(scheme=scheme)
    theme = appearance.theme

    def line(*marks: tuple[int, int]) -> QImage:
        snippet = Snippet("stöd till barn", marks)
        layout = QTextLayout(snippet.text, theme.font(theme.BASE))
        layout.setFormats(marked(snippet, theme))
        layout.beginLayout()
        layout.createLine().setLineWidth(200)
        layout.endLayout()
        return sheet(
            theme.tokens.paper,
            lambda painter: (painter.setPen(theme.colour("ink")), layout.draw(painter, QPointF(4, 4))),
        )

    assert alike({"not found": line(), "found": line((0, 4)), "found there": line((10, 14))}) == []

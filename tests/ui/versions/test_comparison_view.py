# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The comparison in the window: opened and stepped through by keys, both versions in step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ifn_desktop.app.versions import NewVersions
from ifn_desktop.ui.versions.comparison_feature import ComparisonFeature
from ifn_desktop.ui.versions.comparison_page import ComparisonPage
from ifn_desktop.viewmodels.comparing import Side
from tests.ui.versions.conftest import Desk

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
ALT = Qt.KeyboardModifier.AltModifier


def press(desk: Desk, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    QTest.keyClick(desk.window, key, modifiers)


def compared(desk: Desk) -> tuple[ComparisonFeature, ComparisonPage]:
    """Open the comparison of the first paper by its key."""
    desk.open_item(0)
    feature = desk.feature(NewVersions).comparison
    press(desk, Qt.Key.Key_J, CTRL_ALT)
    assert feature.page is not None
    assert desk.window.shell.page is feature.page
    desk.until(lambda: feature._model.comparison is not None)
    desk.until(lambda: all(view.is_sharp() for view in page_of(feature).views))
    return feature, feature.page


def page_of(feature: ComparisonFeature) -> ComparisonPage:
    assert feature.page is not None
    return feature.page


def list_and_pages_in_large_letters(desk: Desk, page: ComparisonPage) -> None:
    """They come one after the other: beside each other the pages would be too small to read."""
    both = page.views.new.parentWidget()
    assert both is not None
    page.with_list.setChecked(True)
    assert page.list.isVisible()
    assert both.isVisible()
    desk.window.shell.appearance.choose(scale=2.0)
    assert not both.isVisible()
    wanted = page._model.order[-1]
    row = next(
        n for n in range(page.list.count()) if page.list.item(n).data(Qt.ItemDataRole.UserRole) == wanted
    )
    page.list.setFocus()
    page.list.setCurrentRow(row)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert (both.isVisible(), page.list.isVisible()) == (True, False)
    assert page._model.current == wanted
    assert page.previous.hasFocus()
    desk.until(lambda: all(view.is_sharp() for view in page.views))
    desk.rest()


def test_opened_stepped_through_and_left_by_keys(twice: Desk) -> None:
    feature, page = compared(twice)
    assert page.place.text().startswith("1 av ")
    assert page.now.full_text == "s. 1: 4,2 mnkr blev 4,6 mnkr"
    assert [view.document is not None for view in page.views] == [True, True]
    assert page.views.old.papers[0].file_id != page.views.new.papers[0].file_id
    press(twice, Qt.Key.Key_Down, ALT)
    assert page.place.text().startswith("2 av ")
    press(twice, Qt.Key.Key_Up, ALT)
    press(twice, Qt.Key.Key_Up, ALT)
    assert page.place.text().startswith("1 av ")
    assert not page.previous.isEnabled()
    page.next.setFocus()
    while page.next.isEnabled():
        QTest.keyClick(page.next, Qt.Key.Key_Space)
    assert page.previous.hasFocus(), "at an end the keys stay with the steps"
    feature._model.choose(feature._model.order[0])
    assert page.next.hasFocus()
    list_and_pages_in_large_letters(twice, page)
    press(twice, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert twice.window.shell.page is None
    assert not feature.following.isEnabled()
    twice.rest()


def test_the_versions_scroll_and_zoom_together(twice: Desk) -> None:
    feature, page = compared(twice)
    twice.rest()
    old, new = page.views
    new.go_to_page(2)
    assert old.spot is not None
    assert new.spot is not None
    assert (old.page, round(old.spot.down, 2)) == (2, round(new.spot.down, 2))
    old.go_to_page(1)
    assert new.page == 1
    before = new.zoom
    page.next.setFocus()
    QTest.keyClick(page.next, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert new.zoom > before
    assert old.zoom == new.zoom
    assert feature._model.goal(Side.OLD) is not None
    twice.rest()


def test_the_current_change_is_in_view_in_both(twice: Desk) -> None:
    feature, page = compared(twice)
    model = feature._model
    last = model.order[-1]
    model.choose(last)
    twice.rest()
    for side, view in zip((Side.OLD, Side.NEW), page.views, strict=True):
        goal = model.goal(side)
        assert goal is not None
        assert goal[1] is not None
        place = model.place_of(side, goal[0])
        run = model.runs(side)[0]
        assert place is not None
        layer = twice.core.texts.layer(run.paper.file_id, run.paper.first_page + place[1] - 1).result(60)
        area = view.area_of(place[0], place[1], layer.quads(goal[1].start, goal[1].end)[0])
        assert area is not None
        assert view.viewport().rect().contains(area.toAlignedRect().center())


def test_what_cannot_be_compared_is_said(twice: Desk) -> None:
    document = twice.open_item(1)
    feature = twice.feature(NewVersions).comparison
    feature.show(document.id, before=7)
    twice.until(lambda: feature._model.error is not None)
    assert "ingen sådan version" in page_of(feature)._nothing.text()
    twice.rest()

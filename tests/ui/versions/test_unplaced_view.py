# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Marks that lost their place: listed, placed by hand, left with the old version; undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ifn_desktop.anchoring import birth
from ifn_desktop.app.versions import NewVersions
from ifn_desktop.model.annotations import MarkColour, MarkKind, NewMark
from ifn_desktop.model.ids import AnnotationId, new_id
from ifn_desktop.model.views import Changes
from ifn_desktop.ui.parts import RowButton
from ifn_desktop.ui.versions.old_version_page import OldVersionPage
from ifn_desktop.ui.versions.unplaced_feature import UnplacedFeature
from ifn_desktop.ui.versions.unplaced_page import UnplacedPage
from tests.support.libraries import take_in
from tests.ui.text.conftest import Desk, MakeDesk
from tests.ui.versions.conftest import packet

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
GONE = "Detta avtal gäller bara till sommaren"


@pytest.fixture
def lost(make_desk: MakeDesk, tmp_path: Path) -> Desk:
    """A mark on words that the second delivery no longer has."""
    desk = make_desk(packet(tmp_path, GONE))
    document = desk.open_item(0)
    layer = desk.layer(2)
    start = layer.text.index(GONE)
    target = birth.text_target(layer, start, start + len(GONE), page=2)
    mark = NewMark(AnnotationId(new_id()), MarkKind.HIGHLIGHT, target, MarkColour.YELLOW, "varför?")
    desk.core.marks.annotating.add(document.id, [mark])
    take_in(desk.core, packet(tmp_path, "kostar 4,6 mnkr"))
    desk.models.library.tell(Changes(everything=True))
    desk.rest()
    return desk


def listed(desk: Desk) -> tuple[UnplacedFeature, UnplacedPage]:
    feature = desk.feature(NewVersions).unplaced
    desk.until(lambda: len(feature._model.rows) == 1)
    QTest.keyClick(desk.window, Qt.Key.Key_Q, CTRL_ALT)
    page = desk.window.shell.page
    assert isinstance(page, UnplacedPage)
    desk.until(lambda: feature._model.suggestions is not None)
    return feature, page


def test_the_list_says_what_was_marked_and_where(lost: Desk) -> None:
    feature, page = listed(lost)
    assert GONE in page.list.item(0).text()
    assert "förut s. 2" in page.where.text()
    assert page.comment.text() == "varför?"
    assert "1 markering kunde inte placeras" in feature.line.text()
    page.old.click()
    lost.until(lambda: isinstance(lost.window.shell.page, OldVersionPage))
    old = lost.window.shell.page
    assert isinstance(old, OldVersionPage)
    lost.until(lambda: bool(old.marks._marks))
    lost.rest()
    assert old.view.document is not None
    assert old.view.document.is_old
    assert old.view.page == 2
    assert old.words.text().startswith("Äldre version: version 1")
    old.back.click()
    assert lost.window.shell.page is page
    lost.rest()


def test_letting_it_stay_and_taking_that_back(lost: Desk) -> None:
    feature, page = listed(lost)
    page.keep.click()
    lost.until(lambda: feature._model.rows == ())
    assert page._faces.currentWidget() is page.nothing
    meeting = lost.models.navigator.place.meeting
    lost.models.library.tell(lost.core.marks.annotating.undo(meeting))
    lost.until(lambda: len(feature._model.rows) == 1)
    lost.rest()


def test_placed_by_hand_at_selected_words(lost: Desk) -> None:
    feature, page = listed(lost)
    page.by_hand.click()
    assert lost.window.shell.page is None
    assert feature.strip.isVisible()
    assert not feature.place_here.isEnabled()
    lost.rest()
    lost.view.setFocus()
    lost.view.go_to_page(1)
    lost.drag(lost.spot("kostar 4,6 mnkr"), lost.spot("kostar 4,6 mnkr", end=True))
    lost.until(feature.place_here.isEnabled)
    feature.place_here.click()
    lost.until(lambda: feature._model.rows == ())
    lost.rest()
    assert not feature.strip.isVisible()
    (mark,) = lost.core.marks.annotating.marks_of(lost.paper.id)
    assert (mark.page, mark.is_orphan) == (1, False)


def test_an_older_version_is_shown_as_old(lost: Desk) -> None:
    feature = lost.feature(NewVersions).unplaced
    newest, oldest = lost.core.versions.news.versions(lost.paper.id)
    assert newest.is_shown
    feature.show_version(oldest)
    old = lost.window.shell.page
    assert isinstance(old, OldVersionPage)
    assert old.words.text().startswith("Äldre version: version 1, kom ")
    lost.rest()
    QTest.keyClick(lost.window, Qt.Key.Key_Escape)
    assert lost.window.shell.page is None
    lost.rest()


def test_a_suggested_place_is_taken_with_one_click(lost: Desk) -> None:
    feature, page = listed(lost)
    lost.until(lambda: bool(feature._model.suggestions))
    lost.rest()
    suggested = feature._model.suggestions
    assert suggested
    buttons = [button for button in page.findChildren(RowButton) if button.isVisible()]
    assert len(buttons) == len(suggested)
    best, button = suggested[0], buttons[0]
    assert button.accessibleName() == f"s. {best.page}, {best.words}, {best.score * 100:.0f} procent likt"
    button.setFocus()
    button.click()
    lost.until(lambda: feature._model.rows == ())
    (mark,) = lost.core.marks.annotating.marks_of(lost.paper.id)
    assert (mark.page, mark.is_orphan) == (best.page, False)
    assert page.focusWidget() is page.back  # the keys go on where they were, not at the window's top
    lost.rest()

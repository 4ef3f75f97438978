# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Every view at every size of text and in all colours: large enough, strong enough, nothing cut."""

from __future__ import annotations

from concurrent.futures import Future

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from ifn_desktop.model.ids import ItemId
from ifn_desktop.ui.confirm_dialog import ConfirmDialog
from ifn_desktop.ui.help_dialogs import AboutDialog
from ifn_desktop.ui.key_sheet import KeySheet
from ifn_desktop.ui.meeting_mode import MeetingModeFeature
from ifn_desktop.ui.move_dialog import MoveDialog
from ifn_desktop.ui.reader.panes import ReaderPanes
from ifn_desktop.ui.theme import SCALES, Appearance, Scheme
from ifn_desktop.viewmodels.meeting_mode import MeetingMode
from ifn_desktop.viewmodels.reader.page_images import PageImages
from tests.support import looking
from tests.ui.shell.conftest import Shell
from tests.viewmodels.shell.fakes import MEETING

pytestmark = pytest.mark.accessibility

SIZES = [(1366, 768), (1920, 1080)]
SCHEMES: list[Scheme] = ["light", "dark", "contrast"]


class Walk:
    """The window with the real reader, taken from view to view."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self.window = shell.window

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    def views(self) -> list[str]:
        return ["start", "item", "long", "empty", "two", "warnings", "meeting"]

    def go(self, view: str) -> None:
        navigator, window = self.shell.models.navigator, self.window
        item = {"item": "i70", "two": "i70", "long": "i62", "empty": "i63", "warnings": "i61"}.get(view)
        if view == "start":
            navigator.show_start()
        elif view == "meeting":
            (meeting,) = [one for one in window._features if isinstance(one, MeetingModeFeature)]
            size = window.size()
            meeting.enter()
            window.showNormal()
            window.resize(size)
        else:
            navigator.open_meeting(MEETING, ItemId(str(item)))
        if view == "two":
            entry = navigator.entry
            assert entry is not None
            navigator.open_paper_beside(entry.documents[2].id)
        if view == "warnings":
            window.reading.agenda.warnings.toggle.setChecked(True)
        self.settle()


@pytest.fixture
def walk(qtbot: QtBot, appearance: Appearance, monkeypatch: pytest.MonkeyPatch) -> Walk:
    images = PageImages(lambda *_: Future(), lambda closure: closure())
    monkeypatch.setattr("tests.ui.shell.conftest.PlaceholderReader", lambda: ReaderPanes(images))
    made = Shell(
        appearance,
        features=[
            lambda shell: MeetingModeFeature(
                shell, MeetingMode(shell.models.navigator, shell.meeting_sources)
            )
        ],
    )
    qtbot.addWidget(made.window)
    made.window.show()
    qtbot.waitExposed(made.window)
    return Walk(made)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SIZES)
def test_the_layout_keeps(walk: Walk, appearance: Appearance, scale: float, size: tuple[int, int]) -> None:
    appearance.choose(scale=scale)
    walk.window.resize(*size)
    for view in walk.views():
        walk.go(view)
        assert looking.too_small(walk.window) == [], view
        assert looking.cut(walk.window) == [], view
        assert looking.outside(walk.window) == [], view
        assert (walk.window.width(), walk.window.height()) == size, view


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SIZES)
def test_the_paper_has_half_of_the_height_below_a_whole_title(
    walk: Walk, appearance: Appearance, scale: float, size: tuple[int, int]
) -> None:
    appearance.choose(scale=scale)
    walk.window.resize(*size)
    for item in ("i61", "i62", "i70", "i75"):
        walk.shell.models.navigator.open_meeting(MEETING, ItemId(item))
        walk.settle()
        head = walk.window.reading.head
        view = walk.window.findChild(ReaderPanes).first.view  # type: ignore[union-attr]
        assert view.height() >= size[1] / 2, item
        if (item, scale, size) != ("i62", 2.0, SIZES[0]):  # three lines of it would take the paper's half
            assert head.heading.text() == head.heading.full_text, item
        for button in (head.previous, head.next):
            assert button.isVisible()
            assert not button.visibleRegion().isEmpty(), item
            right = button.mapTo(head, QPoint(button.width(), 0)).x()
            assert right <= head.width(), item
        assert head.tabs.mapTo(head, QPoint(0, 0)).y() > head.next.mapTo(head, QPoint(0, 0)).y(), item


@pytest.mark.parametrize("scheme", SCHEMES)
def test_words_stand_out_in_every_view(walk: Walk, appearance: Appearance, scheme: Scheme) -> None:
    appearance.choose(scheme=scheme)
    walk.window.resize(1366, 768)
    for view in walk.views():
        walk.go(view)
        assert looking.faint(walk.window) == [], view


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("kind", ["keys", "about", "move", "confirm"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_dialogs_can_be_read(
    walk: Walk, qtbot: QtBot, appearance: Appearance, kind: str, scheme: Scheme, scale: float
) -> None:
    appearance.choose(scheme=scheme, scale=scale)
    walk.go("item")
    models = walk.shell.models
    paper = models.navigator.document
    assert paper is not None
    dialog: QDialog = {
        "keys": lambda: KeySheet(walk.window.actions_.sheet()),
        "about": lambda: AboutDialog("0.1.0"),
        "move": lambda: MoveDialog(paper.title, models.papers.targets(paper, models.navigator.entries)),
        "confirm": lambda: ConfirmDialog("Ta bort?", "Ta bort", "Det går inte att ångra."),
    }[kind]()
    qtbot.addWidget(dialog)
    dialog.show()
    walk.settle()
    assert looking.too_small(dialog) == []
    assert looking.cut(dialog) == []
    assert looking.outside(dialog) == []
    assert looking.faint(dialog) == []
    dialog.close()


def test_a_squeezed_proposal_opens_and_the_choice_is_not_touched(walk: Walk, appearance: Appearance) -> None:
    appearance.choose(scale=2.0)
    walk.window.resize(1366, 768)
    walk.go("item")
    box = walk.window.reading.head.proposal
    assert box.is_folded
    assert walk.window.actions_.proposal.isChecked(), "the member did not fold it"
    box.fold_button.click()
    walk.settle()
    assert box.area.isVisible()
    walk.go("long")
    assert box.is_folded
    appearance.choose(scale=1.0)
    walk.settle()
    assert not box.is_folded


@pytest.mark.parametrize("scale", SCALES)
def test_the_buttons_find_room_where_everything_is_open(
    walk: Walk, appearance: Appearance, scale: float
) -> None:
    appearance.choose(scale=scale)
    walk.window.resize(1366, 768)
    walk.shell.models.navigator.open_meeting(MEETING, ItemId("i70"))
    walk.window.shell.head_button("Markera jäv", lambda: None)
    walk.settle()
    actions, head = walk.window.actions_, walk.window.reading.head
    for column in (actions.agenda_column, actions.side_column):
        if not column.isChecked():
            column.trigger()
    for is_folded in (False, True, False):
        head.proposal.fold(is_folded)
        walk.settle()
        assert looking.cut(head) == []
        assert head.heading.width() > head.width() / 2 or head.heading.text() == head.heading.full_text

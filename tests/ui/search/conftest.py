# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The real window over a real library of two meetings, as a member searches in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from ifn_desktop.model.views import DocumentView
from ifn_desktop.model.work import CancelToken
from ifn_desktop.ui.search.feature import SearchFeature
from ifn_desktop.ui.search.page import SearchPage
from ifn_desktop.viewmodels.search import SearchModel
from ifn_desktop.viewmodels.search_rows import Row, RowKind
from tests.support.libraries import open_copy, take_in
from tests.support.packets import stamped_packet
from tests.ui.text.conftest import Desk, MakeDesk, make_desk

__all__ = ["Desk", "MakeDesk", "make_desk"]


class Searching:
    """Somebody who searches at a desk."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    @property
    def feature(self) -> SearchFeature:
        return self.desk.feature(SearchFeature)

    @property
    def page(self) -> SearchPage:
        return self.feature.page

    @property
    def model(self) -> SearchModel:
        return self.feature._models.search

    @property
    def rows(self) -> tuple[Row, ...]:
        return self.page.rows.rows

    @property
    def hits(self) -> list[Row]:
        return [row for row in self.rows if row.kind is RowKind.HIT]

    @property
    def chosen(self) -> Row:
        row = self.page.hits.row
        assert row is not None
        return row

    def open(self) -> None:
        """Ctrl+K, wherever one is."""
        self.desk.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        assert self.desk.window.shell.page is self.page

    def ask(self, text: str) -> None:
        """Type a query anew and wait for its answer."""
        self.page.box.setFocus()
        self.page.box.selectAll()
        self.desk.type(text)
        self.answered(text)

    def answered(self, text: str) -> None:
        self.desk.until(
            lambda: (
                not self.model._is_asking
                and self.model.answer is not None
                and self.model.answer.query.text == text
            )
        )

    def open_item(self, position: int) -> DocumentView:
        """Open the first paper of an ärende of the meeting of 2026, and wait until it is on show."""
        desk = self.desk
        meeting = next(one for one in desk.core.queries.meetings() if one.date == "2026-03-18")
        item = desk.core.queries.agenda(meeting.id).items[position]
        document = item.documents[0]
        desk.models.navigator.open_meeting(meeting.id, item.id, document.id)
        desk.until(lambda: desk.view.document is not None and desk.view.document.id == document.id)
        desk.rest()
        return document

    def until(self, holds: Callable[[], bool]) -> None:
        self.desk.until(holds)

    def key(self, key: Qt.Key) -> None:
        self.desk.key(key)

    def index(self) -> None:
        """Make everything searchable, as the program does after an import."""
        self.desk.core.search_work.indexing.run(cancel=CancelToken())


@pytest.fixture(scope="session")
def searched_profile(filled_profile: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two meetings of two boards, in two years, all of it searchable; to be copied."""
    folder = tmp_path_factory.mktemp("searched")
    other = stamped_packet(
        folder / "Kulturnämnden 2025-11-05.pdf",
        date="2025-11-05",
        board="Kulturnämnden",
        items=2,
        first=40,
        pages=1,
        mark="om konst",
    )
    with open_copy(filled_profile, folder) as core:
        take_in(core, other)
        core.search_work.indexing.run(cancel=CancelToken())
    return folder / "profile"


@pytest.fixture
def searching(make_desk: MakeDesk, searched_profile: Path) -> Searching:
    """Somebody who searches in that library."""
    desk = make_desk(copied=searched_profile)
    made = Searching(desk)
    desk.window.reading.ensurePolished()
    return made

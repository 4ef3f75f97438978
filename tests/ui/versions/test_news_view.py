# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is new, told in words in the list, on the tabs, above the paper and on the start view."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from ifn_desktop.app.versions import NewVersions
from ifn_desktop.model.views import Changes
from ifn_desktop.ui.start_view import StartView
from ifn_desktop.viewmodels.agenda import Role, agenda_sum
from tests.support.libraries import take_in
from tests.support.packets import stamped_packet
from tests.ui.text.conftest import MakeDesk
from tests.ui.versions.conftest import Desk


def tags(desk: Desk) -> list[str]:
    agenda = desk.models.agenda
    return [agenda.index(row).data(Role.NEWS) for row in range(agenda.rowCount())]


def test_what_changed_is_told_and_cleared_when_looked_at(twice: Desk) -> None:
    document = twice.open_item(0)
    news = twice.feature(NewVersions).news
    twice.until(lambda: tags(twice) == ["Ändrat", "Ändrat"])
    tabs = twice.window.reading.head.tabs
    assert tabs.bar.tabText(0) == "Ändrat: Tjänsteskrivelse"
    assert tabs.bar.accessibleTabName(1).startswith("Ändrat: ")
    spoken = twice.models.agenda.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Ändrat" in spoken
    assert news.strip.isVisible()
    assert news.strip.words.text().startswith("Ändrat")
    news._model.look()
    twice.until(lambda: document.id not in news._model._papers)
    twice.rest()
    assert news.strip.isVisible(), "what is being read still says that it has changed"
    assert tabs.bar.tabText(0) == "Tjänsteskrivelse"
    news.strip.show_changes.click()
    comparison = twice.feature(NewVersions).comparison
    twice.until(lambda: comparison._model.comparison is not None)
    found = comparison._model.comparison
    assert found is not None
    assert (found.number_before, found.number_after) == (1, 2)
    twice.window.shell.leave_page()
    twice.models.navigator.step_document(1)
    twice.rest()
    news._model.look()
    twice.until(lambda: tags(twice) == ["", "Ändrat"])
    twice.models.navigator.step_document(-1)
    twice.rest()
    assert not news.strip.isVisible()


def test_the_start_view_leads_to_what_is_new(twice: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also when the news come before the rows of the meeting."""
    twice.open_item(0)
    news = twice.feature(NewVersions).news
    for step in (0, 1):
        if step:
            twice.models.navigator.step_document(1)
        twice.rest()
        news._model.look()
        twice.rest()
    twice.models.navigator.show_start()
    twice.until(lambda: bool(twice.models.start.content and twice.models.start.content.card))
    twice.rest()
    content = twice.models.start.content
    assert content is not None
    assert content.card is not None
    assert content.card.news == "Ändrat: 2"
    start = twice.window.findChild(StartView)
    assert isinstance(start, StartView)
    navigator = twice.models.navigator
    twice.models.library.tell(Changes(everything=True))  # what is kept of the meeting is stale
    rows: list[Callable[[], None]] = []
    load = navigator._loader.load
    monkeypatch.setattr(navigator._loader, "load", lambda *asked: rows.append(lambda: load(*asked)))
    told: list[bool] = []
    news._model.changed.connect(lambda: told.append(True))
    start.news_wanted.emit(content.card.meeting)
    twice.until(lambda: bool(told))
    (rows_come,) = rows
    rows_come()
    twice.until(lambda: tags(twice) == ["Ändrat", ""])
    twice.rest()
    entry = navigator.entry
    assert entry is not None
    assert entry.number == "2"
    assert news.first.isChecked()
    news.first.setChecked(False)
    assert tags(twice) == ["", "Ändrat"]


def test_what_is_withdrawn_is_told_and_hidden_by_choice(make_desk: MakeDesk, tmp_path: Path) -> None:
    whole, less = (
        tmp_path / "1" / "Socialnämnden 2026-03-18.pdf",
        tmp_path / "2" / "Socialnämnden 2026-03-18.pdf",
    )
    for path, items, words in ((whole, 4, ""), (less, 3, "ny text")):
        path.parent.mkdir()
        stamped_packet(path, items=items, pages=2, mark=words)
    desk = make_desk(whole)
    desk.open_item(0)
    take_in(desk.core, less)
    desk.models.library.tell(Changes(everything=True))
    desk.until(lambda: tags(desk) == ["Ändrat", "Ändrat", "Ändrat", "Utgår"])
    news = desk.feature(NewVersions).news
    desk.open_item(3)
    desk.until(lambda: news.strip.words.text().startswith("Utgår"))
    assert desk.window.reading.head.tabs.bar.tabText(0).startswith("Utgår: ")
    for step in (0, 1):
        if step:
            desk.models.navigator.step_document(1)
        desk.rest()
        news._model.look()
        desk.rest()
    row = desk.models.agenda.index(3)
    assert (row.data(Role.NEWS), row.data(Role.NEWS_IS_UNSEEN)) == ("Utgår", False)
    news.hide.setChecked(True)
    assert tags(desk) == ["Ändrat", "Ändrat", "Ändrat"]
    news.hide.setChecked(False)
    assert desk.models.agenda.rowCount() == 4
    assert agenda_sum(desk.models.navigator.entries).startswith(
        "3\N{NO-BREAK SPACE}ärenden · 6\N{NO-BREAK SPACE}handlingar"
    )
    (row,) = desk.core.queries.meetings()
    assert (row.items, row.documents, row.pages) == (3, 6, 12)
    desk.models.navigator.show_start()
    desk.rest()

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is new, told in words in the list, on the tabs, above the paper and on the start view."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ifn_desktop.app.versions import NewVersions
from ifn_desktop.ui.start_view import StartView
from ifn_desktop.viewmodels.agenda import Role
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


def test_the_start_view_leads_to_what_is_new(twice: Desk) -> None:
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
    start.news_wanted.emit(content.card.meeting)
    twice.until(lambda: tags(twice) == ["Ändrat", ""])
    twice.rest()
    entry = twice.models.navigator.entry
    assert entry is not None
    assert entry.number == "2"
    assert news.first.isChecked()
    news.first.setChecked(False)
    assert tags(twice) == ["", "Ändrat"]

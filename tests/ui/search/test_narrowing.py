# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Narrowing hits by clicking and by words, what is said of a query, and saved searches that watch."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from ifn_desktop.model.views import Changes
from ifn_desktop.ui.parts import RowButton
from ifn_desktop.ui.start_view import StartView
from ifn_desktop.viewmodels.search_chips import Filter
from tests.support.libraries import take_in
from tests.support.packets import stamped_packet
from tests.ui.search.conftest import Searching

Key = Qt.Key


def chip_buttons(searching: Searching) -> list[QPushButton]:
    buttons = searching.page.status.chips.findChildren(QPushButton)
    return [button for button in buttons if button.isVisible()]


def dates(searching: Searching) -> set[str | None]:
    return {row.hit.date for row in searching.hits if row.hit is not None}


def test_a_choice_is_a_word_and_a_word_is_a_choice(searching: Searching) -> None:
    searching.open()
    searching.ask("fågelholken")
    assert dates(searching) == {"2025-11-05", "2026-03-18"}
    choices = searching.page.filters._choices
    choices[Filter.YEAR, "2025"].click()
    searching.answered("fågelholken år:2025")
    assert searching.page.box.text() == "fågelholken år:2025"
    assert dates(searching) == {"2025-11-05"}
    assert [button.text() for button in chip_buttons(searching)] == ["År: 2025  ✕"]
    choices[Filter.YEAR, "2026"].click()
    searching.answered("fågelholken år:2026")
    assert dates(searching) == {"2026-03-18"}
    assert not choices[Filter.YEAR, "2025"].isChecked()
    chip_buttons(searching)[0].click()
    searching.answered("fågelholken")
    assert len(dates(searching)) == 2
    searching.ask("fågelholken nämnd:Kulturnämnden")
    assert dates(searching) == {"2025-11-05"}
    assert choices[Filter.BOARD, "Kulturnämnden"].isChecked()
    choices[Filter.BOARD, "Kulturnämnden"].click()
    searching.answered("fågelholken")
    searching.key(Key.Key_Escape)


def test_a_wrong_query_is_explained_and_help_stands_beside(searching: Searching) -> None:
    searching.open()
    searching.ask("typ:ostkaka fågelholken")
    assert "ostkaka" in searching.page.status.notes.text()
    searching.ask("xyzxyz typ:protokoll")
    assert searching.page.status.count.text() == "Inga träffar"
    assert searching.page.status.notes.text()
    assert searching.page.help.isVisible()
    searching.key(Key.Key_Return)
    assert searching.desk.window.shell.page is searching.page, "nothing to open"
    example = searching.page.help.findChildren(RowButton)[0]
    example.click()
    assert searching.page.box.text() == "tolk avtal"
    searching.answered("tolk avtal")


def test_what_was_meant_is_a_key_away(searching: Searching) -> None:
    searching.open()
    searching.ask("skymningslaje")
    answer = searching.model.answer
    assert answer is not None
    suggested = [one.text for one in answer.suggestions]
    assert "skymningsläge" in suggested
    searching.until(searching.page.status.suggestions.isVisible)
    if not answer.hits:
        searching.key(Key.Key_Return)
    else:
        buttons = searching.page.status.suggestions.findChildren(QPushButton)
        next(button for button in buttons if button.text() == "skymningsläge").click()
    searching.answered("skymningsläge")
    assert searching.hits


def test_a_saved_search_tells_the_start_view_what_is_new(searching: Searching, tmp_path: Path) -> None:
    desk, models = searching.desk, searching.feature._models
    searching.open()
    searching.ask("hjälteträningen")
    searching.page.status.save.click()
    desk.type("Träningen")
    searching.key(Key.Key_Return)
    searching.until(lambda: [one.name for one in models.saved.saved] == ["Träningen"])
    assert searching.page.status.save.text() == "Sparad"
    searching.key(Key.Key_Escape)
    later = stamped_packet(
        tmp_path / "Socialnämnden 2026-05-18.pdf", date="2026-05-18", first=60, items=2, pages=1, mark="i maj"
    )
    take_in(desk.core, later)
    searching.index()
    desk.models.library.tell(Changes(everything=True))
    desk.rest()
    models.watch.look()
    desk.models.start.load()
    start = desk.models.start
    searching.until(lambda: start.content is not None and bool(start.content.watches))
    assert start.content is not None
    words = start.content.watches[0].words
    assert words.endswith("för ”Träningen”")
    view = desk.window.findChild(StartView)
    assert isinstance(view, StartView)
    searching.until(lambda: any(words in row.accessibleName() for row in view.findChildren(RowButton)))
    row = next(row for row in view.findChildren(RowButton) if words in row.accessibleName())
    row.click()
    searching.answered("hjälteträningen")
    searching.until(lambda: bool(searching.model.fresh))
    assert searching.page.status.fresh.isVisible()
    searching.page.status.fresh.click()
    assert dates(searching) == {"2026-05-18"}
    assert all(row.is_fresh and row.spoken.startswith("Nytt") for row in searching.hits)
    desk.models.start.load()
    searching.until(lambda: start.content is not None and not start.content.watches)
    searching.key(Key.Key_Escape)
    desk.rest()


def test_saved_and_recent_searches_are_listed_renamed_and_cleared(searching: Searching) -> None:
    saved = searching.feature._models.saved
    searching.open()
    searching.ask("fågelholken år:2026")
    searching.page.status.save.click()
    searching.key(Key.Key_Return)
    searching.until(lambda: [one.name for one in saved.saved] == ["fågelholken år:2026"])
    searching.page.box.setFocus()
    searching.key(Key.Key_Return)
    searching.until(lambda: searching.desk.window.shell.page is None)
    searching.desk.rest()
    searching.open()
    searching.page.box.clear()
    searching.until(lambda: saved.recent == ("fågelholken år:2026",))
    shelf = searching.page.shelf
    names = [row.accessibleName() for row in shelf.findChildren(RowButton)]
    assert names == ["fågelholken år:2026", "fågelholken år:2026"]
    shelf._rename(saved.saved[0].id)
    searching.desk.type("Fåglar")
    searching.key(Key.Key_Return)
    searching.until(lambda: [one.name for one in saved.saved] == ["Fåglar"])
    saved.forget()
    saved.remove(saved.saved[0].id)
    searching.until(lambda: saved.saved == () and saved.recent == ())
    searching.key(Key.Key_Escape)
    searching.desk.rest()

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the member sees and does, by keyboard and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import MeetingId
from ifn_desktop.model.managed import MANAGED_SOURCE
from ifn_desktop.model.sync import LogRow, SourceId, SourceKind, SourceState, SyncProgress
from ifn_desktop.ui.confirm_dialog import ConfirmDialog
from ifn_desktop.ui.sync.source_card import SourceCard
from ifn_desktop.viewmodels.managed_words import PlaceRules
from ifn_desktop.viewmodels.sync_scope import Far
from tests.support import looking
from tests.ui.sync.conftest import Desk, MakeDesk
from tests.ui.sync.showing import FINE, empty, texts
from tests.viewmodels.sync.fakes import DELIVERED, iso, source, wants_password

Key = Qt.Key
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


# What an IT department has set -------------------------------------------------------------


def test_a_place_that_is_set_says_by_whom_and_has_no_button_that_does_nothing(make_desk: MakeDesk) -> None:
    ours = FINE._replace(source=FINE.source._replace(id=SourceId(f"{MANAGED_SOURCE}1")))
    desk = make_desk(ours, SourceState(source("Visby"), tried=iso(5), listed=iso(5)))
    desk.fetching.model.heard_rules(PlaceRules("Bestämt av Granby kommun, IT. Frågor: 08-123 456."))
    desk.feature.show()
    page = desk.feature.sources_page
    by_it, own = page.findChildren(SourceCard)
    assert "Bestämt av Granby kommun, IT. Frågor: 08-123 456." in by_it.facts.text()
    assert (by_it.change.isVisible(), by_it.remove.isVisible()) == (False, False)
    assert "Bestämt" not in own.facts.text()
    assert (own.change.isVisible(), own.remove.isVisible()) == (True, True)
    assert page.add.isVisible()
    desk.fetching.syncing.states[ours.source.id] = ours._replace(code="remote.password")
    desk.fetching.model.load()
    assert by_it.change.isVisible(), "the password is the member's own"


def test_where_no_place_may_be_added_nothing_offers_it(make_desk: MakeDesk) -> None:
    desk = make_desk(fake=empty())
    desk.fetching.model.heard_rules(PlaceRules("Bestämt av Granby kommun, IT.", may_add=False))
    desk.feature.add()
    page = desk.feature.sources_page
    assert desk.window.shell.page is page
    assert not page.add.isVisible()
    assert "Här går det inte att lägga till egna ställen. Bestämt av Granby kommun, IT." in texts(page)


# The list ----------------------------------------------------------------------------------


def test_the_page_says_how_each_place_fares_and_what_was_done(make_desk: MakeDesk) -> None:
    refused = SourceState(source("Molnet", kind=SourceKind.WEBDAV), tried=iso(1), code="remote.password")
    desk = make_desk(FINE, refused)
    desk.fetching.syncing.rows = (LogRow(iso(5), FINE.source.id, "sync.fetched", {"files": 3}, "2026-02-18"),)
    desk.key(Key.Key_W, CTRL_SHIFT)
    desk.feature.show()
    page = desk.feature.sources_page
    assert desk.window.shell.page is page
    assert desk.focus is page.fetch
    shown = texts(page)
    for words in (
        "Allt är hämtat. Senast",
        "Nästa gång ungefär",
        "lösenordet togs inte emot. Välj Ändra och skriv in det igen.",
        "Granby: hämtade 3 nya handlingar till 18 februari.",
        "proxy",
    ):
        assert words in shown, words


def test_it_is_paused_and_goes_on_and_is_removed_after_a_question(make_desk: MakeDesk) -> None:
    desk = make_desk(FINE)
    desk.feature.show()
    page = desk.feature.sources_page
    card = page._cards[FINE.source.id]
    desk.click(card.pause)
    assert "Pausad. Inget hämtas härifrån." in texts(card)
    assert card.pause.text() == "Fortsätt"
    desk.click(card.pause)
    assert "Pausad" not in texts(card)
    desk.click(card.remove)
    dialog = desk.window.findChild(ConfirmDialog)
    assert dialog is not None
    assert "Allt som redan har kommit finns kvar" in texts(dialog)
    desk.click(dialog.yes)
    assert desk.fetching.syncing.states == {}
    assert "Här hämtas inga handlingar än." in texts(page)


def test_it_is_changed_without_typing_it_all_again(make_desk: MakeDesk) -> None:
    chosen = source("Granby", organizations=("Omsorgsnämnden",), since="2024-05-01")
    desk = make_desk(SourceState(chosen, tried=iso(5), listed=iso(5)))
    desk.feature.show()
    desk.click(desk.feature.sources_page._cards[chosen.id].change)
    choose = desk.feature.adding_page.choose
    assert [box.isChecked() for box in choose.boards] == [True, False]
    assert choose.years[Far.KEPT].isChecked()
    assert choose.years[Far.KEPT].text() == "Som nu, från onsdag 1 maj 2024"
    desk.click(choose.boards[1])
    desk.click(choose.finish)
    state = desk.fetching.syncing.states[chosen.id]
    assert state.source.organizations == ()
    assert state.source.since == "2024-05-01"


def test_offline_its_name_can_be_changed_all_the_same(make_desk: MakeDesk) -> None:
    chosen = source("Granby", organizations=("Omsorgsnämnden",))
    desk = make_desk(SourceState(chosen, tried=iso(5), listed=iso(5)))
    desk.fetching.syncing.tested = KnownError("remote.offline")
    desk.feature.show()
    desk.click(desk.feature.sources_page._cards[chosen.id].change)
    choose = desk.feature.adding_page.choose
    assert choose.trouble.isVisible()
    choose.name.setText("")
    choose.name.setFocus()
    desk.type("Hemma")
    desk.click(choose.finish)
    state = desk.fetching.syncing.states[chosen.id]
    assert (state.source.name, state.source.organizations) == ("Hemma", ("Omsorgsnämnden",))


def test_when_it_is_fetched_is_chosen_on_the_page(make_desk: MakeDesk) -> None:
    desk = make_desk(FINE)
    desk.feature.show()
    from ifn_desktop.ui.sync.when_box import WhenBox

    box = desk.feature.sources_page.findChild(WhenBox)
    assert box is not None
    desk.click(box.every["never"])
    assert desk.fetching.preferences.settings.fetch == "never small"
    desk.looked()
    assert "Inget hämtas av sig självt." in desk.feature.sources_page.held.text()
    desk.click(box.every["hour"])
    assert desk.fetching.preferences.settings.fetch == ""


# Always in view ----------------------------------------------------------------------------


def test_the_line_in_the_bar_leads_to_the_page(make_desk: MakeDesk) -> None:
    desk = make_desk(FINE)
    desk.qtbot.waitUntil(lambda: desk.feature.status.text().strip().startswith("Läsbart utan nät · hämtat"))
    desk.click(desk.feature.status)
    assert desk.window.shell.page is desk.feature.sources_page
    desk.window.shell.escape()
    desk.fetching.network.become(online=False)
    desk.looked()
    desk.qtbot.waitUntil(
        lambda: desk.feature.status.text().strip().startswith("Inget nät, allt går att läsa")
    )


def test_a_narrow_bar_gets_fewer_words_and_then_the_dot_alone(make_desk: MakeDesk) -> None:
    desk = make_desk(FINE)
    desk.shell.models.navigator.open_meeting(MeetingId("m-next"))
    desk.qtbot.waitUntil(lambda: desk.feature.status.text().strip().startswith("Hämtat"))
    desk.window.resize(1000, 700)
    desk.qtbot.waitUntil(lambda: desk.feature.status.text() == "")
    assert "Läsbart utan nät" in desk.feature.status.accessibleName()


def test_what_the_member_waits_for_can_be_followed_and_stopped(make_desk: MakeDesk) -> None:
    desk = make_desk(FINE)
    desk.fetching.syncing.steps = (SyncProgress(FINE.source.id, "Kallelse.pdf", 1, 4, 10_000, 40_000),)
    seen: list[str] = []

    def look(_: object) -> None:
        desk.qtbot.waitUntil(lambda: desk.feature.strip.words.full_text != "Letar efter nya handlingar…")
        seen.append(texts(desk.feature.strip))
        desk.click(desk.feature.strip.stop)
        assert not desk.feature.strip.stop.isEnabled()

    desk.fetching.syncing.during = look
    desk.feature.fetch()
    assert seen == ["Hämtar handlingar, 1 av 4\nKallelse.pdf"]
    assert not desk.feature.strip.isVisible()
    assert desk.fetching.said.startswith("Stoppat.")


def test_what_comes_by_itself_shows_no_strip(make_desk: MakeDesk) -> None:
    desk = make_desk(FINE)
    seen: list[bool] = []
    desk.fetching.syncing.during = lambda _: seen.append(desk.feature.strip.isVisible())
    desk.fetching.model.fetch(automatic=True)
    assert seen == [False]


def test_on_the_desktop_nothing_is_told_of_what_came(make_desk: MakeDesk) -> None:
    desk = make_desk(FINE)
    desk.fetching.syncing.report = DELIVERED
    desk.window.isActiveWindow = lambda: False  # type: ignore[method-assign]
    desk.fetching.model.fetch(automatic=True)
    assert desk.told == [("Nya handlingar har kommit", "Öppna programmet för att se vilka.")]
    desk.window.isActiveWindow = lambda: True  # type: ignore[method-assign]
    desk.fetching.model.fetch(automatic=True)
    assert len(desk.told) == 1


def test_when_the_window_closes_what_goes_on_stops(make_desk: MakeDesk) -> None:
    desk = make_desk(FINE)
    stopped: list[bool] = []

    def close(cancel: object) -> None:
        desk.window.close()
        stopped.append(cancel.cancelled)  # type: ignore[attr-defined]

    desk.fetching.syncing.during = close
    desk.feature.fetch()
    assert stopped == [True]


# Files fetched by hand ------------------------------------------------------------------------


def watched(desk: Desk, *names: str) -> None:
    folder = desk.downloads._folder
    assert folder is not None
    desk.downloads.watch(True)
    for name in names:
        (folder / name).write_bytes(b"%PDF-1.7" + b" " * 20_000)
    desk.qtbot.waitUntil(lambda: desk.downloads.offer is not None)


def test_a_file_that_looks_like_a_kallelse_is_asked_about(make_desk: MakeDesk) -> None:
    desk = make_desk()
    strip = desk.feature.question
    assert not strip.isVisible()
    watched(desk, "Kallelse IFN.pdf")
    assert strip.isVisible()
    assert texts(strip) == "Det kom en fil som ser ut som en kallelse:\nKallelse IFN.pdf"
    assert desk.shell.importer.runs == []
    desk.click(strip.take)
    ((path,),) = [tuple(paths) for paths in desk.shell.importer.runs]
    assert path.name == "Kallelse IFN.pdf"
    assert not strip.isVisible()


def test_not_this_one_and_never_again(make_desk: MakeDesk) -> None:
    desk = make_desk()
    strip = desk.feature.question
    watched(desk, "Kallelse.pdf")
    desk.click(strip.leave)
    assert not strip.isVisible()
    assert desk.downloads.is_watching
    folder = desk.downloads._folder
    assert folder is not None
    (folder / "Protokoll.pdf").write_bytes(b"%PDF-1.7" + b" " * 20_000)
    desk.qtbot.waitUntil(strip.isVisible)
    assert "ser ut som en handling" in texts(strip)
    desk.click(strip.never)
    assert not strip.isVisible()
    assert desk.fetching.preferences.settings.downloads == ""
    assert desk.shell.importer.runs == []


# Every view, every size --------------------------------------------------------------------------


@pytest.mark.accessibility
@pytest.mark.parametrize(("scheme", "scale"), [("light", 1.0), ("dark", 2.0), ("contrast", 1.5)])
def test_nothing_is_too_small_cut_faint_or_nameless(make_desk: MakeDesk, scheme: str, scale: float) -> None:
    refused = SourceState(source("Molnet"), tried=iso(1), code="remote.password")
    desk = make_desk(FINE, refused)
    desk.appearance.choose(scheme=scheme, scale=scale)  # type: ignore[arg-type]
    desk.feature.show()
    check(desk)
    desk.feature.add()
    check(desk)
    desk.fetching.door.found = wants_password
    desk.fetching.adding.look("https://moln.granby.example/x")
    check(desk)
    desk.fetching.adding.give_password("siv", "fel")
    check(desk)
    desk.fetching.adding.give_password("siv", "rätt")
    check(desk)


def check(desk: Desk) -> None:
    page = desk.window.shell.page
    assert page is not None
    for _ in range(8):
        QApplication.processEvents()
    for look in (looking.too_small, looking.cut, looking.outside, looking.faint, looking.nameless):
        assert look(page) == [], look.__name__

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the member sees and does, by keyboard and mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import MeetingId
from ifn_desktop.model.managed import MANAGED_SOURCE
from ifn_desktop.model.sync import LogRow, SourceId, SourceKind, SourceState, SyncProgress
from ifn_desktop.model.views import StartView
from ifn_desktop.ui.confirm_dialog import ConfirmDialog
from ifn_desktop.ui.sync.source_card import SourceCard
from ifn_desktop.viewmodels.managed_words import PlaceRules
from ifn_desktop.viewmodels.sync_adding import Step
from ifn_desktop.viewmodels.sync_ports import Asked, Found
from ifn_desktop.viewmodels.sync_scope import Far
from tests.support import looking
from tests.ui.sync.conftest import Desk, MakeDesk
from tests.viewmodels.shell.fakes import FakeLibrary
from tests.viewmodels.sync.fakes import DELIVERED, TEST, iso, source, wants_password

Key = Qt.Key
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
FINE = SourceState(source("Granby"), tried=iso(5), listed=iso(5), files=4)
ADDRESS = "https://granby.example/moten"


def texts(widget: object) -> str:
    QApplication.processEvents()
    labels = widget.findChildren(QLabel)  # type: ignore[attr-defined]
    return "\n".join(label.text() for label in labels if label.isVisible())


def empty() -> FakeLibrary:
    fake = FakeLibrary()
    fake.start_view = StartView(None, (), (), (), None)  # type: ignore[attr-defined]
    fake.start = lambda: StartView(None, (), (), (), None)  # type: ignore[method-assign]
    return fake


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


# Adding ------------------------------------------------------------------------------------


def test_from_an_empty_program_to_the_first_papers_by_keyboard_alone(make_desk: MakeDesk) -> None:
    desk = make_desk(fake=empty())
    fetch = next(
        button for button in desk.window.start.findChildren(QPushButton) if "automatiskt" in button.text()
    )
    fetch.setFocus()
    desk.key(Key.Key_Return)
    page = desk.feature.adding_page
    assert desk.window.shell.page is page
    assert desk.focus is page.place.address
    desk.type(ADDRESS)
    desk.key(Key.Key_Return)
    assert desk.fetching.adding.step is Step.CHOOSE
    assert desk.focus is page.choose.finish
    assert "Det blir 2\xa0sammanträden, 32\xa0filer, ungefär 240\xa0MB." in texts(page)
    desk.fetching.syncing.report = DELIVERED
    desk.key(Key.Key_Return)
    (state,) = desk.fetching.syncing.states.values()
    assert state.source.address == ADDRESS
    assert state.source.name == "granby.example"
    assert state.source.organizations == ()
    assert state.source.since == "2025-02-10"
    assert desk.window.shell.page is desk.feature.sources_page
    assert desk.fetching.syncing.synced[0][0] == (state.source.id,)
    assert desk.fetching.said == "Hämtade 3 nya handlingar till 18 februari."


def test_boards_and_years_are_chosen_and_what_that_means_is_said(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.feature.add()
    page = desk.feature.adding_page
    page.place.address.setText(ADDRESS)
    desk.click(page.place.go_on)
    choose = page.choose
    assert [box.text() for box in choose.boards] == [
        "Omsorgsnämnden, 30\xa0filer",
        "Kommunfullmäktige, 22\xa0filer",
    ]
    desk.click(choose.boards[1])
    desk.click(choose.years[Far.ALL])
    assert choose.total.text() == "Det blir 2\xa0sammanträden, 30\xa0filer, ungefär 180\xa0MB."
    desk.click(choose.years[Far.TERM])
    assert choose.years[Far.TERM].text() == "Hela mandatperioden, från 2023"
    assert choose.total.text() == "Det blir 1\xa0sammanträde, 10\xa0filer, ungefär 40\xa0MB."
    desk.click(choose.boards[0])
    desk.click(choose.finish)
    assert "Välj minst en nämnd." in texts(choose)
    assert desk.fetching.syncing.states == {}
    desk.click(choose.boards[0])
    choose.name.selectAll()
    choose.name.setFocus()
    desk.type("Nämnden på nätet")
    desk.click(choose.finish)
    (state,) = desk.fetching.syncing.states.values()
    assert state.source.name == "Nämnden på nätet"
    assert state.source.organizations == ("Omsorgsnämnden",)
    assert state.source.since == "2023-01-01"


def test_a_password_is_asked_for_only_where_it_is_needed(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.fetching.door.found = wants_password
    desk.feature.add()
    page = desk.feature.adding_page
    desk.focus.setFocus()
    page.place.address.setText("https://moln.granby.example/s/x")
    desk.click(page.place.go_on)
    assert desk.focus is page.password.user
    assert "moln.granby.example vill veta vem du är" in texts(page)
    assert "nyckelring" in texts(page)
    assert page.password.password.echoMode() is QLineEdit.EchoMode.Password
    desk.type("siv")
    desk.key(Key.Key_Return)
    desk.type("fel")
    desk.key(Key.Key_Return)
    assert "Servern tog inte emot" in texts(page)
    assert page.password.user.text() == "siv"
    page.password.password.setFocus()
    page.password.password.selectAll()
    desk.type("rätt")
    desk.key(Key.Key_Return)
    assert desk.fetching.adding.step is Step.CHOOSE
    desk.click(page.choose.finish)
    (state,) = desk.fetching.syncing.states.values()
    assert state.source.user == "siv"
    assert desk.fetching.syncing.passwords == {state.source.id: "rätt"}
    assert "rätt" not in repr(state)


def test_a_certificate_can_be_added_and_is_never_passed_by(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = make_desk()

    def found(asked: object) -> Found:
        if not asked.ca:  # type: ignore[attr-defined]
            raise KnownError("remote.certificate")
        return Found(source("ny", address=ADDRESS), TEST)

    desk.fetching.door.found = found
    desk.feature.add()
    page = desk.feature.adding_page
    page.place.address.setText(ADDRESS)
    desk.click(page.place.go_on)
    assert "certifikat" in texts(page.place.trouble)
    file = tmp_path / "kommun.pem"
    file.write_text("-----BEGIN CERTIFICATE-----\n", encoding="ascii")
    desk.files.answer = [file]
    desk.click(page.place.trouble.certificate)
    assert desk.fetching.adding.step is Step.CHOOSE
    desk.feature.add()  # leaves, and comes again: it need not be added again, but only there
    page.place.address.setText("https://annan.example/")
    desk.click(page.place.go_on)
    assert "certifikat" in texts(page.place.trouble)
    page.place.address.setText(ADDRESS)
    desk.click(page.place.go_on)
    assert desk.fetching.adding.step is Step.CHOOSE
    desk.click(page.choose.back)
    desk.click(page.place.go_on)
    desk.click(page.choose.finish)
    (state,) = desk.fetching.syncing.states.values()
    assert state.source.options["ca"].startswith("-----BEGIN")


def test_without_a_keyring_it_is_said_that_the_password_is_not_kept(make_desk: MakeDesk) -> None:
    desk = make_desk()

    def found(asked: Asked) -> Found:
        return wants_password(asked)._replace(keeps_password=False)

    desk.fetching.door.found = found
    desk.feature.add()
    page = desk.feature.adding_page
    page.place.address.setText(ADDRESS)
    desk.click(page.place.go_on)
    assert "sparas inte" in texts(page.password)
    desk.fetching.door.found = wants_password
    desk.feature.add()
    page.place.address.setText(ADDRESS)
    desk.click(page.place.go_on)
    assert "sparas i datorns nyckelring" in texts(page.password)


@pytest.mark.parametrize("code", ["remote.gone", "remote.offline", "remote.no_answer", "remote.not_secure"])
def test_what_goes_wrong_is_said_and_the_address_stays(make_desk: MakeDesk, code: str) -> None:
    desk = make_desk()

    def found(_: object) -> Found:
        raise KnownError(code)

    desk.fetching.door.found = found
    desk.feature.add()
    page = desk.feature.adding_page
    page.place.address.setText(ADDRESS)
    desk.click(page.place.go_on)
    assert page.place.trouble.isVisible()
    assert not page.place.trouble.certificate.isVisible()
    assert page.place.address.text() == ADDRESS
    assert desk.focus is page.place.address
    assert desk.shell.notices.message is None


def test_an_address_that_is_there_already_is_not_added_twice(make_desk: MakeDesk) -> None:
    desk = make_desk(FINE)
    desk.feature.add()
    page = desk.feature.adding_page
    page.place.address.setText("granby.example/moten/")
    desk.click(page.place.go_on)
    assert "Härifrån hämtas redan handlingar. Stället heter Granby" in texts(page)
    assert desk.fetching.door.asked == []


def test_a_folder_gives_all_it_has(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = make_desk()
    desk.files.answer = [tmp_path]
    desk.feature.add()
    desk.click(desk.feature.adding_page.place.folder)
    assert desk.fetching.adding.scope.far is Far.ALL
    desk.click(desk.feature.adding_page.choose.finish)
    (state,) = desk.fetching.syncing.states.values()
    assert (state.source.kind, state.source.since) == (SourceKind.FOLDER, None)


def test_esc_leaves_it_and_nothing_is_kept(make_desk: MakeDesk) -> None:
    desk = make_desk()
    start = desk.focus
    desk.feature.add()
    desk.qtbot.waitUntil(desk.window.isActiveWindow)
    desk.key(Key.Key_Escape)
    assert desk.window.shell.page is None
    assert desk.fetching.syncing.states == {}
    assert desk.focus is start


def test_fetching_before_anything_is_known_asks_first(make_desk: MakeDesk) -> None:
    desk = make_desk(FINE)
    desk.fetching.model.is_loaded = False
    desk.fetching.model.states = ()
    desk.feature.fetch()
    assert desk.fetching.syncing.synced == [((FINE.source.id,), None)]


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

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Adding a place that papers come from, by keyboard and mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from ifn_desktop.errors import KnownError
from ifn_desktop.model.sync import SourceKind
from ifn_desktop.viewmodels.sync_adding import Step
from ifn_desktop.viewmodels.sync_ports import Asked, Found
from ifn_desktop.viewmodels.sync_scope import Far
from tests.ui.sync.conftest import MakeDesk
from tests.ui.sync.showing import ADDRESS, FINE, empty, texts
from tests.viewmodels.sync.fakes import DELIVERED, TEST, source, wants_password

Key = Qt.Key


@pytest.mark.accessibility
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

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The page of backups in the real window, over a real library that the keyring opens."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ifn_desktop.config.keyrings import SystemKeyring
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.config.secrets import KeyVault
from ifn_desktop.config.swapping import Swap
from ifn_desktop.ui.backup.feature import BackupFeature
from ifn_desktop.ui.confirm_dialog import ConfirmDialog
from ifn_desktop.ui.theme import Appearance
from ifn_desktop.viewmodels.messages import say
from tests.support.desk import LibraryDesk
from tests.support.libraries import open_library, take_in
from tests.support.packets import stamped_packet
from tests.ui.shell.conftest import ChosenFiles

PASSPHRASE = "fyra ord som ingen gissar"
TRUSTED = frozenset({"tests.support.memory_keyring"})
Key = Qt.Key


class Files(ChosenFiles):
    """Answers at once with what the test says."""

    def save(self, parent: QWidget, name: str, chosen: Callable[[list[Path]], None]) -> None:
        self.asked.append(name)
        chosen(self.answer)

    def one_folder(self, parent: QWidget, title: str, chosen: Callable[[list[Path]], None]) -> None:
        self.asked.append(title)
        chosen(self.answer)

    def one_file(
        self, parent: QWidget, title: str, endings: str, chosen: Callable[[list[Path]], None]
    ) -> None:
        self.asked.append(title)
        chosen(self.answer)


@pytest.fixture
def desk(
    appearance: Appearance, qtbot: QtBot, profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Generator[LibraryDesk]:
    paths = ProfilePaths(profile)
    paths.prepare()
    key = KeyVault(paths, SystemKeyring(TRUSTED)).create().key
    monkeypatch.setattr("tests.support.libraries.KEY", key)
    with open_library(profile) as core:
        take_in(core, stamped_packet(tmp_path / "Socialnämnden 2026-03-18.pdf", items=2, pages=1))
        made = LibraryDesk(core, appearance, qtbot)
        made.window.reading.ensurePolished()
        yield made
        made.close()


def test_from_the_first_backup_to_one_that_is_read_in(desk: LibraryDesk, tmp_path: Path) -> None:
    feature = desk.feature(BackupFeature)
    files = feature._files = Files()
    feature.action.trigger()
    page, model = feature.page, feature.model
    desk.until(lambda: model.is_loaded)
    assert page.means.isVisible()
    assert not page.make.isEnabled()
    page.means.first.setFocus()
    desk.type(f"{PASSPHRASE}\n{PASSPHRASE}\n")
    desk.until(lambda: model.can_back_up)
    assert not page.means.isVisible()
    assert page.means.first.text() == ""
    target = tmp_path / "kopia.ifnkopia"
    files.answer = [target]
    desk.qtbot.mouseClick(page.make, Qt.MouseButton.LeftButton)
    desk.until(lambda: bool(model.result))
    assert page.result.isVisible()
    assert "1 sammanträde, 4 handlingar" in page.result.text()
    assert target.exists()
    desk.until(lambda: "Senaste" in page.last.text())

    files.answer = [tmp_path / "Socialnämnden 2026-03-18.pdf"]
    page.restore.click()
    desk.until(lambda: bool(model.fault))
    assert page.fault.text() == say("backup.not_one")

    files.answer = [target]
    page.restore.click()
    desk.until(page.open.isVisible)
    for typed, fault in (("något annat", say("key.wrong_passphrase")), (PASSPHRASE, "")):
        page.open.field.clear()
        page.open.field.setFocus()
        desk.type(f"{typed}\n")
        (dialog,) = (found for found in desk.window.findChildren(ConfirmDialog) if found.isVisible())
        dialog.yes.click()
        desk.until(lambda: not model.is_running and bool(model.fault or model.is_restored))
        assert model.fault == fault
    assert page.restart.isVisible()
    assert page.open.field.text() == ""
    assert Swap(desk.core.paths).is_pending
    with desk.qtbot.waitSignal(desk.window.lock_wanted):
        page.restart.click()


def test_backups_by_themselves_go_to_the_chosen_folder(desk: LibraryDesk, tmp_path: Path) -> None:
    feature = desk.feature(BackupFeature)
    files = feature._files = Files()
    desk.core.backups.get().choose_passphrase(PASSPHRASE)
    feature.action.trigger()
    page, model = feature.page, feature.model
    desk.until(lambda: model.can_back_up)
    folder = tmp_path / "usb"
    files.answer = [folder]
    page.every["week"].click()
    desk.until(lambda: model.plan.folder == str(folder))
    desk.until(lambda: page.folder.text() == str(folder) and model.plan.every == "week")
    desk.rest()
    told: list[str] = []
    model.failed_quietly.connect(told.append)
    model._keep_quietly()
    desk.until(lambda: bool(told))
    assert told == [say("backup.folder")]
    desk.until(lambda: "gick det inte" in page.plan.text())
    folder.mkdir()
    model.back_up_in_folder()
    desk.until(lambda: bool(model.result))
    assert len(list(folder.iterdir())) == 1
    page.verify.click()
    desk.until(lambda: "stämmer" in page.result.text())
    desk.key(Key.Key_Escape)
    assert not page.isVisible()

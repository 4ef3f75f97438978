# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The question for the key: a change of key that cannot be made is told of, never dropped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from ifn_desktop.app.key_dialogue import KeyDialogue
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.config.secrets import NewKey
from ifn_desktop.errors import KnownError
from ifn_desktop.model.managed import LockRules
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.viewmodels.tasks import Tasks


class AtOnce(Tasks):
    """Runs what is asked for there and then."""

    def __init__(self) -> None:
        super().__init__(JobRunner(), lambda closure: closure(), lambda _: None)

    def run(self, lane: Any, work: Any, done: Any = None, *, failed: Any = None, **_: Any) -> Any:
        try:
            value = work(None)
        except KnownError as error:
            failed(error)
        else:
            done(value)


class Moody:
    """A keyring that may take nothing more in, or give nothing out."""

    name = "Moody"

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}
        self.takes = self.gives = True

    def get(self, profile: str) -> str | None:
        if not self.gives:
            raise KnownError("keyring.locked")
        return self.kept.get(profile)

    def put(self, profile: str, secret: str) -> None:
        if not self.takes:
            raise KnownError("keyring.failed")
        self.kept[profile] = secret

    def remove(self, profile: str) -> None:
        self.kept.pop(profile, None)


class Desk:
    """A profile whose key the keyring holds, the dialogue, and what it tells."""

    def __init__(self, folder: Path) -> None:
        paths = ProfilePaths(folder)
        paths.prepare()
        self.keyring = Moody()
        self.dialogue = KeyDialogue(paths, AtOnce(), self.keyring, lambda _: None, LockRules)
        self.made: NewKey = self.dialogue.vault.create()
        self.told: list[object] = []
        self.dialogue.key_changed.connect(
            lambda error: self.told.append(error.code if isinstance(error, KnownError) else error)
        )
        self.dialogue.opened.connect(self.told.append)


@pytest.fixture
def make(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Desk]:
    monkeypatch.delenv("IFN_PASSPHRASE_FILE", raising=False)
    return lambda: Desk(tmp_path / "profile")


def test_a_keyring_that_takes_no_new_key_is_told_of_and_the_old_key_opens(make: Callable[[], Desk]) -> None:
    desk = make()
    desk.keyring.takes = False
    desk.dialogue.begin(locked=True, new_key=True)
    assert desk.dialogue.view is not None
    desk.dialogue.view.unlock_wanted.emit()
    assert desk.told == ["keyring.failed", desk.made.key]
    assert desk.dialogue.view is None
    desk.dialogue.end()


def test_a_key_is_not_changed_by_the_recovery_code_and_that_is_told(make: Callable[[], Desk]) -> None:
    desk = make()
    desk.keyring.gives = False
    desk.dialogue.begin(locked=True, new_key=True)
    assert desk.dialogue.view is not None
    desk.dialogue.view.unlock_wanted.emit()
    assert desk.told == []
    desk.dialogue.view.code_typed.emit(desk.made.recovery_code)
    assert desk.told == ["key.not_by_code", desk.made.key]
    desk.dialogue.end()


@pytest.mark.parametrize("needed", [True, False])
def test_an_it_department_may_want_a_passphrase_and_how_long(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    needed: bool,
) -> None:
    monkeypatch.delenv("IFN_PASSPHRASE_FILE", raising=False)
    paths = ProfilePaths(tmp_path / "profile")
    paths.prepare()
    keyring = Moody()
    rules = LockRules(passphrase=needed, passphrase_length=14)
    dialogue = KeyDialogue(paths, AtOnce(), keyring, lambda _: None, lambda: rules)
    dialogue.begin()
    assert (dialogue.view is not None) == needed
    assert bool(keyring.kept) != needed
    if dialogue.view is not None:
        face = dialogue.view.choose
        for words, is_enough in (("grön båt", False), ("grön båt på fjorden", True)):
            face.first.setText(words)
            face.again.setText(words)
            assert face.done.isEnabled() == is_enough
        assert not face.obstacle.text()
    dialogue.end()

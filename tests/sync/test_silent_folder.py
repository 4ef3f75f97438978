# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A folder of the network whose other end is gone: the system's call hangs, and nothing else does."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Generator
from pathlib import Path

import pytest

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.sync import Source, SourceId, SourceKind
from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.folders_watch import FoldersWatch
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.sources.http import Fetcher
from ifn_desktop.sources.patient import Patient
from ifn_desktop.sources.remote import Known
from ifn_desktop.sources.watched_folder import WatchedFolder
from tests.sync.library import open_library

Silence = Callable[[Path], threading.Event]


@pytest.fixture
def silence(monkeypatch: pytest.MonkeyPatch) -> Generator[Silence]:
    """Makes looking into a folder hang until the test is over; the event is set when somebody hangs there."""
    over, scan = threading.Event(), os.scandir
    silent: dict[str, threading.Event] = {}

    def hanging(place: str | Path) -> object:
        if str(place) in silent:
            silent[str(place)].set()
            over.wait()
            raise OSError
        return scan(place)

    def make(place: Path) -> threading.Event:
        return silent.setdefault(str(place), threading.Event())

    monkeypatch.setattr(os, "scandir", hanging)
    yield make
    over.set()


def test_a_silent_folder_holds_no_other_back(silence: Silence, tmp_path: Path) -> None:
    gone, there = tmp_path / "gone", tmp_path / "there"
    gone.mkdir()
    there.mkdir()
    reached = silence(gone)
    watch = FoldersWatch(Patient(seconds=0.05))
    folders = {SourceId("gone"): gone, SourceId("there"): there}
    assert watch.look(folders, CancelToken()).changed == ()
    assert reached.is_set()
    (there / "kallelse.txt").write_text("Kallelse", encoding="utf-8")
    assert watch.look(folders, CancelToken()).is_restless
    assert watch.look(folders, CancelToken()).changed == (SourceId("there"),)


def test_the_lanes_close_while_a_folder_is_silent(silence: Silence, tmp_path: Path) -> None:
    reached, jobs, watch = silence(tmp_path), JobRunner(), FoldersWatch()
    looking = jobs.submit("io", lambda cancel: watch.look({SourceId("gone"): tmp_path}, cancel))
    assert reached.wait(30)
    jobs.close()
    with pytest.raises(Cancelled):
        looking.result()


def test_a_sync_with_a_silent_folder_can_be_stopped(silence: Silence, profile: Path, tmp_path: Path) -> None:
    with open_library(profile) as library:
        library.add(str(tmp_path), SourceKind.FOLDER)
        reached, token = silence(tmp_path), CancelToken()
        threading.Thread(target=lambda: reached.wait(30) and token.cancel(), daemon=True).start()
        with pytest.raises(Cancelled):
            library.sync(cancel=token)


def test_a_silent_folder_is_told_as_one_that_does_not_answer(silence: Silence, tmp_path: Path) -> None:
    silence(tmp_path)
    source = Source(SourceId("gone"), SourceKind.FOLDER, str(tmp_path))
    folder = WatchedFolder(source, patient=Patient(seconds=0.05))
    with Fetcher("https://localhost/") as fetcher, pytest.raises(KnownError, match=r"folder\.no_answer"):
        folder.list(Known(), fetcher, CancelToken())

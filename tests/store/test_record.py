# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The record of what has happened: written, read, erased, never longer than it may be."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest

from ifn_desktop.app.core import Core
from ifn_desktop.errors import BugError
from ifn_desktop.model.happening import HappeningKind
from ifn_desktop.store import repo_record
from ifn_desktop.store.database import Transaction
from tests.support.libraries import NOW, open_library


def test_what_is_noted_is_told_newest_first_and_outlasts_the_program(profile: Path) -> None:
    with open_library(profile) as core:
        core.record.note(HappeningKind.EXPORTED, {"papers": 3})
        core.record.note(HappeningKind.PRINTED)
    with open_library(profile) as core:
        newest, older = core.record.newest()
        assert (newest.kind, dict(newest.figures)) == (HappeningKind.PRINTED, {})
        assert (older.kind, dict(older.figures)) == (HappeningKind.EXPORTED, {"papers": 3})
        assert newest.time == NOW.isoformat(timespec="microseconds")
        assert core.record.newest(1) == (newest,)
        assert core.record.newest(5, before=newest.id) == (older,)


def test_what_is_noted_in_a_change_goes_with_it(profile: Path) -> None:
    with open_library(profile) as core:
        with pytest.raises(BugError), core.database.write() as tx:
            _purge_badly(core, tx)
        assert core.record.count() == 0


def _purge_badly(core: Core, tx: Transaction) -> None:
    core.record.note_in(tx, HappeningKind.PURGED, {"papers": 1})
    raise BugError


def test_words_are_refused(profile: Path) -> None:
    with open_library(profile) as core, pytest.raises(BugError):
        core.record.note(HappeningKind.EXPORTED, cast("Any", {"title": "Beslut enligt FB"}))


def test_an_erased_record_says_only_that_it_was_erased(profile: Path) -> None:
    with open_library(profile) as core:
        for _ in range(3):
            core.record.note(HappeningKind.OPENED)
        assert core.record.erase() == 3
        (only,) = core.record.newest()
        assert (only.kind, dict(only.figures)) == (HappeningKind.RECORD_ERASED, {"entries": 3})


def test_the_oldest_go_where_there_are_too_many(profile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repo_record, "KEPT", 5)
    with open_library(profile) as core:
        for number in range(8):
            core.record.note(HappeningKind.SYNCED, {"files": number})
        assert [dict(entry.figures)["files"] for entry in core.record.newest()] == [7, 6, 5, 4, 3]


def test_a_kind_of_a_newer_program_is_told_as_other(profile: Path) -> None:
    with open_library(profile) as core:
        with core.database.write() as tx:
            tx.execute(
                "INSERT INTO happening (time, kind, figures) VALUES ('2030-01-01', 'teleported', '{}')"
            )
        assert core.record.newest()[0].kind is HappeningKind.OTHER

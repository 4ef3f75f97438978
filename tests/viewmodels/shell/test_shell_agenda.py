# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The list of ärenden as a Qt model."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ifn_desktop.viewmodels.agenda import AgendaModel, Role, agenda_sum
from ifn_desktop.viewmodels.entries import entries_of
from tests.viewmodels.shell.fakes import agenda

NBSP = "\N{NO-BREAK SPACE}"


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    model = AgendaModel()
    qtmodeltester.check(model)
    model.set_entries(entries_of(agenda()))
    qtmodeltester.check(model)
    assert model.rowCount() == 21


def test_a_row_tells_number_title_papers_and_progress(qtbot: QtBot) -> None:
    model = AgendaModel()
    model.set_entries(entries_of(agenda()))
    row = model.index(model.row_of("i70"))
    assert row.data(Role.NUMBER) == "70"
    assert row.data(Role.LINE) == f"4{NBSP}handlingar · 10{NBSP}sidor"
    assert row.data(Role.PROGRESS) == 0.1
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Ärende 70. Överenskommelse omsorgsnämnden och Lyktans vänner 2027. "
        f"4{NBSP}handlingar, 10{NBSP}sidor. 10 procent läst"
    )
    assert model.index(model.row_of("i61")).data(Role.LINE).endswith("läst")
    assert model.index(model.row_of("i63")).data(Role.NO_PAPERS) is True
    assert model.index(model.row_of("papers.rest")).data(Role.TAG) == "Osäker"


def test_progress_changes_one_row_and_resets_nothing(qtbot: QtBot) -> None:
    model = AgendaModel()
    entries = entries_of(agenda())
    model.set_entries(entries)
    row = model.row_of("i64")
    paper = entries[row].documents[0]
    read = entries[row]._replace(documents=(paper._replace(pages_read=2), *entries[row].documents[1:]))
    changed: list[int] = []
    model.dataChanged.connect(lambda first, _last, _roles: changed.append(first.row()))
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_entries([*entries[:row], read, *entries[row + 1 :]])
    assert changed == [row]


def test_the_sum_above_the_list() -> None:
    entries = entries_of(agenda())
    pages = sum(entry.pages for entry in entries)
    assert agenda_sum(entries) == f"18{NBSP}ärenden · 36{NBSP}handlingar · {pages - 2}{NBSP}sidor kvar"
    assert agenda_sum(()) == f"0{NBSP}handlingar"

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Marks of jäv: whose they are, what may be given, and that their history only grows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ifn_desktop.app.core import Core
from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import ItemId
from ifn_desktop.model.parsed import ParsedItem
from ifn_desktop.model.recusal import HintState, RecusalAct, RecusalGround, grounds_for
from tests.core.recusal.filing import file_meeting
from tests.support.libraries import open_library


@pytest.fixture
def core(tmp_path: Path) -> Iterator[Core]:
    with open_library(tmp_path) as opened:
        yield opened


def test_a_mark_is_declared_changed_and_withdrawn(core: Core) -> None:
    meeting, items = file_meeting(core)
    desk, item = core.recusal, items["32/26"]
    assert desk.queries.of_item(item) is None
    changed = desk.recusing.declare(item, RecusalGround.REPRESENTATIVE, " Sitter i styrelsen. ")
    assert changed.meetings == {meeting}
    desk.recusing.declare(item, RecusalGround.UNSURE)
    desk.recusing.withdraw(item)
    mark = desk.queries.of_item(item)
    assert mark is not None
    assert not mark.is_active
    assert [(event.act, event.ground, event.reason) for event in mark.history] == [
        (RecusalAct.DECLARED, RecusalGround.REPRESENTATIVE, "Sitter i styrelsen."),
        (RecusalAct.CHANGED, RecusalGround.UNSURE, ""),
        (RecusalAct.WITHDRAWN, RecusalGround.UNSURE, ""),
    ]
    desk.recusing.declare(item, RecusalGround.PARTY)
    mark = desk.queries.of_item(item)
    assert mark is not None
    assert mark.is_active
    assert mark.history[-1].act is RecusalAct.DECLARED
    assert mark.since == mark.history[-1].made


def test_the_same_again_adds_nothing(core: Core) -> None:
    _, items = file_meeting(core)
    core.recusal.recusing.declare(items["32/26"], RecusalGround.PARTY, "x")
    assert core.recusal.recusing.declare(items["32/26"], RecusalGround.PARTY, "x").meetings == frozenset()
    mark = core.recusal.queries.of_item(items["32/26"])
    assert mark is not None
    assert len(mark.history) == 1


def test_what_was_not_marked_cannot_be_withdrawn(core: Core) -> None:
    _, items = file_meeting(core)
    with pytest.raises(KnownError, match=r"recusal\.not_marked"):
        core.recusal.recusing.withdraw(items["32/26"])
    with pytest.raises(KnownError, match=r"recusal\.no_item"):
        core.recusal.recusing.declare(ItemId("none"), RecusalGround.PARTY)


@pytest.mark.parametrize(
    ("board", "is_council"),
    [
        ("Kommunfullmäktige", True),
        ("Regionfullmäktige", True),
        ("Umeå kommunfullmäktige", True),
        ("Individ- och familjenämnden", False),
        ("Kommunstyrelsens arbetsutskott", False),
        ("Kommunfullmäktiges valberedning", False),
        ("", False),
    ],
)
def test_each_board_has_its_own_grounds(core: Core, board: str, is_council: bool) -> None:
    _, items = file_meeting(core, board=board)
    refused = RecusalGround.PARTY if is_council else RecusalGround.COUNCIL
    with pytest.raises(KnownError, match=r"recusal\.council" if is_council else r"recusal\.board"):
        core.recusal.recusing.declare(items["32/26"], refused)
    for ground in grounds_for(board):
        core.recusal.recusing.declare(items["32/26"], ground)


def test_the_history_cannot_be_rewritten(core: Core) -> None:
    _, items = file_meeting(core)
    core.recusal.recusing.declare(items["32/26"], RecusalGround.PARTY)
    with pytest.raises(Exception, match=r"history|store\."), core.database.write() as tx:
        tx.execute("UPDATE recusal_event SET ground = '2'")
    mark = core.recusal.queries.of_item(items["32/26"])
    assert mark is not None
    assert mark.ground is RecusalGround.PARTY


def test_a_mark_stays_with_its_own_item(core: Core) -> None:
    """The next agenda gives the number to another ärende; a later packet keeps the marked one."""
    _, items = file_meeting(core)
    core.recusal.recusing.declare(items["32/26"], RecusalGround.PARTY)
    other, others = file_meeting(
        core, (ParsedItem("32/26", "Detaljbudget", "IFN-2026/00999"),), date="2026-03-18"
    )
    assert core.recusal.queries.of_item(others["32/26"]) is None
    assert core.recusal.tie_queries.hints(other) == ()
    again, same = file_meeting(
        core, (ParsedItem("40/26", "Överenskommelse med Solrosen 2026", "IFN-2025/00356"),)
    )
    assert items["32/26"] in same.values()
    assert [marked.item for marked in core.recusal.queries.marked(again)] == [items["32/26"]]


def test_the_same_case_marked_before_gives_a_hint(core: Core) -> None:
    _, items = file_meeting(core)
    core.recusal.recusing.declare(items["32/26"], RecusalGround.PARTY)
    later, others = file_meeting(
        core, (ParsedItem("50/26", "Uppföljning av överenskommelse", "IFN 2025/356"),), date="2026-05-20"
    )
    (hint,) = core.recusal.tie_queries.hints(later)
    assert hint.item == others["50/26"]
    assert hint.earlier is not None
    assert hint.earlier.item == items["32/26"]
    assert hint.state is HintState.OPEN
    core.recusal.ties.dismiss(hint)
    assert [each.state for each in core.recusal.tie_queries.hints(later)] == [HintState.DISMISSED]
    elsewhere, _ = file_meeting(
        core,
        (ParsedItem("7/26", "Något annat", "IFN-2025/00356"),),
        body="Annanby kommun",
        date="2026-05-21",
    )
    assert core.recusal.tie_queries.hints(elsewhere) == ()
    core.recusal.recusing.withdraw(items["32/26"])
    assert core.recusal.tie_queries.hints(later) == ()


def test_the_agenda_carries_the_marks(core: Core) -> None:
    meeting, items = file_meeting(core)
    assert {item.mark for item in core.queries.agenda(meeting).items} == {None}
    core.recusal.recusing.declare(items["33/26"], RecusalGround.UNSURE, "Släkt")
    marks = {item.number: item.mark for item in core.queries.agenda(meeting).items}
    mark = marks["33/26"]
    assert mark is not None
    assert mark.recusal is not None
    assert mark.recusal.ground is RecusalGround.UNSURE
    assert marks["32/26"] is None


def test_marked_of_a_year_and_of_a_meeting(core: Core) -> None:
    first, items = file_meeting(core, date="2025-12-10")
    second, others = file_meeting(core, date="2026-02-18")
    core.recusal.recusing.declare(others["33/26"], RecusalGround.PARTY)
    core.recusal.recusing.declare(items["34/26"], RecusalGround.PARTY)
    core.recusal.recusing.declare(items["32/26"], RecusalGround.PARTY)
    queries = core.recusal.queries
    assert [each.item for each in queries.marked()] == [items["32/26"], items["34/26"], others["33/26"]]
    assert [each.item for each in queries.marked(year=2026)] == [others["33/26"]]
    assert [each.number for each in queries.marked(first)] == ["32/26", "34/26"]
    assert queries.find_item(second, "33").item == others["33/26"]
    assert queries.find_item(second, "33/26").item == others["33/26"]
    with pytest.raises(KnownError, match=r"recusal\.no_item"):
        queries.find_item(second, "99")


def test_for_whom_the_member_serves(core: Core) -> None:
    meeting, items = file_meeting(core)
    desk = core.recusal
    desk.recusing.serve_for(meeting, None, "Anna Ek")
    desk.recusing.serve_for(meeting, items["32/26"], "Bo Alm ")
    assert desk.queries.servings(meeting) == {None: "Anna Ek", items["32/26"]: "Bo Alm"}
    desk.recusing.serve_for(meeting, None, "")
    assert desk.queries.servings(meeting) == {items["32/26"]: "Bo Alm"}

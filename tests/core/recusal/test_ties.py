# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The register of ties, and the hints that papers give."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ifn_desktop.app.core import Core
from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.recusal import HintState, RecusalGround, TieKind
from ifn_desktop.model.work import CancelToken, Progress
from ifn_desktop.services.tie_watch import BATCH
from tests.core.recusal.filing import file_meeting
from tests.support.libraries import only_agenda, open_library, take_in
from tests.support.packets import stamped_packet

PACKET = "packets/umea-ifn-2026-02-18"


@pytest.fixture
def core(tmp_path: Path) -> Iterator[Core]:
    with open_library(tmp_path / "profile") as opened:
        yield opened


def search(core: Core) -> set[str]:
    """Search what is to be searched; returns the meetings touched."""
    return set(core.recusal.watch.run(cancel=CancelToken()).meetings)


def found(core: Core) -> dict[tuple[str, str], tuple[int, ...]]:
    """For each ärende and tie of the one meeting the pages that name it."""
    hints = core.recusal.tie_queries.hints(only_agenda(core).id)
    return {(hint.number or "", hint.tie.name): hint.pages for hint in hints if hint.tie is not None}


@pytest.fixture(scope="module")
def packet(shared_data: Path) -> Path:
    (path,) = (shared_data / PACKET).glob("*stamps*.pdf")
    return path


def test_the_register(core: Core) -> None:
    ties, queries = core.recusal.ties, core.recusal.tie_queries
    tie, _ = ties.add(
        " Solrosen  ekonomisk förening ",
        TieKind.ASSOCIATION,
        spellings=["Solrosen", "", "solrosen", "Solrosens"],
        number="769600-1234",
    )
    assert tie.name == "Solrosen ekonomisk förening"
    assert tie.spellings == ("Solrosen", "Solrosens")
    ties.add("Anna Ek", TieKind.RELATIVE)
    assert [each.name for each in queries.ties()] == ["Anna Ek", "Solrosen ekonomisk förening"]
    for bad, code in (({"name": "-"}, "no_name"), ({"name": "Bo Alm", "number": "12"}, "number")):
        with pytest.raises(KnownError, match=code):
            ties.add(**bad)  # type: ignore[arg-type]
    with pytest.raises(KnownError, match="known"):
        ties.add("anna ek")
    ties.change(tie._replace(name="Solrosen"))
    assert [each.name for each in queries.ties()] == ["Anna Ek", "Solrosen"]
    ties.remove("anna EK")
    assert [each.name for each in queries.ties()] == ["Solrosen"]
    with pytest.raises(KnownError, match="not_found"):
        ties.remove("Anna Ek")
    with pytest.raises(KnownError, match="not_found"):
        ties.change(tie._replace(id="none"))


def test_the_real_packet_names_two_ties_where_they_stand(core: Core, packet: Path) -> None:
    take_in(core, packet)
    core.recusal.ties.add("Hjälteföreningen", TieKind.ASSOCIATION)
    core.recusal.ties.add("Vintergatan 15", TieKind.PROPERTY)
    assert search(core) == {only_agenda(core).id}
    assert found(core) == {
        ("32/26", "Hjälteföreningen"): (236, *range(238, 246)),
        ("37/26", "Vintergatan 15"): (250, 282, 285),
    }
    marks = {item.number: item.mark.hints for item in only_agenda(core).items if item.mark is not None}
    assert marks == {"32/26": 1, "37/26": 1}


@pytest.mark.parametrize("form", ["genitive", "hyphen", "misread"])
def test_each_form_of_a_name_is_found(core: Core, tmp_path: Path, form: str) -> None:
    written = {
        "genitive": "Solrosgårdens lokaler",
        "hyphen": "Avtal med Solros-\ngården",
        "misread": "Solrosgårdcn AB",
    }[form]
    take_in(core, stamped_packet(tmp_path / "a.pdf", mark=written, items=2, pages=1))
    core.recusal.ties.add("Solrosgården", TieKind.PROPERTY)
    search(core)
    assert set(found(core)) == {("1/26", "Solrosgården"), ("2/26", "Solrosgården")}


def test_a_hint_put_aside_stays_away_until_something_new_is_named(core: Core, tmp_path: Path) -> None:
    take_in(core, stamped_packet(tmp_path / "a.pdf", mark="Solrosgården", items=2, pages=1))
    meeting = only_agenda(core).id
    core.recusal.ties.add("Solrosgården")
    search(core)
    queries = core.recusal.tie_queries
    for hint in queries.hints(meeting):
        core.recusal.ties.dismiss(hint)
    assert [each.state for each in queries.hints(meeting)] == [HintState.DISMISSED] * 2
    assert {item.mark for item in only_agenda(core).items} == {None}
    # A new version with the same passages, and one word more that is not about the tie.
    take_in(core, stamped_packet(tmp_path / "b.pdf", mark="Solrosgården. Nytt", items=2, pages=1))
    search(core)
    assert only_agenda(core).id == meeting
    assert [each.state for each in queries.hints(meeting)] == [HintState.DISMISSED] * 2
    take_in(
        core,
        stamped_packet(tmp_path / "c.pdf", mark="och därför får Solrosgården bidrag", items=2, pages=1),
    )
    search(core)
    again, other = queries.hints(meeting)
    assert again.state is other.state is HintState.OPEN
    core.recusal.ties.dismiss(again)
    assert [each.state for each in queries.hints(meeting)] == [HintState.DISMISSED, HintState.OPEN]
    core.recusal.ties.restore(again)
    assert [each.state for each in queries.hints(meeting)] == [HintState.OPEN] * 2


def test_a_mark_settles_a_hint_and_a_title_gives_one(core: Core) -> None:
    meeting, items = file_meeting(core)
    core.recusal.ties.add("Solrosen", TieKind.ASSOCIATION)
    queries = core.recusal.tie_queries
    (hint,) = queries.hints(meeting)
    assert hint.item == items["32/26"]
    assert hint.pages == ()
    assert hint.passages[0].text == "Överenskommelse med Solrosen 2026"
    core.recusal.recusing.declare(items["32/26"], RecusalGround.REPRESENTATIVE)
    assert [each.state for each in queries.hints(meeting)] == [HintState.MARKED]
    assert queries.hints(meeting, items["33/26"]) == ()


def test_only_what_is_new_is_searched(core: Core, tmp_path: Path) -> None:
    take_in(core, stamped_packet(tmp_path / "a.pdf", mark="Solrosgården", items=2, pages=1))
    steps: list[Progress] = []
    assert core.recusal.watch.run(cancel=CancelToken(), progress=steps.append).meetings == frozenset()
    assert steps == []  # no ties, nothing to search for
    core.recusal.ties.add("Solrosgården")
    core.recusal.watch.run(cancel=CancelToken(), progress=steps.append)
    assert [(step.done, step.total) for step in steps] == [(0, 4)]
    core.recusal.watch.run(cancel=CancelToken(), progress=steps.append)
    assert len(steps) == 1
    take_in(
        core, stamped_packet(tmp_path / "b.pdf", date="2026-04-22", mark="Nytt", items=2, first=9, pages=1)
    )
    core.recusal.watch.run(cancel=CancelToken(), progress=steps.append)
    assert (steps[-1].done, steps[-1].total) == (0, 4)


def test_a_search_that_is_stopped_goes_on_next_time(core: Core, tmp_path: Path) -> None:
    take_in(core, stamped_packet(tmp_path / "a.pdf", mark="Solrosgården", items=12, pages=1))
    core.recusal.ties.add("Solrosgården")
    token = CancelToken()
    steps: list[Progress] = []

    def stop_at_second(progress: Progress) -> None:
        steps.append(progress)
        if len(steps) == 2:
            token.cancel()

    with pytest.raises(Cancelled):
        core.recusal.watch.run(cancel=token, progress=stop_at_second)
    assert sum(map(len, found(core).values())) == BATCH
    search(core)
    assert sum(map(len, found(core).values())) == 24


def test_a_tie_that_is_removed_takes_its_hints_along(core: Core, tmp_path: Path) -> None:
    take_in(core, stamped_packet(tmp_path / "a.pdf", mark="Solrosgården", items=2, pages=1))
    core.recusal.ties.add("Solrosgården")
    search(core)
    assert found(core)
    core.recusal.ties.remove("Solrosgården")
    assert found(core) == {}
    assert search(core) == set()

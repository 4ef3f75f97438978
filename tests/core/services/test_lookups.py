# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the window asks most costs the same in a small library and in a member's twenty years."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

import pytest

from bench.large_library import PAPERS, Filler
from ifn_desktop.app.core import Core
from ifn_desktop.model.ids import DocumentId, MeetingId
from ifn_desktop.model.parsed import ParsedDelivery, ParsedItem, ParsedMeeting
from ifn_desktop.model.places import Spot
from ifn_desktop.services.filing import Filing
from ifn_desktop.store.database import Database, View
from tests.support.libraries import open_library


class Undone(Exception):
    """Takes a transaction back."""


def file_undated(database: Database) -> None:
    """File an agenda without a date, and take it back."""
    items = tuple(ParsedItem(f"{n}/26", f"Redovisning {n}", f"KS-1999/{n:05d}") for n in range(18))
    meeting = ParsedMeeting("Exempelby kommun", "Socialnämnden", None, items=items)
    with contextlib.suppress(Undone), database.write() as tx:
        filed = Filing(tx, [], ParsedDelivery((meeting,)), iter_ids()).run()
        assert filed.items == 18
        raise Undone


def iter_ids() -> Callable[[], str]:
    numbers = iter(range(10_000))
    return lambda: f"{next(numbers):032x}"


def asked(core: Core, meeting: MeetingId, document: DocumentId) -> dict[str, Callable[[], object]]:
    return {
        "start": core.queries.start,
        "meetings": core.queries.meetings,
        "agenda": lambda: core.queries.agenda(meeting),
        "links": lambda: core.queries.document_links(document),
        "remember": lambda: core.commands.remember_place(document, Spot(3), frozenset({3})),
        "undated": lambda: file_undated(core.database),
    }


def test_questions_to_the_database_do_not_grow_with_the_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[dict[str, tuple[int, int]]] = []
    for number in (15, 40):
        with open_library(tmp_path / str(number)) as core:
            Filler(pages=3 * PAPERS, words=2, loose=20).fill(core, number)
            meeting = core.queries.meetings()[0].id
            document = core.queries.agenda(meeting).items[0].documents[0].id
            statements = rows = 0
            original = View.query

            def counting(view: View, sql: str, values: object = (), original: object = original) -> object:
                nonlocal statements, rows
                found = original(view, sql, values)  # type: ignore[operator]
                statements += 1
                rows += len(found)
                return found

            counts: dict[str, tuple[int, int]] = {}
            for name, work in asked(core, meeting, document).items():
                statements = rows = 0
                with monkeypatch.context() as patch:
                    patch.setattr(View, "query", counting)
                    work()
                counts[name] = (statements, rows)
            counted.append(counts)
    small, large = counted
    assert {name: statements for name, (statements, _) in large.items()} == {
        name: statements for name, (statements, _) in small.items()
    }
    # One paper is looked up by its id, not found among all of its meeting.
    for name in ("agenda", "links", "remember"):
        assert large[name][1] == small[name][1]
    assert large["links"][1] < 10
    assert large["remember"][1] < 10

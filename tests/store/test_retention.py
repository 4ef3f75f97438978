# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Rules are followed when they were seen and the clock goes evenly; what was purged does not come back."""

from __future__ import annotations

import datetime
from pathlib import Path

import pymupdf
import pytest

from ifn_desktop.errors import KnownError
from ifn_desktop.model.confidential import Confidential
from ifn_desktop.model.happening import HappeningKind
from ifn_desktop.model.ids import new_id
from ifn_desktop.model.retention import Keep, PurgeCause, PurgeWish
from ifn_desktop.model.retention_rules import ClockState, Rule
from ifn_desktop.model.sync import SourceKind
from ifn_desktop.model.work import CancelToken, no_progress
from tests.support.libraries import take_in
from tests.support.packets import stamped_packet
from tests.sync.library import Clock, open_library


def test_a_rule_waits_for_a_yes_and_for_its_time(profile: Path, tmp_path: Path) -> None:
    clock = Clock()
    with open_library(profile, clock=clock) as library:
        core = library.core
        retention = core.retention
        take_in(core, stamped_packet(tmp_path / "Socialnämnden 2026-03-18.pdf", items=2, pages=1))
        state = retention.put(Rule(new_id()))
        assert state.due.parts == ()
        with pytest.raises(KnownError, match=r"retention.rule"):
            retention.put(Rule(new_id(), None, None))

        def follow() -> tuple[int, ClockState]:
            report, _, clock_state = retention.follow(cancel=CancelToken(), progress=no_progress)
            return report.counts.papers, clock_state

        clock.wait(days=300)
        assert retention.state().due.counts.papers == 4
        assert follow() == (0, ClockState.GOOD)  # nobody has said yes
        state = retention.approve()
        assert [rule.approved is not None for rule in state.rules] == [True]
        clock.wait(days=-730)
        assert follow() == (0, ClockState.BACK)
        assert retention.state().due.parts == ()
        clock.wait(days=730)
        assert follow() == (0, ClockState.JUMPED)
        assert len(core.queries.meetings()) == 1
        assert retention.trust_clock().clock is ClockState.GOOD
        assert follow() == (4, ClockState.GOOD)
        assert core.queries.meetings() == ()
        assert [row.cause for row in core.purging.log()] == [PurgeCause.RULE]
        assert follow() == (0, ClockState.GOOD)
        assert retention.remove(state.rules[0].id).rules == ()


def test_what_was_purged_does_not_come_back_by_itself(profile: Path, tmp_path: Path) -> None:
    share = tmp_path / "delad"
    share.mkdir()
    packet = stamped_packet(share / "Socialnämnden 2026-03-18.pdf", items=2, pages=1)
    everything = Keep(False, False, False)
    with open_library(profile) as library:
        core = library.core
        source = library.add(share, SourceKind.FOLDER)
        assert library.sync().fetched == 1
        (meeting,) = core.queries.meetings()
        core.purging.run(
            PurgeWish((meeting.id,), keep=everything),
            PurgeCause.MEMBER,
            cancel=CancelToken(),
            progress=no_progress,
        )
        assert library.sync().fetched == 0
        # The server has made the same pages anew: other bytes, another date, the same words.
        stamped_packet(packet, items=2, pages=1)
        with packet.open("ab") as file:
            file.write(b"\n% made anew\n")
        library.clock.wait(hours=2)
        assert library.sync().failed == ()
        assert core.queries.meetings() == ()
        # Forgotten and added again, it has the papers for the first time.
        library.syncing.remove(source)
        library.add(share, SourceKind.FOLDER)
        report = library.sync()
        assert report.failed == ()
        assert core.queries.meetings() == ()
        assert library.leftovers() == []
        # By hand it comes in.
        take_in(core, packet)
        assert len(core.queries.meetings()) == 1


def test_the_clock_is_not_asked_where_there_are_no_rules(profile: Path) -> None:
    clock = Clock(datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC))
    with open_library(profile, clock=clock) as library:
        retention = library.core.retention
        assert retention.follow(cancel=CancelToken(), progress=no_progress)[2] is ClockState.GOOD
        clock.wait(days=2_000)
        assert retention.follow(cancel=CancelToken(), progress=no_progress)[2] is ClockState.GOOD


def test_papers_with_sekretess_are_known_and_go_by_a_rule_of_their_own(profile: Path, tmp_path: Path) -> None:
    packet = stamped_packet(tmp_path / "Socialnämnden 2026-03-18.pdf", items=2, pages=1)
    with pymupdf.open(packet) as document:
        document[1].insert_text((60, 815), "Sekretess enligt 26 kap. 1 § OSL", fontsize=9)
        document.saveIncr()
    clock = Clock()
    with open_library(profile, clock=clock) as library:
        core = library.core
        take_in(core, packet)
        (meeting,) = core.queries.meetings()
        items = core.queries.agenda(meeting.id).items
        secret, other = items[0].documents[1], items[1].documents[0]
        assert [paper.is_confidential for item in items for paper in item.documents] == [
            *(False, True),
            *(False, False),
        ]
        assert core.confidentiality.of(secret.id) == Confidential(
            True, False, 1, "Sekretess enligt 26 kap. 1 § OSL"
        )
        core.confidentiality.set(other.id, is_confidential=True)
        core.confidentiality.set(secret.id, is_confidential=False)
        assert core.confidentiality.papers() == {other.id}
        core.confidentiality.set(secret.id, is_confidential=True)
        retention = core.retention
        retention.put(Rule(new_id(), 1, only_confidential=True))
        retention.approve()
        clock.wait(days=44)
        retention.follow(cancel=CancelToken(), progress=no_progress)
        clock.wait(days=44)
        report, _, _ = retention.follow(cancel=CancelToken(), progress=no_progress)
        assert report.counts.papers == 2
        left = core.queries.agenda(meeting.id).items
        assert [len(item.documents) for item in left] == [1, 1]
        assert [row.kind for row in core.record.newest(3)].count(HappeningKind.PURGED) == 1

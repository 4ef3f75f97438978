# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Who the member is, kept; the sample, taken away whole."""

from __future__ import annotations

from pathlib import Path

from ifn_desktop.model.work import CancelToken
from ifn_desktop.services.first_run import FirstRun, Who
from ifn_desktop.services.managed import FixedPolicy
from tests.support.libraries import open_library, take_in
from tests.support.packets import stamped_packet


def test_who_the_member_is_outlasts_the_program(tmp_path: Path) -> None:
    who = Who("Berit  Åkesson", "Socialnämnden", "substitute")
    with open_library(tmp_path / "profile") as core:
        assert core.first_run.asked().who == Who()
        core.first_run.keep(who)
    with open_library(tmp_path / "profile") as core:
        asked = core.first_run.asked()
        assert asked.who == who._replace(name="Berit Åkesson")
        assert core.recusal.queries.name() == "Berit Åkesson", "the same name as for handing something in"
        assert not asked.has_sample


def test_boards_of_the_it_department_come_first(tmp_path: Path) -> None:
    policy = FixedPolicy({"version": 1, "set_by": "IT", "boards": [{"name": "Individnämnden"}]})
    with open_library(tmp_path / "profile") as core:
        take_in(core, stamped_packet(tmp_path / "handlingar-2026-03-18.pdf", pages=1))
        own = core.first_run
        managed = FirstRun(
            core.database, core.blobs, purging=lambda: core.purging, managed=policy, sample=own._sample
        )
        asked = managed.asked()
        assert asked.boards == ("Individnämnden", "Socialnämnden")
        assert asked.who.board == "Individnämnden"


def test_the_steps_open_by_themselves_in_an_empty_library_until_they_were_left(tmp_path: Path) -> None:
    answers: dict[str, object] = {
        "boards": [{"name": "Individnämnden"}],
        "sources": [{"kind": "web_page", "address": "https://a.example/"}],
        "lock": {"idle_minutes": 10},
    }
    with open_library(tmp_path / "profile") as core:

        def managed(*parts: str) -> FirstRun:
            policy = {"version": 1, "set_by": "IT"} | {part: answers[part] for part in parts}
            return FirstRun(
                core.database,
                core.blobs,
                purging=lambda: core.purging,
                managed=FixedPolicy(policy),
                sample=core.first_run._sample,
            )

        assert core.first_run.leads()
        assert managed("boards", "lock").leads(), "where papers come from is still to be answered"
        assert managed("sources", "lock").leads()
        assert managed("sources", "boards").leads()
        assert not managed(*answers).leads()
        core.first_run.leave()
    with open_library(tmp_path / "profile") as core:
        assert not core.first_run.leads()


def test_the_steps_do_not_open_by_themselves_over_papers(tmp_path: Path) -> None:
    with open_library(tmp_path / "profile") as core:
        take_in(core, stamped_packet(tmp_path / "handlingar-2026-03-18.pdf", pages=1))
        assert not core.first_run.leads()


def test_the_sample_goes_and_nothing_else(tmp_path: Path) -> None:
    with open_library(tmp_path / "profile") as core:
        assert core.first_run.remove_sample(CancelToken())[0] is False
        take_in(core, stamped_packet(tmp_path / "handlingar-2026-03-18.pdf", pages=1))
        take_in(core, core.first_run._sample)
        assert core.first_run.asked().has_sample
        assert len(core.queries.meetings()) == 2
        was_there, changes = core.first_run.remove_sample(CancelToken())
        assert was_there
        assert changes.everything or changes.meetings
        (left,) = core.queries.meetings()
        assert left.date == "2026-03-18"
        assert not core.first_run.asked().has_sample
        assert core.first_run.remove_sample(CancelToken())[0] is False

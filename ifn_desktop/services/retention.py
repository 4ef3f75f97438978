# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Rules by which papers go by themselves: kept, shown before they do anything, followed at the start."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TypeVar

from ifn_desktop.errors import KnownError
from ifn_desktop.model.retention import (
    Keep,
    PurgeCause,
    PurgePreview,
    PurgeReport,
    PurgeWish,
    total,
)
from ifn_desktop.model.retention_rules import ClockState, RetentionState, Rule
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken, ProgressSink
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.services.managed import Managed
from ifn_desktop.services.purging import Purging
from ifn_desktop.services.retention_days import judge, wishes
from ifn_desktop.store import repo_retention as repo
from ifn_desktop.store.database import Database, Transaction, View

T = TypeVar("T")


class Retention:
    """The rules of one library.

    Args:
        database: the library.
        purging: does what they ask for.
        jobs: the lanes; transactions run on `write`.
        managed: what an IT department has set: its rules take the place of the member's.
        now: the time it is, with its zone.
    """

    def __init__(
        self,
        database: Database,
        purging: Purging,
        jobs: JobRunner,
        *,
        managed: Managed,
        now: Callable[[], datetime.datetime],
    ) -> None:
        self._database = database
        self._purging = purging
        self._jobs = jobs
        self._managed = managed
        self._now = now

    def state(self) -> RetentionState:
        """The rules and what they ask for today. In the read lane."""
        now = self._now()
        with self._database.read() as view:
            rules = self._rules(view)
            boards, places = repo.boards(view), repo.places(view)
            clock, _ = judge(repo.clock(view), now)
            wanted = self._wishes(view, rules, now.date())
        return RetentionState(
            tuple(rules),
            tuple(boards),
            tuple(places),
            clock,
            now.date().isoformat(),
            self._preview(wanted),
        )

    def approved(self) -> PurgePreview:
        """What approved rules ask for today. In the read lane."""
        now = self._now()
        with self._database.read() as view:
            rules = [rule for rule in self._rules(view) if rule.approved]
            wanted = self._wishes(view, rules, now.date())
        return self._preview(wanted)

    def put(self, rule: Rule) -> RetentionState:
        """Keep a rule, new or changed; it does nothing before it is approved. In the io lane.

        Raises:
            KnownError: `retention.managed` where an IT department has set the rules; `retention.rule` for
                one that says no time.
        """
        self._own()
        if (rule.months is None) == (rule.ends is None) or (rule.months or 0) < 0:
            raise KnownError("retention.rule")
        if rule.ends is not None:
            try:
                datetime.date.fromisoformat(rule.ends)
            except ValueError:
                raise KnownError("retention.rule") from None
        self._write(lambda tx: repo.put_rule(tx, rule._replace(approved=None), self._time()))
        return self.state()

    def remove(self, rule: str) -> RetentionState:
        """Forget a rule. In the io lane.

        Raises:
            KnownError: `retention.managed`.
        """
        self._own()
        self._write(lambda tx: repo.remove_rule(tx, rule))
        return self.state()

    def approve(self) -> RetentionState:
        """The member has seen what the rules ask for: they are followed from now on. In the io lane."""

        def run(tx: Transaction) -> None:
            repo.approve(tx, self._time())
            repo.put_clock(tx, repo.Clock(self._time(), None))

        self._write(run)
        return self.state()

    def trust_clock(self) -> RetentionState:
        """The member says that the day is right. In the io lane."""
        self._write(lambda tx: repo.put_clock(tx, repo.Clock(self._time(), None)))
        return self.state()

    def follow(
        self, *, cancel: CancelToken, progress: ProgressSink
    ) -> tuple[PurgeReport, Changes, ClockState]:
        """Purge what approved rules ask for, where the clock may be believed. In the io lane.

        Raises:
            Cancelled, KnownError: as `Purging.run`.
        """
        now = self._now()

        def look(tx: Transaction) -> ClockState:
            state, clock = judge(repo.clock(tx), now)
            repo.put_clock(tx, clock)
            return state

        with self._database.read(cancel) as view:
            if not any(rule.approved for rule in self._rules(view)):
                return PurgeReport(), Changes(), ClockState.GOOD
        clock = self._write(look)
        if clock is ClockState.JUMPED:
            return PurgeReport(), Changes(), clock
        with self._database.read(cancel) as view:
            rules = [rule for rule in self._rules(view) if rule.approved]
            wanted = self._wishes(view, rules, now.date())
        reports: list[PurgeReport] = []
        changes = Changes()
        for wish in wanted:
            report, changed = self._purging.run(wish, PurgeCause.RULE, cancel=cancel, progress=progress)
            reports.append(report)
            changes = changed if changed.everything else changes
        return (
            PurgeReport(
                sum(report.meetings for report in reports),
                total([report.counts for report in reports]),
                any(report.unfinished for report in reports),
                sum(report.backups for report in reports),
            ),
            changes,
            clock,
        )

    # ------------------------------------------------------------------------------------------

    def _preview(self, wanted: list[PurgeWish]) -> PurgePreview:
        parts = [part for wish in wanted for part in self._purging.preview(wish).parts]
        return PurgePreview(tuple(sorted(parts, key=lambda part: part.date or "")))

    def _rules(self, view: View) -> list[Rule]:
        if self._managed.retention is None:
            return repo.rules(view)
        return _managed_rules(view, self._managed)

    def _own(self) -> None:
        if self._managed.retention is not None:
            raise KnownError("retention.managed", by=self._managed.set_by)

    @staticmethod
    def _wishes(view: View, rules: list[Rule], today: datetime.date) -> list[PurgeWish]:
        found = wishes(rules, repo.candidates(view), today)
        for rule in rules:
            over = rule.ends is not None and datetime.date.fromisoformat(rule.ends) <= today
            if over and not rule.only_confidential and not (rule.keep.notes and rule.keep.recusals):
                left = [
                    meeting
                    for meeting, board, _ in repo.left_of_meetings(view)
                    if rule.organization in {None, board}
                ]
                found.append(PurgeWish(tuple(left), (), rule.keep))
        return [wish for wish in found if wish.meetings or wish.documents]

    def _write(self, work: Callable[[Transaction], T]) -> T:
        def run(_: CancelToken) -> T:
            with self._database.write() as tx:
                return work(tx)

        return self._jobs.submit("write", run).result()

    def _time(self) -> str:
        return self._now().astimezone(datetime.UTC).isoformat(timespec="seconds")


def _managed_rules(view: View, managed: Managed) -> list[Rule]:
    """The rules of an IT department in the member's form; they are approved by whoever set them."""
    boards = {board.name.casefold(): board.id for board in repo.boards(view)}
    found: list[Rule] = []
    for number, rule in enumerate(managed.retention or ()):
        board = boards.get(rule.board.casefold()) if rule.board else None
        source = repo.source_named(view, rule.source) if rule.source else None
        if (rule.board and board is None) or (rule.source and source is None):
            continue  # nothing of it is here
        keep = Keep(rule.keep_minutes, rule.keep_own, rule.keep_own, rule.keep_own)
        made = Rule(
            f"managed {number}",
            rule.months,
            None,
            board,
            source,
            keep=keep,
            approved="managed",
            set_by=managed.set_by,
        )
        found.append(made)
        if rule.confidential_months is not None:
            short = made._replace(
                id=f"managed {number} confidential",
                months=rule.confidential_months,
                only_confidential=True,
            )
            found.append(short)
    return found

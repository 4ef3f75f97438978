# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""An import that goes as the test says."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from ifn_desktop.model.views import ImportReport
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink
from tests.viewmodels.shell.fakes import MEETING


class FakeImporter:
    """Goes through scripted steps; stops when asked to."""

    def __init__(self, report: ImportReport | None = None) -> None:
        self.report = report or ImportReport(
            meetings=(MEETING,), items=18, documents=40, pages=288, files_new=1
        )
        self.steps: list[Progress] = []
        self.ask: str | None = None
        self.asks = 1
        self.answers: list[str | None] = []
        self.error: Exception | None = None
        self.runs: list[tuple[Path, ...]] = []
        self.wait_for: threading.Event | None = None

    def run(
        self,
        paths: Sequence[Path],
        /,
        *,
        cancel: CancelToken,
        progress: ProgressSink,
        password: Callable[[str, int], str | None] | None,
    ) -> ImportReport:
        self.runs.append(tuple(paths))
        for step in self.steps:
            progress(step)
        if self.ask is not None and password is not None:
            for _ in range(self.asks):
                for attempt in (1, 2):
                    answer = password(self.ask, attempt)
                    self.answers.append(answer)
                    if answer in (None, "rätt"):
                        break
        if self.wait_for is not None:
            forget = cancel.on_cancel(self.wait_for.set)
            self.wait_for.wait(20)
            forget()
        cancel.raise_if_cancelled()
        if self.error is not None:
            raise self.error
        return self.report

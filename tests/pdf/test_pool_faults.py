# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is set aside after workers died: no more than must be."""

from __future__ import annotations

import os
import signal
import sys

import pytest

from ifn_desktop.errors import KnownError
from ifn_desktop.pdf.client import RenderRequest
from ifn_desktop.pdf.faults import Faults
from tests.pdf import handmade
from tests.pdf.conftest import MakePool


def test_a_page_that_ends_workers_does_not_cost_the_others() -> None:
    faults = Faults(bad_pages=2)
    assert faults.died("a", 5, "pdf.crash", opening=False, is_last=False) is None
    assert faults.died("a", 5, "pdf.crash", opening=False, is_last=True) == "pdf.crash"
    assert faults.refusal("a", 5) == "pdf.crash"
    assert faults.refusal("a", 6) is None
    assert faults.refusal("a") is None


def test_a_document_full_of_such_pages_is_set_aside() -> None:
    faults = Faults(bad_pages=2)
    for page in (5, 6, 6, 5):
        faults.died("a", page, "pdf.crash", opening=False, is_last=True)
    assert faults.refusal("a", 1) is None
    faults.died("a", 9, "pdf.hang", opening=False, is_last=True)
    assert faults.refusal("a", 1) == "pdf.hang"
    assert faults.refusal("b", 5) is None


def test_deaths_at_opening_count_until_it_was_opened() -> None:
    faults = Faults(bad_pages=2)
    assert faults.died("a", 1, "pdf.crash", opening=True, is_last=False) is None
    faults.opened("a")
    assert faults.died("a", 1, "pdf.crash", opening=True, is_last=False) is None
    assert faults.died("a", 7, "pdf.crash", opening=True, is_last=False) == "pdf.crash"
    assert faults.refusal("a") == "pdf.crash"


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL on Windows")
def test_workers_killed_again_and_again_by_others_cost_no_page(make_pool: MakePool) -> None:
    pool = make_pool(2)
    source = handmade.source(handmade.pages(30))
    drawn = killed = 0
    for page in range(1, 30):
        futures = [pool.render(source, RenderRequest(one, 300, 420)) for one in (page, page + 1)]
        if page % 3 == 0:
            for pid in pool.pids:
                os.kill(pid, signal.SIGKILL)
                killed += 1
        for future in futures:
            try:
                future.result(60).release()
            except KnownError:
                pytest.fail(f"page {page} was given up")
            drawn += 1
    assert drawn == 58
    assert killed >= 5  # there were workers to kill

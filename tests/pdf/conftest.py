# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Pools for the tests of PDF work, and PyMuPDF itself to compare with."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Generator
from typing import Any, get_args

import pytest

from ifn_desktop.pdf.client import Limits, PdfPool
from ifn_desktop.pdf.process import Transport
from tests.pdf import handmade

TRANSPORTS = get_args(Transport) if sys.platform == "linux" else ("pipe",)
MakePool = Callable[..., PdfPool]


def wait_until(happened: Callable[[], bool], seconds: float = 30) -> None:
    """Wait for something that announces itself to nobody."""
    pause, ends = threading.Event(), time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < ends, "waited in vain"
        pause.wait(0.005)


@pytest.fixture
def make_pool() -> Generator[MakePool]:
    """Makes pools that are closed at the end of the test."""
    made: list[PdfPool] = []

    def make(workers: int = 1, limits: Limits | None = None, transport: Transport | None = None) -> PdfPool:
        pool = PdfPool(workers, limits=limits or Limits(), transport=transport)
        made.append(pool)
        return pool

    yield make
    for pool in made:
        pool.close()


@pytest.fixture(scope="module", params=TRANSPORTS)
def pool(request: pytest.FixtureRequest) -> Generator[PdfPool]:
    """Two workers, for each way that files and pixels can travel."""
    made = PdfPool(2, transport=request.param)
    made.start()
    # Warm before the first test looks at which threads and processes there are.
    made.probe(handmade.source(handmade.pages(1), "warm")).result(60)
    wait_until(lambda: len(made.pids) == 2)
    yield made
    made.close()


@pytest.fixture(scope="session")
def bare() -> Any:
    """PyMuPDF in the test's own process."""
    for name in ("pymupdf.layout", "pymupdf4llm"):
        sys.modules[name] = None  # type: ignore[assignment]
    import pymupdf

    pymupdf.TOOLS.mupdf_display_errors(False)
    pymupdf.TOOLS.mupdf_display_warnings(False)
    return pymupdf

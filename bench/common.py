# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the measurements share."""

from __future__ import annotations

import os
import statistics
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parents[1]


def packet() -> Path:
    """The packet to measure with: the real one where the shared data is, else the sample."""
    shared = ROOT / (os.environ.get("IFN_TEST_DATA") or "../shared")
    real = shared / "packets" / "umea-ifn-2026-02-18" / "ifn-2026-02-18-stamps.pdf"
    return real if real.exists() else next((ROOT / "resources" / "sample").glob("*.pdf"))


def in_turn(runs: int, *measured: Callable[[], float]) -> list[list[float]]:
    """Measure several things in turn, A B A B, after one round that does not count."""
    rounds = [[measure() for measure in measured] for _ in range(runs + 1)][1:]
    return [list(column) for column in zip(*rounds, strict=True)]


def timed(work: Callable[[], object]) -> float:
    """Seconds that `work` takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def median(values: Sequence[float]) -> float:
    """The middle value."""
    return statistics.median(values)


def row(name: str, ours: Sequence[float], bare: Sequence[float], limit: float | None) -> bool:
    """Print a line: our median, the bare thing's, the median of the pairs' ratios, the limit if any."""
    ratio = median([one / other for one, other in zip(ours, bare, strict=True)])
    verdict = "" if limit is None else f"  (reach {limit}) {'ok' if ratio <= limit else 'ABOVE'}"
    print(
        f"{name:<52} {median(ours) * 1000:8.1f} ms  bare {median(bare) * 1000:8.1f} ms"
        f"  ratio {ratio:5.2f}{verdict}",
        flush=True,
    )
    return limit is None or ratio <= limit

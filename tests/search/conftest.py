# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the tests of search share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.search import judged
from tests.search.judged import Pages


@pytest.fixture(scope="session")
def pages(shared_data: Path) -> Pages:
    """The pages that the queries were judged over, read once."""
    return judged.read_pages(shared_data)

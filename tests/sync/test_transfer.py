# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""One file on its way: what the library could not take note of is not left on the disk either."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

import pytest

from ifn_desktop.errors import KnownError
from ifn_desktop.model.sync import RemoteFile
from ifn_desktop.model.work import CancelToken
from ifn_desktop.sources.remote import Content
from ifn_desktop.store.blobs import Blobs
from ifn_desktop.store.repo_sources import StagedRow
from ifn_desktop.sync.transfer import WORTH_KEEPING, Door, Hooks, Transfer
from tests.support.libraries import KEY

BODY = b"%PDF-1.7\n" + bytes(WORTH_KEEPING + 5000)


class OneFile:
    """A source of one paper, whose server may end in the middle."""

    connections = 1

    def __init__(self, *, etag: str, sent: int = len(BODY)) -> None:
        self._etag = etag
        self._sent = sent

    @contextmanager
    def open(self, *_: object) -> Iterator[Content]:
        yield Content(iter([BODY[: self._sent]]), 0, len(BODY), self._etag, "application/pdf")


def fetch(folder: Path, source: OneFile, fails_at: int, code: str = "disk.full") -> list[StagedRow]:
    """Fetch it; the library takes no note from that time on. Gives what it did take note of."""
    noted: list[StagedRow] = []

    def remember(row: StagedRow) -> None:
        if len(noted) + 1 >= fails_at:
            raise KnownError(code)
        noted.append(row)

    hooks = Hooks(remember, lambda _: None, lambda _: None)
    door = Door(cast("Any", source), cast("Any", None))
    file = RemoteFile("1", "Kallelse.pdf", "https://example.se/1.pdf", etag="a")
    transfer = Transfer(file, door, Blobs(folder, KEY), before=None, hooks=hooks, cancel=CancelToken())
    with pytest.raises(KnownError, match=code):
        transfer.run()
    return noted


@pytest.mark.parametrize("etag", ['"a"', ""])
def test_what_could_not_be_noted_is_not_left(tmp_path: Path, etag: str) -> None:
    assert fetch(tmp_path, OneFile(etag=etag), fails_at=1) == []
    assert list(tmp_path.iterdir()) == []


def test_what_was_noted_once_stays_for_the_next_sync(tmp_path: Path) -> None:
    noted = fetch(tmp_path, OneFile(etag='"a"'), fails_at=2)
    assert [row.name for row in noted] == [path.name for path in tmp_path.iterdir()]

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a source that papers are fetched from must be able to do (design.md section 6).

A vendor's quirks are mended in its adapter and nowhere else. An adapter tells everything it finds:
which boards and years are fetched is the engine's business, and so is what is done with a file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, NamedTuple, Protocol

from ifn_desktop.model.sync import Listing, RemoteFile
from ifn_desktop.model.work import CancelToken

if TYPE_CHECKING:
    from ifn_desktop.sources.http import Fetcher


class Known(NamedTuple):
    """What is known of a source from before.

    Attributes:
        token: of the last complete listing; empty at the first.
        files: gives the files of that listing by key; loaded when it is called, so call it only
            when a part of the source is unchanged.
        kept: what the source asked to keep.
    """

    token: str = ""
    files: Callable[[], Mapping[str, RemoteFile]] = dict
    kept: bytes = b""


class Resume(NamedTuple):
    """Where a content was cut off.

    Attributes:
        start: bytes that are here already.
        etag: as the answer's header gave it, quotation marks included; never a weak one.
        size: of the whole.
    """

    start: int
    etag: str
    size: int


class Content(NamedTuple):
    """A content that is being fetched.

    Attributes:
        chunks: the bytes from `start` on; raises KnownError when they are cut off (`remote.cut`).
        start: 0, or where `Resume` wanted it.
        size: of the whole; None where nothing tells.
        etag: for `Resume`; empty when it cannot be resumed.
        media_type: as the answer says, in small letters without parameters; may be empty or wrong.
    """

    chunks: Iterator[bytes]
    start: int = 0
    size: int | None = None
    etag: str = ""
    media_type: str = ""


class RemoteSource(Protocol):
    """An adapter, made for one `Source`."""

    @property
    def connections(self) -> int:
        """How many may be open to its host at once: 2, for web pages 1."""
        ...

    def list(self, known: Known, fetcher: Fetcher, cancel: CancelToken) -> Listing:
        """Ask what the source has; where nothing changed by one cheap request a collection.

        Raises:
            KnownError: nothing could be listed. What fails in a part of the source goes to
                `Listing.faults` with `complete=False`.
            Cancelled: the sync is no longer wanted.
        """
        ...

    def open(
        self, file: RemoteFile, fetcher: Fetcher, resume: Resume | None, cancel: CancelToken
    ) -> AbstractContextManager[Content]:
        """Begin to fetch a file; on any thread. Of http sources: `return fetcher.open(…)`.

        Raises:
            KnownError: it cannot be had.
        """
        ...

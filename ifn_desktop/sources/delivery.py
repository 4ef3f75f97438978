# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Opens a delivery: whatever a member drops on the window, down to single papers.

Nothing is written to the disk, and nothing is dropped silently: each file in a folder, an archive
or a message comes out exactly once, as an `Entry` or as a `Refusal` that says why. Runs in an io
thread: everything hostile is read here by memory-safe code within `Limits`; PDFs and pictures are
not read at all, that is the work of the worker processes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from ifn_desktop.errors import KnownError
from ifn_desktop.model.work import CancelToken
from ifn_desktop.sources import media
from ifn_desktop.sources.folder import walk
from ifn_desktop.sources.mail import open_mail
from ifn_desktop.sources.names import UniqueNames, is_temporary
from ifn_desktop.sources.outlook import open_outlook
from ifn_desktop.sources.pieces import CHUNK, HEAD, QUIET, Entry, Limits, Piece, Refusal
from ifn_desktop.sources.zip_entries import open_members

__all__ = ["CHUNK", "QUIET", "Entry", "Limits", "Refusal", "open_delivery", "open_pieces"]

_OPENERS: dict[str, Callable[[Piece, Limits], Iterator[Piece | Refusal]]] = {
    media.ZIP: open_members,
    media.MAIL: open_mail,
    media.OUTLOOK: open_outlook,
}


def open_delivery(
    paths: Sequence[Path],
    *,
    limits: Limits | None = None,
    cancel: CancelToken | None = None,
) -> Iterator[Entry | Refusal]:
    """Open files and folders, and the archives and messages in them.

    Args:
        paths: as dropped or named, in the order they shall be taken.
        limits: what the delivery may at most hold.
        cancel: asked between files and between chunks.

    Yields:
        Entries and refusals in the order of the delivery: natural order of names in folders and
        archives, the sender's order in messages. Names are unique.

    Raises:
        Cancelled: the work is no longer wanted.
    """
    opening = _Opening(limits or Limits(), cancel or CancelToken())
    for path in paths:
        yield from opening.take(path)


def open_pieces(
    pieces: Iterable[Piece],
    *,
    limits: Limits | None = None,
    cancel: CancelToken | None = None,
) -> Iterator[Entry | Refusal]:
    """Open files that were fetched, and the archives and messages among them; as `open_delivery`."""
    opening = _Opening(limits or Limits(), cancel or CancelToken())
    for piece in pieces:
        yield from opening.sort(piece)


class _Opening:
    """One run: what has been counted so far, and the names given."""

    def __init__(self, limits: Limits, cancel: CancelToken) -> None:
        self._limits = limits
        self._cancel = cancel
        self._names = UniqueNames()
        self._count = 0
        self._unpacked = 0

    def take(self, path: Path) -> Iterator[Entry | Refusal]:
        """Everything at a path."""
        for found in walk(path, self._limits, self._cancel):
            yield from self.sort(found)

    def sort(self, found: Piece | Refusal, depth: int = 0) -> Iterator[Entry | Refusal]:
        """Whatever a file is: itself, or what lies in it."""
        self._cancel.raise_if_cancelled()
        if isinstance(found, Refusal):
            yield self._refuse(found, found.code, found.params)
            return
        self._count += 1
        if self._count > self._limits.entries:
            yield self._refuse(found, "source.too_many")
            return
        if depth:
            self._unpacked += found.size or 0
            if self._unpacked > self._limits.delivery_bytes:
                yield self._refuse(found, "zip.bomb")
                return
            if is_temporary(found.name.rsplit("/", 1)[-1]):
                yield self._refuse(found, "source.temporary")
                return
        try:
            media_type = found.media_type or self._look(found)
        except KnownError as error:
            yield self._refuse(found, error.code, error.params)
            return
        if media_type is None:
            yield self._refuse(found, "file.unknown")
        elif media_type in media.ARCHIVES:
            yield self._refuse(found, "archive.unsupported")
        elif media_type in _OPENERS:
            yield from self._open(found, media_type, depth)
        else:
            chunks = self._stoppable(found.chunks)
            yield Entry(
                self._names.make(found.name), media_type, found.size, chunks, found.mark, is_inside=depth > 0
            )

    def _look(self, piece: Piece) -> str | None:
        head = b""
        chunks = piece.chunks()
        try:
            for block in chunks:
                head += block[: HEAD - len(head)]
                if len(head) >= HEAD:
                    break
        finally:
            close = getattr(chunks, "close", None)
            if close is not None:
                close()
        if not head:
            raise KnownError("file.empty")
        return media.detect(head, piece.name, piece.seekable, self._limits)

    def _open(self, piece: Piece, media_type: str, depth: int) -> Iterator[Entry | Refusal]:
        if depth >= self._limits.depth:
            yield self._refuse(piece, "source.too_deep")
            return
        for inner in _OPENERS[media_type](piece, self._limits):
            yield from self.sort(replace(inner, mark=piece.mark), depth + 1)

    def _refuse(self, found: Piece | Refusal, code: str, params: dict[str, object] | None = None) -> Refusal:
        return Refusal(self._names.make(found.name), code, {"name": found.name, **(params or {})}, found.mark)

    def _stoppable(self, chunks: Callable[[], Iterator[bytes]]) -> Callable[[], Iterator[bytes]]:
        cancel = self._cancel

        def read() -> Iterator[bytes]:
            for block in chunks():
                cancel.raise_if_cancelled()
                yield block

        return read

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Fetches one file: encrypted from its first byte, gone on with after a cut, checked before it counts."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import NamedTuple

from ifn_desktop.errors import BugError, KnownError
from ifn_desktop.model.sync import RemoteFile
from ifn_desktop.model.work import CancelToken
from ifn_desktop.sources.http import Fetcher, Patience
from ifn_desktop.sources.remote import Content, RemoteSource, Resume
from ifn_desktop.store.blobs import Blobs, Partial, SealedBlob, Staged
from ifn_desktop.store.repo_sources import StagedRow

TRIES = 3
"""How often in a row a content may be asked for without coming any further."""
FURTHER = 32 << 10
"""Bytes between two cuts that count as coming further."""
AWAKE = 1 << 20
"""The same between two times that the server fell asleep: each costs a long wait."""
WORTH_KEEPING = 1 << 20
"""Contents shorter than this begin anew after a cut."""
HEAD = 1024
_CUT = frozenset({"remote.cut", "remote.no_answer", "remote.changed"})
_PAGES = (".htm", ".html", ".xhtml")
_HTML = (b"<!doctype html", b"<html", b"<head", b"<body", b"<script", b"<!-- ")


class Door(NamedTuple):
    """A source with what it is asked through.

    Attributes:
        adapter: knows the source.
        fetcher: asks its server.
        patience: how long to wait between tries.
    """

    adapter: RemoteSource
    fetcher: Fetcher
    patience: Patience = Patience()


class Hooks(NamedTuple):
    """Who hears of a transfer.

    Attributes:
        remember: notes a content that is on the disk, so that another process can go on with it.
        came: hears how many further bytes came.
        step: hears each step by a name; tests end the process there.
    """

    remember: Callable[[StagedRow], None]
    came: Callable[[int], None]
    step: Callable[[str], None]


class Transfer:
    """Fetches one file of a source. Used once, on one thread.

    Args:
        file: which one.
        door: its source.
        blobs: where it is encrypted to.
        before: what an earlier sync left of it, or None.
        hooks: who hears of it.
        cancel: stops it; what came stays, where it can be gone on with.
    """

    def __init__(
        self,
        file: RemoteFile,
        door: Door,
        blobs: Blobs,
        *,
        before: StagedRow | None,
        hooks: Hooks,
        cancel: CancelToken,
    ) -> None:
        self._file = file
        self._door = door
        self._blobs = blobs
        self._before = before
        self._hooks = hooks
        self._cancel = cancel
        self._staged: Staged | None = None
        self._kept: StagedRow | None = None
        self._noted = ""  # the file that the library knows of: what is not noted must not be left
        self._head = b""
        self._is_resumed = False

    def run(self) -> StagedRow:
        """Fetch it.

        Returns:
            The whole content, checked and synced to the disk; noted by `remember` only when it is
            worth keeping.

        Raises:
            KnownError: `remote.*`, `folder.*`, `file.*`, `disk.*`.
            Cancelled: it is no longer wanted.
        """
        before = self._before
        if before is not None and before.mark != self._file.mark:
            self._blobs.forget(before.name)
        elif before is not None:
            if before.blob is not None:
                sealed = self._blobs.staged(before.name, before.blob, before.size or 0, before.wrapped_key)
                if sealed is not None:
                    return before
            elif before.etag and before.size is not None:
                self._staged = self._blobs.resume(Partial(before.name, before.wrapped_key))
                self._kept = before
                self._noted = before.name
                self._is_resumed = True
                self._hooks.step("resumed")
        try:
            self._fetch()
            sealed = self._finish()
        except BaseException as error:
            self._leave(error)
            raise
        return self._whole(sealed)

    # Fetching ---------------------------------------------------------------------------------

    def _fetch(self) -> None:
        tries, furthest = 0, 0
        while True:
            furthest = max(furthest, self._size)
            try:
                self._attempt()
            except KnownError as error:
                if error.code not in _CUT:
                    raise
                enough = AWAKE if error.code == "remote.no_answer" else FURTHER
                came_further = self._size >= furthest + enough and self._can_go_on
                tries = 0 if came_further else tries + 1
                if tries >= TRIES:
                    raise
                if error.code == "remote.changed" or not self._can_go_on:
                    self._begin_anew()
                self._door.patience.wait(self._door.patience.pause * tries, self._cancel)
            else:
                return

    def _attempt(self) -> None:
        kept = self._kept
        resume = None
        if kept is not None and kept.size is not None and 0 < self._size < kept.size:
            resume = Resume(self._size, kept.etag, kept.size)
        elif self._size:
            self._begin_anew()
        with self._door.adapter.open(self._file, self._door.fetcher, resume, self._cancel) as content:
            if content.size is not None and self._file.size not in {None, content.size}:
                is_page = "html" in content.media_type and not self._file.name.lower().endswith(_PAGES)
                raise KnownError("remote.html" if is_page else "remote.wrong_length")
            if content.start != self._size:
                self._begin_anew()
            staged = self._staged or self._blobs.stage(lasting=True)
            self._staged = staged
            self._note(staged, content)
            self._hooks.step("opened")
            for chunk in content.chunks:
                self._cancel.raise_if_cancelled()
                self._look(chunk)
                if self._file.size is not None and staged.size + len(chunk) > self._file.size:
                    raise KnownError("remote.wrong_length")
                staged.write(chunk)
                self._hooks.came(len(chunk))
                self._hooks.step("chunk")
            if content.size is not None and staged.size < content.size:
                raise KnownError("remote.cut")
            if content.size is not None and staged.size > content.size:
                raise KnownError("remote.wrong_length")

    def _note(self, staged: Staged, content: Content) -> None:
        """Note where it lies, when going on with it after a cut is possible and worth while."""
        partial = staged.partial
        row = StagedRow(partial.name, self._file.mark, content.etag, content.size, partial.wrapped_key, None)
        old = self._kept
        if content.etag and content.size is not None:
            self._kept = row
            if content.size > WORTH_KEEPING and (old is None or old.name != row.name or old != row):
                self._hooks.remember(row)
                self._noted = row.name
                self._hooks.step("noted")
        else:
            self._kept = None
        if old is not None and old.name != row.name:
            self._blobs.forget(old.name)

    @property
    def _size(self) -> int:
        return self._staged.size if self._staged is not None else 0

    @property
    def _can_go_on(self) -> bool:
        return self._kept is not None

    def _begin_anew(self) -> None:
        staged, self._staged = self._staged, None
        self._head, self._is_resumed = b"", False
        if staged is not None:
            self._hooks.came(-staged.size)
            staged.abort()
        if self._kept is not None:
            self._blobs.forget(self._kept.name)
            self._kept = None

    def _leave(self, why: BaseException) -> None:
        """It came to nothing now: keep what can be gone on with, but nothing that was refused."""
        staged, self._staged = self._staged, None
        is_refused = isinstance(why, KnownError) and why.code not in _CUT and not why.code.startswith("disk.")
        kept = self._kept
        if kept is not None and is_refused:
            self._blobs.forget(kept.name)
        if staged is None:
            return
        if self._noted == staged.partial.name and not is_refused:
            staged.suspend()
        else:
            staged.abort()  # one that an earlier sync left is still there

    # Checking ---------------------------------------------------------------------------------

    def _look(self, chunk: bytes) -> None:
        """Refuse at once what is not what was promised, before the rest of it is fetched."""
        if len(self._head) >= HEAD or self._is_resumed:
            return
        self._head += chunk[: HEAD - len(self._head)]
        if len(self._head) >= HEAD:
            check_head(self._head, self._file)

    def _finish(self) -> SealedBlob:
        staged = self._staged
        if staged is None:
            raise BugError("a transfer that fetched nothing and did not fail")
        if staged.size == 0:
            raise KnownError("file.empty")
        if len(self._head) < HEAD and not self._is_resumed:
            check_head(self._head, self._file)
        if self._file.size is not None and staged.size != self._file.size:
            raise KnownError("remote.wrong_length")
        self._hooks.step("checked")
        sealed = staged.finish()
        self._hooks.step("sealed")
        try:
            self._reread(sealed)
        except BaseException:
            self._blobs.discard(sealed)
            raise
        return sealed

    def _reread(self, sealed: SealedBlob) -> None:
        """Check what can only be checked on the whole content."""
        if self._is_resumed:
            check_head(next(self._blobs.read_staged(sealed))[:HEAD], self._file)
        if not self._file.sha256:
            return
        digest = hashlib.sha256()
        for chunk in self._blobs.read_staged(sealed):
            self._cancel.raise_if_cancelled()
            digest.update(chunk)
        if digest.hexdigest() != self._file.sha256.lower():
            raise KnownError("remote.checksum")

    def _whole(self, sealed: SealedBlob) -> StagedRow:
        etag = self._kept.etag if self._kept is not None else ""
        row = StagedRow(sealed.staged.name, self._file.mark, etag, sealed.size, sealed.wrapped_key, sealed.id)
        if noted_by_itself(row):
            try:
                self._hooks.remember(row)
            except BaseException:
                if self._noted != row.name:
                    self._blobs.discard(sealed)
                raise
            self._hooks.step("whole")
        return row


def noted_by_itself(row: StagedRow) -> bool:
    """Whether a transfer notes its content as soon as it is whole; of others its caller does."""
    return (row.size or 0) > WORTH_KEEPING


def check_head(head: bytes, file: RemoteFile) -> None:
    """Refuse a content that begins otherwise than was promised.

    Raises:
        KnownError: `remote.html`: a page (a log-in, an error) in the place of a paper;
            `remote.not_pdf`.
    """
    is_html = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_HTML)
    name = file.name.lower()
    if is_html and not name.endswith(_PAGES) and "html" not in file.media_type:
        raise KnownError("remote.html")
    promised = name.endswith(".pdf") or file.media_type == "application/pdf"
    if promised and b"%PDF-" not in head:
        raise KnownError("remote.not_pdf")

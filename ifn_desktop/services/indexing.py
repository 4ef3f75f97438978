# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Makes what the library holds searchable, in the background.

What waits is known to the database (`store.repo_search_index`), so it can be stopped or killed at any
moment and goes on where it was. Each batch is one short transaction; other writes come in between.
"""

from __future__ import annotations

import datetime
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import NamedTuple

from ifn_desktop.errors import Cancelled
from ifn_desktop.model.search import IndexProgress
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink, no_progress
from ifn_desktop.store import repo_search_index as index
from ifn_desktop.store.database import Database
from ifn_desktop.store.repo_search_index import Entry, Fields, Waiting, WordCount
from ifn_desktop.text.folding import fold
from ifn_desktop.text.search_terms import Draft, EntryTerms, draft, finish
from ifn_desktop.text.swedish import stem

BATCH = 128
"""Entries of one transaction: other writes wait so long, and so much is done again after a kill."""
_WITHOUT_DOTS = str.maketrans("åäöéèüá", "aaoeeua")

_MANY, _LARGE = 16, 4
"""With so many batches waiting they are made so much larger: the index merges less often."""

_Drafts = tuple[Draft, ...]
_NO_DRAFT = draft("")
_NO_TERMS = finish(_NO_DRAFT, lambda _: False)


class _Made(NamedTuple):
    """A batch ready to be written.

    Attributes:
        inner: words that stand inside lines of its texts.
    """

    batch: Sequence[Waiting]
    entries: Sequence[Entry]
    words: Sequence[WordCount]
    failures: Sequence[tuple[Waiting, str]]
    inner: frozenset[str]


class Indexing:
    """Brings the search index up to date.

    Args:
        database: the library.
        now: the time it is, with its zone.
    """

    def __init__(self, database: Database, now: Callable[[], datetime.datetime]) -> None:
        self._database = database
        self._now = now
        self._lock = threading.Lock()
        self._paused = threading.Event()
        self._running = False
        self._writing: Sequence[Waiting] = []
        self._fresh: frozenset[str] = frozenset()

    def run(self, *, cancel: CancelToken, progress: ProgressSink = no_progress) -> bool:
        """Index what waits, until nothing does or it is paused. In the io lane.

        A second call while one runs does nothing: what waits for it is found by the first.

        Args:
            cancel: stops it between entries; what was indexed stays.
            progress: hears `search.indexing` (pages).

        Returns:
            Whether anything was indexed.

        Raises:
            Cancelled: stopped.
        """
        with self._lock:
            if self._running:
                return False
            self._running = True
        try:
            return self._run(cancel, progress)
        finally:
            self._running = False

    def progress(self) -> IndexProgress:
        """How much can be found by now."""
        with self._database.read() as view:
            pages, left, bad = index.counts(view)
        return IndexProgress(pages, pages - left - bad, bad, self._paused.is_set(), self._running)

    def anything_waits(self) -> bool:
        """Whether there is anything to index."""
        with self._database.read() as view:
            return index.anything_waits(view)

    def pause(self) -> None:
        """Stop after the batch that is being worked at, until `resume` and the next `run`."""
        self._paused.set()

    def resume(self) -> None:
        """Let the next `run` work again."""
        self._paused.clear()

    def rebuild(self) -> None:
        """Drop the index and queue everything anew. In the write lane; then `run`."""
        with self._database.write() as tx:
            index.requeue_all(tx)

    def forget_lost_words(self) -> None:
        """Take words off the list that stand nowhere any more: after purging. In the write lane."""
        with self._database.write() as tx:
            index.forget_lost_words(tx)

    def _run(self, cancel: CancelToken, progress: ProgressSink) -> bool:
        """Take texts apart on this thread while another writes the batch before."""
        worked = False
        self._writing, self._fresh = [], frozenset()
        with ThreadPoolExecutor(1, "ifn-index-write") as writer:
            written: Future[None] | None = None
            made: _Made | None = None
            size = BATCH
            while not self._paused.is_set():
                cancel.raise_if_cancelled()
                with self._database.read(cancel) as view:
                    batch = index.waiting(view, size, self._writing)
                    fields = index.fields_of(view, batch)
                    pages, left, bad = index.counts(view) if batch else (0, 0, 0)
                made = None
                if batch:
                    size = BATCH if left < _MANY * BATCH else _LARGE * BATCH
                    progress(Progress("search.indexing", pages - left - bad, pages))
                    made = self._index(batch, fields, cancel)
                    worked = True
                if written is not None:
                    written.result()
                elif made is None:
                    break
                written = writer.submit(self._keep, made) if made is not None else None
                self._writing, self._fresh = (batch, made.inner) if made is not None else ([], frozenset())
            if written is not None:
                written.result()
        return worked

    def _index(
        self, batch: Sequence[Waiting], fields: dict[tuple[str, index.Ref], Fields], cancel: CancelToken
    ) -> _Made:
        drafts: dict[Waiting, _Drafts] = {}
        failures: list[tuple[Waiting, str]] = []
        for one in batch:
            cancel.raise_if_cancelled()
            found = fields.get((one.kind, one.ref))
            if found is None:
                continue
            try:
                drafts[one] = tuple(draft(text) if text else _NO_DRAFT for text in found[:3])
            except Cancelled:
                raise
            except Exception as error:  # noqa: BLE001 - one text must not stop the others
                failures.append((one, type(error).__name__))
        is_word = self._judge([d for three in drafts.values() for d in three])
        entries: list[Entry] = []
        words: Counter[str] = Counter()
        inner: Counter[str] = Counter()
        for one, three in drafts.items():
            made = [finish(drafted, is_word) if drafted.terms else _NO_TERMS for drafted in three]
            for terms in made:
                if terms.words:
                    words.update(terms.words)
                    inner.update(terms.inner)
            entries.append(_entry(one, made, fields[one.kind, one.ref]))
        counted = [
            WordCount(word, stem(word), word.translate(_WITHOUT_DOTS), number, inner[word])
            for word, number in sorted(words.items())
        ]
        return _Made(batch, entries, counted, failures, frozenset(inner))

    def _judge(self, drafts: Sequence[Draft]) -> Callable[[str], bool]:
        """Tells whether a word is one, as far as line ends of these texts ask."""
        asked = {
            word
            for drafted in drafts
            for broken in drafted.breaks
            for word in (broken.before, broken.after, broken.before + broken.after)
        }
        if not asked:
            return lambda _: False
        here = {word for drafted in drafts for word in drafted.inner & asked} | (self._fresh & asked)
        with self._database.read() as view:
            known = here | index.known_inside(view, asked - here)
        return known.__contains__

    def _keep(self, made: _Made) -> None:
        kept = {(entry.kind, entry.ref) for entry in made.entries if any(entry[2:])}
        gone = [(one.kind, one.ref) for one in made.batch if (one.kind, one.ref) not in kept]
        with self._database.write() as tx:
            index.put_entries(tx, [entry for entry in made.entries if any(entry[2:])])
            index.drop_entries(tx, gone)
            index.count_words(tx, made.words)
            index.done(tx, made.batch)
            for one, code in made.failures:
                index.failed(tx, one, code, self._now().astimezone(datetime.UTC).isoformat())


def _entry(one: Waiting, made: Sequence[EntryTerms], fields: Fields) -> Entry:
    title, proposal, body = made
    also = " ".join(filter(None, (title.also, proposal.also, body.also, _case(fields.case_number))))
    return Entry(one.kind, one.ref, title.body, proposal.body, body.body, also)


def _case(number: str) -> str:
    if not number:
        return ""
    drafted = draft(number)
    return " ".join((*drafted.terms, *drafted.also))


def without_dots(text: str) -> str:
    """A text as one types it on a keyboard without å, ä and ö."""
    return fold(text).text.translate(_WITHOUT_DOTS)

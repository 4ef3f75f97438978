# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Finds the places of marks in a paper's new version, after an import.

What is found and what is not is written down for each mark; a mark without a place is an orphan,
kept and listed (design.md section 9). A mark is carried from the version it was made in; where that
does not tell, from the newest one in which it has a place, such as one that the member gave it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from ifn_desktop.anchoring.words import Vocabulary
from ifn_desktop.errors import Cancelled
from ifn_desktop.model.annotations import Annotation, Placement
from ifn_desktop.model.ids import AnnotationId, DocumentId, MeetingId
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken, Progress, ProgressSink, no_progress
from ifn_desktop.services.carrying import Move
from ifn_desktop.services.jobs import JobRunner
from ifn_desktop.services.page_texts import PageTexts
from ifn_desktop.services.region_looks import RegionLooks
from ifn_desktop.store import repo_annotations as marks
from ifn_desktop.store.database import Database

AHEAD = 8
"""Papers whose marks are looked for while the boxes of earlier ones are read."""

_Placements = list[tuple[AnnotationId, Placement]]


class Placing:
    """Places marks in shown versions. Run in the io lane.

    Args:
        database: the library.
        texts: the text layers of pages.
        jobs: the lanes; what is found is written in `write`.
        looks: for places on pages without words.
    """

    def __init__(
        self, database: Database, texts: PageTexts, jobs: JobRunner, looks: RegionLooks | None = None
    ) -> None:
        self._database = database
        self._texts = texts
        self._jobs = jobs
        self._looks = looks

    def run(
        self,
        meetings: Sequence[MeetingId],
        *,
        loose: bool = False,
        cancel: CancelToken,
        progress: ProgressSink = no_progress,
    ) -> Changes:
        """Place every mark in the papers of these meetings that has no place in the shown version yet.

        Args:
            meetings: those that an import has touched.
            loose: also papers that belong to no meeting.
            cancel: stops between marks; papers that are done by then stay, the rest comes next time.
            progress: hears `import.placing` (marks).
        """
        with self._database.read(cancel) as view:
            waiting = marks.waiting(view, meetings, loose=loose)
            spans = marks.spans_of_documents(view, list(waiting))
            shown = marks.shown_versions(view, list(waiting))
        moves: deque[tuple[DocumentId, Move]] = deque()
        vocabulary = Vocabulary()
        placements: _Placements = []
        changed: set[DocumentId] = set()
        done, total = 0, sum(map(len, waiting.values()))

        def finish() -> None:
            document, move = moves.popleft()
            found = move.finish()
            if found:
                placements.extend(found)
                changed.add(document)

        # In the order of their files, so that each part of a file's text is unpacked once.
        homes = {document: spans[document].get(shown[document]) for document in waiting}
        in_order = sorted(
            (span.file, span.first_page, document) for document, span in homes.items() if span is not None
        )
        try:
            for _, _, document in in_order:
                cancel.raise_if_cancelled()
                progress(Progress("import.placing", done, total))
                span = homes[document]
                if span is not None:
                    vocabulary = Vocabulary() if vocabulary.is_full else vocabulary
                    own = spans[document]
                    move = Move(self._texts, own, span, cancel, looks=self._looks, vocabulary=vocabulary)
                    move.carry(waiting[document])
                    moves.append((document, move))
                if len(moves) > AHEAD:
                    finish()
                done += len(waiting[document])
            while moves:
                finish()
        except Cancelled:
            self._write(placements)
            raise
        self._write(placements)
        return Changes(marked=frozenset(changed))

    def placements(
        self,
        document: DocumentId,
        annotations: Sequence[Annotation],
        *,
        to: str | None = None,
        cancel: CancelToken,
    ) -> _Placements:
        """Where marks of a paper stand in its shown version, or in the version `to`; nothing is written."""
        with self._database.read(cancel) as view:
            spans = marks.spans_of_documents(view, [document])[document]
            version = to or marks.shown_versions(view, [document]).get(document, "")
            stored = marks.stored(view, [mark.id for mark in annotations])
        shown = spans.get(version)
        if shown is None:
            return []
        move = Move(self._texts, spans, shown, cancel, looks=self._looks)
        move.carry(stored)
        return move.finish()

    def _write(self, placements: _Placements) -> None:
        """All in one transaction: it is synced once."""
        if not placements:
            return

        def write(_: CancelToken) -> None:
            with self._database.write() as tx:
                there = marks.existing(tx, [entry[0] for entry in placements])
                marks.put_placements(tx, [entry for entry in placements if entry[0] in there])

        self._jobs.submit("write", write).result()

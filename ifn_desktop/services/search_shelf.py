# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the search view shows beside hits: what can be chosen, papers to look into, texts of ärenden."""

from __future__ import annotations

from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import DocumentId, ItemId, NoteId
from ifn_desktop.model.saved_search import ItemText, SearchChoices
from ifn_desktop.model.views import DocumentView
from ifn_desktop.services.agenda_view import Shown, document_views
from ifn_desktop.store import repo_documents as papers
from ifn_desktop.store import repo_meetings as meetings
from ifn_desktop.store import repo_notes as notes
from ifn_desktop.store.database import Database
from ifn_desktop.text.alphabet import alphabetical


class SearchShelf:
    """Reads for the search view; in the read lane.

    Args:
        database: the library.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def choices(self) -> SearchChoices:
        """The boards and years there are: the commonest board and the latest year first."""
        with self._database.read() as view:
            rows = meetings.meeting_rows(view)
        boards: dict[str, int] = {}
        for facts in rows:
            if facts.organization:
                boards[facts.organization] = boards.get(facts.organization, 0) + 1
        years = {int(facts.date[:4]) for facts in rows if facts.date and facts.date[:4].isdigit()}
        return SearchChoices(
            tuple(sorted(boards, key=lambda board: (-boards[board], alphabetical(board)))),
            tuple(sorted(years, reverse=True)),
        )

    def paper(self, document: DocumentId) -> DocumentView:
        """A paper, to look into.

        Raises:
            KnownError: `document.not_found`.
        """
        with self._database.read() as view:
            found = papers.document_by_id(view, document)
            if found is None:
                raise KnownError("document.not_found", name=document)
            return document_views([found[1]], Shown.of(view, [found[1]], {}, {}))[0]

    def item(self, item: ItemId) -> ItemText:
        """An ärende's own text.

        Raises:
            KnownError: `item.not_found`.
        """
        with self._database.read() as view:
            row = meetings.item_text(view, item)
        if row is None:
            raise KnownError("item.not_found", name=item)
        return ItemText(*row)

    def note(self, note: NoteId) -> str:
        """A note of the member's, in Markdown; empty when it is gone."""
        with self._database.read() as view:
            known = notes.get(view, note)
        return known.text if known is not None else ""

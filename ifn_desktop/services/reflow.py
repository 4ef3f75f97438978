# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Papers as flowing text, from what the library has stored of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ifn_desktop.errors import KnownError
from ifn_desktop.model.flow import FlowText
from ifn_desktop.model.ids import DocumentId, FileId
from ifn_desktop.model.text import PageText
from ifn_desktop.model.work import CancelToken
from ifn_desktop.parse.reflow import Sheet, body_sheet, reflow
from ifn_desktop.services.agenda_view import shown_version
from ifn_desktop.store import repo_documents as papers
from ifn_desktop.store import repo_files as files
from ifn_desktop.store.database import Database

Recognised = Callable[[FileId, int, int], Mapping[int, PageText]]
"""Those pages of a range whose text was recognised (OCR), with their own lines; in the read lane."""


class Reflowing:
    """Makes flowing text of papers. For the read lane.

    Args:
        database: the library.
        recognised: gives the recognised text of pages that are pictures.
    """

    def __init__(self, database: Database, recognised: Recognised | None = None) -> None:
        self._database = database
        self._recognised = recognised

    def flow(self, document: DocumentId, cancel: CancelToken | None = None) -> FlowText:
        """A paper's text, its pages counted from 1 in the paper.

        Raises:
            KnownError: `document.not_found`.
            Cancelled: between reading and reflowing.
        """
        with self._database.read(cancel) as view:
            found = papers.document_by_id(view, document)
            if found is None:
                raise KnownError("document.not_found", name=document)
            version = shown_version(found[1])
            pages = files.text_of_pages(view, version.file, version.first_page, version.last_page)
            bodies = dict(files.page_texts(view, version.file, version.first_page, version.last_page))
        read: Mapping[int, PageText] = {}
        if self._recognised is not None:
            read = self._recognised(version.file, version.first_page, version.last_page)
        sheets: list[Sheet] = []
        for page in pages:
            if cancel is not None:
                cancel.raise_if_cancelled()
            known = read.get(page.number, page)._replace(number=page.number - version.first_page + 1)
            sheets.append(body_sheet(known, bodies.get(page.number, "")))
        return reflow(sheets)

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Papers one after another, as a column of sheets: which sheet is which page of which paper."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from ifn_desktop.model.ids import DocumentId, FileId
from ifn_desktop.model.views import DocumentView
from ifn_desktop.viewmodels.reader.layout import Size


class Sheets:
    """The pages of one paper, or of several that follow each other.

    A sheet counts from 0 in the column, a page from 1 in its paper. A paper that cannot be shown
    has its sheets too: they say why.

    Attributes:
        sizes: of the sheets in points, turned as the member has turned their papers.

    Args:
        papers: in the order in which they are read; those without pages have no sheet.
        turned: how the member has turned papers, in degrees clockwise.
    """

    def __init__(
        self, papers: Sequence[DocumentView] = (), turned: Mapping[DocumentId, int] | None = None
    ) -> None:
        self.papers = tuple(papers)
        self._turned = dict(turned or {})
        self._starts: list[int] = []
        self._owners: list[DocumentView] = []
        self._first: dict[DocumentId, int] = {}
        sizes: list[Size] = []
        for paper in self.papers:
            if paper.pages > 0 and paper.id not in self._first:
                self._first[paper.id] = len(sizes)
                self._starts.append(len(sizes))
                self._owners.append(paper)
                known = paper.page_sizes[: paper.pages]
                if self._turned.get(paper.id, 0) % 180:
                    known = tuple((height, width) for width, height in known)
                sizes += known
                sizes += [(0.0, 0.0)] * (paper.pages - len(known))
        self.sizes = tuple(sizes)

    def __len__(self) -> int:
        return len(self.sizes)

    @property
    def starts(self) -> Sequence[int]:
        """The sheets with which papers begin."""
        return self._starts

    def paper(self, sheet: int) -> DocumentView:
        """The paper that a sheet is of."""
        return self._owners[bisect_right(self._starts, sheet) - 1]

    def page(self, sheet: int) -> int:
        """The page of its paper, from 1, that a sheet is."""
        return sheet - self._starts[bisect_right(self._starts, sheet) - 1] + 1

    def rotation(self, sheet: int) -> int:
        """How far the member has turned a sheet, in degrees clockwise."""
        return self._turned.get(self.paper(sheet).id, 0)

    def of_file(self, sheet: int) -> tuple[FileId, int]:
        """The file that a sheet lies in, and its page there, from 1."""
        paper = self.paper(sheet)
        return paper.file_id, paper.first_page + self.page(sheet) - 1

    def find(self, document: DocumentId, page: int) -> int | None:
        """The sheet that is a page (from 1) of a paper."""
        start = self._first.get(document)
        if start is None or page < 1:
            return None
        sheet = start + page - 1
        return sheet if sheet < len(self.sizes) and self.paper(sheet).id == document else None

    def in_file(self, file: FileId, page: int) -> list[int]:
        """The sheets that show a page (from 1) of a file."""
        return [
            start + page - paper.first_page
            for start, paper in zip(self._starts, self._owners, strict=True)
            if paper.file_id == file and paper.first_page <= page <= paper.last_page
        ]

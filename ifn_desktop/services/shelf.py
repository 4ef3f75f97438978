# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The papers of a meeting while a delivery is filed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from ifn_desktop.model.ids import DocumentId, FileId, ItemId
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.library import KnownDocument, KnownVersion
from ifn_desktop.model.parsed import ParsedDocument
from ifn_desktop.services import matching

Placed = tuple[FileId, int]
"""Where a paper begins: (file, first page)."""


class Shelf:
    """Known papers and those just added.

    Args:
        documents: the papers the library knows.
        moved: for each paper that the member moved, the ärende it was moved to.
        foreign: papers of another source: only their very text is them.
    """

    def __init__(
        self,
        documents: Sequence[KnownDocument],
        moved: dict[str, ItemId | None],
        foreign: Collection[DocumentId] = (),
    ) -> None:
        self._foreign = foreign
        self._documents = {document.id: document for document in documents}
        self._moved = moved
        self._taken: set[DocumentId] = set()
        self._reserved: set[DocumentId] = set()

    def reserve(self, texts: Iterable[tuple[ItemId | None, str]]) -> None:
        """Keep papers for those of the delivery that have their very text.

        Papers that have changed places or names are told by their words, not by a title that
        another one has now.

        Args:
            texts: for each paper of the delivery its ärende and the hash of its text.
        """
        wanted = set(texts)
        for document in self._documents.values():
            if any((document.item, version.text_hash) in wanted for version in document.versions):
                self._reserved.add(document.id)

    def unclaimed(self) -> list[KnownDocument]:
        """Papers that no paper of the delivery has been found to be, nor has the text of."""
        return [
            document
            for document in self._documents.values()
            if document.id not in self._taken
            and document.id not in self._reserved
            and document.id not in self._foreign
            and document.versions
        ]

    @property
    def items(self) -> set[ItemId]:
        """The ärenden that have papers."""
        return {known.item for known in self._documents.values() if known.item is not None and known.versions}

    def moved_by_member(self, document: DocumentId) -> bool:
        """Whether the member said where this paper belongs."""
        return document in self._moved

    def find(
        self, parsed: ParsedDocument, item: ItemId | None, text_hash: str, places: Sequence[Placed]
    ) -> KnownDocument | None:
        """The paper on the shelf that a parsed one is, or None."""
        free = [document for document in self._documents.values() if document.id not in self._taken]
        for document in free:
            for version in document.versions:
                same_place = (version.file, version.first_page) in places
                # One file delivered for two ärenden is a paper in each of them.
                if same_place and (document.item == item or self.moved_by_member(document.id)):
                    return document
        near = [document for document in free if self._near(document, item)]
        same = [d for d in near if any(version.text_hash == text_hash for version in d.versions)]
        unreserved = [d for d in near if d.id not in self._reserved and d.id not in self._foreign]
        return same[0] if same else matching.match_document(parsed, text_hash, unreserved)

    def _near(self, document: KnownDocument, item: ItemId | None) -> bool:
        if document.item == item or self.moved_by_member(document.id):
            return True
        # A paper that first came without its ärende may find it in a later delivery.
        return document.item is None and document.kind is DocumentKind.OVRIGT

    def keep(self, document: KnownDocument) -> None:
        """Put a paper back with what was added to it; no other parsed paper will be it."""
        self._documents[document.id] = document
        self._taken.add(document.id)

    def versions_at(self, place: Placed) -> list[KnownVersion]:
        """Versions that begin at a place."""
        return [
            version
            for document in self._documents.values()
            for version in document.versions
            if (version.file, version.first_page) == place
        ]

    def version_holding(self, file: FileId, page: int) -> KnownVersion | None:
        """The version that a page of a file lies in."""
        for document in self._documents.values():
            for version in document.versions:
                if version.file == file and version.first_page <= page <= version.last_page:
                    return version
        return None

    def document_holding(self, file: FileId, page: int) -> DocumentId | None:
        """The paper that a page of a file lies in."""
        version = self.version_holding(file, page)
        for document in self._documents.values():
            if version in document.versions:
                return document.id
        return None

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the command line does not print of papers taken for sekretess, where `export.confidential` is `never`.

What the member wrote, titles and numbers are printed all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ifn_desktop.app.core import Core
from ifn_desktop.model.annotations import MarkPlace
from ifn_desktop.model.ids import DocumentId
from ifn_desktop.model.search import HitOrigin, SearchHit, Snippet


def withheld(core: Core) -> frozenset[DocumentId]:
    """The papers whose words may not leave the program."""
    if core.managed.export.confidential != "never":
        return frozenset()
    return core.confidentiality.papers()


def refuse(core: Core, documents: Iterable[DocumentId | None]) -> None:
    """Before words of papers are printed.

    Raises:
        KnownError: `export.managed`: those of one of them may not leave the program.
    """
    if not withheld(core).isdisjoint(documents):
        core.managed.refuse_papers(confidential=True)


def without_passages(hits: Sequence[SearchHit], secret: frozenset[DocumentId]) -> tuple[SearchHit, ...]:
    """Hits, of which those in some papers do not show the words around them."""
    return tuple(
        hit._replace(snippet=Snippet(""))
        if hit.document in secret and hit.origin is not HitOrigin.NOTE
        else hit
        for hit in hits
    )


def without_quotes(marks: Sequence[MarkPlace], secret: frozenset[DocumentId]) -> list[MarkPlace]:
    """Marks, of which those in some papers do not show the words they stand on."""
    return [_without_quote(place) if place.mark.annotation.document in secret else place for place in marks]


def _without_quote(place: MarkPlace) -> MarkPlace:
    annotation = place.mark.annotation
    target = annotation.target._replace(quote=None)
    return place._replace(mark=place.mark._replace(annotation=annotation._replace(target=target)))

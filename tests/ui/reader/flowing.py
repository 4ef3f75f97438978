# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Invented flowing text and a paper that has it."""

from __future__ import annotations

from ifn_desktop.model.flow import FlowBlock, FlowKind, FlowLine, FlowText
from ifn_desktop.model.ids import DocumentId, FileId
from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.views import DocumentView

K = FlowKind


def sentences(page: int, count: int = 6) -> str:
    return " ".join(
        f"Mening {n} på sida {page} handlar om något som nämnden ska ta ställning till." for n in range(count)
    )


def flowing(pages: int = 6) -> FlowText:
    """A heading, two paragraphs and a point on each page, a table on page 2, a picture on page 3."""
    blocks: list[FlowBlock] = []
    for page in range(1, pages + 1):
        blocks.append(_text(K.HEADING, page, f"Rubrik på sida {page}", level=1 if page == 1 else 2))
        blocks.append(_text(K.PARAGRAPH, page, sentences(page)))
        blocks.append(
            _text(K.LIST_ITEM, page, f"Nämnden godkänner punkt {page}.", level=1, marker=f"{page}.")
        )
        if page == 2:
            rows = (("Verksamhet", "Budget"), ("Barn och unga", "8,2"), ("Vuxna", "3,5"))
            text = "\n".join("\t".join(row) for row in rows)
            blocks.append(FlowBlock(K.TABLE, page, text, (FlowLine(0, page, 9),), rows=rows, head=1))
        if page == 3:
            blocks.append(FlowBlock(K.PICTURE, page))
    return FlowText(tuple(blocks), pages)


def _text(kind: FlowKind, page: int, text: str, level: int = 0, marker: str = "") -> FlowBlock:
    return FlowBlock(kind, page, text, (FlowLine(0, page, 0),), level, marker)


def paper(pages: int = 6, name: str = "a", failure: str | None = None) -> DocumentView:
    return DocumentView(
        DocumentId(f"document-{name}"),
        DocumentKind.BILAGA,
        "Avtal om partnerskap",
        FileId(f"file-{name}"),
        "avtal.pdf",
        1,
        pages,
        1.0,
        page_sizes=((595.0, 842.0),) * pages,
        failure=failure,
    )

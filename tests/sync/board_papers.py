# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Papers of an invented board, one file each: what a page of a municipality links to."""

from __future__ import annotations

import pymupdf


def pdf(*pages: str) -> bytes:
    """A PDF with a text on each page."""
    document = pymupdf.open()
    for text in pages:
        document.new_page().insert_textbox((60, 50, 540, 800), text, fontsize=10)
    return document.tobytes(no_new_id=True)


def invitation(day: str = "2026-02-18", extra: str = "") -> bytes:
    """A kallelse with three ärenden."""
    return pdf(
        f"Björkå kommun\nKallelse\nOmsorgsnämnden\nSammanträdesdatum {day}\nTid: 13:00\nPlats: Sal B\n\n"
        "Föredragningslista\n1 Upprop\n2 Uppföljning av placeringar Dnr ON-2026/00017\n"
        f"3 Anmälan av delegerade beslut\n{extra}"
    )


def letter(case: str = "ON-2026/00017", title: str = "Uppföljning av placeringar", extra: str = "") -> bytes:
    """A tjänsteskrivelse."""
    return pdf(
        f"Tjänsteskrivelse\n2026-02-03\nOmsorgsnämnden\nDiarienr: {case}\n{title}\nFörslag till beslut\n"
        f"Nämnden godkänner uppföljningen.\nÄrendebeskrivning\nFågelholken och skymningen. {extra}\n"
    )


def minutes(paragraphs: tuple[int, ...], day: str = "2026-02-18") -> bytes:
    """A protokoll with some §§."""
    head = (
        f"Björkå kommun\nSammanträdesprotokoll\nOmsorgsnämnden\nSammanträdesdatum {day}\n"
        "Plats och tid Sal B, klockan 13:00-15:00\nBeslutande Anna Exempel\nJusterare Bo Exempel\n"
    )
    parts = [
        f"§ {number}\nÄrende nummer {number}\nBeslut\nNämnden beslutar om sak {number}.\n"
        for number in paragraphs
    ]
    return pdf(head, *parts)


def scan() -> bytes:
    """A signed scan: a page that is a picture, without a word of text."""
    document = pymupdf.open()
    sheet = document.new_page()
    sheet.draw_rect((80, 80, 500, 700), color=(0, 0, 0), fill=(0.9, 0.9, 0.9))
    return document.tobytes(no_new_id=True)

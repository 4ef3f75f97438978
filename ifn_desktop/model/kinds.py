# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The closed lists of the domain. The values are the stable words of the command line's JSON."""

from __future__ import annotations

from enum import StrEnum


class DocumentKind(StrEnum):
    """What a paper is (design.md section 2)."""

    TJANSTESKRIVELSE = "tjansteskrivelse"
    BILAGA = "bilaga"
    PROTOKOLLSUTDRAG = "protokollsutdrag"
    YTTRANDE = "yttrande"
    FOREDRAGNINGSLISTA = "foredragningslista"
    PROTOKOLL = "protokoll"
    OVRIGT = "ovrigt"


class ItemKind(StrEnum):
    """What a board does with an ärende."""

    FORMALIA = "formalia"
    BESLUT = "beslut"
    INFORMATION = "information"
    ANMALAN = "anmalan"
    OKANT = "okant"


class NewsKind(StrEnum):
    """What a delivery did to an ärende or a paper.

    Shown as `Nytt` (NEW, RETURNED), `Ändrat` (CHANGED, MOVED, RENUMBERED), `Utgår` (WITHDRAWN).
    """

    NEW = "new"
    CHANGED = "changed"
    MOVED = "moved"
    RENUMBERED = "renumbered"
    WITHDRAWN = "withdrawn"
    RETURNED = "returned"

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

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Which kind of paper, which kind of ärende: rules on titles and proposals."""

from __future__ import annotations

import re

from ifn_desktop.model.kinds import DocumentKind, ItemKind
from ifn_desktop.parse.words import fold

_DOCUMENTS: tuple[tuple[DocumentKind, re.Pattern[str]], ...] = (
    (
        DocumentKind.TJANSTESKRIVELSE,
        re.compile(
            r"(?:slutlig |reviderad |ny )?tjänste(?:skrivelse|utlåtande|mannaskrivelse)\b"
            r"|tjänsteskr\b|tjsk?\b"
        ),
    ),
    (
        DocumentKind.PROTOKOLLSUTDRAG,
        re.compile(r"(?:\S+ ){0,4}protokolls?utdrag\b|utdrag ur protokoll|pu §|beslut § ?\d"),
    ),
    (
        DocumentKind.FOREDRAGNINGSLISTA,
        re.compile(r"(?:kallelse|föredragningslista|dagordning|ärendelista)\b"),
    ),
    # A received statement. `Yttrande till` somebody is the board's own draft, a bilaga to decide on.
    (DocumentKind.YTTRANDE, re.compile(r"(?:remiss)?(?:yttrande|svar) från|remissvar\b|yttrande av ")),
)

_FORMAL = re.compile(
    r"(?:godkännande|fastställande|ändring|förändring)\w* av (?:dagens )?"
    r"(?:dagordning|föredragningslista|ärendelista|kallelse)|dagordning\b|föredragningslista|upprop|"
    r"val av (?:protokolls?)?justera|protokolls?justera|justering\b|"
    r"anmälan av jäv|fråga(?:n)? om jäv|jäv\b|mötets öppnande|sammanträdets öppnande|övriga frågor|avslutning"
)
_NOTIFY = re.compile(
    r"anmälan av (?:delegera|ordförande|delegations|fattade|beslut)|anmälningsärende|"
    r"delegations?(?:beslut|ärende|listor)|delegerade beslut|meddelande|ärenden för kännedom|"
    r"redovisning av delegation|inkomna skrivelser|för kännedom"
)
_INFORM = re.compile(
    r"(?:^|\b)(?:information|informerar|informationsärende|återrapportering|dialog|kurser och konferenser)\b"
)
_MERE_INFORMATION = re.compile(
    r"(?:tar? del av|tagit del av|noterar|godkänner|lägger|antecknar)\b.{0,80}"
    r"\b(?:information|rapporten till handlingarna)"
    r"|\b(?:informationen|redovisningen) (?:noteras|godkänns|antecknas|läggs)"
)


def document_kind(title: str) -> DocumentKind:
    """The kind of a paper under an ärende, by its title; a bilaga when nothing else."""
    folded = fold(title)
    for kind, pattern in _DOCUMENTS:
        if pattern.match(folded):
            return kind
    return DocumentKind.BILAGA


def item_kind(title: str, proposal: str) -> ItemKind:
    """What the board does with an ärende, by its title and proposal."""
    folded = fold(title)
    if _NOTIFY.search(folded):
        return ItemKind.ANMALAN
    if _FORMAL.match(folded):
        return ItemKind.FORMALIA
    asked = fold(proposal)
    mere = bool(asked) and len(asked) < 200 and bool(_MERE_INFORMATION.search(asked))
    if _INFORM.search(folded) and (not asked or mere):
        return ItemKind.INFORMATION
    if mere and "beslutar att" not in asked and "rapport" not in asked:
        return ItemKind.INFORMATION
    return ItemKind.BESLUT if asked else ItemKind.OKANT

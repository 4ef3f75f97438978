# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""An agenda's ärenden as a delivery leaves them: new ones, what a later reading adds, their order. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ifn_desktop.model.ids import ItemId
from ifn_desktop.model.library import KnownItem
from ifn_desktop.model.parsed import ParsedItem


def reordered(order: Sequence[KnownItem], ids: Sequence[ItemId]) -> list[KnownItem]:
    """An agenda in the order of a delivery that has most of it; what it lacks stays after its neighbour."""
    if 3 * len(ids) < 2 * len(order):
        return list(order)
    places = {item: place for place, item in enumerate(ids)}
    keyed: list[tuple[int, int, KnownItem]] = []
    last = -1
    for at, item in enumerate(order):
        last = places.get(item.id, last)
        keyed.append((last, at if item.id not in places else -1, item))
    return [item for _, _, item in sorted(keyed, key=lambda one: one[:2])]


def new_item(new_id: ItemId, parsed: ParsedItem) -> KnownItem:
    """An ärende that was not known, at no place yet."""
    return KnownItem(
        new_id,
        0,
        parsed.number,
        parsed.title,
        parsed.case_number,
        parsed.kind,
        parsed.proposal,
        parsed.prepared_by,
        parsed.sent_to,
        parsed.no_papers,
        parsed.confidence,
    )


def filled(known: KnownItem, parsed: ParsedItem) -> KnownItem:
    """A known ärende of another source: what it lacks is filled in, nothing is replaced."""
    return replace(
        known,
        number=known.number or parsed.number,
        case_number=known.case_number or parsed.case_number,
        proposal=known.proposal or parsed.proposal,
        prepared_by=known.prepared_by or parsed.prepared_by,
        sent_to=known.sent_to or parsed.sent_to,
        no_papers=known.no_papers and parsed.no_papers,
    )


def renewed(known: KnownItem, parsed: ParsedItem) -> KnownItem:
    """A known ärende with what a later delivery adds; the surer reading wins where both speak."""
    surer = parsed.confidence > known.confidence
    as_sure = parsed.confidence >= known.confidence  # of two sure ones the later: numbers are given anew
    return replace(
        known,
        number=(parsed.number if as_sure else None) or known.number or parsed.number,
        title=parsed.title if surer and parsed.title else known.title,
        case_number=(parsed.case_number if surer else None) or known.case_number or parsed.case_number,
        kind=parsed.kind if parsed.proposal else known.kind,
        proposal=parsed.proposal or known.proposal,
        prepared_by=parsed.prepared_by or known.prepared_by,
        sent_to=parsed.sent_to or known.sent_to,
        no_papers=known.no_papers and parsed.no_papers,
        confidence=max(known.confidence, parsed.confidence),
    )

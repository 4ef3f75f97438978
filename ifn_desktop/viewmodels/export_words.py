# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The words of exports, with the member's own names of colours. Free of Qt."""

from __future__ import annotations

from collections.abc import Mapping

from ifn_desktop.model.annotations import MarkColour
from ifn_desktop.services.export_summary import ExportWords
from ifn_desktop.viewmodels.mark_words import COLOURS, KINDS, NOTES


def export_words(colour_names: Mapping[MarkColour, str]) -> ExportWords:
    """The words, with the names that the member has given colours."""
    return ExportWords(
        kinds=KINDS,
        notes=NOTES,
        colours={**COLOURS, **colour_names},
        summary="Sammanfattning",
        proposal="Förslag till beslut",
        own_notes="Mina anteckningar",
        own_marks="Mina markeringar",
        page="s. {page}",
        printed="s. {page}, tryckt {label}",
        orphan="finns inte kvar i den nya versionen, förut s. {page}",
        bookmark="Bokmärke, s. {page}",
        no_item="Handlingar utan ärende",
        nothing="Du har inte skrivit eller markerat något till det här sammanträdet.",
    )

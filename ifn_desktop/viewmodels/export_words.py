# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The words of exports, with the member's own names of colours. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from ifn_desktop.model.annotations import MarkColour
from ifn_desktop.services.export_summary import ExportWords
from ifn_desktop.services.file_words import NOTES, CalendarWords, CrashWords, LeavingWords, OverviewWords
from ifn_desktop.viewmodels.mark_words import COLOURS, KINDS, RECUSAL, RECUSAL_UNSURE

Translate = Callable[[str], str]
K = TypeVar("K")
W = TypeVar("W", CalendarWords, CrashWords, LeavingWords, OverviewWords)


def in_language(words: W, translate: Translate) -> W:
    """The words of a file that the program writes, in another language.

    Args:
        words: in Swedish.
        translate: looks a text up; the window gives `words.table`.
    """
    said: dict[str, Any] = {
        name: translate(value) if isinstance(value, str) else _each(value, translate)
        for name, value in words._asdict().items()
    }
    return words._replace(**said)


def export_words(
    colour_names: Mapping[MarkColour, str], translate: Translate = lambda text: text
) -> ExportWords:
    """The words, with the names that the member has given colours.

    Args:
        colour_names: the member's own.
        translate: looks a text up in another language; the window gives `words.table`.
    """
    return ExportWords(
        kinds=_each(KINDS, translate),
        notes=_each(NOTES, translate),
        colours={**_each(COLOURS, translate), **colour_names},
        summary=translate("Sammanfattning"),
        proposal=translate("Förslag till beslut"),
        own_notes=translate("Mina anteckningar"),
        own_marks=translate("Mina markeringar"),
        page=translate("s. {page}"),
        printed=translate("s. {page}, tryckt {label}"),
        orphan=translate("finns inte kvar i den nya versionen, förut s. {page}"),
        bookmark=translate("Bokmärke, s. {page}"),
        no_item=translate("Handlingar utan ärende"),
        nothing=translate("Du har inte skrivit eller markerat något till det här sammanträdet."),
        recusal=translate(RECUSAL),
        unsure=translate(RECUSAL_UNSURE),
    )


def _each(words: Mapping[K, str], translate: Translate) -> dict[K, str]:
    return {key: translate(text) for key, text in words.items()}

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Codes of the core, turned into the words a member reads.

Swedish is the source language: these texts are what the program says, and what Qt Linguist
translates. This module is free of Qt so that the command line says the same as the window.
The words for errors are in `error_words`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

Translate = Callable[[str], str]

# Codes of warnings: about a meeting or an import, and about a search.
WARNINGS: dict[str, str] = {
    "import.page_unreadable": "{name}: sidan {page} är skadad och gick inte att läsa. Resten är med.",
    "parse.date_from_name": (
        "Dagen för sammanträdet, {date}, står bara i filens namn. Titta gärna efter att den stämmer."
    ),
    "parse.no_board": "Det gick inte att läsa ut vilken nämnd papperen gäller. De finns ändå med här.",
    "parse.no_date": "Dagen för sammanträdet står inte i papperen. Du kan skriva in den själv.",
    "parse.no_items": (
        "Det gick inte att läsa ut ärendena ur kallelsen. Den ligger bland sammanträdets papper."
    ),
    "parse.no_text": (
        "{file}: sidorna {first}–{last} är bilder utan text. De går att läsa men inte att söka i."
    ),
    "parse.number_guessed": (
        "Numren på {count} ärenden ({first} till {last}) är inte utskrivna utan följer av ordningen."
    ),
    "source.cancelled": ("Sammanträdet är inställt. Det står på den plats som handlingarna hämtas från."),
    "source.closed": ("Inte offentligt, enligt den plats som handlingarna hämtas från: {items}."),
    "parse.unsure_item": (
        "Det är osäkert var ”{title}” hör hemma. Nu ligger den under {item}. Du kan flytta den."
    ),
    "parse.unsure_range": (
        "Det är osäkert var ”{title}” i ärende {item} börjar och slutar. Nu är det sidorna {first}–{last}."
    ),
    # What a search did not understand, or did otherwise than it was asked (model.search).
    "query.any_word": "Ingen sida har alla orden. Här är sidor som har något av dem.",
    "query.field_empty": "Skriv något efter ”{field}:”, utan mellanslag.",
    "query.kind": (
        "”{value}” är ingen sorts handling. Det går att skriva tjänsteskrivelse, bilaga, protokollsutdrag, "
        "yttrande, föredragningslista, protokoll eller övrigt."
    ),
    "query.near_alone": "NEAR och NÄRA ska stå mellan två ord.",
    "query.newest": "Orden finns nästan överallt. Här är de bästa av de nyaste sidorna.",
    "query.only_without": "Skriv också något som ska finnas, inte bara vad som inte ska vara med.",
    "query.or_alone": "OR och ELLER ska stå mellan två ord.",
    "query.prefix_short": "Skriv minst två bokstäver före *.",
    "query.quote_open": "Citattecknet saknar sitt slut. Sökningen läser allt efter det som en fras.",
    "query.spelling": "”{word}” finns inte i biblioteket. Här är sidor med ”{meant}”.",
    "query.without_dots": "”{word}” finns inte i biblioteket. Sökt utan prickar: här är sidor med ”{meant}”.",
    "query.word_unknown": "”{word}” finns inte i biblioteket.",
    "query.years": "”{value}” är inget år. Skriv till exempel år:2026 eller år:2024..2026.",
}

# The same warnings where `first` and `last` are one and the same page.
ONE_PAGE: dict[str, str] = {
    "parse.no_text": "{file}: sidan {first} är en bild utan text. Den går att läsa men inte att söka i.",
    "parse.unsure_range": (
        "Det är osäkert var ”{title}” i ärende {item} börjar och slutar. Nu är det bara sidan {first}."
    ),
}

# Progress steps.
STEPS: dict[str, str] = {
    "key.changing": "Lägger det nya biblioteket på plats",
    "key.copying": "Låser biblioteket på nytt",
    "backup.copying": "Samlar ihop biblioteket",
    "backup.reading_back": "Läser igenom säkerhetskopian",
    "backup.restoring": "Läser in säkerhetskopian",
    "backup.writing": "Skriver säkerhetskopian",
    "export.collecting": "Samlar ihop det du har skrivit",
    "export.writing": "Sparar filen",
    "print.pages": "Skriver ut, sida {done} av {total}",
    "print.preparing": "Förbereder utskriften",
    "import.reading": "Läser filer, {done} klara",
    "import.placing": "Flyttar med markeringar, {done} av {total}",
    "import.storing": "Sparar",
    "import.understanding": "Letar upp ärenden och handlingar",
    "purge.clearing": "Tar bort det sista från disken",
    "purge.papers": "Rensar, {done} av {total} sammanträden klara",
    "ocr.reading": "Läser texten i bilderna, sida {page}",
    "search.indexed": "Allt går att söka i",
    "search.indexing": "{done} av {total} sidor sökbara",
    "pdf.reading": "Läser sida {done} av {total}",
    "sync.fetching": "Hämtar handlingar, {done} av {total}",
    "sync.listing": "Frågar efter nya handlingar",
    "store.checking_blobs": "Kontrollerar filerna på disken",
    "store.checking_database": "Kontrollerar biblioteket",
    "minutes.reading": "Läser protokoll, {done} av {total}",
    "ties.searching": "Letar efter dina kopplingar, {done} av {total} handlingar",
    "store.upgrading": "Uppdaterar biblioteket till den nya versionen av programmet",
}


def say(
    code: str, params: Mapping[str, object] | None = None, translate: Translate = lambda text: text
) -> str:
    """The words for a code, with its parameters put in.

    Args:
        code: of a KnownError, a warning or a progress step.
        params: values for the names in braces in the text.
        translate: looks a text up in another language; the window gives Qt's.
    """
    text = WARNINGS.get(code) or STEPS.get(code) or _error(code)
    if params and params.get("first") == params.get("last"):
        text = ONE_PAGE.get(code, text)
    if text is None:
        return translate("Något gick fel ({code}).").format(code=code)
    return translate(text).format_map(_Forgiving(params or {}))


def _error(code: str) -> str | None:
    from ifn_desktop.viewmodels.error_words import ERRORS  # not on the way to the first view

    return ERRORS.get(code)


class _Forgiving(dict[str, object]):
    """A missing parameter must not hide the message it belongs to."""

    def __init__(self, params: Mapping[str, object]) -> None:
        super().__init__(params)

    def __missing__(self, key: str) -> str:
        return "…"

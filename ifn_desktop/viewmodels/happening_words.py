# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Words for what has happened with the library. Without Qt's own words: the command line says them too."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping

from ifn_desktop.model.happening import Happening, HappeningKind

Translate = Callable[[str], str]

WORDS: Mapping[HappeningKind, str] = {
    HappeningKind.OPENED: "Låstes upp",
    HappeningKind.LOCKED: "Låstes",
    HappeningKind.FAILED_UNLOCK: "Fel lösenord eller återställningskod",
    HappeningKind.IMPORTED: "Handlingar lästes in",
    HappeningKind.SYNCED: "Handlingar hämtades",
    HappeningKind.EXPORTED: "Anteckningar sparades till en fil utanför programmet",
    HappeningKind.PRINTED: "Utskrift",
    HappeningKind.SAVED_OUT: "En handling sparades till en fil utanför programmet",
    HappeningKind.PURGED: "Handlingar rensades bort",
    HappeningKind.ERASED: "Biblioteket tömdes",
    HappeningKind.BACKED_UP: "Säkerhetskopia gjordes",
    HappeningKind.RESTORED: "Biblioteket lades tillbaka från en säkerhetskopia",
    HappeningKind.VERIFIED: "Biblioteket kontrollerades",
    HappeningKind.PASSPHRASE_CHANGED: "Sättet att låsa upp ändrades",
    HappeningKind.KEY_CHANGED: "Nyckeln byttes",
    HappeningKind.CODE_CHANGED: "Ny återställningskod gjordes",
    HappeningKind.RECORD_ERASED: "Den här listan tömdes",
    HappeningKind.OTHER: "Något som en nyare version av programmet har gjort",
}
FIGURES: Mapping[str, tuple[str, str]] = {
    "papers": ("handling", "handlingar"),
    "files": ("fil", "filer"),
    "pages": ("sida", "sidor"),
    "meetings": ("sammanträde", "sammanträden"),
    "notes": ("anteckning", "anteckningar"),
    "entries": ("rad", "rader"),
    "faults": ("fel", "fel"),
    "tries": ("försök", "försök"),
}
"""What is counted, one and many; a figure without words here is left out."""


def happening_words(happening: Happening, translate: Translate = lambda text: text) -> str:
    """What happened: `Handlingar lästes in: 40 handlingar, 1 sammanträde`."""
    counted = [
        f"{number}\N{NO-BREAK SPACE}{translate(one if number == 1 else many)}"
        for name, (one, many) in FIGURES.items()
        if (number := happening.figures.get(name))
    ]
    words = translate(WORDS[happening.kind])
    return f"{words}: {', '.join(counted)}" if counted else words


def happened_at(happening: Happening) -> datetime.datetime:
    """When it happened, by the computer's own zone."""
    return datetime.datetime.fromisoformat(happening.time).astimezone()

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Words for marks and notes: kinds, colours, and the names of steps to undo. Free of Qt."""

from __future__ import annotations

from collections.abc import Callable

from ifn_desktop.model.annotations import MarkColour, MarkKind

KINDS: dict[MarkKind, str] = {
    MarkKind.HIGHLIGHT: "Överstrykning",
    MarkKind.UNDERLINE: "Understrykning",
    MarkKind.STRIKE: "Genomstrykning",
    MarkKind.AREA: "Markerat område",
    MarkKind.STICKY: "Notislapp",
    MarkKind.FREE_TEXT: "Text på sidan",
    MarkKind.INK: "Teckning",
    MarkKind.BOOKMARK: "Bokmärke",
}

COLOURS: dict[MarkColour, str] = {
    MarkColour.YELLOW: "Gul",
    MarkColour.GREEN: "Grön",
    MarkColour.TURQUOISE: "Turkos",
    MarkColour.PINK: "Rosa",
    MarkColour.VIOLET: "Lila",
}

RECUSAL = "Du har markerat jäv. Anmäl det och lämna sammanträdet innan ärendet behandlas."
RECUSAL_UNSURE = "Du har markerat att du är osäker på om du är jävig. Be nämnden pröva det."

STEPS: dict[str, str] = {
    "undo.add.highlight": "överstrykningen",
    "undo.add.underline": "understrykningen",
    "undo.add.strike": "genomstrykningen",
    "undo.add.area": "det markerade området",
    "undo.add.sticky": "notislappen",
    "undo.add.free_text": "texten på sidan",
    "undo.add.ink": "teckningen",
    "undo.add.bookmark": "bokmärket",
    "undo.add.marks": "markeringarna",
    "undo.comment": "kommentaren",
    "undo.recolour": "den nya färgen",
    "undo.move": "flytten",
    "undo.place": "placeringen",
    "undo.keep_with_old": "valet att låta markeringen stå kvar",
    "undo.delete": "borttagningen",
    "undo.colour_names": "färgernas namn",
    "undo.note.add": "anteckningen",
    "undo.note.edit": "ändringen i anteckningen",
    "undo.note.delete": "borttagningen av anteckningen",
}
"""What a step is called after `Ångra` or `Gör om`."""


UNDO, REDO = "Ångra", "Gör om"
_Translate = Callable[[str], str]


def undo_words(label: str | None, translate: _Translate = str) -> str:
    """`Ångra överstrykningen`; with nothing to undo, `Ångra`."""
    return _with_step(UNDO, label, translate)


def redo_words(label: str | None, translate: _Translate = str) -> str:
    """`Gör om överstrykningen`; with nothing to do again, `Gör om`."""
    return _with_step(REDO, label, translate)


def _with_step(verb: str, label: str | None, translate: _Translate) -> str:
    step = STEPS.get(label or "")
    return f"{translate(verb)} {translate(step)}" if step else translate(verb)

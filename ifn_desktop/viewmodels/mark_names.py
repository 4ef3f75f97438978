# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What marks, notes and colours are called, in the language of the window."""

from __future__ import annotations

from ifn_desktop.model.annotations import MarkColour, MarkKind, NoteKind
from ifn_desktop.services.file_words import NOTES
from ifn_desktop.viewmodels.mark_words import COLOURS, KINDS
from ifn_desktop.viewmodels.words import translate


def kind_name(kind: MarkKind | NoteKind) -> str:
    """`Överstrykning`, `Yrkande`."""
    return translate("messages", KINDS[kind] if isinstance(kind, MarkKind) else NOTES[kind])


def colour_name(colour: MarkColour) -> str:
    """`Gul`."""
    return translate("messages", COLOURS[colour])

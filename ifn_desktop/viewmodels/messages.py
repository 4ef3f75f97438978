# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Codes of the core, turned into the words a member reads.

Swedish is the source language: these texts are what the program says, and what Qt Linguist
translates. This module is free of Qt so that the command line says the same as the window.
A text says what happened, that nothing was lost, and what to do (design.md section 10).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

Translate = Callable[[str], str]

# KnownError codes.
ERRORS: dict[str, str] = {}

# Codes of warnings about a meeting or an import.
WARNINGS: dict[str, str] = {}

# Progress steps.
STEPS: dict[str, str] = {}


def say(
    code: str, params: Mapping[str, object] | None = None, translate: Translate = lambda text: text
) -> str:
    """The words for a code, with its parameters put in.

    Args:
        code: of a KnownError, a warning or a progress step.
        params: values for the names in braces in the text.
        translate: looks a text up in another language; the window gives Qt's.
    """
    text = ERRORS.get(code) or WARNINGS.get(code) or STEPS.get(code)
    if text is None:
        return translate("Något gick fel ({code}).").format(code=code)
    return translate(text).format_map(_Forgiving(params or {}))


class _Forgiving(dict[str, object]):
    """A missing parameter must not hide the message it belongs to."""

    def __init__(self, params: Mapping[str, object]) -> None:
        super().__init__(params)

    def __missing__(self, key: str) -> str:
        return "…"

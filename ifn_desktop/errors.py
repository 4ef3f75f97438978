# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The three kinds of trouble, split by whose fault it is.

Texts for the user are made from the code in `ifn_desktop.viewmodels.error_words`; the core
knows codes only. `str()` of an error never holds the values of its parameters, so that a
title or a file name cannot reach a log by way of a traceback.
"""

from __future__ import annotations


class IfnError(Exception):
    """Base of every error this program raises on purpose."""


class KnownError(IfnError):
    """The world's fault: said to the user in plain words, nothing was lost.

    Args:
        code: a dotted name, such as `pdf.damaged`; each has a text in `viewmodels.error_words`.
        **params: what the text needs (a file name, a number). Never logged.
    """

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        return self.code


class BugError(IfnError):
    """Our fault: something that cannot happen has happened, and should be reported."""


class Cancelled(IfnError):
    """The user stopped the work. Never shown, never logged as an error."""

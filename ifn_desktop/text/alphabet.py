# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The order of the Swedish alphabet, for lists of names; Finnish has the same."""

from __future__ import annotations

import unicodedata

_LAST = str.maketrans({"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}"})  # what follows z in ASCII


def alphabetical(text: str) -> tuple[str, str]:
    """A key to sort by: å, ä and ö come last, other accents and capitals make no difference.

    Of two that differ only in those, the one with fewer comes first.
    """
    folded = unicodedata.normalize("NFC", text).casefold().translate(_LAST)
    plain = "".join(sign for sign in unicodedata.normalize("NFD", folded) if not unicodedata.combining(sign))
    return plain, text

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Writes what `tomllib` reads. One key a line; tables inline, which says the same."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import cast

from ifn_desktop.errors import BugError

_BARE = re.compile(r"[A-Za-z0-9_-]+")


def toml_text(values: Mapping[str, object]) -> str:
    """A TOML document (toml.io, version 1.0) with these values.

    Args:
        values: of the kinds that `tomllib` gives: str, int, float, bool, dates and times, lists
            and mappings of them.
    """
    return "".join(f"{_key(key)} = {_value(value)}\n" for key, value in values.items())


def _value(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case float():
            return "nan" if math.isnan(value) else str(value)
        case str():
            return _string(value)
        case datetime() | date() | time():
            return value.isoformat()
        case Mapping():
            inside = cast("Mapping[str, object]", value).items()
            return "{" + ", ".join(f"{_key(key)} = {_value(item)}" for key, item in inside) + "}"
        case Sequence():
            return "[" + ", ".join(_value(item) for item in cast("Sequence[object]", value)) + "]"
        case _:
            raise BugError("a setting of a kind that TOML does not have")


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _string(key)


def _string(text: str) -> str:
    return '"' + "".join(_letter(letter) for letter in text) + '"'


def _letter(letter: str) -> str:
    if letter in '"\\':
        return "\\" + letter
    if ord(letter) < 0x20 or ord(letter) == 0x7F:
        return f"\\u{ord(letter):04x}"
    return letter

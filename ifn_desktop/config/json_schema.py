# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Checks a JSON value against a schema, with the few keywords that our own schemas use.

The library `jsonschema` knows them all, but its import takes longer than the whole way to the first
view may; a test compares the two on thousands of values. An unknown keyword is a fault of ours.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, cast

from ifn_desktop.errors import BugError

Schema = Mapping[str, object]
_SAID = frozenset({"$schema", "$defs", "title", "description"})
_KINDS: Mapping[str, Callable[[object], bool]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    # 2.0 is an integer too (JSON Schema 2020-12, validation, 6.1.1).
    "integer": lambda value: _is_number(value) and cast("float", value) % 1 == 0,
}


class Unfit(NamedTuple):
    """A place in a value that is not as the schema wants it.

    Attributes:
        keyword: the schema's, such as `type` or `required`.
        path: keys and positions from the top; for `required` and `additionalProperties` the key at fault
            is the last.
        wanted: what the keyword says.
    """

    keyword: str
    path: tuple[str | int, ...]
    wanted: object = None


def unfit(value: object, schema: Schema) -> Iterator[Unfit]:
    """Every place where a value is not as the schema wants it.

    Args:
        value: of the kinds that `json.loads` gives.
        schema: a JSON Schema, draft 2020-12, with `$ref` into its own `$defs` only.
    """
    return _unfit(value, schema, schema, ())


def _unfit(value: object, schema: Schema, root: Schema, path: tuple[str | int, ...]) -> Iterator[Unfit]:
    for keyword, wanted in schema.items():
        match keyword:
            case "$ref":
                yield from _unfit(value, _definition(root, cast("str", wanted)), root, path)
            case "type":
                if not _KINDS[cast("str", wanted)](value):
                    yield Unfit(keyword, path, wanted)
            case "properties" | "required" | "additionalProperties":
                yield from _members(value, keyword, schema, root, path)
            case "items":
                yield from _items(value, cast("Schema", wanted), root, path)
            case _ if keyword in _SIMPLE:
                if not _SIMPLE[keyword](value, wanted):
                    yield Unfit(keyword, path, wanted)
            case _ if keyword not in _SAID:
                raise BugError("a schema of ours uses a keyword that is not checked")
            case _:
                pass


def _items(value: object, wanted: Schema, root: Schema, path: tuple[str | int, ...]) -> Iterator[Unfit]:
    if isinstance(value, list):
        for position, item in enumerate(cast("list[object]", value)):
            yield from _unfit(item, wanted, root, (*path, position))


def _members(
    whole: object, keyword: str, schema: Schema, root: Schema, path: tuple[str | int, ...]
) -> Iterator[Unfit]:
    if not isinstance(whole, dict):
        return
    value = cast("dict[str, object]", whole)
    known = cast("Mapping[str, Schema]", schema.get("properties", {}))
    if keyword == "properties":
        for key, inside in known.items():
            if key in value:
                yield from _unfit(value[key], inside, root, (*path, key))
    elif keyword == "required":
        for key in cast("Sequence[str]", schema["required"]):
            if key not in value:
                yield Unfit(keyword, (*path, key))
    elif schema[keyword] is False:
        for key in value:
            if key not in known:
                yield Unfit(keyword, (*path, key))
    else:
        raise BugError("a schema of ours says more of other keys than that there are none")


def _definition(root: Schema, reference: str) -> Schema:
    return cast("Mapping[str, Schema]", root["$defs"])[reference.removeprefix("#/$defs/")]


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _length(value: object, kind: type) -> int | None:
    return len(cast("list[object]", value)) if isinstance(value, kind) else None


def _at_least(length: int | None, wanted: object) -> bool:
    return length is None or length >= cast("int", wanted)


def _at_most(length: int | None, wanted: object) -> bool:
    return length is None or length <= cast("int", wanted)


_SIMPLE: Mapping[str, Callable[[object, object], bool]] = {
    "enum": lambda value, wanted: isinstance(value, str) and value in cast("Sequence[object]", wanted),
    "minimum": lambda value, wanted: not _is_number(value) or cast("float", value) >= cast("float", wanted),
    "maximum": lambda value, wanted: not _is_number(value) or cast("float", value) <= cast("float", wanted),
    "minLength": lambda value, wanted: _at_least(_length(value, str), wanted),
    "maxLength": lambda value, wanted: _at_most(_length(value, str), wanted),
    "maxItems": lambda value, wanted: _at_most(_length(value, list), wanted),
    "pattern": lambda value, wanted: (
        not isinstance(value, str) or re.search(cast("str", wanted), value) is not None
    ),
}

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Every code that the core can say has words, and no words are left over."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from ifn_desktop.viewmodels import error_words, messages

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "ifn_desktop"
TEXTS = error_words.ERRORS | messages.WARNINGS | messages.STEPS

# Constructors whose argument is a code: its position, its name, and where its words stand.
CODES = {
    "KnownError": (0, "code", error_words.ERRORS),
    "FileFailure": (1, "code", error_words.ERRORS),
    "Fault": (0, "code", error_words.ERRORS),
    "ParsedWarning": (0, "code", messages.WARNINGS),
    "Notice": (0, "code", messages.WARNINGS),
    "QueryFault": (0, "code", messages.WARNINGS),
    "QueryNote": (0, "code", messages.WARNINGS),
    "_fault": (0, "code", messages.WARNINGS),
    "Progress": (0, "step", messages.STEPS),
}


@cache
def sources() -> dict[Path, ast.Module]:
    return {
        path: ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.parent != PACKAGE / "viewmodels" or path.name not in {"error_words.py", "messages.py"}
    }


@cache
def calls() -> dict[str, list[tuple[Path, ast.Call]]]:
    """Every call in the program, by the name of what is called."""
    found: dict[str, list[tuple[Path, ast.Call]]] = {}
    for path, module in sources().items():
        for node in ast.walk(module):
            if isinstance(node, ast.Call):
                name = (
                    node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                )
                found.setdefault(name, []).append((path, node))
    return found


def codes_said(constructor: str) -> Iterator[tuple[str, str]]:
    """Codes written out in calls of a constructor, each with its place."""
    position, keyword, _ = CODES[constructor]
    for path, node in calls().get(constructor, []):
        given = [word.value for word in node.keywords if word.arg == keyword]
        given += node.args[position : position + 1]
        for constant in (leaf for expression in given for leaf in ast.walk(expression)):
            if (
                isinstance(constant, ast.Constant)
                and isinstance(constant.value, str)
                and is_code(constant.value)
            ):
                yield constant.value, f"{path.relative_to(ROOT)}:{node.lineno}"


def is_code(text: str) -> bool:
    parts = text.split(".")
    return len(parts) > 1 and all(part.isidentifier() and part.islower() for part in parts)


@pytest.mark.parametrize("constructor", CODES)
def test_every_code_has_words(constructor: str) -> None:
    texts = CODES[constructor][2]
    assert {f"{code} ({place})" for code, place in codes_said(constructor) if code not in texts} == set()


def test_no_words_without_a_code() -> None:
    constants = {
        node.value
        for module in sources().values()
        for node in ast.walk(module)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert set(TEXTS) - constants == set()


def test_a_code_has_one_text() -> None:
    assert len(TEXTS) == len(error_words.ERRORS) + len(messages.WARNINGS) + len(messages.STEPS)


@pytest.mark.parametrize("code", TEXTS)
def test_words_can_be_said(code: str) -> None:
    fields = {name for _, name, _, _ in string.Formatter().parse(TEXTS[code]) if name is not None}
    assert all(field.isidentifier() for field in fields)
    assert messages.say(code).strip()

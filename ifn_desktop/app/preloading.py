# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Imports what the reading view and its features are made of, before they are made.

They are made on the window's thread, which is not to wait for files to be read: so a thread of the io
lane imports them first.
"""

from __future__ import annotations

import dis
import importlib
import sys
from collections.abc import Iterator
from types import CodeType, FunctionType, ModuleType

_BEFORE_FEATURES = (
    "ifn_desktop.ui.shell",
    "ifn_desktop.ui.reading_room",
    "ifn_desktop.ui.reader.panes",
    "ifn_desktop.viewmodels.reader.page_images",
    "ifn_desktop.app.features",
    "ifn_desktop.config.memory",
    "ifn_desktop.ui.beside_actions",
    "ifn_desktop.ui.paper_actions",
)
_HOME = "ifn_desktop.app."
_MAKER = "make"


def preload() -> None:
    """Import it. Not on the window's thread."""
    for name in _BEFORE_FEATURES:
        importlib.import_module(name)
    loaded = sys.modules.copy()  # at once: other threads import meanwhile
    for module in [module for name, module in loaded.items() if name.startswith(_HOME)]:
        for name in imports_of_makers(module):
            importlib.import_module(name)


def imports_of_makers(module: ModuleType) -> list[str]:
    """What the makers of features in a module (`app.features`) import when they are called."""
    functions = [value for value in vars(module).values() if isinstance(value, FunctionType)]
    own = [function.__code__ for function in functions if function.__module__ == module.__name__]
    makers = [code for function in own for code in _nested(function) if code.co_name == _MAKER]
    names = [
        str(step.argval)
        for maker in makers
        for step in dis.get_instructions(maker)
        if step.opname == "IMPORT_NAME"
    ]
    return list(dict.fromkeys(names))


def _nested(code: CodeType) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from _nested(constant)

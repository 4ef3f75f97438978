# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Nothing moves of itself, whatever the computer is set to: there is no motion to reduce."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import ifn_desktop

pytestmark = pytest.mark.accessibility

MOVERS = {
    *("QPropertyAnimation", "QVariantAnimation", "QSequentialAnimationGroup", "QParallelAnimationGroup"),
    *("QTimeLine", "QMovie", "QScroller", "QGraphicsOpacityEffect"),
}


def test_no_animation_is_made() -> None:
    made = [
        (path.name, node.lineno)
        for path in Path(ifn_desktop.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if (isinstance(node, ast.Name) and node.id in MOVERS)
        or (isinstance(node, ast.Attribute) and node.attr in {*MOVERS, "setAnimated"})
    ]
    assert made == []

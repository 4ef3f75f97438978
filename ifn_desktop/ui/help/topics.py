# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Which page of the handbook tells of which view. A view says it by the property `handbook`."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

PROPERTY = "handbook"
GETTING_STARTED = "kom-igang"
READING = "lasa"


def set_topic(widget: QWidget, page: str) -> None:
    """F1 in this view, and in all that stands in it, opens this page of the handbook."""
    widget.setProperty(PROPERTY, page)


def topic_at(widget: QWidget | None) -> str:
    """The page that tells of where the keyboard is; empty where nothing around it says."""
    while widget is not None:
        page = widget.property(PROPERTY)
        if page:
            return str(page)
        widget = widget.parentWidget()
    return ""

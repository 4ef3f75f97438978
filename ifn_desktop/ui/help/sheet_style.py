# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""How the handbook's pages are set: on the screen in the theme's colours, on paper in black."""

from __future__ import annotations

from string import Template

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument

from ifn_desktop.ui.tokens import Theme
from ifn_desktop.viewmodels.handbook import Sheet

_SCREEN = Template("""
body { color: $ink; }
h1 { font-size: ${title}px; font-weight: 600; margin: 0 0 12px 0; }
h2 { font-size: ${heading}px; font-weight: 600; margin: 24px 0 8px 0; }
h3 { font-size: ${base}px; font-weight: 600; margin: 18px 0 6px 0; }
p { margin: 0 0 12px 0; }
li { margin: 0 0 6px 0; }
a { color: $accent; text-decoration: underline; }
strong { font-weight: 600; }
code { font-family: "DejaVu Sans Mono", monospace; font-size: ${small}px; background-color: $line; }
pre { background-color: $line; margin: 0 0 12px 0; }
.caption { color: $mute; font-size: ${small}px; }
th, td { border-bottom: 1px solid $line; text-align: left; }
""")
PRINT = """
body { color: #000000; }
h1 { font-size: 19pt; font-weight: 600; margin: 0 0 10px 0; }
h2 { font-size: 13pt; font-weight: 600; margin: 18px 0 6px 0; }
h3 { font-size: 11pt; font-weight: 600; margin: 14px 0 4px 0; }
p { margin: 0 0 8px 0; }
li { margin: 0 0 4px 0; }
a { color: #000000; text-decoration: none; }
strong { font-weight: 600; }
code { font-family: "DejaVu Sans Mono", monospace; font-size: 9pt; }
.caption { color: #444444; font-size: 9pt; }
th, td { border-bottom: 1px solid #999999; text-align: left; }
"""


def screen_style(theme: Theme) -> str:
    """The style sheet for the screen."""
    tokens = theme.tokens
    return _SCREEN.substitute(
        ink=tokens.ink,
        mute=tokens.mute,
        line=tokens.line,
        accent=tokens.accent,
        base=theme.px(theme.BASE),
        small=theme.px(theme.SMALL),
        heading=theme.px(theme.HEADING),
        title=theme.px(theme.TITLE),
    )


def fill(document: QTextDocument, sheets: list[Sheet], style: str) -> None:
    """Set pages one after another, each on a new page of paper."""
    document.setDefaultStyleSheet(style)
    for sheet in sheets:
        for path, image in sheet.pictures:
            document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(path), image)
    parts = [
        sheet.html if position == 0 else f'<div style="page-break-before: always">{sheet.html}</div>'
        for position, sheet in enumerate(sheets)
    ]
    document.setHtml("<body>" + "".join(parts) + "</body>")

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A page of the handbook as HTML for Qt's rich text: headings with anchors, pictures with their words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ifn_desktop.services.handbook import HandbookPage, anchor_of

PictureWidth = Callable[[str], int]
"""How wide a picture is drawn, in pixels; 0 leaves it out, but for its words."""


def body_of(page: HandbookPage, width_of: PictureWidth) -> str:
    """The page's HTML, without head and styles; classes `caption` and `cell` say what is what.

    Args:
        page: the page.
        width_of: asked for each picture, by its path below the handbook's folder.
    """
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = parser.parse(page.markdown)
    for position, token in enumerate(tokens):
        if token.type == "heading_open":
            token.attrs["id"] = f"{page.name}-{anchor_of(tokens[position + 1].content)}"
    shown = _with_pictures(tokens, width_of)
    html = str(parser.renderer.render(list(shown), parser.options, {}))
    return html.replace("<table>", '<table cellspacing="0" cellpadding="5" width="100%">')


def _with_pictures(tokens: Iterable[Token], width_of: PictureWidth) -> Iterable[Token]:
    for token in tokens:
        pictures = [child for child in token.children or [] if child.type == "image"]
        if not pictures:
            yield token
            continue
        html = "".join(_picture(picture, width_of) for picture in pictures)
        words = [child for child in token.children or [] if child.type not in {"image", "softbreak"}]
        token.children = [Token("html_inline", "", 0, content=html), *words]
        yield token


def _picture(token: Token, width_of: PictureWidth) -> str:
    path, words = str(token.attrs["src"]), escape(token.content)
    width = width_of(path)
    image = f'<img src="{escape(path)}" width="{width}" alt="{words}"><br>' if width else ""
    return f'{image}<span class="caption">{words}</span>'

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Markdown as HTML to be laid out as a PDF. Links into the library become their words."""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.token import Token


def parsed(markdown: str) -> list[Token]:
    """The tokens of Markdown (CommonMark with tables; HTML in it is text), without links and pictures."""
    tokens = _parser().parse(markdown)
    for token in tokens:
        token.children = [
            child for child in token.children or [] if child.type not in {"link_open", "link_close"}
        ]
    return tokens


def html_of(markdown: str) -> bytes:
    """A web page of Markdown, UTF-8, without styles, pictures or links."""
    parser = _parser()
    body = str(parser.renderer.render(parsed(markdown), parser.options, {}))
    return f'<html><head><meta charset="utf-8"></head><body>{body}</body></html>'.encode()


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False})
    return parser.enable(["strikethrough", "table"]).disable(["image"])

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Markdown as a Word file: headings, paragraphs, lists, bold and italic, by Word's own styles."""

from __future__ import annotations

import datetime
import io
from typing import Any

import docx
from docx.document import Document
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph
from markdown_it.token import Token

from ifn_desktop.services.export_html import parsed

_DEEPEST = 3  # Word's template has list styles for three levels
EPOCH = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)


def docx_of(markdown: str, title: str, made: datetime.datetime = EPOCH) -> bytes:
    """A Word file of Markdown.

    Args:
        markdown: the text.
        title: of the file's properties.
        made: the time of the file's properties.
    """
    document = docx.Document()
    normal: Any = document.styles["Normal"]
    normal.font.name = "Calibri"
    normal.font.size = Pt(11)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    properties = document.core_properties
    properties.title, properties.author, properties.language = title, "", "sv-SE"
    properties.comments = ""
    properties.created = properties.modified = made.astimezone(datetime.UTC).replace(tzinfo=None)
    _Writer(document).write(parsed(markdown))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


class _Writer:
    """Turns tokens into paragraphs."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._lists: list[str] = []
        self._quoted = 0
        self._style: str | None = None

    def write(self, tokens: list[Token]) -> None:
        """Write every block."""
        for token in tokens:
            kind = token.type
            if kind == "heading_open":
                self._style = f"Heading {min(9, int(token.tag[1:]))}"
            elif kind == "heading_close":
                self._style = None
            elif kind in {"bullet_list_open", "ordered_list_open"}:
                self._lists.append("List Bullet" if kind == "bullet_list_open" else "List Number")
            elif kind in {"bullet_list_close", "ordered_list_close"}:
                self._lists.pop()
            elif kind == "blockquote_open":
                self._quoted += 1
            elif kind == "blockquote_close":
                self._quoted -= 1
            elif kind == "inline":
                self._runs(self._paragraph(), token.children or [])
            elif kind in {"fence", "code_block"}:
                self._paragraph().add_run(token.content.rstrip("\n"))

    def _paragraph(self) -> Paragraph:
        style = self._style
        if style is None and self._lists:
            level = min(len(self._lists), _DEEPEST)
            style = self._lists[-1] + (f" {level}" if level > 1 else "")
        elif style is None and self._quoted:
            style = "Quote"
        return self._document.add_paragraph(style=style)

    @staticmethod
    def _runs(paragraph: Paragraph, tokens: list[Token]) -> None:
        bold = italic = struck = 0
        for token in tokens:
            bold += {"strong_open": 1, "strong_close": -1}.get(token.type, 0)
            italic += {"em_open": 1, "em_close": -1}.get(token.type, 0)
            struck += {"s_open": 1, "s_close": -1}.get(token.type, 0)
            if token.type == "hardbreak":
                paragraph.add_run().add_break()
                continue
            text = " " if token.type == "softbreak" else token.content
            if text:
                run = paragraph.add_run(text)
                run.bold, run.italic = bool(bold) or None, bool(italic) or None
                run.font.strike = bool(struck) or None

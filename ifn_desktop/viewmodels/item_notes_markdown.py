# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A note's text: Markdown in the library, blocks of formatted words in the editor.

What the editor can hold is small on purpose: paragraphs, headings, two kinds of lists, quotes,
bold, italic, links. Qt reads Markdown (CommonMark, without HTML); it is written here, since Qt's
own writer leaves signs unescaped and loses empty lines. What is written is read back the same
(`parse(write(blocks)) == normal(blocks)`), whatever signs the member types.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Literal, NamedTuple

from PySide6.QtGui import QFont, QTextBlock, QTextDocument, QTextFormat, QTextListFormat

BlockKind = Literal["text", "heading", "bullet", "number", "quote"]
HEADING_LEVELS = 3
LIST_LEVELS = 5
_NBSP = "\N{NO-BREAK SPACE}"
_EMPTY = _NBSP
"""An empty line the member wants: Markdown has none."""
_GUARD = "\N{FOUR DOT PUNCTUATION}"
"""Stands around a letter written by its number while Qt reads: Qt forgets where such a letter stood."""
_ALWAYS = re.compile(r"[\\`*_\[\]<]|&(?=[#\w])")
_DROPPED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2058\ufffc\ufdd0-\ufdef\ud800-\udfff]")
_NUMBERED = {
    QTextListFormat.Style.ListDecimal,
    QTextListFormat.Style.ListLowerAlpha,
    QTextListFormat.Style.ListUpperAlpha,
    QTextListFormat.Style.ListLowerRoman,
    QTextListFormat.Style.ListUpperRoman,
}


class Span(NamedTuple):
    """Words with one look. `href` is where they lead, or empty."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""


class Block(NamedTuple):
    """A paragraph, heading, item of a list or line of a quote.

    Attributes:
        kind: what it is.
        level: of a heading (1 to 3) or an item (1 outermost); 0 for the others.
        spans: its words; none on an empty line.
    """

    kind: BlockKind = "text"
    level: int = 0
    spans: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """Its words without their looks."""
        return "".join(span.text for span in self.spans)


# Reading -----------------------------------------------------------------------------------------


def parse(markdown: str) -> tuple[Block, ...]:
    """The blocks of a Markdown text. What the editor cannot show (a table, code) stays as its words."""
    document = QTextDocument()
    document.setDefaultFont(QFont("", 12))  # a size in points: Qt derives that of headings from it
    features = QTextDocument.MarkdownFeature
    document.setMarkdown(
        _with_letters(_with_line_breaks(_DROPPED.sub("", markdown))),
        features(features.MarkdownDialectCommonMark | features.MarkdownNoHTML),
    )
    return read(document)


def read(document: QTextDocument) -> tuple[Block, ...]:
    """The blocks of a document, in their normal form."""
    blocks: list[Block] = []
    block = document.begin()
    while block.isValid():
        blocks.extend(blocks_of(block))
        block = block.next()
    return normal(blocks)


def _with_line_breaks(markdown: str) -> str:
    """End lines of a paragraph with a hard break: where the member ended a line, a line ends."""
    return re.sub(r"(?<=\S)[ \t]*\n(?=[ \t]*\S)", "  \n", markdown.replace("\r\n", "\n"))


def _with_letters(markdown: str) -> str:
    """Put letters in the place of their numbers, between signs that count as punctuation."""

    def letter(found: re.Match[str]) -> str:
        number = int(found.group(1))
        known = number <= 0x10FFFF and chr(number).isalnum()
        return f"{_GUARD}{chr(number)}{_GUARD}" if known else found.group()

    return re.sub(r"(?<!\\)&#(\d{1,7});", letter, markdown)


def blocks_of(block: QTextBlock) -> Iterator[Block]:
    """One line of a document, as blocks: more than one where a line break stands inside it."""
    form = block.blockFormat()
    heading = form.headingLevel()
    quote = form.property(QTextFormat.Property.BlockQuoteLevel)
    in_list = block.textList()
    kind: BlockKind = "text"
    level = 0
    if heading:
        kind, level = "heading", heading
    elif in_list is not None:
        kind = "number" if in_list.format().style() in _NUMBERED else "bullet"
        level = in_list.format().indent()
    elif quote:
        kind = "quote"
    spans: list[Span] = []
    fragment = block.begin()
    while not fragment.atEnd():
        piece = fragment.fragment()
        look = piece.charFormat()
        spans.append(
            Span(
                piece.text(),
                look.fontWeight() >= QFont.Weight.DemiBold and not heading,
                look.fontItalic(),
                look.anchorHref() if look.isAnchor() else "",
            )
        )
        fragment += 1
    yield from _split_lines(Block(kind, level, tuple(spans)))


def _split_lines(block: Block) -> Iterator[Block]:
    """A block for each line: a line break inside a paragraph is a paragraph's end here."""
    line: list[Span] = []
    for span in block.spans:
        pieces = re.split("[\u2028\u2029\n\r]", span.text)
        for number, piece in enumerate(pieces):
            if number:
                yield block._replace(spans=tuple(line))
                line = []
            line.append(span._replace(text=piece))
    yield block._replace(spans=tuple(line))


def normal(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The one form of what looks the same.

    Spans are joined; spaces, links and headings have no look of their own; lists leave no step out.
    """
    result: list[Block] = []
    above = 0
    for block in blocks:
        spans = _kept_edges(_normal_spans(block.spans))
        words = "".join(span.text for span in spans)
        if not words.replace(_NBSP, ""):
            spans = ()
        kind, level = block.kind, block.level
        if not spans and kind in {"heading", "quote"}:
            kind = "text"
        if kind in {"bullet", "number"}:
            level = max(1, min(level, above + 1, LIST_LEVELS))
            above = level
        else:
            above = 0
            level = max(1, min(level, HEADING_LEVELS)) if kind == "heading" else 0
        if kind == "heading":
            spans = _kept_edges(_normal_spans(Span(span.text, href=span.href) for span in spans))
        result.append(Block(kind, level, spans))
    while result and not result[-1].spans and result[-1].kind == "text":
        result.pop()
    return tuple(result)


def _normal_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    pieces: list[Span] = []
    for span in spans:
        text = _DROPPED.sub("", span.text).replace("\t", " ")
        look = Span("", href=span.href) if span.href else span._replace(text="")
        # A space has no look of its own: Markdown's signs must stand close to the words.
        for part in re.split(r"(\s+)", text):
            if not part:
                continue
            plain = part.isspace()
            if plain and pieces and pieces[-1].text.isspace() and pieces[-1].href == look.href:
                pieces[-1] = pieces[-1]._replace(text=pieces[-1].text + part)
            else:
                pieces.append(Span(part, href=look.href) if plain else look._replace(text=part))
    return _joined(_spaces_between(pieces))


def _kept_edges(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Spaces before the first word stay as spaces that Markdown does not drop; those after go."""
    if spans:
        first = spans[0].text
        words = first.lstrip(" ")
        spans = (spans[0]._replace(text=_NBSP * (len(first) - len(words)) + words), *spans[1:])
    while spans and not spans[-1].text.rstrip():
        spans = spans[:-1]
    return (*spans[:-1], spans[-1]._replace(text=spans[-1].text.rstrip())) if spans else ()


def _spaces_between(pieces: Sequence[Span]) -> Iterator[Span]:
    """Give a space back the look that stands on both sides of it."""
    for at, piece in enumerate(pieces):
        if piece.text.isspace() and 0 < at < len(pieces) - 1:
            before, after = pieces[at - 1], pieces[at + 1]
            same = before[1:] == after[1:] and piece.href == before.href and not after.text.isspace()
            yield before._replace(text=piece.text) if same else piece
        else:
            yield piece


def _joined(pieces: Iterable[Span]) -> tuple[Span, ...]:
    result: list[Span] = []
    for piece in pieces:
        if result and result[-1][1:] == piece[1:]:
            result[-1] = result[-1]._replace(text=result[-1].text + piece.text)
        else:
            result.append(piece)
    return tuple(result)


# Writing -----------------------------------------------------------------------------------------


def write(blocks: Iterable[Block]) -> str:
    """The Markdown of some blocks, ending with a line break unless there is nothing."""
    parts: list[str] = []
    before: Block | None = None
    counters: list[int] = []
    for block in normal(blocks):
        is_item = block.kind in {"bullet", "number"}
        was_item = before is not None and before.kind in {"bullet", "number"}
        if is_item:
            text, counters = _item(block, counters)
        else:
            counters = []
            text = _prefix(block) + (_line(block.spans) or _EMPTY)
            if block.kind == "heading" and text.endswith("#") and not text.endswith("\\#"):
                text = text[:-1] + "\\#"  # signs at the end of a heading are not shown
        if before is not None:
            tight = is_item and was_item
            joint = "\n" if tight else "\n>\n" if before.kind == block.kind == "quote" else "\n\n"
            parts.append(joint)
        parts.append(text)
        before = block
    return "".join(parts) + "\n" if parts else ""


def _prefix(block: Block) -> str:
    if block.kind == "heading":
        return "#" * block.level + " "
    return "> " if block.kind == "quote" else ""


def _item(block: Block, counters: list[int]) -> tuple[str, list[int]]:
    """An item of a list; numbers count on at their level until another kind of list begins there."""
    level = block.level
    counters = counters[:level]
    new = len(counters) < level
    if new:
        counters = [*counters, 0]
    if block.kind == "number":
        counters[-1] = max(0, counters[-1]) + 1
        mark = f"{counters[-1]}."
    else:
        counters[-1] = -1
        mark = "-"
    # Four spaces a step are enough for the widest mark that is met in a note, `99.`.
    text = "    " * (level - 1) + f"{mark:<3} " + (_line(block.spans) or _EMPTY)
    return text, counters


def _line(spans: Sequence[Span]) -> str:
    """The words of one block, never one look inside another.

    Two looks that touch take their signs from different families (`**` and `_`), so that the signs
    never run together.
    """
    tokens: list[tuple[str, str]] = []
    family = "_"
    for span in spans:
        count = 2 * span.bold + span.italic
        family = "*" if not count or family == "_" else "_"
        if span.href:
            tokens += [("[", "["), ("", span.text), ("[", f"]({_address(span.href)})")]
        elif count:
            tokens += [("<", family * count), ("", span.text), (">", family * count)]
        else:
            tokens.append(("", span.text))
        family = family if count else "_"
    out = ""
    for at, (sign, text) in enumerate(tokens):
        hidden = (_hides(tokens, at, -1), _hides(tokens, at, 1))
        out += text if sign else _escaped(text, hidden, first=not out)
        if text.endswith("!") and not sign and at + 1 < len(tokens) and tokens[at + 1][0] == "[":
            out = out[:-1] + "\\!"  # or the link would become a picture
    return out


def _hides(tokens: Sequence[tuple[str, str]], at: int, step: int) -> bool:
    """Whether the letter at an edge of a word must be written by its number.

    A sign of emphasis counts only when its surroundings say so (CommonMark, flanking delimiter
    runs): where they would not, the letter outside it is written by its number, whose `&` and `;`
    are punctuation.
    """
    where = at + step
    if not 0 <= where < len(tokens) or tokens[where][0] != ("<" if step > 0 else ">"):
        return False
    letter = tokens[at][1][-1 if step > 0 else 0]
    if letter.isspace() or _is_punctuation(letter):
        return False
    inner = tokens[where + step][1]
    return tokens[where][1][0] == "_" or _is_punctuation(inner[0 if step > 0 else -1])


def _escaped(text: str, hidden: tuple[bool, bool], *, first: bool) -> str:
    """Words that mean only themselves; `hidden` tells of their first and last letter."""
    head = tail = ""
    if hidden[1]:
        tail, text = _numbered(text[-1]), text[:-1]
    if text and hidden[0]:
        head, text = _numbered(text[0]), text[1:]
    middle = _ALWAYS.sub(lambda found: "\\" + found.group(), text)
    if first and not head:
        if re.match(r"\d{1,9}[.)]", middle):
            middle = re.sub(r"^(\d+)([.)])", r"\1\\\2", middle)
        elif middle[:1] in set("#>+-=~|"):
            middle = "\\" + middle
    return head + middle + tail


def _is_punctuation(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "PS"


def _numbered(letter: str) -> str:
    return f"&#{ord(letter)};"


def _address(href: str) -> str:
    """A link's address, with the signs that would end it written by their number."""
    return re.sub(
        r"[()<>\s\\]", lambda found: "".join(f"%{byte:02X}" for byte in found.group().encode()), href
    )


def plain(markdown: str) -> str:
    """A note as plain lines, for a list or a search."""
    return "\n".join(block.text for block in parse(markdown))


def to_html(markdown: str) -> str:
    """A note for a label that can show a little HTML; links are only words there."""
    rows: list[str] = []
    for block in parse(markdown):
        words = "".join(_html_span(span) for span in block.spans)
        if block.kind == "heading":
            rows.append(f"<p><b>{words}</b></p>")
        elif block.kind in {"bullet", "number"}:
            rows.append(f"<p>{'&nbsp;' * 4 * (block.level - 1)}•&nbsp;{words}</p>")
        elif block.kind == "quote":
            rows.append(f"<p>”{words}”</p>")
        else:
            rows.append(f"<p>{words}</p>")
    return "".join(rows)


def _html_span(span: Span) -> str:
    words = escape(span.text)
    if span.bold:
        words = f"<b>{words}</b>"
    return f"<i>{words}</i>" if span.italic else words


_LINK = re.compile(r"(?<!\\)\[((?:[^\]\\]|\\.)*)\]\([^)]*\)")
_SIGNS = re.compile(r"^\s*(?:#{1,6} |> ?|[-*+]\s+|\d{1,9}[.)]\s+)|(?<!\\)[*_`]+", re.MULTILINE)


def words_only(markdown: str) -> str:
    """A note in one line, about as it reads: quick, for long lists, and for any thread."""
    text = _SIGNS.sub("", _LINK.sub(r"\1", markdown))
    text = re.sub(r"&#(\d{1,7});", lambda found: chr(min(int(found.group(1)), 0x10FFFF)), text)
    return " ".join(re.sub(r"\\(.)", r"\1", text).split())

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""In the worker: a Word file's text, tables and pictures as HTML (ECMA-376 part 1, section 17)."""

from __future__ import annotations

import re

from ifn_desktop.pdf.worker_markup import Markup, escape
from ifn_desktop.pdf.worker_package import Element, Package, attribute, find, find_all, local, relation_id

_HEADING = re.compile(r"(?:heading|rubrik|title|titel)\s?(\d?)$", re.IGNORECASE)
_SKIPPED = frozenset({"Fallback", "del", "moveFrom", "instrText", "pPr", "rPr", "tblPr", "tcPr", "delText"})
_EMU = 12_700  # to a point
_WIDEST = 495.0
_DEEPEST = 60


def from_word(data: bytes) -> list[Markup]:
    """A Word file as HTML: heads, body, notes, feet. Raises PackageError."""
    package = Package(data)
    main = package.start()
    body = find(package.xml(main), "body")
    writer = _WordWriter(package)
    notes = [*package.related(main, "footnotes"), *package.related(main, "endnotes")]
    html = [
        *(writer.part(part, "small") for part in package.related(main, "header")),
        writer.blocks(body, package.targets(main)) if body is not None else "",
        *(writer.part(part, "small") for part in notes),
        *(writer.part(part, "small") for part in package.related(main, "footer")),
    ]
    # Heads and feet of first, odd and even pages mostly say the same.
    return [Markup("<body>" + "".join(dict.fromkeys(html)) + "</body>", pictures=writer.pictures)]


class _WordWriter:
    def __init__(self, package: Package) -> None:
        self._package = package
        self._levels = _heading_levels(package)
        self.pictures: dict[str, bytes] = {}

    def part(self, part: str, style: str) -> str:
        root = self._package.optional_xml(part)
        inner = self.blocks(root, self._package.targets(part)) if root is not None else ""
        return f'<div class="{style}">{inner}</div>' if re.search(r">[^<\s]", inner) else ""

    def blocks(self, parent: Element, targets: dict[str, str], depth: int = 0) -> str:
        out: list[str] = []
        if depth > _DEEPEST:
            return ""
        for child in parent:
            name = local(child)
            if name == "p":
                out.append(self._paragraph(child, targets, depth))
            elif name == "tbl":
                out.append(self._table(child, targets, depth))
            elif name not in _SKIPPED:
                out.append(self.blocks(child, targets, depth + 1))
        return "".join(out)

    def _paragraph(self, paragraph: Element, targets: dict[str, str], depth: int) -> str:
        boxes: list[str] = []
        inner = self._inline(paragraph, targets, boxes, depth)
        properties = find(paragraph, "pPr")
        style = find(properties, "pStyle")
        level = self._levels.get(attribute(style, "val") or "", 0) if style is not None else 0
        outline = find(properties, "outlineLvl")
        if outline is not None and (attribute(outline, "val") or "").isdigit():
            level = int(attribute(outline, "val") or 0) + 1
        if find(properties, "numPr") is not None and not level:
            inner = f"•&#160;{inner}"
        tag = f"h{min(level, 6)}" if 1 <= level <= 9 else "p"
        text = f"<{tag}>{inner or '&#160;'}</{tag}>"
        return text + "".join(boxes)

    def _inline(self, parent: Element, targets: dict[str, str], boxes: list[str], depth: int) -> str:
        out: list[str] = []
        if depth > _DEEPEST:
            return ""
        for child in parent:
            name = local(child)
            if name == "t":
                out.append(escape(child.text or ""))
            elif name == "tab":
                out.append("&#160;&#160; ")
            elif name in {"br", "cr"}:
                out.append("<br/>")
            elif name == "noBreakHyphen":
                out.append("‑")
            elif name == "r":
                out.append(self._run(child, targets, boxes, depth))
            elif name == "txbxContent":
                boxes.append(self.blocks(child, targets, depth + 1))
            elif name in {"drawing", "pict", "object"}:
                out.append(self._picture(child, targets))
                out.append(self._inline(child, targets, boxes, depth + 1))
            elif name not in _SKIPPED:
                out.append(self._inline(child, targets, boxes, depth + 1))
        return "".join(out)

    def _run(self, run: Element, targets: dict[str, str], boxes: list[str], depth: int) -> str:
        text = self._inline(run, targets, boxes, depth + 1)
        for name, tag in (("b", "b"), ("i", "i")):
            switch = find(run, "rPr", name)
            if text and switch is not None and attribute(switch, "val") not in {"0", "false", "off"}:
                text = f"<{tag}>{text}</{tag}>"
        return text

    def _picture(self, drawing: Element, targets: dict[str, str]) -> str:
        found: list[str] = []
        references = [relation_id(one, "embed") for one in find_all(drawing, "blip")]
        references += [relation_id(one) for one in find_all(drawing, "imagedata")]
        for reference in dict.fromkeys(references):
            part = targets.get(reference or "")
            picture = self._package.picture(part)
            if part is None:
                continue
            if picture is None:
                found.append("[bild]")
                continue
            self.pictures[part] = picture
            found.append(f'<img src="{escape(part)}"{_size(drawing)}/>')
        return "".join(found)

    def _table(self, table: Element, targets: dict[str, str], depth: int) -> str:
        rows: list[str] = []
        for row in find_all_direct(table, "tr"):
            cells: list[str] = []
            for cell in find_all_direct(row, "tc"):
                span = find(cell, "tcPr", "gridSpan")
                wide = attribute(span, "val") if span is not None else None
                extra = f' colspan="{wide}"' if wide is not None and wide.isdigit() else ""
                cells.append(f"<td{extra}>{self.blocks(cell, targets, depth + 1)}</td>")
            rows.append("<tr>" + "".join(cells) + "</tr>")
        return "<table>" + "".join(rows) + "</table>" if rows else ""


def find_all_direct(parent: Element, name: str) -> list[Element]:
    """Rows of a table or cells of a row, those in content controls too, not those of inner tables."""
    found: list[Element] = []
    for child in parent:
        if local(child) == name:
            found.append(child)
        elif local(child) in {"sdt", "sdtContent", "ins", "customXml"}:
            found.extend(find_all_direct(child, name))
    return found


def _size(drawing: Element) -> str:
    extent = next(find_all(drawing, "extent"), None)
    width, height = (extent.get("cx", ""), extent.get("cy", "")) if extent is not None else ("", "")
    if not (width.isdigit() and height.isdigit() and int(width) and int(height)):
        return f' style="max-width: {_WIDEST}pt"'
    points = int(width) / _EMU, int(height) / _EMU
    shrink = min(1.0, _WIDEST / points[0], 700 / points[1])
    return f' style="width: {points[0] * shrink:.0f}pt; height: {points[1] * shrink:.0f}pt"'


def _heading_levels(package: Package) -> dict[str, int]:
    """Level of each style that is a heading, by its id."""
    found: dict[str, int] = {}
    for part in package.related(package.start(), "styles"):
        root = package.optional_xml(part)
        for style in find_all(root, "style") if root is not None else ():
            name = find(style, "name")
            match = _HEADING.match(attribute(name, "val") or "") if name is not None else None
            identity = attribute(style, "styleId")
            if match is not None and identity is not None:
                found[identity] = int(match[1] or 1)
    if not found:
        found = {f"{name}{level}": level for name in ("Heading", "Rubrik") for level in range(1, 7)}
    return found

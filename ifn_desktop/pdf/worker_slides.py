# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""In the worker: a presentation's slides as HTML, one page or more each (ECMA-376 section 19)."""

from __future__ import annotations

from ifn_desktop.pdf.worker_markup import A4_LANDSCAPE, Markup, escape, table
from ifn_desktop.pdf.worker_package import (
    Element,
    Package,
    PackageError,
    attribute,
    find,
    find_all,
    local,
    relation_id,
)

_MAX_SLIDES = 2_000
_SHAPES = frozenset({"sp", "graphicFrame", "pic", "cxnSp"})
_TITLES = frozenset({"title", "ctrTitle"})
_NOT_SHOWN = frozenset({"sldNum", "dt", "ftr", "hdr", "sldImg"})


def from_slides(data: bytes) -> list[Markup]:
    """A presentation as HTML, one part a slide. Raises PackageError."""
    package = Package(data)
    main = package.start()
    targets = package.targets(main)
    listed = [relation_id(one) for one in find_all(package.xml(main), "sldId")]
    slides = [targets[key] for key in listed if key is not None and key in targets][:_MAX_SLIDES]
    if not slides:
        raise PackageError
    return [_slide(package, part, number) for number, part in enumerate(slides, 1)]


def _slide(package: Package, part: str, number: int) -> Markup:
    root = package.optional_xml(part)
    if root is None:
        return Markup(f"<body><p>[Bild {number} kan inte läsas]</p></body>", A4_LANDSCAPE)
    writer = _SlideWriter(package, package.targets(part))
    html = writer.shapes(root)
    for notes in package.related(part, "notesSlide"):
        tree = package.optional_xml(notes)
        inner = _SlideWriter(package, {}).shapes(tree) if tree is not None else ""
        if inner:
            html += f'<div class="small"><p><b>Anteckningar</b></p>{inner}</div>'
    return Markup(f"<body>{html or '<p>&#160;</p>'}</body>", A4_LANDSCAPE, writer.pictures)


class _SlideWriter:
    def __init__(self, package: Package, targets: dict[str, str]) -> None:
        self._package = package
        self._targets = targets
        self.pictures: dict[str, bytes] = {}

    def shapes(self, root: Element) -> str:
        """Titles first, then what stands higher or further left."""
        shapes = [one for one in root.iter() if local(one) in _SHAPES]
        order = sorted(shapes, key=lambda one: (_placeholder(one) not in _TITLES, _place(one)))
        return "".join(self._shape(one) for one in order)

    def _shape(self, shape: Element) -> str:
        kind = _placeholder(shape)
        if kind in _NOT_SHOWN:
            return ""
        if local(shape) == "pic":
            return self._picture(shape)
        if local(shape) == "graphicFrame":
            return self._frame(shape)
        body = find(shape, "txBody")
        if body is None:
            return ""
        if kind in _TITLES:
            text = " ".join(filter(None, (_line(one) for one in find_all(body, "p"))))
            return f"<h1>{text}</h1>" if text else ""
        return _paragraphs(body)

    def _picture(self, shape: Element) -> str:
        blip = next(find_all(shape, "blip"), None)
        part = self._targets.get((relation_id(blip, "embed") if blip is not None else None) or "")
        picture = self._package.picture(part)
        if part is None or picture is None:
            return "<p>[bild]</p>"
        self.pictures[part] = picture
        extent = next(find_all(shape, "ext"), None)
        size = [extent.get(name, "") if extent is not None else "" for name in ("cx", "cy")]
        if not all(one.isdigit() and int(one) for one in size):
            return f'<p><img src="{escape(part)}" style="max-height: 300pt"/></p>'
        width, height = (int(one) / 12_700 for one in size)
        shrink = min(1.0, 500 / width, 300 / height)
        style = f"width: {width * shrink:.0f}pt; height: {height * shrink:.0f}pt"
        return f'<p><img src="{escape(part)}" style="{style}"/></p>'

    def _frame(self, frame: Element) -> str:
        tables = [
            table(
                [
                    ["<br/>".join(_line(one) for one in find_all(cell, "p")) for cell in find_all(row, "tc")]
                    for row in find_all(grid, "tr")
                ]
            )
            for grid in find_all(frame, "tbl")
        ]
        for reference in [*find_all(frame, "relIds"), *find_all(frame, "chart")]:
            key = relation_id(reference, "dm") or relation_id(reference)
            tree = self._package.optional_xml(self._targets.get(key or ""))
            if tree is not None:
                tables.append(_paragraphs(tree) + _values(tree))
        return "".join(tables)


def _values(chart: Element) -> str:
    """The figures behind a chart: a row for each series."""
    rows: list[list[str]] = []
    for series in find_all(chart, "ser"):
        for part in ("tx", "cat", "val", "xVal", "yVal"):
            known = find(series, part)
            texts = [one.text or "" for one in find_all(known, "v")] if known is not None else []
            if texts:
                rows.append([escape(text) for text in texts[:200]])
    return table(rows)


def _placeholder(shape: Element) -> str | None:
    found = next(find_all(shape, "ph"), None)
    return attribute(found, "type") if found is not None else None


def _place(shape: Element) -> tuple[int, int]:
    offset = next(find_all(shape, "off"), None)
    place = [offset.get(name, "") if offset is not None else "" for name in ("y", "x")]
    top, left = (int(one) if one.lstrip("-").isdigit() else 0 for one in place)
    return top // 200_000, left


def _line(paragraph: Element) -> str:
    out: list[str] = []
    for one in paragraph.iter():
        if local(one) == "t":
            text = escape(one.text or "")
            out.append(text)
        elif local(one) == "br":
            out.append("<br/>")
        elif local(one) == "tab":
            out.append(" ")
    return "".join(out).strip()


def _paragraphs(body: Element) -> str:
    lines = [(_line(one), find(one, "pPr")) for one in find_all(body, "p")]
    out: list[str] = []
    for text, properties in lines:
        level = properties.get("lvl", "0") if properties is not None else "0"
        indent = 14 * min(int(level), 8) if level.isdigit() else 0
        if text:
            out.append(f'<p style="margin-left: {indent}pt">{text}</p>')
    return "".join(out)

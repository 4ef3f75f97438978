# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""In the worker: a workbook's sheets as HTML tables (ECMA-376 part 1, section 18)."""

from __future__ import annotations

import datetime
import re

from ifn_desktop.pdf.worker_markup import A3_LANDSCAPE, A4, A4_LANDSCAPE, Markup, escape, table
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

_MAX_CELLS = 60_000
_MAX_COLUMNS = 60
_MAX_SHEETS = 200
_ROWS_A_TABLE = 200
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})$")
# Section 18.8.30: number formats that need no definition.
_DATES = frozenset({14, 15, 16, 17, 22, *range(27, 32), 36, *range(50, 59)})
_TIMES = frozenset({18, 19, 20, 21, 45, 46, 47})
_PERCENT = frozenset({9, 10})
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.')


def from_sheets(data: bytes) -> list[Markup]:
    """A workbook as HTML, one part a sheet. Raises PackageError."""
    package = Package(data)
    main = package.start()
    book = package.xml(main)
    targets = package.targets(main)
    reader = _CellReader(package, main, book)
    parts: list[Markup] = []
    for sheet in list(find_all(book, "sheet"))[:_MAX_SHEETS]:
        part = targets.get(relation_id(sheet) or "")
        root = package.optional_xml(part)
        name = escape(sheet.get("name", ""))
        hidden = " (dolt blad)" if sheet.get("state", "visible") != "visible" else ""
        if root is None:
            parts.append(Markup(f"<body><h2>{name}{hidden}</h2><p>[Bladet kan inte läsas]</p></body>"))
        elif rows := reader.rows(root):
            parts.append(_sheet(name + hidden, rows, reader))
        elif not hidden:
            parts.append(Markup(f"<body><h2>{name}</h2><p>[Tomt blad]</p></body>"))
    if not parts:
        raise PackageError
    return parts


def _sheet(heading: str, rows: list[list[str]], reader: _CellReader) -> Markup:
    columns = max(map(len, rows))
    first = min(
        next((place for place, cell in enumerate(row) if cell), columns) for row in rows
    )  # empty columns to the left say nothing
    rows = [row[first:] for row in rows]
    columns -= first
    page = A4 if columns <= 6 else A4_LANDSCAPE if columns <= 12 else A3_LANDSCAPE
    # Shorter tables: one of very many rows is laid out anew for every page.
    tables = "".join(
        table(rows[start : start + _ROWS_A_TABLE]) for start in range(0, len(rows), _ROWS_A_TABLE)
    )
    cut = "<p>[Bladet är större än så. Spara ut filen för att se allt.]</p>" if reader.cut else ""
    style = ' class="dense"' if columns > 6 else ""
    return Markup(f"<body><h2>{heading}</h2><div{style}>{tables}</div>{cut}</body>", page)


class _CellReader:
    def __init__(self, package: Package, main: str, book: Element) -> None:
        self._strings = _shared_strings(package, main)
        self._formats = _formats(package, main)
        properties = find(book, "workbookPr")
        mac = properties is not None and properties.get("date1904") in {"1", "true"}
        # 1899-12-30 makes up for the 29 February 1900 that spreadsheets believe in.
        self._epoch = datetime.datetime(1904, 1, 1) if mac else datetime.datetime(1899, 12, 30)  # noqa: DTZ001
        self._cells = 0
        self.cut = False

    def rows(self, root: Element) -> list[list[str]]:
        """Rows with something in them, each from column A."""
        self.cut = False
        rows: list[list[str]] = []
        for row in find_all(root, "row"):
            cells: list[str] = []
            for cell in row:
                if local(cell) != "c":
                    continue
                column = _column(cell.get("r", ""), len(cells))
                text = escape(self._text(cell)).replace("\n", "<br/>")
                self._cells += 1
                if column >= _MAX_COLUMNS or self._cells > _MAX_CELLS:
                    self.cut = self.cut or bool(text)
                    continue
                cells.extend("" for _ in range(len(cells), column + 1))
                cells[column] = text
            while cells and not cells[-1]:
                cells.pop()
            if cells:
                rows.append(cells)
        return rows

    def _text(self, cell: Element) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return _joined(cell)
        value = find(cell, "v")
        raw = (value.text or "") if value is not None else ""
        if kind == "s":
            return self._strings[int(raw)] if raw.isdigit() and int(raw) < len(self._strings) else ""
        if kind == "b":
            return {"1": "SANT", "0": "FALSKT"}.get(raw, raw)
        if kind == "n":
            return self._number(raw, cell.get("s", "0"))
        return raw

    def _number(self, raw: str, style: str) -> str:
        try:
            number = float(raw)
        except ValueError:
            return raw
        form = self._formats.get(int(style), "") if style.isdigit() else ""
        if form in {"date", "time"} and 0 <= number < 2_958_466:
            moment = self._epoch + datetime.timedelta(seconds=round(number * 86_400))
            clock = f"{moment:%H:%M}"
            if form == "time" and number < 1:
                return clock
            return f"{moment:%Y-%m-%d}" if number == int(number) else f"{moment:%Y-%m-%d} {clock}"
        if form == "percent":
            return f"{number * 100:.10g} %".replace(".", ",")
        return f"{number:.12g}".replace(".", ",")


def _column(reference: str, following: int) -> int:
    match = _REFERENCE.match(reference)
    if match is None:
        return following
    number = 0
    for letter in match[1]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _joined(element: Element) -> str:
    """A string's text, its runs in a row, without the reading aids of Japanese."""
    return "".join(
        (one.text or "")
        for child in element.iter()
        if local(child) in {"si", "is", "r"}
        for one in child
        if local(one) == "t"
    )


def _shared_strings(package: Package, main: str) -> list[str]:
    for part in package.related(main, "sharedStrings"):
        root = package.optional_xml(part)
        if root is not None:
            return [_joined(one) for one in root if local(one) == "si"]
    return []


def _formats(package: Package, main: str) -> dict[int, str]:
    """What kind of number each cell style shows: `date`, `time`, `percent`; others are left out."""
    for part in package.related(main, "styles"):
        root = package.optional_xml(part)
        if root is None:
            continue
        codes = {
            attribute(one, "numFmtId"): attribute(one, "formatCode") or "" for one in find_all(root, "numFmt")
        }
        styles = find(root, "cellXfs")
        kinds = [_kind(one.get("numFmtId", "0"), codes) for one in styles] if styles is not None else []
        return {place: kind for place, kind in enumerate(kinds) if kind}
    return {}


def _kind(number: str, codes: dict[str | None, str]) -> str:
    if number in codes:
        code = _LITERAL.sub("", codes[number]).lower()
        if "y" in code or "d" in code:
            return "date"
        if "h" in code or "s" in code:
            return "time"
        return "percent" if "%" in code else ""
    known = int(number) if number.isdigit() else 0
    if known in _DATES:
        return "date"
    if known in _TIMES:
        return "time"
    return "percent" if known in _PERCENT else ""

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""PDFs written by hand, so that a test knows every byte of what a worker gets."""

from __future__ import annotations

from collections.abc import Sequence

from ifn_desktop.pdf.client import FileSource


def assemble(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalog."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets: list[int] = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<</Size %d/Root 1 0 R%b>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        trailer,
        start,
    )
    return bytes(out)


def stream(data: bytes) -> bytes:
    """A stream object."""
    return b"<</Length %d>>\nstream\n%b\nendstream" % (len(data), data)


def escaped(text: str) -> bytes:
    """A string of a content stream, in WinAnsi."""
    raw = text.encode("cp1252")
    return raw.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")


def text_content(lines: Sequence[str], size: int = 12, bold: bool = False) -> bytes:
    """Lines from the upper left of an A4 page downwards."""
    font = b"/F2" if bold else b"/F1"
    parts = [b"BT %b %d Tf %d TL 72 770 Td" % (font, size, size + 4)]
    parts += [b"(%b) Tj T*" % escaped(line) for line in lines]
    return b"\n".join([*parts, b"ET"])


def document(
    contents: Sequence[bytes], *, page: bytes = b"", catalog: bytes = b"", extra: Sequence[bytes] = ()
) -> bytes:
    """A PDF with a page for each content stream.

    Args:
        contents: content streams.
        page: more entries of every page (`/Rotate 90`).
        catalog: more entries of the catalog.
        extra: more objects; the first is number 5.
    """
    first = 5 + len(extra)
    numbers = range(first, first + 2 * len(contents), 2)
    kids = b" ".join(b"%d 0 R" % number for number in numbers)
    fonts = [
        b"<</Type/Font/Subtype/Type1/BaseFont/%b/Encoding/WinAnsiEncoding>>" % name
        for name in (b"Helvetica", b"Helvetica-Bold")
    ]
    objects = [
        b"<</Type/Catalog/Pages 2 0 R%b>>" % catalog,
        b"<</Type/Pages/Count %d/Kids[%b]>>" % (len(contents), kids),
        *fonts,
        *extra,
    ]
    for number, content in zip(numbers, contents, strict=True):
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>"
            b"/Contents %d 0 R%b>>" % (number + 1, page)
        )
        objects.append(stream(content))
    return assemble(objects)


def pages(count: int) -> bytes:
    """A PDF of `count` pages, each with its number in words a test can find."""
    return document(
        [text_content([f"Sida nummer {n}", "Förslag till beslut åäö ÅÄÖ"]) for n in range(1, count + 1)]
    )


def heavy(curves: int = 150_000) -> bytes:
    """A page that takes seconds to draw."""
    parts = [
        b"%d %d m %d %d %d %d %d %d c S"
        % (i % 595, i % 842, i * 7 % 595, i * 3 % 842, i * 5 % 595, i * 11 % 842, i * 13 % 595, 400)
        for i in range(curves)
    ]
    return document([b"\n".join(parts)])


def marked(items: int) -> bytes:
    """A tagged page with so many marked items under one structure element."""
    content = b"BT /F1 4 Tf 1 0 0 1 20 800 Tm 3 TL\n" + b"\n".join(
        b"/P <</MCID %d>> BDC (ord%d) Tj EMC%b" % (i, i, b" T*" if i % 10 == 9 else b"") for i in range(items)
    )
    mcids = b" ".join(b"<</Type/MCR/MCID %d/Pg 8 0 R>>" % i for i in range(items))
    parents = b" ".join([b"6 0 R"] * items)
    extra = [
        b"<</Type/StructTreeRoot/K 6 0 R/ParentTree 7 0 R>>",
        b"<</Type/StructElem/S/P/P 5 0 R/Pg 8 0 R/K[%b]>>" % mcids,
        b"<</Nums[0[%b]]>>" % parents,
    ]
    return document(
        [content + b"\nET"],
        page=b"/StructParents 0",
        catalog=b"/MarkInfo<</Marked true>>/StructTreeRoot 5 0 R",
        extra=extra,
    )


def source(data: bytes, key: str = "a", **more: str) -> FileSource:
    """A file in memory, loaded in small pieces."""
    pieces = [data[start : start + 10_000] for start in range(0, len(data), 10_000)]
    return FileSource(key, len(data), lambda: pieces, **more)

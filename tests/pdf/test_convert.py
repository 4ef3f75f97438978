# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Files of other kinds become PDFs with the same words."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Any

import pytest

from ifn_desktop.errors import KnownError
from ifn_desktop.pdf.client import PdfPool
from tests.pdf import handmade

OOXML = "application/vnd.openxmlformats-officedocument."
DOCX = OOXML + "wordprocessingml.document"
PPTX = OOXML + "presentationml.presentation"
XLSX = OOXML + "spreadsheetml.sheet"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    f'xmlns:r="{REL}"'
)


def relations(**targets: tuple[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="{key}" Type="{REL}/{kind}" Target="{target}"/>'
        for key, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{RELS}">{rows}</Relationships>'


def package(parts: Mapping[str, str | bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def words(*texts: str) -> str:
    return "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)


def word(body: str, extra: Mapping[str, str | bytes] | None = None, **related: tuple[str, str]) -> bytes:
    return package(
        {
            "_rels/.rels": relations(r1=("officeDocument", "word/document.xml")),
            "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": relations(**related),
            **(extra or {}),
        }
    )


def converted(pool: PdfPool, data: bytes, media_type: str) -> tuple[list[str], list[bool]]:
    """The words of each page, and whether it has a picture."""
    pdf = pool.convert(handmade.source(data, f"c{len(data)}", media_type=media_type)).result()
    assert pdf.startswith(b"%PDF-")
    text = pool.read(handmade.source(pdf, f"p{len(pdf)}")).result()
    return [" ".join(line.text for line in page.lines) for page in text.pages], [
        page.has_image for page in text.pages
    ]


@pytest.fixture(scope="session")
def png(bare: Any) -> bytes:
    picture = bare.Pixmap(bare.csRGB, bare.IRect(0, 0, 40, 30))
    picture.clear_with(100)
    return bytes(picture.tobytes("png"))


def test_word(pool: PdfPool, png: bytes) -> None:
    cell = "<w:tc>" + words("Cell åäö") + "</w:tc><w:tc>" + words("Två") + "</w:tc>"
    body = (
        words("Förslag till beslut ÅÄÖ")
        + f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>"
        + "<w:p><w:del><w:r><w:delText>struket</w:delText></w:r></w:del><w:ins><w:r><w:t>tillagt"
        + "</w:t></w:r></w:ins></w:p>"
        + '<w:p><w:r><w:drawing><a:blip r:embed="i1"/></w:drawing></w:r></w:p>'
    )
    data = word(
        body,
        {"word/media/b.png": png, "word/header1.xml": f"<w:hdr {NAMES}>{words('Dnr IFN-2025/1')}</w:hdr>"},
        i1=("image", "media/b.png"),
        h1=("header", "header1.xml"),
    )
    pages, pictures = converted(pool, data, DOCX)
    for expected in ("Förslag till beslut ÅÄÖ", "Cell åäö", "Två", "tillagt", "Dnr IFN-2025/1"):
        assert expected in pages[0]
    assert "struket" not in pages[0]
    assert pictures == [True]


def test_slides_in_their_order_each_on_its_page(pool: PdfPool, png: bytes) -> None:
    def slide(title: str, text: str) -> str:
        def paragraph(one: str) -> str:
            return f"<a:p><a:r><a:t>{one}</a:t></a:r></a:p>"

        return (
            f"<p:sld {NAMES}><p:cSld><p:spTree><p:sp><p:txBody>{paragraph(text)}</p:txBody></p:sp>"
            f'<p:sp><p:nvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:txBody>{paragraph(title)}'
            "</p:txBody></p:sp><p:graphicFrame><a:tbl><a:tr><a:tc><a:txBody>"
            f"{paragraph('Tabell ö')}</a:txBody></a:tc></a:tr></a:tbl></p:graphicFrame>"
            '<p:pic><a:blip r:embed="i1"/></p:pic></p:spTree></p:cSld></p:sld>'
        )

    picture = relations(i1=("image", "../media/b.png"))
    data = package(
        {
            "_rels/.rels": relations(r1=("officeDocument", "ppt/presentation.xml")),
            "ppt/presentation.xml": f'<p:presentation {NAMES}><p:sldIdLst><p:sldId id="256" r:id="s2"/>'
            '<p:sldId id="257" r:id="s1"/></p:sldIdLst></p:presentation>',
            "ppt/_rels/presentation.xml.rels": relations(
                s1=("slide", "slides/slide1.xml"), s2=("slide", "slides/slide2.xml")
            ),
            "ppt/slides/slide1.xml": slide("Sist", "Punkt två"),
            "ppt/slides/slide2.xml": slide("Först åäö", "Punkt ett"),
            "ppt/slides/_rels/slide1.xml.rels": picture,
            "ppt/slides/_rels/slide2.xml.rels": picture,
            "ppt/media/b.png": png,
        }
    )
    pages, pictures = converted(pool, data, PPTX)
    assert pages == ["Först åäö Punkt ett Tabell ö", "Sist Punkt två Tabell ö"]
    assert pictures == [True, True]


def test_sheets_with_texts_figures_and_dates(pool: PdfPool) -> None:
    main = f'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{REL}"'
    data = package(
        {
            "_rels/.rels": relations(r1=("officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": f'<workbook {main}><sheets><sheet name="Budget å" r:id="a"/>'
            '<sheet name="Två" r:id="b"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": relations(
                a=("worksheet", "worksheets/sheet1.xml"),
                b=("worksheet", "worksheets/sheet2.xml"),
                c=("sharedStrings", "sharedStrings.xml"),
                d=("styles", "styles.xml"),
            ),
            "xl/sharedStrings.xml": f"<sst {main}><si><t>Kostnad</t></si>"
            "<si><r><t>Rik</t></r><r><t>text ö</t></r></si></sst>",
            "xl/styles.xml": f'<styleSheet {main}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>'
            '<xf numFmtId="10"/></cellXfs></styleSheet>',
            "xl/worksheets/sheet1.xml": f'<worksheet {main}><sheetData><row><c r="A1" t="s"><v>0</v></c>'
            '<c r="C1" t="s"><v>1</v></c></row><row><c r="A2" t="inlineStr"><is><t>Direkt</t></is></c>'
            '<c r="B2"><v>1234.5</v></c><c r="C2" s="1"><v>46071</v></c><c r="D2" s="2"><v>0.255</v></c>'
            "</row></sheetData></worksheet>",
            "xl/worksheets/sheet2.xml": f'<worksheet {main}><sheetData><row><c t="str">'
            "<v>Svar å</v></c></row></sheetData></worksheet>",
        }
    )
    pages, _ = converted(pool, data, XLSX)
    for expected in ("Budget å", "Kostnad", "Riktext ö", "Direkt", "1234,5", "2026-02-18", "25,5 %"):
        assert expected in pages[0]
    assert pages[1] == "Två Svar å"


def test_pictures_keep_to_a_page(pool: PdfPool, bare: Any, png: bytes) -> None:
    assert converted(pool, png, "image/png") == ([""], [True])
    large = bare.Pixmap(bare.csRGB, bare.IRect(0, 0, 3000, 1500))
    large.clear_with(50)
    pdf = pool.convert(handmade.source(large.tobytes("jpg"), "large", media_type="image/jpeg")).result()
    page = pool.read(handmade.source(pdf, "large pdf")).result().pages[0]
    assert (page.width, page.height) == (842, 421)
    assert page.has_image


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_in_old_and_new_encodings(pool: PdfPool, encoding: str) -> None:
    text = "Förslag till beslut:\n\n    nämnden godkänner § 14 – ärendet\n"
    pages, _ = converted(pool, text.encode(encoding), "text/plain")
    assert " ".join(pages[0].split()) == " ".join(text.split())


def test_html_without_scripts_and_network(pool: PdfPool) -> None:
    data = (
        "<html><head><title>x</title><style>p{}</style></head><body onload=a()><h1>Kallelse åäö</h1>"
        "<script>ont()</script><table><tr><td>a<td>b &amp; c</table><img src='http://127.0.0.1:9/x.png'>"
        "<p>Slut"
    )
    pages, pictures = converted(pool, data.encode(), "text/html; charset=utf-8")
    assert pages == ["Kallelse åäö a b & c Slut"]
    assert pictures == [False]


@pytest.mark.parametrize(
    ("media_type", "data", "code"),
    [
        ("application/msword", b"\xd0\xcf\x11\xe0", "file.no_preview"),
        ("application/vnd.oasis.opendocument.text", b"PK", "file.no_preview"),
        ("application/epub+zip", b"PK", "file.no_preview"),
        ("image/heic", b"x", "file.no_preview"),
        ("application/x-hwp", b"x", "file.no_preview"),
        (DOCX, b"PK\x03\x04 no", "file.damaged"),
        (DOCX, package({"a": "b"}), "file.damaged"),
        (DOCX, word("<w:p>"), "file.damaged"),
        (XLSX, word(""), "file.damaged"),
        ("image/png", b"\x89PNG\r\n\x1a\n", "file.damaged"),
        ("text/plain", b"", "file.empty"),
    ],
)
def test_what_cannot_be_shown_says_so(pool: PdfPool, media_type: str, data: bytes, code: str) -> None:
    with pytest.raises(KnownError) as caught:
        pool.convert(handmade.source(data, "bad", media_type=media_type)).result()
    assert caught.value.code == code


def test_harmful_office_files_are_refused(pool: PdfPool) -> None:
    laughs = "<!DOCTYPE w [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><w>&b;</w>"
    relation = relations(r1=("officeDocument", "word/document.xml"))
    for part in (laughs, b" " * (100 << 20)):
        data = package({"_rels/.rels": relation, "word/document.xml": part})
        with pytest.raises(KnownError, match=r"file\.damaged"):
            pool.convert(handmade.source(data, "harm", media_type=DOCX)).result()
    deep = word("<w:sdt>" * 5_000 + words("djupt") + "</w:sdt>" * 5_000)
    pool.convert(handmade.source(deep, "deep", media_type=DOCX)).result()

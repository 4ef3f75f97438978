# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Links and embedded files of handmade PDFs, through the real worker: told, never followed."""

from __future__ import annotations

import pytest

from ifn_desktop.errors import KnownError
from ifn_desktop.model.page_links import EmbeddedFile, PdfLink, PdfLinkKind
from ifn_desktop.model.text import Rect
from ifn_desktop.pdf.answers import embedded, page_links
from ifn_desktop.pdf.client import PdfPool
from ifn_desktop.pdf.protocol import ProtocolError, dump_json
from tests.pdf import handmade

BOX = (72.0, 100.0, 200.0, 120.0)
FILE_BYTES = b"PK a file of another kind"


def with_annotations(*annotations: bytes, page: bytes = b"", catalog: bytes = b"", pages: int = 3) -> bytes:
    """A PDF whose pages all carry these annotations; a page's object is {N}, from 1."""
    extra = [*annotations]
    first = 5 + len(extra)
    for number in range(pages):
        name = b"{%d}" % (number + 1)
        reference = b"%d 0 R" % (first + 2 * number)
        extra = [body.replace(name, reference) for body in extra]
        catalog = catalog.replace(name, reference)
    numbers = b" ".join(b"%d 0 R" % (5 + index) for index in range(len(annotations)))
    return handmade.document(
        [b""] * pages, page=page + b"/Annots[" + numbers + b"]", catalog=catalog, extra=extra
    )


def link(action: bytes, more: bytes = b"") -> bytes:
    return b"<</Type/Annot/Subtype/Link/Rect[72 722 200 742]%b%b>>" % (action, more)


def only(pool: PdfPool, data: bytes, key: str, page: int = 1) -> PdfLink:
    ((on, (found,)),) = pool.page_links(handmade.source(data, key), page, page).result(60).items()
    assert on == page
    return found


ACTIONS = {
    "goto": (b"/A<</S/GoTo/D[{2} /XYZ 0 800 0]>>", PdfLink(PdfLinkKind.PAGE, (), 2, 0.0, 42.0)),
    "goto, whole page": (b"/A<</S/GoTo/D[{3} /Fit]>>", PdfLink(PdfLinkKind.PAGE, (), 3)),
    "goto, by number": (b"/A<</S/GoTo/D[2 /FitH 742]>>", PdfLink(PdfLinkKind.PAGE, (), 3, 0.0, 100.0)),
    "destination": (b"/Dest[{3} /XYZ null 742 null]", PdfLink(PdfLinkKind.PAGE, (), 3, 0.0, 100.0)),
    "named destination": (b"/Dest/start", PdfLink(PdfLinkKind.PAGE, (), 2)),
    "next page": (b"/A<</S/Named/N/NextPage>>", PdfLink(PdfLinkKind.PAGE, (), 2)),
    "last page": (b"/A<</S/Named/N/LastPage>>", PdfLink(PdfLinkKind.PAGE, (), 3)),
    "print": (b"/A<</S/Named/N/Print>>", PdfLink(PdfLinkKind.OTHER, ())),
    "web": (
        b"/A<</S/URI/URI(https://www.umea.se/a?b=1#c)>>",
        PdfLink(PdfLinkKind.WEB, (), address="https://www.umea.se/a?b=1#c"),
    ),
    "other file": (
        b"/A<</S/GoToR/F(..\\\\mapp\\\\annan.pdf)/D[0 /Fit]>>",
        PdfLink(PdfLinkKind.FILE, (), address="..\\mapp\\annan.pdf"),
    ),
    "program": (b"/A<</S/Launch/F(calc.exe)>>", PdfLink(PdfLinkKind.PROGRAM, (), address="calc.exe")),
    "program on windows": (
        b"/A<</S/Launch/Win<</F(cmd.exe)/P(/c dir)>>>>",
        PdfLink(PdfLinkKind.PROGRAM, (), address="cmd.exe"),
    ),
    "script": (b"/A<</S/JavaScript/JS(app.alert\\(1\\))>>", PdfLink(PdfLinkKind.SCRIPT, ())),
    "form": (
        b"/A<</S/SubmitForm/F<</FS/URL/F(https://example.com/ta-emot)>>>>",
        PdfLink(PdfLinkKind.FORM, (), address="https://example.com/ta-emot"),
    ),
    "sound": (b"/A<</S/Sound>>", PdfLink(PdfLinkKind.OTHER, ())),
}


@pytest.mark.parametrize("name", ACTIONS)
def test_each_action_is_told_for_what_it_is(pool: PdfPool, name: str) -> None:
    action, expected = ACTIONS[name]
    data = with_annotations(link(action), catalog=b"/Dests<</start[{2} /Fit]>>")
    assert only(pool, data, f"action {name}") == expected._replace(rects=(Rect(*BOX),))


def test_a_button_of_a_form_is_told(pool: PdfPool) -> None:
    button = (
        b"<</Type/Annot/Subtype/Widget/FT/Btn/T(b)/Rect[72 722 200 742]/AA<</U<</S/JavaScript/JS(x)>>>>>>"
    )
    plain = b"<</Type/Annot/Subtype/Widget/FT/Tx/T(t)/Rect[72 622 200 642]>>"
    assert only(pool, with_annotations(button, plain), "button").kind is PdfLinkKind.SCRIPT


def test_places_follow_rotation_and_lines(pool: PdfPool) -> None:
    quads = b"/QuadPoints[72 742 150 742 72 732 150 732 72 732 200 732 72 722 200 722]"
    data = with_annotations(link(b"/A<</S/GoTo/D[{2} /XYZ 10 800 0]>>", quads), page=b"/Rotate 90")
    found = only(pool, data, "rotated")
    assert found.rects == (Rect(732, 72, 742, 150), Rect(722, 72, 732, 200))
    assert (found.page, found.x, found.y) == (2, 800.0, 10.0)


def test_what_is_hidden_or_damaged_is_left_out(pool: PdfPool) -> None:
    data = with_annotations(
        link(b"/A<</S/URI/URI(https://a.se)>>", b"/F 2"),
        link(b"/A<</S/GoTo/D[99 /Fit]>>"),
        link(b"/A<</S/GoTo/D(ingenstans)>>"),
        b"<</Type/Annot/Subtype/Link/A<</S/URI/URI(https://b.se)>>>>",
        link(b"/A<</S/URI/URI(https://c.se)>>"),
    )
    assert only(pool, data, "damaged").address == "https://c.se"


def attached() -> bytes:
    names = b"/Names<</EmbeddedFiles<</Names[(rapport) 7 0 R]>>>>"
    return with_annotations(
        b"<</Type/Annot/Subtype/FileAttachment/Rect[72 722 92 742]/FS 6 0 R>>",
        b"<</Type/Filespec/F(mapp\\\\underlag.xlsm)/EF<</F 8 0 R>>>>",
        b"<</Type/Filespec/UF(rapport 2026.docx)/EF<</F 8 0 R>>>>",
        b"<</Type/EmbeddedFile/Params<</Size %d>>/Length %d>>\nstream\n%b\nendstream"
        % (len(FILE_BYTES), len(FILE_BYTES), FILE_BYTES),
        catalog=names,
        pages=2,
    )


def test_embedded_files_are_listed_and_taken_out(pool: PdfPool) -> None:
    source = handmade.source(attached(), "attached")
    assert pool.embedded(source, 2, 2).result(60) == (
        EmbeddedFile("rapport 2026.docx", len(FILE_BYTES), 0, 0),
        EmbeddedFile("underlag.xlsm", len(FILE_BYTES), 2, 0),
    )
    for page, index in ((0, 0), (2, 0)):
        assert pool.extract(source, page, index).result(60) == FILE_BYTES
    found = pool.page_links(source, 1, 2).result(60)
    assert set(found) == {1, 2}
    (hanging,) = found[1]
    assert (hanging.kind, hanging.address) == (PdfLinkKind.ATTACHMENT, "underlag.xlsm")
    with pytest.raises(KnownError, match=r"file\.damaged"):
        pool.extract(source, 0, 7).result(60)


@pytest.mark.parametrize(
    "row",
    [
        [1, "page", [], 9, None, None, ""],
        [1, "run", [], 0, None, None, ""],
        [1, "page", [[1, 2, 3]], 1, None, None, ""],
        [1, "page", [[1, 2, 3, 1e12]], 1, None, None, ""],
        [1, "web", [], 0, None, None, "x" * 5000],
        [1, "web", [], 0, None, None, 7],
        [1, "web", [], True, None, None, ""],
        [4, "web", [], 0, None, None, ""],
        ["web", [], 0, None, None, ""],
    ],
)
def test_what_a_worker_says_of_links_is_checked(row: list[object]) -> None:
    with pytest.raises(ProtocolError):
        page_links(dump_json([row]), 3)


def test_what_a_worker_says_of_embedded_files_is_checked() -> None:
    for row in (["a", -1, 0, 0], ["a", 0, 4, 0], ["x" * 2000, 0, 0, 0], ["a", 0, 0]):
        with pytest.raises(ProtocolError):
            embedded(dump_json([row]), 3)

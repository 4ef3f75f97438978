# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Exports of a real library, read by other programs' libraries."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from pyld import jsonld

from ifn_desktop.app.core import Core
from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.annotations import (
    MarkColour,
    MarkKind,
    NewMark,
    NoteKind,
    PageFrame,
    Quad,
    Target,
    TextPosition,
    TextQuote,
)
from ifn_desktop.model.ids import AnnotationId, NoteId, new_id
from ifn_desktop.model.recusal import RecusalGround
from ifn_desktop.model.work import CancelToken, no_progress
from ifn_desktop.services.export_summary import lowered, plain
from ifn_desktop.services.exporting import ExportForm, Made
from ifn_desktop.viewmodels.export_words import export_words
from tests.support.libraries import only_agenda, open_library, take_in
from tests.support.packets import stamped_packet

VOCABULARY = Path(__file__).parent / "w3c"
NOTE = "# Rubrik\n\nJag yrkar **avslag** på *allt*:\n\n- ett\n  - två\n\nSe [s. 3](ifn:annotation/1)."


def target(page: int, quote: str = "") -> Target:
    return Target(
        page,
        PageFrame(595, 842),
        (Quad(60, 100, 200, 100, 60, 112, 200, 112),),
        "8 (26)" if page == 2 else "",
        TextPosition(3, 9) if quote else None,
        TextQuote(quote, "före ", " efter") if quote else None,
    )


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Core]:
    folder = tmp_path_factory.mktemp("export")
    with open_library(folder / "profile") as core:
        take_in(core, stamped_packet(folder / "Socialnämnden 2026-03-18.pdf", items=3, pages=2))
        annotating, notes = core.marks.annotating, core.marks.notes
        agenda = only_agenda(core)
        item = agenda.items[1]
        kinds = list(MarkKind)
        new = [
            NewMark(
                AnnotationId(new_id()),
                kind,
                target(1 + at % 2, "Om *Vintergatan*" if at < 3 else ""),
                list(MarkColour)[at % 5],
                "Varför\nså dyrt?" if at % 2 else "",
            )
            for at, kind in enumerate(kinds)
        ]
        annotating.add(item.documents[0].id, new)
        annotating.add(agenda.items[2].documents[1].id, [new[0]._replace(id=AnnotationId(new_id()))])
        annotating.name_colours(agenda.id, {MarkColour.YELLOW: "Viktigt"})
        notes.save(NoteId(new_id()), item.id, NOTE, NoteKind.MOTION)
        notes.save(NoteId(new_id()), item.id, "  ", NoteKind.NOTE)
        core.recusal.recusing.declare(agenda.items[0].id, RecusalGround.UNSURE, "en privat orsak")
        yield core


def count_marks(page: Any) -> int:
    """Annotations of a page; the window that belongs to a note (Popup) is none of its own."""
    found = 0
    for at in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, at)
        found += raw.FPDFAnnot_GetSubtype(annotation) != raw.FPDF_ANNOT_POPUP
        raw.FPDFPage_CloseAnnot(annotation)
    return found


def made(core: Core, form: ExportForm, token: CancelToken | None = None) -> Made:
    words = export_words(core.marks.annotating.colour_names())
    return core.marks.exporting.make(
        only_agenda(core).id, form, words, cancel=token or CancelToken(), progress=no_progress
    )


def test_the_summary_has_what_the_member_wrote_arende_by_arende(library: Core) -> None:
    text = made(library, ExportForm.MARKDOWN).content.decode()
    parts = text.split("\n## ")
    assert [part.splitlines()[0] for part in parts[1:]] == [
        f"{number}/26 Redovisning {number} av verksamheten" for number in (1, 2, 3)
    ]
    assert "osäker på om du är jävig" in parts[1]
    assert "privat orsak" not in text
    assert "### Förslag till beslut\n\nNämnden godkänner redovisningen" in parts[2]
    assert "#### Yrkande\n\n##### Rubrik" in parts[2]
    assert "- s. 1 (Överstrykning, viktigt): ”Om \\*Vintergatan\\*”" in parts[2]
    assert (
        "- s. 2, tryckt 8 (26) (Understrykning, grön): ”Om \\*Vintergatan\\*” **Varför så dyrt?**" in parts[2]
    )
    assert parts[2].count("\n- s. ") == len(MarkKind)
    assert "Mina markeringar" not in parts[1]


def test_the_summary_as_a_word_file(library: Core) -> None:
    document = docx.Document(io.BytesIO(made(library, ExportForm.DOCX).content))
    paragraphs = {
        paragraph.text: paragraph.style.name if paragraph.style is not None else ""
        for paragraph in document.paragraphs
    }
    assert paragraphs["2/26 Redovisning 2 av verksamheten"] == "Heading 2"
    assert paragraphs["två"] == "List Bullet 2"
    assert paragraphs["Se s. 3."] == "Normal"
    bold = [run.text for paragraph in document.paragraphs for run in paragraph.runs if run.bold]
    assert "avslag" in bold
    assert document.core_properties.author == ""


def test_the_summary_as_a_pdf(library: Core) -> None:
    content = made(library, ExportForm.PDF).content
    with pdfium.PdfDocument(content) as document:
        text = "\n".join(document[at].get_textpage().get_text_bounded() for at in range(len(document)))
    flat = " ".join(text.split())
    assert "Sammanfattning: Socialnämnden" in flat
    assert "Jag yrkar avslag på allt:" in flat
    assert "ifn:" not in flat
    assert "osäker på om du är jävig" in flat


def test_the_papers_with_real_annotations(library: Core) -> None:
    export = made(library, ExportForm.ANNOTATED_PDF)
    assert export.left_out == ()
    with pdfium.PdfDocument(export.content) as document:
        counts = [count_marks(document[at]) for at in range(len(document))]
        toc = [
            (line.level, line.get_title(), place.get_index())
            for line in document.get_toc()
            if (place := line.get_dest()) is not None
        ]
    assert len(counts) == 12
    assert sum(counts) == len(MarkKind)  # the bookmark is an outline entry, another paper has one more
    assert counts[4] + counts[5] == len(MarkKind) - 1
    assert toc[0] == (0, "1/26 Redovisning 1 av verksamheten", 0)
    assert (2, "Varför så dyrt?", 5) in toc
    assert [title for level, title, _ in toc if level == 0] == [
        f"{number}/26 Redovisning {number} av verksamheten" for number in (1, 2, 3)
    ]


def test_marks_as_jsonld_are_words_of_the_w3c(library: Core) -> None:
    value = json.loads(made(library, ExportForm.JSONLD).content)
    assert value["total"] == len(value["first"]["items"]) == len(MarkKind) + 1 + 2
    context = json.loads((VOCABULARY / "anno.jsonld").read_text("utf-8"))

    def load(address: str, _: Any) -> dict[str, Any]:
        assert address == "http://www.w3.org/ns/anno.jsonld"
        return {"contextUrl": None, "documentUrl": address, "document": context}

    options: Any = {"documentLoader": load}
    expanded = jsonld.expand(value, options)
    known = set((VOCABULARY / "terms.txt").read_text("utf-8").split())
    used = set(words_of(expanded))
    assert {word for word in used if word.startswith("http://www.w3.org/ns/oa#")} <= known
    assert not [word for word in used if ":" not in word]
    # Nothing falls out at expansion: every key of ours is a word of the context.
    again: Any = jsonld.compact(expanded, context, options)
    kept = again["first"]["items"]
    for one, other in zip(value["first"]["items"], kept, strict=True):
        assert one == other | {"motivation": one["motivation"]}
        assert set(one) <= {"id", "type", "motivation", "created", "modified", "body", "target"}
    quotes = [
        selector["exact"]
        for item in value["first"]["items"]
        for selector in item["target"].get("selector", ())
        if selector["type"] == "TextQuoteSelector"
    ]
    assert quotes == ["Om *Vintergatan*"] * 4


def words_of(value: Any) -> Iterator[str]:
    """Every property and type in expanded JSON-LD."""
    if isinstance(value, list):
        for one in value:
            yield from words_of(one)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key == "@type":
                yield from [inner] if isinstance(inner, str) else inner
            elif not key.startswith("@"):
                yield key
            yield from words_of(inner)


def test_an_export_is_written_whole_or_not_at_all(library: Core, tmp_path: Path) -> None:
    meeting, words = only_agenda(library).id, export_words({})
    target_file = tmp_path / "Sammanfattning.md"
    target_file.write_text("det förra")
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        library.marks.exporting.export(
            meeting, ExportForm.PDF, target_file, words, cancel=token, progress=no_progress
        )
    assert target_file.read_text() == "det förra"
    with pytest.raises(KnownError) as told:
        library.marks.exporting.export(
            meeting,
            ExportForm.MARKDOWN,
            tmp_path / "finns inte" / "ut.md",
            words,
            cancel=CancelToken(),
            progress=no_progress,
        )
    assert told.value.code == "save.failed"
    library.marks.exporting.export(
        meeting, ExportForm.MARKDOWN, target_file, words, cancel=CancelToken(), progress=no_progress
    )
    assert target_file.read_text("utf-8").startswith("# Sammanfattning")
    assert [path.name for path in tmp_path.iterdir()] == [target_file.name]


def test_one_paper_with_and_without_marks(library: Core) -> None:
    paper = only_agenda(library).items[1].documents[0]
    for with_marks, count in ((True, len(MarkKind) - 1), (False, 0)):
        content = library.marks.exporting.paper(
            paper, export_words({}), with_marks=with_marks, cancel=CancelToken()
        ).content
        with pdfium.PdfDocument(content) as document:
            assert len(document) == paper.pages
            assert sum(count_marks(document[at]) for at in range(paper.pages)) == count


@given(st.text(max_size=60))
def test_plain_text_stays_plain_in_markdown(text: str) -> None:
    tokens = MarkdownIt("commonmark").parse(plain(text))
    shown = "".join(
        child.content if child.type == "text" else f"<{child.type}>"
        for token in tokens
        for child in token.children or []
    )
    printable = "".join(shown.split())
    wanted = "".join(text.split()).replace("\x00", "\ufffd")
    assert printable == wanted


def test_headings_of_a_note_stand_below_its_own() -> None:
    assert (
        lowered("# A\n\n```\n# kod\n```\n\n#### B\n#nej", 4) == "##### A\n\n```\n# kod\n```\n\n###### B\n#nej"
    )

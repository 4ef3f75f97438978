# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Everything that the member did follows through chains of later deliveries of every kind.

Each page has words of its own, so it is known by them where everything belongs. One short chain in
the suite; with IFN_SOAK=1 forty long ones.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pymupdf
import pytest

from ifn_desktop.anchoring.birth import page_target, text_target
from ifn_desktop.app.core import Core
from ifn_desktop.model.annotations import MarkKind, NewMark, PlacementState, TextPosition
from ifn_desktop.model.ids import AnnotationId, DocumentId, ItemId, NoteId, new_id
from ifn_desktop.model.note_links import NoteLink
from ifn_desktop.model.places import Spot
from ifn_desktop.model.recusal import HintState, RecusalGround
from ifn_desktop.model.views import DocumentView
from ifn_desktop.model.work import CancelToken, no_progress
from tests.store.scripted_hour import state_of
from tests.support.evidence import Evidence
from tests.support.libraries import only_agenda, open_library, take_in

SOAK = os.environ.get("IFN_SOAK") == "1"
CHAINS, STEPS = (40, 6) if SOAK else (1, 2)
TIE = "Hjälteträningen"


@dataclass
class MadePaper:
    """A paper: its title, and the words of its pages."""

    title: str
    pages: list[list[str]]


@dataclass
class MadeItem:
    """An ärende: its number, which changes, and its diarienummer, which does not."""

    number: int
    case: int
    papers: list[MadePaper] = field(default_factory=list[MadePaper])

    @property
    def title(self) -> str:
        return f"Redovisning {self.case} av verksamheten"


def made(items: int) -> list[MadeItem]:
    """Ärenden with two papers of two pages each."""

    def page(*name: object) -> list[str]:
        words = [f"ord{'x'.join(map(str, name))}n{n}" for n in range(60)]
        return [*words, TIE, "är", "nämnd"] if name == (2, 2, 1) else words

    return [
        MadeItem(
            number,
            number,
            [
                MadePaper(title, [page(number, place, sheet) for sheet in (1, 2)])
                for place, title in ((1, "Tjänsteskrivelse"), (2, "Bilaga 1 Underlag"))
            ],
        )
        for number in range(1, items + 1)
    ]


def write(path: Path, items: list[MadeItem]) -> Path:
    """A packet in Public 360's form."""
    document = pymupdf.open()
    for item in items:
        case = f"SN-2026/{item.case:05d}"
        for place, paper in enumerate(item.papers, start=1):
            for number, words in enumerate(paper.pages):
                sheet = document.new_page()
                stamp = f"{item.number}/26 {item.title} - {case}-{place} {paper.title} : {paper.title}"
                sheet.insert_text((40, 20), stamp, fontsize=7)
                head = f"Tjänsteskrivelse\n2026-03-18\nSocialnämnden\nDiarienr: {case}\n{item.title}\n"
                body = (head if place == 1 and number == 0 else "") + " ".join(words)
                sheet.insert_textbox((50, 60, 550, 800), body, fontsize=10)
    document.save(path)
    document.close()
    return path


# What a later delivery does -----------------------------------------------------------------------


def new_words(items: list[MadeItem], chance: random.Random) -> None:
    """Words change on a page, but for those that the member works with."""
    page = chance.choice(chance.choice(chance.choice(items).papers).pages)
    for at in chance.sample(range(30, 60), min(3, len(page) - 30)):
        page[at] = f"nytt{chance.randrange(10**6)}"


def new_page(items: list[MadeItem], chance: random.Random) -> None:
    """A page is put in."""
    paper = chance.choice(chance.choice(items).papers)
    fresh = [f"till{chance.randrange(10**6)}" for _ in range(60)]
    paper.pages.insert(chance.randint(1, len(paper.pages)), fresh)  # the first keeps its head


def other_numbers(items: list[MadeItem], chance: random.Random) -> None:
    """Every ärende gets another number, in another order."""
    chance.shuffle(items)
    first = chance.randint(1, 50)
    for at, item in enumerate(items):
        item.number = first + at


def other_name(items: list[MadeItem], chance: random.Random) -> None:
    """A bilaga gets another name."""
    chance.choice(items).papers[-1].title = f"Bilaga {chance.randint(2, 9)} Underlag, reviderad"


def other_item(items: list[MadeItem], chance: random.Random) -> None:
    """A bilaga moves to another ärende, but not the one that names the tie."""
    home = chance.choice([item for item in items if item.case != 2 and len(item.papers) > 1])
    # The last ärende comes and goes: with a third of all papers nothing would be withdrawn.
    to = chance.choice([item for item in items if item is not home and item.case != 4])
    to.papers.append(home.papers.pop())


def nothing(items: list[MadeItem], chance: random.Random) -> None:
    """The same once more."""


CHANGES: list[Callable[[list[MadeItem], random.Random], None]] = [
    new_words,
    new_page,
    other_numbers,
    other_name,
    other_item,
    nothing,
]


# What the member did ------------------------------------------------------------------------------


@dataclass
class Known:
    """What was done, by the words it belongs to."""

    bookmark: AnnotationId
    highlights: dict[AnnotationId, str]
    read: set[str]
    recused: ItemId
    tied: ItemId
    stood: tuple[DocumentId, str]
    secret: DocumentId
    link: NoteLink
    quoted: str


def first_word(core: Core, paper: DocumentView, page: int) -> str:
    """The word that names a page: `ord1x2x1n0`, without what comes before it on the page."""
    text = core.texts.layer(paper.file_id, paper.first_page + page - 1).result().text
    return next(word for word in text.split() if word.endswith("n0") or word.startswith("till"))


def work(core: Core) -> Known:
    """What a member does with a packet: reads, marks, quotes, declares, puts hints aside."""
    meeting = only_agenda(core)
    first, second, third = meeting.items[:3]
    paper = second.documents[1]
    highlights: dict[AnnotationId, str] = {}
    for item in (first, third):
        for document in item.documents:
            layer = core.texts.layer(document.file_id, document.first_page + 1).result()
            name = first_word(core, document, 2)
            start = layer.text.index(name)
            end = layer.text.index(" ", start + 2 * len(name))
            mark = AnnotationId(new_id())
            target = text_target(layer, start, end, page=2)
            core.marks.annotating.add(document.id, [NewMark(mark, MarkKind.HIGHLIGHT, target)])
            highlights[mark] = name
    layer = core.texts.layer(paper.file_id, paper.first_page + 1).result()
    bookmark = AnnotationId(new_id())
    core.marks.annotating.add(paper.id, [NewMark(bookmark, MarkKind.BOOKMARK, page_target(layer, page=2))])
    core.commands.remember_place(paper.id, Spot(2), frozenset({2}))
    core.commands.remember_place(third.documents[0].id, Spot(1), frozenset({1, 2}))
    for item in meeting.items:
        core.marks.notes.save(NoteId(new_id()), item.id, f"Fråga om {item.title}.")
    core.recusal.recusing.declare(first.id, RecusalGround.PARTY)
    core.recusal.recusing.serve_for(meeting.id, third.id, "Alva Ek")
    core.recusal.ties.add(TIE)
    core.recusal.watch.run(cancel=CancelToken(), progress=no_progress)
    (hint,) = core.recusal.tie_queries.hints(meeting.id)
    core.recusal.ties.dismiss(hint)
    core.confidentiality.set(first.documents[1].id, is_confidential=True)
    name = first_word(core, paper, 2)
    start = layer.text.index(name)
    link = NoteLink(
        document=paper.id, page=2, position=TextPosition(start, start + len(name)), version=paper.version
    )
    read = {name, *(first_word(core, third.documents[0], page) for page in (1, 2))}
    return Known(
        bookmark,
        highlights,
        read,
        first.id,
        second.id,
        (paper.id, name),
        first.documents[1].id,
        link,
        name,
    )


def check(core: Core, known: Known, items: list[MadeItem]) -> None:
    """Everything stands where its words are."""
    agenda = only_agenda(core)
    assert [(item.number, item.title) for item in agenda.items if not item.is_withdrawn] == [
        (f"{item.number}/26", item.title) for item in items
    ]
    marks = {place.mark.annotation.id: place.mark for place in core.marks.annotating.all_marks()}
    papers = {document.id: document for item in agenda.items for document in item.documents}
    for mark, name in [*known.highlights.items(), (known.bookmark, known.quoted)]:
        placement = marks[mark].placement
        assert placement is not None
        assert placement.state is not PlacementState.ORPHAN, name
        paper = papers[marks[mark].annotation.document]
        assert first_word(core, paper, placement.page) == name
    for paper in papers.values():
        seen = core.queries.seen_pages(paper.id)
        for page in range(1, paper.pages + 1):
            text = core.texts.layer(paper.file_id, paper.first_page + page - 1).result().text
            name = first_word(core, paper, page)
            is_as_it_was = "nytt" not in text
            assert (page in seen) <= (name in known.read), "a page that was never read counts as read"
            assert (page in seen) >= (name in known.read and is_as_it_was), f"{name} was read"
    stood = papers[known.stood[0]]
    assert stood.spot is not None
    assert first_word(core, stood, stood.spot.page) == known.stood[1]
    quoted = core.marks.quoted.find(known.link, CancelToken())
    assert first_word(core, papers[known.stood[0]], quoted.page) == known.quoted
    assert not quoted.is_lost
    assert core.confidentiality.papers() == {known.secret}
    core.recusal.watch.run(cancel=CancelToken(), progress=no_progress)
    hints = core.recusal.tie_queries.hints(agenda.id)
    assert [(hint.item, hint.state) for hint in hints] == [(known.tied, HintState.DISMISSED)]


@pytest.mark.soak
@pytest.mark.timeout(3600 if SOAK else 120)
def test_what_the_member_did_follows(tmp_path: Path, evidence: Evidence) -> None:
    chance = random.Random(20260218)
    steps = 0
    for chain in range(CHAINS):
        items = made(4)
        folder = tmp_path / str(chain)
        folder.mkdir()
        with open_library(folder / "profile") as core:
            take_in(core, write(folder / "0.pdf", items))
            known = work(core)
            check(core, known, items)
            written = state_of(core)
            servings = core.recusal.queries.servings(only_agenda(core).id)
            for step in range(1, STEPS + 1):
                for change in chance.sample(CHANGES, 2):
                    change(items, chance)
                delivered = [item for item in items if step % 3 != 2 or item.case != 4]  # gone, and back
                take_in(core, write(folder / f"{step}.pdf", delivered))
                check(core, known, delivered)
                one = chance.choice(delivered)
                corrected = MadeItem(one.number, one.case, one.papers[:1])
                new_words([corrected], chance)
                take_in(core, write(folder / f"{step} rättad.pdf", [corrected]))
                check(core, known, delivered)
                now = state_of(core)
                assert (now["notes"], now["recusals"]) == (written["notes"], written["recusals"])
                assert now["marks"].keys() == written["marks"].keys()
                assert core.recusal.queries.servings(only_agenda(core).id) == servings
                assert core.versions.unplacing.unplaced() == ()
                steps += 2
    evidence("deliveries after which everything stood where its words are", steps)

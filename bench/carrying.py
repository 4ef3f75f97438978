# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Marks carried to a new version: how fast against the import, and how well against simpler ways.

The table: over 2,000 marks in the packet's papers, a third of 1-3 words, a third in repeated phrases
and numbers, a third passages, 200 without words; papers edited by rules that know where each word went
(`tests.core.anchoring.editing`). Beside it what other programs do: look for the exact words, or stay at
the same page and place.
"""

from __future__ import annotations

import gc
import random
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.common import packet, timed
from ifn_desktop.anchoring.birth import text_target
from ifn_desktop.anchoring.regions import Regions
from ifn_desktop.anchoring.resolve import Found
from ifn_desktop.anchoring.resolve import Paper as Places
from ifn_desktop.app.core import Core, open_core
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.model.annotations import MarkKind, NewMark, PlacementState, Target
from ifn_desktop.model.ids import AnnotationId, new_id
from ifn_desktop.model.text_layer import TextLayer
from ifn_desktop.model.views import ImportReport
from ifn_desktop.model.work import CancelToken, ProgressSink, no_progress
from ifn_desktop.services.jobs import JobRunner
from tests.core.anchoring import editing
from tests.core.anchoring.carrying import Tally, TextMark, judge, make_marks
from tests.core.anchoring.editing import Edit, Paper, Typeset, paper_of, typeset
from tests.core.anchoring.regions import RegionMark, judge_regions, make_regions
from tests.support.packets import PROPOSAL

MARKS, REGIONS = 2000, 200
CARRIED, ITEMS, PAGES = 5000, 50, 10
CASES: dict[str, list[Edit]] = {
    "set anew": [],
    "other page breaks": [editing.break_elsewhere],
    "pages put in": [editing.insert_pages],
    "pages taken out": [editing.remove_pages],
    "pages split": [editing.split_pages],
    "pages merged": [editing.merge_pages],
    "pages moved": [editing.move_pages],
    "2 % of the words": [editing.change_words(0.02)],
    "10 % of the words": [editing.change_words(0.10)],
    "25 % of the words": [editing.change_words(0.25)],
    "recognised (OCR)": [editing.recognise(0.05)],
    "sentences anew, 10 %": [editing.change_sentences(0.10)],
    "all of it, 10 %": [
        editing.insert_pages,
        editing.remove_pages,
        editing.move_pages,
        editing.change_words(0.10),
        editing.split_pages,
        editing.merge_pages,
    ],
}
TIMES = (
    ("a fifth of the papers corrected", 0.2, 0.03),
    ("2 % of all words", 1.0, 0.02),
    ("10 % of all words", 1.0, 0.10),
)
_Marked = tuple[Paper, Typeset, list[TextMark], list[RegionMark]]


def main() -> int:
    """Print the table and the time."""
    sys.modules["pymupdf.layout"] = None  # pyright: ignore[reportArgumentType]
    sys.modules["pymupdf4llm"] = None  # pyright: ignore[reportArgumentType]
    with tempfile.TemporaryDirectory() as folder:
        print_table(papers_of(Path(folder, "table")))
    ok = True
    for name, papers, words in TIMES:
        with tempfile.TemporaryDirectory() as folder:
            ok &= carry(Path(folder), name, papers=papers, words=words)
    return 0 if ok else 1


def papers_of(profile: Path) -> list[list[str]]:
    """For each paper of the packet the texts of its pages without furniture, as the library has them."""
    jobs = JobRunner()
    core = open_core(ProfilePaths(profile), bytes(32), jobs)
    try:
        core.importer.run([packet()], cancel=CancelToken(), progress=no_progress)
        agenda = core.queries.agenda(core.queries.meetings()[0].id)
        papers = [document for item in agenda.items for document in item.documents]
        return [[text for _, text in core.queries.document_text(paper.id)[1]] for paper in papers]
    finally:
        jobs.close()
        core.close()


def print_table(texts: Sequence[Sequence[str]]) -> None:
    """Marks that were placed, of those whose words are still there, and those placed wrongly."""
    chance = random.Random(20260218)
    papers = [paper_of(pages) for pages in texts]
    papers = [paper for paper in papers if sum(map(len, paper)) > 400]
    marked: list[_Marked] = []
    for paper in papers:
        born = typeset(paper, width=80)
        count = -(-MARKS // len(papers))
        regions = make_regions(born, -(-REGIONS // len(papers)), chance)
        marked.append((paper, born, make_marks(paper, born, count, chance), regions))
    print(f"{'':20}{'group':36}{'ours':>14}{'exact words':>16}{'same place':>16}   (placed %, wrong)")
    for name, edits in CASES.items():
        chance = random.Random(7)
        totals: dict[str, list[Tally]] = {}
        for paper, born, marks, regions in marked:
            edited = paper
            for edit in edits:
                edited = edit(edited, chance)
            now = typeset(edited, width=67)
            places = Places(now.layers, before=born.layers)
            simple = Simple(now.layers)
            for column, find in enumerate((places.find, simple.exact, simple.same_place)):
                for group, tally in judge(marks, find, now).items():
                    _add(totals, group.value, column, tally)
            carried = places.carried
            if carried is not None:
                follower = Regions(carried, born.layers, now.layers)
                for group, tally in judge_regions(regions, follower, now).items():
                    _add(totals, group.value, 0, tally)
        for group, columns in totals.items():
            cells = [f"{100 * one.share:7.1f} {one.wrong:5}" for one in columns if one.marks]
            print(f"{name:20}{group:36}" + "".join(f"{cell:>15}" for cell in cells), flush=True)


def _add(totals: dict[str, list[Tally]], group: str, column: int, tally: Tally) -> None:
    columns = totals.setdefault(group, [Tally(), Tally(), Tally()])
    columns[column] = Tally(*map(sum, zip(columns[column], tally, strict=True)))


class Simple:
    """What is done elsewhere."""

    def __init__(self, layers: Sequence[TextLayer]) -> None:
        self._layers = layers

    def exact(self, target: Target) -> Found | None:
        """The first place with exactly the marked words, on the nearest page."""
        words = target.quote.exact if target.quote is not None else ""
        pages = sorted(range(len(self._layers)), key=lambda page: abs(page + 1 - target.page))
        for page in pages:
            at = self._layers[page].text.replace("\n", " ").find(words)
            if at >= 0:
                return Found(page + 1, at, at + len(words), 1.0, PlacementState.PLACED)
        return None

    def same_place(self, target: Target) -> Found | None:
        """The same rectangle on the same page."""
        if not 1 <= target.page <= len(self._layers) or target.position is None:
            return None
        layer = self._layers[target.page - 1]
        xs, ys = target.quads[0][0::2], target.quads[0][1::2]
        last = target.quads[-1]
        start = layer.offset_at(min(xs) + 1, (min(ys) + max(ys)) / 2)
        end = layer.offset_at(max(last[0::2]) - 1, (min(last[1::2]) + max(last[1::2])) / 2)
        return Found(target.page, start, end, 1.0, PlacementState.PLACED) if start < end else None


def carry(folder: Path, name: str, *, papers: float, words: float) -> bool:
    """5,000 marks on a packet of 1,000 pages, carried to a later one: time beside the import's.

    The import is the program's own, all that it does: encrypted, read, parsed, stored, looked through
    for minutes and sekretess, and made searchable (design.md section 11). The marks are carried within
    it, in the same process, which collects garbage when it is idle, as the window's does.

    Args:
        folder: for the packets and the library.
        name: of the case.
        papers: the share of papers in which words are changed.
        words: the share of their words.
    """
    old = long_packet(folder / "old.pdf")
    new = long_packet(folder / "new.pdf", papers=papers, words=words)
    jobs = JobRunner()
    core = open_core(ProfilePaths(folder / "profile"), bytes(32), jobs)
    gc.disable()
    try:
        core.importer.run([old], cancel=CancelToken(), progress=no_progress)
        made = _mark_everything(core)
        core.search_work.finish(cancel=CancelToken(), progress=no_progress)
        parts: list[float] = []
        after = core.marks.after_import

        def timed_after(report: ImportReport, cancel: CancelToken, progress: ProgressSink) -> None:
            parts.append(timed(lambda: after(report, cancel, progress)))

        core.importer._after = timed_after  # pyright: ignore
        whole = timed(lambda: core.importer.run([new], cancel=CancelToken(), progress=no_progress))
        searchable = timed(lambda: core.search_work.finish(cancel=CancelToken(), progress=no_progress))
        carried = parts[0]
        lost = len(core.versions.unplacing.unplaced())
    finally:
        gc.enable()
        jobs.close()
        core.close()
    stored = whole - carried
    ok = carried < stored + searchable
    print(
        f"{name}: {made} marks over {2 * ITEMS * PAGES} pages carried in {carried:.2f} s, {lost} unplaced;"
        f" the import took {stored + searchable:.2f} s ({stored:.2f} s before it could be searched):"
        f" {'ok' if ok else 'ABOVE'}",
        flush=True,
    )
    return ok


def long_packet(path: Path, *, papers: float = 0.0, words: float = 0.0) -> Path:
    """A packet of 1,000 stamped pages with the packet's texts, no two alike.

    Args:
        path: of the PDF.
        papers: the share of papers in which words are changed.
        words: the share of their words.
    """
    import pymupdf

    with pymupdf.open(packet()) as pdf:
        pages = [str(page.get_text()).splitlines()[3:] for page in pdf]
    pages = [page for page in pages if len(page) > 10]
    vocabulary = [word for page in pages for line in page for word in line.split()]

    def other(lines: list[str], share: float, seed: str) -> list[str]:
        chance = random.Random(seed)
        return [
            " ".join(word if chance.random() >= share else chance.choice(vocabulary) for word in line.split())
            for line in lines
        ]

    chosen = random.Random(3)
    document = pymupdf.open()
    for item in range(1, ITEMS + 1):
        case, title = f"SN-2026/{item:05d}", f"Redovisning {item} av verksamheten"
        for place, paper in enumerate(("Tjänsteskrivelse", "Bilaga 1 Underlag"), start=1):
            share = words if chosen.random() < papers else 0.0
            for page in range(PAGES):
                sheet = document.new_page()
                stamp = f"{item}/26 {title} - {case}-{place} {paper} : {paper}"
                sheet.insert_text((40, 20), stamp, fontsize=7)
                head = f"Tjänsteskrivelse\n2026-03-18\nSocialnämnden\nDiarienr: {case}\n{title}\n{PROPOSAL}"
                seed = f"{item} {place} {page}"
                lines = other(pages[(item * 20 + place * PAGES + page) % len(pages)], 0.03, seed)
                body = "\n".join(other(lines, share, "later " + seed))
                first = head if place == 1 and page == 0 else ""
                sheet.insert_textbox((50, 40, 560, 830), first + body, fontsize=9)
    document.save(path)
    document.close()
    return path


def _mark_everything(core: Core) -> int:
    chance = random.Random(5)
    agenda = core.queries.agenda(core.queries.meetings()[0].id)
    papers = [document for item in agenda.items for document in item.documents]
    each = CARRIED // len(papers)
    for paper in papers:
        layers = list(core.texts.stored(paper.file_id, paper.first_page, paper.last_page))
        marks: list[NewMark] = []
        for _ in range(each):
            page = chance.randrange(len(layers))
            start = chance.randrange(60, max(61, len(layers[page].text) - 60))
            start, end = layers[page].word_at(start)[0], layers[page].word_at(start + 40)[1]
            target = text_target(layers[page], start, end, page=page + 1)
            marks.append(NewMark(AnnotationId(new_id()), MarkKind.HIGHLIGHT, target))
        core.marks.annotating.add(paper.id, marks)
    return each * len(papers)


if __name__ == "__main__":
    sys.exit(main())

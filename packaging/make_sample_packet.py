# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Makes the sample packet: the papers of a board meeting in a municipality that does not exist.

The texts lie in resources/sample (`packet.toml` lists the ärenden and papers, `texts/` holds their
words). The packet has the form that Public 360 gives: bookmarks, a föredragningslista first, and a
stamp at the top of every page. The same input gives the same bytes.

    python packaging/make_sample_packet.py             write the packet and its truth
    python packaging/make_sample_packet.py --check     exit 1 when the written ones are not these
    python packaging/make_sample_packet.py --date 2028-02-16 --output packet.pdf --truth truth.json
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sample_blocks import Block, read_blocks
from sample_pages import GREY, Letterhead, Paper, put, pymupdf

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "sample"
PACKET = SAMPLE / "exempelby-socialnamnden-2027-02-17.pdf"
TRUTH = ROOT / "tests" / "core" / "sample" / "sample-truth.json"
DATE = date(2027, 2, 17)
STAMP_CUT = 342
MONTHS = (
    *("januari", "februari", "mars", "april", "maj", "juni"),
    *("juli", "augusti", "september", "oktober", "november", "december"),
)


def words_for(meeting: date) -> dict[str, str]:
    """The dates and years that stand in braces in the texts."""
    committee, letter, invitation = (meeting - timedelta(days=n) for n in (14, 9, 7))
    return {
        "mötesdatum": meeting.isoformat(),
        "möte": f"{meeting.day} {MONTHS[meeting.month - 1]} {meeting.year}",
        "utskott": committee.isoformat(),
        "skrivelse": letter.isoformat(),
        "kallelse": invitation.isoformat(),
        "år": str(meeting.year),
        "fjol": str(meeting.year - 1),
        "förfjol": str(meeting.year - 2),
        "nästa": str(meeting.year + 1),
        "yy": f"{meeting.year % 100:02d}",
    }


def fill(text: str, words: dict[str, str]) -> str:
    """A text with its dates put in."""
    for name, value in words.items():
        text = text.replace("{" + name + "}", value)
    return text


class Maker:
    """Builds one packet.

    Args:
        meeting: the date of the sammanträde.
    """

    def __init__(self, meeting: date) -> None:
        self._words = words_for(meeting)
        self._plan = tomllib.loads(fill((SAMPLE / "packet.toml").read_text("utf-8"), self._words))
        self._fonts = {
            name: pymupdf.Font(code)
            for name, code in (("regular", "helv"), ("bold", "hebo"), ("italic", "heit"))
        }
        self._document = pymupdf.open()
        self._outline: list[tuple[int, str, int]] = []
        self._items: list[dict[str, Any]] = []

    def make(self) -> tuple[bytes, dict[str, Any]]:
        """The packet's bytes and what a correct import finds in it."""
        plan = self._plan
        self._outline.append((1, f"Kallelse/föredragningslista {self._words['mötesdatum']}", 1))
        offset = self._paper("kallelse", {"title": "Kallelse/föredragningslista"}, self._agenda())
        for item in plan["items"]:
            self._item(item)
        document = self._document
        document.set_toc([list(entry) for entry in self._outline])
        title = f"{plan['board']} {self._words['mötesdatum']}"
        document.set_metadata({"title": title, "author": plan["body"]})
        document.subset_fonts()
        data = document.tobytes(garbage=4, deflate=True, no_new_id=True, use_objstms=1)
        pages = document.page_count
        for item in self._items:
            for part in (item, *item["documents"]):
                part["first_page"] -= offset
                part["last_page"] -= offset
        truth = {
            "board": plan["board"],
            "municipality": plan["body"],
            "date": self._words["mötesdatum"],
            "items": self._items,
            "variants": {"outline": {"pages": pages, "offset": offset}},
        }
        return data, truth

    def _agenda(self) -> list[Block]:
        plan = self._plan
        rows = [["Nr", "Ärende", "Diarienr"]]
        rows += [[i["number"], i["title"], i.get("case_number", "")] for i in plan["items"]]
        top = f"""# Kallelse/föredragningslista
+ {plan["board"]}
+ Sammanträdesdatum: {self._words["mötesdatum"]}
+ Tid: {plan["time"]}
+ Plats: {plan["place"]}
"""
        return [
            *read_blocks(top),
            *read_blocks(plan["invitation"]),
            Block("table", "", rows, [False, False, False]),
        ]

    def _item(self, item: dict[str, Any]) -> None:
        number, title = item["number"], item["title"]
        case = item.get("case_number")
        first = self._document.page_count + 1
        self._outline.append((1, f"{number} {title}", first))
        documents: list[dict[str, Any]] = []
        for order, paper in enumerate(item.get("papers", ()), item.get("first_paper", 1)):
            start = self._document.page_count + 1
            text = fill((SAMPLE / "texts" / paper["text"]).read_text("utf-8"), self._words)
            form = paper["form"]
            head = {**paper, "title": paper.get("heading", title), "case_number": case}
            if form == "skannad":
                self._scanned(head, read_blocks(text))
            else:
                self._paper(form, head, read_blocks(text))
            stamp = f"{number} {title} - {case}-{order} {title} : {paper['title']}"
            self._stamp(start, stamp)
            self._outline.append((2, paper["title"], start))
            documents.append(
                {
                    "kind": paper["kind"],
                    "title": paper["title"],
                    "first_page": start,
                    "last_page": self._document.page_count,
                }
            )
        if not documents:
            page = self._document.new_page(width=595, height=842)
            put(
                page,
                58,
                77,
                f"Denna behandling '{number} {title}' har inget tjänsteutlåtande.",
                self._fonts["regular"],
                11,
                (0, 0, 0),
            )
            self._stamp(first, f"{number} {title} -   :")
        self._items.append(
            {
                "number": number,
                "title": title,
                "case_number": case,
                "documents": documents,
                "first_page": first,
                "last_page": self._document.page_count,
            }
        )

    def _paper(self, form: str, paper: dict[str, Any], blocks: list[Block], document: Any = None) -> int:
        plan = self._plan
        head = Letterhead(
            form,
            plan["body"],
            plan["department"],
            plan["board"],
            paper["title"],
            paper.get("date", self._words["skrivelse"]),
            paper.get("case_number") or "",
            paper.get("organ", plan["committee"]),
            str(paper.get("paragraph", "")),
        )
        target = self._document if document is None else document
        return Paper(target, head, self._fonts).write(blocks)

    def _scanned(self, paper: dict[str, Any], blocks: list[Block]) -> None:
        """A paper as a copier gives it: grey, a little askew, without any text."""
        clean = pymupdf.open()
        self._paper("inkommen", paper, blocks, clean)
        for number in range(clean.page_count):
            askew = pymupdf.open()
            page = askew.new_page(width=595, height=842)
            page.draw_rect(page.rect, color=None, fill=(0.93, 0.93, 0.92))
            page.show_pdf_page(pymupdf.Rect(6, 4, 591, 836), clean, number, rotate=0.9)
            page.draw_line((590, 0), (583, 842), color=(0.7, 0.7, 0.7), width=3)
            image = page.get_pixmap(dpi=130, colorspace=pymupdf.csGRAY).tobytes("jpeg", jpg_quality=48)
            self._document.new_page(width=595, height=842).insert_image((0, 0, 595, 842), stream=image)

    def _stamp(self, first: int, text: str) -> None:
        """Write a stamp at the top of every page from `first` on, as small as its length asks for."""
        text = text[:STAMP_CUT]
        font = self._fonts["regular"]
        for number in range(first - 1, self._document.page_count):
            page = self._document[number]
            size = min(6.5, 6.5 * (page.rect.width - 60) / font.text_length(text, fontsize=6.5))
            put(page, 30, 22, text, font, size, GREY)


def differs(made: bytes, truth: str, packet: Path, known: Path) -> str | None:
    """What of the written packet is not as made now; None when all is. Compares what is read, not bytes."""
    if not packet.is_file() or not known.is_file():
        return "the packet or its truth is missing"
    if known.read_text("utf-8") != truth:
        return "the truth differs"
    with pymupdf.open(packet) as old, pymupdf.open(stream=made) as new:
        if old.get_toc() != new.get_toc() or old.metadata != new.metadata:
            return "the bookmarks differ"
        if [page.get_text() for page in old] != [page.get_text() for page in new]:
            return "the text differs"
    return None


def main() -> int:
    """Make the packet, or check the one that is there."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--date", type=date.fromisoformat, default=DATE)
    parser.add_argument("--output", type=Path, default=PACKET)
    parser.add_argument("--truth", type=Path, default=TRUTH)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    data, found = Maker(arguments.date).make()
    truth = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
    if arguments.check:
        difference = differs(data, truth, arguments.output, arguments.truth)
        if difference is not None:
            print(f"{arguments.output.name}: {difference}; run this script without --check", file=sys.stderr)
            return 1
        return 0
    arguments.output.write_bytes(data)
    arguments.truth.parent.mkdir(parents=True, exist_ok=True)
    arguments.truth.write_text(truth, "utf-8")
    pages = found["variants"]["outline"]["pages"]
    print(f"{arguments.output.name}: {pages} pages, {len(data):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())

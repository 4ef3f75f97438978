# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Which meeting a file on a web page belongs to, told by what stands around its link. Pure functions.

Municipalities write the same thing in many ways: the day in the link, in the file's name, in the row,
in a heading; the board in the page's title or in the link; the year only in a heading far above. Each
place is asked in turn, the nearest first. The paper's own text is stronger and has the last word when
it is filed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from ifn_desktop.sources.meeting_dates import Day, find_days, settle, years_in
from ifn_desktop.sources.names import plain_title
from ifn_desktop.text.organs import board_in_name, boards_in, bodies_in, same_board
from ifn_desktop.text.plain import collapse, fold


class PaperKind(StrEnum):
    """What a file of a meeting is, as far as its name tells.

    `handlingar` are papers of many ärenden in one file, `handling` is the main paper of one.
    """

    KALLELSE = "kallelse"
    HANDLINGAR = "handlingar"
    HANDLING = "handling"
    PROTOKOLL = "protokoll"
    PROTOKOLLSUTDRAG = "protokollsutdrag"
    BILAGA = "bilaga"
    ANSLAG = "anslag"
    OKANT = ""


class Around(NamedTuple):
    """What stands around a file's link.

    Attributes:
        link: the link's own text.
        name: the file's name.
        blocks: rows, list items and paragraphs that hold the link, the innermost first: what stands
            in it before the link, and all of it.
        headings: above it, the nearest first.
        page: what is said of the whole page: title, first heading, the address's words.
        near: a day near the meeting (when the file was put there).
    """

    link: str
    name: str = ""
    blocks: tuple[tuple[str, str], ...] = ()
    headings: tuple[str, ...] = ()
    page: tuple[str, ...] = ()
    near: date | None = None


class Evidence(NamedTuple):
    """What that tells of the file and its meeting; empty or None where it tells nothing.

    Attributes:
        body: the municipality.
        organization: the board.
        date: ISO.
        title: the file's title for a reader, `Protokoll §§ 1-11, 13-19`.
        paragraphs: ranges of §§ that a protokoll holds, both ends included.
        is_immediate: `omedelbar justering`.
        is_signed: a signed copy.
        moved_from: the day that the meeting was moved from, ISO.
        is_cancelled: the meeting is said not to be held.
        told_by: where the date stands: `link` (or the file's name), `row`, `heading`, `page`; empty
            without one.
        own_organization: the link or the file's name tells the board.
    """

    body: str = ""
    organization: str = ""
    date: str | None = None
    kind: PaperKind = PaperKind.OKANT
    title: str = ""
    paragraphs: tuple[tuple[int, int], ...] = ()
    is_immediate: bool = False
    is_signed: bool = False
    moved_from: str | None = None
    is_cancelled: bool = False
    told_by: str = ""
    own_organization: bool = False


_KINDS: tuple[tuple[PaperKind, re.Pattern[str]], ...] = (
    (PaperKind.PROTOKOLLSUTDRAG, re.compile(r"protokolls?\s?utdrag|utdrag (?:ur|från) protokoll|\butdrag\b")),
    (PaperKind.ANSLAG, re.compile(r"\banslag(?:sbevis)?\b|\bbevis om anslag\b|\btillkännagivande\b")),
    (
        PaperKind.HANDLINGAR,
        re.compile(
            r"(?:kallelse|föredragningslista|dagordning|ärendelista)\w*[^.]{0,20}\bhandlingar"
            r"|handlingar[^.]{0,20}\bkallelse|mötes?(?:bok|handling|bibliotek)|sammanträdeshandling"
            r"|mötes?underlag|\bhandlingar\b|nämndhandling|kompletterande handling"
            r"|\btilläggs?(?:handling|lista|ärende)"
            r"|\butskick\b|\bsamtliga handlingar|ärendehandling|beslutsunderlag"
        ),
    ),
    (
        PaperKind.KALLELSE,
        re.compile(
            r"kallelse|kungörelse|föredragningslist|dagordning|ärendelist|\bagenda\b|ärendeförteckning"
        ),
    ),
    (
        PaperKind.PROTOKOLL,
        re.compile(r"protokoll|omedelbar(?:t|a)? (?:justera|justering)|minnesanteckning|^§|paragraf"),
    ),
    (
        PaperKind.BILAGA,
        re.compile(
            r"\bbilag|tjänste(?:skrivelse|utlåtande)|\btjsk?\b|yttrande|remissvar|bildspel|presentation|"
            r"\breservation|särskilt yttrande|deltagarlista|närvarolista|voteringslista"
        ),
    ),
)
_IMMEDIATE = re.compile(r"omedelbar\w*[ _-]{0,2}juster|\bomedelbart\b|\bomedelbar\b")
_SIGNED = re.compile(
    r"\b(?:e-?)?signera[dt]\w*|\bundertecknat?\b|\bunderskriv(?:en|et)\b|\b(?<!omedelbart )justerat\b"
)
_PARAGRAPHS = re.compile(
    r"(?:§{1,2}|\bparagraf(?:er(?:na)?)?\b|\bpara\b)[\s_.:]{0,3}"
    r"(?P<list>\d{1,4}(?:\s{0,2}(?:-|–|—|till|t\.?o\.?m\.?)\s{0,2}§{0,2}\s?\d{1,4}(?!\d))?"
    r"(?:(?:\s{0,2}(?:,|och|samt|&|\+)|_)\s{0,2}§{0,2}\s?\d{1,4}(?:\s{0,2}(?:-|–|—|till)\s{0,2}§{0,2}\s?\d{1,4}(?!\d))?){0,60})",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"(\d{1,4})(?:\s{0,2}(?:-|–|—|till|t\.?o\.?m\.?)\s{0,2}§{0,2}\s?(\d{1,4}))?", re.IGNORECASE
)
_FILE_TYPE = r"(?:pdf|docx?|xlsx?|pptx?|zip)(?:-?(?:fil|dokument))?"
_SIZE = r"\d+(?:[.,]\d+)?\s?(?:bytes?|b|kb|kib|mb|mib|gb)\b\.?"
_NOTE = r"öppnas i (?:nytt fönster|ny flik|nytt flik)\.?|länk till annan webbplats\.?|nytt fönster\.?"
_FILE_SIZE = re.compile(
    rf"(?:[\s,;:/–-]+|[(\[])(?:(?:{_FILE_TYPE}|{_SIZE}|{_NOTE})[\s,;:/.–-]*){{1,4}}[)\]]?[\s.]*$",
    re.IGNORECASE,
)
_GENERIC = re.compile(r"(?:\w*utskottet|presidiet|beredningen)", re.IGNORECASE)
_LINK_IS_OF = re.compile(
    r"kallelse|föredragningslista|protokoll(?!s?\s?utdrag)|handlingar|dagordning|mötesbok"
)


def without_size(text: str) -> str:
    """A link's text without what it says of type and size: `Kallelse (Pdf, 4.5 MB)` gives `Kallelse`."""
    shorter = _FILE_SIZE.sub("", collapse(text[:600]))
    return shorter.strip() or collapse(text[:600])


def paper_kind(*texts: str) -> PaperKind:
    """What a file is: the first of the texts that tells wins, and in it the more particular word."""
    for text in texts:
        folded = fold(text[:600].replace("_", " "))
        for kind, pattern in _KINDS:
            if pattern.search(folded):
                return kind
        if _PARAGRAPHS.search(folded):
            return PaperKind.PROTOKOLL
    return PaperKind.OKANT


def paragraphs_in(text: str) -> tuple[tuple[int, int], ...]:
    """Ranges of §§ that a name tells: `§§ 1-11, 13-19` gives ((1, 11), (13, 19))."""
    found: list[tuple[int, int]] = []
    for match in _PARAGRAPHS.finditer(text[:600]):
        for first, last in _RANGE.findall(match["list"]):
            start, end = int(first), int(last or first)
            if 0 < start <= end <= 2000 and (start, end) not in found:
                found.append((start, end))
    return tuple(found)


def read_evidence(around: Around) -> Evidence:
    """What is told of a file by its link and the page around it."""
    around = around._replace(name=around.name[:300])
    link, name = without_size(around.link), plain_title(around.name) if around.name else ""
    days = _Days(around, link)
    organization = _organization(around, link, name)
    kind = paper_kind(link, name)
    if kind is PaperKind.OKANT:
        kind = paper_kind(*(before[-120:] for before, _ in around.blocks), *around.headings[:1])
    own = fold(f"{link} {around.name.replace('_', ' ')}")
    bodies = [body for text in around.page for body in bodies_in(text)]
    return Evidence(
        bodies[0] if bodies else "",
        organization,
        days.date,
        kind,
        link or name,
        paragraphs_in(link) or paragraphs_in(around.name.replace("_", " ")),
        bool(_IMMEDIATE.search(own)),
        bool(_SIGNED.search(own)),
        days.moved_from,
        days.is_cancelled,
        days.told_by,
        bool(_own_board(link, name)),
    )


class _Days:
    """The meeting's day, asked for place by place."""

    def __init__(self, around: Around, link: str) -> None:
        self._years = _years(around)
        self._near = around.near
        self.moved_from: str | None = None
        self.is_cancelled = False
        self.told_by = ""
        self.date = self._find(around, link)

    def _find(self, around: Around, link: str) -> str | None:
        # The file's own words first; a day without a year in them is settled by the headings.
        for text in (link, around.name):
            if (found := self._settled(text, 0, "link")) is not None:
                return found
        for before, whole in around.blocks:
            if (found := self._settled(before[-300:], -1, "row") or self._only(whole)) is not None:
                return found
        for told_by, texts in (("heading", around.headings), ("page", around.page)):
            for text in texts:
                if (found := self._settled(text, 0, told_by)) is not None:
                    return found
        return None

    def _only(self, text: str) -> str | None:
        days = find_days(text).days
        told = {self._settle(day) for day in days} - {None}
        return self._settled(text, 0, "row") if len(told) == 1 else None

    def _settled(self, text: str, which: int, told_by: str) -> str | None:
        found = find_days(text)
        settled = [iso for day in found.days if (iso := self._settle(day)) is not None]
        if not settled:
            return None
        if found.moved_from:
            near = date.fromisoformat(settled[which])
            self.moved_from = settle(found.moved_from[0], (near.year,), near)
        self.is_cancelled = found.is_cancelled
        self.told_by = told_by
        return settled[which]

    def _settle(self, day: Day) -> str | None:
        return settle(day, self._years, self._near)


def _years(around: Around) -> list[int]:
    """Years that may be meant, the nearest first: alone in a text, or of a whole date there."""
    found: list[int] = []
    for text in (*around.headings, *(before for before, _ in around.blocks), *around.page):
        found += [*years_in(text), *(day.year for day in find_days(text).days if day.year is not None)]
    return list(dict.fromkeys(found))


def _organization(around: Around, link: str, name: str) -> str:
    """The board whose meeting it is."""
    above = _of_headings(around)
    own = _own_board(link, name)
    if own and above and not same_board(own, above):
        if _GENERIC.fullmatch(own):
            return _of_parent(own, above)
        # `Protokollsutdrag kommunstyrelsen` under another board's meeting is that meeting's paper.
        is_own = _LINK_IS_OF.search(fold(f"{link} {name}")) and find_days(f"{link} {name}").days
        return own if is_own else above
    if own or above:
        return above if own and above else own or above
    return _by_initials(around.name or link, around)


def _own_board(link: str, name: str) -> str:
    for text in (link, name):
        boards = boards_in(_spaced(text))
        if boards:
            return boards[0]
    return ""


def _of_headings(around: Around) -> str:
    rows = [before for before, _ in around.blocks[:1]]
    texts = [*rows, *around.headings, *around.page]
    for at, text in enumerate(texts):
        boards = boards_in(_spaced(text))
        if not boards:
            continue
        if _GENERIC.fullmatch(boards[0]):
            parents = [board for other in texts[at + 1 :] for board in boards_in(_spaced(other))]
            parent = next((board for board in parents if not _GENERIC.fullmatch(board)), "")
            return _of_parent(boards[0], parent)
        return boards[0]
    return ""


def _of_parent(committee: str, parent: str) -> str:
    """`Arbetsutskottet` on a board's page is that board's."""
    if not parent or "utskott" in parent.casefold():
        return parent or committee
    return f"{parent}s {committee[:1].lower()}{committee[1:].removesuffix('et')}"


_TAILS = ("nämnden", "nämndens", "styrelsen", "styrelsens", "fullmäktige")


def initials(board: str) -> str:
    """The letters a board goes by: `Individ- och familjenämnden` is `ifn`, its arbetsutskott `ifnau`."""
    words = re.findall(r"[^\W\d_]+", fold(board))
    letters: list[str] = []
    for at, word in enumerate(words):
        if word in ("och", "samt", "för"):
            continue
        letters.append(word[0])
        letters += [tail[0] for tail in _TAILS if word.endswith(tail) and len(word) > len(tail)]
        if word.endswith(("utskott", "utskottet")) and not word.startswith("utskott") and at:
            letters.append("u")
    return "".join(letters)


def _by_initials(name: str, around: Around) -> str:
    """`ifn-2026-02-18` by a board that the page names anywhere, else by common abbreviations."""
    word = re.match(r"[^\W\d_]{2,6}(?![^\W_])", name.strip())
    if word is not None:
        for text in (*around.headings, *around.page, *(whole for _, whole in around.blocks)):
            for board in boards_in(_spaced(text)):
                if initials(board) == fold(word.group()):
                    return board
    return board_in_name(name) or ""


def _spaced(text: str) -> str:
    """A file's name as words."""
    return re.sub(r"[_+]+|(?<=[a-zåäö])-(?=\d)", " ", text[:600])


def commonest(values: Iterable[str]) -> str:
    """The value most often told, the first of equals; empty for none."""
    counted: dict[str, int] = {}
    for value in values:
        if value:
            counted[value] = counted.get(value, 0) + 1
    return max(counted, key=lambda value: counted[value], default="")


def one_spelling(names: Sequence[str]) -> dict[str, str]:
    """For each name of a board the spelling to use: those that mean one board become one."""
    chosen: dict[str, str] = {}
    for name in sorted(set(names), key=lambda each: (-names.count(each), each)):
        chosen[name] = next((other for other in chosen.values() if same_board(name, other)), name)
    return chosen

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Understands what the member types to search. Pure; never raises, always explains.

barn fattigdom          both words on a page
"oskäligt dröjsmål"     these words in a row
-viten                  without this
tolk OR tolkning        one of them (ELLER); binds tighter than words side by side
vite NEAR/5 dröjsmål    near each other (NÄRA)
kommun*                 words that begin so
§ 16, 2025/00356        as they are written in papers
nämnd: år:2024..2026 typ:protokoll dnr: ärende:32/26 person:"Anna Berg" mina: jäv: oläst:
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from ifn_desktop.model.kinds import DocumentKind
from ifn_desktop.model.search import (
    All,
    AnyOf,
    Near,
    Node,
    QueryFault,
    Scope,
    SearchFilters,
    SearchQuery,
    Wanted,
    Without,
)

NEAR_WORDS = 10
_MOST_NEAR = 100
_LEAST_PREFIX = 2
_LONGEST = 1000
"""Letters of a query that are looked at: nobody types more, and pasted pages are no query."""
_MOST_WORDS = 40

_PIECE = re.compile(
    r"(?P<minus>(?<!\S)[-−–](?=[\w\"§]))?"
    r"(?:(?P<field>[^\W\d_]+):)?"
    r"(?:\"(?P<quoted>[^\"]*)(?P<close>\"|$)|(?P<plain>[^\s\"]+))?"
)
_SECTION = re.compile(r"§§?\s*\d+(?:\s?[a-z](?!\w))?|\d+(?:\s?[a-z](?!\w))?\s?§", re.IGNORECASE)
_SPACED = re.compile(r"(?<!\S)(?:\d{4} 0\d{4}|\d{1,3}(?: \d{3})+(?:,\d+)?)(?![\d/:-])")
"""A diarienummer or an amount written with spaces is one word."""
_NEAR = re.compile(r"(?:NEAR|NÄRA)(?:/(\d{1,4}))?")
_YEARS = re.compile(r"(\d{4})?(\.\.+|-|–)?(\d{4})?")
_QUOTES = dict.fromkeys(map(ord, "„“”»«″"), '"')

_FIELDS = {
    "nämnd": "board",
    "namnd": "board",
    "utskott": "board",
    "år": "years",
    "ar": "years",
    "typ": "kind",
    "dnr": "case",
    "diarienr": "case",
    "diarienummer": "case",
    "ärende": "item",
    "arende": "item",
    "person": "person",
    "namn": "person",
    "mina": "mine",
    "jäv": "recused",
    "jav": "recused",
    "oläst": "unread",
    "olast": "unread",
    "olästa": "unread",
}
_FLAGS = {"mine": "only_mine", "recused": "only_recused", "unread": "only_unread"}
_KINDS = {
    "tjänsteskrivelse": DocumentKind.TJANSTESKRIVELSE,
    "tjänsteskrivelser": DocumentKind.TJANSTESKRIVELSE,
    "bilaga": DocumentKind.BILAGA,
    "bilagor": DocumentKind.BILAGA,
    "protokollsutdrag": DocumentKind.PROTOKOLLSUTDRAG,
    "utdrag": DocumentKind.PROTOKOLLSUTDRAG,
    "yttrande": DocumentKind.YTTRANDE,
    "yttranden": DocumentKind.YTTRANDE,
    "föredragningslista": DocumentKind.FOREDRAGNINGSLISTA,
    "kallelse": DocumentKind.FOREDRAGNINGSLISTA,
    "dagordning": DocumentKind.FOREDRAGNINGSLISTA,
    "protokoll": DocumentKind.PROTOKOLL,
    "övrigt": DocumentKind.OVRIGT,
    "övriga": DocumentKind.OVRIGT,
}


class _Piece(NamedTuple):
    """A word, phrase or operator of the query, in its order."""

    node: Wanted | None
    operator: str
    is_without: bool
    start: int
    end: int
    distance: int = NEAR_WORDS


def parse(text: str) -> SearchQuery:
    """What a query asks for.

    Args:
        text: as typed; anything at all.
    """
    reader = _Reader(text)
    reader.read()
    wanted = _Builder(reader.pieces, reader.faults).build()
    faults = tuple(sorted(reader.faults, key=lambda fault: fault.start))
    return SearchQuery(text, wanted, reader.filters, faults)


class _Reader:
    """Takes a query apart."""

    def __init__(self, text: str) -> None:
        composed = unicodedata.normalize("NFC", text[:_LONGEST])
        self._text = composed.translate(_QUOTES).replace("\xa0", " ")
        self.pieces: list[_Piece] = []
        self.filters = SearchFilters()
        self.faults: list[QueryFault] = []

    def read(self) -> None:
        at = 0
        while at < len(self._text) and len(self.pieces) < _MOST_WORDS:
            if self._text[at].isspace():
                at += 1
                continue
            section = _SECTION.match(self._text, at)
            if section is not None:
                self._add(Wanted(section[0], at, section.end(), is_phrase=True))
                at = section.end()
                continue
            spaced = _SPACED.match(self._text, at)
            if spaced is not None:
                self._add(Wanted(spaced[0], at, spaced.end()))
                at = spaced.end()
                continue
            match = _PIECE.match(self._text, at)
            if match is None or match.end() == at:
                at += 1
                continue
            at = match.end()
            self._take(match)

    def _take(self, match: re.Match[str]) -> None:
        start, end = match.span()
        field = _FIELDS.get((match["field"] or "").lower())
        quoted, plain = match["quoted"], match["plain"]
        if match["close"] == "":
            self._fault("query.quote_open", start, end)
        if field is None and match["field"] and not quoted and plain is None:
            plain = match["field"]  # a colon after any other word is punctuation
        elif field is None and match["field"]:
            joined = f"{match['field']}:{plain or ''}"
            plain = joined if plain is not None else None
        value = quoted if quoted is not None else (plain or "")
        is_without = match["minus"] is not None
        if field is not None:
            self._field(field, value, match, is_without)
        elif quoted is not None:
            self._add(Wanted(quoted, start, end, is_phrase=True), is_without)
        elif (near := _NEAR.fullmatch(value)) is not None and not is_without:
            distance = min(_MOST_NEAR, int(near[1])) if near[1] else NEAR_WORDS
            self.pieces.append(_Piece(None, "near", False, start, end, distance))
        elif value in {"OR", "ELLER", "|"}:
            self.pieces.append(_Piece(None, "or", False, start, end))
        elif value not in {"AND", "OCH", "&"}:
            self._word(value, start, end, is_without)

    def _word(self, value: str, start: int, end: int, is_without: bool) -> None:
        stripped = value.rstrip(".,;:!?)")
        if stripped.endswith("*") and re.search(r"\w", stripped):
            word = stripped.rstrip("*")
            if len(word) < _LEAST_PREFIX:
                self._fault("query.prefix_short", start, end)
                return
            self._add(Wanted(word, start, end, is_prefix=True), is_without)
        else:
            self._add(Wanted(value.strip("()"), start, end), is_without)

    def _field(self, field: str, value: str, match: re.Match[str], is_without: bool) -> None:
        start, end = match.span()
        flag = _FLAGS.get(field)
        if flag is not None:
            self.filters = self.filters._replace(**{flag: True})
            if value and match["quoted"] is None:
                self._word(value, match.start("plain"), end, is_without)
            elif value:
                self._add(Wanted(value, match.start("quoted"), end, is_phrase=True), is_without)
            return
        if not value.strip():
            self._fault("query.field_empty", start, end, field=match["field"])
        elif field == "board":
            self.filters = self.filters._replace(boards=self.filters.boards | {value.strip().lower()})
        elif field == "years":
            self._years(value, start, end)
        elif field == "kind":
            self._kind(value, start, end)
        elif field == "item":
            self.filters = self.filters._replace(items=self.filters.items | {value.strip()})
        else:
            scope = Scope.CASE if field == "case" else Scope.PERSON
            self._add(Wanted(value, start, end, scope=scope), is_without)

    def _years(self, value: str, start: int, end: int) -> None:
        match = _YEARS.fullmatch(value.strip())
        if match is None or not (match[1] or match[3]):
            self._fault("query.years", start, end, value=value)
            return
        first = int(match[1]) if match[1] else 0
        last = int(match[3]) if match[3] else (9999 if match[2] else first)
        self.filters = self.filters._replace(years=(min(first, last), max(first, last)))

    def _kind(self, value: str, start: int, end: int) -> None:
        name = value.strip().lower()
        kind = _KINDS.get(name) or _KINDS_WITHOUT_DOTS.get(name)
        if kind is None:
            self._fault("query.kind", start, end, value=value)
        else:
            self.filters = self.filters._replace(kinds=self.filters.kinds | {kind})

    def _add(self, wanted: Wanted, is_without: bool = False) -> None:
        if re.search(r"[^\W_]|%", wanted.text):
            self.pieces.append(_Piece(wanted, "", is_without, wanted.start, wanted.end))

    def _fault(self, code: str, start: int, end: int, **params: object) -> None:
        self.faults.append(QueryFault(code, start, end, params))


class _Builder:
    """Puts the pieces together."""

    def __init__(self, pieces: list[_Piece], faults: list[QueryFault]) -> None:
        self._pieces = pieces
        self._faults = faults

    def build(self) -> Node | None:
        parts: list[Node] = []
        without: list[Node] = []
        at = 0
        while at < len(self._pieces):
            piece = self._pieces[at]
            if piece.node is None:
                self._faults.append(QueryFault(_ALONE[piece.operator], piece.start, piece.end))
                at += 1
                continue
            if piece.is_without:
                without.append(Without(piece.node))
                at += 1
                continue
            node, at = self._chain(at)
            parts.append(node)
        if without and not parts:
            first, last = self._pieces[0], self._pieces[-1]
            self._faults.append(QueryFault("query.only_without", first.start, last.end))
            return None
        everything = (*parts, *without)
        if not everything:
            return None
        return everything[0] if len(everything) == 1 else All(everything)

    def _chain(self, at: int) -> tuple[Node, int]:
        """Parts bound by OR and NEAR, from the place `at` on, and the place behind them."""
        alternatives: list[Node] = []
        node, at = self._near(at)
        alternatives.append(node)
        while self._is_operator(at, "or") and self._is_word(at + 1):
            node, at = self._near(at + 1)
            alternatives.append(node)
        return (alternatives[0] if len(alternatives) == 1 else AnyOf(tuple(alternatives))), at

    def _near(self, at: int) -> tuple[Node, int]:
        first = self._pieces[at].node
        assert first is not None
        words = [first]
        distance = 0
        at += 1
        while self._is_operator(at, "near") and self._is_word(at + 1):
            distance = max(distance, self._pieces[at].distance)
            following = self._pieces[at + 1].node
            if following is not None:
                words.append(following)
            at += 2
        return (first if len(words) == 1 else Near(tuple(words), distance)), at

    def _is_operator(self, at: int, operator: str) -> bool:
        return at < len(self._pieces) and self._pieces[at].operator == operator

    def _is_word(self, at: int) -> bool:
        return (
            at < len(self._pieces) and self._pieces[at].node is not None and not self._pieces[at].is_without
        )


_ALONE = {"or": "query.or_alone", "near": "query.near_alone"}
_DOTS = str.maketrans("åäö", "aao")
_KINDS_WITHOUT_DOTS = {name.translate(_DOTS): kind for name, kind in _KINDS.items()}

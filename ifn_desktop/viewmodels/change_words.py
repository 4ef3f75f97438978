# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What is new in a paper, in plain Swedish: `s. 3: 4,2 mnkr blev 4,6 mnkr`. Free of Qt, as `messages` is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ifn_desktop.model.paper_changes import PaperChange, PaperChangeKind, PaperComparison

LONGEST = 90
"""Letters of a passage in the list; what is longer keeps its beginning and its end."""
_END = 28

Translate = Callable[[str], str]

_PAGES: Mapping[PaperChangeKind, str] = {
    PaperChangeKind.PAGE_ADDED: "s. {after} är ny",
    PaperChangeKind.PAGE_REMOVED: "gamla s. {before} har tagits bort",
    PaperChangeKind.PAGE_MOVED: "s. {before} har flyttats till s. {after}",
}
_WORDS: Mapping[PaperChangeKind, str] = {
    PaperChangeKind.CHANGED: "{old} blev {new}",
    PaperChangeKind.ADDED: "tillkom: {new}",
    PaperChangeKind.REMOVED: "togs bort: {old}",
}
_LONG_CHANGE = "”{old}” blev ”{new}”"
_SHORT = 24
"""Letters of a passage that is understood without quotation marks around it."""
_STOPS = ".,;:"


def same(text: str) -> str:
    """Swedish as it is."""
    return text


def change_words(change: PaperChange, translate: Translate = same) -> str:
    """One change, with its page."""
    if change.kind in _PAGES:
        return translate(_PAGES[change.kind]).format(before=change.page_before, after=change.page_after)
    return f"{change_place(change, translate)}: {change_told(change, translate)}"


def change_place(change: PaperChange, translate: Translate = same) -> str:
    """`s. 3`; what is gone stood on a page of the older version."""
    if change.page_after is None:
        return translate("gamla s. {page}").format(page=change.page_before)
    return translate("s. {page}").format(page=change.page_after)


def change_told(change: PaperChange, translate: Translate = same) -> str:
    """One change of words, without its page."""
    before, after = change.before, change.after
    if before[-1:] == after[-1:] and before[-1:] in _STOPS:
        before, after = before[:-1], after[:-1]
    old, new = shortened(before), shortened(after)
    text = _WORDS[change.kind]
    if change.kind is PaperChangeKind.CHANGED and (max(len(old), len(new)) > _SHORT):
        text = _LONG_CHANGE
    return translate(text).format(old=old, new=new)


def summary(comparison: PaperComparison, translate: Translate = same, *, is_folded: bool = False) -> str:
    """How much there is: `3 ändringar. 12 sidor är oförändrade.`; `is_folded`: these are not shown."""
    count = len(comparison.changes)
    unchanged = sum(
        pair.is_same and pair.after is not None and not pair.is_picture for pair in comparison.pages
    )
    if not count:
        said = [translate("Inga ord skiljer.")]
    else:
        said = [translate("1 ändring.") if count == 1 else translate("{n} ändringar.").format(n=count)]
        if unchanged:
            words = "1 sida är oförändrad" if unchanged == 1 else "{n} sidor är oförändrade"
            folded = translate(" och hopfälld.") if unchanged == 1 else translate(" och hopfällda.")
            said.append(translate(words).format(n=unchanged) + (folded if is_folded else "."))
    if comparison.pictures:
        said.append(pictures(comparison.pictures, translate))
    return " ".join(said)


def pictures(count: int, translate: Translate = same) -> str:
    """That pages without words were not compared."""
    if count == 1:
        return translate("1 sida är en bild utan text: jämför den själv.")
    return translate("{n} sidor är bilder utan text: jämför dem själv.").format(n=count)


def unchanged_pages(count: int, translate: Translate = same) -> str:
    """`12 oförändrade sidor`."""
    words = translate("1 oförändrad sida") if count == 1 else translate("{n} oförändrade sidor")
    return words.format(n=count)


def shortened(text: str, longest: int = LONGEST) -> str:
    """A passage of at most so many letters: its beginning and its end, parted at words."""
    if len(text) <= longest:
        return text
    start = text[: longest - _END].rsplit(" ", 1)[0].rstrip(" ,;:–-")
    tail = text[-_END:]
    end = tail.split(" ", 1)[1] if " " in tail else tail
    return f"{start} … {end}"

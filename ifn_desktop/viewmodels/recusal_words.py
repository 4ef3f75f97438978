# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Jäv in plain words. Nothing here says that somebody is jävig: the member marks, the nämnd decides."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QDateTime

from ifn_desktop.model.recusal import (
    Hint,
    ItemMark,
    Recusal,
    RecusalAct,
    RecusalGround,
    TieKind,
    grounds_for,
)
from ifn_desktop.services.law import Law, citation, section_name
from ifn_desktop.viewmodels import dates
from ifn_desktop.viewmodels.words import tr

_ABOUT_RECUSAL = re.compile(r"\bjäv", re.IGNORECASE)
_ASKS = re.compile(r"anmäl|fråga|dagordning|ärendelista|föredragningslista|upprop", re.IGNORECASE)


class GroundChoice(NamedTuple):
    """A ground the member can choose.

    Attributes:
        title: in plain words, first person.
        more: an explanation under it.
        law_title, law: what the law says and where, one click away.
        exception: 6 kap. 31 §, where it may apply; else nothing.
    """

    ground: RecusalGround
    title: str
    more: str
    law_title: str
    law: str
    exception: str = ""


def choices(organization: str, law: Law) -> tuple[GroundChoice, ...]:
    """What can be chosen in a board, in the law's order."""
    exception = "\n\n".join(law.section("6:31"))
    return tuple(
        GroundChoice(
            ground,
            *_words(ground),
            law_title=_law_title(ground),
            law=law.of_ground(ground),
            exception=exception
            if ground in {RecusalGround.REPRESENTATIVE, RecusalGround.CIRCUMSTANCE}
            else "",
        )
        for ground in grounds_for(organization)
    )


def ground_title(ground: RecusalGround) -> str:
    """A ground in plain words."""
    return _words(ground)[0]


def _words(ground: RecusalGround) -> tuple[str, str]:
    return {
        RecusalGround.PARTY: (
            tr("Det gäller mig eller någon som står mig nära"),
            tr("Jag eller en närstående är part, eller kan påverkas av beslutet så att det märks."),
        ),
        RecusalGround.REPRESENTATIVE: (
            tr("Jag eller en närstående företräder någon som det gäller"),
            tr("Nu eller tidigare: till exempel i styrelsen, som firmatecknare eller som ombud."),
        ),
        RecusalGround.OVERSIGHT: (
            tr("Det är tillsyn över en verksamhet som jag är knuten till"),
            tr("Kommunens egen verksamhet granskas, och jag hör själv dit."),
        ),
        RecusalGround.CIRCUMSTANCE: (
            tr("Något annat gör att min opartiskhet kan ifrågasättas"),
            tr("Till exempel nära vänskap, en konflikt eller att jag är beroende av någon som det gäller."),
        ),
        RecusalGround.COUNCIL: (
            tr("Ärendet rör mig eller någon som står mig nära personligen"),
            tr("I fullmäktige gäller en egen, snävare regel."),
        ),
        RecusalGround.UNSURE: (
            tr("Jag är osäker"),
            tr("Då säger du det på mötet, och nämnden prövar frågan."),
        ),
    }[ground]


def _law_title(ground: RecusalGround) -> str:
    if ground is RecusalGround.UNSURE:
        return tr("6 kap. 30 § andra stycket kommunallagen")
    return citation(ground)


def exception_title() -> str:
    """The heading of the exception in 6 kap. 31 §."""
    return tr("Ett bolag eller en stiftelse som är kommunens? Läs {section}").format(
        section=section_name("6:31")
    )


def reminder(recusal: Recusal | None) -> str:
    """What the member must be reminded of at a marked ärende; nothing where no mark stands."""
    if recusal is None or not recusal.is_active:
        return ""
    if recusal.ground is RecusalGround.UNSURE:
        return tr("Du är osäker på om du är jävig. Säg det, så att frågan prövas innan ärendet behandlas.")
    return tr("Du har markerat jäv. Anmäl det och lämna sammanträdet innan ärendet behandlas.")


def button(recusal: Recusal | None) -> str:
    """The words of the button at the ärende."""
    if recusal is None or not recusal.is_active:
        return tr("Markera jäv")
    return tr("Osäker om jäv") if recusal.ground is RecusalGround.UNSURE else tr("Jäv markerat")


def tag(mark: ItemMark | None) -> str:
    """The word in the list of ärenden: `Jäv`, `Jäv?`, `Koppling` or nothing."""
    if mark is None:
        return ""
    if mark.recusal is not None:
        return tr("Jäv?") if mark.recusal.ground is RecusalGround.UNSURE else tr("Jäv")
    return tr("Koppling") if mark.hints else ""


def spoken(mark: ItemMark | None) -> str:
    """The same for a screen reader."""
    if mark is None:
        return ""
    if mark.recusal is not None:
        unsure = mark.recusal.ground is RecusalGround.UNSURE
        return tr("du är osäker på jäv") if unsure else tr("du har markerat jäv")
    return tr("nämner något av det du bevakar") if mark.hints else ""


def asks_about_recusal(title: str) -> bool:
    """Whether an ärende is the one where jäv is declared: `… frågan om anmälan av jäv`."""
    return _ABOUT_RECUSAL.search(title) is not None and _ASKS.search(title) is not None


def hint_words(hint: Hint) -> str:
    """What a hint says, quietly: what is named, and where."""
    if hint.earlier is not None:
        when = f" {hint.earlier.date}" if hint.earlier.date else ""
        return tr("Samma diarienummer har du markerat förut: {number}{when}.").format(
            number=hint.earlier.number or hint.earlier.title, when=when
        )
    name = hint.tie.name if hint.tie is not None else ""
    placed = [passage for passage in hint.passages if passage.document is not None]
    papers = list(dict.fromkeys(passage.document for passage in placed))
    if not placed:
        return tr("Ärendets rubrik nämner {name}, som du bevakar.").format(name=name)
    if len(papers) > 1:
        form = tr("{name}, som du bevakar, nämns i {n} handlingar.")
        return form.format(name=name, n=len(papers))
    pages = {passage.page for passage in placed}
    form = tr("{name}, som du bevakar, nämns i {paper}, sidan {pages}.")
    if len(pages) > 1:
        form = tr("{name}, som du bevakar, nämns i {paper}, sidorna {pages}.")
    return form.format(name=name, paper=placed[0].document_title, pages=page_list(sorted(pages)))


def page_list(pages: Sequence[int]) -> str:
    """`1, 3–9`."""
    runs: list[tuple[int, int]] = []
    for page in sorted(set(pages)):
        if runs and runs[-1][1] == page - 1:
            runs[-1] = (runs[-1][0], page)
        else:
            runs.append((page, page))
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs)


def history_lines(recusal: Recusal) -> tuple[str, ...]:
    """The history in words, oldest first."""
    acts = {
        RecusalAct.DECLARED: tr("Markerade"),
        RecusalAct.CHANGED: tr("Ändrade"),
        RecusalAct.WITHDRAWN: tr("Tog tillbaka"),
    }
    return tuple(
        " – ".join(
            part
            for part in (
                moment(event.made),
                acts[event.act],
                "" if event.act is RecusalAct.WITHDRAWN else ground_title(event.ground),
            )
            if part
        )
        for event in recusal.history
    )


def moment(made: str) -> str:
    """A time of the library (ISO, UTC) as the member's clock and Swedish say it: `12 feb. 2026 09.15`."""
    when = datetime.datetime.fromisoformat(made)
    time = QDateTime.fromSecsSinceEpoch(round(when.timestamp()))
    return dates.locale().toString(time, "d MMM yyyy HH.mm")


def kind_words(kind: TieKind) -> str:
    """What a tie is."""
    return {
        TieKind.COMPANY: tr("Företag"),
        TieKind.ASSOCIATION: tr("Förening eller stiftelse"),
        TieKind.RELATIVE: tr("Person"),
        TieKind.PROPERTY: tr("Fastighet eller adress"),
        TieKind.ENGAGEMENT: tr("Uppdrag"),
        TieKind.OTHER: tr("Annat"),
    }[kind]

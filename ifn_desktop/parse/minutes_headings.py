# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The headings inside a § of a protokoll, as municipalities write them. Pure."""

from __future__ import annotations

import re
from enum import Enum, auto

from ifn_desktop.parse.words import fold


class Part(Enum):
    """What stands under a heading."""

    DECISION = auto()
    PROPOSED = auto()
    YRKANDE = auto()
    PROCEDURE = auto()
    VOTE = auto()
    RESERVATION = auto()
    STATEMENT = auto()
    RECUSAL = auto()
    OTHER = auto()


_WHOSE = r"(?:[\wåäö:-]+(?:,? [\wåäö-]+-)*(?:,? (?:och|samt)? ?[\wåäö-]+){0,4}s )?"
_FORMS: tuple[tuple[Part, re.Pattern[str]], ...] = tuple(
    (part, re.compile(form))
    for part, form in (
        (
            Part.RECUSAL,
            r"(?:jäv|anmälan (?:av|om) jäv|deltar (?:ej|inte)(?: i (?:beslutet|handläggningen"
            r"|ärendet))?(?: på grund av jäv| p\.?g\.?a\.? jäv)?|jävsanmälan)",
        ),
        (
            Part.PROPOSED,
            rf"{_WHOSE}(?:förslag (?:till|på) (?:[\w-]+s )?beslut|beslutsförslag|förslag)(?: (?:i|till"
            rf"|för|på) .{{3,50}})?",
        ),
        (
            Part.PROCEDURE,
            rf"{_WHOSE}(?:propositionsordning(?:ar)?|besluts?gång|beslutsordning"
            rf"|beslutsgång vid omröstning|proposition(?:er)?|behandling|överläggning)",
        ),
        (
            Part.VOTE,
            r"(?:omröstning(?:ar)?(?:sresultat|slista|sordning)?|votering(?:sresultat|sordning|slista)?"
            r"|omröstningens resultat|resultat av omröstning(?:en)?)",
        ),
        (
            Part.RESERVATION,
            r"(?:skriftliga? )?reservation(?:er)?(?: (?:mot beslutet|från .{1,40}))?|reserverar sig",
        ),
        (
            Part.STATEMENT,
            r"(?:särskil(?:t|da) (?:yttrande|uttalande)n?|protokollsanteckning(?:ar)?"
            r"|(?:till )?protokolls?(?:uttalande|förklaring)|anteckning(?:ar)? till protokollet"
            r"|voteringsförklaring(?:ar)?|röstförklaring(?:ar)?|yttrande till protokollet"
            r"|uttalande)(?: (?:från|av) .{1,40})?",
        ),
        (
            Part.YRKANDE,
            r"(?:förslag och |ändrings|tilläggs|avslags|bifalls|återremiss)?(?:yrkande|yrkanden"
            r"|yrkande på sammanträdet)(?: (?:och förslag|på sammanträdet|under sammanträdet"
            r"|vid sammanträdet))?|förslag (?:och yrkanden|på sammanträdet|under sammanträdet)"
            r"|framställda (?:förslag|yrkanden)|återremissyrkande|yrkanden och förslag",
        ),
        (
            Part.DECISION,
            rf"{_WHOSE}(?:beslut|slutgiltigt beslut|delbeslut)(?: i (?:ärendet|sak))?"
            rf"|{_WHOSE}beslutar(?: för egen del)?(?: följande)?",
        ),
        (
            Part.OTHER,
            r"handling(?:ar)?|bilag(?:a|or)(?: \d+)?|besluts?underlag|underlag(?: för beslut)?"
            r"|ärende(?:t|beskrivning|beredning|ts beredning|ts gång)?"
            r"|beskrivning av ärendet|sammanfattning(?: av ärendet)?|bakgrund|tidigare (?:behandling"
            r"|beslut)|information|inledning"
            r"|bedömning|motivering|skäl(?:en)? (?:till|för) beslutet?|förvaltningens (?:bedömning"
            r"|synpunkter)|ekonomi(?:ska konsekvenser)?"
            r"|konsekvenser|barn(?:rätts)?perspektiv(?:et)?|barnkonsekvensanalys"
            r"|jämställdhet(?:sperspektiv)?|lagrum|föredragning|dagens sammanträde"
            r"|beredningsansvarig(?:a)?|ansvarig handläggare|handläggare|föredragande"
            r"|närvarande(?: tjänste\w+)?|ajournering|paus"
            r"|(?:protokolls)?utdrag(?:et)?(?: (?:skickas|ska skickas|sänds|till|expedieras).{0,30})?"
            r"|beslut(?:et)? (?:ska )?(?:skickas|expedieras|sänds|delges|sändas)(?: till)?.{0,20}"
            r"|(?:skickas|expedieras|sänds|delges|kopia) till|expediering|exp(?:edieras)?|sändlista"
            r"|delgivning|kopia|justering|omedelbar justering|överklagande|hur man överklagar"
            r"|paragrafen (?:är|förklaras) omedelbart justerad|[a-zåäö]+s behandling av ärendet|frågor"
            r"|diskussion|inlägg|deltagare i (?:överläggningen|debatten)|yttrande(?:n)?(?: i ärendet)?",
        ),
    )
)


_BEGUN = ("enligt ", "i enlighet ", "på ", "med ", "till ", "av ", "bifall ", "avslag ", "bordlagt ")


def part_of(text: str) -> Part | None:
    """What a line is the heading of; None when it is none."""
    if len(text) > 90 or not text[:1].isalpha() or text[-1] in ",;-." or text[:1].islower():
        return None
    folded = fold(text).rstrip(": ")
    if folded.startswith(_BEGUN):
        return None  # a sentence: `Enligt kommunstyrelsens förslag:`
    return next((part for part, form in _FORMS if form.fullmatch(folded)), None)

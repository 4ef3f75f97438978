# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Uppdrag in a decision: what somebody is asked to do, and when it shall be told. Pure."""

from __future__ import annotations

import calendar
import re

from ifn_desktop.model.minutes import Assignment
from ifn_desktop.text.dates import MONTHS, find_dates

_POINT = re.compile(r"^(?:\d{1,2}[.)]|[a-zåäö][.)]|[•\-–▪●*])\s*")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])")
_GIVEN = re.compile(
    r"\b(?:får|fick|ges|gavs|erhåller|har)\s+(?:\w+ ){0,3}?(?:i|som|ett|följande)?\s*uppdrag\b"
    r"|\buppdra(?:r|s|ges)?\b\s*(?:åt|till)?"
    r"|\b(?:ge|ger|lämna|lämnar)\b.{2,90}?\bi uppdrag\b|\bi uppdrag (?:att|åt|till)\b|\buppmanas att\b"
    r"|\bår(?:lig)?en återrapport",
    re.IGNORECASE,
)
_REPORT = re.compile(
    r"\båter(?:komma|kommer|kom)\b (?:till|med|i|under|senast|vid|när)"
    r"|\b(?:ska|skall|att|bör)\b.{0,80}\båter(?:rapporter|redovis)\w+"
    r"|\båter(?:rapporter|redovis)\w+ (?:till|i|vid|senast|under|för|årligen)\b"
    r"|\b(?:ska|skall|att)\b.{0,60}\b(?:redovisas?|rapporteras?)\b.{0,40}\b(?:för|till|vid|i|under)\b"
    r"|\b(?:redovisas?|rapporteras?|redovisning)\b.{0,60}\b(?:senast|vid nämndens|på nämndens"
    r"|sammanträdet)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\bfullgjor\w+|\bavsluta[ts]\w*|\bslutför[td]\b|\båterta(?:s|gs|r)\b|\bavslå[sr]?\b|\bförklaras\b"
    r"|\banses? (?:vara )?(?:slutför\w+|besvara\w+|genomför\w+)|\bantecknas\b|\btidigare uppdrag\b"
    r"|\b(?:noterar|antecknar|godkänner|lägger)\b(?!.*\b(?:samt|och)\b.*\b(?:uppdra[rs]?|i uppdrag)\b)"
    r"|^\S[^,]{0,70}s uppdrag\b(?! att)",
    re.IGNORECASE,
)
_TO_OTHERS = re.compile(
    r"\bföreslår(?: att)? \w*fullmäktige\b|\bföreslår att .{0,40}\bbeslutar\b"
    r"|\bförslag till \w*fullmäktige\b|\bföreslås (?:besluta|kommunfullmäktige)",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:för egen del|beslutar|beslutade)\b[^.]*:?$|för egen del", re.IGNORECASE)
_RECEIVER = re.compile(
    r"(?:^|att |(?<=: )[”\"]?|, )(?!(?:I|På|För|Vid|Med|Enligt|Under|Inför|Till|Det|Detta)\b)"
    r"(?:(?:uppdra(?:r|s)?|ge(?:r)?|lämna(?:r)?)\s+(?:åt"
    r"|till)?\s*(?P<object>[^,.;:]{3,90}?)(?=\s+(?:att\b|i uppdrag|återkomma))"
    r"|(?P<subject>[A-ZÅÄÖ][^.;:]{2,200}?|förvaltning\w*|\w+direktör\w*|\w+chef\w*|\w+nämnden)\s+(?:får"
    r"|fick|ges|gavs|erhåller|uppdras|uppmanas|(?:ska|skall)(?!(?:\s+\w+){0,4}\s+\w{3,}as\b))\b)"
)
_RELATIVE = re.compile(r"^.*\btill (?=.* som$)|,? som$")
"""`Ärendet återremitteras till tekniska nämnden som får i uppdrag …`: who gets it stands before `som`."""
_MONTHS = "|".join(MONTHS)
_DUE = re.compile(
    rf"\b(?:(?:senast|före|innan|till|inför|vid|på|i|under|efter)\s+(?:den\s+|utgången av\s+"
    rf"|slutet av\s+|nämndens\s+|kommunstyrelsens\s+|sitt\s+)?"
    rf"(?:sammanträde(?:t|n)?\s+(?:i\s+|den\s+)?|möte(?:t)?\s+(?:i\s+|den\s+)?)?)"
    rf"(?P<when>\d{{4}}-\d\d-\d\d|\d{{1,2}}\s+(?:{_MONTHS})(?:\s+\d{{4}})?"
    rf"|(?:{_MONTHS})(?:\s+månad)?(?:\s+\d{{4}})?"
    r"|(?:kvartal|tertial)\s*\d(?:\s*,?\s*\d{4})?|(?:första|andra|tredje|fjärde) kvartalet(?:\s+\d{4})?"
    r"|(?:våren|hösten|sommaren|vintern|årsskiftet)(?:\s+\d{4}(?:[/-]\d{2,4})?)?|(?:år\s+)?20[2-4]\d)\b"
    r"|\b(?P<other>(?:i samband med|inför|vid|till|i)\s+(?:nästa sammanträde|kommande sammanträde\w*"
    r"|(?:nämndens )?(?:delårs\w+|årsredovisning\w*|årsrapport\w*|verksamhetsberättelse\w*|bokslut\w*"
    r"|\w*budget\w*|uppföljningsrapport\w*|verksamhetsplan\w*|tertialrapport\w*)(?:\s+(?:för\s+)?\d{4}"
    r"|\s+\d(?:\s+\d{4})?)?)"
    r"|inom\s+(?:\w+\s+){1,2}(?:månader|veckor|år)|årligen|halvårsvis|kvartalsvis|löpande)",
    re.IGNORECASE,
)  # fmt: skip
_LATEST = re.compile(r"senast|före|innan", re.IGNORECASE)
_TELLS = re.compile(r"återkomm(?:a|er)\b|redovis|rapporter", re.IGNORECASE)
"""Else a time is when something is to be done or was, not when it is to be told."""
_SOON = 24
_QUARTER = {"första": 1, "andra": 2, "tredje": 3, "fjärde": 4}
_SEASON = {
    "våren": (6, 30),
    "sommaren": (8, 31),
    "hösten": (12, 31),
    "vintern": (3, 31),
    "årsskiftet": (12, 31),
}


def assignments_in(decision: str, date: str | None) -> tuple[Assignment, ...]:
    """The uppdrag that a decision gives; not those it only speaks of, nor those it asks others to give.

    Args:
        decision: paragraphs and points as `MinutesParagraph.decision` has them.
        date: when it was made (ISO), for a due date without a year.
    """
    found: list[Assignment] = []
    is_others = False
    for paragraph in re.split(r"\n+", decision):
        text = _POINT.sub("", paragraph.strip())
        if _TO_OTHERS.search(text):
            is_others = text.endswith(":") or "beslutar" in text or not _OWN.search(text)
            if is_others:
                continue
        elif is_others and _OWN.search(text) and text.endswith(":"):
            is_others = False
        if is_others or not text:
            continue
        for sentence in _SENTENCE.split(text):
            given, report = _GIVEN.search(sentence), _REPORT.search(sentence)
            if not (given or report) or _DONE.search(sentence):
                continue
            found.append(_assignment(sentence, date))
    return tuple(_together(found))


def _assignment(sentence: str, date: str | None) -> Assignment:
    receiver = _RECEIVER.search(sentence)
    named = ((receiver["object"] or receiver["subject"]) if receiver else "") or ""
    begins = _GIVEN.search(sentence) or _REPORT.search(sentence)
    start = begins.start() if begins else 0
    due = [
        match
        for match in _DUE.finditer(sentence, start)
        if _LATEST.match(match[0])
        or _TELLS.search(sentence, 0, match.start())
        or _TELLS.search(sentence, match.end(), match.end() + _SOON)
    ]
    best = next((each for each in due if "senast" in each[0].casefold()), due[0] if due else None)
    words = " ".join(best[0].split()) if best else ""
    when = (best["when"] or "") if best else ""
    last = _due_date(when, date)
    if last is not None and date is not None and last < date:
        words, last = "", None  # a day that had been: of something else
    return Assignment(sentence.strip(), _RELATIVE.sub("", named.strip()), words, last)


def _together(found: list[Assignment]) -> list[Assignment]:
    """An uppdrag and the sentence after it that says when to come back, as one."""
    made: list[Assignment] = []
    for each in found:
        before = made[-1] if made else None
        follows = re.match(
            r"(?:Uppdraget|Redovisning|Återrapportering|Återredovisning|Det|Detta|Resultatet)\b", each.text
        )
        if before is not None and follows and not before.due:
            made[-1] = before._replace(
                text=f"{before.text} {each.text}", due=each.due, due_date=each.due_date
            )
        else:
            made.append(each)
    return made


def _due_date(when: str, date: str | None) -> str | None:
    """The last day that words for a time mean: of a month, a quarter, a year."""
    full = find_dates(when)
    if full:
        return full[0].iso
    folded = when.casefold()
    year = re.search(r"\b(20\d\d)\b", folded)
    since = (int(date[:4]), int(date[5:7])) if date else None
    month, day = _month_and_day(folded)
    if month is None:
        return f"{year[1]}-12-31" if year and "tertial" not in folded else None
    if year:
        number = int(year[1])
    elif since:
        number = since[0] + (1 if month < since[1] else 0)
    else:
        return None
    last = calendar.monthrange(number, month)[1]
    return f"{number}-{month:02}-{min(day or last, last):02}"


def _month_and_day(when: str) -> tuple[int | None, int | None]:
    for name, number in MONTHS.items():
        if name in when:
            day = re.match(r"(\d{1,2})\s", when)
            return number, int(day[1]) if day else None
    for name, number in _QUARTER.items():
        if when.startswith(f"{name} kvartal"):
            return 3 * number, None
    spell = re.match(r"(kvartal|tertial)\s*(\d)", when)
    if spell and 1 <= int(spell[2]) <= (4 if spell[1] == "kvartal" else 3):
        return int(spell[2]) * (3 if spell[1] == "kvartal" else 4), None
    for name, (number, day) in _SEASON.items():
        if when.startswith(name):
            return number, day
    return None, None

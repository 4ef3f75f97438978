# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Texts a member hands to the nämnd: the declaration of jäv, a yrkande, a reservation, förhinder.

They are Swedish whatever language the window speaks: the nämnd works in Swedish. Nothing is sent.
A draft is a message file marked as not sent (`X-Unsent: 1`), which the member's own e-mail program
opens for them to look at, address and send; never a `mailto:` address, which would put the words on
a command line and in logs. Private reasons stand in a text only where the member ticked them.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import StrEnum
from typing import NamedTuple

from ifn_desktop.model.ids import ItemId
from ifn_desktop.model.recusal import MarkedItem, RecusalAct, RecusalGround, is_council
from ifn_desktop.services.file_words import OVERVIEW, OverviewWords
from ifn_desktop.services.law import citation

_MONTHS = (
    *("januari", "februari", "mars", "april", "maj", "juni"),
    *("juli", "augusti", "september", "oktober", "november", "december"),
)
_LOWERED = frozenset(
    {"Jag", "Min", "Mitt", "Mina", "Vi", "Vår", "Han", "Hon", "De", "Den", "Det", "En", "Ett", "Som", "Mor"}
)


class HandoverKind(StrEnum):
    """What is handed over."""

    DECLARATION = "declaration"
    YRKANDE = "yrkande"
    RESERVATION = "reservation"
    STATEMENT = "statement"
    ABSENCE = "absence"


class Handover(NamedTuple):
    """A text ready to read out, copy, print or save as a draft."""

    kind: HandoverKind
    title: str
    text: str


class Sitting(NamedTuple):
    """The meeting a text is for: the board and its ISO date, each empty when not known."""

    organization: str
    date: str


def declaration(
    marked: Sequence[MarkedItem],
    sitting: Sitting,
    *,
    reasons: Collection[ItemId] = (),
    name: str = "",
) -> Handover:
    """The text to read out where the nämnd asks about jäv.

    Args:
        marked: ärenden of the meeting; those whose mark was withdrawn are passed over.
        sitting: the meeting.
        reasons: the ärenden whose private reason the member wants to say.
        name: the member's, to sign with.
    """
    lines = [
        _declared(item, said=item.item in reasons, board=board_word(sitting.organization))
        for item in marked
        if item.recusal.is_active
    ]
    if not lines:
        lines = ["Jag har ingen jäv att anmäla vid sammanträdet."]
    return Handover(
        HandoverKind.DECLARATION, "Anmälan av jäv", _letter("Anmälan av jäv", sitting, lines, name)
    )


def spoken(item: MarkedItem, *, said: bool = False) -> str:
    """The one sentence about a marked ärende, as it is read out."""
    return _declared(item, said=said, board=board_word(item.organization))


def _declared(item: MarkedItem, *, said: bool, board: str) -> str:
    named = named_item(item.number, item.title, item.case_number)
    reason = item.recusal.reason.strip().rstrip(".") if said else ""
    if item.recusal.ground is RecusalGround.UNSURE:
        tail = f" eftersom {_lowered(reason)}" if reason else ""
        comma = "," if tail else ""
        return f"Jag vill att {board} prövar om jag är jävig i {named}{comma}{tail}."
    sentence = (
        f"Jag anmäler jäv och deltar inte i handläggningen av {named}."
        f" Jag hänvisar till {citation(item.recusal.ground)}."
    )
    return f"{sentence} Skäl: {_lowered(reason)}." if reason else sentence


def handover(kind: HandoverKind, sitting: Sitting, about: str, words: str, *, name: str = "") -> Handover:
    """A yrkande, a reservation or a protokollsanteckning to hand to the sekreterare.

    Args:
        kind: which of them.
        sitting: the meeting.
        about: the ärende, as `named_item` names it.
        words: the member's own.
        name: the member's, to sign with.
    """
    title = {
        HandoverKind.YRKANDE: "Yrkande",
        HandoverKind.RESERVATION: "Reservation",
        HandoverKind.STATEMENT: "Protokollsanteckning",
        HandoverKind.DECLARATION: "Anmälan av jäv",
        HandoverKind.ABSENCE: "Anmälan om förhinder",
    }[kind]
    heading = f"{title} i {about}" if about else title
    return Handover(kind, title, _letter(heading, sitting, [words.strip()], name))


def absence(sitting: Sitting, *, part: str = "", name: str = "") -> Handover:
    """A draft that tells of förhinder.

    Args:
        sitting: the meeting.
        part: when the member is away, in their own words; empty: the whole meeting.
        name: the member's.
    """
    board = sitting.organization or "nämnden"
    day = f" den {plain_date(sitting.date)}" if sitting.date else ""
    when = f" under en del av mötet ({part.strip()})" if part.strip() else ""
    lines = [f"Jag har förhinder och kan inte delta i sammanträdet med {board}{day}{when}."]
    lines.append("Jag ber att en ersättare kallas.")
    return Handover(
        HandoverKind.ABSENCE, "Anmälan om förhinder", _letter("Anmälan om förhinder", sitting, lines, name)
    )


def draft(text: Handover, sitting: Sitting, to: str = "") -> bytes:
    """An e-mail draft as a file (.eml, RFC 5322): opened, it can be looked at, addressed and sent.

    Args:
        text: what it says.
        sitting: the meeting, named in the subject.
        to: the address when it is known.
    """
    from email.message import EmailMessage
    from email.policy import SMTP

    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    when = f" {sitting.date}" if sitting.date else ""
    # One line, whatever breaks a line: a header can hold no more.
    message["Subject"] = " ".join(f"{text.title}, {sitting.organization or 'sammanträde'}{when}".split())
    if to:
        message["To"] = to
    message.set_content(text.text, charset="utf-8")
    return message.as_bytes()


def named_item(number: str | None, title: str, case_number: str | None) -> str:
    """`ärende 32/26, Överenskommelse … (IFN-2025/00356)`."""
    dnr = f" ({case_number})" if case_number else ""
    return f"ärende {number}, {title}{dnr}" if number else f"ärendet {title}{dnr}"


def board_word(organization: str) -> str:
    """What a board is called in a sentence: `nämnden`, `utskottet`, `styrelsen`, `fullmäktige`."""
    name = organization.casefold()
    if is_council(organization):
        return "fullmäktige"
    if name.endswith("utskott") or "utskottet" in name:
        return "utskottet"
    return "styrelsen" if name.endswith("styrelsen") else "nämnden"


def plain_date(date: str) -> str:
    """`18 februari 2026` of an ISO date; what is none is given back."""
    parts = date.split("-")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts) or not 1 <= int(parts[1]) <= 12:
        return date
    return f"{int(parts[2])} {_MONTHS[int(parts[1]) - 1]} {parts[0]}"


def overview(
    marked: Sequence[MarkedItem], *, reasons: bool = False, words: OverviewWords = OVERVIEW
) -> list[dict[str, str]]:
    """Rows of the jäv overview, one for each ärende that is or has been marked.

    It is the member's own list and handed to nobody, so it speaks the member's language.

    Args:
        marked: what is listed.
        reasons: with the private reasons.
        words: headings and states.
    """
    acts = {
        RecusalAct.DECLARED: words.declared,
        RecusalAct.CHANGED: words.changed,
        RecusalAct.WITHDRAWN: words.taken_back,
    }
    rows: list[dict[str, str]] = []
    for item in marked:
        row = {
            words.date: item.date or "",
            words.board: item.organization,
            words.item: item.number or "",
            words.title: item.title,
            words.number: item.case_number or "",
            words.mark: state_words(item, words),
            words.law: citation(item.recusal.ground),
            words.history: "; ".join(
                f"{event.made[:10]} {acts[event.act]}" for event in item.recusal.history
            ),
        }
        if reasons:
            row[words.reason] = item.recusal.reason
        rows.append(row)
    return rows


def state_words(item: MarkedItem, words: OverviewWords = OVERVIEW) -> str:
    """What the member has said of an ärende, in two words."""
    if not item.recusal.is_active:
        return words.withdrawn
    return words.unsure if item.recusal.ground is RecusalGround.UNSURE else words.active


def overview_csv(rows: Sequence[dict[str, str]], words: OverviewWords = OVERVIEW) -> bytes:
    """The overview for a spreadsheet: semicolons and a byte order mark, as Swedish Excel reads it.

    A cell that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    import csv
    import io

    out = io.StringIO(newline="")
    headings = list(rows[0]) if rows else [words.date, words.board, words.item, words.title, words.mark]
    writer = csv.writer(out, delimiter=";")
    writer.writerow(headings)
    for row in rows:
        writer.writerow([f"'{cell}" if cell[:1] in "=+-@\t" and cell else cell for cell in row.values()])
    return out.getvalue().encode("utf-8-sig")


def overview_markdown(rows: Sequence[dict[str, str]], title: str, words: OverviewWords = OVERVIEW) -> str:
    """The overview as Markdown, ärende by ärende: a wide table is read by nobody."""
    from ifn_desktop.services.export_summary import plain

    blocks = [f"# {title}"]
    if not rows:
        blocks.append(words.nothing)
    for row in rows:
        heading = " ".join(part for part in (row[words.item], row[words.title]) if part)
        told = {key: value for key, value in row.items() if value and key not in {words.item, words.title}}
        facts = [f"- {key}: {plain(value)}" for key, value in told.items()]
        blocks.append("\n".join([f"## {plain(heading)}", "", *facts]))
    return "\n\n".join(blocks) + "\n"


def _letter(heading: str, sitting: Sitting, lines: Sequence[str], name: str) -> str:
    date = plain_date(sitting.date) if sitting.date else ""
    where = ", ".join(part for part in (sitting.organization, date) if part)
    blocks = ["\n".join(part for part in (heading, where) if part), *lines]
    if name.strip():
        blocks.append(name.strip())
    return "\n\n".join(blocks) + "\n"


def _lowered(text: str) -> str:
    """A reason as it goes on in a sentence: `Jag sitter …` begins small, a name does not."""
    first, _, rest = text.partition(" ")
    return f"{first.lower()} {rest}".strip() if first in _LOWERED else text

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What an IT department has set, in words for the member; and what is wrong in its file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ifn_desktop.model.managed import Policy, PolicyFault, RetentionRule
from ifn_desktop.viewmodels.words import translate


class PlaceRules(NamedTuple):
    """What an IT department says of the places that papers are fetched from.

    Attributes:
        set_by: who, as a sentence with whom to ask; nothing where nothing is set.
        may_add: the member may add places too.
    """

    set_by: str = ""
    may_add: bool = True


def place_rules(policy: Policy) -> PlaceRules:
    """What is set of places."""
    return PlaceRules(set_by_words(policy), policy.own_sources is not False)


def set_words(policy: Policy) -> tuple[str, ...]:
    """Each thing that is set, as a sentence; nothing where nothing is."""
    return tuple(_said(policy))


def set_by_words(policy: Policy) -> str:
    """`Bestämt av Exempelby kommun, IT. Frågor: 08-123 456.`, or nothing."""
    if not policy.set_by:
        return ""
    words = translate("Managed", "Bestämt av {who}.").format(who=policy.set_by)
    if policy.contact:
        words += " " + translate("Managed", "Frågor: {contact}.").format(contact=policy.contact)
    return words


def fault_words(fault: PolicyFault) -> str:
    """What is wrong at a place of the file, for whoever wrote it."""
    forms = {
        "policy.unreadable": translate("Managed", "Filen gick inte att läsa."),
        "policy.broken": translate("Managed", "Filen är inte riktig JSON i UTF-8, eller är för stor."),
        "policy.newer": translate("Managed", "Filen är skriven för en nyare version av programmet."),
        "policy.unsafe": translate("Managed", "Filen kan ändras av andra än den som sköter datorn."),
        "policy.missing": translate("Managed", "{place} saknas."),
        "policy.unknown": translate("Managed", "{place} känner programmet inte till."),
        "policy.kind": translate("Managed", "{place} är av fel slag ({wanted})."),
        "policy.length": translate("Managed", "{place} är för kort eller för lång ({wanted})."),
        "policy.value": translate("Managed", "{place} har ett värde som inte går ({wanted})."),
    }
    return forms[fault.code].format(place=fault.place, wanted=fault.wanted)


def _said(policy: Policy) -> Iterator[str]:
    for source in policy.sources:
        yield translate("Managed", "Handlingar hämtas från {name}.").format(
            name=source.name or source.address
        )
    if policy.own_sources is False:
        yield translate("Managed", "Du kan inte lägga till egna platser att hämta från.")
    yield from _lock(policy)
    if policy.retention is not None and not policy.retention:
        yield translate("Managed", "Inga handlingar tas bort av sig själva.")
    for rule in policy.retention or ():
        yield _retention(rule)
    yield from _export(policy)


def _lock(policy: Policy) -> Iterator[str]:
    rules = policy.lock
    if rules.at_start:
        yield translate("Managed", "Programmet är låst när det startar.")
    if rules.idle_minutes is not None:
        form = translate("Managed", "Programmet låser sig efter {n} minuter utan att du gör något.")
        yield form.format(n=rules.idle_minutes)
    if rules.on_suspend:
        yield translate("Managed", "Programmet låser sig när datorn går i vila.")
    if rules.on_screen_lock:
        yield translate("Managed", "Programmet låser sig när datorns skärm låses.")
    if rules.passphrase:
        yield translate("Managed", "Biblioteket öppnas med ett lösenord.")
    if rules.passphrase_length is not None:
        form = translate("Managed", "Lösenordet har minst {n} tecken.")
        yield form.format(n=rules.passphrase_length)


def _retention(rule: RetentionRule) -> str:
    whose = translate("Managed", "Handlingar")
    if rule.board:
        whose = translate("Managed", "Handlingar till {board}").format(board=rule.board)
    if rule.months is None:
        said = translate("Managed", "{whose} tas bort när uppdraget är slut.").format(whose=whose)
    else:
        form = translate("Managed", "{whose} tas bort {n} månader efter sammanträdet.")
        said = form.format(whose=whose, n=rule.months)
    if rule.confidential_months is not None:
        form = translate("Managed", "De med sekretess tas bort efter {n} månader.")
        said += " " + form.format(n=rule.confidential_months)
    kept = [
        words
        for words, keeps in (
            (translate("Managed", "protokoll"), rule.keep_minutes),
            (translate("Managed", "det du har skrivit"), rule.keep_own),
        )
        if keeps
    ]
    if kept:
        both = translate("Managed", " och ").join(kept)
        said += " " + translate("Managed", "Kvar blir {what}.").format(what=both)
    return said


def _export(policy: Policy) -> Iterator[str]:
    rules = policy.export
    for value, words in (
        (
            rules.papers,
            translate("Managed", "Handlingar får inte sparas utanför programmet eller skrivas ut."),
        ),
        (
            rules.own,
            translate("Managed", "Det du har skrivit får inte sparas utanför programmet eller skrivas ut."),
        ),
        (rules.copy, translate("Managed", "Text och bilder ur handlingar får inte kopieras.")),
        (rules.calendar, translate("Managed", "Sammanträden får inte sparas till en kalender.")),
    ):
        if value is False:
            yield words
    if rules.confidential == "never":
        yield translate("Managed", "Handlingar med sekretess får inte lämna programmet.")
    elif rules.confidential == "ask":
        yield translate("Managed", "Programmet frågar innan handlingar med sekretess lämnar det.")

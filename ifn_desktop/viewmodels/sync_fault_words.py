# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Words for what goes wrong when papers are fetched, and for what to do about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from ifn_desktop.model.sync import Fault
from ifn_desktop.viewmodels.messages import say
from ifn_desktop.viewmodels.words import grouped, tr, translate

WAITS_FOR_MEMBER = frozenset(
    {
        "remote.password",
        "remote.no_password",
        "remote.certificate",
        "remote.ca",
        "remote.address",
        "remote.credentials",
    }
)
"""What cannot go well before the member has done something; beside everything of the keyring."""
_OFFLINE = frozenset({"remote.offline", "sync.offline"})


def waits_for_member(code: str) -> bool:
    """Whether the member must do something before it can go well."""
    return code in WAITS_FOR_MEMBER or code.startswith("keyring.")


def is_mended_by_change(code: str) -> bool:
    """Whether the member can mend it by `Ändra`, as `advice` says: a password, a certificate, a yes."""
    mended = {
        "remote.password",
        "remote.no_password",
        "remote.certificate",
        "remote.ca",
        "sync.too_much_gone",
    }
    return code in mended or code.startswith("keyring.")


def is_offline(code: str) -> bool:
    """Whether nothing is wrong but that there is no network."""
    return code in _OFFLINE


def short_fault(code: str) -> str:
    """A reason in a few words, to stand in a sentence: `servern svarade inte`."""
    short = {
        "remote.address": tr("adressen är fel"),
        "remote.busy": tr("servern hade för mycket att göra"),
        "remote.ca": tr("certifikatet gick inte att använda"),
        "remote.certificate": tr("servern kunde inte visa att den är den rätta"),
        "remote.changed": tr("filen byttes ut under tiden"),
        "remote.credentials": tr("adressen är fel"),
        "remote.cut": tr("förbindelsen bröts"),
        "remote.damaged": tr("svaret gick inte att läsa"),
        "remote.down": tr("servern svarade inte"),
        "remote.elsewhere": tr("servern visade vidare till en annan plats"),
        "remote.gone": tr("det finns inget på adressen längre"),
        "remote.loop": tr("servern skickade programmet runt i en ring"),
        "remote.no_answer": tr("servern svarade inte"),
        "remote.no_password": tr("lösenordet saknas"),
        "remote.no_tls": tr("servern har ingen säker förbindelse"),
        "remote.not_secure": tr("adressen är inte säker"),
        "remote.offline": tr("det fanns inget nät"),
        "remote.packed": tr("filen kom i en form som inte går att läsa"),
        "remote.password": tr("lösenordet togs inte emot"),
        "remote.proxy": tr("det gick inte att komma ut på nätet"),
        "remote.refused": tr("servern ville inte lämna ut det"),
        "remote.server": tr("något gick fel på servern"),
        "remote.too_big": tr("filen är för stor"),
        "remote.checksum": tr("filen kom inte fram hel"),
        "remote.wrong_length": tr("filen kom inte fram hel"),
        "remote.html": tr("servern skickade en webbsida i stället för handlingen"),
        "remote.not_pdf": tr("det som kom är ingen PDF"),
        "remote.too_many": tr("där finns för många filer"),
        "web.robots": tr("webbplatsen vill inte bli läst av program"),
        "web.robots_files": tr("webbplatsen vill inte att program hämtar filerna"),
        "web.refused": tr("webbplatsen släppte inte in programmet"),
        "web.no_papers": tr("det fanns inga handlingar på sidan"),
        "web.no_page": tr("adressen går till en fil"),
        "web.other_host": tr("filerna ligger på en annan webbplats"),
        "webdav.not_dav": tr("där finns ingen mapp att hämta från"),
        "webdav.damaged": tr("svaret gick inte att läsa"),
        "sync.empty": tr("platsen var tom"),
        "sync.too_much_gone": tr("en stor del av handlingarna fanns inte där"),
        "folder.no_access": tr("du har inte rätt att läsa mappen"),
        "disk.full": tr("disken är full"),
        "folder.missing": tr("mappen finns inte"),
        "folder.no_answer": tr("mappen svarade inte"),
        "file.no_access": tr("du har inte rätt att läsa där"),
    }.get(code)
    if short is not None:
        return short
    if code.startswith("keyring."):
        return tr("datorns nyckelring svarade inte")
    if code.startswith("disk."):
        return tr("disken svarade inte")
    if code.startswith(("pdf.", "file.", "zip.", "mail.", "archive.", "source.")):
        return tr("filen gick inte att läsa")
    return tr("något gick fel")


def long_fault(code: str, params: Mapping[str, object] | None = None) -> str:
    """What happened, that nothing was lost, and what to do."""
    return say(code, params, lambda source: translate("messages", source))


def advice(code: str) -> str:
    """What the member can do about it at a place in the list; nothing when it mends itself."""
    return {
        "remote.password": tr("Välj Ändra och skriv in det igen."),
        "remote.no_password": tr("Välj Ändra och skriv in det."),
        "remote.certificate": tr(
            "Välj Ändra och lägg till kommunens certifikat, eller fråga den som sköter servern."
        ),
        "remote.ca": tr("Välj Ändra och lägg till kommunens certifikat igen."),
        "remote.gone": tr("Titta efter den nya adressen på kommunens webbplats och lägg till den."),
        "remote.refused": tr("Fråga den som sköter servern."),
        "remote.no_tls": tr("Fråga den som sköter servern."),
        "remote.proxy": tr("Fråga den som sköter datorn."),
        "sync.too_much_gone": tr("Inget har tagits bort här. Ska det vara så, välj Ändra och spara."),
        "sync.empty": tr("Inget har tagits bort här. Titta efter om adressen eller mappen stämmer."),
        "disk.full": tr("Ta bort något du inte behöver från datorn."),
        "folder.no_answer": tr("Kontrollera att nätverket som mappen ligger i är igång."),
        "folder.missing": tr("Kontrollera att disken sitter i, eller att mappen inte har bytt namn."),
    }.get(code, "")


def faults_words(faults: Sequence[Fault]) -> str:
    """How many failed, and why: `2 gick inte: servern svarade inte.`, one sentence a reason."""
    sentences = []
    for code, group in groupby(sorted(faults, key=lambda fault: fault.code), key=lambda fault: fault.code):
        sentences.append(
            tr("{n} gick inte: {reason}.").format(n=grouped(len(list(group))), reason=short_fault(code))
        )
    return " ".join(sentences)

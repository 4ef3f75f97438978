# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Choosing and typing the passphrase that locks the library, where the computer has no key store."""

from __future__ import annotations

from dataclasses import dataclass

from ifn_desktop.viewmodels.words import translate

SHORTEST = 8
_GOOD_LENGTH = 16
_STRONG_LENGTH = 24
_FEW_LETTERS = 5


@dataclass(frozen=True, slots=True)
class Strength:
    """How well a passphrase holds: `level` 0 (not enough) to 3 (strong), with advice in words."""

    level: int
    words: str


def strength(passphrase: str) -> Strength:
    """Judge a passphrase by what matters most: its length, and that it is not one letter repeated."""
    length = len(passphrase)
    if not passphrase:
        return Strength(0, translate("Unlocking", "Tips: fyra ord som du minns men ingen gissar."))
    if length < SHORTEST:
        left = SHORTEST - length
        words = translate("Unlocking", "För kort, {n} tecken till.").format(n=left)
        return Strength(0, words)
    if len(set(passphrase.casefold())) < _FEW_LETTERS:
        return Strength(0, translate("Unlocking", "För lätt att gissa: använd fler olika bokstäver."))
    if length < _GOOD_LENGTH:
        return Strength(1, translate("Unlocking", "Svag. Lägg till ett ord eller två."))
    if length < _STRONG_LENGTH:
        return Strength(2, translate("Unlocking", "Bra."))
    return Strength(3, translate("Unlocking", "Mycket bra."))


def obstacle(passphrase: str, again: str, shortest: int = 0) -> str:
    """Why a new passphrase cannot be used yet, in words; empty when it can.

    Args:
        passphrase: what was typed.
        again: what was typed the second time.
        shortest: the fewest characters that an IT department lets it have.
    """
    if passphrase and len(passphrase) < shortest:
        return translate("Keys", "Din kommun vill ha minst {n} tecken.").format(n=shortest)
    judged = strength(passphrase)
    if judged.level == 0:
        return judged.words
    if not again:
        return translate("Unlocking", "Skriv lösenordet en gång till.")
    if passphrase != again:
        return translate("Unlocking", "De två är inte lika än.")
    return ""

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The command line of purging and of leaving the assignment."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any


def add_retention_parsers(
    commands: Any, shared: Sequence[argparse.ArgumentParser], readable: Callable[[str], str]
) -> None:
    """Put `purge` and `erase` into the command line.

    Args:
        commands: the holder of the sub-commands (argparse gives it no public type).
        shared: parents of each command.
        readable: makes a word of the command line one that can be looked up.
    """
    purge = commands.add_parser(
        "purge", parents=shared, help="rensa handlingar; visar först vad som skulle gå"
    )
    purge.add_argument(
        "--meeting",
        action="append",
        type=readable,
        metavar="SAMMANTRÄDE",
        help="id eller datum; får upprepas",
    )
    purge.add_argument(
        "--document", action="append", type=readable, metavar="HANDLING", help="handlingens id; får upprepas"
    )
    purge.add_argument("--rules", action="store_true", help="det som dina regler säger ska bort i dag")
    purge.add_argument(
        "--also",
        action="append",
        choices=("minutes", "notes", "recusals"),
        help="rensa också protokoll, anteckningar eller jävsmarkeringar; får upprepas",
    )
    purge.add_argument("--keep-marks", action="store_true", help="behåll markeringarna, med orden de står på")
    purge.add_argument("--yes", action="store_true", help="rensa; utan det visas bara vad som skulle gå")

    erase = commands.add_parser(
        "erase", parents=shared, help="lämna uppdraget: spara det egna, radera allt annat"
    )
    erase.add_argument(
        "--save-to", type=Path, metavar="MAPP", help="ny eller tom mapp för anteckningar och jävsanmälningar"
    )
    erase.add_argument("--save-nothing", action="store_true", help="spara inget alls")
    erase.add_argument(
        "--yes-erase-everything", action="store_true", help="fråga inte; utan det frågas två gånger"
    )

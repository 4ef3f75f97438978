# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The command line of backups."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any


def add_backup_parsers(commands: Any, shared: Sequence[argparse.ArgumentParser]) -> None:
    """Put `backup`, `restore` and `verify` into the command line.

    Args:
        commands: the holder of the sub-commands (argparse gives it no public type).
        shared: parents of each command.
    """
    backup = commands.add_parser("backup", parents=shared, help="säkerhetskopiera biblioteket")
    backup.add_argument("target", type=Path, metavar="FIL", help="var kopian läggs: en ny fil eller en mapp")
    backup.add_argument("--replace", action="store_true", help="skriv över en fil som redan finns")

    restore = commands.add_parser("restore", parents=shared, help="återställ från en säkerhetskopia")
    restore.add_argument("file", type=Path, metavar="FIL", help="säkerhetskopian")
    restore.add_argument("--code", action="store_true", help="öppna med återställningskoden, inte lösenordet")
    restore.add_argument("--replace", action="store_true", help="byt ut biblioteket som redan finns")

    verify = commands.add_parser("verify", parents=shared, help="kontrollera biblioteket eller en kopia")
    verify.add_argument("file", nargs="?", type=Path, metavar="FIL", help="en säkerhetskopia")
    verify.add_argument("--code", action="store_true", help="öppna kopian med återställningskoden")

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Where things lie: a profile's files, and the data that comes with the program."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path
from typing import NamedTuple

from ifn_desktop.config.disk import private_folder, remove_partial

APP_NAME = "ifn-desktop"
_PACKAGE = Path(__file__).resolve().parent.parent
# A Unix socket's address holds 108 bytes on Linux, 104 on macOS, its final zero among them.
_SOCKET_BYTES = 100


class ProfilePaths(NamedTuple):
    """One member's folder: the library, its key file, the settings.

    The folder's name and those of its files say nothing about what the library holds.

    Attributes:
        root: the profile's folder.
    """

    root: Path

    @property
    def database(self) -> Path:
        """The encrypted database."""
        return self.root / "library.db"

    @property
    def database_to_come(self) -> Path:
        """The copy under another key while the key is changed; `services.rekeying`."""
        return self.root / "library.next"

    @property
    def erasing(self) -> Path:
        """Says that the profile is being erased; `config.erasing`."""
        return self.root / "erasing"

    @property
    def blobs(self) -> Path:
        """The folder of encrypted files."""
        return self.root / "blobs"

    @property
    def backups(self) -> Path:
        """The folder of encrypted copies of the database, made before upgrades."""
        return self.root / "backups"

    @property
    def backup_plan(self) -> Path:
        """Where backups go, and what opens them; `config.backup_plan`."""
        return self.root / "backup.json"

    @property
    def key_file(self) -> Path:
        """Says who holds the library key, and holds it wrapped; `config.secrets`."""
        return self.root / "key.json"

    @property
    def tries(self) -> Path:
        """When wrong passphrases were typed; `config.throttle`."""
        return self.root / "tries.json"

    @property
    def settings(self) -> Path:
        """Scale, theme, language; `config.settings`."""
        return self.root / "settings.toml"

    @property
    def window(self) -> Path:
        """Where the window stood and how large it was, in Qt's own form."""
        return self.root / "window"

    @property
    def lock(self) -> Path:
        """Held by the one process that writes; `config.lock`."""
        return self.root / "profile.lock"

    @property
    def logs(self) -> Path:
        """The folder of log files."""
        return self.root / "logs"

    @property
    def handover(self) -> str:
        """Where the running program listens for commands of a second one.

        A socket in the profile's folder, which only its owner may enter. Where its path is too
        long for a socket: one in the user's runtime folder, else in the temporary folder under a
        folder of the user's own. On Windows the name of a pipe. Different for each profile.
        """
        mark = hashlib.sha256(os.fsencode(self.root.resolve())).hexdigest()[:16]
        if os.name == "nt":
            return f"{APP_NAME}-{mark}"
        inside = self.root.resolve() / "handover"
        if len(os.fsencode(inside)) <= _SOCKET_BYTES:
            return str(inside)
        runtime = os.environ.get("XDG_RUNTIME_DIR")
        if runtime and len(os.fsencode(runtime)) + 40 <= _SOCKET_BYTES:
            return str(Path(runtime) / f"{APP_NAME}-{mark}")
        import tempfile  # 3 ms, and hardly ever needed

        return str(Path(tempfile.gettempdir()) / f"{APP_NAME}-{os.getuid()}" / mark)

    def prepare(self) -> None:
        """Make the profile's folder, for its owner only (0700), and clear away what a crash left.

        Raises:
            KnownError: `disk.full`, `disk.read_only`, `disk.failed`, `profile.in_use`.
        """
        remove_partial(private_folder(self.root))
        private_folder(self.logs)
        self.finish_swap()

    def finish_swap(self) -> None:
        """Put a restored library into its place, where that was prepared (`config.swapping`)."""
        if (self.root / "restoring").exists() and not self.erasing.exists():
            from ifn_desktop.config.swapping import Swap

            Swap(self).finish_if_ready()


def default_profile() -> ProfilePaths:
    """The user's profile when none is named: in the system's folder for application data."""
    import platformdirs

    # Not roaming: a copy of the database that is synced while it is open would be torn.
    return ProfilePaths(platformdirs.user_data_path(APP_NAME, appauthor=False))


def data_root() -> Path:
    """The folder that holds `db/` and `resources/`.

    In a source tree the repository's root, in an installed wheel `ifn_desktop/_data`, in a bundle
    `_data` in the folder it was unpacked to.
    """
    if getattr(sys, "frozen", False):
        return Path(getattr(sys, "_MEIPASS", sys.prefix)) / "_data"
    installed = _PACKAGE / "_data"
    return installed if installed.is_dir() else _PACKAGE.parent


def sample_packet() -> Path:
    """The built-in packet of an invented municipality."""
    return next((data_root() / "resources" / "sample").glob("*.pdf"))

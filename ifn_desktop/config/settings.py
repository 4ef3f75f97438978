# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What the member has chosen: size of text, colours, language.

`settings.toml` in the profile, also to be edited by hand. A file or a value that cannot be
understood never stops the program: the default takes its place and `SettingsFile.problem` says
so. Keys that this program does not know, of a newer one, are kept as they are.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple, cast, get_args

from ifn_desktop.config.disk import disk_error, write_whole
from ifn_desktop.config.toml import toml_text
from ifn_desktop.errors import KnownError
from ifn_desktop.model.looks import Flow, Look

VERSION = 1
MIN_SCALE = 0.5
MAX_SCALE = 4.0
Theme = Literal["light", "dark", "contrast", "system"]
Language = Literal["sv", "en", "fi"]
_CHOICES: Mapping[str, tuple[object, ...]] = MappingProxyType(
    {
        "theme": get_args(Theme),
        "language": get_args(Language),
        "pages": get_args(Look),
        "flow": get_args(Flow),
    }
)
_TEXTS = ("text", "fetch", "downloads", "lock")
_KNOWN = ("version", "scale", *_CHOICES, *_TEXTS)
_WORDS = 100


class Settings(NamedTuple):
    """The settings; change them with `_replace`.

    Attributes:
        version: of the form of the file; never lowered, so that a newer program finds its own.
        scale: size of the text, 1.0 for the normal, between 0.5 and 4.
        theme: the colours; `system` follows the computer's.
        language: of the window.
        pages: colours of the pages.
        flow: what is scrolled through in one go.
        text: how flowing text is set (`viewmodels.reader.reflow.TextStyle.words`); empty: as usual.
        fetch: when papers are fetched (`services.sync_schedule.Choices.words`); empty: as usual.
        downloads: since when files in the folder of downloads are asked about, ISO; empty: they are not.
        lock: when the program locks itself (`services.locking.LockChoices.words`); empty: as usual.
        unknown: what this program does not know, kept for the one that does.
    """

    version: int = VERSION
    scale: float = 1.0
    theme: Theme = "system"
    language: Language = "sv"
    pages: Look = "paper"
    flow: Flow = "paper"
    text: str = ""
    fetch: str = ""
    downloads: str = ""
    lock: str = ""
    unknown: Mapping[str, object] = MappingProxyType({})


class SettingsFile:
    """The file of the settings.

    Attributes:
        problem: what was wrong at the last `load`: `settings.broken` (the whole file),
            `settings.value` (single values, their keys in parameter `keys`), `disk.*`; or None.

    Args:
        path: of the file, `ProfilePaths.settings`.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.problem: KnownError | None = None

    def load(self) -> Settings:
        """Read the settings. Never raises: see `problem`."""
        self.problem = None
        try:
            text = self._path.read_text(encoding="utf-8-sig")
        except FileNotFoundError:
            return Settings()
        except OSError as error:
            self.problem = disk_error(error)
            return Settings()
        except ValueError:
            self.problem = KnownError("settings.broken")
            return Settings()
        import tomllib  # only when there is something to read: it costs a start 3 ms

        try:
            content = tomllib.loads(text)
        except (ValueError, RecursionError):
            self.problem = KnownError("settings.broken")
            return Settings()
        return self._understood(content)

    def save(self, settings: Settings) -> None:
        """Write the settings, whole or not at all. A broken file is kept beside as `settings.broken.toml`.

        Raises:
            KnownError: `disk.full`, `disk.read_only`, `disk.failed`; the old file is untouched.
        """
        if self.problem is not None and self.problem.code == "settings.broken":
            try:
                self._path.replace(self._path.with_name("settings.broken.toml"))
            except OSError as error:
                raise disk_error(error) from None
            self.problem = None
        values: dict[str, object] = {
            "version": max(settings.version, VERSION),
            "scale": settings.scale,
            "theme": settings.theme,
            "language": settings.language,
            "pages": settings.pages,
            "flow": settings.flow,
            **{key: words for key in _TEXTS if (words := getattr(settings, key))},
            **{key: value for key, value in settings.unknown.items() if key not in _KNOWN},
        }
        write_whole(self._path, toml_text(values).encode())

    def _understood(self, content: dict[str, object]) -> Settings:
        default = Settings()
        wrong: list[str] = []
        version = content.get("version", VERSION)
        if isinstance(version, bool) or not isinstance(version, int):
            wrong.append("version")
            version = VERSION
        scale = content.get("scale", default.scale)
        if isinstance(scale, bool) or not isinstance(scale, int | float) or not math.isfinite(scale):
            wrong.append("scale")
            scale = default.scale
        chosen: dict[str, object] = {}
        for key, choices in _CHOICES.items():
            value = content.get(key, getattr(default, key))
            if value not in choices:
                wrong.append(key)
                value = getattr(default, key)
            chosen[key] = value
        words = {key: content.get(key, "") for key in _TEXTS}
        understood = {
            key: value for key, value in words.items() if isinstance(value, str) and len(value) <= _WORDS
        }
        wrong.extend(key for key in words if key not in understood)
        if wrong:
            self.problem = KnownError("settings.value", keys=", ".join(wrong))
        return Settings(
            version=version,
            scale=min(max(float(scale), MIN_SCALE), MAX_SCALE),
            theme=cast("Theme", chosen["theme"]),
            language=cast("Language", chosen["language"]),
            pages=cast("Look", chosen["pages"]),
            flow=cast("Flow", chosen["flow"]),
            text=understood.get("text", ""),
            fetch=understood.get("fetch", ""),
            downloads=understood.get("downloads", ""),
            lock=understood.get("lock", ""),
            unknown={key: value for key, value in content.items() if key not in _KNOWN},
        )

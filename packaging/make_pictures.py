# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Makes the pictures of README and handbook from the running program and the sample packet.

    python packaging/make_pictures.py [FOLDER]
    python packaging/make_pictures.py --words FOLDER   what menus and keys there are, as JSON, and all
                                                       pictures in FOLDER itself: for the tests

Starts the real window without a screen, imports the sample into a library that is thrown away, does
what the handbook tells, and saves what is seen. Every picture below docs, and the handbook's page of
keys, is made here, so that they stay true; a word of the handbook that the program no longer has ends
it with an error. FOLDER gets them instead of docs.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import traceback
from pathlib import Path

import handbook_scenes as scenes
from picture_stage import Stage
from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parents[1]


def make(docs: Path, place: Path) -> None:
    """Make every picture.

    Args:
        docs: gets them, in its folders.
        place: for the library; its owner removes it.
    """
    readme, handbook = docs / "pictures", docs / "handbok" / "bilder"
    for folder in (readme, handbook):
        folder.mkdir(parents=True, exist_ok=True)
    stage = Stage(QApplication(["pictures"]), place)
    (docs / "handbok" / "kortkommandon.md").write_text(scenes.keys_page(stage), encoding="utf-8")
    play(stage, readme, handbook, place)
    stage.end()


def play(stage: Stage, readme: Path, handbook: Path, place: Path) -> None:
    """Go through all scenes; the pictures of README and handbook go to these folders."""
    scenes.getting_started(stage, handbook)
    scenes.side_by_side(stage, readme / "agenda.png")
    scenes.fetching(stage, handbook)
    scenes.planning(stage, handbook)
    scenes.reading(stage, handbook)
    scenes.finding(stage, handbook)
    scenes.searching(stage, handbook)
    scenes.writing(stage, handbook)
    scenes.recusing(stage, handbook)
    scenes.meeting(stage, handbook)
    scenes.saving(stage, handbook)
    scenes.trouble(stage, handbook, place)


def tell_words(place: Path, folder: Path) -> None:
    """Write what menus and keys the program has to standard output, and make every picture.

    Args:
        place: for the library.
        folder: gets the pictures.
    """
    stage = Stage(QApplication(["words"]), place)
    told = {"page": scenes.keys_page(stage), "menus": stage.ways()}
    play(stage, folder, folder, place)
    stage.end()
    sys.stdout.write(json.dumps(told) + "\n")


def main() -> None:
    """Make them, or say what went wrong and end: the program's threads must not keep it alive."""
    asked = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "docs")
    with tempfile.TemporaryDirectory() as place:
        try:
            if asked == "--words":
                tell_words(Path(place), Path(sys.argv[2]))
            else:
                make(Path(asked), Path(place))
        except BaseException:  # noqa: BLE001
            traceback.print_exc()
            sys.stderr.flush()
            os._exit(1)


if __name__ == "__main__":
    main()

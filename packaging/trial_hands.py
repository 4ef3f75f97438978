# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A member's eyes and hands, for trials: sees the window as a screen reader does, clicks and types.

`trial_hands.py SCREEN FOLDER`: with the window open and a packet in it, opens the meeting, chooses the
ärende with most papers, marks jäv in it, looks at another, finds the first again by search, and closes the
window. What was done is printed as JSON; SCREEN (the screen's own file, kept by Xvfb) is copied into FOLDER
on the way.

Needs DISPLAY, a session bus, xdotool and Debian's python3-gi with gir1.2-atspi-2.0. Everything is done by
xdotool's clicks and keys where a thing is seen to be; nothing is asked of the program in other ways. A
message that something went wrong in the program ends the walk.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 180.0
"""Seconds to wait for a thing: the machine may be slow, and the first start is the slowest."""
PAUSE = 0.2
FAULT = "gick fel i programmet"
Found = TypeVar("Found")


class Thing(NamedTuple):
    """Something that is seen: what it is, what it is called, and its place on the screen."""

    role: str
    name: str
    place: tuple[int, int, int, int]

    @property
    def middle(self) -> tuple[str, str]:
        """Where to click."""
        left, top, width, height = self.place
        return str(left + width // 2), str(top + height // 2)


class Screen:
    """The program's windows as they stand on the screen now."""

    def see(self) -> list[Thing]:
        """Everything that shows."""
        desktop = Atspi.get_desktop(0)
        seen: list[Thing] = []
        for number in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(number)
            if program is not None and program.get_name() == "ifn-desktop":
                program.set_cache_mask(Atspi.Cache.NONE)
                seen += _showing(program)
        return seen

    def wait(self, what: str, look: Callable[[list[Thing]], Found | None]) -> Found:
        """Look until it is there, and at rest: the same in two looks after each other."""
        before: Found | None = None
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            now = None
            with suppress(GLib.Error):  # a thing that went away while it was looked at
                now = look(self._whole())
            if now is not None and now == before:
                return now
            before = now
            time.sleep(PAUSE)
        raise SystemExit(f"not seen: {what}. What was seen:\n{_told(self.see())}")

    def _whole(self) -> list[Thing]:
        """Everything that shows, when nothing tells of a fault."""
        things = self.see()
        if any(FAULT in thing.name for thing in things):
            raise SystemExit(f"the window tells of a fault:\n{_told(things)}")
        return things

    def find(self, role: str, name: str) -> Thing:
        """Wait for a thing by its role and all of its name, a pattern."""
        pattern = re.compile(name)
        return self.wait(
            f"{role} {name}",
            lambda things: next((t for t in things if t.role == role and pattern.fullmatch(t.name)), None),
        )

    def click(self, thing: Thing) -> None:
        """Move the pointer there, and press."""
        _do("mousemove", *thing.middle, "click", "1")

    def press(self, keys: str) -> None:
        """Press keys together, as `ctrl+k`."""
        _do("key", keys)

    def write(self, text: str) -> None:
        """Type a text, letter after letter."""
        _do("type", "--delay", "40", text)


def _do(*words: str) -> None:
    subprocess.run(["xdotool", *words], check=True)


def _told(things: list[Thing]) -> str:
    return "\n".join(f"{thing.role}: {thing.name}" for thing in things if thing.name)


def _showing(thing: Any) -> Iterator[Thing]:
    for number in range(thing.get_child_count()):
        child = thing.get_child_at_index(number)
        if child is None or not child.get_state_set().contains(Atspi.StateType.SHOWING):
            continue
        place = child.get_extents(Atspi.CoordType.SCREEN)
        role = child.get_role_name().removeprefix("push ")  # newer systems call a push button a button
        yield Thing(role, child.get_name() or "", (place.x, place.y, place.width, place.height))
        yield from _showing(child)


def _items(things: list[Thing]) -> list[tuple[str, str, Thing]] | None:
    """The ärenden in the list that are wholly to be seen: number, title, and where."""
    found = []
    for thing in things:
        said = re.match(r"Ärende (\S+)\. (.+?)\. \d+\s(?:handling|sid)", thing.name)
        if thing.role == "list item" and said and thing.place[1] + thing.place[3] < 768:
            found.append((said[1], said[2], thing))
    return found or None


def _papers(thing: Thing) -> int:
    said = re.search(r"(\d+)\shandlingar", thing.name)
    return int(said[1]) if said else 1


def _open(screen: Screen, number: str, title: str) -> None:
    """Click an ärende in the list, where it stands now."""
    screen.click(screen.find("list item", rf"Ärende {re.escape(f'{number}. {title}')}\..*"))
    screen.find("label", re.escape(f"{number}. {title}"))


def walk(screen: Screen, picture: Callable[[str], None]) -> dict[str, str]:
    """What the module says; returns the ärende and the words it was found by."""
    screen.click(screen.find("button", "Läs handlingarna"))
    items = screen.wait("the list of ärenden", _items)
    number, title, _ = max(items, key=lambda each: _papers(each[2]))
    _open(screen, number, title)

    screen.click(screen.find("button", "Markera jäv"))
    screen.find("dialog", "Jäv i ärendet.*")
    screen.click(screen.find("radio button", "Det gäller mig eller någon som står mig nära"))
    picture("asked")
    screen.click(screen.find("button", "Markera"))
    marked = screen.find("list item", rf"Ärende {re.escape(number)}\..* du har markerat jäv\..*")
    picture("marked")

    other = next(each for each in items if each[0] != number)
    _open(screen, other[0], other[1])
    word = max(re.findall(r"[A-Za-z]+", title), key=len)  # what any keyboard types
    screen.press("ctrl+k")
    screen.find("text", "Sök.*")
    screen.write(word)
    hit = screen.find("list item", rf"Ärendets rubrik\. .*{re.escape(f'{number}. {title}')}.*")
    picture("searched")
    screen.click(hit)
    screen.press("Return")
    screen.find("button", "Jäv markerat.*")
    screen.find("label", re.escape(f"{number}. {title}"))
    picture("found")
    screen.press("ctrl+q")
    return {"number": number, "title": title, "word": word, "marked": marked.name}


def walk_again(screen: Screen, picture: Callable[[str], None]) -> dict[str, str]:
    """On a later evening: the meeting is opened, and the ärende that was marked is told as before."""
    screen.click(screen.find("button", "Läs vidare: .*"))
    marked = screen.find("list item", r"Ärende \S+\. .* du har markerat jäv\..*")
    said = re.match(r"Ärende (\S+)\. (.+?)\. du har markerat jäv\.", marked.name)
    assert said is not None
    number, title = said.groups()
    screen.click(marked)
    screen.find("label", re.escape(f"{number}. {title}"))
    screen.find("button", "Jäv markerat.*")
    picture("again")
    screen.press("ctrl+q")
    word = max(re.findall(r"[A-Za-z]+", title), key=len)
    return {"number": number, "title": title, "word": word, "marked": marked.name}


def main(screen_file: Path, folder: Path, *, again: bool) -> None:
    """Walk, and say what was done."""
    way = walk_again if again else walk
    done = way(Screen(), lambda name: _copy(screen_file, folder / f"{name}.xwd"))
    print(json.dumps(done, ensure_ascii=False))


def _copy(screen_file: Path, target: Path) -> None:
    time.sleep(1)  # what moves has come to rest
    shutil.copy(screen_file, target)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), again="--again" in sys.argv[3:])

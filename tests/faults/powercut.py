# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a disk may hold after a power cut: the log of `recorder.c`, replayed with writes dropped and torn.

The model is a disk that promises no more than it must. What a file holds survives when the file was
synced; of later writes any may have reached the disk, wholly, in part (sectors of 512 bytes), or not
at all, in any order. A name made, moved or removed survives when its folder was synced; of later ones
the first few may have survived, in their order, as with every journaling file system.
"""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

SECTOR = 512
_SOURCE = Path(__file__).with_name("recorder.c")


class Step(NamedTuple):
    """One thing that a process did.

    Attributes:
        op: c(reated), w(ritten), t(runcated), s(ynced), r(enamed), u(nlinked), d (folder made), x (folder
            removed), m(ark).
        path: of the file or folder; of a mark its words.
        offset: where it was written, or the length it was truncated to.
        data: what was written; the new name.
    """

    op: str
    path: str
    offset: int
    data: bytes


def build_recorder(folder: Path) -> Path:
    """Compile the recorder. Raises FileNotFoundError where there is no compiler."""
    library = folder / "recorder.so"
    subprocess.run(
        ["cc", "-shared", "-fPIC", "-O1", "-o", str(library), str(_SOURCE), "-ldl"],
        check=True,
        capture_output=True,
    )
    return library


def read_log(path: Path) -> list[Step]:
    """The steps of a log."""
    content, at, steps = path.read_bytes(), 0, list[Step]()
    while at < len(content):
        op = chr(content[at])
        name = int.from_bytes(content[at + 1 : at + 5], "little")
        offset = int.from_bytes(content[at + 5 : at + 13], "little")
        length = int.from_bytes(content[at + 13 : at + 21], "little")
        at += 21
        words = content[at : at + name].decode()
        at += name
        has_data = op in "wr"
        steps.append(Step(op, words, offset, content[at : at + length] if has_data else b""))
        at += length if has_data else 0
    return steps


class _File:
    """A file's content as synced, and what was done to it since."""

    def __init__(self, content: bytes = b"") -> None:
        self.synced = content
        self.later: list[Step] = []

    def sync(self) -> None:
        content = bytearray(self.synced)
        for step in self.later:
            _apply(content, step)
        self.synced, self.later = bytes(content), []

    def after_cut(self, rng: random.Random, kept: float) -> bytes:
        content = bytearray(self.synced)
        for step in self.later:
            if rng.random() < kept:
                _apply(content, _torn(step, rng) if rng.random() < 0.3 else step)
        return bytes(content)


def _apply(content: bytearray, step: Step) -> None:
    if step.op == "t":
        del content[step.offset :]
        content.extend(bytes(step.offset - len(content)))
        return
    if len(content) < step.offset:
        content.extend(bytes(step.offset - len(content)))
    content[step.offset : step.offset + len(step.data)] = step.data


def _torn(step: Step, rng: random.Random) -> Step:
    """A write of which only the first sectors, or only the last, reached the disk."""
    sectors = len(step.data) // SECTOR
    if step.op != "w" or sectors < 2:
        return step
    cut = rng.randrange(1, sectors) * SECTOR
    if rng.random() < 0.5:
        return step._replace(data=step.data[:cut])
    return step._replace(offset=step.offset + cut, data=step.data[cut:])


class Disk:
    """A disk on which a log is replayed.

    Args:
        before: the folder as it was before, all of it synced.
        root: its path in the log.
    """

    def __init__(self, before: Path, root: str) -> None:
        self._root = root
        self._synced: dict[str, _File | None] = {}
        for path in before.rglob("*"):
            name = f"{root}/{path.relative_to(before).as_posix()}"
            self._synced[name] = None if path.is_dir() else _File(path.read_bytes())
        self._now = dict(self._synced)
        self._names: list[Step] = []
        self._made: dict[int, _File] = {}
        self.marks: list[str] = []

    def do(self, step: Step) -> None:
        """The next step of the log."""
        if step.op == "m":
            self.marks.append(step.path)
        elif step.op in "crudx":
            if step.op == "c":
                self._made[len(self._names)] = _File()
            self._names.append(step)
            self._name(self._now, step, len(self._names) - 1)
        elif step.op == "s":
            file = self._now.get(step.path)
            if file is not None:
                file.sync()
            else:
                self._sync_folder(step.path)
        else:
            file = self._now.get(step.path)
            if file is not None:
                file.later.append(step)

    def after_cut(self, place: Path, rng: random.Random) -> None:
        """Make of an empty folder what may be found when the power is back."""
        kept = rng.choice((0.0, 0.0, 0.5, 0.9, 1.0))
        names = dict(self._synced)
        survivors = rng.choice((0, len(self._names), rng.randint(0, len(self._names))))
        for number, step in enumerate(self._names[:survivors]):
            self._name(names, step, number)
        for name, file in sorted(names.items()):
            path = place / Path(name).relative_to(self._root)
            if file is None:
                path.mkdir(parents=True, exist_ok=True)
            elif path.parent.is_dir():
                path.write_bytes(file.after_cut(rng, kept))

    def _sync_folder(self, folder: str) -> None:
        """A journal keeps an order: with the names of a folder come all that were changed before."""
        own = [number for number, step in enumerate(self._names) if _touches(step, folder)]
        last = own[-1] + 1 if own else 0
        for number, step in enumerate(self._names[:last]):
            self._name(self._synced, step, number)
        self._names = self._names[last:]
        self._made = {number - last: file for number, file in self._made.items() if number >= last}

    def _name(self, names: dict[str, _File | None], step: Step, number: int) -> None:
        if step.op == "c":
            names[step.path] = self._made[number]
        elif step.op == "d":
            names[step.path] = None
        elif step.op in "ux":
            names.pop(step.path, None)
        elif step.path in names:
            to = step.data.decode()
            moved = {name: file for name, file in names.items() if _within(name, step.path)}
            for name, file in moved.items():
                del names[name]
                names[to + name[len(step.path) :]] = file


def _within(name: str, folder: str) -> bool:
    return name == folder or name.startswith(f"{folder}/")


def _touches(step: Step, folder: str) -> bool:
    paths = [step.path, step.data.decode()] if step.op == "r" else [step.path]
    return any(path.rpartition("/")[0] == folder.rstrip("/") for path in paths)


def cuts(steps: list[Step], number: int, rng: random.Random) -> list[int]:
    """Where to cut: after so many steps, half of them right before or after something was synced."""
    near = [at + by for at, step in enumerate(steps) if step.op in "srm" for by in (0, 1)]
    chosen = [
        rng.choice(near) if rng.random() < 0.5 else rng.randrange(len(steps) + 1) for _ in range(number)
    ]
    return sorted(chosen)


def states(
    before: Path, root: str, steps: list[Step], number: int, place: Path, seed: int
) -> Iterator[list[str]]:
    """So many folders as a power cut may leave them, each in `place`; gives the marks before the cut."""
    rng = random.Random(seed)
    disk, done = Disk(before, root), 0
    for cut in cuts(steps, number, rng):
        for step in steps[done:cut]:
            disk.do(step)
        done = cut
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        disk.after_cut(place, rng)
        yield list(disk.marks)

# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Writes small OLE compound files and Outlook messages, after [MS-CFB] and [MS-OXMSG]."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

SECTOR, MINI, CUTOFF = 512, 64, 4096
FREE, END, FATSECT, NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF


@dataclass
class Folder:
    """A storage: streams and storages by name."""

    children: dict[str, bytes | Folder] = field(default_factory=dict)


@dataclass
class _Node:
    name: str
    kind: int
    data: bytes = b""
    child: int = NONE
    right: int = NONE
    start: int = END


def compound(root: Folder) -> bytes:
    """The bytes of a compound file."""
    nodes = [_Node("Root Entry", 5)]
    _add(nodes, root, 0)
    big, small = _Sectors(SECTOR), _Sectors(MINI)
    for node in nodes:
        if node.kind == 2:
            node.start = (small if len(node.data) < CUTOFF else big).store(node.data)
    nodes[0].data = small.body()
    nodes[0].start = big.store(nodes[0].data)
    small_table = struct.pack(f"<{len(small.chain)}I", *small.chain)
    small_at = big.store(small_table.ljust(-(-len(small_table) // SECTOR) * SECTOR, b"\xff"))
    table = b"".join(_entry(node) for node in nodes)
    directory = big.store(table.ljust(-(-len(table) // SECTOR) * SECTOR, b"\0"))
    fat_count = 1
    while fat_count * 128 < len(big.chain) + fat_count:
        fat_count += 1
    assert fat_count <= 109, "too large for this writer"
    fat_at = range(len(big.chain), len(big.chain) + fat_count)
    fat = [*big.chain, *[FATSECT] * fat_count]
    fat.extend([FREE] * (fat_count * 128 - len(fat)))
    magic = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    header = struct.pack("<8s16sHHHHH6s", magic, b"", 0x3E, 3, 0xFFFE, 9, 6, b"")
    small_sectors = -(-len(small_table) // SECTOR)
    header += struct.pack("<9I", 0, fat_count, directory, 0, CUTOFF, small_at, small_sectors, END, 0)
    difat = [*fat_at, *[FREE] * (109 - fat_count)]
    return header + struct.pack("<109I", *difat) + big.body() + struct.pack(f"<{len(fat)}I", *fat)


class _Sectors:
    """Sectors of one size with the table that chains them."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._parts: list[bytes] = []
        self.chain: list[int] = []

    def store(self, data: bytes) -> int:
        """Append data; gives its first sector."""
        if not data:
            return END
        first = len(self.chain)
        count = -(-len(data) // self._size)
        self.chain.extend([*range(first + 1, first + count), END])
        self._parts.append(data.ljust(count * self._size, b"\0"))
        return first

    def body(self) -> bytes:
        """All sectors in a row."""
        return b"".join(self._parts)


def _add(nodes: list[_Node], folder: Folder, parent: int) -> None:
    previous: _Node | None = None
    for name in sorted(folder.children, key=lambda n: (len(n), n.upper())):
        content = folder.children[name]
        index = len(nodes)
        node = _Node(name, 2, content) if isinstance(content, bytes) else _Node(name, 1)
        nodes.append(node)
        if previous is None:
            nodes[parent].child = index
        else:
            previous.right = index
        previous = node
        if isinstance(content, Folder):
            _add(nodes, content, index)


def _entry(node: _Node) -> bytes:
    name = (node.name + "\0").encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII16sIQQIII",
        name,
        len(name),
        node.kind,
        1,
        NONE,
        node.right,
        node.child,
        b"",
        0,
        0,
        0,
        node.start,
        len(node.data),
        0,
    )


@dataclass
class Letter:
    """An Outlook message to be written."""

    subject: str = ""
    body: str = ""
    html: bytes = b""
    sender: str = ""
    attachments: list[tuple[str, bytes | Letter, dict[int, str]]] = field(default_factory=list)


def outlook_message(letter: Letter) -> bytes:
    """The bytes of a .msg file."""
    return compound(_letter(letter, top=True))


def _letter(letter: Letter, *, top: bool) -> Folder:
    folder = _properties(
        32 if top else 24,
        {0x37: letter.subject, 0x1000: letter.body, 0x0C1A: letter.sender},
        binary={0x1013: letter.html},
        numbers={0x340D: 0x40000, 0x3FDE: 65001},
    )
    for number, (name, content, more) in enumerate(letter.attachments):
        embedded = isinstance(content, Letter)
        part = _properties(
            8,
            {0x3707: name, **more},
            binary={} if embedded else {0x3701: content},
            numbers={0x3705: 5 if embedded else 1},
        )
        if isinstance(content, Letter):
            part.children["__substg1.0_3701000D"] = _letter(content, top=False)
        folder.children[f"__attach_version1.0_#{number:08X}"] = part
    return folder


def _properties(
    header: int, texts: dict[int, str], *, binary: dict[int, bytes], numbers: dict[int, int]
) -> Folder:
    folder = Folder()
    rows: list[bytes] = []
    for pid, text in texts.items():
        if text:
            data = text.encode("utf-16-le")
            folder.children[f"__substg1.0_{pid:04X}001F"] = data
            rows.append(struct.pack("<HHIQ", 0x1F, pid, 6, len(data) + 2))
    for pid, data in binary.items():
        if data:
            folder.children[f"__substg1.0_{pid:04X}0102"] = data
            rows.append(struct.pack("<HHIQ", 0x102, pid, 6, len(data)))
    rows.extend(struct.pack("<HHIQ", 3, pid, 6, value) for pid, value in numbers.items())
    folder.children["__properties_version1.0"] = b"\0" * header + b"".join(rows)
    return folder

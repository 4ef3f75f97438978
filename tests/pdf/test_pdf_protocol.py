# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Frames, and answers of workers that lie."""

from __future__ import annotations

import json
import socket
import struct
import threading
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.errors import BugError, KnownError
from ifn_desktop.pdf import answers
from ifn_desktop.pdf.protocol import LENGTHS, ChannelClosed, Frame, ProtocolError, SocketChannel, dump_json

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=9) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=30,
)
ROW: list[object] = ["Text", 1.5, 2, 3.5, 4, 12.0, True, 0]
PAGE: dict[str, object] = {"page": 1, "size": [595, 842.0], "label": "", "image": False}


def page(rows: object, **header: object) -> Any:
    return answers.page_text(Frame({**PAGE, **header}, json.dumps(rows).encode()), 1)


@given(st.dictionaries(st.text(max_size=20), st.text(max_size=200), max_size=5), st.binary(max_size=300_000))
def test_frames_arrive_as_they_were_sent(header: dict[str, str], body: bytes) -> None:
    header = {key: value for key, value in header.items() if key != "fds"}
    ours, theirs = (SocketChannel(end) for end in socket.socketpair())
    sender = threading.Thread(target=ours.send, args=(header, body))
    sender.start()
    assert theirs.receive() == Frame(json.loads(dump_json(header)), body)
    sender.join()
    ours.close()
    with pytest.raises(ChannelClosed):
        theirs.receive()
    theirs.close()


@pytest.mark.parametrize(
    "sent",
    [
        LENGTHS.pack(1 << 31, 0),
        LENGTHS.pack(2, 1 << 31),
        LENGTHS.pack(2, 0) + b"[]",
        LENGTHS.pack(3, 0) + b"{ab",
        LENGTHS.pack(11, 0) + b'{"a": NaN }',
        LENGTHS.pack(2, 0) + b"\xff\xfe",
    ],
)
def test_nonsense_is_refused_before_it_costs_memory(sent: bytes) -> None:
    raw, end = socket.socketpair()
    with raw:
        raw.sendall(sent)
        channel = SocketChannel(end)
        with pytest.raises(ProtocolError):
            channel.receive()
        channel.close()


def test_a_true_page_is_believed() -> None:
    text, lost = page([ROW])
    assert tuple(text.lines[0]) == tuple(ROW)
    assert (text.width, text.height, lost) == (595, 842, False)


@pytest.mark.parametrize(
    "row",
    [
        ROW[:-1],
        [*ROW, 1],
        [1, *ROW[1:]],
        ["x", "1", *ROW[2:]],
        ["x", True, *ROW[2:]],
        ["x", 1e308 * 10, *ROW[2:]],
        ["x", 1e12, *ROW[2:]],
        [*ROW[:6], 1, 0],
        [*ROW[:7], -1],
        [*ROW[:7], 0.5],
        ["\ud800", *ROW[1:]],
        ["x" * 30_000, *ROW[1:]],
        "abcdefgh",
    ],
)
def test_a_false_row_is_not(row: object) -> None:
    with pytest.raises(ProtocolError):
        page([ROW, row])


@given(JSON, JSON)
def test_no_answer_raises_anything_else(rows: object, value: object) -> None:
    for check in (
        lambda: page(rows),
        lambda: page([ROW], size=value),
        lambda: page([ROW], label=value, page=value),
        lambda: answers.description(dump_json(value), 3),
        lambda: answers.description(dump_json({"outline": [value], "title": "", "embedded": []}), 3),
        lambda: answers.number({"n": value}, "n", 0, 10),
    ):
        try:
            check()
        except ProtocolError:
            continue


@given(JSON, JSON)
def test_an_error_carries_no_text_of_the_worker(code: object, params: object) -> None:
    with pytest.raises((KnownError, BugError, ProtocolError)) as caught:
        answers.check_ok({"ok": False, "code": code, "bug": code, "params": params})
    if isinstance(caught.value, KnownError):
        assert all(isinstance(value, int) for value in caught.value.params.values())
    with pytest.raises(KnownError, match=r"pdf\.too_many_pages") as known:
        answers.check_ok(
            {"ok": False, "code": "pdf.too_many_pages", "params": {"pages": 9, "name": "hemlig"}}
        )
    assert known.value.params == {"pages": 9}


def words(*counts: int, edges: int | None = None) -> bytes:
    known = sum(count for count in counts if count < 10) if edges is None else edges
    return struct.pack(f"<{len(counts)}I{2 * known}f", *counts, *map(float, range(2 * known)))


def test_true_words_are_believed() -> None:
    found = answers.page_words(Frame({"lines": [2, 0, 1]}, words(1, 2, 3)), [7, 8, 9, 10])
    assert {page: there.counts for page, there in found.items()} == {7: (1, 2), 8: (), 9: (3,)}
    assert list(found[7].edges) == [0, 1, 2, 3, 4, 5]
    assert list(found[9].edges) == [6, 7, 8, 9, 10, 11]


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        ([], b""),
        ([1, 1, 1], words(1, 1, 1)),  # more pages than were asked for
        ([1], words(1)[:-1]),
        ([1], words(1)[:-4]),
        ([2], words(1)),
        ([1], words(0, edges=0)),
        ([1], words(2, edges=1)),
        ([-1], b""),
        ([True], words(1)),
        ([1], words(0xFFFFFFFF)),
        ([1], struct.pack("<I2f", 1, float("nan"), 1.0)),
        ([1], struct.pack("<I2f", 1, 1.0, float("inf"))),
        ([1], struct.pack("<I2f", 1, 1.0, 1e30)),
    ],
)
def test_false_words_are_not(lines: list[object], body: bytes) -> None:
    with pytest.raises(ProtocolError):
        answers.page_words(Frame({"lines": lines}, body), [1, 2])


@given(JSON, st.binary(max_size=60))
def test_no_words_raise_anything_else(lines: object, body: bytes) -> None:
    try:
        found = answers.page_words(Frame({"lines": lines}, body), [1, 2])
    except ProtocolError:
        return
    assert [len(there.counts) for there in found.values()] == lines
    assert all(len(there.edges) == 2 * sum(there.counts) for there in found.values())

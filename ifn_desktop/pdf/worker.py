# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A PDF worker: reads, draws and makes PDFs for the program, in a process that may be killed.

`python -m ifn_desktop.pdf.worker --fd N`, or `--pipe` for standard input and output; started by
`ifn_desktop.pdf.process` only. It gets bytes and numbers, never a key, a path or a name. This is
the only module that imports PyMuPDF. One job at a time, until the program closes the channel.
"""

from __future__ import annotations

import argparse
import ctypes
import mmap
import os
import socket
import sys
from collections.abc import Sequence
from typing import Any

from ifn_desktop.pdf.lockdown import AHEAD_SECONDS, allow_cpu, ending_after, lock_down
from ifn_desktop.pdf.protocol import (
    CHUNK,
    Channel,
    ChannelClosed,
    Frame,
    Header,
    PipeChannel,
    ProtocolError,
    SocketChannel,
    dump_json,
    parse_json,
)
from ifn_desktop.pdf.worker_ahead import PAUSE_SECONDS, REST_SECONDS
from ifn_desktop.pdf.worker_documents import Refusal, describe, open_pdf, out_of_memory
from ifn_desktop.pdf.worker_links import LinkReader
from ifn_desktop.pdf.worker_render import PageRenderer
from ifn_desktop.pdf.worker_text import PageReader


def _load_pymupdf() -> Any:
    """Import PyMuPDF without its layout half, which costs 0.5 s and 220 MB, and silence it."""
    sys.modules["pymupdf.layout"] = None  # type: ignore[assignment]
    sys.modules["pymupdf4llm"] = None  # type: ignore[assignment]
    import pymupdf  # pyright: ignore[reportMissingTypeStubs]

    module: Any = pymupdf
    module.TOOLS.mupdf_display_errors(False)
    module.TOOLS.mupdf_display_warnings(False)
    return module


class _OpenDocument:
    """A document with the memory it reads from."""

    def __init__(self, mu: Any, document: Any, data: memoryview) -> None:
        self.document = document
        self.reader = PageReader(mu, document)
        self._data = data


class Worker:
    """Answers the program's requests, one after the other.

    Args:
        channel: to the program.
        mu: the pymupdf module.
        ahead: bytes that pages may take which are read before they are asked for.
    """

    def __init__(self, channel: Channel, mu: Any, ahead: int = 0) -> None:
        self._channel = channel
        self._mu = mu
        self._renderer = PageRenderer(mu, ahead)
        self._documents: dict[int, _OpenDocument] = {}
        self._slots: dict[int, mmap.mmap] = {}
        self._white: set[int] = set()
        self._composer: Any = None
        self._jobs = {
            "open": self._open,
            "describe": self._describe,
            "read": self._read,
            "layer": self._layer,
            "words": self._words,
            "marks": self._marks,
            "compose": self._compose,
            "cut": self._cut,
            "ocr": self._recognise,
            "render": self._render,
            "convert": self._convert,
            "links": self._links,
            "embedded": self._embedded,
            "extract": self._extract,
        }

    def run(self) -> None:
        """Work until the channel closes."""
        self._channel.send({"ready": True})
        while True:
            allow_cpu()  # before there is a job: somebody waits for that
            self._read_ahead()
            frame = self._channel.receive()
            operation = str(frame.header["op"])
            if operation == "close":
                self._close(_number(frame.header, "doc"))
            elif operation == "drop":
                self._slots.pop(_number(frame.header, "slot"), None)
            elif operation == "clean":
                self._clean(frame)
            else:
                self._answer(operation, frame)

    def _read_ahead(self) -> None:
        ahead, pause = self._renderer.ahead, REST_SECONDS
        while ahead.has_more and self._channel.rests(pause):
            with ending_after(AHEAD_SECONDS):  # nobody waits for it, so nobody else would end it
                ahead.step()
            pause = PAUSE_SECONDS

    def _answer(self, operation: str, frame: Frame) -> None:
        try:
            self._jobs[operation](frame)
        except (ChannelClosed, ProtocolError):
            raise
        except Refusal as refusal:
            self._channel.send({"ok": False, "code": refusal.code, "params": refusal.params})
        except Exception as error:  # noqa: BLE001
            # Told to the program, which decides whose fault it is; the text stays here.
            if out_of_memory(error):
                self._channel.send({"ok": False, "code": "pdf.memory", "params": {}})
            else:
                self._channel.send({"ok": False, "bug": _where(error)})

    def _bytes(self, frame: Frame) -> memoryview:
        """The file that comes with a request: by descriptor, or in the frames that follow."""
        size = _number(frame.header, "size")
        if frame.fds:
            try:
                if size == 0:
                    return memoryview(b"")
                return memoryview(mmap.mmap(frame.fds[0], size, access=mmap.ACCESS_READ))
            finally:
                os.close(frame.fds[0])
        data = bytearray()
        while True:
            part = self._channel.receive()
            data += part.body
            if part.header.get("op") == "end":
                return memoryview(bytes(data))

    def _open(self, frame: Frame) -> None:
        number = _number(frame.header, "doc")
        data = self._bytes(frame)
        password = frame.header.get("password")
        document = open_pdf(
            self._mu,
            data,
            password if isinstance(password, str) else None,
            _number(frame.header, "max_pages"),
        )
        self._documents[number] = _OpenDocument(self._mu, document, data)
        self._channel.send({"ok": True, "pages": document.page_count})

    def _close(self, number: int) -> None:
        self._renderer.forget(number)
        self._documents.pop(number, None)

    def _describe(self, frame: Frame) -> None:
        opened = self._documents[_number(frame.header, "doc")]
        self._channel.send({"ok": True}, dump_json(describe(opened.document)))

    def _read(self, frame: Frame) -> None:
        opened = self._documents[_number(frame.header, "doc")]
        for number in range(_number(frame.header, "first"), _number(frame.header, "last") + 1):
            try:
                page = opened.reader.read(number)
            except Exception as error:  # noqa: BLE001
                # What MuPDF cannot read of a page is the page's fault.
                if out_of_memory(error):
                    raise Refusal("pdf.memory", page=number) from None
                page = {"size": [0, 0], "label": "", "image": False, "lost": True, "rows": []}
            rows = page.pop("rows")
            self._channel.send({"page": number, **page}, dump_json(rows))
        self._channel.send({"ok": True})

    def _layer(self, frame: Frame) -> None:
        from ifn_desktop.pdf.worker_layer import read_layer

        opened = self._documents[_number(frame.header, "doc")]
        number = _number(frame.header, "page")
        head, rows, places = read_layer(self._mu, opened.document, number)
        self._channel.send({"page": number, **head}, dump_json(rows))
        self._channel.send({"ok": True}, places)

    def _words(self, frame: Frame) -> None:
        from ifn_desktop.pdf.worker_words import WordsInBatches

        opened = self._documents[_number(frame.header, "doc")]
        asked: Any = parse_json(frame.body)
        batches = WordsInBatches(self._mu, opened.document, self._channel.send)
        for number in asked:
            try:
                batches.read(number)
            except Exception as error:  # noqa: BLE001
                code = "pdf.memory" if out_of_memory(error) else "pdf.bad_page"
                raise Refusal(code, page=number) from None
        batches.send()
        self._channel.send({"ok": True})

    def _recognise(self, frame: Frame) -> None:
        from ifn_desktop.pdf.worker_ocr import recognise

        header = frame.header
        opened = self._documents[_number(header, "doc")]
        rows = recognise(
            self._mu,
            opened.document,
            _number(header, "page"),
            program=str(header["program"]),
            tessdata=str(header["tessdata"]),
            turns=header["turns"] is True,
        )
        self._channel.send({"ok": True}, dump_json(rows))

    def _render(self, frame: Frame) -> None:
        header = frame.header
        number = _number(header, "doc")
        clip = _numbers(header, "clip", 4)
        size = _numbers(header, "size", 2)
        target: Any
        is_white = False
        if "slot" in header:
            target, is_white = self._slot(frame)
        else:
            target = bytearray(clip[2] * clip[3] * 4)
        self._renderer.draw(
            number,
            self._documents[number].document,
            _number(header, "page"),
            size=(size[0], size[1]),
            clip=(clip[0], clip[1], clip[2], clip[3]),
            rotation=_number(header, "rotation"),
            look=str(header["look"]),
            target=target,
            is_white=is_white,
            marks=header["marks"] is True,
        )
        if "slot" in header:
            self._channel.send({"ok": True})
        else:
            self._send_bytes(memoryview(target))
        self._renderer.tidy()
        if header["marks"] is not True:
            self._renderer.ahead.drawn(number, self._documents[number].document, _number(header, "page"))

    def _slot(self, frame: Frame) -> tuple[mmap.mmap, bool]:
        """Memory that the program sees, and whether it is white."""
        slot = _number(frame.header, "slot")
        if frame.fds:
            self._slots[slot] = mmap.mmap(frame.fds[0], _number(frame.header, "capacity"))
            os.close(frame.fds[0])
        is_white = slot in self._white
        self._white.discard(slot)
        return self._slots[slot], is_white

    def _clean(self, frame: Frame) -> None:
        memory, _ = self._slot(frame)
        ctypes.memset(ctypes.addressof(ctypes.c_char.from_buffer(memory)), 0xFF, len(memory))
        self._white.add(_number(frame.header, "slot"))

    def _convert(self, frame: Frame) -> None:
        from ifn_desktop.pdf.worker_convert import convert

        data = self._bytes(frame)
        self._send_bytes(memoryview(convert(self._mu, data, str(frame.header["type"]))))

    def _marks(self, frame: Frame) -> None:
        from ifn_desktop.pdf.worker_annots import read_marks

        first, last = _numbers(frame.header, "pages", 2)
        document = self._documents[_number(frame.header, "doc")].document
        self._channel.send({"ok": True}, dump_json(read_marks(self._mu, document, first, last)))

    def _compose(self, frame: Frame) -> None:
        from ifn_desktop.pdf.worker_annots import Composer

        do = str(frame.header["do"])
        if do == "begin" or self._composer is None:
            self._composer = Composer(self._mu)
            self._channel.send({"ok": True})
            return
        told: Any = parse_json(frame.body)
        if do == "add":
            first, last = _numbers(frame.header, "pages", 2)
            document = self._documents[_number(frame.header, "doc")].document
            count = self._composer.add(document, first, last, told["marks"], frozenset(told["taken"]))
            self._channel.send({"ok": True, "pages": count})
            return
        made = self._composer.finish(told["outline"])
        self._composer = None
        self._send_bytes(memoryview(made))

    def _cut(self, frame: Frame) -> None:
        from ifn_desktop.pdf.worker_cut import keep_pages

        document = self._documents[_number(frame.header, "doc")].document
        told: Any = parse_json(frame.body)
        runs = [(int(first), int(last)) for first, last in told["runs"]]
        self._send_bytes(memoryview(keep_pages(self._mu, document, runs)))

    def _links(self, frame: Frame) -> None:
        first, last = _numbers(frame.header, "pages", 2)
        self._channel.send({"ok": True}, dump_json(self._link_reader(frame).links(first, last)))

    def _embedded(self, frame: Frame) -> None:
        first, last = _numbers(frame.header, "pages", 2)
        self._channel.send({"ok": True}, dump_json(self._link_reader(frame).embedded(first, last)))

    def _extract(self, frame: Frame) -> None:
        page, index = _numbers(frame.header, "which", 2)
        self._send_bytes(memoryview(self._link_reader(frame).extract(page, index)))

    def _link_reader(self, frame: Frame) -> LinkReader:
        return LinkReader(self._mu, self._documents[_number(frame.header, "doc")].document)

    def _send_bytes(self, data: memoryview) -> None:
        self._channel.send({"ok": True, "bytes": len(data)})
        for start in range(0, len(data), CHUNK):
            self._channel.send({"data": True}, data[start : start + CHUNK])


def _number(header: Header, name: str) -> int:
    value = header[name]
    if not isinstance(value, int):
        raise ProtocolError(name)
    return value


def _numbers(header: Header, name: str, count: int) -> list[int]:
    values = header[name]
    if not isinstance(values, list) or len(values) != count:  # pyright: ignore[reportUnknownArgumentType]
        raise ProtocolError(name)
    return [int(value) for value in values]  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]


def _where(error: BaseException) -> str:
    """Kind and place of an error in our code, without its text."""
    place = "?"
    trace = error.__traceback__
    while trace is not None:
        name = str(trace.tb_frame.f_globals.get("__name__", "?"))
        if name == "__main__" or name.startswith("ifn_desktop"):
            place = f"{name.rpartition('.')[2]}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(error).__name__} {place}"


def main(arguments: Sequence[str]) -> int:
    """Run a worker.

    Args:
        arguments: `--fd N` or `--pipe`, `--memory BYTES`, `--nice N`, `--children`, `--ahead BYTES`.
    """
    parser = argparse.ArgumentParser(prog="ifn-desktop --pdf-worker")
    parser.add_argument("--fd", type=int)
    parser.add_argument("--pipe", action="store_true")
    parser.add_argument("--memory", type=int, required=True)
    parser.add_argument("--nice", type=int, default=0)
    parser.add_argument("--children", action="store_true")
    parser.add_argument("--ahead", type=int, default=0)
    options = parser.parse_args(arguments)
    channel: Channel
    if options.pipe:
        # Nothing that prints may get between the frames.
        read_fd, write_fd = os.dup(0), os.dup(1)
        nowhere = os.open(os.devnull, os.O_RDWR)
        os.dup2(nowhere, 0)
        os.dup2(nowhere, 1)
        os.close(nowhere)
        if sys.platform == "win32":
            import msvcrt

            msvcrt.setmode(read_fd, os.O_BINARY)
            msvcrt.setmode(write_fd, os.O_BINARY)
        channel = PipeChannel(read_fd, write_fd)
    else:
        channel = SocketChannel(socket.socket(fileno=options.fd), accept_fds=True)
    # Imported first, so that Python may keep PyMuPDF's compiled form: 0.1 s a start instead of 0.6.
    mu = _load_pymupdf()
    lock_down(options.memory, options.nice, children=options.children)
    try:
        Worker(channel, mu, options.ahead).run()
    except ChannelClosed:
        return 0  # the program has ended, or wants no more
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

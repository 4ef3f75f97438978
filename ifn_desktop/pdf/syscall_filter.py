# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""System calls that a worker gives up for good (Linux: seccomp).

A list of what is refused, not of what is allowed: which calls libc and MuPDF make differs between
systems, and a worker that ends on an unforeseen one would be a page that cannot be read. Numbers
are those of Linux's `unistd.h`; a processor that is not listed has no filter.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from typing import NamedTuple

_NETWORK = "network"
_CHILDREN = "children"
_FILES = "files"
_OTHERS = "others"

# name: (x86_64, aarch64); None where the processor has no such call.
_REFUSED: dict[str, dict[str, tuple[int | None, int | None]]] = {
    _NETWORK: {
        "socket": (41, 198),
        "connect": (42, 203),
        "accept": (43, 202),
        "bind": (49, 200),
        "listen": (50, 201),
        "accept4": (288, 242),
    },
    _CHILDREN: {
        "fork": (57, None),
        "vfork": (58, None),
        "execve": (59, 221),
        "execveat": (322, 281),
        "socketpair": (53, 199),
        "kill": (62, 129),
        "tkill": (200, 130),
        "rt_sigqueueinfo": (129, 138),
        "rt_tgsigqueueinfo": (297, 240),
        "pidfd_send_signal": (424, 424),
    },
    _FILES: {
        "truncate": (76, 45),
        "rename": (82, None),
        "mkdir": (83, None),
        "rmdir": (84, None),
        "creat": (85, None),
        "link": (86, None),
        "unlink": (87, None),
        "symlink": (88, None),
        "chmod": (90, None),
        "fchmod": (91, 52),
        "chown": (92, None),
        "fchown": (93, 55),
        "lchown": (94, None),
        "utime": (132, None),
        "mknod": (133, None),
        "setxattr": (188, 5),
        "lsetxattr": (189, 6),
        "fsetxattr": (190, 7),
        "removexattr": (197, 14),
        "lremovexattr": (198, 15),
        "fremovexattr": (199, 16),
        "utimes": (235, None),
        "mkdirat": (258, 34),
        "mknodat": (259, 33),
        "fchownat": (260, 54),
        "futimesat": (261, None),
        "unlinkat": (263, 35),
        "renameat": (264, 38),
        "linkat": (265, 37),
        "symlinkat": (266, 36),
        "fchmodat": (268, 53),
        "utimensat": (280, 88),
        "renameat2": (316, 276),
        "fchmodat2": (452, 452),
    },
    # Other processes, the system, and ways around a filter.
    _OTHERS: {
        "shmget": (29, 194),
        "semget": (64, 190),
        "msgget": (68, 186),
        "ptrace": (101, 117),
        "pivot_root": (155, 41),
        "chroot": (161, 51),
        "mount": (165, 40),
        "umount2": (166, 39),
        "init_module": (175, 105),
        "mq_open": (240, 180),
        "kexec_load": (246, 104),
        "add_key": (248, 217),
        "request_key": (249, 218),
        "keyctl": (250, 219),
        "unshare": (272, 97),
        "perf_event_open": (298, 241),
        "name_to_handle_at": (303, 264),
        "open_by_handle_at": (304, 265),
        "setns": (308, 268),
        "process_vm_readv": (310, 270),
        "process_vm_writev": (311, 271),
        "kcmp": (312, 272),
        "finit_module": (313, 273),
        "bpf": (321, 280),
        "userfaultfd": (323, 282),
        "io_uring_setup": (425, 425),
        "io_uring_enter": (426, 426),
        "io_uring_register": (427, 427),
        "pidfd_open": (434, 434),
        "pidfd_getfd": (438, 438),
    },
}


class _Machine(NamedTuple):
    column: int
    audit: int
    seccomp: int
    clone: int
    clone3: int
    tgkill: int
    prlimit: int


_MACHINES = {
    "x86_64": _Machine(0, 0xC000003E, 317, 56, 435, 234, 302),
    "aarch64": _Machine(1, 0xC00000B7, 277, 220, 435, 131, 261),
}

_LOAD, _IS, _HAS, _NOT_BELOW, _END = 0x20, 0x15, 0x45, 0x35, 0x06
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_CLONE_THREAD = 0x00010000
_X32 = 0x40000000

_SET_MODE_FILTER, _GET_ACTION_AVAIL, _ALL_THREADS = 1, 2, 1


class _Instruction(ctypes.Structure):
    _fields_ = (
        ("code", ctypes.c_uint16),
        ("jt", ctypes.c_uint8),
        ("jf", ctypes.c_uint8),
        ("k", ctypes.c_uint32),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_uint16), ("filter", ctypes.POINTER(_Instruction)))


def has_filter() -> bool:
    """Whether this system can refuse system calls. Changes nothing."""
    machine = _machine()
    if machine is None:
        return False
    action = ctypes.c_uint32(_REFUSE)
    return _call(machine.seccomp, _GET_ACTION_AVAIL, 0, ctypes.addressof(action)) == 0


def refuse_calls(*, children: bool) -> bool:
    """Refuse this process network, other processes and changes of files from now on, where the system can.

    Needs `PR_SET_NO_NEW_PRIVS`.

    Args:
        children: it may start programs, which inherit the rest.

    Returns:
        Whether the filter holds.
    """
    machine = _machine()
    if machine is None:
        return False
    rows = _rows(machine, children=children)
    code = (_Instruction * len(rows))(*(_Instruction(*row) for row in rows))
    program = _Program(len(rows), code)
    return _call(machine.seccomp, _SET_MODE_FILTER, _ALL_THREADS, ctypes.addressof(program)) == 0


def _rows(machine: _Machine, *, children: bool) -> list[tuple[int, int, int, int]]:
    """The filter: each refusal is a test of the number and, where that fits, an end."""
    refuse = (_END, 0, 0, _REFUSE | errno.EPERM)
    allow = (_END, 0, 0, _ALLOW)
    rows = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_IS, 1, 0, machine.audit),
        (_END, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
    ]
    if machine.column == 0:  # the same calls by other numbers
        rows += [(_NOT_BELOW, 0, 1, _X32), refuse]
    groups = (_NETWORK, _OTHERS) if children else (_NETWORK, _OTHERS, _CHILDREN, _FILES)
    for group in groups:
        for numbers in _REFUSED[group].values():
            number = numbers[machine.column]
            if number is not None:
                rows += [(_IS, 0, 1, number), refuse]
    # The limits of other processes are not its own.
    rows += [(_IS, 0, 4, machine.prlimit), (_LOAD, 0, 0, _FIRST_ARGUMENT), (_IS, 0, 1, 0), allow, refuse]
    if not children:
        # A thread is no process. What clone3 is asked lies in memory, out of the filter's sight: libc
        # falls back on clone when there is no such call.
        rows += [(_IS, 0, 1, machine.clone3), (_END, 0, 0, _REFUSE | errno.ENOSYS)]
        rows += [(_IS, 0, 4, machine.clone), (_LOAD, 0, 0, _FIRST_ARGUMENT)]
        rows += [(_HAS, 0, 1, _CLONE_THREAD), allow, refuse]
        # abort() sends a signal to itself.
        rows += [(_IS, 0, 4, machine.tgkill), (_LOAD, 0, 0, _FIRST_ARGUMENT)]
        rows += [(_IS, 0, 1, os.getpid()), allow, refuse]
    return [*rows, allow]


def _machine() -> _Machine | None:
    if sys.platform != "linux" or sys.maxsize <= 1 << 32:
        return None
    return _MACHINES.get(os.uname().machine)


def _call(number: int, *arguments: int) -> int:
    return int(ctypes.CDLL(None).syscall(*(ctypes.c_long(value) for value in (number, *arguments))))

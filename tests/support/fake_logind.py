# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""A logind and a screen saver on a bus of their own, which say what the test has them say.

`python -m tests.support.fake_logind`, with DBUS_SYSTEM_BUS_ADDRESS set: prints `ready`, then what programs
ask; each line on its input is a signal to send: `sleep`, `wake`, `lock`, `lock-other`, `hint`, `saver`.
"""

from __future__ import annotations

import os
import sys
import threading

from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection

NAME = "org.freedesktop.login1"
MANAGER = DBusAddress("/org/freedesktop/login1", bus_name=NAME, interface=f"{NAME}.Manager")
OURS, OTHERS = "/org/freedesktop/login1/session/_31", "/org/freedesktop/login1/session/_32"
HINT = (f"{NAME}.Session", {"LockedHint": ("b", True)}, [])


def main() -> None:
    """Answer and send, until the input ends."""
    connection = open_dbus_connection(bus="SYSTEM", enable_fds=True)
    connection.send_and_get_reply(message_bus.RequestName(NAME))
    threading.Thread(target=answer, args=(connection,), daemon=True).start()
    session = {name: DBusAddress(path, interface=f"{NAME}.Session") for name, path in paths().items()}
    properties = DBusAddress(OURS, interface="org.freedesktop.DBus.Properties")
    saver = DBusAddress("/org/gnome/ScreenSaver", interface="org.gnome.ScreenSaver")
    signals = {
        "sleep": (MANAGER, "PrepareForSleep", "b", (True,)),
        "wake": (MANAGER, "PrepareForSleep", "b", (False,)),
        "lock": (session["ours"], "Lock", None, ()),
        "lock-other": (session["others"], "Lock", None, ()),
        "hint": (properties, "PropertiesChanged", "sa{sv}as", HINT),
        "saver": (saver, "ActiveChanged", "b", (True,)),
    }
    say("ready")
    for line in sys.stdin:
        connection.send(new_signal(*signals[line.strip()]))


def say(words: str) -> None:
    """Tell the test."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def paths() -> dict[str, str]:
    """The two sessions."""
    return {"ours": OURS, "others": OTHERS}


def answer(connection: object) -> None:
    """Answer `GetSession` and `Inhibit`."""
    while True:
        message = connection.receive()  # type: ignore[attr-defined]
        if message.header.message_type is not MessageType.method_call:
            continue
        member = message.header.fields[HeaderFields.member]
        if member == "GetSession":
            reply = new_method_return(message, "o", (OURS,))
        elif member == "Get":
            reply = new_method_return(message, "v", (("b", True),))
        elif member == "Inhibit":
            reader, writer = os.pipe()
            reply = new_method_return(message, "h", (writer,))
            threading.Thread(target=watch, args=(reader,), daemon=True).start()
            connection.send(reply)  # type: ignore[attr-defined]
            os.close(writer)
            say(f"delayed by {message.body[1]} for {message.body[0]}")
            continue
        else:
            reply = new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")
        connection.send(reply)  # type: ignore[attr-defined]


def watch(reader: int) -> None:
    """Say when the delay is given up."""
    os.read(reader, 1)
    say("delay given up")


if __name__ == "__main__":
    main()

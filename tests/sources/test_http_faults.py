# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""What a connection that does not come about says of the network and of the server."""

from __future__ import annotations

import pytest
from urllib3.connection import HTTPConnection
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError

from ifn_desktop.errors import KnownError
from ifn_desktop.sources.http_faults import fault_of

ASKED = HTTPConnection("kommun.example")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ConnectTimeoutError(ASKED, "timed out"), "remote.down"),
        (NewConnectionError(ASKED, "network is unreachable"), "remote.offline"),
        (NameResolutionError("kommun.example", ASKED, OSError()), "remote.offline"),  # type: ignore[arg-type]
    ],
)
def test_a_silent_server_is_no_missing_network(error: Exception, code: str) -> None:
    fault = fault_of(error)
    assert isinstance(fault, KnownError)
    assert fault.code == code

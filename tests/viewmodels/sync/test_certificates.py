# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Certificate files as members are given them."""

from __future__ import annotations

import ssl

import pytest
import trustme

from ifn_desktop.errors import KnownError
from ifn_desktop.viewmodels.sync_adding import pem_of


def test_both_forms_are_the_same_certificate() -> None:
    pem = trustme.CA().cert_pem.bytes()
    der = ssl.PEM_cert_to_DER_cert(pem.decode())
    assert pem_of(pem) == pem.decode()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(cadata=pem_of(der))
    assert len(context.get_ca_certs()) == 1


def test_what_is_no_text_is_none() -> None:
    with pytest.raises(KnownError, match=r"remote\.ca"):
        pem_of(b"\xff\xfeM\x00Z\x00")

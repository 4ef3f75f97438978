# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

from __future__ import annotations

import tempfile
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.sources.delivery import Limits, open_delivery
from tests.sources.making import PDF, PNG, delivered, zipped
from tests.sources.ole import Folder, Letter, compound, outlook_message


def letter(
    subject: str = "Handlingar till nämnden", text: str = "Hej!\n\nHär kommer papperen.\n"
) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Nämndsekreteraren <sekreterare@exempelby.invalid>"
    message["To"] = "ledamot@exempelby.invalid"
    message["Date"] = "Tue, 09 Feb 2027 10:00:00 +0100"
    message["Subject"] = subject
    message["Message-ID"] = "<1@exempelby.invalid>"
    message.set_content(text)
    return message


def attach(message: EmailMessage, data: bytes, name: str, kind: str = "application/pdf") -> None:
    main, sub = kind.split("/")
    message.add_attachment(data, maintype=main, subtype=sub, filename=name)


def write(tmp_path: Path, data: bytes, name: str = "post.eml") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def test_text_and_attachments(tmp_path: Path) -> None:
    message = letter()
    attach(message, PDF, "Bilaga 1 – Åtgärder.pdf")
    attach(message, zipped({"b.pdf": PDF + b"b"}), "fler.zip", "application/zip")
    entries, refusals = delivered(write(tmp_path, message.as_bytes()))
    assert refusals == {}
    assert list(entries) == [
        "post.eml/Handlingar till nämnden.txt",
        "post.eml/Bilaga 1 – Åtgärder.pdf",
        "post.eml/fler.zip/b.pdf",
    ]
    kind, text = entries["post.eml/Handlingar till nämnden.txt"]
    assert kind == "text/plain"
    assert "Här kommer papperen." in text.decode()
    assert text.decode().startswith("Från: ")
    assert entries["post.eml/Bilaga 1 – Åtgärder.pdf"] == ("application/pdf", PDF)


@pytest.mark.parametrize(
    "header",
    [
        "attachment; filename*=utf-8''%C3%84rende%20f%C3%B6r%20n%C3%A4mnd.pdf",
        "attachment; filename*=iso-8859-1''%C4rende%20f%F6r%20n%E4mnd.pdf",
        'attachment; filename="=?utf-8?Q?=C3=84rende_f=C3=B6r_n=C3=A4mnd=2Epdf?="',
        'attachment; filename="=?utf-8?B?w4RyZW5kZSBmw7ZyIG7DpG1uZC5wZGY=?="',
        "attachment; filename*0*=utf-8''%C3%84rende%20f; filename*1*=%C3%B6r%20n%C3%A4mnd.pdf",
    ],
)
def test_names_as_mail_programs_write_them(tmp_path: Path, header: str) -> None:
    source = (
        "From: a@b.invalid\r\nTo: c@d.invalid\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/mixed; boundary="g"\r\n\r\n--g\r\nContent-Type: application/octet-stream\r\n'
        f"Content-Disposition: {header}\r\n\r\n{PDF.decode()}\r\n--g--\r\n"
    )
    entries, _ = delivered(write(tmp_path, source.encode()))
    assert list(entries) == ["post.eml/Ärende för nämnd.pdf"]


def test_names_of_attachments_stay_inside(tmp_path: Path) -> None:
    message = letter()
    attach(message, PDF, "../../../etc/cron.d/a.pdf")
    names = list(delivered(write(tmp_path, message.as_bytes()))[0])
    assert names[1] == "post.eml/etc_cron.d_a.pdf"


def test_small_inline_pictures_and_signatures_are_quiet_but_named(tmp_path: Path) -> None:
    message = letter()
    message.add_alternative("<p>Hej <img src='cid:logo'></p>", subtype="html")
    html = message.get_body(("html",))
    assert html is not None
    html.add_related(PNG, "image", "png", cid="<logo>", filename="image001.png", disposition="inline")
    html.add_related(
        PNG + b"x" * 100_000, "image", "png", cid="<foto>", filename="foto.png", disposition="inline"
    )
    attach(message, b"0\x80\6\t*\x86H", "smime.p7s", "application/pkcs7-signature")
    attach(message, b'x\x9f>"\1\0', "winmail.dat", "application/ms-tnef")
    entries, refusals = delivered(write(tmp_path, message.as_bytes()))
    assert set(entries) == {"post.eml/Handlingar till nämnden.txt", "post.eml/foto.png"}
    assert refusals == {
        "post.eml/image001.png": "mail.inline_image",
        "post.eml/smime.p7s": "mail.signature",
        "post.eml/winmail.dat": "mail.winmail",
    }


def test_forwarded_messages_and_messages_in_zips(tmp_path: Path) -> None:
    inner = letter("Ursprunget: ärende 4/27", "Se bilagan.")
    attach(inner, PDF, "Avtal.pdf")
    outer = letter("VB: Ursprunget")
    outer.add_attachment(inner)
    path = write(tmp_path, zipped({"post": outer.as_bytes()}), "p.zip")
    entries, refusals = delivered(path)
    assert refusals == {}
    assert list(entries) == [
        "p.zip/post/VB: Ursprunget.txt",
        "p.zip/post/Ursprunget: ärende 4-27.eml/Ursprunget: ärende 4-27.txt",
        "p.zip/post/Ursprunget: ärende 4-27.eml/Avtal.pdf",
    ]


def test_a_message_written_as_a_web_page_becomes_words(tmp_path: Path) -> None:
    message = letter()
    message.clear_content()
    message.set_content(
        "<style>p{}</style><p>Hej &aring;sa!</p><table><tr><td>1</td><td>Avtal</td></tr></table>", "html"
    )
    ((kind, content),) = delivered(write(tmp_path, message.as_bytes()))[0].values()
    assert kind == "text/plain"
    assert content.decode().endswith("Hej åsa!\n\n1\tAvtal\n")


def test_wrong_character_sets_and_no_subject(tmp_path: Path) -> None:
    head = b"From: a@b.invalid\nTo: b@b.invalid\nMIME-Version: 1.0\n"
    source = head + b"Content-Type: text/plain; charset=nonsense\n\n\xe5\xe4\xf6\n"
    entries, _ = delivered(write(tmp_path, source))
    ((name, (_, content)),) = entries.items()
    assert name == "post.eml/Meddelande.txt"
    assert "åäö" in content.decode()


def test_too_big_and_endless_headers(tmp_path: Path) -> None:
    path = write(tmp_path, letter(text="x\n" * 5000).as_bytes())
    assert delivered(path, limits=Limits(memory_bytes=1000))[1] == {"post.eml": "mail.too_big"}
    long = b"From: a@b.invalid\nTo: b\nMIME-Version: 1.0\nSubject: " + b"x" * (2 << 20)
    assert delivered(write(tmp_path, long))[1] == {"post.eml": "mail.damaged"}


_source = letter()
attach(_source, PDF, "Ärende.pdf")
_source.add_attachment(letter("inre"))
_bytes = _source.as_bytes()


@given(st.lists(st.tuples(st.integers(0, len(_bytes) - 1), st.binary(min_size=1, max_size=6)), max_size=6))
def test_a_message_with_anything_wrong_is_read_or_refused(changes: list[tuple[int, bytes]]) -> None:
    data = bytearray(_bytes)
    for at, value in changes:
        data[at : at + len(value)] = value
    with tempfile.TemporaryDirectory() as made:
        found = delivered(write(Path(made), bytes(data)))
    assert sum(map(len, found)) >= 1


def outlook() -> bytes:
    inner = Letter("Inre", "Inre text", attachments=[("Djup.pdf", PDF + b"djup", {})])
    return outlook_message(
        Letter(
            "Handlingar på väg",
            "Hej!\r\nHär är de.",
            sender="Sekreteraren",
            attachments=[
                ("Bilaga 1 å.pdf", PDF, {}),
                ("Vidarebefordrat", inner, {}),
                ("image001.png", PNG, {0x3712: "logo", 0x370E: "image/png"}),
                ("papper.zip", zipped({"x.pdf": PDF + b"x"}), {}),
            ],
        )
    )


def test_outlook_message(tmp_path: Path) -> None:
    entries, refusals = delivered(write(tmp_path, outlook(), "post.msg"))
    assert {name: kind for name, (kind, _) in entries.items()} == {
        "post.msg/Handlingar på väg.txt": "text/plain",
        "post.msg/Bilaga 1 å.pdf": "application/pdf",
        "post.msg/Vidarebefordrat.msg/Inre.txt": "text/plain",
        "post.msg/Vidarebefordrat.msg/Djup.pdf": "application/pdf",
        "post.msg/papper.zip/x.pdf": "application/pdf",
    }
    assert refusals == {"post.msg/image001.png": "mail.inline_image"}
    assert entries["post.msg/Vidarebefordrat.msg/Djup.pdf"][1] == PDF + b"djup"
    assert "Här är de." in entries["post.msg/Handlingar på väg.txt"][1].decode()


def test_outlook_message_with_html_only_and_without_an_ending(tmp_path: Path) -> None:
    data = outlook_message(Letter("S", html="<p>Hej på er, åäö</p>".encode()))
    entries, _ = delivered(write(tmp_path, data, "okänd"))
    assert entries["okänd/S.txt"][1].decode().endswith("Hej på er, åäö\n")


def test_old_and_locked_office_files(tmp_path: Path) -> None:
    word = write(tmp_path, compound(Folder({"WordDocument": b"x" * 600})), "a.doc")
    locked = write(tmp_path, compound(Folder({"EncryptedPackage": b"x" * 600})), "b.docx")
    entries, refusals = delivered(word, locked)
    assert entries["a.doc"][0] == "application/msword"
    assert refusals == {"b.docx": "file.password"}


_msg = outlook()


@given(
    st.lists(
        st.tuples(st.integers(0, 600) | st.integers(0, len(_msg) - 1), st.binary(min_size=1, max_size=4)),
        min_size=1,
        max_size=6,
    )
)
def test_an_outlook_message_with_anything_wrong_is_read_or_refused(changes: list[tuple[int, bytes]]) -> None:
    data = bytearray(_msg)
    for at, value in changes:
        data[at : at + len(value)] = value
    with tempfile.TemporaryDirectory() as made:
        path = write(Path(made), bytes(data), "post.msg")
        assert list(open_delivery([path]))


def test_a_forged_outlook_message_cannot_claim_more_than_the_file_holds(tmp_path: Path) -> None:
    data = bytearray(_msg)
    at = 0
    while (at := data.find("__substg1.0_37010102".encode("utf-16-le"), at + 1)) > 0:
        data[at + 120 : at + 124] = (200 << 20).to_bytes(4, "little")
    assert delivered(write(tmp_path, bytes(data), "post.msg"))[1] == {"post.msg": "mail.damaged"}

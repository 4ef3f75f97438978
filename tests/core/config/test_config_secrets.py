# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

from __future__ import annotations

import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import ClassVar

import keyring
import keyring.backend
import keyring.errors
import pytest
from keyring.backends.chainer import ChainerBackend

from ifn_desktop.config.keyrings import SystemKeyring
from ifn_desktop.config.lock import ProfileLock
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.config.secrets import KeyStatus, KeyVault
from ifn_desktop.config.unlocking import passphrase_from_environment, unlock
from ifn_desktop.config.wrapping import Cost
from ifn_desktop.errors import BugError, KnownError
from tests.support import memory_keyring

CHEAP = Cost(memory_kib=64, iterations=1, lanes=1)
WORDS = "Blåbär på tallrik 7"


class Odd(memory_keyring.MemoryKeyring):
    """A keyring that is told what to raise."""

    trouble: Exception | None = None

    def get_password(self, service: str, username: str) -> str | None:
        if self.trouble:
            raise self.trouble
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.trouble:
            raise self.trouble
        super().set_password(service, username, password)


class Forgetful(memory_keyring.MemoryKeyring):
    """Says that it keeps a secret, and does not."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class Chain(ChainerBackend):
    """A chain over what a test names."""

    backends: ClassVar[list[keyring.backend.KeyringBackend]] = []  # pyright: ignore[reportIncompatibleVariableOverride]


def with_backend(paths: ProfilePaths, backend: keyring.backend.KeyringBackend, *trusted: str) -> KeyVault:
    keyring.set_keyring(backend)
    return KeyVault(paths, SystemKeyring(frozenset(trusted)), CHEAP)


def failing(call: object, *arguments: object) -> str:
    with pytest.raises(KnownError) as caught:
        call(*arguments)  # pyright: ignore[reportCallIssue]
    return caught.value.code


def test_the_keyring_gives_back_what_it_got(vault: KeyVault, paths: ProfilePaths) -> None:
    assert vault.status() is KeyStatus.NEW
    made = vault.create()
    assert len(made.key) == 32
    assert vault.status(ask_keyring=True) is KeyStatus.KEYRING
    assert vault.backend == "memory_keyring.MemoryKeyring"
    assert vault.open_with_keyring() == made.key
    assert vault.open_with_recovery_code(made.recovery_code or "") == made.key
    assert failing(vault.open_with_passphrase, WORDS) == "key.no_passphrase"
    ((service, user),) = memory_keyring.SECRETS
    assert service == "ifn-desktop"
    assert user == json.loads(paths.key_file.read_text())["profile"]


def test_the_passphrase_gives_back_what_it_got_and_asks_no_keyring(vault: KeyVault) -> None:
    made = vault.create(WORDS)
    assert vault.status() is KeyStatus.PASSPHRASE
    assert vault.open_with_passphrase(unicodedata.normalize("NFD", WORDS)) == made.key
    assert failing(vault.open_with_passphrase, WORDS + " ") == "key.wrong_passphrase"
    assert failing(vault.open_with_passphrase, "") == "key.wrong_passphrase"
    assert failing(vault.open_with_keyring) == "key.passphrase_needed"
    assert memory_keyring.SECRETS == {}


def test_the_real_cost_is_the_default_and_is_recorded(paths: ProfilePaths) -> None:
    KeyVault(paths, SystemKeyring()).create(WORDS)
    said = json.loads(paths.key_file.read_text())["passphrase"]
    assert (said["kdf"], said["memory_kib"], said["iterations"], said["lanes"]) == ("argon2id", 65536, 3, 4)


def test_the_key_file_holds_no_secret(vault: KeyVault, paths: ProfilePaths) -> None:
    made = vault.create(WORDS)
    raw = paths.key_file.read_bytes()
    for secret in (made.key.hex().encode(), made.key, WORDS.encode(), (made.recovery_code or "").encode()):
        assert secret not in raw
    assert str(made.key) not in repr(made)
    assert (made.recovery_code or "") not in repr(made)
    if os.name == "posix":
        assert paths.key_file.stat().st_mode & 0o777 == 0o600


def test_from_keyring_to_passphrase_and_back(vault: KeyVault) -> None:
    made = vault.create()
    vault.set_passphrase(made.key, WORDS)
    assert (vault.status(), vault.backend, memory_keyring.SECRETS) == (KeyStatus.PASSPHRASE, "", {})
    vault.set_passphrase(made.key, "något annat")
    assert failing(vault.open_with_passphrase, WORDS) == "key.wrong_passphrase"
    assert vault.open_with_passphrase("något annat") == made.key
    vault.move_to_keyring(made.key)
    assert vault.open_with_keyring() == made.key
    assert failing(vault.open_with_passphrase, "något annat") == "key.no_passphrase"
    assert vault.open_with_recovery_code(made.recovery_code or "") == made.key


def test_a_new_recovery_code_ends_the_old_one(vault: KeyVault) -> None:
    made = vault.create(WORDS)
    newer = vault.new_recovery_code(made.key)
    assert vault.open_with_recovery_code(newer.lower().replace("-", " ")) == made.key
    assert failing(vault.open_with_recovery_code, made.recovery_code) == "key.wrong_recovery"


def test_a_keyring_that_lost_the_key_is_seen_and_the_code_helps(vault: KeyVault) -> None:
    made = vault.create()
    memory_keyring.SECRETS.clear()
    assert vault.status() is KeyStatus.KEYRING
    assert vault.status(ask_keyring=True) is KeyStatus.KEYRING_GONE
    assert failing(vault.open_with_keyring) == "keyring.no_key"
    vault.move_to_keyring(vault.open_with_recovery_code(made.recovery_code or ""))
    assert vault.open_with_keyring() == made.key


@pytest.mark.parametrize("wrong", ["", "inte base64!", "AAAA", "A" * 43 + "="])
def test_another_secret_in_the_keyring_is_not_taken(vault: KeyVault, wrong: str) -> None:
    vault.create()
    memory_keyring.SECRETS[next(iter(memory_keyring.SECRETS))] = wrong
    assert failing(vault.open_with_keyring) == "keyring.no_key"
    assert vault.status(ask_keyring=True) is KeyStatus.KEYRING_GONE


@pytest.mark.parametrize(
    ("trouble", "code"),
    [
        (keyring.errors.NoKeyringError("ingen"), "keyring.missing"),
        (keyring.errors.KeyringLocked("låst"), "keyring.locked"),
        (keyring.errors.InitError("trasig"), "keyring.failed"),
        (keyring.errors.PasswordSetError("nej"), "keyring.failed"),
        (OSError("D-Bus"), "keyring.failed"),
        (Exception("hemligheten var X"), "keyring.failed"),
    ],
)
def test_what_a_keyring_raises_becomes_a_known_error(
    paths: ProfilePaths, trouble: Exception, code: str
) -> None:
    backend = Odd()
    vault = with_backend(paths, backend, Odd.__module__)
    backend.trouble = trouble
    assert failing(vault.create) == code
    assert vault.status() is KeyStatus.NEW
    assert not paths.key_file.exists()
    backend.trouble = None
    made = vault.create()
    backend.trouble = trouble
    with pytest.raises(KnownError) as caught:
        vault.open_with_keyring()
    assert caught.value.code == code
    assert caught.value.__cause__ is None
    assert vault.open_with_recovery_code(made.recovery_code or "") == made.key
    vault.set_passphrase(made.key, WORDS)
    assert vault.open_with_passphrase(WORDS) == made.key


def test_a_keyring_that_keeps_nothing_is_found_out(paths: ProfilePaths) -> None:
    assert failing(with_backend(paths, Forgetful(), Forgetful.__module__).create) == "keyring.failed"
    assert not paths.key_file.exists()


def test_only_a_known_keyring_is_trusted(paths: ProfilePaths) -> None:
    from keyring.backends import fail, null

    assert failing(with_backend(paths, memory_keyring.MemoryKeyring()).create) == "keyring.insecure"
    assert failing(with_backend(paths, fail.Keyring()).create) == "keyring.missing"
    assert failing(with_backend(paths, null.Keyring()).create) == "keyring.missing"
    assert memory_keyring.SECRETS == {}


def test_a_plaintext_file_backend_is_refused(paths: ProfilePaths) -> None:
    """As keyrings.alt's, which keyring takes up when it is installed; by its module's name."""
    plain = type("PlaintextKeyring", (memory_keyring.MemoryKeyring,), {"__module__": "keyrings.alt.file"})
    assert failing(with_backend(paths, plain()).create) == "keyring.insecure"
    assert memory_keyring.SECRETS == {}


def test_in_a_chain_only_the_trusted_one_is_used(paths: ProfilePaths) -> None:
    plain, good = Forgetful(), memory_keyring.MemoryKeyring()
    plain.__class__ = type("Plain", (Forgetful,), {"__module__": "keyrings.alt.file"})
    chain = Chain()
    chain.__class__.backends = [plain]
    assert failing(with_backend(paths, chain, good.__module__).create) == "keyring.insecure"
    chain.__class__.backends = [plain, good]
    vault = with_backend(paths, chain, good.__module__)
    made = vault.create()
    assert vault.backend == "memory_keyring.MemoryKeyring"
    assert vault.open_with_keyring() == made.key


@pytest.mark.parametrize("damage", ["", "{", "[]", "{}", '{"format": 1}', '"text"', "null", "\xff\xfe"])
def test_a_damaged_key_file_is_said(vault: KeyVault, paths: ProfilePaths, damage: str) -> None:
    paths.key_file.write_bytes(damage.encode("latin-1"))
    assert failing(vault.status) == "key.file_damaged"
    assert failing(vault.open_with_passphrase, WORDS) == "key.file_damaged"


def changed(paths: ProfilePaths, **values: object) -> None:
    content = json.loads(paths.key_file.read_text())
    for name, value in values.items():
        part, _, field = name.partition("__")
        if field:
            content[part][field] = value
        else:
            content[part] = value
    paths.key_file.write_text(json.dumps(content))


def test_a_changed_key_file_opens_nothing(vault: KeyVault, paths: ProfilePaths) -> None:
    vault.create(WORDS)
    whole = paths.key_file.read_bytes()
    for name, value, code in [
        ("passphrase__memory_kib", 1 << 30, "key.file_damaged"),
        ("passphrase__lanes", 0, "key.file_damaged"),
        ("passphrase__kdf", "plain", "key.file_damaged"),
        ("passphrase__sealed", "00", "key.wrong_passphrase"),
        ("passphrase__salt", "xx", "key.file_damaged"),
        ("passphrase__salt", "00", "key.file_damaged"),
        ("recovery__sealed", "", "key.file_damaged"),
        ("passphrase", None, "key.file_damaged"),
        ("profile", "another", "key.wrong_passphrase"),
        ("check", "00", "key.wrong_passphrase"),
        ("format", 99, "key.file_too_new"),
    ]:
        changed(paths, **{name: value})
        assert failing(vault.open_with_passphrase, WORDS) == code, name
        paths.key_file.write_bytes(whole)
        vault.throttle.opened()  # as if the right one had been typed: many wrong ones make one wait
    assert vault.open_with_passphrase(WORDS)


def test_a_library_without_key_file_gets_no_new_key(vault: KeyVault, paths: ProfilePaths) -> None:
    paths.database.write_bytes(b"x")
    assert failing(vault.status) == "key.file_missing"
    assert failing(vault.create, WORDS) == "key.file_missing"
    assert failing(vault.open_with_passphrase, WORDS) == "key.file_missing"


@pytest.mark.parametrize("left", [None, b""])
def test_a_library_that_lost_its_database_is_not_begun_anew(
    vault: KeyVault, paths: ProfilePaths, left: bytes | None
) -> None:
    vault.create(WORDS)
    paths.blobs.mkdir()
    assert vault.status() is KeyStatus.PASSPHRASE
    (paths.blobs / ("ab" * 32)).write_bytes(b"x")
    if left is not None:
        paths.database.write_bytes(left)
    assert failing(unlock, vault, WORDS) == "store.missing"
    paths.database.write_bytes(b"x")
    assert unlock(vault, WORDS).key


def test_misuse_is_a_bug(vault: KeyVault) -> None:
    made = vault.create(WORDS)
    for wrong in (lambda: vault.create(WORDS), lambda: vault.set_passphrase(bytes(32), WORDS)):
        with pytest.raises(BugError):
            wrong()
    assert failing(vault.set_passphrase, made.key, "  ") == "key.passphrase_empty"
    assert vault.open_with_passphrase(WORDS) == made.key


def test_the_environment_names_a_file(tmp_path: Path) -> None:
    file = tmp_path / "ord.txt"
    ask = {"IFN_PASSPHRASE_FILE": str(file)}
    assert passphrase_from_environment({}) is None
    assert failing(passphrase_from_environment, ask) == "key.passphrase_file"
    for content, meant in [
        (WORDS.encode(), WORDS),
        (f"{WORDS} \r\nannan rad".encode(), WORDS + " "),
        (f"\ufeff{WORDS}\n".encode(), WORDS),
    ]:
        file.write_bytes(content)
        assert passphrase_from_environment(ask) == meant
    for content in (b"", b"\nord", b"\xff\xfe\xfd"):
        file.write_bytes(content)
        assert failing(passphrase_from_environment, ask) == "key.passphrase_file"


def test_unlock_takes_what_there_is(vault: KeyVault, paths: ProfilePaths) -> None:
    made = unlock(vault, WORDS)
    assert made.recovery_code
    assert unlock(vault, WORDS).key == made.key
    assert unlock(vault, WORDS).recovery_code is None
    assert failing(unlock, vault) == "key.passphrase_needed"
    assert failing(unlock, vault, "fel") == "key.wrong_passphrase"
    vault.move_to_keyring(made.key)
    assert unlock(vault).key == made.key
    memory_keyring.SECRETS.clear()
    assert failing(unlock, vault, WORDS) == "key.no_passphrase"
    paths.key_file.unlink()
    assert unlock(vault).recovery_code


KILLED = """
import os, signal, sys
from pathlib import Path
from ifn_desktop.config.keyrings import SystemKeyring
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.config.secrets import KeyVault
from ifn_desktop.config.wrapping import Cost

vault = KeyVault(ProfilePaths(Path(sys.argv[1])), SystemKeyring(), Cost(64, 1, 1))
key, step = bytes.fromhex(sys.argv[2]), int(sys.argv[3])
calls = 0

def watch(event, arguments):
    global calls
    if event in {"open", "os.rename", "os.remove"} and sys.argv[1] in str(arguments[0]):
        calls += 1
        if calls == step:
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(watch)
vault.set_passphrase(key, "den nya")
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX")
def test_a_kill_at_any_step_of_a_change_leaves_a_good_key_file(vault: KeyVault, paths: ProfilePaths) -> None:
    made = vault.create("den gamla")
    before = paths.key_file.read_bytes()
    died, opened = 0, list[str]()
    for step in range(1, 20):
        paths.key_file.write_bytes(before)
        child = subprocess.run(
            [sys.executable, "-c", KILLED, str(paths.root), made.key.hex(), str(step)], check=False
        )
        opened = [word for word in ("den gamla", "den nya") if failing_or_key(vault, word) == made.key]
        assert len(opened) == 1
        paths.prepare()
        left = {path.name for path in paths.root.iterdir() if path.is_file()}
        assert left == {"key.json", "profile.lock", "tries.json"}  # one of the two words was wrong
        if child.returncode == 0:
            break
        died += 1
    assert died >= 3
    assert opened == ["den nya"]


def test_a_key_is_not_made_while_another_process_may_make_one(vault: KeyVault, paths: ProfilePaths) -> None:
    with ProfileLock(paths.lock), pytest.raises(KnownError, match=r"profile\.in_use"):
        vault.create("ett lösenord")
    assert not paths.key_file.exists()
    assert vault.create("ett lösenord").key


def failing_or_key(vault: KeyVault, word: str) -> bytes | None:
    try:
        return vault.open_with_passphrase(word)
    except KnownError:
        return None

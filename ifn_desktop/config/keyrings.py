# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The system's keyring, and only one that keeps secrets.

Never call this on the GUI thread: a locked keyring may ask its owner in a window of its own and
blocks until it is answered, and the import of `keyring` alone takes as long as Qt's.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

from ifn_desktop.errors import KnownError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")
SERVICE = "ifn-desktop"

# Backends that keep what they are given encrypted under the user's login: Secret Service (GNOME,
# KeePassXC), KWallet, macOS Keychain, Windows Credential Manager. Named one by one: anything
# else (a plaintext file, a plug-in of unknown making) is refused.
TRUSTED_MODULES = frozenset(
    {
        "keyring.backends.SecretService",
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
        "keyring.backends.macOS",
        "keyring.backends.Windows",
    }
)
_NO_KEYRING = frozenset({"keyring.backends.fail", "keyring.backends.null"})


class Keyring(Protocol):
    """What the key vault needs of a keyring. Errors are KnownErrors, as `SystemKeyring` says."""

    @property
    def name(self) -> str:
        """The kind of keyring, for the key file and for `doctor`."""
        ...

    def get(self, profile: str) -> str | None:
        """The secret of a profile, or None when the keyring has none."""
        ...

    def put(self, profile: str, secret: str) -> None:
        """Keep a secret."""
        ...

    def remove(self, profile: str) -> None:
        """Forget a secret; nothing happens when there is none."""
        ...


class SystemKeyring:
    """The keyring that `keyring` finds, if it is to be trusted.

    Every call may raise KnownError: `keyring.missing` (none on this computer),
    `keyring.insecure` (one that does not encrypt), `keyring.locked` (its owner did not open it),
    `keyring.failed` (anything else it said).

    Args:
        trusted_too: names of further modules whose backends are trusted; tests give their own.
    """

    def __init__(self, trusted_too: frozenset[str] = frozenset()) -> None:
        self._trusted = TRUSTED_MODULES | trusted_too
        self._found: KeyringBackend | None = None

    @property
    def name(self) -> str:
        """The backend's module and class, as `SecretService.Keyring`."""
        backend = self._backend()
        return f"{type(backend).__module__.rpartition('.')[2]}.{type(backend).__name__}"

    def get(self, profile: str) -> str | None:
        """The secret of a profile, or None when the keyring has none."""
        backend = self._backend()
        return _asked(lambda: backend.get_password(SERVICE, profile))

    def put(self, profile: str, secret: str) -> None:
        """Keep a secret."""
        backend = self._backend()

        def put() -> None:
            backend.set_password(SERVICE, profile, secret)  # pyright: ignore[reportUnknownMemberType]

        _asked(put)

    def remove(self, profile: str) -> None:
        """Forget a secret; nothing happens when there is none."""
        backend = self._backend()
        if _asked(lambda: backend.get_password(SERVICE, profile)) is not None:
            _asked(lambda: backend.delete_password(SERVICE, profile))

    def _backend(self) -> KeyringBackend:
        if self._found is None:
            self._found = self._find()
        return self._found

    def _find(self) -> KeyringBackend:
        import keyring
        from keyring.backends.chainer import ChainerBackend

        chosen = _asked(keyring.get_keyring)
        candidates: list[KeyringBackend] = [chosen]
        if isinstance(chosen, ChainerBackend):
            # It writes to the first that takes the secret, whatever that is: choose ourselves.
            candidates = list(_asked(lambda: chosen.backends))
        for candidate in candidates:
            if type(candidate).__module__ in self._trusted:
                return candidate
        secure_or_none = all(type(candidate).__module__ in _NO_KEYRING for candidate in candidates)
        raise KnownError("keyring.missing" if secure_or_none else "keyring.insecure")


def _asked(call: Callable[[], T]) -> T:
    """Run a call to the keyring; whatever it raises is the world's fault.

    Backends let errors of D-Bus, of Windows and of macOS through, so no list of classes is
    enough. Their text is left out: nobody knows what is in it.
    """
    from keyring.errors import KeyringLocked, NoKeyringError

    try:
        return call()
    except NoKeyringError:
        code = "keyring.missing"
    except KeyringLocked:
        code = "keyring.locked"
    except Exception:  # noqa: BLE001
        code = "keyring.failed"
    raise KnownError(code)

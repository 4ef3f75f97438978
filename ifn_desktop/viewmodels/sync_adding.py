# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""Adding a place that papers come from, step by step, and changing one."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from ifn_desktop.errors import Cancelled, KnownError
from ifn_desktop.model.sync import Source, SourceState
from ifn_desktop.model.work import CancelToken
from ifn_desktop.viewmodels import sync_words as words
from ifn_desktop.viewmodels.sync import FetchingModel
from ifn_desktop.viewmodels.sync_fault_words import long_fault
from ifn_desktop.viewmodels.sync_ports import Asked, Found, SyncDoor
from ifn_desktop.viewmodels.sync_scope import Far, Scope
from ifn_desktop.viewmodels.tasks import Tasks
from ifn_desktop.viewmodels.words import joined, tr

_LARGEST_CA = 256_000


class Step(Enum):
    """Where the member is."""

    PLACE = "place"
    LOOKING = "looking"
    PASSWORD = "password"  # noqa: S105
    CHOOSE = "choose"


class Trouble(NamedTuple):
    """What went wrong, and what to do.

    Attributes:
        takes_certificate: adding a certificate would mend it.
    """

    words: str
    takes_certificate: bool = False


class AddingModel(QObject):
    """Leads through it. Nothing is kept before `finish`.

    Args:
        door: the way to the core.
        tasks: runs work in lanes.
        model: the sources there are; keeps the new one and fetches from it.
        today: the day it is.

    Signals:
        changed: the step, or what is said in it, is another.
        finished: the source is kept, and the first papers are on their way.
    """

    changed = Signal()
    finished = Signal()

    def __init__(
        self, door: SyncDoor, tasks: Tasks, model: FetchingModel, today: Callable[[], datetime.date]
    ) -> None:
        super().__init__()
        self._door = door
        self._tasks = tasks
        self._model = model
        self._today = today
        self._token: CancelToken | None = None
        self._asked = Asked("")
        self._trusted: dict[str, str] = {}
        self._before = Step.PLACE
        self._scope = Scope(today())
        self.step = Step.PLACE
        self.trouble: Trouble | None = None
        self.source: Source | None = None
        self.is_change = False
        self.is_keeping = False
        self.needs_user = True
        self.keeps_password = True
        self.name = ""

    # Beginning -----------------------------------------------------------------------------

    def begin(self) -> None:
        """Add a new place."""
        self._reset(Step.PLACE)
        self.changed.emit()

    def change(self, source: Source) -> None:
        """Change one there is: look what it has now, then let it be chosen anew."""
        self._reset(Step.LOOKING)
        self.is_change, self.source = True, source
        self._asked = Asked(source.address, source.user, ca=source.options.get("ca", ""))
        self.name, self._scope = words.name_of(source), Scope(self._today(), source)
        self._test_again()

    def _reset(self, step: Step) -> None:
        self.stop()
        self._asked = Asked("")
        self._before = Step.PLACE
        self._scope = Scope(self._today())
        self.step, self.trouble, self.source = step, None, None
        self.is_change = self.is_keeping = False
        self.needs_user = self.keeps_password = True
        self.name = ""

    @property
    def text(self) -> str:
        """What was pasted or typed."""
        return self._asked.text

    @property
    def user(self) -> str:
        """The user name that was given."""
        return self._asked.user

    @property
    def host(self) -> str:
        """Who asks for a password."""
        if self.source is not None:
            return words.place_words(self.source)
        return _host(self._asked.text) or self._asked.text.strip()

    @property
    def scope(self) -> Scope:
        """What is chosen of what the place has. Change it by `choose_board` and `choose_far`."""
        return self._scope

    @property
    def source_name(self) -> str:
        """What the place is called until it is called something else."""
        return words.name_of(self.source) if self.source is not None else ""

    # Steps ---------------------------------------------------------------------------------

    def look(self, text: str) -> None:
        """Find out what an address is."""
        if not text.strip():
            self.trouble = Trouble(tr("Klistra in en adress, eller välj en mapp."))
            self.changed.emit()
            return
        text = text.strip()
        self._asked = Asked(text, ca=self._trusted.get(_host(text), ""))
        self._look(Step.PLACE)

    def look_in(self, folder: Path) -> None:
        """Find out what a folder has."""
        self._asked = Asked(str(folder))
        self._look(Step.PLACE)

    def give_password(self, user: str, password: str) -> None:
        """Try again with these."""
        if not password or (self.needs_user and not user.strip()):
            said = tr("Skriv både användarnamn och lösenord.")
            self.trouble = Trouble(said if self.needs_user else tr("Skriv lösenordet."))
            self.changed.emit()
            return
        self._asked = self._asked._replace(user=user.strip(), password=password)
        self._again()

    def trust(self, certificate: Path) -> None:
        """Try again, trusting the authority in a file too."""

        def read(_: CancelToken) -> str:
            if certificate.stat().st_size > _LARGEST_CA:
                raise KnownError("remote.ca")
            return pem_of(certificate.read_bytes())

        def got(text: str) -> None:
            # Who goes back and comes again need not add it again; elsewhere it is not trusted.
            self._trusted[_host(self._asked.text)] = text
            self._asked = self._asked._replace(ca=text)
            self._again()

        def failed(error: BaseException) -> None:
            known = error if isinstance(error, KnownError) else KnownError("file.unreadable")
            self._went_wrong(known, self.step)

        self._tasks.run("io", read, got, failed=failed)

    def ask_password(self) -> None:
        """The member wants to give another password."""
        self.step, self.trouble = Step.PASSWORD, None
        self.changed.emit()

    def stop(self) -> None:
        """Stop looking."""
        if self._token is not None:
            token, self._token = self._token, None
            token.cancel()
            self.step = self._before
            self.changed.emit()

    def back(self) -> bool:
        """One step back; False when there is none before this one."""
        if self._token is not None:
            self.stop()
            return True
        if self.step is Step.PLACE or (self.is_change and self.step is Step.CHOOSE):
            return False
        self.step, self.trouble = Step.CHOOSE if self.is_change else Step.PLACE, None
        self.changed.emit()
        return True

    # What to fetch ---------------------------------------------------------------------------

    @property
    def facts(self) -> str:
        """What was found, and where."""
        if self.source is None:
            return ""
        return joined((words.kind_words(self.source.kind), words.place_words(self.source)))

    def choose_board(self, name: str, chosen: bool) -> None:
        """Fetch the papers of a board, or not."""
        self._scope.choose_board(name, chosen)
        self.trouble = None
        self.changed.emit()

    def choose_far(self, far: Far) -> None:
        """Fetch so far back."""
        self._scope.far = far
        self.changed.emit()

    def choose_name(self, name: str) -> None:
        """Call it so."""
        self.name = name.strip()

    def finish(self) -> None:
        """Keep it, and begin to fetch."""
        if self.source is None or self.is_keeping:
            return
        if self._scope.is_empty:
            self.trouble = Trouble(tr("Välj minst en nämnd."))
            self.changed.emit()
            return
        options = {key: value for key, value in self.source.options.items() if key not in {"ca", "paused"}}
        if self._asked.ca:
            options["ca"] = self._asked.ca
        if self._asked.password is not None:
            options.pop("open", None)
        if self._asked.password == "" and self.source.user:
            options["open"] = "1"
        source = self.source._replace(
            name=self.name or words.place_words(self.source),
            organizations=self._scope.organizations,
            since=self._scope.since,
            user=self._asked.user or self.source.user,
            options=options,
        )
        self.is_keeping = True
        self.changed.emit()
        self._tasks.run(
            "io",
            lambda _: self._door.to_write().add(source, self._asked.password),
            self._kept,
            failed=self._not_kept,
        )

    # Inside ----------------------------------------------------------------------------------

    def _again(self) -> None:
        if self.is_change:
            self._test_again()
        else:
            self._look(self.step)

    def _look(self, before: Step) -> None:
        known = next(
            (state.source for state in self._model.states if _same(state.source.address, self._asked.text)),
            None,
        )
        if known is not None:
            said = tr("Härifrån hämtas redan handlingar. Stället heter {name} i listan.")
            self.step = before
            self.trouble = Trouble(said.format(name=words.name_of(known)))
            self.changed.emit()
            return
        asked = self._asked
        self._run(lambda cancel: self._door.find(asked, cancel=cancel), before)

    def _test_again(self) -> None:
        source, asked = self.source, self._asked
        if source is None:
            return
        if asked.ca:
            source = source._replace(options={**source.options, "ca": asked.ca})
        source = source._replace(user=asked.user)

        def test(cancel: CancelToken) -> Found:
            syncing = self._door.to_write()
            test = syncing.test(source, asked.password, cancel=cancel)
            return Found(source, test, keeps_password=syncing.keeps_passwords)

        self._run(test, Step.CHOOSE)

    def _run(self, work: Callable[[CancelToken], Found], before: Step) -> None:
        token = self._token = CancelToken()
        self.step, self._before, self.trouble = Step.LOOKING, before, None
        self.changed.emit()

        def found(answer: Found) -> None:
            if self._token is token:
                self._token = None
                self._found(answer)

        def failed(error: BaseException) -> None:
            if self._token is token:
                self._token = None
                self._went_wrong(error, before)

        self._tasks.run("io", work, found, failed=failed, token=token)

    def _found(self, found: Found) -> None:
        self.source, self.keeps_password = found.source, found.keeps_password
        if found.source.user and self._asked.password is None and not self.is_change and found.test:
            self._asked = self._asked._replace(password="")  # a link's own user, and nobody asked
        if found.test is None:
            self.needs_user = found.needs_user
            self.step, self.trouble = Step.PASSWORD, None
            self.changed.emit()
            return
        self._scope.offer(found.source, found.test)
        self.name = self.name or words.name_of(found.source)
        self.step, self.trouble = Step.CHOOSE, None
        self.changed.emit()

    def _went_wrong(self, error: BaseException, before: Step) -> None:
        self.step = before
        if isinstance(error, Cancelled):
            self.trouble = None
        elif isinstance(error, KnownError):
            if error.code in {"remote.password", "remote.no_password"}:
                self.step = Step.PASSWORD
                self.trouble = Trouble(long_fault(error.code)) if self._asked.password else None
            else:
                takes = error.code in {"remote.certificate", "remote.ca"}
                self.trouble = Trouble(long_fault(error.code, error.params), takes)
        else:
            self.trouble = Trouble(long_fault("program.bug"))
            self._tasks.fail(error)
        self.changed.emit()

    def _kept(self, state: SourceState) -> None:
        self.is_keeping = False
        if not state.password_lasts and self.keeps_password:
            self._model.say(
                tr("Lösenordet gick inte att spara i datorns nyckelring. Du får skriva det igen nästa gång.")
            )
        self._model.load()
        self._model.fetch([state.source.id])
        self.finished.emit()

    def _not_kept(self, error: BaseException) -> None:
        self.is_keeping = False
        self._went_wrong(error, Step.CHOOSE)


def pem_of(content: bytes) -> str:
    """A certificate file's text: as it is, or made of the form that Windows writes (DER).

    Raises:
        KnownError: `remote.ca`.
    """
    if content.startswith(b"0"):  # an ASN.1 sequence
        from ssl import DER_cert_to_PEM_cert

        return DER_cert_to_PEM_cert(content)
    try:
        return content.decode("ascii")
    except ValueError:
        raise KnownError("remote.ca") from None


def _same(address: str, text: str) -> bool:
    """Whether a typed address is one that there is."""

    def plain(one: str) -> str:
        return one.strip().removeprefix("https://").rstrip("/").lower()

    return plain(address) == plain(text)


def _host(text: str) -> str:
    """The server that a pasted text names, or nothing."""
    return text.partition("://")[2].strip().partition("/")[0]

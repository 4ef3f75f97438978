# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

"""The commands `sources` and `sync`."""

from __future__ import annotations

import argparse
import datetime
from pathlib import Path

from ifn_desktop.app.cli import DONE, KNOWN_ERROR, ProgressLine, is_new, opened, show, typed_password
from ifn_desktop.app.core import Core
from ifn_desktop.app.fetching import password_from_environment
from ifn_desktop.app.foreground import run_in_foreground
from ifn_desktop.app.handed import work_or_hand_over
from ifn_desktop.app.handover import Answer, Request
from ifn_desktop.app.output import Json
from ifn_desktop.config.paths import ProfilePaths
from ifn_desktop.errors import KnownError
from ifn_desktop.model.ids import new_id
from ifn_desktop.model.sync import Fault, Source, SourceId, SourceKind, SourceState, SourceTest, SyncReport
from ifn_desktop.model.views import Changes
from ifn_desktop.model.work import CancelToken, ProgressSink
from ifn_desktop.viewmodels.messages import say


def run_sources(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    """`sources list|add|remove|test`."""
    if arguments.action == "list":
        states: tuple[SourceState, ...] = ()
        if not is_new(paths):
            with opened(paths) as core:
                states = core.syncing.sources()
        show(arguments, [_state_json(state) for state in states], _states_plain(states))
        return DONE
    if arguments.action == "test":
        return _test(arguments, paths)
    request: Request
    if arguments.action == "remove":
        if is_new(paths):
            raise KnownError("sync.no_source")
        request = {"do": "source_remove", "source": arguments.source}
    else:
        request = {"do": "source_add", "source": _wanted(arguments), "password": _password(arguments)}
    answer = work_or_hand_over(paths, request)
    if answer is None:
        return KNOWN_ERROR
    show(arguments, answer["json"], answer["plain"])
    return DONE


def run_sync(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    """`sync [SOURCE]`: fetch what is new."""
    if is_new(paths):
        if arguments.source is not None:
            raise KnownError("sync.no_source")
        show(arguments, _report_json(SyncReport()), _report_plain(SyncReport()))
        return DONE
    answer = work_or_hand_over(paths, {"do": "sync", "source": arguments.source}, ProgressLine())
    if answer is None:
        return KNOWN_ERROR
    show(arguments, answer["json"], answer["plain"])
    return DONE if answer["ok"] else KNOWN_ERROR


def add_source(core: Core, request: Request, cancel: CancelToken, _: ProgressSink) -> tuple[Changes, Answer]:
    """Add a source; see `app.handed`."""
    source = _found_out(request["source"], request["password"], cancel)
    state = core.syncing.add(source, request["password"])
    return Changes(sources=True), {
        "json": _state_json(state),
        "plain": f"{_called(state.source)} är tillagd.",
    }


def remove_source(core: Core, request: Request, _: CancelToken, __: ProgressSink) -> tuple[Changes, Answer]:
    """Forget a source; see `app.handed`."""
    source = _named(core, str(request["source"]))
    core.syncing.remove(source.id)
    states = core.syncing.sources()
    plain = f"{_called(source)} är borttagen. Det som hämtats därifrån är kvar."
    return Changes(sources=True), {"json": [_state_json(state) for state in states], "plain": plain}


def sync(core: Core, request: Request, cancel: CancelToken, progress: ProgressSink) -> tuple[Changes, Answer]:
    """Fetch what is new; see `app.handed`."""
    wanted = request.get("source")
    ids = [_named(core, str(wanted)).id] if wanted is not None else None
    report = core.syncing.sync(ids, cancel=cancel, progress=progress)
    answer = {
        "json": _report_json(report),
        "plain": _report_plain(report),
        "ok": not report.failed and not report.offline,
    }
    return Changes(everything=bool(report.delivered or report.withdrawn), sources=True), answer


def _test(arguments: argparse.Namespace, paths: ProfilePaths) -> int:
    password = _password(arguments)
    with opened(paths) as core:
        known = [] if is_new(paths) else _matching(core, arguments.address)

        def work(cancel: CancelToken) -> tuple[Source, SourceTest]:
            source = known[0] if known else _found_out(_wanted(arguments), password, cancel)
            return source, core.syncing.test(source, password, cancel=cancel)

        source, test = run_in_foreground(core.jobs, lambda cancel, _: work(cancel), None)
    show(arguments, _test_json(source, test), _test_plain(test))
    return DONE


# Sources -----------------------------------------------------------------------------------------


def _wanted(arguments: argparse.Namespace) -> Json:
    """The source as it was given on the command line."""
    if arguments.since is not None:
        try:
            datetime.date.fromisoformat(arguments.since)
        except ValueError:
            raise KnownError("cli.date", name=arguments.since) from None
    ca = ""
    if arguments.ca is not None:
        try:
            ca = arguments.ca.read_text(encoding="ascii")
        except (OSError, ValueError):
            raise KnownError("remote.ca") from None
    place = Path(arguments.address).expanduser()
    is_folder = arguments.kind == "folder" or (arguments.kind is None and place.is_dir())
    return {
        "kind": "folder" if is_folder else arguments.kind,
        "address": str(place.absolute()) if is_folder else arguments.address,
        "name": arguments.name,
        "boards": arguments.board or [],
        "since": arguments.since,
        "user": arguments.user,
        "ca": ca,
    }


def _found_out(wanted: Json, password: str | None, cancel: CancelToken) -> Source:
    """A source of what was given; what it is, is found out where nobody said."""
    address, user, name = str(wanted["address"]), str(wanted["user"]), str(wanted["name"])
    options = {"ca": str(wanted["ca"])} if wanted["ca"] else {}
    if wanted["kind"]:
        kind = SourceKind(wanted["kind"])
    else:
        from ifn_desktop.sources.guess import Guesser, Needs
        from ifn_desktop.sources.http import Fetcher
        from ifn_desktop.sources.http_login import Login

        def opener(address: str, user: str, password: str | None) -> Fetcher:
            login = Login(user, password) if user and password is not None else None
            return Fetcher(address, login=login, ca=str(wanted["ca"]))

        guess = Guesser(opener).guess(address, cancel, user=user, password=password)
        if guess.needs is not Needs.NOTHING:
            raise KnownError("remote.password")
        kind, address, user = guess.kind, guess.address, guess.user
        name, options = name or guess.name, {**guess.options, **options}
    boards = tuple(str(board) for board in wanted["boards"])
    return Source(SourceId(new_id()), kind, address, name, boards, wanted["since"], user, options)


def _matching(core: Core, name: str) -> list[Source]:
    known = [state.source for state in core.syncing.sources()]
    return [source for source in known if name in {source.id, source.address, source.name}]


def _named(core: Core, name: str) -> Source:
    found = _matching(core, name)
    if len(found) != 1:
        raise KnownError("sync.no_source" if not found else "sync.several_sources", name=name)
    return found[0]


def _password(arguments: argparse.Namespace) -> str | None:
    """From the file that the environment names, else typed where a user name is given."""
    given = password_from_environment()
    if given is not None or not arguments.user:
        return given
    return typed_password(say("cli.source_password", {"name": arguments.user}))


# Answers -----------------------------------------------------------------------------------------


def _state_json(state: SourceState) -> Json:
    source = state.source
    return {
        "id": source.id,
        "kind": source.kind.value,
        "address": source.address,
        "name": source.name,
        "boards": list(source.organizations),
        "since": source.since,
        "user": source.user,
        "listed": state.listed,
        "tried": state.tried,
        "code": state.code,
        "files": state.files,
        "pending": state.pending,
        "resting": state.resting,
    }


def _test_json(source: Source, test: SourceTest) -> Json:
    return {
        "kind": source.kind.value,
        "address": source.address,
        "files": test.files,
        "bytes": test.bytes,
        "boards": [board for board, _ in test.organizations],
        "first": test.first,
        "last": test.last,
        "names": list(test.names),
        "faults": [{"address": fault.address, "code": fault.code} for fault in test.faults],
    }


def _report_json(report: SyncReport) -> Json:
    return {
        "fetched": report.fetched,
        "changed": report.changed,
        "known": report.known,
        "withdrawn": report.withdrawn,
        "unchanged": report.unchanged,
        "waiting": report.waiting,
        "resting": report.resting,
        "failed": [{"address": fault.address, "code": fault.code} for fault in report.failed],
        "offline": report.offline,
        "bytes": report.bytes,
        "requests": report.requests,
        "seconds": round(report.seconds, 3),
    }


def _called(source: Source) -> str:
    return source.name or source.address


def _states_plain(states: tuple[SourceState, ...]) -> str:
    if not states:
        return "Inga platser att hämta från än. Lägg till en med: ifn-desktop sources add ADRESS"
    lines: list[str] = []
    for state in states:
        when = f"senast {state.listed[:16].replace('T', ' ')} UTC" if state.listed else "inte hämtat än"
        lines.append(f"{_called(state.source)}  {state.files} filer, {when}  {state.source.id}")
        if state.code:
            lines.append(f"    {say(state.code)}")
    return "\n".join(lines)


def _test_plain(test: SourceTest) -> str:
    lines = [f"{test.files} filer att hämta, {test.bytes / 1e6:.1f} MB där storleken är känd."]
    if test.first and test.last:
        lines.append(f"Sammanträden från {test.first} till {test.last}.")
    lines += [f"    {board}: {count}" for board, count in test.organizations]
    lines += [f"    {name}" for name in test.names]
    lines += [f"Utelämnas: {_fault_plain(fault)}" for fault in test.faults]
    return "\n".join(lines)


def _report_plain(report: SyncReport) -> str:
    if report.offline:
        return "Det gick inte att nå nätet. Allt som redan är hämtat går att läsa."
    new = report.fetched + report.changed
    known = f" {report.known} av dem fanns redan." if report.known else ""
    lines = [f"Hämtade {new} filer, {report.changed} av dem ändrade.{known}" if new else "Inget nytt."]
    if report.withdrawn:
        lines.append(f"{report.withdrawn} filer har dragits tillbaka. De går fortfarande att läsa.")
    if report.waiting:
        lines.append(f"{report.waiting} filer väntar på resten av sitt sammanträde.")
    if report.resting:
        lines.append(f"{report.resting} filer har inte gått att hämta och prövas igen när de ändras.")
    lines += [f"Gick inte: {_fault_plain(fault)}" for fault in report.failed]
    return "\n".join(lines)


def _fault_plain(fault: Fault) -> str:
    words: str = say(fault.code, fault.params)
    return f"{fault.name}: {words}" if fault.name else words

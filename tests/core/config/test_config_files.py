# SPDX-FileCopyrightText: 2026 The IFN Desktop authors
# SPDX-License-Identifier: AGPL-3.0-or-later

from __future__ import annotations

import errno
import os
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ifn_desktop.config import paths as paths_module
from ifn_desktop.config.disk import disk_error, write_whole
from ifn_desktop.config.lock import ProfileLock
from ifn_desktop.config.paths import ProfilePaths, data_root, default_profile
from ifn_desktop.config.settings import Settings, SettingsFile
from ifn_desktop.config.toml import toml_text
from ifn_desktop.errors import BugError, KnownError

letters = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
plain = st.one_of(
    letters,
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False),
    st.booleans(),
    st.datetimes(),
    st.dates(),
    st.times(),
)
values = st.recursive(
    plain,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(letters, inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(letters, values, max_size=6))
def test_what_is_written_is_what_tomllib_reads(content: dict[str, object]) -> None:
    assert tomllib.loads(toml_text(content)) == content


@given(st.binary(max_size=200))
def test_no_settings_file_stops_the_program(raw: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "settings.toml"
        path.write_bytes(raw)
        file = SettingsFile(path)
        loaded = file.load()
        assert loaded.theme in {"light", "dark", "contrast", "system"}
        file.save(loaded._replace(scale=1.5))
        assert file.load().scale == 1.5
        assert file.problem is None or file.problem.code == "settings.value"


def test_settings_are_kept(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.toml")
    assert file.load() == Settings()
    assert file.problem is None
    chosen = Settings(scale=1.25, theme="contrast", pages="dark", flow="item", text="25 62 1.5 serif")
    file.save(chosen)
    assert file.load() == chosen
    assert SettingsFile(tmp_path / "settings.toml").load() == chosen


def test_a_newer_file_keeps_what_is_not_known_here(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(
        'version = 9\nscale = 2\ntheme = "dark"\nwidths = [1, 2]\n[panes]\nleft = "små"\n', "utf-8"
    )
    file = SettingsFile(path)
    loaded = file.load()
    assert (loaded.scale, loaded.theme, file.problem) == (2.0, "dark", None)
    file.save(loaded._replace(theme="light"))
    kept = tomllib.loads(path.read_text("utf-8"))
    assert kept == {
        "version": 9,
        "scale": 2.0,
        "theme": "light",
        "language": "sv",
        "pages": "paper",
        "flow": "paper",
        "widths": [1, 2],
        "panes": {"left": "små"},
    }


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ('scale = "big"', "scale"),
        ("scale = nan", "scale"),
        ("scale = true", "scale"),
        ('theme = "pink"', "theme"),
        ('pages = "pink"\nflow = 3', "pages, flow"),
        ("theme = []", "theme"),
        ("text = 3", "text"),
        ('language = "xx"\nversion = "1"', "version, language"),
    ],
)
def test_a_wrong_value_is_reported_and_the_rest_kept(tmp_path: Path, text: str, wrong: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text + "\nother = 1\n")
    file = SettingsFile(path)
    assert file.load() == Settings(unknown={"other": 1})
    assert file.problem is not None
    assert (file.problem.code, file.problem.params) == ("settings.value", {"keys": wrong})


def test_a_broken_file_is_reported_and_kept_aside(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("scale = = 2")
    file = SettingsFile(path)
    assert file.load() == Settings()
    assert file.problem is not None
    assert file.problem.code == "settings.broken"
    file.save(Settings(scale=3.0))
    assert (tmp_path / "settings.broken.toml").read_text() == "scale = = 2"
    assert file.load().scale == 3.0
    assert file.problem is None


def test_scale_stays_within_reason(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    for text, meant in [("scale = 100", 4.0), ("scale = -1", 0.5)]:
        path.write_text(text)
        assert SettingsFile(path).load().scale == meant


def test_a_profile_is_its_owners_alone(tmp_path: Path) -> None:
    paths = ProfilePaths(tmp_path / "a" / "profile")
    paths.prepare()
    assert paths.logs.is_dir()
    if os.name == "posix":
        paths.root.chmod(0o755)
        paths.prepare()
        assert paths.root.stat().st_mode & 0o777 == 0o700
    named = {
        paths.database,
        paths.blobs,
        paths.backups,
        paths.key_file,
        paths.settings,
        paths.lock,
        paths.logs,
    }
    assert len(named) == 7
    assert all(path.parent == paths.root for path in named)


def test_the_default_profile_is_in_the_users_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("XDG is for Linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_profile().root == tmp_path / "ifn-desktop"


def test_the_handover_address_fits_a_socket(tmp_path: Path) -> None:
    if os.name != "posix":
        pytest.skip("a pipe's name on Windows")
    near, far = ProfilePaths(Path("/x/p")), ProfilePaths(tmp_path / ("d" * 120))
    assert near.handover == "/x/p/handover"
    assert len(os.fsencode(far.handover)) <= 100
    assert far.handover != ProfilePaths(tmp_path / ("e" * 120)).handover


def test_the_programs_data_is_found_in_all_three_forms(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert (data_root() / "db" / "migrations").is_dir()
    package = tmp_path / "site-packages" / "ifn_desktop"
    (package / "_data").mkdir(parents=True)
    monkeypatch.setattr(paths_module, "_PACKAGE", package)
    assert data_root() == package / "_data"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert data_root() == tmp_path / "_data"


def test_one_process_holds_a_profile(tmp_path: Path) -> None:
    path = tmp_path / "profile.lock"
    code = (
        "import sys; from pathlib import Path; from ifn_desktop.config.lock import ProfileLock\n"
        "with ProfileLock(Path(sys.argv[1])):\n print('held', flush=True)\n sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        with pytest.raises(KnownError, match=r"^profile\.in_use$"):
            ProfileLock(path).acquire()
        other.kill()
        other.wait()
    with ProfileLock(path) as lock:
        with pytest.raises(BugError):
            lock.acquire()
        with pytest.raises(KnownError, match=r"^profile\.in_use$"):
            ProfileLock(path).acquire()
    lock.release()
    with ProfileLock(path):
        pass


def test_errors_of_the_disk_name_no_file() -> None:
    for number, code in [
        (errno.ENOSPC, "disk.full"),
        (errno.EFBIG, "disk.full"),
        (errno.EROFS, "disk.read_only"),
        (errno.EACCES, "disk.read_only"),
        (errno.EIO, "disk.failed"),
    ]:
        error = disk_error(OSError(number, "x", "Näckros.pdf"))
        assert (error.code, error.params) == (code, {})


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "settings.toml"
    target.mkdir()
    with pytest.raises(KnownError, match=r"^disk\."):
        write_whole(target, b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["settings.toml"]
    with pytest.raises(KnownError, match=r"^disk\.failed$"):
        write_whole(tmp_path / "missing" / "file", b"x")

"""A backup can be restored, and never by halves."""

import json
import tarfile
from pathlib import Path

from tests.project.conftest import Vedette, run


def restored(archive: Path, folder: Path):
    return run(folder, "restore", str(archive))


def test_what_was_saved_comes_back_and_verifies(made: Path, vedette: Vedette, tmp_path: Path):
    (made / "files" / "evidence").mkdir(parents=True)
    (made / "files" / "evidence" / "photo.png").write_bytes(b"a picture")
    archive = tmp_path / "backup.tar.gz"
    assert vedette("backup", str(archive), "--keys").returncode == 0
    assert (made / "backed-up.json").exists()
    back = tmp_path / "back"
    assert restored(archive, back).returncode == 0
    assert (back / "files" / "evidence" / "photo.png").read_bytes() == b"a picture"
    verified = run(back, "verify", "--json")
    assert json.loads(verified.stdout)["ok"] is True, verified.stderr


def test_keys_stay_out_unless_they_are_asked_for(made: Path, vedette: Vedette, tmp_path: Path):
    archive = tmp_path / "backup.tar.gz"
    assert "no keys" in vedette("backup", str(archive)).stdout
    with tarfile.open(archive) as tar:
        assert "instance.json" not in tar.getnames()
    refused = restored(archive, tmp_path / "back")
    assert refused.returncode == 1
    assert "instance.json" in refused.stderr
    assert not (tmp_path / "back" / "vedette.sqlite3").exists()


def test_an_older_backup_is_not_written_over(made: Path, vedette: Vedette, tmp_path: Path):
    archive = tmp_path / "backup.tar.gz"
    archive.write_bytes(b"precious")
    refused = vedette("backup", str(archive))
    assert refused.returncode == 1
    assert archive.read_bytes() == b"precious"


def test_a_running_instance_is_not_restored_over(made: Path, vedette: Vedette, tmp_path: Path):
    archive = tmp_path / "backup.tar.gz"
    vedette("backup", str(archive), "--keys")
    before = (made / "vedette.sqlite3").read_bytes()
    refused = restored(archive, made)
    assert refused.returncode == 1
    assert "already" in refused.stderr
    assert (made / "vedette.sqlite3").read_bytes() == before


def test_something_else_is_no_backup(tmp_path: Path):
    stranger = tmp_path / "stranger.tar.gz"
    stranger.write_bytes(b"not an archive")
    refused = restored(stranger, tmp_path / "back")
    assert refused.returncode == 1
    assert "can't be read as a backup" in refused.stderr

"""The files open in a word processor: LibreOffice makes a PDF of each shipped template."""

import shutil
import subprocess

import pytest

from vedette.documents import kinds
from vedette.documents.actions import sample
from vedette.documents.paper import shipped

SOFFICE = shutil.which("soffice")


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed (libreoffice-writer).")
def test_libreoffice_makes_a_pdf_of_every_kind(tmp_path):
    for kind in kinds.every():
        for language in ("zh-hans", "en"):
            made = sample(kind, shipped(kind, language))
            (tmp_path / f"{kind.key}-{language}.docx").write_bytes(made)
    files = sorted(map(str, tmp_path.glob("*.docx")))
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    command = [str(SOFFICE), home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=180)  # noqa: S603
    made_of = {path.stem for path in tmp_path.glob("*.pdf") if path.read_bytes()[:5] == b"%PDF-"}
    assert made_of == {path.stem for path in tmp_path.glob("*.docx")}

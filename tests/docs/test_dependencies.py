"""docs/dependencies.md gives the reason and the licence of each dependency, and of no other."""

import re
import tomllib
from itertools import chain

from tests.architecture.sources import ROOT

ROW = re.compile(r"^\| `([a-z0-9-]+)` \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
NAME = re.compile(r"^[A-Za-z0-9._-]+")


def _declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"].values()
    return {NAME.match(each)[0] for each in chain(project["dependencies"], *extras)}


def _explained() -> dict[str, tuple[str, str]]:
    text = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8")
    return {name: (why.strip(), licence.strip()) for name, why, licence in ROW.findall(text)}


def test_every_dependency_is_explained():
    assert _declared() - _explained().keys() == set()


def test_nothing_is_explained_that_is_no_longer_needed():
    assert _explained().keys() - _declared() == set()


def test_no_licence_forbids_our_use():
    """Apache-2.0 goes with permissive licences, and with the LGPL for what is only imported."""
    fit = re.compile(r"MIT|BSD|Apache|ISC|zlib|PSF|MPL|LGPL|HPND|0BSD|Unlicense")
    unfit = {
        name: licence for name, (_, licence) in _explained().items() if not fit.search(licence)
    }
    assert not unfit

"""The map, and every other page, names files that exist."""

import re

import pytest

from tests.architecture.sources import HEIGHT, PACKAGE, ROOT

PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
IN_CODE = re.compile(r"`((?:src|tests|docs|scripts|requirements|benchmarks|\.ci)/[^`\s<…*]+)`")
IN_LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#]+)(?:#[^)]*)?\)")
AREAS = "|".join(HEIGHT)
IN_AREA = re.compile(rf"`((?:{AREAS})/[a-z_/]+\.(?:py|html|css))`")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_path_on_the_page_exists(page):
    text = page.read_text(encoding="utf-8")
    missing = [name for name in IN_CODE.findall(text) if not (ROOT / name).exists()]
    missing += [name for name in IN_LINK.findall(text) if not (page.parent / name).exists()]
    missing += [name for name in IN_AREA.findall(text) if not _in_area(name)]
    assert not missing, f"{page.name} names {missing}"


def _in_area(name: str) -> bool:
    """A module, or a template under the name by which pages call it."""
    area = name.partition("/")[0]
    return (PACKAGE / name).exists() or (PACKAGE / area / "templates" / name).exists()


def test_every_area_has_its_line_on_the_map():
    text = (ROOT / "docs/map.md").read_text(encoding="utf-8")
    areas = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    missing = [area for area in sorted(areas) if f"`{area}`" not in text]
    assert not missing, f"docs/map.md tells nothing of {missing}"


def test_every_page_can_be_reached_from_the_readme():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    text += (ROOT / "docs/map.md").read_text(encoding="utf-8")
    missing = [page.name for page in PAGES if page.name not in text and page.name != "README.md"]
    assert not missing, f"Neither README.md nor docs/map.md leads to {missing}"

"""The rules of the stylesheet, and its contrast, computed from the tokens."""

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[1] / "static" / "web" / "css"
FILES = sorted(FOLDER.glob("*.css"))
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
TOKEN = re.compile(r"(--[\w-]+):\s*([^;]+);")
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch|color)a?\(")


def plain(path: Path) -> str:
    return COMMENT.sub("", path.read_text(encoding="utf-8"))


def block(selector: str) -> dict[str, str]:
    """The tokens that a selector sets, the first time it stands."""
    sheet = plain(FOLDER / "tokens.css")
    start = sheet.index(selector + " {")
    return dict(TOKEN.findall(sheet[start : sheet.index("}", start)]))


LIGHT = block(":root")
DARK = block(':root[data-theme="dark"]')


def test_a_chosen_dark_is_the_dark_that_a_machine_wishes():
    assert block(':root:not([data-theme="light"])') == DARK


def test_dark_sets_every_colour_that_light_sets():
    assert {name for name, value in LIGHT.items() if COLOUR.search(value)} == set(DARK)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_file_shouts_or_points_at_one_element(path: Path):
    sheet = plain(path)
    assert "!important" not in sheet
    assert not re.search(r"#[a-zA-Z][\w-]*[^;{}]*\{", sheet), "an id as a selector"
    assert sheet.lstrip().startswith("@layer")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_colours_stand_in_the_tokens_alone(path: Path):
    if path.name != "tokens.css":
        assert not COLOUR.findall(plain(path))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_token_used_is_set(path: Path):
    used = set(re.findall(r"var\((--[\w-]+)", plain(path)))
    assert used <= set(LIGHT)


def luminance(colour: str) -> float:
    """WCAG 2's relative luminance."""
    digits = colour.removeprefix("#")
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted([luminance(one), luminance(other)], reverse=True)
    return (light + 0.05) / (dark + 0.05)


TEXT = [
    *((ink, ground) for ink in ("ink", "ink-2") for ground in ("ground", "paper", "wash")),
    *((ink, ground) for ink in ("accent", "seal") for ground in ("ground", "paper", "wash")),
    ("accent", "accent-soft"),
    ("accent-strong", "accent-soft"),
    ("ink", "accent-soft"),
    ("seal", "seal-soft"),
    ("done", "done-soft"),
    ("done", "paper"),
    ("soon", "soon-soft"),
    ("soon", "paper"),
    ("on-accent", "accent"),
    ("on-accent", "accent-strong"),
    ("on-stamp", "stamp"),
]
BORDERS = [("field", "paper"), ("field", "ground"), ("accent", "paper"), ("seal", "paper")]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_can_be_read(theme: dict[str, str], ink: str, ground: str):
    assert contrast(theme[f"--{ink}"], theme[f"--{ground}"]) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("line", "ground"), BORDERS)
def test_the_border_of_a_field_can_be_seen(theme: dict[str, str], line: str, ground: str):
    assert contrast(theme[f"--{line}"], theme[f"--{ground}"]) >= 3

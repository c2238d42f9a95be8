"""Themes, icons, fonts and the style sheet."""

import re

import pytest
from PySide6.QtGui import QFontInfo

from facilitator import resources
from facilitator.ui import appearance
from facilitator.ui.icons import Icons
from facilitator.ui.style import style_sheet
from facilitator.ui.theme import NAMES, TEXT_PAIRS, contrast, load, read_theme

NO_PICTURES = {"check", "open", "partly"}


def test_contrast_is_measured_as_the_standard_does():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", NAMES)
def test_every_text_can_be_read_on_its_ground(name):
    theme = load(name)
    weak = [pair for pair in TEXT_PAIRS if contrast(*map(theme.value, pair)) < theme.text_contrast]
    assert weak == []


def test_a_theme_with_a_missing_role_is_refused():
    text = resources.path("themes/light.toml").read_text(encoding="utf-8")
    with pytest.raises(ValueError, match="accent-ink"):
        read_theme(re.sub(r"accent-ink.*\n", "", text))


@pytest.mark.parametrize("name", NAMES)
def test_the_style_sheet_has_no_role_left_open_and_its_drawings_have_the_colours_of_the_theme(name):
    theme = load(name)
    sheet = style_sheet(theme)
    assert "@" not in sheet
    for drawing in NO_PICTURES:
        text = resources.path(f"themes/{name}-{drawing}.svg").read_text(encoding="utf-8")
        assert set(re.findall(r"#[0-9a-f]{6}", text)) <= set(theme.colours.values())


def test_text_size_reaches_the_style_sheet():
    assert "font-size: 26px" in style_sheet(load("light"), 2.0)


def test_every_icon_asked_for_exists_and_can_be_drawn(qapp):
    source = resources.folder().parent / "facilitator"
    asked = set()
    for file in source.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        for pattern in (r'(?:\.icon|\.pixmap|show_icon|IconButton)\(\s*"([a-z-]+)"', r'\bicon="([a-z-]+)"'):
            asked |= set(re.findall(pattern, text))
    there = {file.stem for file in resources.path("icons").glob("*.svg")}
    assert asked - there == set()
    icons = Icons(load("dark"))
    for name in there:
        assert not icons.pixmap(name).isNull()


def test_our_fonts_are_used_in_every_weight(qapp):
    assert {"Inter", "Source Serif 4", "JetBrains Mono"} <= set(appearance.register_fonts())
    for family, weight in (("Inter", 400), ("Inter", 600), ("Source Serif 4", 500), ("JetBrains Mono", 700)):
        found = QFontInfo(appearance.font(20, weight, family))
        assert found.family() == family
        assert found.weight() == weight

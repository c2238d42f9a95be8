"""Write ``facilitator/drawing/font_widths.py`` from the bundled fonts.

Needs fontTools on the developer's machine; the program itself reads the written table only.
"""

from pathlib import Path
from textwrap import wrap

from fontTools.ttLib import TTFont

ROOT = Path(__file__).parent.parent
RANGES = (
    (0x20, 0x7E),
    (0xA0, 0x17F),
    (0x370, 0x3FF),
    (0x400, 0x45F),
    (0x2010, 0x2027),
    (0x202F, 0x203A),
    (0x20A0, 0x20BF),
    (0x2190, 0x2199),
    (0x2212, 0x2212),
    (0x2260, 0x2265),
)
FONTS = {
    ("sans", 400): "Inter_400Regular",
    ("sans", 500): "Inter_500Medium",
    ("sans", 600): "Inter_600SemiBold",
    ("sans", 700): "Inter_700Bold",
    ("serif", 400): "SourceSerif4_400Regular",
    ("serif", 500): "SourceSerif4_500Medium",
    ("serif", 600): "SourceSerif4_600SemiBold",
    ("mono", 400): "JetBrainsMono_400Regular",
    ("mono", 700): "JetBrainsMono_700Bold",
}


def table(font_name: str) -> list[str]:
    """Advance widths of one font in thousandths of the size, 0 where it has no glyph."""
    font = TTFont(ROOT / "resources" / "fonts" / f"{font_name}.ttf")
    glyphs, advances, unit = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    widths = [
        round(advances[glyphs[point]][0] * 1000 / unit) if point in glyphs else 0
        for first, last in RANGES
        for point in range(first, last + 1)
    ]
    return wrap(" ".join(packed(widths)), 100)


def packed(widths: list[int]) -> list[str]:
    """Write equal neighbours as ``width*count``."""
    runs: list[list[int]] = []
    for width in widths:
        if runs and runs[-1][0] == width:
            runs[-1][1] += 1
        else:
            runs.append([width, 1])
    return [f"{width}*{count}" if count > 1 else str(width) for width, count in runs]


def main() -> None:
    """Write the module."""
    lines = [
        '"""Advance widths of the bundled fonts in thousandths of the size.',
        "",
        "Written by ``packaging/make_font_widths.py``; never by hand. The characters are those of ``RANGES``",
        "in order; ``width*count`` stands for equal neighbours, 0 for a character the font does not have.",
        '"""',
        "",
        "RANGES = (",
        *(f"    (0x{first:X}, 0x{last:X})," for first, last in RANGES),
        ")",
        "",
        "WIDTHS = {",
    ]
    for (face, weight), font_name in FONTS.items():
        lines += [f'    ("{face}", {weight}): """', *table(font_name), '""",']
    lines += ["}", ""]
    (ROOT / "facilitator" / "drawing" / "font_widths.py").write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()

"""The typesetter behind PDF files and pictures: bundled fonts only, no file outside of what it is given."""

from typing import Any

from facilitator import resources

_PICTURE = b"""#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.picture), format: "svg", width: float(sys.inputs.width) * 1pt)
"""


def pdf_of(template: bytes, inputs: dict[str, str]) -> bytes:
    """Typeset a template as a tagged PDF for archives."""
    import typst

    made: bytes = typst.compile(
        template,
        format="pdf",
        pdf_standards=["ua-1", "a-2a"],
        ignore_system_fonts=True,
        font_paths=_font_folders(),
        sys_inputs=inputs,
    )
    return made


def png_of(svg: str, width: float, ppi: float = 220.0) -> bytes:
    """Draw an SVG as PNG, ``width`` points wide."""
    import typst

    made: bytes = typst.compile(
        _PICTURE,
        format="png",
        ppi=ppi,
        ignore_system_fonts=True,
        font_paths=_font_folders(),
        sys_inputs={"picture": svg, "width": str(width)},
    )
    return made


def _font_folders() -> list[Any]:
    return [str(resources.path("fonts"))]

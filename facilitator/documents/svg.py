"""A picture as SVG text, used by HTML, PDF and (as PNG) Word."""

from collections.abc import Mapping
from html import escape
from math import hypot

from facilitator.documents.plain import plain
from facilitator.drawing.shapes import Box, Diamond, Disc, Hatch, Line, Picture, Shape, Words

FAMILIES = {
    "sans": "Inter, system-ui, sans-serif",
    "serif": "'Source Serif 4', Georgia, serif",
    "mono": "'JetBrains Mono', monospace",
}


def svg(picture: Picture, colours: Mapping[str, str], title: str, prefix: str = "p") -> str:
    """Write the picture; ``colours`` gives a value to each role, ``prefix`` keeps ids apart in one page."""
    parts = [_shape(shape, colours, f"{prefix}{number}") for number, shape in enumerate(picture.shapes)]
    width, height = _number(picture.width), _number(picture.height)
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
            f'viewBox="0 0 {width} {height}" role="img" aria-labelledby="{prefix}-t {prefix}-d">',
            f'<title id="{prefix}-t">{_text(title)}</title>',
            f'<desc id="{prefix}-d">{_text(picture.description)}</desc>',
            *parts,
            "</svg>",
        )
    )


def _shape(shape: Shape, colours: Mapping[str, str], name: str) -> str:
    match shape:
        case Line():
            tag = f'<line x1="{_number(shape.x1)}" y1="{_number(shape.y1)}" x2="{_number(shape.x2)}" '
            return (
                f'{tag}y2="{_number(shape.y2)}"{_paint(colours, "", shape.role, shape.width, shape.dash)}/>'
            )
        case Box():
            paint = _paint(colours, shape.fill, shape.stroke, shape.stroke_width, shape.dash)
            return f'<rect{_place(shape)} rx="{_number(shape.radius)}"{paint}/>'
        case Disc():
            paint = _paint(colours, shape.fill, shape.stroke, shape.stroke_width, shape.dash)
            x, y, radius = _number(shape.x), _number(shape.y), _number(shape.radius)
            return f'<circle cx="{x}" cy="{y}" r="{radius}"{paint}/>'
        case Diamond():
            return _diamond(shape, colours)
        case Hatch():
            return _hatch(shape, colours, name)
        case Words():
            return _words(shape, colours)


def _diamond(shape: Diamond, colours: Mapping[str, str]) -> str:
    x, y, r = shape.x, shape.y, shape.radius
    points = " ".join(
        f"{_number(px)},{_number(py)}" for px, py in ((x, y - r), (x + r, y), (x, y + r), (x - r, y))
    )
    return f'<polygon points="{points}"{_paint(colours, shape.fill, shape.stroke, shape.stroke_width)}/>'


def _hatch(shape: Hatch, colours: Mapping[str, str], name: str) -> str:
    gap = _number(max(shape.gap, 0.5))
    far = _number(hypot(shape.width, shape.height))
    stroke = _paint(colours, "", shape.role, shape.stroke_width)
    ground = f"<rect{_place(shape)}{_paint(colours, shape.ground)}/>" if shape.ground else ""
    return (
        f'{ground}<pattern id="{name}" width="{gap}" height="{gap}" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="{far}"{stroke}/></pattern>'
        f'<rect{_place(shape)} fill="url(#{name})"/>'
    )


def _words(shape: Words, colours: Mapping[str, str]) -> str:
    tabular = ' style="font-variant-numeric:tabular-nums"' if shape.is_tabular else ""
    length = ""
    if shape.width > 0 and not shape.is_tabular:
        length = f' textLength="{_number(shape.width)}" lengthAdjust="spacingAndGlyphs"'
    return (
        f'<text x="{_number(shape.x)}" y="{_number(shape.y)}" font-family="{FAMILIES[shape.face]}" '
        f'font-size="{_number(shape.size)}" font-weight="{shape.weight}" text-anchor="{shape.anchor}"'
        f"{tabular}{length}{_paint(colours, shape.role)}>{_text(shape.text)}</text>"
    )


def _place(shape: Box | Hatch) -> str:
    x, y = _number(shape.x), _number(shape.y)
    width, height = _number(max(shape.width, 0.0)), _number(max(shape.height, 0.0))
    return f' x="{x}" y="{y}" width="{width}" height="{height}"'


def _paint(
    colours: Mapping[str, str],
    fill: str,
    stroke: str = "",
    width: float = 0.0,
    dash: tuple[float, ...] = (),
) -> str:
    paint = f' fill="{_text(colours[fill]) if fill else "none"}"'
    if stroke:
        paint += f' stroke="{_text(colours[stroke])}" stroke-width="{_number(width)}"'
    if stroke and dash:
        paint += f' stroke-dasharray="{" ".join(_number(length) for length in dash)}"'
    return paint


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _text(text: str) -> str:
    return escape(plain(text), quote=True)

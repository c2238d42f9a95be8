"""A document as one HTML file: no script, no request to anywhere, light and dark, ready to print."""

from facilitator import resources
from facilitator.documents.blocks import Outline, Section, Timeline, Tree
from facilitator.documents.paper import colours
from facilitator.documents.svg import svg


def html(document: Outline) -> str:
    """Write the page; the template escapes every text, our own pictures are put in as they are."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FileSystemLoader(resources.path("documents")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["kind"] = lambda block: type(block).__name__
    style = resources.path("documents/review.css").read_text(encoding="utf-8")
    pictures = {
        section.id: Markup("\n".join(_pictures(section)))  # noqa: S704 - svg() escapes its own texts
        for section in document.sections
    }
    page = environment.get_template("review.html").render(
        document=document,
        pictures=pictures,
        style=Markup(f"{_roles()}\n{style}"),  # noqa: S704 - our own file and colours
    )
    return page.rstrip("\n") + "\n"


def _pictures(section: Section) -> list[str]:
    roles = {role: f"var(--{role})" for role in colours()}
    return [
        svg(block.picture, roles, section.title, f"{section.id}-{number}")
        for number, block in enumerate(section.blocks)
        if isinstance(block, Timeline | Tree) and block.picture is not None
    ]


def _roles() -> str:
    light = "".join(f"--{role}:{value};" for role, value in colours("light").items())
    dark = "".join(f"--{role}:{value};" for role, value in colours("dark").items())
    return (
        f":root{{color-scheme:light dark;{light}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}"
    )

"""The texts that wait to be added: each is a draft, so a crash loses nothing and undo brings it back."""

from dataclasses import dataclass, replace

from facilitator.domain.drafts import Target
from facilitator.domain.review_file import ReviewFile
from facilitator.language.translate import _

KIND, OWNER = "entries", "import"


@dataclass(frozen=True, slots=True)
class Source:
    """One text with the place of its draft; ``name`` is its file, empty for pasted text."""

    owner_id: str = OWNER
    text: str = ""

    @property
    def name(self) -> str:
        """The file it came from."""
        return self.owner_id.partition(":")[2]

    @property
    def target(self) -> Target:
        """Where the text is kept."""
        return Target(KIND, owner_id=self.owner_id)


def name_of_owner(owner_id: str) -> str:
    """Return what a text is called."""
    return Source(owner_id).name or _("Pasted text")


def sources_of(file: ReviewFile) -> tuple[Source, ...]:
    """Return the texts that wait, in the order they came."""
    return tuple(
        Source(draft.owner_id, draft.text)
        for draft in file.private.drafts
        if draft.kind == KIND and draft.owner_id.partition(":")[0] == OWNER and not draft.is_held
    )


def named(name: str, present: tuple[Source, ...]) -> Source:
    """Return an empty source for a file, beside others of the same name."""
    taken = {source.owner_id for source in present}
    count, owner_id = 1, f"{OWNER}:{name}"
    while owner_id in taken:
        count += 1
        owner_id = f"{OWNER}:{name} {count}"
    return Source(owner_id)


def without_sources(file: ReviewFile) -> ReviewFile:
    """Forget every text that waits."""
    gone = {source.target.id for source in sources_of(file)}
    drafts = tuple(draft for draft in file.private.drafts if draft.id not in gone)
    return replace(file, private=replace(file.private, drafts=drafts)) if gone else file

"""What a command refuses to do, in words."""


class RefusedError(Exception):
    """Something that the person can put right: what happened, what is safe and what to do."""

    def __init__(self, what: str, then: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.then = then

"""The reviews of this computer: the first picture that is painted, made from values only."""

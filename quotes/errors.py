"""The error that the command line shows to its user."""


class QuotesError(Exception):
    """Something that the user can mend; its text names the file, the place and what to do."""

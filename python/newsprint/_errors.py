"""What goes wrong, under the words of the command line."""


class Error(Exception):
    """A file that cannot be read or written, and whatever has no class of its own."""


class UsageError(Error, ValueError):
    """Settings that make no sense."""


class LimitError(Error):
    """Out of disk, or over a limit that the caller set."""


class BadInputError(Error, ValueError):
    """The input itself is damaged or of no known form."""


class NoArchiveError(Error):
    """The folder holds no archive."""


class InUseError(Error):
    """Another run works on the archive."""


class OtherVersionError(Error):
    """An archive of another recipe, of other settings or of another format."""


class DamagedError(Error):
    """An archive that does not hold what was put into it."""

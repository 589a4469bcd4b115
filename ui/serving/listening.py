"""The socket that is listened on, bound before the slow part of starting: a taken port is said at once."""

import socket

from corpus.errors import SettingsError


def bound(host: str, port: int) -> socket.socket:
    """A socket bound to the address, not listening yet. Raises SettingsError where that can't be."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((host, port))
    except OSError as error:
        made.close()
        raise SettingsError(
            f"{host}:{port} cannot be listened on ({error.strerror}).",
            "Stop the program that listens there, or give another --host or --port.",
        ) from error
    return made

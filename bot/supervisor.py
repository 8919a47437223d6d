"""Tells systemd, where it started this process, that it serves, that it is alive, and that it ends (sd_notify).

The protocol is one datagram to the socket that NOTIFY_SOCKET names; without that, nothing is said.
"""

import logging
import os
import socket
from collections.abc import Mapping

log = logging.getLogger(__name__)

SERVES, ALIVE, ENDS = "READY=1", "WATCHDOG=1", "STOPPING=1"


def tell_supervisor(*states: str, environ: Mapping[str, str] = os.environ) -> None:
    """Say these states. Never raises: a supervisor that does not listen is no reason to stop serving."""
    address = environ.get("NOTIFY_SOCKET")
    if not address:
        return
    if address.startswith("@"):
        address = f"\0{address[1:]}"  # a name that is no file
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as speaking:
            speaking.connect(address)
            speaking.sendall("\n".join(states).encode())
    except OSError as error:
        log.warning("the supervisor does not listen", extra={"problem": type(error).__name__})

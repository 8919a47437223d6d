"""A stand-in for Discord over real HTTP and WebSocket, for a bot that runs as it does in earnest.

It keeps its truth in the process that made it, so that it survives the bot's death. It knows the part of REST and
gateway that the bot uses; anything else is answered with 404 and counted as a problem.
"""

from tests.crash.stand_in.server import StandIn

__all__ = ["StandIn"]

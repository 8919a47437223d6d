"""A server's working hours, and the time it gives itself for each step of a case."""

from bot.rules.deadlines import Limits
from bot.rules.working_hours import Hours
from db.tables import Server, Specialist


def hours_of(server: Server) -> Hours:
    """When the hub of a server is staffed."""
    return Hours(server.timezone, server.opens_minute, server.closes_minute)


def own_hours(server: Server, profile: Specialist) -> Hours:
    """When one specialist is at work: their own hours and zone where they set them, else the server's."""
    zone = profile.timezone or server.timezone
    if profile.opens_minute is None or profile.closes_minute is None:
        return Hours(zone, server.opens_minute, server.closes_minute)
    return Hours(zone, profile.opens_minute, profile.closes_minute)


def limits_of(server: Server) -> Limits:
    """Working days for accepting, for the first answer, for all answers."""
    return Limits(server.accept_days, server.first_answer_days, server.all_answers_days)

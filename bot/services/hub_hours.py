"""A server's working hours, and the time it gives itself for each step of a case."""

from bot.rules.deadlines import Limits
from bot.rules.working_hours import Hours
from db.tables import Server


def hours_of(server: Server) -> Hours:
    """When the hub of a server is staffed."""
    return Hours(server.timezone, server.opens_minute, server.closes_minute)


def limits_of(server: Server) -> Limits:
    """Working days for accepting, for the first answer, for all answers."""
    return Limits(server.accept_days, server.first_answer_days, server.all_answers_days)

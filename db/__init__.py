"""The database: engine, tables, repositories, migrations. Imports `bot.rules` only."""

import db.naming as naming

__all__ = ["naming"]

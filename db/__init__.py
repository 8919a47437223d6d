"""The database: engine, tables, repositories, migrations. Imports `bot.rules` only."""

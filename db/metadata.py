"""All tables in one place: what the migrations bring a database to."""

from sqlalchemy import MetaData
from sqlmodel import SQLModel

import db.tables as tables

__all__ = ["complete_metadata", "tables"]


def complete_metadata() -> MetaData:
    """The metadata with every table of `db.tables` registered, its constraints named."""
    return SQLModel.metadata

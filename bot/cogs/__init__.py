"""Discord in: understand, call one service, show."""

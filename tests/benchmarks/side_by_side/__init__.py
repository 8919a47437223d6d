"""The bot and a bare discord.py bot, in turn against the stand-in: how much the product adds, in ratios."""

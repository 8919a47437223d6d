"""ECHO PAIN on Discord. Start reading at `bot/app.py`."""

"""Kill the bot again and again while a programme goes on, then count what people should have seen and did."""

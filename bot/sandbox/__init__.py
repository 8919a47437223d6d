"""A simulated Discord (SimCord behind it) with the real bot in it. The demo and the story tests share it."""

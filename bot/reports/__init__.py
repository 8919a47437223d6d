"""Files that people take away, each made from the same result objects as the cards."""

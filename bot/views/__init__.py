"""Discord out: forms, buttons and cards built from result objects."""

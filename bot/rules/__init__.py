"""The programme's rules: pure functions of their arguments. No discord, no SQL, no clock, no await."""

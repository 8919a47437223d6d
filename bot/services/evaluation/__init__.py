"""The evaluation read and put together: facts from the database, tables by the rules, nothing small in them."""

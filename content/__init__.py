"""What people read: sentences in two languages, didactics, topics. A leaf: imports neither bot nor db."""

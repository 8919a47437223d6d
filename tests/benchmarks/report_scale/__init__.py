"""How the report, the log's pages and the summary grow: `make bench-report` prints time and memory beside the bare SQL.

10,000, 100,000 and 1,000,000 events of 5,000 people, on SQLite and on PostgreSQL. The bare SQL are the very
statements of the report, sent again through the driver alone. Figures are of one machine: the ratios are what counts.
"""

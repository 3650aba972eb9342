"""The database: its tables, writing and publishing them, corrections, duplicates, and the checks of it all."""

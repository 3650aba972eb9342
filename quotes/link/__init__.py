"""Quotes that belong together: statements (the same words in several articles) and disputes (a denial and its claim).

Pure functions over plain records; ``quotes.linking`` fetches the records and keeps what is found.
"""

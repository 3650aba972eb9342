"""One article's words: what each may begin, how far a phrase goes."""

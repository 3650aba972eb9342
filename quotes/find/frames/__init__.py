"""A cue, the words that name its source, and where its content begins."""

"""From an article's text to frames: cue, source and content as spans, nobody named yet."""

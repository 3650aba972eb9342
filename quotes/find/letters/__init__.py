"""One letter for every token: the string over which frames are patterns."""

"""Whether a frame denies or declines."""

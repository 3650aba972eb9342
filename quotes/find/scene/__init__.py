"""What is known of a text before its cues are read: marks, sentences."""

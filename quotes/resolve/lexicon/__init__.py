"""What is known of words before any article is read."""

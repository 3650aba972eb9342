"""Where contents begin and end, and of which type they are."""

"""Names and titles, and who is who in one article."""

"""Bodies, outlets, documents and countries in one article."""

"""Whom the words are about, and whom they were told."""

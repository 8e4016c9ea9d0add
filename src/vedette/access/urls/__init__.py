"""The address books: logging in, and one's own pages."""

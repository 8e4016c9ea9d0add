"""What is typed: logging in, and on the pages about oneself."""

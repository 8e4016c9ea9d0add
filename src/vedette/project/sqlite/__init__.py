"""The database engine `vedette.project.sqlite`: SQLite with a queue for writers."""

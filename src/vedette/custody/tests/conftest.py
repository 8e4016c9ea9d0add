from vedette.clues.tests.conftest import as_, clean_record

__all__ = ["as_", "clean_record"]

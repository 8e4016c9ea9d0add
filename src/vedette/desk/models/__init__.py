from vedette.desk.models.saved_view import SavedView

__all__ = ["SavedView"]

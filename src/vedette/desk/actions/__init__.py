from vedette.desk.actions.saved_views import forget_view, save_view

__all__ = ["forget_view", "save_view"]

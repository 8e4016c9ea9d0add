"""The address book of the shell."""

from django.urls import path

from vedette.web.views.styleguide import styleguide
from vedette.web.views.theme import choose_theme

app_name = "web"
urlpatterns = [
    path("styleguide/", styleguide, name="styleguide"),
    path("theme/", choose_theme, name="theme"),
]

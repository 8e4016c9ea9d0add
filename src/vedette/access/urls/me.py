"""One's own pages. Everyone who is logged in has them, whatever their roles."""

from django.urls import path

from vedette.access.views import me

app_name = "me"
urlpatterns = [
    # /me/
    path("", me.me, name="me"),
    path("delegate/", me.delegate_away, name="delegate"),
    path("delegations/<int:pk>/end/", me.end_one_delegation, name="end_delegation"),
    path("recuse/", me.stand_aside, name="recuse"),
]

"""The address book: /administration/…"""

from django.urls import path

from vedette.administration.views import accounts, home, people, posts, rights, roles, tree, units

app_name = "administration"

# /administration/
urlpatterns = [
    path("", home.home, name="home"),
    path("rights/", rights.explain_right, name="rights"),
]

# /administration/units/
urlpatterns += [
    path("units/", tree.unit_tree, name="units"),
    path("units/add/", units.add, name="add_unit"),
    path("units/<slug:ref>/", units.unit, name="unit"),
    path("units/<slug:ref>/rename/", units.rename, name="rename_unit"),
    path("units/<slug:ref>/move/", units.move, name="move_unit"),
    path("units/<slug:ref>/close/", units.close, name="close_unit"),
    path("units/<slug:ref>/oversee/", units.oversee, name="oversee"),
    path("embeddings/<int:pk>/end/", units.end_oversight, name="end_embedding"),
]

# /administration/people/
urlpatterns += [
    path("people/", people.people, name="people"),
    path("people/add/", people.add, name="add_person"),
    path("people/<slug:ref>/", people.person, name="person"),
    path("people/<slug:ref>/rename/", people.rename, name="rename_person"),
    path("people/<slug:ref>/posts/", posts.appoint_to, name="appoint"),
    path("people/<slug:ref>/roles/", roles.give, name="give_role"),
    path("people/<slug:ref>/aside/", roles.set_aside, name="recuse"),
    path("people/<slug:ref>/away/", roles.lend, name="delegate"),
    path("posts/<int:pk>/end/", posts.end, name="end_post"),
    path("roles/<int:pk>/end/", roles.end, name="end_role"),
    path("aside/<int:pk>/end/", roles.take_part_again, name="end_recusal"),
    path("away/<int:pk>/end/", roles.end_lending, name="end_delegation"),
]

# /administration/people/<ref>/account/
urlpatterns += [
    path("people/<slug:ref>/account/open/", accounts.open_one, name="open_account"),
    path("people/<slug:ref>/account/close/", accounts.close, name="close_account"),
    path("people/<slug:ref>/account/reopen/", accounts.reopen, name="reopen_account"),
    path("people/<slug:ref>/account/link/", accounts.link, name="password_link"),
    path("people/<slug:ref>/account/factors/", accounts.factors, name="remove_factors"),
]

"""The address book of case files."""

from django.urls import path

from vedette.custody.views import file
from vedette.custody.views.acting import file_page_of, transfer_page_of
from vedette.custody.views.list import files_page
from vedette.custody.views.verbs import ADD, OF_TRANSFER, SEND

app_name = "custody"
urlpatterns = [
    # /custody/
    path("", files_page, name="list"),
    path("open/<slug:clue>/", file.open_page, name="open"),
    # /custody/<ref>/
    path("<slug:ref>/", file.file_page, name="file"),
    path("<slug:ref>/volumes/", file_page_of(ADD), name="add"),
    path("<slug:ref>/volumes/<int:number>/", file.volume_page, name="volume"),
    path("<slug:ref>/volumes/<int:number>/<slug:sha256>/", file.download, name="download"),
    path("<slug:ref>/send/", file_page_of(SEND), name="send"),
    # /custody/<ref>/<transfer>/
    path("<slug:ref>/<slug:transfer>/", file.transfer_page, name="transfer"),
    path("<slug:ref>/<slug:transfer>/note/", file.note, name="note"),
    *(
        path(f"<slug:ref>/<slug:transfer>/{verb.name}/", transfer_page_of(verb), name=verb.name)
        for verb in OF_TRANSFER
    ),
]

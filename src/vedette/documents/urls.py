"""The address book of documents."""

from django.urls import path

from vedette.documents.views import document, drafts, register, templates

app_name = "documents"

# /documents/
urlpatterns = [
    path("", register.register_page, name="list"),
    path("new/<str:kind>/<slug:ref>/", drafts.new, name="new"),
    path("drafts/", drafts.drafts_page, name="drafts"),
]

# /documents/drafts/<pk>/
urlpatterns += [
    path("drafts/<int:pk>/", drafts.draft_page, name="draft"),
    path("drafts/<int:pk>/edit/", drafts.edit, name="edit"),
    path("drafts/<int:pk>/preview.docx", drafts.preview_file, name="preview"),
    path("drafts/<int:pk>/hand-in/", drafts.hand_in_page, name="hand_in"),
    path("drafts/<int:pk>/issue/", drafts.issue_page, name="issue"),
    path("drafts/<int:pk>/discard/", drafts.discard_page, name="discard"),
]

# /documents/templates/
urlpatterns += [
    path("templates/", templates.bodies, name="templates"),
    path("templates/<slug:unit>/", templates.body, name="body"),
    path("templates/<slug:unit>/letterhead/", templates.letterhead, name="letterhead"),
]

# /documents/templates/<unit>/<kind>/<language>/
_template = "templates/<slug:unit>/<str:kind>/<slug:language>/"
urlpatterns += [
    path(_template, templates.template_page, name="template"),
    path(f"{_template}shipped.docx", templates.shipped_file, name="shipped"),
    path(f"{_template}return/", templates.put_back, name="put_back"),
    path(f"{_template}v<int:number>.docx", templates.version_file, name="version"),
    path(f"{_template}v<int:number>/sample.docx", templates.sample_file, name="sample"),
    path(f"{_template}v<int:number>/use/", templates.use, name="use"),
]

# /documents/<ref>/
urlpatterns += [
    path("<slug:ref>/", document.document_page, name="document"),
    path("<slug:ref>/copy.docx", document.copy, name="copy"),
    path("<slug:ref>/withdraw/", document.withdraw_page, name="withdraw"),
]

"""What the journal and the notices say of documents."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "documents.issued": _("%(who)s issued: %(document_kind)s %(number)s"),
    "documents.withdrawn": _("%(who)s withdrew: %(document_kind)s %(number)s"),
    "documents.copied": _("%(who)s took a copy"),
    "documents.template_taken": _("%(who)s handed in version %(version)s of a template"),
    "documents.template_chosen": _("%(who)s put version %(version)s of a template to use"),
    "documents.template_put_back": _("%(who)s put the shipped template back to use"),
    "documents.letterhead_kept": _("%(who)s changed the letterhead"),
}
NOTICES = {
    "documents.received": _("%(what)s was sent to your unit"),
    "documents.handed_in": _("%(what)s: a draft waits to be issued"),
    "documents.withdrawn": _("%(what)s was withdrawn"),
}

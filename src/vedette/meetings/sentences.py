"""What the journal and the notices say of meetings; the sentence is made when it is read.

Entries about a meeting name no clue; what was done about a clue is an entry about that clue.
"""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "meetings.called": _("%(who)s called the meeting for %(on)s"),
    "meetings.invited": _("%(who)s invited %(person)s"),
    "meetings.called_off": _("%(who)s called the meeting off"),
    "meetings.held": _("%(who)s opened the session on %(on)s with %(count)s present"),
    "meetings.submitted": _("%(who)s signed the minutes as recorder"),
    "meetings.returned": _("%(who)s returned the minutes"),
    "meetings.signed": _("%(who)s signed the minutes as chair"),
    "meetings.put_on": _("%(who)s put the clue on the agenda of %(meeting)s"),
    "meetings.taken_off": _("%(who)s took the clue off the agenda of %(meeting)s"),
    "meetings.stood_aside": _("%(person)s stands aside from it in %(meeting)s"),
    "meetings.decided": _("%(who)s put down what %(meeting)s came to: %(came_to)s"),
    "meetings.minuted": _("%(who)s wrote what was said in %(meeting)s"),
    "meetings.item_signed": _("%(who)s signed what %(meeting)s said and decided"),
    "meetings.task_given": _("%(who)s gave %(person)s a task of %(meeting)s until %(on)s"),
    "meetings.task_done": _("%(who)s carried out a task of a meeting"),
}

NOTICES = {
    "meetings.called": _("%(what)s: you are called for %(on)s"),
    "meetings.called_off": _("%(what)s: it is called off"),
    "meetings.to_sign": _("%(what)s: its minutes wait for your signature"),
    "meetings.returned": _("%(what)s: the chair returned the minutes"),
    "meetings.task_given": _("%(what)s: a meeting gave you a task until %(on)s"),
    "meetings.task_done": _("%(what)s: a task of a meeting is done"),
}

"""The verbs that take a plain form, by what they are about."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.meetings import actions, forms
from vedette.meetings.views.acting import Verb

OF_MEETING = [
    Verb(
        "invite",
        forms.InviteForm,
        actions.invite,
        _("Invite somebody"),
        _("They are called to the meeting. Let them in to the items that they are to hear."),
        "meetings.call",
        intro=_("Nobody learns of a clue by this: who is let in to an item is said there."),
    ),
    Verb(
        "hold",
        forms.HoldForm,
        actions.hold,
        _("Open the session"),
        _("The session is open."),
        "meetings.conduct",
        "hold",
    ),
    Verb(
        "submit",
        forms.MeetingForm,
        actions.submit_minutes,
        _("Sign the minutes as recorder"),
        _("You signed the minutes; they wait for the chair."),
        "meetings.submit",
        "submit_minutes",
        _("What was not decided is put down as postponed. After this nothing more is written."),
    ),
    Verb(
        "return",
        forms.ReasonForm,
        actions.return_minutes,
        _("Return the minutes"),
        _("The minutes are returned to the recorder."),
        "meetings.sign",
        "return_minutes",
    ),
    Verb(
        "sign",
        forms.MeetingForm,
        actions.sign_minutes,
        _("Sign the minutes as chair"),
        _("The minutes are signed."),
        "meetings.sign",
        "sign",
        _("You sign every item for which you were in the room."),
    ),
    Verb(
        "call_off",
        forms.ReasonForm,
        actions.call_off,
        _("Call the meeting off"),
        _("The meeting is called off; those who were called are told."),
        "meetings.call",
        "call_off",
        grave=True,
    ),
]

OF_ITEM = [
    Verb(
        "decide",
        forms.DecideForm,
        actions.decide,
        _("Decide"),
        _("The decision is put down, and is what the record of the clue says."),
        "meetings.decide",
        intro=_("Approving here approves the disposition of the clue: nothing else is needed."),
    ),
    Verb(
        "minute",
        forms.MinuteForm,
        actions.write_minute,
        _("Write what was said"),
        _("The minutes of this item are kept."),
        "meetings.minute",
    ),
    Verb(
        "task",
        forms.TaskForm,
        actions.give_task,
        _("Give a task"),
        _("The task is given; its owner was told."),
        "meetings.minute",
    ),
    Verb(
        "stand_aside",
        forms.StandAsideForm,
        actions.stand_aside,
        pgettext_lazy("meetings", "Stand aside"),
        _("They leave the room for this item."),
        "meetings.stand_aside",
        intro=_("Who stands aside neither votes nor decides, and no longer sees the item here."),
    ),
    Verb(
        "admit",
        forms.ItemForm,
        actions.admit,
        _("Let in whoever was invited since"),
        _("Everyone who takes part and need not keep away knows of the clue from now on."),
        "meetings.put_on",
        intro=_("They are named on the clue. Who must keep away from it leaves the room."),
    ),
    Verb(
        "take_off",
        forms.ItemForm,
        actions.take_off,
        _("Take it off the agenda"),
        _("It is off the agenda."),
        "meetings.put_on",
        intro=_("Those who were named on the clue for this meeting stay named."),
    ),
    Verb(
        "sign_item",
        forms.ItemForm,
        actions.sign_item,
        _("Sign what you decided"),
        _("You signed the item."),
        "meetings.decide",
        intro=_("You decided in the place of the chair, who stood aside."),
    ),
]

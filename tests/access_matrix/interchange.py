"""Ledgers that come in: sent by those who enter a team's history, seen by those who oversee it."""

from io import BytesIO

from django.core.files.base import ContentFile

from tests.access_matrix.kit import (
    DENIED,
    DONE,
    HIDDEN,
    LOGIN,
    NO_SUCH_METHOD,
    OK,
    Row,
    expect,
)
from vedette.interchange.actions import carry_out, receive, set_mapping

LEDGER = "序号,问题,责任单位\n1,制度不全,省公路局\n2,台账不全,外单位\n".encode()


def sent(cast):
    file = ContentFile(LEDGER)
    return receive(file, "台账.csv", team=cast.transport_team, by=cast.wang)


def stage(cast):
    """Wang has imported one ledger, and has two more on their way, one of them looked through."""
    done, named, looked_through = sent(cast), sent(cast), sent(cast)
    for upload in (done, looked_through):
        set_mapping(upload, upload.columns)
    carry_out(done)
    return {"import_run": done.run, "upload": named, "planned": looked_through}


def upload(stage):
    return {"token": stage.upload.token}


def planned(stage):
    return {"token": stage.planned.token}


def run(stage):
    return {"ref": stage.import_run.ref}


def ledger(stage):
    file = BytesIO(LEDGER)
    file.name = "台账.csv"
    return {"file": file, "team": stage.cast.transport_team.pk}


IMPORTERS = expect(stranger=LOGIN, staff=DENIED, team=OK, office=OK, other_team=OK)
MINE = expect(stranger=LOGIN, staff=DENIED, team=HIDDEN, office=HIDDEN, other_team=HIDDEN)
"""An upload is seen by whoever sent it, Wang, and by nobody else."""
ONLY_POSTED = expect(everyone=NO_SUCH_METHOD)
SEEN = expect(stranger=LOGIN, staff=DENIED, oversight=OK, other_team=OK)
THIS_SEEN = SEEN | {"other_team": HIDDEN}

MATRIX = {
    # /import/
    "interchange:list": Row(get=SEEN),
    "interchange:upload": Row(
        get=IMPORTERS,
        # Zhao has but one ledger, and it goes there; it names no unit of theirs.
        post=expect(stranger=LOGIN, staff=DENIED, team=DONE, office=DONE, other_team=DONE),
        data=ledger,
    ),
    # /import/findings/<token>/
    "interchange:columns": Row(get=MINE | {"team_lead": OK}, where=upload),
    "interchange:sheet": Row(
        get=ONLY_POSTED,
        post=MINE | {"team_lead": DONE},
        where=upload,
        data=lambda stage: {"sheet": "台账"},
    ),
    "interchange:preview": Row(get=MINE | {"team_lead": OK}, where=planned),
    "interchange:units": Row(
        get=ONLY_POSTED,
        post=MINE | {"team_lead": DONE},
        where=planned,
        data=lambda stage: {"name0": "taxis"},
    ),
    "interchange:take": Row(get=ONLY_POSTED, post=MINE | {"team_lead": DONE}, where=planned),
    "interchange:progress": Row(get=MINE | {"team_lead": DONE}, where=planned),
    "interchange:give_up": Row(get=ONLY_POSTED, post=MINE | {"team_lead": DONE}, where=upload),
    # /import/<ref>/
    "interchange:run": Row(get=THIS_SEEN, where=run),
    "interchange:refused": Row(get=THIS_SEEN, where=run),
}

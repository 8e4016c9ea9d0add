"""The access matrix: every URL of the project × every role → what they get.

A new URL without a row fails the test and is named. To add a row, write in `<your area>.py` here:

    MATRIX = {
        # /findings/
        "findings:list": Row(get=expect(stranger=LOGIN, staff=OK, admin=DENIED)),
        # /findings/<ref>/verify/
        "findings:verify": Row(
            where=lambda stage: {"ref": stage.finding.ref},
            get=expect(stranger=LOGIN, oversight=OK, unit=DENIED, outsiders=HIDDEN, admin=DENIED),
            post=expect(stranger=LOGIN, team_lead=DONE, ...),
            data=lambda stage: {"determination": "抽查 30 件，属实"},
        ),
    }

    def stage(cast): return {"finding": raise_finding(...)}   # what the rows' `where` needs

Words for roles (`kit.ROLES`) and for groups of them (`kit.GROUPS`); the narrower word wins, and
every role must be covered. `data` should be what a role that may do it would send, so that the
answer to the others is about their right and not about the form. Each role's request is undone
before the next one's.
"""

"""Open the case file of a clue."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.clues.models import Clue
from vedette.custody.models import CaseFile
from vedette.custody.queries import file_of
from vedette.journal.actions import Bare, next_number, record
from vedette.kernel import clock
from vedette.kernel.errors import WrongState
from vedette.organisation.models import Person


@transaction.atomic
def open_file(clue: Clue, *, by: Person) -> CaseFile:
    """Open the file of a clue; it has one. Raises NotAllowed, WrongState."""
    require(by, "custody.keep", clue)
    if file_of(clue) is not None:
        raise WrongState("open", _("It has a case file already."))
    today = clock.today()
    number = next_number(f"case_file:{today.year}")
    file = CaseFile.objects.create(
        clue=clue, ref=f"CF-{today.year}-{number:04d}", opened_on=today, opened_by=by
    )
    record("custody.opened", Bare(clue.subject), by=by, data={"file": file.ref}, rows=[file])
    return file

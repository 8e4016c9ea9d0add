"""What this area shows in the shell: under one's name, and in the account menu."""

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string

from vedette.access.powers import powers_of


def roles_held(request: HttpRequest, person: Any) -> str:
    """The first role of one's own and its unit; how many more there are; for whom one acts."""
    grants = powers_of(person).grants
    own = [grant for grant in grants if grant.person_id == person.pk]
    givers = {grant.person for grant in grants if grant.person_id != person.pk}
    said = {
        "first": own[0] if own else None,
        "more": len(own) - 1,
        "givers": sorted(givers, key=str),
    }
    return render_to_string("access/panels/roles.html", said)


def account_links(request: HttpRequest, person: Any) -> str:
    return render_to_string("access/panels/account.html")

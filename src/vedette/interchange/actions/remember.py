"""Remember how a ledger was read."""

from vedette.interchange.ledger.mapping import Mapping
from vedette.interchange.models import RememberedMapping
from vedette.kernel import clock
from vedette.organisation.models import Unit


def remember(team: Unit, mapping: Mapping) -> None:
    """Keep a mapping for the team's next ledger with the same headings."""
    RememberedMapping.objects.update_or_create(
        team=team,
        signature=mapping.signature,
        defaults={"mapping": mapping.as_data(), "at": clock.now()},
    )

"""Changes to units, people, posts and embedding.

This area lies below `access`, so these actions ask no right themselves: their callers are the
administrator's pages, behind `@may("administration.organisation")`, and the set-up of an instance.
"""

from vedette.organisation.actions.people import add_person, appoint, end_post
from vedette.organisation.actions.units import add_unit, embed, end_embedding, place_unit

__all__ = [
    "add_person",
    "add_unit",
    "appoint",
    "embed",
    "end_embedding",
    "end_post",
    "place_unit",
]

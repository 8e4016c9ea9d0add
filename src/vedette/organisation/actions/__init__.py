"""Changes to units, people, posts and embedding.

This area lies below `access`, so these actions ask no right themselves: their callers are the
administrator's pages, behind `@may("organisation.manage")`, and the set-up of an instance.
"""

from vedette.organisation.actions.embedding import embed, end_embedding
from vedette.organisation.actions.people import add_person, appoint, end_post, rename_person
from vedette.organisation.actions.placement import end_placement, place_unit
from vedette.organisation.actions.units import add_unit, close_unit, rename_unit

__all__ = [
    "add_person",
    "add_unit",
    "appoint",
    "close_unit",
    "embed",
    "end_embedding",
    "end_placement",
    "end_post",
    "place_unit",
    "rename_person",
    "rename_unit",
]

"""Lists: filter, sort, page by keyset, choose columns, export. One mechanism for every list.

docs/face.md shows how to declare one.
"""

from vedette.web.lists.columns import Column
from vedette.web.lists.filters import (
    BoolFilter,
    ChoiceFilter,
    DateRangeFilter,
    Filter,
    TextFilter,
    UnitFilter,
)
from vedette.web.lists.page import BulkAct, ListPage

__all__ = [
    "BoolFilter",
    "BulkAct",
    "ChoiceFilter",
    "Column",
    "DateRangeFilter",
    "Filter",
    "ListPage",
    "TextFilter",
    "UnitFilter",
]

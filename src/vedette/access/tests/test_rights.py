"""Rights are a person's, over a unit, with a reason for every no."""

import pytest

from vedette.access.permissions import Right, UnknownRight, declare, find, require, why_not
from vedette.access.roles import TEAM
from vedette.kernel.errors import NotAllowed


def test_a_misspelt_right_says_which_was_meant():
    declare(Right("test.verify", "verify", {"team": TEAM}))
    with pytest.raises(UnknownRight, match="Did you mean"):
        find("test.verfy")


def test_a_role_held_elsewhere_is_no_right_here(cast):
    declare(Right("test.see", "see", {"": TEAM}))
    assert why_not(cast.wang, "test.see") is None
    with pytest.raises(NotAllowed, match=r"team lead|组长"):
        require(cast.chen, "test.see")

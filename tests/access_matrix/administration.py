"""What administrators keep. Nobody else comes in; leads ask about the rights of their people."""

from datetime import timedelta

from tests.access_matrix.kit import (
    ADMIN_ONLY,
    DENIED,
    DONE,
    LOGIN,
    NO_SUCH_METHOD,
    OK,
    Row,
    expect,
)
from vedette.access.actions import delegate, recuse
from vedette.access.models import Grant
from vedette.kernel import clock
from vedette.organisation.models import Embedding, Post


def stage(cast):
    """Sun stands aside from the road bureau; from tomorrow on, Feng stands in for Zhou."""
    today = clock.today()
    since, until = today + timedelta(days=1), today + timedelta(days=5)
    return {
        "aside": recuse(cast.sun, cast.road_bureau, "亲属", by=cast.sun, since=today),
        "away": delegate(cast.zhou, cast.feng, "休假", by=cast.zhou, since=since, until=until),
        "post": Post.objects.get(person=cast.sun),
        "role": Grant.objects.get(person=cast.sun),
        "embedding": Embedding.objects.get(team=cast.court_team),
    }


def roads(stage):
    return {"ref": "roads"}


def sun(stage):
    return {"ref": "sun"}


def key_of(name):
    return lambda stage: {"pk": getattr(stage, name).pk}


def ends(stage):
    return {"on": clock.today() + timedelta(days=1)}


SENT = ADMIN_ONLY | {"admin": DONE}
ONLY_POSTED = expect(everyone=NO_SUCH_METHOD)

MATRIX = {
    # /administration/
    "administration:home": Row(get=ADMIN_ONLY),
    "administration:rights": Row(
        get=expect(
            stranger=LOGIN,
            staff=DENIED,
            team_lead=OK,
            office_lead=OK,
            hq=OK,
            other_team=OK,
            admin=OK,
        )
    ),
    # /administration/units/
    "administration:units": Row(get=ADMIN_ONLY),
    "administration:add_unit": Row(
        get=ADMIN_ONLY,
        post=SENT,
        data=lambda stage: {
            "kind": "unit",
            "name_zh": "养护站",
            "ref": "depot",
            "parent": stage.cast.road_bureau.pk,
            "since": clock.today(),
        },
    ),
    "administration:unit": Row(get=ADMIN_ONLY, where=roads),
    "administration:rename_unit": Row(
        get=ADMIN_ONLY,
        post=SENT,
        where=roads,
        data=lambda stage: {"name_zh": "省公路中心", "version": stage.cast.road_bureau.version},
    ),
    "administration:move_unit": Row(
        get=ADMIN_ONLY,
        post=SENT,
        where=roads,
        data=lambda stage: {"under": stage.cast.high_court.pk, "since": clock.today()},
    ),
    "administration:close_unit": Row(get=ADMIN_ONLY, post=SENT, where=roads, data=ends),
    "administration:oversee": Row(
        get=ADMIN_ONLY,
        post=SENT,
        where=roads,
        data=lambda stage: {
            "other": stage.cast.court_team.pk,
            "kind": "remit",
            "since": clock.today(),
        },
    ),
    "administration:end_embedding": Row(
        get=ADMIN_ONLY, post=SENT, where=key_of("embedding"), data=ends
    ),
    # /administration/people/
    "administration:people": Row(get=ADMIN_ONLY),
    "administration:add_person": Row(
        get=ADMIN_ONLY, post=SENT, data=lambda stage: {"name_zh": "新人"}
    ),
    "administration:person": Row(get=ADMIN_ONLY, where=sun),
    "administration:rename_person": Row(
        get=ADMIN_ONLY,
        post=SENT,
        where=sun,
        data=lambda stage: {"name_zh": "孙敏敏", "version": stage.cast.sun.version},
    ),
    "administration:appoint": Row(
        get=ADMIN_ONLY,
        post=SENT,
        where=sun,
        data=lambda stage: {
            "unit": stage.cast.court_team.pk,
            "title_zh": "副组长",
            "rank": "middle",
            "since": clock.today(),
        },
    ),
    "administration:end_post": Row(get=ADMIN_ONLY, post=SENT, where=key_of("post"), data=ends),
    "administration:give_role": Row(
        get=ADMIN_ONLY,
        post=SENT,
        where=sun,
        data=lambda stage: {
            "role": "team_member",
            "unit": stage.cast.court_team.pk,
            "since": clock.today(),
        },
    ),
    "administration:end_role": Row(get=ADMIN_ONLY, post=SENT, where=key_of("role"), data=ends),
    "administration:recuse": Row(
        get=ADMIN_ONLY,
        post=SENT,
        where=sun,
        data=lambda stage: {
            "unit": stage.cast.high_court.pk,
            "reason": "亲属",
            "since": clock.today(),
        },
    ),
    "administration:end_recusal": Row(get=ADMIN_ONLY, post=SENT, where=key_of("aside"), data=ends),
    "administration:delegate": Row(
        get=ADMIN_ONLY,
        post=SENT,
        where=sun,
        data=lambda stage: {
            "taker": stage.cast.li.pk,
            "reason": "住院",
            "since": clock.today(),
            "until": clock.today() + timedelta(days=9),
        },
    ),
    "administration:end_delegation": Row(
        get=ADMIN_ONLY, post=SENT, where=key_of("away"), data=ends
    ),
    # /administration/people/<ref>/account/
    "administration:open_account": Row(
        get=ADMIN_ONLY,
        post=ADMIN_ONLY,  # Sun has one: the form again, with the reason
        where=sun,
        data=lambda stage: {"username": "sun2"},
    ),
    "administration:close_account": Row(get=ONLY_POSTED, post=SENT, where=sun),
    "administration:reopen_account": Row(get=ONLY_POSTED, post=SENT, where=sun),
    "administration:password_link": Row(get=ONLY_POSTED, post=ADMIN_ONLY, where=sun),
    "administration:remove_factors": Row(get=ONLY_POSTED, post=SENT, where=sun),
}

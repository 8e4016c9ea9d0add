"""Register a person, and the posts they hold."""

import secrets
from datetime import date

from django.db import transaction

from vedette.journal.actions import Actor, Bare, record
from vedette.organisation.models import Person, Post, Rank, Unit


@transaction.atomic
def add_person(name_zh: str, *, by: Actor, name_en: str = "", ref: str = "") -> Person:
    """Register a person under a random reference (or a given one, where a replay must repeat)."""
    person = Person.objects.create(
        ref=ref or secrets.token_hex(6), name_zh=name_zh, name_en=name_en
    )
    record("organisation.person_added", person, by=by)
    return person


@transaction.atomic
def rename_person(person: Person, name_zh: str, *, by: Actor, name_en: str = "") -> None:
    """Correct or change a person's name. The entry doesn't hold it: names stand in rows only."""
    person.name_zh, person.name_en = name_zh, name_en
    person.keep("name_zh", "name_en")
    record("organisation.person_renamed", person, by=by)


@transaction.atomic
def appoint(
    person: Person,
    unit: Unit,
    title_zh: str,
    *,
    by: Actor,
    since: date,
    title_en: str = "",
    rank: str = Rank.STAFF,
) -> Post:
    """Give a person a post from a day on."""
    post = Post.objects.create(
        person=person,
        unit=unit,
        title_zh=title_zh,
        title_en=title_en,
        rank=rank,
        valid_from=since,
    )
    data = {"unit": unit.ref, "since": since}
    record("organisation.appointed", Bare(person.subject), by=by, data=data, rows=[post])
    return post


@transaction.atomic
def end_post(post: Post, *, by: Actor, on: date) -> None:
    """End a post on a day."""
    post.keep(post.end(on))
    data = {"unit": post.unit.ref, "on": on}
    record("organisation.post_ended", Bare(post.person.subject), by=by, data=data, rows=[post])

"""`/healthz` tells a load balancer whether to send traffic here."""

import pytest
from django.db import DatabaseError
from django.test import Client

from vedette.project import health


@pytest.mark.django_db
def test_it_is_well_while_the_database_answers():
    answer = Client().get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok\n")


@pytest.mark.django_db
def test_it_is_ill_while_the_database_is_away(monkeypatch):
    class Away:
        def cursor(self):
            raise DatabaseError("gone")

    monkeypatch.setattr(health, "connection", Away())
    answer = Client().get("/healthz")
    assert (answer.status_code, answer.content) == (503, b"database\n")


@pytest.mark.django_db
def test_it_changes_nothing():
    assert Client().post("/healthz").status_code == 405

"""/record/ tells staff how the record stands."""

import pytest
from django.core.management import call_command
from django.test import Client

from vedette.journal.actions import send_checkpoints, sequence


@pytest.fixture
def page(cast, client: Client):
    def read(name: str = "wang") -> str:
        client.force_login(
            getattr(cast, name).account, "allauth.account.auth_backends.AuthenticationBackend"
        )
        answer = client.get("/record/", headers={"accept-language": "en"})
        assert answer.status_code == 200
        return answer.content.decode()

    return read


@pytest.fixture(autouse=True)
def _never_verified(settings, tmp_path):
    settings.DATA = tmp_path


def test_what_was_signed_and_who_holds_it_is_shown(page, tmp_path):
    assert "has not been verified yet" in page()
    sequence()
    send_checkpoints([str(tmp_path / "peer.json")])
    shown = page()
    assert "peer.json" in shown
    assert "vedette.test+" in shown


def test_the_result_of_the_last_verification_is_shown(page):
    sequence()
    call_command("verify")
    assert "found nothing wrong" in page("admin")


def test_problems_are_shown_loudly(page, cast):
    cast.road_bureau.name_zh = "改"
    cast.road_bureau.keep("name_zh")
    with pytest.raises(SystemExit):
        call_command("verify")
    assert 'role="alert"' in page()

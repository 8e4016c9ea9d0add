"""The pages of a clue's disposition: what is offered to whom, and that nothing typed is lost."""

import pytest

from vedette.clues.models import Clue
from vedette.clues.tests import stage
from vedette.clues.tests import stage_disposing as act


def _page(browser, clue):
    return browser.get(clue.get_absolute_url()).content.decode()


@pytest.mark.parametrize(
    "walk",
    [
        *(act.submitted, act.disposed, act.asked, act.answered, act.reported),
        *(act.concluded, act.case, act.under_review, act.decided, act.appealed, act.drawn),
    ],
)
def test_every_state_has_its_page_and_every_button_its_form(cast, as_, walk):
    clue = walk(cast)
    for name in ("li", "lu", "ma"):
        page = _page(as_(name), clue)
        for part in page.split('href="')[1:]:
            url = part.split('"')[0]
            if url.startswith(clue.get_absolute_url()) and not url.endswith("proof/"):
                assert as_(name).get(url).status_code == 200, url


def test_a_disposition_is_proposed_and_approved_on_pages(cast, as_):
    clue = stage.shared(cast)
    sent = {"version": clue.version, "way": "close", "plan": "查无实据", "approver": cast.lu.ref}
    answer = as_("li").post(f"{clue.get_absolute_url()}submit/", sent)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "查无实据" in page
    answer = as_("li").post(f"{clue.get_absolute_url()}submit/", sent | {"reason": "untrue"})
    assert answer.status_code == 302
    clue = Clue.objects.get(pk=clue.pk)
    assert f"{clue.get_absolute_url()}approve/" in _page(as_("lu"), clue)
    answer = as_("lu").post(
        f"{clue.get_absolute_url()}approve/", {"version": clue.version, "opinion": "同意"}
    )
    assert answer.status_code == 302
    page = _page(as_("li"), clue)
    assert f"{clue.get_absolute_url()}clarify/" in page


def test_draws_are_case_managements(cast, as_):
    act.disposed(cast, "close")
    assert as_("li").get("/clues/draws/").status_code == 403
    assert as_("ma").post("/clues/draws/").status_code == 302
    assert "1" in as_("ma").get("/clues/draws/").content.decode()

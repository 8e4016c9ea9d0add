"""A refusal becomes a page that says why."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from vedette.kernel.errors import NotAllowed, OversightError, Stale
from vedette.web.views import errors


class ErrorPagesMiddleware:
    """Answer a refusal that no view dealt with: 403 for a right, 409 for the rest; never 500."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        if answer.status_code == 405 and not answer.content:
            page = errors.not_allowed(request)
            page["Allow"] = answer["Allow"]
            return page
        return answer

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        if not isinstance(problem, OversightError):
            return None
        reason = str(problem.denial.reason)
        back = request.path if request.method == "POST" else ""
        if isinstance(problem, NotAllowed):
            return errors.refuse(request, 403, _("You may not do this"), reason)
        if isinstance(problem, Stale):
            return errors.refuse(request, 409, _("Someone was faster"), reason, back=back)
        return errors.refuse(request, 409, _("This can't be done now"), reason, back=back)

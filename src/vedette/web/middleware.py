"""A refusal becomes a page that says why."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from vedette.kernel.errors import NotAllowed, OversightError, Stale


class ErrorPagesMiddleware:
    """Answer a refusal that no view dealt with: 403 for a right, 409 for the rest; never 500."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        if not isinstance(problem, OversightError):
            return None
        status = 403 if isinstance(problem, NotAllowed) else 409
        page = {"denial": problem.denial, "stale": isinstance(problem, Stale)}
        return render(request, "web/refused.html", page, status=status)

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CluesConfig(AppConfig):
    name = "vedette.clues"
    verbose_name = _("Clues")

    def ready(self) -> None:
        from vedette.clues import permissions, queries  # noqa: F401  (declares the rights)
        from vedette.clues import sentences_disposing as disposing
        from vedette.clues import today as clues_today
        from vedette.clues.actions.follow_clock import follow_clock
        from vedette.clues.panels import may_view
        from vedette.clues.sentences import NOTICES, SENTENCES
        from vedette.clues.views.handling import handling
        from vedette.deadlines.events import DueChanged
        from vedette.journal import keys
        from vedette.kernel import records, sealed, slots, today
        from vedette.kernel.events import subscribe
        from vedette.notifications import keys as notices
        from vedette.organisation.queries import names_of_actors
        from vedette.web import nav

        sealed.register("clue", known=queries.subjects_known_to, knowers=queries.knowers)
        records.register("clue", _("clue"), queries.describe)
        keys.name_values("person", names_of_actors)
        slots.fill("clue.main", handling, order=10)
        keys.name_values("way", disposing.names_of_ways)
        keys.register(SENTENCES | disposing.SENTENCES)
        notices.register(NOTICES | disposing.NOTICES)
        subscribe(DueChanged, follow_clock)
        today.offer(today.Part.WAITING, clues_today.waiting, order=15)
        today.offer_numbers(clues_today.numbers, order=30)
        nav.register(nav.NavItem("clues", _("Clues"), "clues:list", shown=may_view, order=45))

"""/transparency/: the log, for everyone outside."""

from django.urls import path

from vedette.journal.views import proofs, transparency

app_name = "journal"
urlpatterns = [
    path("", transparency.overview, name="transparency"),
    path("checkpoint", transparency.checkpoint, name="checkpoint"),
    path("checkpoints.json", transparency.checkpoints, name="checkpoints"),
    path("key", transparency.key, name="key"),
    path("vedette_verify.py", transparency.verifier, name="verifier"),
    path("inclusion.json", proofs.prove_inclusion, name="inclusion"),
    path("consistency.json", proofs.prove_consistency, name="consistency"),
    path("tile/<int:level>/<path:place>", proofs.tile, name="tile"),
]

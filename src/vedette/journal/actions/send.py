"""Send our checkpoints to witnesses, so that we can't rewrite the past unseen."""

import json
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage

from vedette.journal.models import Checkpoint, Witness
from vedette.journal.notes import our_key
from vedette.journal.queries import consistency, latest_checkpoint
from vedette.kernel import clock

BODY = """\
This is the checkpoint of the log {name}: {size} entries.
Keep it. With `vedette witness checkpoint.json --key "{key}"` you check
that the log has only grown since the one that you were sent before.

这是记录“{name}”的检查点：共 {size} 条。请妥善保存；用上面的命令可以核验该记录自上次以来只增未改。

{note}"""


def send_checkpoints(addresses: Iterable[str] | None = None) -> int:
    """Send the latest checkpoint to each witness that has not had it; return to how many.

    An address is an e-mail address or the path of a file that the witness collects. Each gets the
    proof that the log grew from what it was sent last.
    """
    checkpoint = latest_checkpoint()
    if checkpoint is None:
        return 0
    sent = 0
    for address in settings.WITNESSES if addresses is None else addresses:
        witness, _made = Witness.objects.get_or_create(address=address)
        if witness.size < checkpoint.size:
            _send(witness, checkpoint)
            witness.size, witness.at = checkpoint.size, clock.now()
            witness.save()
            sent += 1
    return sent


def _send(witness: Witness, checkpoint: Checkpoint) -> None:
    before, size = witness.size, checkpoint.size
    hashes = [step.hex() for step in consistency(before, size)] if before else []
    proof = {"from": before, "to": size, "hashes": hashes}
    content = json.dumps({"checkpoint": checkpoint.note, "consistency": proof}, ensure_ascii=False)
    if "@" not in witness.address:
        Path(witness.address).write_text(content, encoding="utf-8")
        return
    key = our_key()
    mail = EmailMessage(
        subject=f"{key.name}: {size}",
        body=BODY.format(name=key.name, size=size, key=key, note=checkpoint.note),
        to=[witness.address],
    )
    mail.attach("checkpoint.json", content, "application/json")
    mail.send()

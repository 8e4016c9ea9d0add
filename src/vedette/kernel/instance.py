"""What an installation knows of itself before its database opens: `instance.json` in its folder.

The file says whether this is a demonstration (which may move its own clock) and holds the keys
that must not lie in the database: the session secret, the journal's pen key and its signing key.
"""

import json
import os
import secrets
from dataclasses import asdict, dataclass, field
from pathlib import Path

FILE = "instance.json"


@dataclass(frozen=True)
class Instance:
    """One installation."""

    name: str = "vedette"
    demo: bool = False
    clock_offset: float = 0.0
    """Seconds that a demonstration's clock stands away from the world's; 0 elsewhere."""
    secret_key: str = field(default="", repr=False)
    pen_key: str = field(default="", repr=False)
    """Hex. Authenticates each journal entry as written by this software (HMAC-SHA-256)."""
    signing_key: str = field(default="", repr=False)
    """Hex. The 32-byte Ed25519 seed that signs checkpoints."""

    @property
    def origin(self) -> str:
        """The first line of every checkpoint; a demonstration can never pass for the real thing."""
        return f"{self.name}/demo" if self.demo else self.name


def load(data: Path) -> Instance:
    """Read the instance file of a data folder; an empty instance if there is none yet."""
    try:
        raw = json.loads((data / FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Instance()
    return Instance(**raw)


def create(data: Path, *, name: str, demo: bool = False) -> Instance:
    """Make a data folder with fresh keys. Raises FileExistsError if it is one already."""
    if (data / FILE).exists():
        raise FileExistsError(f"{data} is an instance already.")
    data.mkdir(parents=True, exist_ok=True, mode=0o700)
    made = Instance(
        name=name,
        demo=demo,
        secret_key=secrets.token_urlsafe(50),
        pen_key=secrets.token_hex(32),
        signing_key=secrets.token_hex(32),
    )
    save(data, made)
    return made


def save(data: Path, instance: Instance) -> None:
    """Write the instance file whole or not at all, readable by its owner alone."""
    draft = data / f"{FILE}.new"
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:
        json.dump(asdict(instance), out, indent=2)
    draft.replace(data / FILE)

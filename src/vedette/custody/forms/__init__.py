"""What people type, made into what the actions take."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.custody.models import CaseFile, Transfer, TransferKind, Volume
from vedette.custody.queries import held_by, receivers_for
from vedette.organisation.models import Person
from vedette.web.forms import Form

_WHO: dict[str, Any] = {"queryset": Person.objects.none(), "to_field_name": "ref"}


class ActForm(Form):
    """A form about something in a case file; without fields it only asks to confirm."""

    def __init__(self, *args: Any, person: Person, about: Any, **kwargs: Any) -> None:
        self.reader, self.about = person, about
        super().__init__(*args, **kwargs)

    def values(self) -> dict[str, Any]:
        """What the action takes."""
        return dict(self.cleaned_data)


class Ticked(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Some volumes, by their numbers."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            queryset=None,
            to_field_name="number",
            widget=forms.CheckboxSelectMultiple,
            **kwargs,
        )

    def label_from_instance(self, obj: Any) -> str:
        said = _("Volume %(number)s: %(title)s (%(pages)s pages)")
        return str(said % {"number": obj.number, "title": obj.title, "pages": obj.pages})


class VolumeForm(ActForm):
    title = forms.CharField(label=pgettext_lazy("custody", "Title"), max_length=200)
    pages = forms.IntegerField(
        label=pgettext_lazy("custody", "Pages"), min_value=1, max_value=100_000
    )


class ContentForm(ActForm):
    title = forms.CharField(label=pgettext_lazy("custody", "Title"), max_length=200)
    first_page = forms.IntegerField(label=_("From page"), min_value=1, max_value=100_000)
    last_page = forms.IntegerField(label=_("To page"), min_value=1, max_value=100_000)
    upload = forms.FileField(
        label=_("Scan"), required=False, help_text=_("Kept under its SHA-256.")
    )


class SendForm(ActForm):
    """Who receives which volumes, and what for."""

    about: CaseFile
    volumes = Ticked(label=_("Volumes that you hold"))
    receiver = forms.ModelChoiceField(
        label=_("Receiver"),
        help_text=_("Is named on the clue by this. Who must keep away is not offered."),
        **_WHO,
    )
    kind = forms.ChoiceField(
        label=pgettext_lazy("custody", "Kind"),
        choices=TransferKind,
        initial=TransferKind.TRANSFER,
        widget=forms.RadioSelect(attrs={"class": "columns"}),
    )
    purpose = forms.CharField(label=_("What for"), max_length=200)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["volumes"].queryset = held_by(self.reader, self.about)
        fields["volumes"].initial = [one.number for one in held_by(self.reader, self.about)]
        fields["receiver"].queryset = receivers_for(self.about.clue, self.reader)

    def values(self) -> dict[str, Any]:
        return {**self.cleaned_data, "volumes": list(self.cleaned_data["volumes"])}


def _awaited(transfer: Transfer) -> Any:
    """The volumes of a transfer that are not signed for."""
    lines = transfer.lines.filter(received_at=None, taken_back_at=None)
    return transfer.file.volumes.filter(lines__in=lines).order_by("number")


class ReceiveForm(ActForm):
    """Volume by volume, each with a remark if something is to be said."""

    about: Transfer
    volumes = Ticked(label=_("Volumes that you counted and sign for"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        rows = _awaited(self.about)
        fields["volumes"].queryset = rows
        for volume in rows:
            fields[f"remark_{volume.number}"] = forms.CharField(
                label=_("Remark on volume %d") % volume.number, max_length=200, required=False
            )

    def values(self) -> dict[str, Any]:
        volumes = list(self.cleaned_data["volumes"])
        remarks = {one.pk: self.cleaned_data[f"remark_{one.number}"] for one in volumes}
        return {"volumes": volumes, "remarks": remarks}


class OneVolumeForm(ActForm):
    about: Transfer
    volume: "forms.ModelChoiceField[Volume]" = forms.ModelChoiceField(
        label=pgettext_lazy("custody", "Volume"),
        queryset=None,
        to_field_name="number",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["volume"].queryset = _awaited(self.about)


class MissingForm(OneVolumeForm):
    why = forms.CharField(label=_("What is missing"), max_length=200)


class TakeBackForm(OneVolumeForm):
    """Only those that the receiver misses."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        lost = self.about.lines.filter(missing_since__isnull=False)
        fields["volume"].queryset = _awaited(self.about).filter(lines__in=lost)


class WithdrawForm(ActForm):
    reason = forms.CharField(label=pgettext_lazy("custody", "Reason"), max_length=200)

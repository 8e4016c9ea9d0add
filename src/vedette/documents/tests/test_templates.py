"""What a template from outside may be: a plain docx, known placeholders, no code."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import translation

from vedette.documents import kinds
from vedette.documents.actions import hand_in_template, sample, use_shipped, use_version
from vedette.documents.kinds import Field, Kind, Table, Wording
from vedette.documents.models import Template
from vedette.documents.paper import check, fill, shipped
from vedette.documents.queries import template_for
from vedette.documents.tests.paper import changed, text_of, written
from vedette.journal.models import Entry
from vedette.kernel.errors import NotAllowed, Unacceptable
from vedette.organisation.models import Unit

KIND = Kind(
    key="documents.tried",
    label="试用函",
    word="函",
    about="unit",
    rows=lambda person: Unit.objects.all(),
    issuer=lambda unit, person: unit,
    right="documents.draft",
    word_it=lambda unit, person, asked: Wording("…"),
    fields=(
        Field("rule", "rule", "第一条"),
        Table("items", "items", (Field("name", "name", "甲"),)),
    ),
)
GOOD = (
    "{{ issuer }} {{ number }}",
    "{{ title }}",
    "{{ date }}",
    "{%p for each in text %}",
    "{{ each }}",
    "{%p endfor %}",
    "{%p for item in items %}",
    "{{ item.name }}",
    "{%p endfor %}",
)
DEEP = "{% for a in text %}" * 3 + "x" + "{% endfor %}" * 3


@pytest.fixture(autouse=True)
def _registered(monkeypatch):
    monkeypatch.setitem(kinds._kinds, KIND.key, KIND)


def refusal(*paragraphs: str) -> str:
    with translation.override("en"), pytest.raises(Unacceptable) as refused:
        check(written(*paragraphs), KIND)
    return str(refused.value)


@pytest.mark.parametrize("language", ["zh-hans", "zh-hant", "en"])
@pytest.mark.parametrize("kind", kinds.every(), ids=lambda kind: kind.key)
def test_every_shipped_template_is_taken_and_leaves_nothing_out(kind, language):
    assert check(shipped(kind, language), kind) == []
    assert "{{" not in text_of(sample(kind, shipped(kind, language)))


def test_a_good_template_is_taken_and_what_it_leaves_out_is_told():
    assert check(written(*GOOD), KIND) == []
    assert check(written("{{ title }}"), KIND) == ["issuer", "date", "text", "number", "items"]


def test_every_unknown_placeholder_is_named():
    said = refusal("{{ titel }}", "{%p for item in items %}", "{{ item.nmae }}", "{%p endfor %}")
    assert "item.nmae, titel" in said


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ title.__class__ }}",
        "{{ title.upper() }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ title * 1000000000 }}",
        "{{ 9 ** 999999999 }}",
        "{% for a in range(1000000000) %}x{% endfor %}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
        "{% macro a() %}{% endmacro %}",
        "{{ title|attr('__class__') }}",
        "{{ title|format(1) }}",
        "{{ title|center(100000000) }}",
        "{{ items['__class__'] }}",
        "{{ self }}",
        "{% set a = title %}{{ a.__class__ }}",
        DEEP,
    ],
)
def test_code_in_a_template_is_refused(attack):
    assert refusal(attack)


def test_values_are_text_and_never_code_or_markup():
    values = {"title": "<w:p/> {{ 7 * 7 }} & \x00\x0c", "text": ["{% raise %}"], "items": []}
    made = text_of(fill(written("{{ title }}", "{{ text[0] }}"), values))
    assert "<w:p/> {{ 7 * 7 }} &" in made
    assert "49" not in made


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("word/vbaProject.bin", b"", b"code"),
        ("word/embeddings/oleObject1.bin", b"", b"object"),
        ("[Content_Types].xml", b"document.main+xml", b"macroEnabled.main+xml"),
        ("word/document.xml", b"<w:body>", b"<!DOCTYPE a><w:body>"),
        (
            "word/_rels/document.xml.rels",
            b"</Relationships>",
            b'<Relationship Id="x" Type="http://a/attachedTemplate" Target="http://a/b.dotm"'
            b' TargetMode="External"/></Relationships>',
        ),
        (
            "word/document.xml",
            b"<w:body>",
            b"<w:body><w:p><w:r><w:instrText>DDEAUTO c:\\\\cmd</w:instrText></w:r></w:p>",
        ),
    ],
)
def test_what_hides_in_a_package_is_refused(part, old, new):
    with pytest.raises(Unacceptable):
        check(changed(written(*GOOD), part, old, new), KIND)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.7", b"\xd0\xcf\x11\xe0" * 9])
def test_what_is_no_docx_is_refused(content):
    with pytest.raises(Unacceptable):
        check(content, KIND)


@pytest.mark.django_db
class TestVersions:
    def hand_in(self, cast, unit, by, *paragraphs):
        file = SimpleUploadedFile("我的模板.docx", written(*(paragraphs or GOOD)))
        return hand_in_template(unit, KIND, "zh-hans", file, by=by)

    def test_the_lead_replaces_goes_back_and_returns_to_the_shipped_one(self, cast):
        team = cast.transport_team
        first = self.hand_in(cast, team, cast.wang)
        second = self.hand_in(cast, team, cast.wang, "{{ title }}")
        assert (second.number, second.leaves_out[0]) == (2, "issuer")
        assert template_for(team, KIND, "zh-hans") == second
        first.refresh_from_db()
        use_version(first, by=cast.wang)
        assert template_for(team, KIND, "zh-hans") == first
        use_shipped(team, KIND, "zh-hans", by=cast.wang)
        assert template_for(team, KIND, "zh-hans") is None
        assert Template.objects.count() == 2
        keys = list(
            Entry.objects.filter(key__startswith="documents.").values_list("key", flat=True)
        )
        assert len(keys) == 4

    def test_the_offices_own_is_used_by_its_teams_until_they_have_theirs(self, cast):
        offices = self.hand_in(cast, cast.fifth_office, cast.zhou)
        assert template_for(cast.transport_team, KIND, "zh-hans") == offices
        own = self.hand_in(cast, cast.transport_team, cast.wang)
        assert template_for(cast.transport_team, KIND, "zh-hans") == own
        assert template_for(cast.court_team, KIND, "zh-hans") == offices
        assert template_for(cast.transport_team, KIND, "en") is None

    def test_a_bad_one_is_refused_and_the_one_in_use_stays(self, cast):
        own = self.hand_in(cast, cast.transport_team, cast.wang)
        with pytest.raises(Unacceptable):
            self.hand_in(cast, cast.transport_team, cast.wang, "{{ nonsense }}")
        assert template_for(cast.transport_team, KIND, "zh-hans") == own

    def test_nobody_else_replaces_it(self, cast):
        for person in (cast.li, cast.zhao, cast.chen, cast.admin, cast.feng):
            with pytest.raises(NotAllowed):
                self.hand_in(cast, cast.transport_team, person)

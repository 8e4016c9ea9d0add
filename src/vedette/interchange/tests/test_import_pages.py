"""From the file to the import, page by page."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from vedette.findings.models import Finding
from vedette.interchange import progress
from vedette.interchange.actions import forget_old, work_waiting
from vedette.interchange.actions import upload as uploading
from vedette.interchange.models import ImportRun, Upload, UploadState
from vedette.interchange.samples import chinese_ledger
from vedette.kernel import clock

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.DATA = tmp_path / "data"
    return settings.DATA / "imports"


@pytest.fixture
def wang(cast):
    client = Client(headers={"accept-language": "en"})
    client.force_login(cast.wang.account, BACKEND)
    return client


@pytest.fixture
def ledger(tmp_path):
    units = ["省公路局", "省道路运输管理局", "公路局"]
    return chinese_ledger(tmp_path / "台账.xlsx", units, count=12, open_rows=3)


def send(client, path, **more):
    file = SimpleUploadedFile(path.name, path.read_bytes())
    return client.post("/import/findings/", {"file": file, **more})


def fields_of(page):
    """What the mapping form would send as it stands."""
    form = page.context["form"]
    return {name: form[name].value() or "" for name in form.fields}


def test_a_ledger_goes_from_file_to_import(cast, wang, ledger):
    sent = send(wang, ledger)
    upload = Upload.objects.get()
    assert sent.url == f"/import/findings/{upload.token}/"
    columns = wang.get(sent.url)
    assert "整改情况 / 整改措施" in columns.content.decode()
    looked = wang.post(sent.url, fields_of(columns))
    assert looked.url == f"{sent.url}preview/"
    preview = wang.get(looked.url)
    assert preview.context["counts"] == {"new": 8, "here": 0, "differs": 0, "refused": 4}
    assert not Finding.objects.exists()
    explained = wang.post(f"{sent.url}units/", {"name0": "roads"})
    assert wang.get(explained.url).context["counts"]["new"] == 12
    taken = wang.post(f"{sent.url}take/")
    run = ImportRun.objects.get()
    assert taken.url == f"/import/{run.ref}/"
    assert not upload.folder.exists()
    assert (run.entered, run.by, run.file_name) == (12, cast.wang, "台账.xlsx")
    assert Finding.objects.count() == 12
    assert wang.get(taken.url).status_code == 200


def test_every_row_of_the_preview_says_what_becomes_of_it(cast, wang, ledger):
    token = send_and_look(wang, ledger)
    refused = wang.get(f"/import/findings/{token}/preview/?show=refused").content.decode()
    assert "D 责任单位" in refused
    assert "Did you mean 省公路局?" in refused
    new = wang.get(f"/import/findings/{token}/preview/?show=new").content.decode()
    assert "Road Bureau" in new
    assert "signed off" in new


def send_and_look(client, path, **more):
    send(client, path, **more)
    upload = Upload.objects.latest("at")
    page = client.get(f"/import/findings/{upload.token}/")
    client.post(f"/import/findings/{upload.token}/", fields_of(page))
    return upload.token


def test_what_is_no_ledger_is_refused_and_not_kept(cast, wang, tmp_path, folder, settings):
    (tmp_path / "x.xlsx").write_bytes(b"%PDF-1.7")
    page = send(wang, tmp_path / "x.xlsx")
    assert page.status_code == 200
    assert "PDF" in page.content.decode()
    assert not Upload.objects.exists()
    settings.UPLOAD_LIMIT = 1_000
    (tmp_path / "y.csv").write_bytes("序号,问题,责任单位\n".encode() * 100)
    assert "MB" in send(wang, tmp_path / "y.csv").content.decode()
    assert not Upload.objects.exists()
    assert not list(folder.iterdir())


def test_a_mapping_that_names_no_finding_comes_back_as_it_was_typed(cast, wang, ledger):
    sent = send(wang, ledger)
    filled = fields_of(wang.get(sent.url)) | {"column2": "skip", "year": "1999"}
    page = wang.post(sent.url, filled)
    assert page.status_code == 200
    assert "No column says what the finding is" in page.content.decode()
    assert page.context["form"]["year"].value() == "1999"


def test_another_sheet_may_be_taken(cast, wang, ledger):
    sent = send(wang, ledger)
    wang.post(f"{sent.url}sheet/", {"sheet": "填表说明"})
    assert "looks like the headings" in wang.get(sent.url).content.decode()
    wang.post(f"{sent.url}sheet/", {"sheet": "问题台账"})
    assert wang.get(sent.url).context["columns"]


def test_a_large_ledger_is_worked_on_in_the_background(cast, wang, ledger, monkeypatch):
    monkeypatch.setattr(uploading, "AT_ONCE_BYTES", 0)
    monkeypatch.setattr(uploading, "AT_ONCE_ROWS", 0)
    token = send_and_look(wang, ledger)
    waiting = f"/import/findings/{token}/progress/"
    page = wang.get(waiting)
    assert page["Refresh"] == "2"
    assert "waits for its turn" in page.content.decode()
    assert work_waiting() == 1
    assert wang.get(waiting).url == f"/import/findings/{token}/preview/"
    assert wang.post(f"/import/findings/{token}/take/").url == waiting
    assert not Finding.objects.exists()
    assert work_waiting() == 1
    assert work_waiting() == 0
    assert Finding.objects.count() == 8
    assert wang.get(waiting).url == f"/import/{ImportRun.objects.get().ref}/"


def test_the_waiting_page_says_how_far_it_is(cast, wang, ledger):
    token = send_and_look(wang, ledger)
    upload = Upload.objects.get()
    upload.state = UploadState.TAKING
    upload.save()
    progress.tell(upload.progress, 1_500, 50_000)
    assert "1,500 of 50,000" in wang.get(f"/import/findings/{token}/progress/").content.decode()


def test_a_bug_in_the_background_is_told_and_not_tried_for_ever(cast, wang, ledger, monkeypatch):
    monkeypatch.setattr(uploading, "AT_ONCE_BYTES", 0)
    send_and_look(wang, ledger)

    def broken(*_args, **_more):
        raise ZeroDivisionError

    monkeypatch.setattr(uploading, "make_plan", broken)
    with pytest.raises(ZeroDivisionError):
        work_waiting()
    upload = Upload.objects.get()
    assert upload.state == UploadState.FAILED
    assert work_waiting() == 0
    assert "ZeroDivisionError" in wang.get(f"/import/findings/{upload.token}/").content.decode()


def test_an_upload_can_be_given_up(cast, wang, ledger):
    sent = send(wang, ledger)
    folder = Upload.objects.get().folder
    assert (folder / "ledger").exists()
    wang.post(f"{sent.url}give-up/")
    assert not Upload.objects.exists()
    assert not folder.exists()


def test_uploads_that_nobody_goes_on_with_are_thrown_away(cast, wang, ledger):
    send(wang, ledger)
    assert forget_old() == 0
    Upload.objects.update(at=clock.now() - uploading.KEPT * 2)
    assert forget_old() == 1
    assert not Upload.objects.exists()


def test_an_upload_is_seen_by_nobody_else(cast, wang, ledger):
    sent = send(wang, ledger)
    li = Client()
    li.force_login(cast.li.account, BACKEND)
    assert li.get(sent.url).status_code == 404


def test_the_refused_rows_come_as_a_workbook(cast, wang, ledger):
    token = send_and_look(wang, ledger)
    wang.post(f"/import/findings/{token}/take/")
    run = ImportRun.objects.get()
    answer = wang.get(f"/import/{run.ref}/refused.xlsx")
    assert answer.content.startswith(b"PK")
    assert run.ref in answer["Content-Disposition"]


def test_an_office_chooses_whose_ledger_it_is(cast, ledger):
    zhou = Client(headers={"accept-language": "en"})
    zhou.force_login(cast.zhou.account, BACKEND)
    assert "Say whose ledger it is" in send(zhou, ledger).content.decode()
    sent = send(zhou, ledger, team=cast.transport_team.pk)
    assert sent.status_code == 302
    assert Upload.objects.get().team == cast.transport_team

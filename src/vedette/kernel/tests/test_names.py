"""Chinese is written once; readers of Traditional characters see those they write themselves."""

from django.utils.translation import override

from vedette.kernel.names import in_language, traditional


def test_traditional_characters_are_those_in_use():
    assert traditional("待核查，影响群众，因为问题在里面") == "待核查，影響群眾，因為問題在裡面"


def test_a_name_is_shown_in_the_readers_script():
    with override("zh-hant"):
        assert in_language("省审计厅", "Audit Department") == "省審計廳"
    with override("en"):
        assert in_language("省审计厅", "Audit Department") == "Audit Department"
        assert in_language("省审计厅") == "省审计厅"

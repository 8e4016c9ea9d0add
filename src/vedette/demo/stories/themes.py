"""The themes under which findings are counted together."""

from vedette.demo.province import Province
from vedette.findings.actions import add_theme
from vedette.findings.models import Theme


def found(province: Province, *themes: tuple[str, str, str]) -> tuple[Theme, ...]:
    """Put themes on the list: short name, Chinese, English."""
    return tuple(
        add_theme(ref, zh, name_en=en, by=province.office_leads[8]) for ref, zh, en in themes
    )

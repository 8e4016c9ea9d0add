"""The shell: open to everyone, since it shows nothing of anyone."""

from tests.access_matrix.kit import DONE, EVERY_MEMBER, NO_SUCH_METHOD, PUBLIC, Row, expect

MATRIX = {
    # /styleguide/
    "web:styleguide": Row(get=EVERY_MEMBER),
    # /theme/
    "web:theme": Row(
        get=expect(everyone=NO_SUCH_METHOD),
        post=expect(everyone=DONE),
        data=lambda stage: {"theme": "dark"},
    ),
    # /i18n/setlang/
    "set_language": Row(post=expect(everyone=DONE), data=lambda stage: {"language": "en"}),
    # /healthz
    "healthz": Row(get=PUBLIC),
}

"""All settings, one file; docs/settings.md lists the `VEDETTE_…` variables."""

from pathlib import Path

from vedette.kernel import instance
from vedette.project import env

BASE = Path(__file__).resolve().parent.parent

DATA = env.data_folder()
INSTANCE = instance.load(DATA)
DEMO = INSTANCE.demo
CLOCK_OFFSET = INSTANCE.clock_offset if DEMO else 0.0

DEBUG = env.flag("DEBUG", meaning="Show errors with their sources. Never on a public address.")
NO_KEY = "no instance yet: vedette init makes one"
"""Stands for a key that is not there. It signs nothing: `safety` refuses it, and it is no hex."""
SECRET_KEY = env.secret("SECRET_KEY", meaning="Signs sessions.") or INSTANCE.secret_key or NO_KEY
JOURNAL_PEN_KEY = (
    env.secret("PEN_KEY", meaning="64 hex digits: authenticates each entry.")
    or INSTANCE.pen_key
    or NO_KEY
)
JOURNAL_SIGNING_KEY = (
    env.secret("SIGNING_KEY", meaning="Ed25519 seed, 64 hex digits: signs checkpoints.")
    or INSTANCE.signing_key
    or NO_KEY
)
JOURNAL_ORIGIN = INSTANCE.origin
ALLOWED_HOSTS = env.words(
    "HOSTS", "localhost,127.0.0.1,[::1]", meaning="Host names served, separated by commas."
)
HTTPS = env.flag("HTTPS", meaning="Served over HTTPS: secure cookies, HSTS, redirect.")
PUBLIC_URL = env.text("PUBLIC_URL", "http://127.0.0.1:8000", meaning="Address in mails and proofs.")
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL] if PUBLIC_URL.startswith("https://") else []

ROUTING_GRADE = env.one_of(
    "ROUTING_GRADE",
    "bureau",
    ("province", "bureau", "division", "section", "staff", "other"),
    meaning="From this rank on, a clue leaves the team, and the principal decides on it.",
)
LEADER_GRADE = env.one_of(
    "LEADER_GRADE",
    "section",
    ("province", "bureau", "division", "section", "staff", "other"),
    meaning="From this rank on, a leader approves what the head of the handling office could.",
)
HOLD_RENEWALS = env.whole(
    "HOLD_RENEWALS", 2, meaning="How often a hold is renewed before the principal must approve."
)
SPOT_CHECK_SHARE = env.whole(
    "SPOT_CHECK_SHARE",
    20,
    meaning="Percent of the clues closed without action that another office checks.",
    least=1,
)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "template_partials.apps.SimpleAppConfig",
    "vedette.web",
    "vedette.journal",
    "vedette.organisation",
    "vedette.access",
    "vedette.notifications",
    "vedette.deadlines",
    "vedette.documents",
    "vedette.activities",
    "vedette.clues",
    "vedette.meetings",
    "vedette.custody",
    "vedette.findings",
    "vedette.cooperation",
    "vedette.figures",
    "vedette.interchange",
    "vedette.desk",
    "vedette.administration",
    "vedette.demo",
    "vedette.project",
    # After ours, so that our templates and texts stand in for theirs.
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "axes",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "vedette.access.middleware.PersonMiddleware",
    "vedette.access.middleware.SecondFactorMiddleware",
    "vedette.web.middleware.ErrorPagesMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "vedette.project.urls"
WSGI_APPLICATION = "vedette.project.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE / "project" / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "template_partials.loader.Loader",
                    [
                        (
                            "django.template.loaders.cached.Loader",
                            [
                                "django.template.loaders.filesystem.Loader",
                                "django.template.loaders.app_directories.Loader",
                            ],
                        )
                    ],
                )
            ],
            "builtins": [
                "template_partials.templatetags.partials",
                "vedette.web.templatetags.face",
                "vedette.web.templatetags.fields",
                "vedette.web.templatetags.words",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.messages.context_processors.messages",
                "vedette.web.context.shell",
            ],
            "string_if_invalid": "",
        },
    }
]

DATABASES = {
    "default": env.database(
        "DATABASE_URL", DATA / "vedette.sqlite3", meaning="postgresql://…; SQLite without it."
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "access.Account"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "vedette.access.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = True
"""For `SESSION_HOURS`; the form asks nobody."""
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900
ACCOUNT_RATE_LIMITS = {"login_failed": "20/m/ip,50/h/key"}
"""Beside the lock below, which counts by user name and address: this counts each alone."""
ACCOUNT_FORMS = {
    "login": "vedette.access.forms.login.LoginForm",
    "change_password": "vedette.access.forms.login.ChangePasswordForm",
    "set_password": "vedette.access.forms.login.SetPasswordForm",
    "reset_password_from_key": "vedette.access.forms.login.ResetPasswordKeyForm",
    "reauthenticate": "vedette.access.forms.login.ReauthenticateForm",
}
PASSWORD_RESET_TIMEOUT = 86_400
"""Seconds that a link of the administrator is good for."""
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = INSTANCE.name
MFA_TOTP_TOLERANCE = 1
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
MFA_FORMS = {
    "authenticate": "vedette.access.forms.login.AuthenticateForm",
    "reauthenticate": "vedette.access.forms.login.ReauthenticateCodeForm",
    "activate_totp": "vedette.access.forms.login.ActivateTOTPForm",
    "add_webauthn": "vedette.access.forms.login.AddWebAuthnForm",
    "edit_webauthn": "vedette.access.forms.login.EditWebAuthnForm",
}
SECOND_FACTOR_REQUIRED = env.flag(
    "SECOND_FACTOR", meaning="Everyone must set up an app or a passkey before anything else."
)
SOCIALACCOUNT_ADAPTER = "vedette.access.adapter.SingleSignOnAdapter"
SOCIALACCOUNT_ONLY = False
SOCIALACCOUNT_AUTO_SIGNUP = False
OIDC_ISSUER = env.text(
    "OIDC_ISSUER", meaning="Address of the OpenID Connect provider; switches single sign-on on."
)
OIDC_CLAIM = env.text(
    "OIDC_CLAIM", "preferred_username", meaning="The claim that holds our user name."
)
SOCIALACCOUNT_PROVIDERS = env.single_sign_on(OIDC_ISSUER)
AXES_FAILURE_LIMIT = env.whole("LOGIN_TRIES", 5, least=1, meaning="Wrong passwords before a lock.")
AXES_COOLOFF_TIME = 1
"""Hours. A lock ends by itself, so that nobody can shut a colleague out for good."""
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_CALLABLE = "vedette.access.views.lockout.locked_out"
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
SESSION_COOKIE_AGE = env.whole("SESSION_HOURS", 10, least=1, meaning="Hours a login lasts.") * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
TRUSTED_PROXIES = env.words(
    "PROXIES", meaning="Addresses of proxies in front, whose X-Forwarded-… headers are believed."
)
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "vedette.web.views.errors.forged"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        # A login form may be sent on to the provider of single sign-on.
        "form-action": ["'self'", *([env.origin(OIDC_ISSUER)] if OIDC_ISSUER else [])],
        "frame-ancestors": ["'none'"],
    }
}

USE_I18N = True
USE_TZ = True
TIME_ZONE = env.text("TIME_ZONE", "Asia/Shanghai", meaning="Where days begin and deadlines end.")
LANGUAGE_CODE = env.text("LANGUAGE", "zh-hans", meaning="zh-hans, zh-hant or en for new visitors.")
LANGUAGES = [("zh-hans", "简体中文"), ("zh-hant", "繁體中文"), ("en", "English")]
LOCALE_PATHS = [BASE / "web" / "locale"]
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = HTTPS

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": DATA / "files", "file_permissions_mode": 0o600},
    },
    "staticfiles": {"BACKEND": "vedette.project.static.Static"},
}
WHITENOISE_USE_FINDERS = not STATIC_ROOT.exists()
WHITENOISE_AUTOREFRESH = False
FILE_UPLOAD_PERMISSIONS = 0o600
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
UPLOAD_LIMIT = env.whole("UPLOAD_MB", 50, least=1, meaning="Largest file, in MB.") * 1024 * 1024

EMAIL_BACKEND = (
    "django.core.mail.backends.filebased.EmailBackend"  # a demonstration writes to nobody
    if DEMO
    else "django.core.mail.backends.smtp.EmailBackend"
)
EMAIL_FILE_PATH = DATA / "mail"
EMAIL_HOST = env.text("SMTP_HOST", "localhost", meaning="Mail server.")
EMAIL_PORT = env.whole("SMTP_PORT", 25, meaning="Mail server's port.")
EMAIL_HOST_USER = env.text("SMTP_USER", meaning="Our name at the mail server.")
EMAIL_HOST_PASSWORD = env.secret("SMTP_PASSWORD", meaning="Our password at the mail server.")
EMAIL_USE_TLS = env.flag("SMTP_STARTTLS", meaning="Switch to TLS on the mail server's plain port.")
EMAIL_USE_SSL = env.flag("SMTP_TLS", meaning="Speak TLS to the mail server from the start.")
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.text("MAIL_FROM", "vedette@localhost", meaning="Sender of our mails.")

WITNESSES = env.words(
    "WITNESSES", meaning="E-mail addresses or files to which checkpoints are sent once a day."
)
RULE_PACK = env.text("RULE_PACK", "CN-DI", meaning="The rule pack that new deadlines follow.")
RULES_FOLDER = env.text("RULES", meaning="A folder of rule packs that replace ours, row by row.")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
SILENCED_SYSTEM_CHECKS = ["axes.W003"]
